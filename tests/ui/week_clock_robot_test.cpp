// The other zone's clock beside the hours is a habit of whoever sits at this computer.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/preferences_file.hpp"
#include "robot/drawn_letters.hpp"
#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("the other clock is kept for every project and for the next start; one nobody knows is none") {
    WeekStage stage;
    const auto corner = [&] {
        const auto node = stage.robot().find_path("clock/choose");
        REQUIRE(node);
        return *node;
    };
    const auto keep = [&](std::string zone) {
        KeptPreferences kept;
        kept.preferences = stage.frame().preferences();
        kept.preferences.second_zone = std::move(zone);
        save_preferences(stage.folder() / "settings", kept);
        stage.frame().set_preferences(load_preferences(stage.folder() / "settings").preferences);
        stage.robot().step(3);
    };
    keep("Asia/Kathmandu");
    REQUIRE(stage.cache().week.has_second_clock());
    CHECK(minute_of_day(stage.cache().week.days.front().second_clock[9]).count() == 12 * 60 + 45);
    // No channel of the project has it: it is there to be chosen as long as it is shown.
    stage.robot().click(corner());
    stage.robot().step(3);
    const auto row = stage.robot().find(Role::menu_item, "Kathmandu");
    REQUIRE(row);
    CHECK(row->selected);
    // Those that many work with are offered too; the project's own is not another one.
    CHECK(stage.robot().find(Role::menu_item, "New York"));
    CHECK_FALSE(stage.robot().find(Role::menu_item, "Paris"));
    stage.robot().click(Role::menu_item, "UTC");
    stage.robot().step(3);
    CHECK(stage.frame().take_changed_preferences());
    CHECK(stage.frame().preferences().second_zone == "UTC");

    for (const std::string& none : {std::string("Atlantis/Poseidonis"), stage.project().settings.zone}) {
        keep(none);
        CHECK_FALSE(stage.cache().week.has_second_clock());
        stage.robot().click(corner());
        stage.robot().step(3);
        const auto usual = stage.robot().find(Role::menu_item, stage.word("week.clock.none"));
        REQUIRE(usual);
        CHECK(usual->selected);
        stage.robot().key(ImGuiKey_Escape);
        stage.robot().step(2);
    }
}

TEST_CASE("any city can be chosen for the other clock by typing its name") {
    WeekStage stage;
    const auto corner = stage.robot().find_path("clock/choose");
    REQUIRE(corner);
    stage.robot().click(*corner);
    stage.robot().step(2);
    stage.robot().type("kathm");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    CHECK(stage.frame().preferences().second_zone == "Asia/Kathmandu");
}

namespace {

// Tuesday 13 October 2026, today, or another day or its week, all hours in sight at once.
struct TwoClocks : WeekStage {
    explicit TwoClocks(std::string zone, CalendarView view = CalendarView::day, Day shown = october(13))
        : WeekStage({}, view) {
        Preferences preferences = frame().preferences();
        preferences.second_zone = std::move(zone);
        frame().set_preferences(preferences);
        frame().state().shown_day = shown;
        calendar().hour_px = 27;
        robot().step(4);
        REQUIRE(cache().week.has_second_clock());
    }
    std::string name_of(std::string_view column) {
        const auto name = robot().find_path("clock/" + std::string(column) + "/text");
        REQUIRE(name);
        return name->label;
    }
    // What the other clock says beside that hour of the project's.
    std::string said_at(int hour) {
        const Rect& column = cache().week_layout.hours;
        const float y = column.y0 - scrolled().Scroll.y + cache().week_layout.y_of(hour * 60);
        const Rect part{column.x0, y - 8, (column.x0 + column.x1) / 2, y + 8};
        std::vector<robot::DrawnLetter> letters = robot::drawn_letters(part);
        std::sort(letters.begin(), letters.end(),
                  [](const robot::DrawnLetter& a, const robot::DrawnLetter& b) { return a.x < b.x; });
        std::string text;
        for (const robot::DrawnLetter& letter : letters) text += static_cast<char>(letter.code);
        return text;
    }
};

}  // namespace

TEST_CASE("both clocks are named above their hours") {
    TwoClocks london("Europe/London");
    CHECK(london.name_of("own") == "Paris");
    CHECK(london.name_of("other") == "London");
}

TEST_CASE("a city too long for its column is said as what it is ahead of UTC") {
    TwoClocks far("America/Argentina/Buenos_Aires");
    CHECK(far.name_of("own") == "Paris");
    CHECK(far.name_of("other") == "UTC−3");
}

TEST_CASE("near the present moment the other clock keeps its hour") {
    TwoClocks stage("America/New_York");
    // 14:20: the line of the present stands where the project's clock would say 14:00.
    REQUIRE(minute_of_day(stage.session().now()) == std::chrono::minutes(14 * 60 + 20));
    const facts::Words words(facts::Language::english);
    CHECK(stage.said_at(13) == words.time_text(7 * 60));
    CHECK(stage.said_at(14) == words.time_text(8 * 60));
}

TEST_CASE("where clocks change between two days the other clock is that of the day under the pointer, or selected") {
    // Paris has changed already; New York does on Sunday 1 November.
    const Day sunday = WeekStage::october(31) + date::days(1);
    TwoClocks stage("America/New_York", CalendarView::week, WeekStage::october(28));
    const facts::Words words(facts::Language::english);
    const auto point_at = [&](std::size_t day) {
        const WeekLayout& layout = stage.cache().week_layout;
        const Rect& column = layout.days[day].column;
        stage.robot().move_to((column.x0 + column.x1) / 2, (layout.grid.y0 + layout.grid.y1) / 2);
        stage.robot().step(2);
    };
    REQUIRE(stage.cache().week.days.back().day == sunday);
    stage.robot().move_to(1, 1);
    stage.robot().step(2);
    CHECK(stage.said_at(9) == words.time_text(4 * 60));
    point_at(6);
    CHECK(stage.said_at(9) == words.time_text(3 * 60));
    point_at(2);
    CHECK(stage.said_at(9) == words.time_text(4 * 60));
    stage.robot().move_to(1, 1);
    stage.frame().state().selection = Selection::of(sunday);
    stage.robot().step(2);
    CHECK(stage.said_at(9) == words.time_text(3 * 60));

    // The corner says so, and its tooltip why.
    const auto shift = stage.robot().find_path("clock/shift/text");
    REQUIRE(shift);
    CHECK(shift->label == "−6h from Sun");
    CHECK_FALSE(shift->cut);
    stage.robot().move_to(*shift);
    stage.robot().step(60);
    const auto tip = stage.robot().find_path("tooltip");
    REQUIRE(tip);
    CHECK(tip->label == stage.cache().week.clock_shift->note);
    stage.frame().state().shown_day = WeekStage::october(13);
    stage.robot().step(4);
    CHECK_FALSE(stage.robot().find_path("clock/shift/text"));
}

TEST_CASE("on the clock of twelve every hour and the present moment are said in full beside the hours") {
    WeekStage stage;
    Preferences preferences = stage.frame().preferences();
    preferences.clock = facts::ClockForm::hours_12;
    stage.frame().set_preferences(preferences);
    stage.frame().state().shown_day = WeekStage::october(13);
    stage.calendar().hour_px = 27;
    stage.robot().step(4);
    const Rect& column = stage.cache().week_layout.hours;
    const auto said_at = [&](int minute) {
        const float y = column.y0 - stage.scrolled().Scroll.y + stage.cache().week_layout.y_of(minute);
        std::string text;
        std::vector<robot::DrawnLetter> letters = robot::drawn_letters({column.x0, y - 8, column.x1, y + 8});
        std::sort(letters.begin(), letters.end(),
                  [](const robot::DrawnLetter& a, const robot::DrawnLetter& b) { return a.x < b.x; });
        for (const robot::DrawnLetter& letter : letters)
            if (letter.code < 0x80 && letter.code != ' ') text += static_cast<char>(letter.code);
        return text;
    };
    CHECK(said_at(10 * 60) == "10am");
    CHECK(said_at(14 * 60 + 20) == "2:20p");
}
