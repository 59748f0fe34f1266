// Days that move, and the beginnings of seasons, against what was published for many years.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "facts/csv_rows.hpp"
#include "facts/observances.hpp"
#include "facts/season_start.hpp"

using namespace tandem::facts;

namespace {

CsvRows published_rows(const std::string& name) {
    std::ifstream file(TANDEM_SOURCE_DIR "/tests/data/" + name, std::ios::binary);
    return CsvRows(name, std::string(std::istreambuf_iterator<char>(file), {}));
}

// "2026-03-20".
date::sys_days published_day(const std::string& text) {
    return date::year(std::stoi(text.substr(0, 4))) / std::stoi(text.substr(5, 2)) / std::stoi(text.substr(8, 2));
}

constexpr std::array<std::string_view, 4> published_seasons{"mar_equinox", "jun_solstice", "sep_equinox",
                                                            "dec_solstice"};

}  // namespace

TEST_CASE("from 2020 to 2040 every season begins within two minutes of its published instant, on its date in Paris") {
    // By the United States Naval Observatory, in minutes of the day of universal time, as the file seasons.txt of the
    // astronomy library of D. Cross has them.
    const CsvRows rows = published_rows("seasons.csv");
    REQUIRE(rows.size() == 4 * 21);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto at = std::find(published_seasons.begin(), published_seasons.end(), rows.cell(row, "season"));
        REQUIRE(at != published_seasons.end());
        const auto season = static_cast<SeasonStart>(at - published_seasons.begin());
        const date::year year(rows.number(row, "year"));
        const date::sys_seconds published =
            published_day(rows.cell(row, "day")) + std::chrono::minutes(rows.number(row, "minute"));
        CAPTURE(rows.cell(row, "day"));
        CHECK(std::abs((season_instant(season, year) - published).count()) <= 120);
        const bool summer = season == SeasonStart::june_solstice || season == SeasonStart::september_equinox;
        CHECK(season_start(season, year) == date::floor<date::days>(published + std::chrono::hours(summer ? 2 : 1)));
    }
}

TEST_CASE("days that move fall where other calendars have them, every year from 2020 to 2040") {
    // Written once: by date-holidays 3.37.0 of npm (its data are CC BY 3.0), and where the clocks change, by the time
    // zone database for Paris.
    const CsvRows rows = published_rows("observance_days.csv");
    const Facts facts = load_facts();
    std::map<std::string, std::set<int>> years;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::string& id = rows.cell(row, "id");
        const date::sys_days published = published_day(rows.cell(row, "day"));
        const date::year year = date::year_month_day(published).year();
        CHECK_MESSAGE(observance_date(*facts.observances.find(id), year) == published,
                      id << " " << rows.cell(row, "day"));
        years[id].insert(static_cast<int>(year));
    }
    CHECK(years.size() == 10);
    for (const auto& [id, seen] : years) CHECK_MESSAGE(seen.size() == 21, id);
}

TEST_CASE("days by custom fell, and will fall, where others have published them") {
    // Each with the page on which it was read.
    const CsvRows rows = published_rows("published_days.csv");
    const Facts facts = load_facts();
    std::map<std::string, int> days;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::string& id = rows.cell(row, "id");
        const date::sys_days published = published_day(rows.cell(row, "day"));
        CHECK_MESSAGE(observance_date(*facts.observances.find(id), date::year_month_day(published).year()) == published,
                      id << " " << rows.cell(row, "day"));
        CHECK_MESSAGE(rows.cell(row, "source").starts_with("http"), id);
        ++days[id];
    }
    const std::map<std::string, int> expected{
        {"beaujolais", 3},      {"beer", 8},         {"blue_monday", 4},    {"cooperatives", 6}, {"cyber_monday", 11},
        {"digital_cleanup", 9}, {"earth_hour", 5},   {"giving_tuesday", 6}, {"grandfathers", 2}, {"grandmothers", 5},
        {"heritage_days", 4},   {"palm_sunday", 18}, {"password_day", 11},  {"programmers", 4},  {"safer_internet", 2},
        {"taste_week_fr", 1}};
    CHECK(days == expected);
}

TEST_CASE("days that somebody announces each year fell where they were announced from 2020 to 2026") {
    const std::map<std::string, std::array<int, 7>> announced{
        {"safer_internet", {211, 209, 208, 207, 206, 211, 210}},
        {"sleep_day", {313, 319, 318, 317, 315, 314, 313}},
        {"earth_hour", {328, 327, 326, 325, 323, 322, 328}},
        {"accessibility", {521, 520, 519, 518, 516, 515, 521}},
        {"heritage_days", {919, 918, 917, 916, 921, 920, 919}},
        {"beaujolais", {1119, 1118, 1117, 1116, 1121, 1120, 1119}},
        {"philosophy", {1119, 1118, 1117, 1116, 1121, 1120, 1119}},
        {"grandmothers", {301, 307, 306, 305, 303, 302, 301}},
        {"cm_day", {127, 125, 124, 123, 122, 127, 126}},
        {"password_day", {507, 506, 505, 504, 502, 501, 507}},
    };
    const Facts facts = load_facts();
    for (const auto& [id, dates] : announced)
        for (std::size_t i = 0; i < dates.size(); ++i) {
            const date::year year(2020 + static_cast<int>(i));
            CHECK_MESSAGE(observance_date(*facts.observances.find(id), year) ==
                              date::sys_days(year / (dates[i] / 100) / (dates[i] % 100)),
                          id << " in " << static_cast<int>(year));
        }
}
