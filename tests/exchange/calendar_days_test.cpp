// Days that other calendars set, as a program nobody here wrote has them.
#include <algorithm>
#include <cstdlib>
#include <sstream>

#include <doctest/doctest.h>

#include "exchange/outside_readers.hpp"
#include "facts/observances.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

date::sys_days day_from(const std::string& text) {
    std::istringstream in(text);
    date::sys_days day;
    in >> date::parse("%F", day);
    REQUIRE_MESSAGE(!in.fail(), text);
    return day;
}

}  // namespace

TEST_CASE("days of the Islamic, the Hebrew and the Chinese calendar are those of ICU from 2020 to 2040") {
    const facts::Facts facts = facts::load_facts();
    std::istringstream lines(output_of_reader("node " TANDEM_SOURCE_DIR "/tests/exchange/list_calendar_days.mjs 2>&1"));
    int compared = 0;
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        std::istringstream words(line);
        std::string name;
        words >> name;
        const facts::Observance* observance = facts.observances.find(name);
        REQUIRE(observance);
        std::vector<date::sys_days> theirs;
        for (std::string day; words >> day;) theirs.push_back(day_from(day));
        REQUIRE(observance->table_dates.size() == theirs.size());
        for (std::size_t i = 0; i < theirs.size(); ++i, ++compared) {
            const date::days apart = date::sys_days(observance->table_dates[i]) - theirs[i];
            // ICU finds new moons by an approximation, which is a day off where one is near midnight in Beijing.
            CHECK(std::abs(apart.count()) <= (name == "chinese_new_year" ? 1 : 0));
        }
    }
    CHECK(compared == 3 * 21 + 3 * 22 + 21);
}

TEST_CASE("Diwali is the day of a new moon of ICU's Chinese calendar or the one before, from 2020 to 2040") {
    const facts::Facts facts = facts::load_facts();
    std::istringstream words(
        output_of_reader("node " TANDEM_SOURCE_DIR "/tests/exchange/list_calendar_days.mjs new_moons 2>&1"));
    std::string name;
    words >> name;
    REQUIRE(name == "new_moons");
    std::vector<date::sys_days> moons;
    for (std::string day; words >> day;) moons.push_back(day_from(day));
    const auto& dates = facts.observances.find("diwali")->table_dates;
    CHECK(dates.size() == 21);
    for (const date::sys_days diwali : dates) {
        CAPTURE(date::format("%F", diwali));
        CHECK(std::any_of(moons.begin(), moons.end(),
                          [&](date::sys_days moon) { return moon == diwali || moon == diwali + date::days(1); }));
    }
}
