#include <algorithm>

#include "plan/planner_state.hpp"

namespace tandem {
namespace {

using Code = PersonVerdict::Code;
using Nobody = Explanation::Nobody;
using TermKind = PersonVerdict::Term::Kind;

Code code_of(const roster::Verdict& verdict) {
    if (verdict.chosen) return Code::chosen;
    switch (verdict.reject) {
        case roster::Reject::nothing: return Code::possible;
        case roster::Reject::role: return Code::role;
        case roster::Reject::channel: return Code::channel;
        case roster::Reject::language: return Code::language;
        case roster::Reject::time_off: return Code::time_off;
        case roster::Reject::no_hours_in_window: return Code::no_hours_in_window;
        case roster::Reject::day_cap:
        case roster::Reject::role_cap: return Code::day_cap;
        case roster::Reject::window_load: return Code::window_load;
        case roster::Reject::pin: return Code::pinned_elsewhere;
        case roster::Reject::frozen: return Code::frozen;
    }
    return Code::possible;
}

std::vector<PersonVerdict::Term> terms_of(const roster::Verdict& verdict) {
    std::vector<PersonVerdict::Term> terms;
    const auto add = [&](TermKind kind, std::int64_t points) {
        if (points != 0) terms.push_back({kind, points});
    };
    add(TermKind::uncovered, verdict.uncovered);
    add(TermKind::rate, verdict.terms.rate);
    add(TermKind::day, verdict.terms.day);
    add(TermKind::change_person, verdict.terms.change_person);
    add(TermKind::change_day, verdict.terms.change_day);
    add(TermKind::fairness, verdict.terms.fairness);
    add(TermKind::continuity, verdict.terms.continuity);
    add(TermKind::owner, verdict.terms.owner);
    return terms;
}

Nobody nobody_of(roster::Obstruction obstruction) {
    switch (obstruction) {
        case roster::Obstruction::pin_unreachable: return Nobody::pin_unreachable;
        case roster::Obstruction::nobody_competent: return Nobody::nobody_competent;
        case roster::Obstruction::nobody_there: return Nobody::nobody_there;
        case roster::Obstruction::all_full: return Nobody::all_full;
        case roster::Obstruction::displaced: return Nobody::displaced;
        case roster::Obstruction::search_ended: return Nobody::search_ended;
    }
    return Nobody::search_ended;
}

std::vector<Id<Task>> task_ids(const std::vector<roster::Id>& ids) {
    std::vector<Id<Task>> tasks;
    for (const roster::Id& id : ids) tasks.push_back({RosterWords::uuid(id)});
    return tasks;
}

void put_unplaced(const roster::Unplaced& from, const RosterWords& words, Explanation& out) {
    out.nobody = nobody_of(from.obstruction);
    out.lack_minutes = from.lack_minutes;
    if (from.nearest) out.nearest = Id<Person>{RosterWords::uuid(*from.nearest)};
    if (from.nearest_day) out.nearest_day = words.day(*from.nearest_day);
    out.missing_role = from.missing_role;
    for (const std::int32_t number : from.missing_languages)
        if (const auto language = words.language_of(number)) out.missing_languages.push_back(*language);
    for (const std::int32_t number : from.missing_channels)
        if (const auto id = words.channel_of(number)) out.missing_channels.push_back(*id);
    for (const roster::FullPlace& place : from.full)
        out.full.push_back({{{RosterWords::uuid(place.place.person)}, words.day(place.place.day)},
                            {place.begin_minute, place.end_minute},
                            place.minutes_asked,
                            place.minutes_there,
                            task_ids(place.holders)});
    out.displaced_by = task_ids(from.displacers);
    out.crowd = task_ids(from.crowd);
    out.crowd_minutes = from.crowd_minutes;
    out.room_minutes = from.room_minutes;
}

// Where somebody stands in the list: the chosen one, those who could, the rest.
int place_in_list(const PersonVerdict& verdict) {
    if (verdict.code == Code::chosen) return 0;
    return verdict.code == Code::possible ? 1 : 2;
}

}  // namespace

Explanation Planner::explain(Id<Task> task) const {
    Explanation out;
    out.task = task;
    if (const Placement* placement = state_->plan.placement(task)) out.placement = *placement;
    const auto found = state_->engine->explain(RosterWords::id(task.value));
    if (!found) {
        const Task* row = state_->plan.task(task);
        out.nobody = row && is_overdue(*row, state_->plan.today) ? Nobody::overdue : Nobody::nobody_there;
        return out;
    }
    for (const roster::Verdict& from : found->people) {
        PersonVerdict verdict;
        verdict.person = {RosterWords::uuid(from.person)};
        verdict.code = code_of(from);
        if (from.day) verdict.day = state_->words.day(*from.day);
        verdict.terms = terms_of(from);
        for (const auto& term : verdict.terms) verdict.points += term.points;
        verdict.minutes_have = from.minutes_there;
        verdict.minutes_need = from.minutes_asked;
        verdict.interval = {from.begin_minute, from.end_minute};
        verdict.held_by = task_ids(from.holders);
        for (const std::int32_t language : from.missing_languages)
            if (const auto name = state_->words.language_of(language)) verdict.missing_languages.push_back(*name);
        for (const std::int32_t channel : from.missing_channels)
            if (const auto id = state_->words.channel_of(channel)) verdict.missing_channels.push_back(*id);
        const Person* person = state_->project.people.find(verdict.person);
        if (person && person->left_on && *person->left_on <= state_->plan.today) verdict.code = Code::left;
        out.people.push_back(std::move(verdict));
    }
    const auto name = [&](const PersonVerdict& v) {
        const Person* person = state_->project.people.find(v.person);
        return person ? person->name : std::string{};
    };
    std::stable_sort(out.people.begin(), out.people.end(), [&](const PersonVerdict& a, const PersonVerdict& b) {
        return std::tuple(place_in_list(a), a.points, name(a)) < std::tuple(place_in_list(b), b.points, name(b));
    });
    if (found->unplaced) put_unplaced(*found->unplaced, state_->words, out);
    return out;
}

}  // namespace tandem
