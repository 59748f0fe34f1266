#include "app/own_days.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "app/shown_observances.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

OwnObservance own_day(const std::string& name, const std::string& rule) {
    OwnObservance row;
    row.id = id<OwnObservance>(name);
    row.name = name;
    row.rule = rule;
    row.category = "event";
    return row;
}

Project with(OwnObservance row) {
    Project project;
    project.own_observances = project.own_observances.with(std::move(row));
    return project;
}

bool shows(const Project& project, Day day, const std::string& name) {
    const auto shown = shown_observances(shared_facts(), project, {day, day + date::days(1)}, in_english());
    const auto at = shown.find(day);
    return at != shown.end() &&
        std::any_of(at->second.begin(), at->second.end(), [&](const ShownObservance& one) { return one.name == name; });
}

std::string zones_on(const Project& project, const char* on) {
    std::string all;
    for (const ZonesBreak& one : school_breaks(shared_facts(), project, {day(on), day(on) + date::days(1)}))
        all += "[" + one.zones + "]";
    return all;
}

}  // namespace

TEST_CASE("a day of the project's own comes back by its rule, and is shown with its note and warning") {
    OwnObservance fair = own_day("Fair", "nth:10-THU--1");
    fair.tone_warning = true, fair.note = "Stand 12";
    const Project project = with(fair);
    CHECK(shows(project, day("2026-10-29"), "Fair"));
    CHECK_FALSE(shows(project, day("2026-10-28"), "Fair"));
    CHECK(next_own_days(fair, day("2026-10-30"), 2) == std::vector<Day>{day("2027-10-28"), day("2028-10-26")});
    const auto shown = shown_observances(shared_facts(), project, {day("2026-10-29"), day("2026-10-30")}, in_english());
    const ShownObservance& first = shown.at(day("2026-10-29")).front();
    CHECK(first.needs_tone_warning);
    CHECK(first.note == "Stand 12");
    CHECK(first.chosen);
}

TEST_CASE("a day that is hidden, or whose rule is none, is passed over") {
    OwnObservance hidden = own_day("Hidden", "fixed:10-14");
    hidden.off = true;
    CHECK_FALSE(shows(with(hidden), day("2026-10-14"), "Hidden"));
    for (const char* rule : {"", "fixed:40-99", "announced", "table:ramadan", "nonsense", "easter:99999999999"}) {
        CAPTURE(rule);
        CHECK(own_occurrences(own_day("Bad", rule), {day("2026-01-01"), day("2027-01-01")}).empty());
        CHECK(next_own_days(own_day("Bad", rule), day("2026-01-01"), 3).empty());
    }
}

TEST_CASE("a period lasts its days, over the end of a year too") {
    OwnObservance period = own_day("Closed", "fixed:12-24");
    period.duration_days = 14;
    const DayRange january{day("2027-01-01"), day("2027-02-01")};
    CHECK(own_occurrences(period, january) == std::vector<DayRange>{{day("2026-12-24"), day("2027-01-07")}});
}

TEST_CASE("rules are read into their parts and written as they were") {
    for (const char* text :
         {"fixed:10-14", "fixed:02-29", "nth:05-SUN--1", "nth:11-MON-2", "easter:+39", "easter:-46", "easter:+0",
          "nth:11-THU-4+1", "year_day:256", "advent1", "range:06-01..06-07", "on:2026-11-20", "on:0800-12-25", "on:"}) {
        CAPTURE(text);
        CHECK(text_of(rule_from_text(text)) == text);
    }
    const OwnRule rule = rule_from_text("nth:05-SUN--1");
    CHECK(rule.form == OwnRule::Form::weekday);
    CHECK(rule.month == 5);
    CHECK(rule.weekday == 7);
    CHECK(rule.nth == -1);
    CHECK(rule_from_text("nth:11-THU-4+1").form == OwnRule::Form::other);
    CHECK(rule_from_text("nonsense").form == OwnRule::Form::other);
}

TEST_CASE("what the catalogue shows is chosen row by row and category by category, and undone by the opposite") {
    const facts::Observance* holiday = shared_facts().observances.find("all_saints");
    const facts::Observance* habit = nullptr;
    for (const facts::Observance& row : shared_facts().observances)
        if (row.is_trade_habit()) habit = &row;
    REQUIRE(holiday);
    REQUIRE(habit);
    Project project;
    const auto after = [&](bool shown) {
        return apply_all(project, show_observances(project, {holiday, habit}, shown).actions);
    };
    const Project all = after(true);
    CHECK(is_observance_shown(*habit, all.settings));
    CHECK(is_observance_shown(*holiday, all.settings));
    CHECK(all.settings.observances_off.empty());
    project = all;
    project = after(false);
    CHECK_FALSE(is_observance_shown(*habit, project.settings));
    CHECK_FALSE(is_observance_shown(*holiday, project.settings));
    CHECK(project.settings.observances_on.empty());
    CHECK(show_observances(project, {holiday, habit}, false).actions.empty());
}

TEST_CASE("breaks are those of the project's zone, of all zones with their letters where it has none, and its own") {
    Project project;
    CHECK(zones_on(project, "2027-02-16") == "[C][A]");
    project.settings.school_zone = "A";
    CHECK(zones_on(project, "2027-02-16") == "[]");
    CHECK(zones_on(project, "2027-02-07") == "");
    SchoolBreak own;
    own.id = id<SchoolBreak>("own");
    own.days = {day("2029-02-10"), day("2029-02-26")};
    own.zones = {"B"};
    project.school_breaks = project.school_breaks.with(own);
    CHECK(zones_on(project, "2029-02-15") == "");
    project.settings.school_zone = "B";
    CHECK(zones_on(project, "2029-02-15") == "[]");
    project.settings.school_zone.clear();
    CHECK(zones_on(project, "2029-02-15") == "[B]");
    project.settings.region = "BE";
    CHECK(zones_on(project, "2027-02-16") == "");
    CHECK(zones_on(project, "2029-02-15") == "[B]");
}

TEST_CASE("what is once has that day and no other; without its date, or with a bad one, it is nowhere") {
    const OwnObservance show = own_day("Show", "on:2026-11-20");
    CHECK(shows(with(show), day("2026-11-20"), "Show"));
    CHECK_FALSE(shows(with(show), day("2027-11-20"), "Show"));
    CHECK(own_occurrences(show, {day("2020-01-01"), day("2040-01-01")}) ==
          std::vector<DayRange>{{day("2026-11-20"), day("2026-11-21")}});
    CHECK(rule_from_text("on:2026-11-20") == [] {
        OwnRule rule = once_on(day("2026-11-20"));
        rule.text = "on:2026-11-20";
        return rule;
    }());
    CHECK(rule_from_text("on:").form == OwnRule::Form::once);
    for (const char* rule : {"on:2026-02-29", "on:2026-13-01", "on:2026", "on:20261120"})
        CHECK(rule_from_text(rule).form == OwnRule::Form::other);
    for (const char* rule : {"on:", "on:2026-02-29", "on:2026"})
        CHECK(own_occurrences(own_day("Bad", rule), {day("2026-01-01"), day("2027-01-01")}).empty());
}

TEST_CASE("an announced row becomes a day of one's own without a date, and is known again while one is to come") {
    const facts::Observance& row = *shared_facts().observances.find("telethon");
    OwnObservance own = own_day_of(row, id<OwnObservance>("telethon"), facts::Language::french);
    CHECK(own.name == row.name.fr);
    CHECK(own.category == "cause");
    CHECK(own.duration_days == 2);
    CHECK(own.tone_warning);
    CHECK(own.note == row.note.fr);
    CHECK_FALSE(own_day_for(Project(), row, day("2026-10-01")));
    CHECK(own_day_for(with(own), row, day("2026-10-01")));
    own.rule = "on:2026-12-04";
    CHECK(own_day_for(with(own), row, day("2026-10-01")));
    CHECK(own_day_for(with(own), row, day("2026-12-04")));
    CHECK_FALSE(own_day_for(with(own), row, day("2026-12-05")));
    own.name = "Another";
    CHECK_FALSE(own_day_for(with(own), row, day("2026-10-01")));
}
