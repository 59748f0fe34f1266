#include "app/shown_observances.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "plan/october.hpp"

using namespace tandem;
using tandem::testing::october_day;

namespace {

struct Stage {
    facts::Facts facts = facts::load_facts();
    facts::Words words{facts::Language::french};
    Settings settings;

    bool shows(Day day, std::string_view name) const {
        const auto shown = shown_observances(facts, settings, {october_day(-3), october_day(40)}, words);
        const auto at = shown.find(day);
        return at != shown.end() && std::any_of(at->second.begin(), at->second.end(), [&](const ShownObservance& one) {
                   return one.name == name;
               });
    }
    const facts::Observance& row(std::string_view id) const { return *facts.observances.find(id); }
    std::string_view first_trade_habit() const {
        for (const facts::Observance& one : facts.observances)
            if (one.is_trade_habit()) return one.id;
        return {};
    }
};

}  // namespace

TEST_CASE("public holidays of the region are shown as such, those of another are not") {
    Stage stage;
    CHECK(stage.shows(october_day(32), "Toussaint"));
    const auto shown = shown_observances(stage.facts, stage.settings, {october_day(32), october_day(33)}, stage.words);
    CHECK(shown.at(october_day(32)).front().public_holiday);
    CHECK(is_observance_shown(stage.row("all_saints"), stage.settings));
    stage.settings.region = "US";
    CHECK_FALSE(is_observance_shown(stage.row("all_saints"), stage.settings));
}

TEST_CASE("a department has the days of its country and its own") {
    Stage stage;
    CHECK_FALSE(is_observance_shown(stage.row("good_friday"), stage.settings));
    stage.settings.region = "FR-67";
    CHECK(is_observance_shown(stage.row("good_friday"), stage.settings));
    CHECK(is_observance_shown(stage.row("all_saints"), stage.settings));
}

TEST_CASE("each country has its own public holidays, and those of other countries stay off in France") {
    Stage stage;
    const auto count_of = [&](const char* region) {
        stage.settings.region = region;
        return std::count_if(stage.facts.observances.begin(), stage.facts.observances.end(), [&](const auto& row) {
            return row.category == facts::ObservanceCategory::public_holiday &&
                is_observance_shown(row, stage.settings);
        });
    };
    CHECK(count_of("FR") == 11);
    CHECK(count_of("FR-67") == 13);
    CHECK(count_of("BE") == 10);
    CHECK(count_of("DE") == 9);
    CHECK(count_of("CH") == 7);
    CHECK(count_of("PT") == 0);
    stage.settings.region = "UK";
    CHECK(is_observance_shown(stage.row("boxing_day"), stage.settings));
    CHECK(is_observance_shown(stage.row("summer_uk"), stage.settings));
    CHECK_FALSE(is_observance_shown(stage.row("bastille_day"), stage.settings));
}

TEST_CASE("trade habits are off until they are chosen, and anything can be switched off") {
    Stage stage;
    const std::string id(stage.first_trade_habit());
    REQUIRE_FALSE(id.empty());
    CHECK_FALSE(is_observance_shown(stage.row(id), stage.settings));
    stage.settings.observances_on = {id};
    CHECK(is_observance_shown(stage.row(id), stage.settings));
    stage.settings.observances_off = {"all_saints"};
    CHECK_FALSE(is_observance_shown(stage.row("all_saints"), stage.settings));
}

TEST_CASE("school breaks are shown on each of their days, those of one zone only to that zone") {
    Stage stage;
    for (const int day : {17, 18, 24, 31}) CHECK(stage.shows(october_day(day), "Vacances scolaires"));
    CHECK_FALSE(stage.shows(october_day(16), "Vacances scolaires"));
    CHECK_FALSE(stage.shows(october_day(33), "Vacances scolaires"));
    stage.settings.school_zone = "B";
    CHECK(stage.shows(october_day(17), "Vacances scolaires, zone B"));
    const Day february(date::year(2027) / date::February / 6);
    const auto named = [&](std::string_view name) {
        const auto shown =
            shown_observances(stage.facts, stage.settings, {february, february + date::days(1)}, stage.words);
        const auto at = shown.find(february);
        return at != shown.end() &&
            std::any_of(at->second.begin(), at->second.end(), [&](const auto& one) { return one.name == name; });
    };
    CHECK_FALSE(named("Vacances scolaires, zone B"));
    stage.settings.school_zone = "C";
    CHECK(named("Vacances scolaires, zone C"));
}

TEST_CASE("breaks of earlier and later school years are found, and the summer ends where the next year starts") {
    Stage stage;
    stage.settings.school_zone = "B";
    const auto breaks = [&](date::year_month_day first, date::year_month_day end) {
        return school_breaks(stage.facts, stage.settings, {Day(first), Day(end)});
    };
    const auto from = [](date::year_month_day begin, date::year_month_day end) {
        return std::vector{DayRange{Day(begin), Day(end)}};
    };
    using date::year;
    CHECK(breaks(year(2020) / 2 / 1, year(2020) / 3 / 31) == from(year(2020) / 2 / 15, year(2020) / 3 / 2));
    CHECK(breaks(year(2026) / 8 / 1, year(2026) / 9 / 30) == from(year(2026) / 7 / 4, year(2026) / 9 / 1));
    CHECK(breaks(year(2028) / 2 / 1, year(2028) / 3 / 31) == from(year(2028) / 2 / 5, year(2028) / 2 / 21));
    CHECK(breaks(year(2020) / 1 / 1, year(2021) / 1 / 1).size() == 7);
}

TEST_CASE("the academies of a zone are those of the last school year that is known") {
    const facts::Facts facts = facts::load_facts();
    CHECK(academies_of_zone(facts, "B").find("Normandie") != std::string::npos);
    CHECK(academies_of_zone(facts, "B").find("Rouen") == std::string::npos);
    CHECK(academies_of_zone(facts, "C") == "Créteil, Montpellier, Paris, Toulouse, Versailles");
    CHECK(academies_of_zone(facts, "") == "");
}

TEST_CASE("a narrow cell says the topic alone") {
    using facts::Language;
    CHECK(short_observance_name("Journée mondiale des enseignants", Language::french) == "Enseignants");
    CHECK(short_observance_name("Journée de l’amitié", Language::french) == "Amitié");
    CHECK(short_observance_name("Journée mondiale du cacao et du chocolat", Language::french) == "Cacao et chocolat");
    CHECK(short_observance_name("Journée sans tabac", Language::french) == "Sans tabac");
    CHECK(short_observance_name("Journées européennes du patrimoine", Language::french) == "Patrimoine");
    CHECK(short_observance_name("Salon du chocolat (Paris)", Language::french) == "Salon du chocolat");
    CHECK(short_observance_name("Noël", Language::french) == "Noël");
    CHECK(short_observance_name("World Bread Day", Language::english) == "Bread Day");
    CHECK(short_observance_name("International Day of Older Persons", Language::english) == "Older Persons");
    CHECK(short_observance_name("Day of the Girl Child", Language::english) == "Girl Child");
    CHECK(short_observance_name("Christmas Day", Language::english) == "Christmas Day");
}

TEST_CASE("a day's public holiday comes first, then what the project chose, then a school break") {
    Stage stage;
    const auto on = [&](Day day) {
        return shown_observances(stage.facts, stage.settings, {day, day + date::days(1)}, stage.words).at(day);
    };
    const auto plain = on(october_day(17));
    REQUIRE(plain.size() >= 2);
    CHECK(plain.front().school);
    for (const facts::Observance& one : stage.facts.observances)
        if (one.name.in(facts::Language::french) == plain.back().name) stage.settings.observances_on = {one.id};
    REQUIRE_FALSE(stage.settings.observances_on.empty());
    CHECK(on(october_day(17)).front().name == plain.back().name);
    CHECK(on(october_day(32)).front().public_holiday);
}

TEST_CASE("observances of two years are found in a range over New Year") {
    Stage stage;
    const Day december(date::year(2026) / date::December / 20);
    const auto shown =
        shown_observances(stage.facts, stage.settings, {december, december + date::days(20)}, stage.words);
    const Day christmas(date::year(2026) / date::December / 25), new_year(date::year(2027) / date::January / 1);
    REQUIRE(shown.contains(christmas));
    REQUIRE(shown.contains(new_year));
    CHECK(shown.at(new_year).front().name == "Jour de l’An");
}
