#include "facts/observances.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <stdexcept>

#include <doctest/doctest.h>

#include "facts/season_start.hpp"

using namespace tandem::facts;
using date::sys_days;

namespace {

sys_days day(int year, unsigned month, unsigned number) { return date::year(year) / month / number; }

sys_days date_in(const Facts& facts, std::string_view id, int year) {
    const auto found = observance_date(*facts.observances.find(id), date::year(year));
    REQUIRE(found);
    return *found;
}

Observance with_rule_and_id(const std::string& rule, const std::string& id) {
    Observance observance;
    observance.id = id;
    observance.rule = rule;
    return observance;
}

Observance with_rule(const std::string& rule) { return with_rule_and_id(rule, "test"); }

std::vector<std::string> ids(const std::vector<ObservanceDay>& days) {
    std::vector<std::string> found;
    for (const ObservanceDay& one : days) found.push_back(one.id);
    return found;
}

}  // namespace

TEST_CASE("every published date of 2026, 2027 and 2028 is computed as published") {
    const Facts facts = load_facts();
    int computable = 0;
    int compared = 0;
    for (const Observance& observance : facts.observances) {
        const auto any = [](const auto& known) { return known.has_value(); };
        if (std::any_of(observance.known_dates.begin(), observance.known_dates.end(), any)) ++computable;
        for (int i = 0; i < 3; ++i) {
            const auto& known = observance.known_dates[static_cast<std::size_t>(i)];
            const auto computed = observance_date(observance, date::year(2026 + i));
            CHECK_MESSAGE(computed.has_value() == known.has_value(), observance.id << " in " << 2026 + i);
            if (!computed || !known) continue;
            CHECK_MESSAGE(*computed == sys_days(*known), observance.id << " in " << 2026 + i);
            ++compared;
        }
    }
    CHECK(computable == 212);
    CHECK(compared == 622);
}

TEST_CASE("Easter falls on its published dates from 2020 to 2040") {
    const std::map<int, std::pair<unsigned, unsigned>> published{
        {2020, {4, 12}}, {2021, {4, 4}},  {2022, {4, 17}}, {2023, {4, 9}},  {2024, {3, 31}}, {2025, {4, 20}},
        {2026, {4, 5}},  {2027, {3, 28}}, {2028, {4, 16}}, {2029, {4, 1}},  {2030, {4, 21}}, {2031, {4, 13}},
        {2032, {3, 28}}, {2033, {4, 17}}, {2034, {4, 9}},  {2035, {3, 25}}, {2036, {4, 13}}, {2037, {4, 5}},
        {2038, {4, 25}}, {2039, {4, 10}}, {2040, {4, 1}}};
    for (const auto& entry : published) {
        const auto [month, number] = entry.second;
        CHECK_MESSAGE(easter_sunday(date::year(entry.first)) == day(entry.first, month, number), entry.first);
    }
}

TEST_CASE("feasts that move fall where other calendars have them, from 2020 to 2040") {
    // Month and day, by the dateutil and calendar modules of Python.
    const std::map<std::string, std::array<unsigned, 21>> published{
        {"ascension",
         {521, 513, 526, 518, 509, 529, 514, 506, 525, 510, 530, 522, 506, 526, 518, 503, 522, 514, 603, 519, 510}},
        {"pentecost",
         {531, 523, 605, 528, 519, 608, 524, 516, 604, 520, 609, 601, 516, 605, 528, 513, 601, 524, 613, 529, 520}},
        {"mothers_fr",
         {607, 530, 529, 604, 526, 525, 531, 530, 528, 527, 526, 525, 530, 529, 604, 527, 525, 531, 530, 605, 527}},
        {"black_friday", {1127, 1126, 1125, 1124, 1129, 1128, 1127, 1126, 1124, 1123, 1129,
                          1128, 1126, 1125, 1124, 1123, 1128, 1127, 1126, 1125, 1123}},
        {"advent", {1129, 1128, 1127, 1203, 1201, 1130, 1129, 1128, 1203, 1202, 1201,
                    1130, 1128, 1127, 1203, 1202, 1130, 1129, 1128, 1127, 1202}},
    };
    const Facts facts = load_facts();
    for (const auto& [id, dates] : published)
        for (std::size_t i = 0; i < dates.size(); ++i) {
            const int year = 2020 + static_cast<int>(i);
            CHECK_MESSAGE(date_in(facts, id, year) == day(year, dates[i] / 100, dates[i] % 100), id << " in " << year);
        }
}

TEST_CASE("a typed rule is told from what is none, and no rule throws whatever it says") {
    for (const char* rule : {"fixed:10-14", "fixed:02-29", "range:12-20..12-31", "easter:+39", "easter:-46",
                             "nth:05-SUN--1", "nth:11-THU-4+1", "year_day:256", "season:jun_solstice", "advent1",
                             "before:equinox_mar-FRI", "fr_mothers_day", "on:2026-11-20", "on:2028-02-29"})
        CHECK_MESSAGE(is_observance_rule(rule), rule);
    for (const char* rule : {"", "fixed", "fixed:", "fixed:13-01", "fixed:1-1", "range:12-20..01-05", "easter:",
                             "easter:+9999999999", "easter:401", "nth:05-SUN-6", "nth:05-XXX-1", "year_day:x",
                             "announced", "table:ramadan", "season:never", "every day", ":", "fixed:10-14 "})
        CHECK_MESSAGE(!is_observance_rule(rule), rule);
    for (const char* rule :
         {"on:", "on:11-20", "on:2026-02-29", "on:2026-13-01", "on:2026-11-31", "on:2026-11-2", "on:2026-11-20 ",
          "on:2026/11/20", "on:+026-11-20", "on:2026-+1-20", "on:2026-11-00", "on:0000-01-01"})
        CHECK_MESSAGE(!is_observance_rule(rule), rule);
}

TEST_CASE("a rule of one date has that day, and none in any other year") {
    const Observance once = with_rule("on:2026-11-20");
    CHECK(observance_date(once, date::year(2026)) == day(2026, 11, 20));
    for (const int year : {1999, 2025, 2027, 2028, 2126})
        CHECK_FALSE(observance_date(once, date::year(year)).has_value());
    CHECK(occurrences(once, date::year(2026)).size() == 1);
    CHECK(observance_date(with_rule("on:2028-02-29"), date::year(2028)) == day(2028, 2, 29));
    CHECK_THROWS_AS(observance_date(with_rule("on:2026-02-29"), date::year(2028)), std::logic_error);
}

TEST_CASE("Easter is always a Sunday from 22 March to 25 April") {
    for (int year = 1583; year <= 2500; ++year) {
        const sys_days easter = easter_sunday(date::year(year));
        CHECK(date::weekday(easter) == date::Sunday);
        CHECK(easter >= day(year, 3, 22));
        CHECK(easter <= day(year, 4, 25));
    }
    CHECK(easter_sunday(date::year(1818)) == day(1818, 3, 22));
    CHECK(easter_sunday(date::year(1943)) == day(1943, 4, 25));
}

TEST_CASE("French Mother's Day leaves the last Sunday of May to Pentecost") {
    const Facts facts = load_facts();
    CHECK(date_in(facts, "mothers_fr", 2020) == day(2020, 6, 7));  // Pentecost on 31 May
    CHECK(date_in(facts, "mothers_fr", 2023) == day(2023, 6, 4));  // Pentecost on 28 May
    CHECK(date_in(facts, "mothers_fr", 2021) == day(2021, 5, 30));
    CHECK(date_in(facts, "mothers_fr", 2022) == day(2022, 5, 29));
    CHECK(date_in(facts, "mothers_fr", 2024) == day(2024, 5, 26));
    CHECK(date_in(facts, "mothers_fr", 2025) == day(2025, 5, 25));
    for (int year = 2000; year <= 2100; ++year) {
        CHECK(date_in(facts, "mothers_fr", year) != date_in(facts, "pentecost", year));
    }
}

TEST_CASE("French sales begin on their national dates") {
    // The winter sales of 2021 and the summer sales of 2020 and 2021 were put off by order.
    const Facts facts = load_facts();
    const std::map<int, std::pair<unsigned, unsigned>> january_and_june{
        {2022, {12, 22}}, {2023, {11, 28}}, {2024, {10, 26}}, {2025, {8, 25}},
        {2026, {7, 24}},  {2027, {6, 23}},  {2028, {12, 28}}};
    for (const auto& entry : january_and_june) {
        const int year = entry.first;
        CHECK_MESSAGE(date_in(facts, "winter_sales", year) == day(year, 1, entry.second.first), year);
        CHECK_MESSAGE(date_in(facts, "summer_sales", year) == day(year, 6, entry.second.second), year);
    }
    CHECK(date_in(facts, "winter_sales", 2020) == day(2020, 1, 8));
    CHECK(date_in(facts, "summer_sales", 2020) == day(2020, 7, 15));
    CHECK(date_in(facts, "winter_sales", 2021) == day(2021, 1, 20));
    CHECK(date_in(facts, "summer_sales", 2021) == day(2021, 6, 30));
}

TEST_CASE("until 2040 sales begin on a Wednesday, in winter from 6 to 12 January, in summer from 22 to 28 June") {
    const Facts facts = load_facts();
    for (int year = 2022; year <= 2040; ++year) {
        const sys_days winter = date_in(facts, "winter_sales", year), summer = date_in(facts, "summer_sales", year);
        CHECK(date::weekday(winter) == date::Wednesday);
        CHECK(date::weekday(summer) == date::Wednesday);
        CHECK_MESSAGE((winter >= day(year, 1, 6) && winter <= day(year, 1, 12)), year);
        CHECK_MESSAGE((summer >= day(year, 6, 22) && summer <= day(year, 6, 28)), year);
    }
}

TEST_CASE("causes and days of remembrance ask for care, other public holidays do not") {
    const Facts facts = load_facts();
    for (const char* id : {"holocaust", "armistice", "victory_1945"})
        CHECK_MESSAGE(asks_for_care(*facts.observances.find(id)), id);
    for (const char* id : {"bastille_day", "christmas", "singles_day", "all_saints"})
        CHECK_MESSAGE(!asks_for_care(*facts.observances.find(id)), id);
}

TEST_CASE("a sale lasts four weeks, and a range as many days as it says") {
    const Facts facts = load_facts();
    const auto days = observance_days(facts, date::year(2026));
    const auto find = [&](std::string_view id) {
        return *std::find_if(days.begin(), days.end(), [&](const ObservanceDay& one) { return one.id == id; });
    };
    CHECK(find("winter_sales") == ObservanceDay{"winter_sales", day(2026, 1, 7), day(2026, 2, 4)});
    CHECK(find("pink_october") == ObservanceDay{"pink_october", day(2026, 10, 1), day(2026, 11, 1)});
    CHECK(find("taste_week_fr") == ObservanceDay{"taste_week_fr", day(2026, 10, 12), day(2026, 10, 19)});
    CHECK(find("christmas") == ObservanceDay{"christmas", day(2026, 12, 25), day(2026, 12, 26)});
}

TEST_CASE("an order makes sales of one year longer, and those of other years stay as long as they were") {
    const Facts facts = load_facts();
    const auto end = [&](std::string_view id, int year) {
        return occurrence(*facts.observances.find(id), date::year(year))->end;
    };
    CHECK(end("summer_sales", 2020) == day(2020, 8, 12));
    CHECK(end("winter_sales", 2021) == day(2021, 3, 3));
    CHECK(end("summer_sales", 2021) == day(2021, 7, 28));
    CHECK(end("summer_sales", 2023) == day(2023, 8, 2));
    CHECK(end("winter_sales", 2020) == day(2020, 2, 5));
    CHECK(end("winter_sales", 2022) == day(2022, 2, 9));
    CHECK(end("summer_sales", 2022) == day(2022, 7, 20));
    CHECK(end("winter_sales", 2023) == day(2023, 2, 8));
}

TEST_CASE("the days of a range come from its rule") {
    Facts facts;
    facts.observances =
        FactTable<Observance>({with_rule("range:06-01..06-30"), with_rule_and_id("easter:-2", "other")});
    const std::vector<ObservanceDay> expected{{"other", day(2026, 4, 3), day(2026, 4, 4)},
                                              {"test", day(2026, 6, 1), day(2026, 7, 1)}};
    CHECK(observance_days(facts, date::year(2026)) == expected);
}

TEST_CASE("a range and the duration of its row agree") {
    const Facts facts = load_facts();
    for (const ObservanceDay& one : observance_days(facts, date::year(2027))) {
        CHECK_MESSAGE((one.end - one.first).count() == facts.observances.find(one.id)->duration_days, one.id);
    }
}

TEST_CASE("the days of a year come in order, and announced ones are left out") {
    const Facts facts = load_facts();
    const auto days = observance_days(facts, date::year(2026));
    CHECK(days.size() == 206);
    CHECK(std::is_sorted(days.begin(), days.end(), [](const auto& a, const auto& b) { return a.first < b.first; }));
    for (const ObservanceDay& one : days) {
        CHECK(facts.observances.find(one.id)->rule != "announced");
        CHECK(date::year_month_day(one.first).year() == date::year(2026));
    }
    CHECK(ids(days).front() == "new_year");
    CHECK(ids(days).back() == "new_year_eve");
}

TEST_CASE("France has eleven public holidays in 2026") {
    const Facts facts = load_facts();
    const std::vector<ObservanceDay> expected{
        {"new_year", day(2026, 1, 1), day(2026, 1, 2)},       {"easter_monday", day(2026, 4, 6), day(2026, 4, 7)},
        {"labour_day", day(2026, 5, 1), day(2026, 5, 2)},     {"victory_1945", day(2026, 5, 8), day(2026, 5, 9)},
        {"ascension", day(2026, 5, 14), day(2026, 5, 15)},    {"whit_monday", day(2026, 5, 25), day(2026, 5, 26)},
        {"bastille_day", day(2026, 7, 14), day(2026, 7, 15)}, {"assumption", day(2026, 8, 15), day(2026, 8, 16)},
        {"all_saints", day(2026, 11, 1), day(2026, 11, 2)},   {"armistice", day(2026, 11, 11), day(2026, 11, 12)},
        {"christmas", day(2026, 12, 25), day(2026, 12, 26)}};
    CHECK(public_holidays(facts, "FR", date::year(2026)) == expected);
}

TEST_CASE("Alsace and Moselle have two public holidays more") {
    const Facts facts = load_facts();
    for (const char* department : {"FR-57", "FR-67", "FR-68"}) {
        CHECK(public_holidays(facts, department, date::year(2026)).size() == 13);
        CHECK(public_holiday(facts, department, day(2026, 4, 3)));
        CHECK(public_holiday(facts, department, day(2026, 12, 26)));
    }
    CHECK(public_holidays(facts, "FR-75", date::year(2026)).size() == 11);
    CHECK_FALSE(public_holiday(facts, "FR-75", day(2026, 4, 3)));
    CHECK_FALSE(public_holiday(facts, "FR", day(2026, 12, 26)));
}

TEST_CASE("a day is a public holiday where it is one") {
    const Facts facts = load_facts();
    CHECK(public_holiday(facts, "FR", day(2026, 7, 14)));
    CHECK_FALSE(public_holiday(facts, "FR", day(2026, 7, 13)));
    CHECK_FALSE(public_holiday(facts, "FR", day(2026, 7, 15)));
    CHECK(public_holidays(facts, "PT", date::year(2026)).empty());
    CHECK_FALSE(public_holiday(facts, "", day(2026, 7, 14)));
}

TEST_CASE("a table gives only the years it lists") {
    const Facts facts = load_facts();
    const Observance& diwali = *facts.observances.find("diwali");
    CHECK(observance_date(diwali, date::year(2026)) == day(2026, 11, 8));
    CHECK_FALSE(observance_date(diwali, date::year(2019)).has_value());
    CHECK_FALSE(observance_date(diwali, date::year(2041)).has_value());
    CHECK(date_in(facts, "hanukkah", 2030) == day(2030, 12, 21));
    CHECK(date_in(facts, "hanukkah", 2040) == day(2040, 11, 30));
    CHECK_FALSE(observance_date(*facts.observances.find("hanukkah"), date::year(2041)).has_value());
}

TEST_CASE("Diwali falls on its published dates from 2020 to 2040, one a year") {
    // Until 2035 the day of Lakshmi Puja in India as published, 31 October in 2024 as gazetted; from 2036 on the
    // evening of New Delhi that has the last tithi of the month at dusk.
    const std::array<unsigned, 21> published{1114, 1104, 1024, 1112, 1031, 1020, 1108, 1029, 1017, 1105, 1026,
                                             1114, 1102, 1022, 1110, 1030, 1018, 1107, 1027, 1115, 1104};
    const Facts facts = load_facts();
    const Observance& diwali = *facts.observances.find("diwali");
    CHECK(diwali.table_dates.size() == published.size());
    for (std::size_t i = 0; i < published.size(); ++i) {
        const int year = 2020 + static_cast<int>(i);
        const auto days = occurrences(diwali, date::year(year));
        REQUIRE_MESSAGE(days.size() == 1, year);
        CHECK_MESSAGE(days[0].first == day(year, published[i] / 100, published[i] % 100), year);
    }
}

TEST_CASE("a day of a shorter year may come twice in one of ours, and each is a day of the calendar") {
    const Facts facts = load_facts();
    const Observance& ramadan = *facts.observances.find("ramadan_start");
    const std::vector<ObservanceDay> twice = occurrences(ramadan, date::year(2030));
    REQUIRE(twice.size() == 2);
    CHECK(twice[0].first == day(2030, 1, 5));
    CHECK(twice[1].first == day(2030, 12, 26));
    CHECK(twice[1].end == day(2030, 12, 26) + date::days(30));
    CHECK(occurrences(ramadan, date::year(2031)).size() == 1);
    CHECK(occurrences(ramadan, date::year(2041)).empty());
    int seen = 0;
    for (const ObservanceDay& one : observance_days(facts, date::year(2030))) seen += one.id == "ramadan_start" ? 1 : 0;
    CHECK(seen == 2);
}

TEST_CASE("rules of every form are read") {
    const auto in_2026 = [](const std::string& rule) { return *observance_date(with_rule(rule), date::year(2026)); };
    CHECK(in_2026("fixed:02-28") == day(2026, 2, 28));
    CHECK(in_2026("range:06-01..06-30") == day(2026, 6, 1));
    CHECK(in_2026("easter:-2") == day(2026, 4, 3));
    CHECK(in_2026("nth:11-THU-4+1") == day(2026, 11, 27));
    CHECK(in_2026("nth:10-SUN--1") == day(2026, 10, 25));
    CHECK(in_2026("before:equinox_mar-FRI") == day(2026, 3, 13));  // the equinox itself is a Friday
    CHECK(in_2026("year_day:1") == day(2026, 1, 1));
    CHECK(in_2026("year_day:256") == day(2026, 9, 13));
    CHECK(in_2026("advent1") == day(2026, 11, 29));
    CHECK_FALSE(observance_date(with_rule("announced"), date::year(2026)).has_value());
    CHECK_FALSE(observance_date(with_rule("fixed:02-29"), date::year(2026)).has_value());
    CHECK(observance_date(with_rule("fixed:02-29"), date::year(2028)) == day(2028, 2, 29));
    CHECK_FALSE(observance_date(with_rule("nth:02-MON-5"), date::year(2026)).has_value());
}

TEST_CASE("Advent begins on 27 November at the earliest and 3 December at the latest") {
    for (int year = 2000; year <= 2100; ++year) {
        const sys_days advent = *observance_date(with_rule("advent1"), date::year(year));
        CHECK(date::weekday(advent) == date::Sunday);
        CHECK(advent >= day(year, 11, 27));
        CHECK(advent <= day(year, 12, 3));
    }
}

TEST_CASE("an unknown rule is refused") {
    for (const char* rule :
         {"", "sometimes", "fixed:1-1", "fixed:13-01", "nth:11-THX-4", "nth:11-THU-0", "nth:11-THU-6", "easter:soon",
          "season:rain", "before:easter-FRI", "moon:full", "year_day:"}) {
        CHECK_THROWS_AS(observance_date(with_rule(rule), date::year(2026)), std::logic_error);
    }
}

TEST_CASE("seasons begin within two minutes of their published instants") {
    // Universal time, to the minute, as published by the United States Naval Observatory.
    struct Published {
        int year;
        SeasonStart season;
        unsigned month, day;
        int hour, minute;
    };
    const Published published[] = {
        {2020, SeasonStart::march_equinox, 3, 20, 3, 50},      {2020, SeasonStart::june_solstice, 6, 20, 21, 44},
        {2020, SeasonStart::september_equinox, 9, 22, 13, 31}, {2020, SeasonStart::december_solstice, 12, 21, 10, 2},
        {2024, SeasonStart::march_equinox, 3, 20, 3, 6},       {2024, SeasonStart::june_solstice, 6, 20, 20, 51},
        {2024, SeasonStart::september_equinox, 9, 22, 12, 44}, {2024, SeasonStart::december_solstice, 12, 21, 9, 21},
        {2025, SeasonStart::march_equinox, 3, 20, 9, 1},       {2025, SeasonStart::june_solstice, 6, 21, 2, 42},
        {2025, SeasonStart::september_equinox, 9, 22, 18, 19}, {2025, SeasonStart::december_solstice, 12, 21, 15, 3}};
    for (const Published& one : published) {
        const auto instant = season_instant(one.season, date::year(one.year));
        const auto expected =
            day(one.year, one.month, one.day) + std::chrono::hours(one.hour) + std::chrono::minutes(one.minute);
        CHECK_MESSAGE(std::abs((instant - expected).count()) <= 120, one.year);
    }
}

TEST_CASE("a season that begins near midnight has its date in Paris") {
    // Beside each, its date and time in universal time.
    CHECK(season_start(SeasonStart::june_solstice, date::year(2008)) == day(2008, 6, 21));       // 20 June, 23:59
    CHECK(season_start(SeasonStart::june_solstice, date::year(2016)) == day(2016, 6, 21));       // 20 June, 22:34
    CHECK(season_start(SeasonStart::march_equinox, date::year(2011)) == day(2011, 3, 21));       // 20 March, 23:21
    CHECK(season_start(SeasonStart::september_equinox, date::year(1997)) == day(1997, 9, 23));   // 22 September, 23:56
    CHECK(season_start(SeasonStart::december_solstice, date::year(2014)) == day(2014, 12, 22));  // 21 December, 23:03
    CHECK(season_start(SeasonStart::december_solstice, date::year(2018)) == day(2018, 12, 21));  // 21 December, 22:23
}

TEST_CASE("from 1996 to 2050 no season begins so near midnight that a minute would change its date") {
    for (int year = 1996; year <= 2050; ++year) {
        for (const SeasonStart season : {SeasonStart::march_equinox, SeasonStart::june_solstice,
                                         SeasonStart::september_equinox, SeasonStart::december_solstice}) {
            const bool summer = season == SeasonStart::june_solstice || season == SeasonStart::september_equinox;
            const auto local = season_instant(season, date::year(year)) + std::chrono::hours(summer ? 2 : 1);
            const auto into_the_day = (local - date::floor<date::days>(local)).count();
            CHECK_MESSAGE(into_the_day > 120, year);
            CHECK_MESSAGE(into_the_day < 86400 - 120, year);
        }
    }
}

TEST_CASE("what is known in Grand Est is known in each of its departments, and in no other") {
    for (const char* department : {"FR-GES", "FR-08", "FR-54", "FR-57", "FR-67", "FR-68", "FR-88"})
        CHECK_MESSAGE(region_fits("FR-GES", department), department);
    for (const char* other : {"FR", "FR-75", "FR-59", "BE", ""})
        CHECK_FALSE_MESSAGE(region_fits("FR-GES", other), other);
    // A department's own days are not the region's.
    CHECK_FALSE(region_fits("FR-67", "FR-GES"));
}
