// Public holidays of the countries of observances.csv against published ones.
#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "facts/csv_rows.hpp"
#include "facts/observances.hpp"

using namespace tandem::facts;

namespace {

struct PublishedHoliday {
    std::string country, date, name;
    bool national = false;
};

// Written once by date-holidays 3.37.0 of npm (its data are CC BY 3.0), for 2020 to 2040. `level`: "national" for what
// it has as public in the whole country (for "UK", in England); otherwise where it has a federal holiday: "bank",
// "observance", or a province.
std::vector<PublishedHoliday> published_holidays() {
    std::ifstream file(TANDEM_SOURCE_DIR "/tests/data/public_holidays.csv", std::ios::binary);
    const CsvRows rows("public_holidays.csv", std::string(std::istreambuf_iterator<char>(file), {}));
    std::vector<PublishedHoliday> holidays;
    for (std::size_t row = 0; row < rows.size(); ++row)
        holidays.push_back({rows.cell(row, "country"), rows.cell(row, "date"), rows.cell(row, "name"),
                            rows.cell(row, "level") == "national"});
    return holidays;
}

constexpr std::array<std::string_view, 11> holiday_regions{"FR", "BE", "CH", "LU", "DE", "UK",
                                                           "IE", "ES", "IT", "US", "CA"};

// "2026-05-14", all of 2020 to 2040.
std::set<std::string> own_holiday_dates(const Facts& facts, std::string_view region) {
    std::set<std::string> dates;
    for (int year = 2020; year <= 2040; ++year)
        for (const ObservanceDay& one : public_holidays(facts, region, date::year(year)))
            for (date::sys_days day = one.first; day < one.end; day += date::days(1))
                dates.insert(date::format("%F", day));
    return dates;
}

struct LeftOut {
    std::string_view country, name, reason;
};
constexpr std::array left_out{
    LeftOut{"CH", "Ostersonntag", "always a Sunday"},
    LeftOut{"CH", "Pfingstsonntag", "always a Sunday"},
    LeftOut{"CH", "Eidg. Dank-, Buss- und Bettag", "always a Sunday"},
    LeftOut{"CH", "Stephanstag", "not in most cantons of the French language"},
    LeftOut{"IT", "Domenica di Pasqua", "always a Sunday"},
    LeftOut{"ES", "Navidad (día sustituto)", "each community chooses whether a Sunday is moved"},
};

// What the library does not have: a regulation of January 2022 for Ireland, the Holidays Act for Canada.
const std::map<std::string, std::set<std::string>> beyond_the_library{
    {"IE", {"2022-03-18"}}, {"CA", {"2029-07-02", "2035-07-02", "2040-07-02"}}};

Observance holiday_with_rule(const std::string& rule) {
    Observance observance;
    observance.id = "holiday";
    observance.rule = rule;
    return observance;
}

std::string date_by_rule_in(const std::string& rule, int year) {
    const auto found = observance_date(holiday_with_rule(rule), date::year(year));
    return found ? date::format("%F", *found) : "none";
}

std::set<std::string> holiday_ids(const Facts& facts, std::string_view region, int year) {
    std::set<std::string> found;
    for (const ObservanceDay& one : public_holidays(facts, region, date::year(year))) found.insert(one.id);
    return found;
}

}  // namespace

TEST_CASE("each public holiday from 2020 to 2040 is one that is published, or beyond the library for a reason") {
    const Facts facts = load_facts();
    std::map<std::string, std::set<std::string>> published = beyond_the_library;
    for (const PublishedHoliday& one : published_holidays()) published[one.country].insert(one.date);
    REQUIRE(published.size() == holiday_regions.size());
    for (const std::string_view region : holiday_regions) {
        const std::set<std::string> own = own_holiday_dates(facts, region);
        CHECK_MESSAGE(own.size() >= 7 * 21, region);
        for (const std::string& date : own)
            CHECK_MESSAGE(published[std::string(region)].contains(date), region << " " << date);
    }
}

TEST_CASE("each published public holiday of a whole country is known, or left out for a reason") {
    const Facts facts = load_facts();
    std::map<std::string, std::set<std::string>> own;
    for (const std::string_view region : holiday_regions) own[std::string(region)] = own_holiday_dates(facts, region);
    std::set<std::string_view> reasons;
    int compared = 0;
    for (const PublishedHoliday& one : published_holidays()) {
        if (!one.national) continue;
        const auto reason = std::find_if(left_out.begin(), left_out.end(), [&](const LeftOut& out) {
            return out.country == one.country && out.name == one.name;
        });
        if (reason != left_out.end()) {
            reasons.insert(reason->name);
            continue;
        }
        CHECK_MESSAGE(own.at(one.country).contains(one.date), one.country << " " << one.date << " " << one.name);
        ++compared;
    }
    CHECK(reasons.size() == left_out.size());
    CHECK(compared > 2000);
}

TEST_CASE("every row that is a public holiday somewhere is one in a country that is compared") {
    for (const Observance& row : load_facts().observances) {
        CHECK_MESSAGE((row.category != ObservanceCategory::public_holiday || !row.public_holiday_in.empty()), row.id);
        for (const std::string& region : row.public_holiday_in) {
            const std::string country = region.substr(0, region.find('-'));
            CHECK_MESSAGE(std::count(holiday_regions.begin(), holiday_regions.end(), country) == 1, row.id);
        }
    }
}

TEST_CASE("a row is a public holiday where its region is, so that a calendar that goes by it names it") {
    for (const Observance& row : load_facts().observances)
        if (row.category == ObservanceCategory::public_holiday) {
            CHECK_MESSAGE(row.regions == row.public_holiday_in, row.id);
            CHECK_FALSE_MESSAGE(row.is_trade_habit(), row.id);
        }
}

TEST_CASE("days of remembrance of other countries ask for care too, and each only where it is a holiday") {
    const Facts facts = load_facts();
    for (const char* id : {"state_funeral_2022_uk", "remembrance_2022_ie", "memorial_day_us", "remembrance_ca",
                           "truth_reconciliation_ca"})
        CHECK_MESSAGE(asks_for_care(*facts.observances.find(id)), id);
    for (const char* id : {"veterans_us", "coronation_2023_uk", "national_day_ch", "liberation_it"})
        CHECK_MESSAGE(!asks_for_care(*facts.observances.find(id)), id);
    const Observance& armistice = *facts.observances.find("armistice");
    CHECK(is_public_holiday_in(armistice, "FR-75"));
    CHECK(is_public_holiday_in(armistice, "BE"));
    CHECK_FALSE(is_public_holiday_in(armistice, "US"));
    CHECK_FALSE(is_public_holiday_in(armistice, ""));
}

TEST_CASE("a holiday on a weekend is moved on as each country does it") {
    const Facts facts = load_facts();
    // Christmas 2021 was a Saturday, New Year 2022 too.
    CHECK(holiday_ids(facts, "UK", 2021).contains("christmas_substitute_uk"));
    CHECK(holiday_ids(facts, "UK", 2021).contains("boxing_day_substitute_uk"));
    CHECK(holiday_ids(facts, "UK", 2022).contains("new_year_substitute_uk"));
    CHECK_FALSE(holiday_ids(facts, "UK", 2024).contains("christmas_substitute_uk"));
    CHECK(holiday_ids(facts, "US", 2021).contains("new_year_observed_us"));
    CHECK_FALSE(holiday_ids(facts, "US", 2022).contains("new_year_observed_us"));
    CHECK_FALSE(holiday_ids(facts, "IE", 2021).contains("christmas_substitute_uk"));
}

TEST_CASE("the days of one year alone, and those that began or moved, are where they were") {
    const Facts facts = load_facts();
    CHECK(holiday_ids(facts, "UK", 2022).contains("jubilee_2022_uk"));
    CHECK_FALSE(holiday_ids(facts, "UK", 2023).contains("jubilee_2022_uk"));
    CHECK_FALSE(holiday_ids(facts, "US", 2020).contains("juneteenth_us"));
    CHECK(holiday_ids(facts, "US", 2021).contains("juneteenth_us"));
    CHECK_FALSE(holiday_ids(facts, "CA", 2020).contains("truth_reconciliation_ca"));
    CHECK_FALSE(holiday_ids(facts, "IT", 2025).contains("st_francis_it"));
    const auto date_of = [&](const char* id, int year) {
        return date::format("%F", *observance_date(*facts.observances.find(id), date::year(year)));
    };
    CHECK(date_of("early_may_uk", 2020) == "2020-05-08");
    CHECK(date_of("early_may_uk", 2021) == "2021-05-03");
    CHECK(date_of("spring_uk", 2022) == "2022-06-02");
    CHECK(date_of("spring_uk", 2023) == "2023-05-29");
}

TEST_CASE("rules of days that move on, of the last weekday before a day, and of years that differ are read") {
    CHECK(date_by_rule_in("when:12-27-MON|12-27-TUE", 2021) == "2021-12-27");
    CHECK(date_by_rule_in("when:12-27-MON|12-27-TUE", 2022) == "2022-12-27");
    CHECK(date_by_rule_in("when:12-27-MON|12-27-TUE", 2023) == "none");
    CHECK(date_by_rule_in("when:02-29-THU", 2024) == "2024-02-29");
    CHECK(date_by_rule_in("when:02-29-THU", 2023) == "none");
    CHECK(date_by_rule_in("before:05-25-MON", 2026) == "2026-05-18");  // the 25th itself is a Monday
    CHECK(date_by_rule_in("before:05-25-MON", 2025) == "2025-05-19");
    CHECK(date_by_rule_in("fixed:06-19;since:2021", 2020) == "none");
    CHECK(date_by_rule_in("fixed:06-19;since:2021", 2021) == "2021-06-19");
    CHECK(date_by_rule_in("nth:03-SAT--1;moved:2024-03-23;moved:2025-03-22", 2024) == "2024-03-23");
    CHECK(date_by_rule_in("nth:03-SAT--1;moved:2024-03-23;moved:2025-03-22", 2025) == "2025-03-22");
    CHECK(date_by_rule_in("nth:03-SAT--1;moved:2024-03-23;moved:2025-03-22", 2026) == "2026-03-28");
    const auto range = occurrence(holiday_with_rule("range:06-01..06-30;since:2021"), date::year(2026));
    REQUIRE(range);
    CHECK((range->end - range->first).count() == 30);
}

TEST_CASE("such rules are told from what is none") {
    for (const char* rule : {"when:12-27-MON", "when:12-27-MON|12-28-TUE", "before:05-25-MON", "fixed:06-19;since:2021",
                             "fixed:06-19;since:2021;moved:2027-06-20", "advent1;since:2030"})
        CHECK_MESSAGE(is_observance_rule(rule), rule);
    for (const char* rule : {"when:",
                             "when:12-27",
                             "when:12-27-XXX",
                             "when:12-27-MON|",
                             "when:13-27-MON",
                             "when:12-27-MON|12-28",
                             "before:",
                             "before:05-25",
                             "before:13-25-MON",
                             "before:05-25-XXX",
                             "fixed:06-19;",
                             "fixed:06-19;since:",
                             "fixed:06-19;since:21",
                             "fixed:06-19;since:0000",
                             "fixed:06-19;since:2021 ",
                             "fixed:06-19;moved:2021",
                             "fixed:06-19;moved:2021-02-29",
                             "fixed:06-19;never",
                             "fixed:13-19;since:2030",
                             ";since:2021",
                             "announced;since:2021"})
        CHECK_MESSAGE(!is_observance_rule(rule), rule);
}
