#include <map>

#include <doctest/doctest.h>

#include "derive_cases.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const Uuid flight_f = id<Flight>("F").value;
const Uuid campaign_c = id<Campaign>("C").value;

TaskKey check_of(int ordinal) { return slot_key("check", "check", flight_f, {}, Occurrence::nth(ordinal)); }
TaskKey report() { return slot_key("report", "report", campaign_c); }
TaskKey brief() { return slot_key("brief", "brief", campaign_c); }

// A campaign of two weeks with a flight as long, checked every day; a brief before and a report after it.
ProjectMaker campaign_project() {
    ProjectMaker maker;
    maker.person("Ana", 480).channel("A", "instagram");
    const auto add = [&](TaskRule rule) { maker.project.rules = maker.project.rules.with(std::move(rule)); };
    add(rule_of("check", "flight_running", {{"check", "day_start", "+PT0M", "+PT9H", 10, "daily"}}));
    add(rule_of("brief", "campaign_planned",
                {{"brief", "campaign_start", "-P5D", "-P2D", 60, "once", "fixed", "business"}}));
    add(rule_of("report", "campaign_ended",
                {{"report", "campaign_end", "+P3D", "+P7D", 60, "once", "fixed", "business"}}));
    maker.campaign("C", "2026-10-12/2026-10-23").flight("F", "C", "A", "2026-10-12/2026-10-23");
    maker.rule("M", "channel_day", "if=flight_running", "day_start", "+PT0M", "+PT9H", 10, "daily");
    return maker;
}

TaskKey round_of(const char* text) {
    return key_of("M", id<Channel>("A").value, id<Channel>("A").value, Occurrence::of_day(day(text)));
}

}  // namespace

TEST_CASE("case 23: a campaign moved by a week keeps the ordinals of its tasks and moves every date by seven days") {
    Planned planned(campaign_project());
    TaskMark relative = mark_on(check_of(3));
    relative.time = relative_time(*planned.task(check_of(3)), 120, 30);
    planned.mark(relative);
    TaskMark absolute = mark_on(check_of(4));
    absolute.time = absolute_time(*planned.task(check_of(4)), at("2026-10-15T11:00"), 30);
    planned.mark(absolute);
    const Plan before = planned.plan();
    planned.edit(MoveCampaign{id<Campaign>("C"), 7, false});

    std::vector<TaskKey> keys{report(), brief()};
    for (int ordinal = 1; ordinal <= 12; ++ordinal) keys.push_back(check_of(ordinal));
    for (const TaskKey& key : keys) {
        const Task* old = before.task(task_id(key));
        const Task* fresh = planned.task(key);
        REQUIRE(old != nullptr);
        REQUIRE(fresh != nullptr);
        const auto days_moved = day_of(fresh->begin) - day_of(old->begin);
        CHECK(days_moved == (key == check_of(4) ? date::days(0) : date::days(7)));
        CHECK(minute_of_day(fresh->begin) == minute_of_day(old->begin));
    }
    CHECK(planned.task(check_of(13)) == nullptr);
    check_window(planned.task(check_of(3)), "2026-10-21T11:00", "2026-10-21T11:30");
    check_window(planned.task(check_of(4)), "2026-10-15T11:00", "2026-10-15T11:30");
    CHECK(planned.task(check_of(4))->before_source);
    // What is labelled by the calendar appears and goes with the days.
    CHECK(planned.task(round_of("2026-10-12")) == nullptr);
    CHECK(planned.task(round_of("2026-10-30")) != nullptr);
    CHECK(before.task(task_id(round_of("2026-10-30"))) == nullptr);
    CHECK(*planned.task(round_of("2026-10-20")) == *before.task(task_id(round_of("2026-10-20"))));
}

TEST_CASE(
    "case 24: a flight extended by three days has three days more of work, and the report moves with its campaign's "
    "end") {
    Planned planned(campaign_project());
    const Plan before = planned.plan();
    Flight flight = *planned.planner.project().flights.find(id<Flight>("F"));
    flight.days.end += date::days(3);
    planned.planner.take(
        apply_all(planned.planner.project(), {ResizeCampaign{id<Campaign>("C"), flight.days}, Put<Flight>{flight}}));
    CHECK(changed_tasks(before, planned.plan()) ==
          ids_of({check_of(13), check_of(14), check_of(15), round_of("2026-10-24"), round_of("2026-10-25"),
                  round_of("2026-10-26"), report()}));
    // Three business days after the office closes on the last day: the next opening.
    CHECK(day_of(before.task(task_id(report()))->begin) == day("2026-10-29"));
    CHECK(day_of(planned.task(report())->begin) == day("2026-10-30"));
}

TEST_CASE("case 24: a campaign cut short cuts its flights, and edited work of the lost days is in the tray") {
    Planned planned(campaign_project());
    TaskMark mark = mark_on(check_of(12));
    mark.effort = EffortOverride{25, 10};
    planned.mark(mark);
    planned.edit(ResizeCampaign{id<Campaign>("C"), *day_range_from_text("2026-10-12/2026-10-20")});
    CHECK(planned.task(check_of(9)) != nullptr);
    CHECK(planned.task(check_of(10)) == nullptr);
    CHECK(stray(planned, check_of(12))->kind == StrayMark::Kind::tray);
}

TEST_CASE("case 25: a finished report stays finished when the campaign is extended, and no second one appears") {
    Planned planned(campaign_project());
    planned.mark(done_mark(planned, report()));
    const Task done = *planned.task(report());
    planned.edit(ResizeCampaign{id<Campaign>("C"), *day_range_from_text("2026-10-12/2026-11-20")});
    const Task* after = planned.task(report());
    REQUIRE(after != nullptr);
    CHECK(after->state == TaskState::done);
    CHECK(std::pair(after->begin, after->end) == std::pair(done.begin, done.end));
    CHECK(after->before_source);
    CHECK(tasks_of_rule(planned.plan(), id<TaskRule>("report")).size() == 1);
}

TEST_CASE(
    "case 25: a report done before its campaign was extended says until when it covers, and a second one is made when "
    "asked for") {
    Planned planned(campaign_project());
    planned.mark(done_mark(planned, report()));
    CHECK_FALSE(planned.task(report())->covers_until.has_value());
    planned.edit(ResizeCampaign{id<Campaign>("C"), *day_range_from_text("2026-10-12/2026-11-20")});
    CHECK(planned.task(report())->covers_until == day("2026-10-23"));
    TaskKey second = report();
    second.occurrence = Occurrence::nth(2);
    CHECK(planned.task(second) == nullptr);
    TaskMark mark = *planned.planner.project().marks.find({task_id(report()).value});
    mark.further = 1;
    planned.mark(mark);
    REQUIRE(planned.task(second) != nullptr);
    CHECK(planned.task(second)->is_open());
    CHECK(day_of(planned.task(second)->begin) == day("2026-11-26"));
    CHECK(tasks_of_rule(planned.plan(), id<TaskRule>("report")).size() == 2);
    // It follows the end as the first one did, and its mark is not stray.
    planned.edit(ResizeCampaign{id<Campaign>("C"), *day_range_from_text("2026-10-12/2026-11-27")});
    CHECK(day_of(planned.task(second)->begin) == day("2026-12-03"));
    planned.mark(done_mark(planned, second));
    CHECK(planned.planner.stray_marks().empty());
    mark.further = 0;
    planned.mark(mark);
    CHECK(planned.task(second)->detached);
}

TEST_CASE("a rule for running spans makes its weekly work every seventh day and what happens once only once") {
    ProjectMaker maker = campaign_project();
    maker.project.rules = {};
    maker.project.rules = maker.project.rules.with(rule_of("mixed", "flight_running",
                                                           {{"weekly", "day_start", "+PT0M", "+PT9H", 30, "weekly"},
                                                            {"once", "flight_start", "+PT0M", "+PT9H", 15, "once"},
                                                            {"daily", "day_start", "+PT0M", "+PT9H", 10, "daily*2"}}));
    Planned planned(maker);
    std::map<Id<RuleSlot>, int> counts;
    for (const auto& [task, box] : planned.plan().tasks) ++counts[box->key.slot];
    CHECK(counts[id<RuleSlot>("weekly")] == 2);
    CHECK(counts[id<RuleSlot>("once")] == 1);
    CHECK(counts[id<RuleSlot>("daily")] == 24);
    CHECK(planned.task(slot_key("mixed", "weekly", flight_f, {}, Occurrence::nth(8))) != nullptr);
    check_window(planned.task(slot_key("mixed", "daily", flight_f, {}, Occurrence::nth(1, 2))), "2026-10-12T13:30",
                 "2026-10-12T18:00");
}

TEST_CASE("a rule that asks for a kind of network passes over flights of another kind") {
    ProjectMaker maker = campaign_project();
    TaskRule rule = *maker.project.rules.find(id<TaskRule>("check"));
    const char* scope = nullptr;
    bool wanted = false;
    SUBCASE("of the kind") { scope = "kind=social", wanted = true; }
    SUBCASE("of another kind") { scope = "kind=owned"; }
    SUBCASE("of the tempo") { scope = "tempo=medium", wanted = true; }
    SUBCASE("of another tempo") { scope = "tempo=broadcast"; }
    rule.versions[0].scope = scope;
    maker.project.rules = maker.project.rules.with(rule);
    Planned planned(maker);
    CHECK((planned.task(check_of(1)) != nullptr) == wanted);
}
