#include "app/occasion_requests.hpp"

#include <algorithm>
#include <chrono>

#include "app/rule_choices.hpp"
#include "app/rule_requests.hpp"

namespace tandem {
namespace {

using date::days;
using facts::OccasionKind;
using std::chrono::hours;

const char* undo_key(OccasionKind kind, bool adds) {
    switch (kind) {
        case OccasionKind::contest: return adds ? "undo.add_contest" : "undo.delete_contest";
        case OccasionKind::live_event: return adds ? "undo.add_live" : "undo.delete_live";
        case OccasionKind::influencer_post: return adds ? "undo.add_influencer_post" : "undo.delete_influencer_post";
        case OccasionKind::incident: return adds ? "undo.add_incident" : "undo.delete_incident";
        case OccasionKind::note: return adds ? "undo.add_note" : "undo.delete_note";
    }
    return "";
}

template <class Row>
Request put(Row row, std::string_view key, const std::string& title, Day day) {
    const Uuid id = row.id.value;
    return {{std::string(key), {{"title", title}}}, {Put<Row>{std::move(row)}}, {id, day}};
}

template <class Row>
Request removed(const Table<Row>& rows, const Occasion& one) {
    if (!rows.contains({one.id})) return {};
    return {{undo_key(one.kind, false), {{"title", one.name}}}, {Remove<Row>{{one.id}}}, {one.id, day_of(one.begin)}};
}

// A row with a first and a last moment, some days later.
template <class Row>
std::optional<Request> moved(const Row* found, int begin_by, int end_by) {
    if (!found || (begin_by == 0 && end_by == 0)) return std::nullopt;
    Row row = *found;
    row.begin += days(begin_by);
    row.end += days(end_by);
    if (row.end <= row.begin) return std::nullopt;
    const char* key = begin_by == end_by ? "undo.move_occasion" : "undo.resize_occasion";
    const std::string title = row.name;
    const Day day = day_of(row.begin);
    return put(std::move(row), key, title, day);
}

template <class Row>
Request turned(const Table<Row>& rows, const Occasion& one, std::string_view point) {
    const Row* found = rows.find({one.id});
    if (!found) return {};
    Row row = *found;
    const auto at = std::find(row.checked.begin(), row.checked.end(), point);
    const bool on = at == row.checked.end();
    if (on)
        row.checked.emplace_back(point);
    else
        row.checked.erase(at);
    return put(std::move(row), on ? "undo.check_point" : "undo.uncheck_point", one.name, day_of(one.begin));
}

// What rules fire on it by; nothing for a note, from which no work follows.
std::optional<RuleMoment> rule_moment_of(OccasionKind kind) {
    switch (kind) {
        case OccasionKind::contest: return RuleMoment::contest;
        case OccasionKind::live_event: return RuleMoment::live;
        case OccasionKind::influencer_post: return RuleMoment::influencer;
        case OccasionKind::incident: return RuleMoment::incident;
        case OccasionKind::note: break;
    }
    return std::nullopt;
}

// A note some days later.
std::optional<Request> moved_note(const Note& note, int begin_by, int end_by) {
    Note row = note;
    row.days.begin += days(begin_by);
    row.days.end += days(end_by);
    if (row.days == note.days || row.days.empty()) return std::nullopt;
    const char* key = begin_by == end_by ? "undo.move_occasion" : "undo.resize_occasion";
    const std::string title = note.text.substr(0, note.text.find('\n'));
    const Day day = row.days.begin;
    return put(std::move(row), key, title, day);
}

}  // namespace

Request new_occasion(OccasionKind kind, Day day, LocalMinute now, std::string name, IdSource& ids) {
    const LocalMinute morning = LocalMinute(day) + hours(9), evening = LocalMinute(day) + hours(18);
    const std::string_view key = undo_key(kind, true);
    const auto named = [&](auto row) {
        row.id = ids.make<decltype(row)>();
        return row;
    };
    switch (kind) {
        case OccasionKind::contest: {
            Contest row = named(Contest{});
            row.name = name;
            row.kind = "draw";
            row.begin = morning, row.end = LocalMinute(day + days(6)) + hours(18);
            return put(std::move(row), key, name, day);
        }
        case OccasionKind::live_event: {
            LiveEvent row = named(LiveEvent{});
            row.name = name;
            row.begin = LocalMinute(day) + hours(14), row.end = LocalMinute(day) + hours(16);
            return put(std::move(row), key, name, day);
        }
        case OccasionKind::influencer_post: {
            InfluencerPost row = named(InfluencerPost{});
            row.name = name;
            row.when = evening;
            return put(std::move(row), key, name, day);
        }
        case OccasionKind::note: {
            Note row = named(Note{});
            row.text = name;
            row.days = {day, day + days(1)};
            return put(std::move(row), key, name, day);
        }
        case OccasionKind::incident: break;
    }
    Incident row = named(Incident{});
    row.title = name;
    row.level = 1;
    row.opened_at = now;
    return put(std::move(row), key, name, day_of(now));
}

std::optional<Request> move_occasion(const Project& project, Uuid id, int begin_by_days, int end_by_days) {
    if (const Contest* one = project.contests.find({id})) return moved(one, begin_by_days, end_by_days);
    if (const LiveEvent* one = project.live_events.find({id})) return moved(one, begin_by_days, end_by_days);
    if (const Note* one = project.notes.find({id})) return moved_note(*one, begin_by_days, end_by_days);
    const InfluencerPost* found = project.influencer_posts.find({id});
    if (!found || begin_by_days != end_by_days || begin_by_days == 0) return std::nullopt;
    InfluencerPost row = *found;
    row.when += days(begin_by_days);
    const std::string title = row.name;
    const Day day = day_of(row.when);
    return put(std::move(row), "undo.move_occasion", title, day);
}

Request remove_occasion(const Project& project, Uuid id) {
    const auto one = find_occasion(project, id);
    if (!one) return {};
    switch (one->kind) {
        case OccasionKind::contest: return removed(project.contests, *one);
        case OccasionKind::live_event: return removed(project.live_events, *one);
        case OccasionKind::influencer_post: return removed(project.influencer_posts, *one);
        case OccasionKind::note: return removed(project.notes, *one);
        case OccasionKind::incident: break;
    }
    return removed(project.incidents, *one);
}

Request turn_point(const Project& project, Uuid occasion, std::string_view point) {
    const auto one = find_occasion(project, occasion);
    if (!one) return {};
    switch (one->kind) {
        case OccasionKind::contest: return turned(project.contests, *one, point);
        case OccasionKind::live_event: return turned(project.live_events, *one, point);
        case OccasionKind::incident: return turned(project.incidents, *one, point);
        case OccasionKind::influencer_post:
        case OccasionKind::note: break;
    }
    return {};
}

std::vector<std::string> checked_points(const Project& project, Uuid occasion) {
    if (const Contest* one = project.contests.find({occasion})) return one->checked;
    if (const LiveEvent* one = project.live_events.find({occasion})) return one->checked;
    if (const Incident* one = project.incidents.find({occasion})) return one->checked;
    return {};
}

std::vector<const TaskRule*> rules_about(const Project& project, OccasionKind kind) {
    std::vector<const TaskRule*> rules;
    const std::optional<RuleMoment> wanted = rule_moment_of(kind);
    if (!wanted) return rules;
    for (const TaskRule& rule : project.rules) {
        if (rule.versions.empty()) continue;
        const auto trigger = trigger_from_word(rule.versions.back().trigger);
        if (trigger && moment_of(*trigger) == wanted) rules.push_back(&rule);
    }
    return rules;
}

Request switch_rules_on(const TaskGround& ground, OccasionKind kind, Day from) {
    Request request;
    for (const TaskRule* rule : rules_about(ground.project, kind)) {
        Request one = switch_rule(ground, rule->id, true, from);
        if (request.actions.empty())
            request = one;
        else
            for (Action& action : one.actions) request.actions.push_back(std::move(action));
    }
    if (request.actions.size() > 1) request.label = {"undo.switch_rules_on", {}};
    return request;
}

}  // namespace tandem
