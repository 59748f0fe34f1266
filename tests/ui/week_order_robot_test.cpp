// Where the project's weeks begin on another day than Monday, everything that is told by weeks or weekdays follows.
#include <algorithm>

#include "app/command.hpp"
#include "app/project_choices.hpp"
#include "facts/date_words.hpp"
#include "robot/drawn_letters.hpp"
#include "ui/campaigns_stage.hpp"
#include "ui/sheet_stage.hpp"
#include "ui/team_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct FirstDay {
    WeekStart start;
    date::weekday weekday;
};
const std::array first_days{FirstDay{WeekStart::sunday, date::Sunday}, FirstDay{WeekStart::saturday, date::Saturday}};

void begin_weeks_on(robot::Stage& stage, WeekStart start) {
    REQUIRE(stage.session().submit(put_week_start(stage.project(), start)));
    stage.robot().step(3);
}

std::string named_day(date::weekday weekday, bool is_short) {
    constexpr auto english = facts::Language::english;
    if (is_short) return std::string(facts::weekday_short_name(weekday, english));
    return facts::capitalised(std::string(facts::weekday_name(weekday, english)));
}

}  // namespace

TEST_CASE("the days of a rhythm stand in the order of the week, and are grouped by it") {
    for (const FirstDay& first : first_days) {
        Items items;
        begin_weeks_on(items, first.start);
        items.show(items.post("Pumpkin contest")->id);
        items.press("series.repeat");
        items.robot().step(3);
        float before = 0;
        for (int i = 0; i < 7; ++i) {
            const auto button = items.robot().find(Role::button, named_day(first.weekday + date::days(i), true));
            REQUIRE(button);
            CHECK(button->rect.x0 > before);
            before = button->rect.x0;
        }
        items.press("series.begin");
        items.robot().step(3);
        const Post& post = *items.post("Pumpkin contest");
        REQUIRE(post.series);
        const std::string code = first.start == WeekStart::sunday ? "WKST=SU" : "WKST=SA";
        CHECK(items.project().series.find(*post.series)->recurrence.find(code) != std::string::npos);
    }
}

TEST_CASE("the team's fortnight has its line where the second week begins") {
    for (const FirstDay& first : first_days) {
        TeamStage stage;
        begin_weeks_on(stage, first.start);
        const DayRange days = stage.figures().days;
        REQUIRE(weekday_of(days.begin) == first.weekday);
        const Id<Person> person = stage.figures().rows.front().person;
        // The pixel left of the cell is that of the line.
        const auto has_line = [&](Day day) {
            const auto cell = stage.cell(person, day);
            REQUIRE(cell);
            const Rect beside{cell->rect.x0 - 2, cell->rect.y0 + 2, cell->rect.x0 - 1, cell->rect.y1 - 2};
            return robot::shows_color(beside, stage.frame().theme().hair);
        };
        CHECK(has_line(days.begin + date::days(7)));
        for (int i = 1; i < 14; ++i)
            if (weekday_of(days.begin + date::days(i)) == date::Monday)
                CHECK_FALSE(has_line(days.begin + date::days(i)));
    }
}

TEST_CASE("weeks of the campaigns' quarter begin on that day") {
    CampaignsStage stage;
    CHECK(stage.robot().find(Role::text, "W41 · 5"));
    begin_weeks_on(stage, WeekStart::sunday);
    CHECK(stage.robot().find(Role::text, "W41 · 4"));
    CHECK_FALSE(stage.robot().find(Role::text, "W41 · 5"));
    begin_weeks_on(stage, WeekStart::saturday);
    CHECK(stage.robot().find(Role::text, "W41 · 3"));
}

TEST_CASE("hours of the office and of people are listed in the order of the week") {
    for (const FirstDay& first : first_days) {
        Items items;
        begin_weeks_on(items, first.start);
        const auto in_order = [&] {
            float before = 0;
            for (int i = 0; i < 7; ++i) {
                const auto field = items.robot().find(Role::field, named_day(first.weekday + date::days(i), false));
                if (!field || field->rect.y0 <= before) return false;
                before = field->rect.y0;
            }
            return true;
        };
        items.show(items.person("Camille").id);
        items.unfold("person.hours");
        CHECK(in_order());
        run_command(CommandId::calendar_days, items.frame());
        items.robot().step(4);
        items.robot().click(*items.robot().find_path("days/part/project"));
        items.robot().step(3);
        items.robot().move_to(*items.robot().find(Role::field, items.word("project.lock")));
        for (int i = 0; i < 8; ++i) items.robot().wheel(-2);
        items.robot().step(3);
        CHECK(in_order());
    }
}
