// School breaks and what else lasts for days, on each of their days: the words.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "app/shown_observances.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// All that is said of the day of breaks, or of the thing of this name, that lasts for days, in its order.
std::string lasting_on(const Project& project, const char* on, std::string_view name = {}) {
    const Day asked = day(on);
    const ShownDays shown = shown_observances(shared_facts(), project, {asked, asked + date::days(1)}, in_english());
    std::string all;
    if (const auto of_day = shown.find(asked); of_day != shown.end())
        for (const ShownObservance& one : of_day->second)
            if (one.is_span() && (name.empty() ? one.school : one.name == name))
                all += "[" + observance_text(one, in_english()) + "]";
    return all;
}

Project in_zone(const std::string& zone) {
    Project project;
    project.settings.school_zone = zone;
    return project;
}

SchoolBreak break_of(std::vector<std::string> zones) {
    SchoolBreak own;
    own.id = id<SchoolBreak>("own");
    own.name = "Mayotte";
    own.zones = std::move(zones);
    own.days = {day("2026-11-16"), day("2026-11-26")};
    return own;
}

}  // namespace

TEST_CASE("a break is said on each of its days, with which one that is") {
    CHECK(lasting_on(in_zone("B"), "2026-10-16") == "");
    CHECK(lasting_on(in_zone("B"), "2026-10-17") == "[School break, zone B, day 1 of 16]");
    CHECK(lasting_on(in_zone("B"), "2026-10-21") == "[School break, zone B, day 5 of 16]");
    CHECK(lasting_on(in_zone("B"), "2026-11-01") == "[School break, zone B, day 16 of 16]");
    CHECK(lasting_on(in_zone("B"), "2026-11-02") == "");
    CHECK(lasting_on(in_zone(""), "2026-10-21") == "[School break, day 5 of 16]");
}

TEST_CASE("of zones with other days each the letters are said where no zone is chosen, else the chosen one alone") {
    CHECK(lasting_on(in_zone("A"), "2027-02-17") == "[School break, zone A, day 5 of 16]");
    CHECK(lasting_on(in_zone("B"), "2027-02-17") == "");
    CHECK(lasting_on(in_zone("B"), "2027-02-24") == "[School break, zone B, day 5 of 16]");
    CHECK(lasting_on(in_zone(""), "2027-02-08") == "[School break, zone C, day 3 of 16]");
    CHECK(lasting_on(in_zone(""), "2027-02-17") == "[School breaks, zones A, C]");
    CHECK(lasting_on(in_zone(""), "2027-02-20") == "[School break, zone B, day 1 of 16][School breaks, zones A, C]");
    CHECK(lasting_on(in_zone(""), "2027-02-24") == "[School breaks, zones A, B]");
}

TEST_CASE("a break of the project is said by its name, to its zones") {
    Project project = in_zone("");
    project.school_breaks = project.school_breaks.with(break_of({}));
    CHECK(lasting_on(project, "2026-11-18") == "[Mayotte, day 3 of 10]");
    project.settings.school_zone = "A";
    CHECK(lasting_on(project, "2026-11-18") == "[Mayotte, day 3 of 10]");
    project.school_breaks = project.school_breaks.with(break_of({"B"}));
    CHECK(lasting_on(project, "2026-11-18") == "");
    project.settings.school_zone = "B";
    CHECK(lasting_on(project, "2026-11-18") == "[Mayotte, day 3 of 10]");
    // What it is stands beside it.
    const DayRange first{day("2026-11-16"), day("2026-11-17")};
    const ShownDays shown = shown_observances(shared_facts(), project, first, in_english());
    const auto& of_day = shown.at(first.begin);
    const auto own = std::find_if(of_day.begin(), of_day.end(), [](const auto& one) { return one.name == "Mayotte"; });
    REQUIRE(own != of_day.end());
    CHECK(own->school);
    CHECK(own->note == "School break, zone B");
}

TEST_CASE("sales are said on each of their four weeks' days, over the end of a month too") {
    constexpr std::string_view sales = "Winter sales (France)";
    CHECK(lasting_on(in_zone("B"), "2027-01-06", sales) == "[Winter sales (France), day 1 of 28]");
    CHECK(lasting_on(in_zone("B"), "2027-01-20", sales) == "[Winter sales (France), day 15 of 28]");
    CHECK(lasting_on(in_zone("B"), "2027-02-02", sales) == "[Winter sales (France), day 28 of 28]");
    CHECK(lasting_on(in_zone("B"), "2027-02-03", sales) == "");
}

TEST_CASE("a period of the project goes on over New Year, and of what lasts for weeks the tone is watched once") {
    OwnObservance closed;
    closed.id = id<OwnObservance>("closed");
    closed.name = "Closed";
    closed.rule = "fixed:12-24";
    closed.category = "event";
    closed.duration_days = 14;
    closed.tone_warning = true;
    Project project = in_zone("B");
    project.settings.region = "US";
    project.own_observances = project.own_observances.with(closed);
    CHECK(lasting_on(project, "2027-01-05", "Closed") == "[Closed, day 13 of 14]");
    const auto asks = [&](const char* on) {
        const Day asked = day(on);
        const ShownDays shown =
            shown_observances(shared_facts(), project, {asked, asked + date::days(1)}, in_english());
        return std::any_of(shown.at(asked).begin(), shown.at(asked).end(),
                           [](const ShownObservance& one) { return one.name == "Closed" && one.needs_tone_warning; });
    };
    CHECK(asks("2026-12-24"));
    CHECK_FALSE(asks("2027-01-05"));
    closed.duration_days = 3;
    project.own_observances = project.own_observances.with(closed);
    CHECK(asks("2026-12-26"));
}

TEST_CASE("what begins on a day comes before what goes on, and pages with room for a name have the former alone") {
    const Project project = in_zone("B");
    const DayRange days{day("2026-10-17"), day("2026-11-02")};
    const ShownDays shown = shown_observances(shared_facts(), project, days, in_english());
    const auto& all_saints = shown.at(day("2026-11-01"));
    REQUIRE(all_saints.size() >= 2);
    CHECK(all_saints.front().public_holiday);
    CHECK(all_saints.back().name == "School break, zone B");
    const ShownDays begun = those_that_begin(shown);
    CHECK(begun.at(day("2026-10-17")).front().school);
    CHECK(std::none_of(begun.begin(), begun.end(), [](const auto& of_day) {
        return std::any_of(of_day.second.begin(), of_day.second.end(), [](const auto& one) { return !one.begins(); });
    }));
    CHECK_FALSE(begun.contains(day("2026-10-28")));
}
