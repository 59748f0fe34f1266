#include <set>

#include <doctest/doctest.h>

#include "derive_cases.hpp"

using namespace tandem;
using namespace tandem::testing;
using facts::RuleAnchor;
using facts::RuleTrigger;

namespace {

std::vector<TaskRule> all_default_rules() {
    return default_rules(shared_facts().rules, RuleSet::intensive, utc("2026-08-31T22:00Z"));
}

CompiledSlot compiled(const std::string& code) {
    for (const TaskRule& rule : all_default_rules())
        if (rule.code == code) {
            const CompiledRule done = compile_rule(rule);
            REQUIRE(done.versions.size() == 1);
            REQUIRE(done.versions[0].slots.size() == 1);
            return done.versions[0].slots[0];
        }
    FAIL("no rule " << code);
    return {};
}

// Whether a rule of one slot with this change is understood.
template <class Change>
bool understood(Change&& change) {
    TaskRule rule = rule_of("R", "flight_running", {{"slot", "day_start", "+PT1H", "+PT9H", 15, "daily*3"}});
    change(rule.versions[0], rule.versions[0].slots[0]);
    return compile_rule(rule).versions[0].trigger.has_value();
}

}  // namespace

TEST_CASE("each of the 42 default rules compiles with its trigger and its slot") {
    const std::vector<TaskRule> rules = all_default_rules();
    CHECK(rules.size() == 42);
    std::set<Uuid> ids;
    for (const TaskRule& rule : rules) {
        const CompiledRule done = compile_rule(rule);
        CAPTURE(rule.code);
        REQUIRE(done.versions.size() == 1);
        CHECK(done.versions[0].trigger.has_value());
        CHECK(done.versions[0].slots.size() == 1);
        CHECK(done.versions[0].slots[0].times_a_day >= 1);
        const CompiledSlot& slot = done.versions[0].slots[0];
        if (slot.anchor == slot.end_anchor && slot.day_basis == facts::DayBasis::calendar)
            CHECK(slot.begin.nominal_minutes() < slot.end.nominal_minutes());
        ids.insert(rule.id.value);
        ids.insert(rule.versions[0].slots[0].id.value);
    }
    CHECK(ids.size() == 84);
}

TEST_CASE("default rules have the same ids in every project, and are on as their set says") {
    CHECK(default_rule_id("R01") == all_default_rules()[0].id);
    int light = 0;
    int standard = 0;
    int intensive = 0;
    for (const auto& [set, count] :
         {std::pair{RuleSet::light, &light}, {RuleSet::standard, &standard}, {RuleSet::intensive, &intensive}})
        for (const TaskRule& rule : default_rules(shared_facts().rules, set, {}))
            *count += rule.versions[0].enabled ? 1 : 0;
    CHECK(light < standard);
    CHECK(standard < intensive);
    CHECK(standard == 29);
}

TEST_CASE("the parts of a rule's text come out as they were meant") {
    const CompiledSlot r11 = compiled("R11");
    CHECK(r11.anchor == RuleAnchor::day_start);
    CHECK(r11.begin == Offset{0, 60});
    CHECK(r11.end == Offset{0, 540});
    CHECK(r11.times_a_day == 3);
    CHECK(r11.repeat == facts::RuleRepeat::daily);
    const CompiledSlot r27 = compiled("R27");
    CHECK(r27.begin == Offset{0, -30});
    CHECK(r27.end_anchor == RuleAnchor::event_end);
    CHECK(r27.end == Offset{0, 30});
    CHECK(r27.effort_mode == facts::EffortMode::event_duration);
    CHECK(r27.extra_minutes == 60);
    CHECK(r27.hours == facts::HoursPolicy::strict);
    const CompiledSlot r38 = compiled("R38");
    CHECK(r38.begin == Offset{-5, 0});
    CHECK(r38.day_basis == facts::DayBasis::business);
    CHECK(r38.effort_minutes == 45);
    const CompiledSlot r07 = compiled("R07");
    CHECK(r07.group_by == facts::RuleGrouping::person_day);
    CHECK(r07.effort_mode == facts::EffortMode::base_plus_extra);
    CHECK(r07.end == Offset{0, 90});
    CHECK(compiled("R23").begin == Offset{0, -240});
    CHECK(compiled("R15").role == Hat::smm);
    CHECK(compiled("R35").priority == Priority::critical);
}

TEST_CASE("offsets are signed ISO 8601 durations of days, hours and minutes") {
    CHECK(offset_from_text("+P0D") == Offset{0, 0});
    CHECK(offset_from_text("-P5D") == Offset{-5, 0});
    CHECK(offset_from_text("+PT1H30M") == Offset{0, 90});
    CHECK(offset_from_text("-PT0M") == Offset{0, 0});
    CHECK(offset_from_text("+P1DT2H") == Offset{1, 120});
    CHECK(offset_from_text("-P2DT3H4M") == Offset{-2, -184});
    CHECK(Offset{2, 30}.nominal_minutes() == 2910);
    for (const char* text : {"",       "+",     "P5D",    "+P",      "+PT",     "+P5",    "+5D",   "+P5H",
                             "+PT5",   "+PT5D", "+P1D2H", "+PT1M2H", "+PT1H1H", "+P1D1D", "+P1DT", "+P-1D",
                             "+P1.5D", "+P1W",  "+P1D ",  " +P1D",   "+p1d",    "+PT+1H", "++P1D", "+P999999D"}) {
        CAPTURE(text);
        CHECK_FALSE(offset_from_text(text).has_value());
    }
}

TEST_CASE("scopes are pairs of known keys and values") {
    const auto scope = scope_from_text("kind=social|community;day=off;if=post_in_last_48h|flight_running");
    REQUIRE(scope.has_value());
    CHECK(scope->kinds == std::vector{facts::NetworkKind::social, facts::NetworkKind::community});
    CHECK(scope->working_day == false);
    CHECK(scope->if_post_in_last_48h);
    CHECK(scope->if_flight_running);
    CHECK_FALSE(scope->if_post_that_day);
    CHECK(scope->has_condition());
    CHECK(scope_from_text("flight_day=3..")->first_flight_day == 3);
    CHECK(scope_from_text("flight_day=3..")->last_flight_day == 0);
    CHECK(scope_from_text("flight_day=1..2")->last_flight_day == 2);
    CHECK(scope_from_text("flight_day=4")->last_flight_day == 4);
    CHECK(scope_from_text("level=2..")->last_level == 3);
    CHECK(scope_from_text("status=scheduled")->statuses == std::vector{PostStatus::scheduled});
    const Uuid channel = id<Channel>("A").value;
    CHECK(scope_from_text("channel=" + to_text(channel))->channels == std::vector{channel});
    CHECK_FALSE(scope_from_text("any")->has_condition());
    for (const char* text :
         {"tempo", "tempo=", "tempo=rapid", "weather=rain", "kind=social|", "kind=social;", "day=sunday", "if=always",
          "flight_day=", "flight_day=2..1", "flight_day=-1", "flight_day=x..", "level=..2", "channel=A",
          "network=", "network=x|", "status=", "tempo=fast;tempo"}) {
        CAPTURE(text);
        CHECK_FALSE(scope_from_text(text).has_value());
    }
}

TEST_CASE("a rule with one part that is not understood fires on nothing") {
    CHECK(understood([](RuleVersion&, RuleSlot&) {}));
    CHECK(understood([](RuleVersion& version, RuleSlot&) { version.scope = ""; }));
    CHECK_FALSE(understood([](RuleVersion& version, RuleSlot&) { version.trigger = "moon_phase"; }));
    CHECK_FALSE(understood([](RuleVersion& version, RuleSlot&) { version.trigger = ""; }));
    CHECK_FALSE(understood([](RuleVersion& version, RuleSlot&) { version.scope = "tempo=rapid"; }));
    CHECK_FALSE(understood([](RuleVersion&, RuleSlot& slot) { slot.anchor = "noon"; }));
    CHECK_FALSE(understood([](RuleVersion&, RuleSlot& slot) { slot.window_start = "1h"; }));
    CHECK_FALSE(understood([](RuleVersion&, RuleSlot& slot) { slot.window_end = "event_end"; }));
    CHECK_FALSE(understood([](RuleVersion&, RuleSlot& slot) { slot.window_end = "noon+PT1H"; }));
    CHECK_FALSE(understood([](RuleVersion&, RuleSlot& slot) { slot.day_basis = "lunar"; }));
    CHECK_FALSE(understood([](RuleVersion&, RuleSlot& slot) { slot.hours = "maybe"; }));
    CHECK_FALSE(understood([](RuleVersion&, RuleSlot& slot) { slot.group_by = "team"; }));
    CHECK_FALSE(understood([](RuleVersion&, RuleSlot& slot) { slot.task_type = "juggling"; }));
    for (const char* text : {"sometimes", "daily*0", "daily*25", "daily*", "daily*-1", "weekly*2", ""}) {
        CAPTURE(text);
        CHECK_FALSE(understood([&](RuleVersion&, RuleSlot& slot) { slot.repeat = text; }));
    }
    for (const char* text : {"free", "event_duration+", "event_duration+x", "event_duration-60", "event_durationx60",
                             "event_duration+-5", ""}) {
        CAPTURE(text);
        CHECK_FALSE(understood([&](RuleVersion&, RuleSlot& slot) { slot.effort_mode = text; }));
    }
    CHECK(understood([](RuleVersion&, RuleSlot& slot) { slot.effort_mode = "event_duration"; }));
    CHECK(understood([](RuleVersion&, RuleSlot& slot) { slot.window_end = "flight_end-PT1H"; }));
}

TEST_CASE("of a rule's versions, the latest that has begun speaks, in whatever order the file has them") {
    TaskRule rule = rule_of("R", "week", {{"slot", "week_start"}});
    RuleVersion april = rule.versions[0];
    april.valid_from = day("2027-04-01");
    april.enabled = false;
    RuleVersion january = rule.versions[0];
    january.valid_from = day("2027-01-01");
    january.trigger = "month";
    rule.versions = {april, january, rule.versions[0]};
    const CompiledRule done = compile_rule(rule);
    CHECK_FALSE(done.version(day("2026-12-31"))->valid_from.has_value());
    CHECK(done.version(day("2027-01-01"))->valid_from == day("2027-01-01"));
    CHECK(done.version(day("2027-03-31"))->valid_from == day("2027-01-01"));
    CHECK(done.version(day("2027-04-01"))->valid_from == day("2027-04-01"));
    CHECK(done.fires(day("2026-12-31"), RuleTrigger::week) != nullptr);
    CHECK(done.fires(day("2027-02-01"), RuleTrigger::week) == nullptr);
    CHECK(done.fires(day("2027-02-01"), RuleTrigger::month) != nullptr);
    CHECK(done.fires(day("2027-04-01"), RuleTrigger::month) == nullptr);
    rule.versions = {april};
    CHECK(compile_rule(rule).version(day("2027-03-31")) == nullptr);
}
