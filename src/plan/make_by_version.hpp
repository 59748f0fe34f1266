#pragma once

#include <algorithm>
#include <iterator>
#include <utility>

#include "plan/derive_context.hpp"

namespace tandem {

// From a day on, a version of a rule takes over: work whose window ended before that day stays as the earlier version
// made it, and what the new version adds is not late at once. `before` and `after` are one occurrence's tasks, by the
// earlier and by the new version; wall time of the project's zone.
inline std::vector<Task> taken_over(std::vector<Task> before, std::vector<Task> after, Day from) {
    const auto closed = [&](const Task& task) { return task.rule_end <= LocalMinute(from); };
    const auto find = [&](const Task& wanted) {
        return std::find_if(before.begin(), before.end(), [&](const Task& task) { return task.id == wanted.id; });
    };
    std::erase_if(after, [&](const Task& task) {
        const auto known = find(task);
        return known == before.end() ? closed(task) : closed(*known);
    });
    std::erase_if(before, [&](const Task& task) { return !closed(task); });
    before.insert(before.end(), std::make_move_iterator(after.begin()), std::make_move_iterator(after.end()));
    return before;
}

// What a rule makes of one occurrence labelled with a day, over all its versions up to that day.
// `make(version, tasks)` appends what one version makes of it.
template <class Make>
void make_by_version(const CompiledRule& rule, Day label, facts::RuleTrigger trigger, std::vector<Task>& out,
                     Make make) {
    const CompiledVersion* last = rule.version(label);
    if (!last) return;
    const auto make_one = [&](const CompiledVersion& version, std::vector<Task>& tasks) {
        if (version.enabled && version.trigger == trigger) make(version, tasks);
    };
    if (last == &rule.versions.front()) return make_one(*last, out);
    std::vector<Task> tasks;
    make_one(rule.versions.front(), tasks);
    for (const CompiledVersion* version = &rule.versions.front() + 1; version <= last; ++version) {
        std::vector<Task> fresh;
        make_one(*version, fresh);
        tasks = taken_over(std::move(tasks), std::move(fresh), *version->valid_from);
    }
    out.insert(out.end(), std::make_move_iterator(tasks.begin()), std::make_move_iterator(tasks.end()));
}

}  // namespace tandem
