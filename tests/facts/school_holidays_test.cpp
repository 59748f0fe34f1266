// The school years of France that are known, each with its breaks zone by zone.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "facts/facts.hpp"

using namespace tandem::facts;

namespace {

constexpr std::array zones{"A", "B", "C"};
// The order in which every school year has them.
const std::vector<std::string> names{"Rentrée",   "Toussaint",           "Noël", "Hiver",
                                     "Printemps", "Pont de l’Ascension", "Été"};

date::year_month_day day(int year, unsigned number) { return date::year(year) / (number / 100) / (number % 100); }

// "2019-2020" for 2019.
std::string school_year(int year) { return std::to_string(year) + "-" + std::to_string(year + 1); }

// Those of a zone in a school year, in the file's order.
std::vector<SchoolHoliday> year_of(const Facts& facts, int year, const std::string& zone) {
    std::vector<SchoolHoliday> found;
    for (const SchoolHoliday& one : facts.school_holidays)
        if (one.school_year == school_year(year) && std::count(one.zones.begin(), one.zones.end(), zone) == 1)
            found.push_back(one);
    return found;
}

const SchoolHoliday& named(const std::vector<SchoolHoliday>& year, const std::string& name) {
    const auto found = std::find_if(year.begin(), year.end(), [&](const auto& one) { return one.name.fr == name; });
    REQUIRE_MESSAGE(found != year.end(), name);
    return *found;
}

// Months and days as the orders and the press have them: from the first day without class to the day classes resume.
struct Published {
    unsigned first, resume;
};
struct PublishedYear {
    unsigned school_starts;
    Published autumn, christmas;
    std::array<Published, 3> winter, spring;  // of zones A, B, C
    unsigned ascension, summer;
};
const std::map<int, PublishedYear> published{
    {2019,
     {902,
      {1019, 1104},
      {1221, 106},
      {{{222, 309}, {215, 302}, {208, 224}}},
      {{{418, 504}, {411, 427}, {404, 420}}},
      521,
      704}},
    // In April 2021 all zones had the same fortnight.
    {2020,
     {901,
      {1017, 1102},
      {1219, 104},
      {{{206, 222}, {220, 308}, {213, 301}}},
      {{{410, 426}, {410, 426}, {410, 426}}},
      513,
      707}},
    {2021,
     {902,
      {1023, 1108},
      {1218, 103},
      {{{212, 228}, {205, 221}, {219, 307}}},
      {{{416, 502}, {409, 425}, {423, 509}}},
      526,
      708}},
    {2022,
     {901,
      {1022, 1107},
      {1217, 103},
      {{{204, 220}, {211, 227}, {218, 306}}},
      {{{408, 424}, {415, 502}, {422, 509}}},
      518,
      708}},
    {2023,
     {904,
      {1021, 1106},
      {1223, 108},
      {{{217, 304}, {224, 311}, {210, 226}}},
      {{{413, 429}, {420, 506}, {406, 422}}},
      509,
      706}},
    {2024,
     {902,
      {1019, 1104},
      {1221, 106},
      {{{222, 310}, {208, 224}, {215, 303}}},
      {{{419, 505}, {405, 422}, {412, 428}}},
      529,
      705}},
    {2025,
     {901,
      {1018, 1103},
      {1220, 105},
      {{{207, 223}, {214, 302}, {221, 309}}},
      {{{404, 420}, {411, 427}, {418, 504}}},
      514,
      704}},
    {2026,
     {901,
      {1017, 1102},
      {1219, 104},
      {{{213, 301}, {220, 308}, {206, 222}}},
      {{{410, 426}, {417, 503}, {403, 419}}},
      506,
      703}},
    {2027,
     {902,
      {1023, 1108},
      {1218, 103},
      {{{219, 306}, {205, 221}, {212, 228}}},
      {{{422, 509}, {408, 424}, {415, 502}}},
      525,
      705}},
};

}  // namespace

TEST_CASE("school breaks are on their published days in every zone from 2019 to 2028") {
    const Facts facts = load_facts();
    for (const auto& [year, known] : published)
        for (std::size_t i = 0; i < zones.size(); ++i) {
            CAPTURE(year);
            CAPTURE(zones[i]);
            const auto breaks = year_of(facts, year, zones[i]);
            const auto is_on = [&](const std::string& name, date::year_month_day first, date::year_month_day resume) {
                CHECK_MESSAGE(named(breaks, name).start == first, name);
                CHECK_MESSAGE(named(breaks, name).resume == resume, name);
            };
            is_on("Rentrée", day(year, known.school_starts), day(year, known.school_starts));
            is_on("Toussaint", day(year, known.autumn.first), day(year, known.autumn.resume));
            is_on("Noël", day(year, known.christmas.first), day(year + 1, known.christmas.resume));
            is_on("Hiver", day(year + 1, known.winter[i].first), day(year + 1, known.winter[i].resume));
            is_on("Printemps", day(year + 1, known.spring[i].first), day(year + 1, known.spring[i].resume));
            CHECK(named(breaks, "Pont de l’Ascension").start == day(year + 1, known.ascension));
            CHECK(named(breaks, "Été").start == day(year + 1, known.summer));
        }
}

TEST_CASE("every school year has all breaks once in each zone, in order, and none begins before another is over") {
    const Facts facts = load_facts();
    for (const auto& entry : published)
        for (const char* zone : zones) {
            const int year = entry.first;
            CAPTURE(year);
            CAPTURE(zone);
            std::vector<std::string> found;
            std::optional<date::year_month_day> over;
            for (const SchoolHoliday& one : year_of(facts, year, zone)) {
                found.push_back(one.name.fr);
                CAPTURE(one.name.en);
                if (over) CHECK(*over < one.start);
                CHECK((!one.resume || one.start <= *one.resume));
                over = one.resume ? one.resume : one.start;
            }
            CHECK(found == names);
        }
}

TEST_CASE("school years follow each other, and a summer ends as the next one starts; the last is open") {
    const Facts facts = load_facts();
    std::vector<std::string> years;
    for (const SchoolHoliday& one : facts.school_holidays)
        if (years.empty() || years.back() != one.school_year) years.push_back(one.school_year);
    REQUIRE(years.size() == published.size());
    for (std::size_t i = 0; i < years.size(); ++i) {
        const int year = 2019 + static_cast<int>(i);
        CHECK(years[i] == school_year(year));
        const auto resume = named(year_of(facts, year, "A"), "Été").resume;
        if (i + 1 < years.size())
            CHECK(resume == named(year_of(facts, year + 1, "A"), "Rentrée").start);
        else
            CHECK_FALSE(resume.has_value());
    }
}

TEST_CASE("the bridge of Ascension begins on the day itself and ends on the Monday after") {
    for (const SchoolHoliday& one : load_facts().school_holidays) {
        if (one.name.fr != "Pont de l’Ascension") continue;
        CAPTURE(one.school_year);
        CHECK(date::weekday(date::sys_days(one.start)) == date::Thursday);
        REQUIRE(one.resume);
        CHECK(date::sys_days(*one.resume) - date::sys_days(one.start) == date::days(4));
    }
}
