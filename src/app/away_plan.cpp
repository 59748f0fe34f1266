#include "app/away_plan.hpp"

#include <algorithm>
#include <set>

#include <immer/algorithm.hpp>

#include "app/placement_text.hpp"
#include "facts/number_words.hpp"

namespace tandem {
namespace {

std::optional<Placement> placed(const Plan& plan, Id<Task> id) {
    const Placement* found = plan.placement(id);
    return found ? std::optional(*found) : std::nullopt;
}

// Where the plan of the absence has a task elsewhere, and what stays with the person on days away.
std::set<Id<Task>> touched(const Plan& before, const Plan& after, Id<Person> person, const DayRange& days) {
    std::set<Id<Task>> ids;
    const auto one = [&](const auto& entry) { ids.insert(entry.first); };
    immer::diff(before.placements, after.placements,
                immer::make_differ(one, one, [&](const auto& old, const auto& now) {
                    if (!(old.second == now.second)) ids.insert(now.first);
                }));
    for (Day day = days.begin; day < days.end; day += date::days(1))
        for (const Id<Task>& id : after.work(day).placed)
            if (const Placement* place = after.placement(id); place && place->person == person) ids.insert(id);
    return ids;
}

}  // namespace

Request go_away(const Project& project, Id<Person> person, const DayRange& days, std::string reason) {
    const Person* row = project.people.find(person);
    if (!row || days.begin >= days.end) return {};
    Person next = *row;
    next.away.push_back({days, std::nullopt, std::move(reason)});
    std::stable_sort(next.away.begin(), next.away.end(),
                     [](const Away& a, const Away& b) { return a.days.begin < b.days.begin; });
    return {{"undo.away", {{"person", row->name}}}, {Put<Person>{std::move(next)}}, {person.value, days.begin}};
}

AwayPlan plan_absence(Session& session, Id<Person> person, const DayRange& days) {
    AwayPlan out{person, days, {}, {}, {}, {}, {}, {}};
    const Request request = go_away(session.project(), person, days, {});
    if (request.actions.empty()) return out;
    const Preview preview = session.preview(request);
    std::vector<AwayTask> tasks;
    for (const Id<Task>& id : touched(session.plan(), preview.plan, person, days)) {
        const Task* task = preview.plan.task(id);
        if (task && task->is_open()) tasks.push_back({id, placed(session.plan(), id), placed(preview.plan, id)});
    }
    std::sort(tasks.begin(), tasks.end(), [&](const AwayTask& a, const AwayTask& b) {
        return std::pair(preview.plan.task(a.task)->begin, a.task) <
            std::pair(preview.plan.task(b.task)->begin, b.task);
    });
    for (AwayTask& task : tasks) {
        const bool was_theirs = task.before && task.before->person == person;
        const bool is_theirs = task.after && task.after->person == person;
        if (is_theirs && days.contains(task.after->day))
            out.kept.push_back(task);
        else if (was_theirs && is_theirs)
            (task.after->day < task.before->day ? out.sooner : out.later).push_back(task);
        else if (was_theirs && task.after)
            out.covered.push_back(task);
        else if (task.before && !task.after)
            out.gaps.push_back(task);
        else
            out.others.push_back(task);
    }
    return out;
}

std::string away_text(const Session& session, const facts::Words& words, const AwayTask& task) {
    const Task* row = session.plan().task(task.task);
    const std::string title =
        row ? task_title(session.project(), session.facts(), *row, words.language()) : std::string("?");
    const Project& project = session.project();
    const auto day = [&](const std::optional<Placement>& place) {
        return place ? day_text(place->day, words) : std::string();
    };
    const bool same_person = task.before && task.after && task.before->person == task.after->person;
    if (same_person && task.before->day != task.after->day)
        return words.format("away.line.day",
                            {{"task", title}, {"before", day(task.before)}, {"after", day(task.after)}});
    const std::string shown = task.after ? day(task.after) : day(task.before);
    return words.format("away.line.person",
                        {{"task", title},
                         {"day", shown},
                         {"before", person_text(project, task.before, words)},
                         {"after", person_text(project, task.after, words)}});
}

std::string away_summary(const Session& session, const facts::Words& words, const AwayPlan& plan) {
    std::string text;
    const auto say = [&](const std::string& part) { text += (text.empty() ? "" : " · ") + part; };
    const auto count = [](const auto& list) { return static_cast<std::int64_t>(list.size()); };
    if (!plan.sooner.empty()) say(words.count("away.sooner", count(plan.sooner)));
    if (!plan.later.empty()) say(words.count("away.later", count(plan.later)));
    if (!plan.covered.empty()) {
        std::set<std::string> names;
        for (const AwayTask& task : plan.covered) names.insert(person_text(session.project(), task.after, words));
        std::string listed;
        for (const std::string& name : names) listed += (listed.empty() ? "" : ", ") + name;
        say(words.count("away.covered", count(plan.covered), {{"people", listed}}));
    }
    if (!plan.gaps.empty()) say(words.count("away.gaps", count(plan.gaps)));
    if (!plan.kept.empty()) say(words.count("away.kept", count(plan.kept)));
    if (text.empty()) text = words("away.nothing");
    return text;
}

}  // namespace tandem
