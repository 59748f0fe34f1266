// What people decide about tasks, rules, each other and the project of laws_world.hpp.
#include "laws_world.hpp"

namespace tandem::testing {
namespace {

using date::days;
using std::chrono::minutes;
using Actions = std::vector<Action>;

Id<Person> some_person(Chance& chance) { return id<Person>(chance.one_of({"Ana", "Ben", "Eva"})); }

Actions manual_edit(Chance& chance, const Project& project) {
    ManualTask manual;
    if (const ManualTask* found = any_row(chance, project.manual_tasks))
        manual = *found;
    else
        manual.id = id<ManualTask>("manual");
    switch (chance.below(5)) {
        case 0: return {Remove<ManualTask>{manual.id}};
        case 1: manual.source = id<Post>("P" + std::to_string(chance.below(3))).value; break;
        case 2:
            manual.state = chance.one_of({TaskState::done, TaskState::open, TaskState::skipped, TaskState::deleted});
            break;
        case 3: manual.person = some_person(chance); break;
        default:
            manual.begin = at("2026-10-08T10:00") + days(chance.below(20));
            manual.end = manual.begin + minutes(120);
    }
    return {Put<ManualTask>{manual}};
}

void set_time(Chance& chance, const Task& task, TaskMark& mark) {
    if (chance.once_in(4))
        mark.time.reset();
    else if (chance.once_in(2))
        mark.time = relative_time(task, 15 * chance.between(-10, 40), 15 * chance.between(1, 8));
    else
        mark.time = absolute_time(task, LocalMinute(day_of(task.begin)) + minutes(15 * chance.between(-96, 192)),
                                  15 * chance.between(1, 8));
}

void set_record(const Task& task, const Plan& plan, TaskMark& mark) {
    DoneRecord record;
    record.begin = task.begin;
    record.end = task.end;
    record.anchor = task.anchor;
    record.effort_minutes = task.effort_minutes;
    record.role = task.role;
    record.day = day_of(task.begin);
    if (const Placement* placement = plan.placement(task.id))
        record.person = placement->person, record.day = placement->day;
    mark.record = record;
}

void decide(Chance& chance, const Task& task, const Plan& plan, TaskMark& mark) {
    switch (chance.below(10)) {
        case 0:
            mark.state = chance.one_of({TaskState::done, TaskState::in_progress});
            set_record(task, plan, mark);
            break;
        case 1:
            mark.state = chance.one_of({TaskState::skipped, TaskState::deleted, TaskState::replaced, TaskState::open});
            mark.record.reset();
            break;
        case 2:
            mark.effort.reset();
            if (!chance.once_in(4)) mark.effort = EffortOverride{chance.between(1, 90), task.rule_effort_minutes};
            break;
        case 3:
        case 4: set_time(chance, task, mark); break;
        case 5: mark.person = chance.once_in(4) ? std::nullopt : std::optional(some_person(chance)); break;
        case 6:
            mark.day =
                chance.once_in(4) ? std::nullopt : std::optional(day_of(task.begin) + days(chance.between(-1, 2)));
            break;
        case 7: mark.note += "x"; break;
        case 8:
            mark.priority = chance.once_in(4)
                ? std::nullopt
                : std::optional(chance.one_of({Priority::low, Priority::critical, Priority::must}));
            break;
        default: mark.further = chance.below(3); mark.log.push_back({utc(world_now), "note", "Ana"});
    }
}

}  // namespace

std::vector<Action> random_mark(Chance& chance, const Project& project, const Plan& plan) {
    if (chance.once_in(6)) return manual_edit(chance, project);
    if (chance.once_in(12))
        if (const TaskMark* mark = any_row(chance, project.marks)) return {Remove<TaskMark>{mark->id}};
    // Of a post, a flight or the like when there is one; else of any source.
    std::vector<const immer::box<std::vector<Id<Task>>>*> lists;
    for (const Post& post : project.posts)
        if (const auto* ids = plan.by_source.find(post.id.value)) lists.push_back(ids);
    for (const Flight& flight : project.flights)
        if (const auto* ids = plan.by_source.find(flight.id.value)) lists.push_back(ids);
    for (const Channel& channel : project.channels)
        if (const auto* ids = plan.by_source.find(channel.id.value)) lists.push_back(ids);
    if (const auto* ids = plan.by_source.find(id<Contest>("contest").value)) lists.push_back(ids);
    if (lists.empty()) return {};
    const Task& task = *plan.task(chance.of(chance.of(lists)->get()));
    if (task.source_kind == SourceKind::manual) return {};
    TaskMark mark = mark_on(task.key);
    if (const TaskMark* known = project.marks.find(mark.id)) mark = *known;
    decide(chance, task, plan, mark);
    return {Put<TaskMark>{mark}};
}

std::vector<Action> random_rule_edit(Chance& chance, const Project& project) {
    const TaskRule* found = any_row(chance, project.rules);
    if (!found || chance.once_in(8)) {
        TaskRule back = rule_of("R", "post_published",
                                {{"R1", "publish_at", "+PT0M", "+PT3H", 20}, {"R3", "publish_at", "+P1D", "+P3D", 5}});
        back.created_at = utc(world_now);
        return {Put<TaskRule>{back}};
    }
    TaskRule rule = *found;
    if (chance.once_in(4)) {
        rule.versions.push_back(rule.versions.back());
        rule.versions.back().valid_from = day("2026-10-07") + days(chance.below(14));
    }
    RuleVersion& version = rule.versions.back();
    switch (chance.below(8)) {
        case 0: return {Remove<TaskRule>{rule.id}};
        case 1:
            version.enabled = !version.enabled;
            if (version.enabled) version.switched_on_at = utc(world_now);
            break;
        case 2: version.trigger = version.trigger == "moon_phase" ? "post_published" : "moon_phase"; break;
        case 3:
            if (!version.slots.empty()) version.slots.pop_back();
            break;
        case 4:
            version.scope = chance.one_of({std::string("any"), std::string("network=instagram"), std::string("day=off"),
                                           "campaign=" + to_text(id<Campaign>("C1").value)});
            break;
        case 5:
            if (!version.slots.empty())
                version.slots[0].window_start = chance.one_of({"+PT0M", "+PT1H", "-P1D", "+P1D"});
            break;
        case 6:
            if (!version.slots.empty()) version.slots[0].hours = chance.one_of({"strict", "clamp", "oncall"});
            break;
        default:
            if (!version.slots.empty()) version.slots[0].effort_minutes = chance.between(5, 60);
    }
    return {Put<TaskRule>{rule}};
}

std::vector<Action> random_people_edit(Chance& chance, const Project& project) {
    const Person* found = any_row(chance, project.people);
    if (!found || chance.once_in(5)) {
        ProjectMaker maker;
        maker.person(chance.one_of({"Ana", "Ben", "Eva"}), chance.one_of({60, 300}), {Hat::cm, Hat::smm});
        return {Put<Person>{maker.project.people[0]}};
    }
    Person person = *found;
    const Day first = day("2026-10-07") + days(chance.below(20));
    switch (chance.below(7)) {
        case 0: return {Remove<Person>{person.id}};
        case 1: person.away.push_back({{first, first + days(chance.between(1, 5))}, {}, "leave"}); break;
        case 2: person.away.push_back({{first, first + days(2)}, MinuteRange{9 * 60, 13 * 60}, "mornings"}); break;
        case 3: person.away.clear(); break;
        case 4: person.on_call.push_back({{first, first + days(3)}, {10 * 60, 16 * 60}, 60}); break;
        case 5: person.left_on = person.left_on ? std::nullopt : std::optional(first); break;
        default: person.languages = {chance.one_of({"fr", "en"})};
    }
    return {Put<Person>{person}};
}

std::vector<Action> random_settings_edit(Chance& chance, const Project& project) {
    Settings settings = project.settings;
    switch (chance.below(8)) {
        case 0:
            settings.zone = chance.one_of({"Europe/Paris", "Europe/Lisbon", "America/New_York", "Pacific/Auckland"});
            break;
        case 1:
            settings.office_hours[static_cast<std::size_t>(chance.below(7))] = {{8 * 60, 12 * 60}, {13 * 60, 17 * 60}};
            break;
        case 2: settings.office_hours[static_cast<std::size_t>(chance.below(7))].clear(); break;
        case 3: settings.region = chance.one_of({"FR", "FR-67", "XX"}); break;
        case 4: settings.observances_on = {"halloween"}; break;
        case 5: settings.freeze_hours = chance.between(0, 72); break;
        case 6: settings.name += "!"; break;
        default: settings.created_at += minutes(60 * 24 * chance.between(-20, 20));
    }
    return {PutSettings{settings}};
}

}  // namespace tandem::testing
