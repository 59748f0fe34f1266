#include "plan/likely_duplicates.hpp"

#include <algorithm>
#include <tuple>

namespace tandem {
namespace {

// Finished work is past caring, and what people made by hand they wanted.
bool is_asked_about(const Task& task) { return task.is_open() && task.key && !task.detached; }

auto likeness(const Task& task) {
    return std::tie(task.begin, task.end, task.key.source, task.key.channel, task.type, task.role, task.channels);
}

}  // namespace

std::vector<Id<Task>> likely_duplicates(const Plan& plan, const Task& task) {
    std::vector<Id<Task>> found;
    const auto* siblings = plan.by_source.find(task.key.source);
    if (!siblings || !is_asked_about(task)) return found;
    for (const Id<Task>& id : siblings->get()) {
        const Task* other = plan.task(id);
        if (other && other->key.rule != task.key.rule && is_asked_about(*other) && likeness(*other) == likeness(task))
            found.push_back(id);
    }
    return found;
}

std::vector<std::pair<Id<Task>, Id<Task>>> likely_duplicates(const Plan& plan) {
    std::vector<const Task*> tasks;
    for (const auto& entry : plan.tasks)
        if (is_asked_about(*entry.second)) tasks.push_back(&*entry.second);
    std::sort(tasks.begin(), tasks.end(), [](const Task* a, const Task* b) {
        return likeness(*a) != likeness(*b) ? likeness(*a) < likeness(*b) : a->id < b->id;
    });
    std::vector<std::pair<Id<Task>, Id<Task>>> pairs;
    for (auto a = tasks.begin(); a != tasks.end(); ++a)
        for (auto b = a + 1; b != tasks.end() && likeness(**b) == likeness(**a); ++b)
            if ((*a)->key.rule != (*b)->key.rule) pairs.emplace_back((*a)->id, (*b)->id);
    return pairs;
}

}  // namespace tandem
