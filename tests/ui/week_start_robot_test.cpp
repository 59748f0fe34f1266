// "This week" in the sheet of a person begins on the project's first day of a week.
#include <doctest/doctest.h>

#include "facts/date_words.hpp"
#include "ui/sheet_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

std::string week_from(Day first) {
    return facts::day_range_short(date::year_month_day(first), date::year_month_day(first + date::days(7)),
                                  facts::Language::english);
}

}  // namespace

TEST_CASE("the week of a person's sheet begins where the project's weeks do") {
    Items items;
    const Day tuesday(date::year(2026) / date::October / 13);
    const Id<Person> person = items.person("Camille").id;
    items.show(person);
    CHECK(items.robot().shows(week_from(tuesday - date::days(1))));
    Settings settings = items.project().settings;
    settings.week_start = WeekStart::sunday;
    REQUIRE(items.session().submit({{"undo.edit_settings", {}}, {PutSettings{settings}}, {}}));
    items.robot().step(3);
    CHECK(items.robot().shows(week_from(tuesday - date::days(2))));
}
