#include <algorithm>
#include <map>
#include <set>

#include <immer/algorithm.hpp>

#include "plan/consequences.hpp"

namespace tandem {
namespace {

// Tasks whose person or day may be another, in either direction.
std::set<Id<Task>> changed_places(const Plan& before, const Plan& after) {
    std::set<Id<Task>> ids;
    const auto single = [&](const auto& entry) { ids.insert(entry.first); };
    immer::diff(before.placements, after.placements,
                immer::make_differ(single, single, [&](const auto& old, const auto& fresh) {
                    if (!(old.second == fresh.second)) ids.insert(fresh.first);
                }));
    return ids;
}

// Nobody has to be told of what is done.
bool is_news(const Plan& plan, Id<Task> id) {
    const Task* task = plan.task(id);
    return !task || task->state != TaskState::done;
}

}  // namespace

std::vector<PersonNews> people_to_inform(const Project& before, const Plan& plan_before, const Project& after,
                                         const Plan& plan_after) {
    std::map<Id<Person>, std::vector<Id<Task>>> news;
    for (const Id<Task>& id : changed_places(plan_before, plan_after)) {
        const RosterRow* told = before.roster.find({id.value});
        if (!told || !told->published || !is_news(plan_after, id)) continue;
        const Placement* old = plan_before.placement(id);
        const Placement* fresh = plan_after.placement(id);
        if (old) news[old->person].push_back(id);
        if (fresh && (!old || old->person != fresh->person)) news[fresh->person].push_back(id);
    }
    std::vector<PersonNews> people;
    for (auto& [person, tasks] : news)
        if (after.people.contains(person)) people.push_back({person, std::move(tasks)});
    std::sort(people.begin(), people.end(), [&](const PersonNews& a, const PersonNews& b) {
        return std::pair(after.people.find(a.person)->name, a.person) <
            std::pair(after.people.find(b.person)->name, b.person);
    });
    return people;
}

}  // namespace tandem
