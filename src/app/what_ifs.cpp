#include "app/what_ifs.hpp"

#include <algorithm>
#include <array>

#include <immer/algorithm.hpp>

#include "app/placement_text.hpp"
#include "app/task_change.hpp"

namespace tandem {
namespace {

using Nobody = Explanation::Nobody;

constexpr int more_minutes = 30;
constexpr std::size_t most_places = 2;

Request edit_of(const Person& person, const Day* day) {
    Request request{{"undo.edit_person", {{"title", person.name}}}, {Put<Person>{person}}, {person.id.value, {}}};
    if (day) request.focus.day = *day;
    return request;
}

// Half an hour more, of that day alone, at the hours the task can be done.
WhatIf with_more_minutes(const Person& person, const Task& task, Day day) {
    Person next = person;
    const LocalMinute begin = std::max(task.begin, LocalMinute(day)),
                      end = std::min(task.end, LocalMinute(day + date::days(1)));
    const int first = static_cast<int>((begin - LocalMinute(day)).count());
    const int last = static_cast<int>((end - LocalMinute(day)).count());
    next.on_call.push_back({{day, day + date::days(1)}, {first, std::max(last, first + more_minutes)}, more_minutes});
    return {WhatIf::Kind::more_minutes, person.id, day, edit_of(next, &day), {}, 0, 0, 0};
}

WhatIf with_skills(const Person& person, const Explanation& why) {
    Person next = person;
    for (const Id<Channel>& channel : why.missing_channels) next.channels.push_back(channel);
    for (const std::string& language : why.missing_languages) next.languages.push_back(language);
    return {WhatIf::Kind::teach, person.id, {}, edit_of(next, nullptr), {}, 0, 0, 0};
}

WhatIf with_hat(const Person& person, const Explanation& why, Hat hat) {
    Person next = person;
    next.hats.push_back({hat, std::nullopt, std::nullopt});
    for (const Id<Channel>& channel : why.missing_channels) next.channels.push_back(channel);
    for (const std::string& language : why.missing_languages) next.languages.push_back(language);
    return {WhatIf::Kind::add_hat, person.id, {}, edit_of(next, nullptr), {}, 0, 0, 0};
}

// The window a day longer, where it stands.
WhatIf with_later_due(const TaskGround& ground, const Task& task, std::string_view who) {
    const auto day = date::days(1);
    Request request = about(
        ground, task.id, "undo.later_due", "moved", who,
        [&](TaskMark& mark, const Task& t) {
            TimeOverride time;
            time.mode = TimeOverride::Mode::absolute;
            time.offset_minutes = static_cast<int>((t.begin - t.anchor).count());
            time.begin = t.begin;
            time.length_minutes = static_cast<int>((t.end + day - t.begin).count());
            time.base_offset_minutes = t.nominal_offset_minutes;
            time.base_length_minutes = t.nominal_length_minutes;
            mark.time = time;
        },
        [&](ManualTask& row, const Task&) { row.end += day; });
    return {WhatIf::Kind::later_due, {}, day_of(task.end + day), std::move(request), {}, 0, 0, 0};
}

std::vector<WhatIf> candidates(const TaskGround& ground, const Task& task, const Explanation& why,
                               std::string_view who) {
    std::vector<WhatIf> found;
    const Project& project = ground.project;
    const Person* nearest = why.nearest ? project.people.find(*why.nearest) : nullptr;
    if (why.nobody == Nobody::nobody_competent && nearest)
        found.push_back(why.missing_role ? with_hat(*nearest, why, task.role) : with_skills(*nearest, why));
    if (why.nobody == Nobody::nobody_there && nearest && why.nearest_day)
        found.push_back(with_more_minutes(*nearest, task, *why.nearest_day));
    std::vector<Explanation::FullPlace> places = why.full;
    std::stable_sort(places.begin(), places.end(), [](const auto& a, const auto& b) {
        return a.minutes_need - a.minutes_have < b.minutes_need - b.minutes_have;
    });
    if (places.size() > most_places) places.resize(most_places);
    for (const Explanation::FullPlace& place : places)
        if (const Person* person = project.people.find(place.place.person))
            found.push_back(with_more_minutes(*person, task, place.place.day));
    if (why.nobody != Nobody::nobody_competent && why.nobody != Nobody::overdue)
        found.push_back(with_later_due(ground, task, who));
    return found;
}

// What the change would lead to.
void try_out(Session& session, Id<Task> task, WhatIf& what) {
    if (what.request.actions.empty()) return;
    const Preview preview = session.preview(what.request);
    if (const Placement* place = preview.plan.placement(task)) what.by = *place;
    const auto came = [&](const auto& entry) { what.placed += preview.plan.task(entry.first) ? 1 : 0; };
    const auto went = [&](const auto& entry) { what.lost += preview.plan.task(entry.first) ? 1 : 0; };
    immer::diff(session.plan().placements, preview.plan.placements,
                immer::make_differ(came, went, [&](const auto& before, const auto& after) {
                    if (!(before.second == after.second)) ++what.moved;
                }));
}

}  // namespace

std::vector<WhatIf> what_ifs(Session& session, Id<Task> id, std::string_view who) {
    std::vector<WhatIf> helpful;
    const Task* task = session.plan().task(id);
    if (!task || !task->is_open() || session.plan().placement(id)) return helpful;
    const Explanation why = session.planner().explain(id);
    for (WhatIf& what : candidates(session, *task, why, who)) {
        try_out(session, id, what);
        if (what.helps()) helpful.push_back(std::move(what));
    }
    std::stable_sort(helpful.begin(), helpful.end(), [](const WhatIf& a, const WhatIf& b) {
        return std::pair(a.lost, a.moved) < std::pair(b.lost, b.moved);
    });
    return helpful;
}

std::string what_if_text(const Session& session, const facts::Words& words, const WhatIf& what) {
    const auto name = [&](const std::optional<Id<Person>>& id) {
        const Person* person = id ? session.project().people.find(*id) : nullptr;
        return person ? person->name : std::string("?");
    };
    constexpr std::array<std::string_view, 4> keys{"what_if.more_minutes", "what_if.teach", "what_if.add_hat",
                                                   "what_if.later_due"};
    std::string text =
        words.format(keys[static_cast<std::size_t>(what.kind)],
                     {{"person", name(what.person)}, {"day", what.day ? day_text(*what.day, words) : ""}});
    if (what.by)
        text += " → " +
            words.format("what_if.by", {{"person", name(what.by->person)}, {"day", day_text(what.by->day, words)}});
    if (what.moved > 0) text += ", " + words.count("what_if.moved", what.moved);
    if (what.lost > 0) text += ", " + words.count("what_if.lost", what.lost);
    return text;
}

}  // namespace tandem
