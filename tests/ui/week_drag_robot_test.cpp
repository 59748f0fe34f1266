// What is dragged above the hours, to their edges and from them to the drawer.
#include <algorithm>
#include <cmath>
#include <optional>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using std::chrono::hours;

namespace {

const LocalMinute pumpkin_time = LocalMinute(WeekStage::october(20)) + hours(18);
constexpr const char* halloween = "Sweet Halloween";

struct DragWeek : WeekStage {
    // Days of the week that holds `day`.
    explicit DragWeek(Day day = october(20)) {
        frame().state().shown_day = day;
        show(18 * 60 + 45);
    }
    bool shows_day(Day day) { return robot().find_path("hours:" + to_text(day)).has_value(); }
    // To a place of the hours, `x` and `y` from their left and upper edge where they are positive, else from the
    // others.
    void move_to_edge(float x, float y) {
        const auto area = robot().find_path("week/grid");
        REQUIRE(area);
        const Rect hours = cache().week_layout.grid;
        robot().move_to(x > 0 ? area->rect.x0 + x : area->rect.x1 + x, y > 0 ? hours.y0 + y : hours.y1 + y);
    }
    float middle_y() {
        const Rect& grid = cache().week_layout.grid;
        return std::round((grid.y0 + grid.y1) / 2) - grid.y0;
    }
    void pick_up_pumpkin() { pick_up(node(Role::post, pumpkin)); }
    // What stands of a day above the hours.
    WidgetNode head(Day day) {
        const auto& days = cache().month.days;
        const auto at = std::find_if(days.begin(), days.end(), [&](const MonthDay& one) { return one.day == day; });
        REQUIRE(at != days.end());
        WidgetNode node;
        node.rect = cache().layout.cells[static_cast<std::size_t>(at - days.begin())].rect;
        return node;
    }
    Campaign campaign() const {
        for (const Campaign& one : project().campaigns)
            if (one.name == halloween) return one;
        FAIL("no such campaign");
        return {};
    }
    void undo() {
        robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        robot().step(3);
    }
};

}  // namespace

TEST_CASE("a drag that rests at the right edge of the hours turns the week, and drops in the next one") {
    DragWeek stage;
    stage.pick_up_pumpkin();
    stage.move_to_edge(-5, stage.middle_y());
    stage.robot().step(10);
    CHECK(stage.shows_day(WeekStage::october(20)));
    stage.robot().step(40);
    CHECK(stage.shows_day(WeekStage::october(26)));
    CHECK_FALSE(stage.shows_day(WeekStage::october(20)));
    REQUIRE(stage.drag().active());
    const WidgetNode column = stage.hours(WeekStage::october(28));
    stage.robot().move_to(column);
    stage.robot().step(2);
    REQUIRE(stage.drag().over_time);
    const LocalMinute wanted = *stage.drag().over_time;
    CHECK(day_of(wanted) == WeekStage::october(28));
    stage.drop();
    CHECK(stage.when(pumpkin) == wanted);
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("at the left edge of the hours it turns the week back, and on while it rests there") {
    DragWeek stage;
    stage.pick_up_pumpkin();
    stage.move_to_edge(5, stage.middle_y());
    stage.robot().step(50);
    CHECK(stage.shows_day(WeekStage::october(12)));
    CHECK_FALSE(stage.shows_day(WeekStage::october(19)));
    stage.robot().step(54);
    CHECK(stage.shows_day(WeekStage::october(5)));
    stage.robot().key(ImGuiKey_Escape);
    stage.drop();
    // What was grabbed is in sight again.
    CHECK(stage.shows_day(WeekStage::october(20)));
    CHECK(stage.when(pumpkin) == pumpkin_time);
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("a drag that rests at an edge goes on by about a page a second, and dropped it stays there") {
    DragWeek stage;
    stage.pick_up_pumpkin();
    stage.move_to_edge(-5, stage.middle_y());
    // Three seconds: after six tenths, then after each second.
    stage.robot().step(180);
    CHECK(stage.shows_day(WeekStage::october(19) + date::days(21)));
    const Day there = WeekStage::october(19) + date::days(22);
    stage.robot().move_to(stage.hours(there));
    stage.drop();
    CHECK(day_of(stage.when(pumpkin)) == there);
    CHECK(stage.shows_day(there));
}

TEST_CASE("a task, too, that is given up after the edge turned the week is in sight again") {
    DragWeek stage;
    std::optional<WidgetNode> block;
    for (const WidgetNode& node : stage.robot().all(Role::task))
        if (node.path.ends_with("/block") && node.rect == node.full && !block) block = node;
    REQUIRE(block);
    stage.pick_up(*block);
    REQUIRE(stage.drag().kind == DragState::Kind::task);
    stage.move_to_edge(-5, stage.middle_y());
    stage.robot().step(60);
    REQUIRE(stage.shows_day(WeekStage::october(26)));
    stage.robot().key(ImGuiKey_Escape);
    stage.drop();
    CHECK(stage.shows_day(WeekStage::october(20)));
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("near their upper and lower edge a drag scrolls the hours below it") {
    DragWeek stage;
    stage.pick_up_pumpkin();
    const Rect column = stage.hours(WeekStage::october(22)).rect;
    const float x = (column.x0 + column.x1) / 2;
    const auto time_at = [&](float y, int frames) {
        stage.robot().move_to(x, y);
        stage.robot().step(frames);
        REQUIRE(stage.drag().over_time);
        return *stage.drag().over_time;
    };
    const LocalMinute first = time_at(column.y0 + 8, 1);
    CHECK(stage.drag().scrolls);
    CHECK(time_at(column.y0 + 8, 60) <= first - hours(3));
    const LocalMinute low = time_at(column.y1 - 8, 1);
    CHECK(stage.drag().scrolls);
    CHECK(time_at(column.y1 - 8, 60) >= low + hours(3));
    // Between them it rests.
    const float middle = (column.y0 + column.y1) / 2;
    const LocalMinute wanted = time_at(middle, 2);
    CHECK_FALSE(stage.drag().scrolls);
    CHECK(time_at(middle, 20) == wanted);
    stage.drop();
    CHECK(stage.when(pumpkin) == wanted);
}

TEST_CASE("a campaign's bar above the hours is dragged to another day of the week") {
    DragWeek stage;
    const DayRange before = stage.campaign().days;
    const WidgetNode bar = stage.node(Role::bar, halloween);
    const auto pressed = stage.cache().layout.cell_at((bar.rect.x0 + bar.rect.x1) / 2, (bar.rect.y0 + bar.rect.y1) / 2);
    REQUIRE(pressed);
    const Day from = stage.cache().month.days[*pressed].day;
    stage.carry(bar, stage.head(from + date::days(1)));
    CHECK(stage.drag().kind == DragState::Kind::campaign);
    CHECK(stage.robot().find_path("consequences"));
    stage.drop();
    CHECK(stage.campaign().days == DayRange{before.begin + date::days(1), before.end + date::days(1)});
    CHECK(stage.session().undo_label().key == "undo.move_campaign");
    stage.undo();
    CHECK(stage.campaign().days == before);
}

TEST_CASE("the end of a campaign's bar above the hours is drawn longer") {
    const DayRange before = DragWeek().campaign().days;
    const Day last = before.end - date::days(1);
    REQUIRE(date::weekday(last) != date::Sunday);
    DragWeek stage(last);
    WidgetNode end = stage.node(Role::bar, halloween);
    end.rect.x0 = end.rect.x1 - 4;
    stage.carry(end, stage.head(last + date::days(1)));
    CHECK(stage.drag().kind == DragState::Kind::campaign_end);
    stage.drop();
    CHECK(stage.campaign().days == DayRange{before.begin, before.end + date::days(1)});
    CHECK(stage.session().undo_label().key == "undo.resize_campaign");
}

TEST_CASE("a post dropped on the head of a day above the hours goes to that day at its own time") {
    DragWeek stage;
    stage.carry(stage.node(Role::post, pumpkin), stage.head(WeekStage::october(22)));
    CHECK(stage.drag().over == WeekStage::october(22));
    CHECK_FALSE(stage.drag().over_time);
    CHECK(stage.robot().find_path("consequences"));
    stage.drop();
    CHECK(stage.when(pumpkin) == pumpkin_time + date::days(2));
    CHECK(stage.session().undo_label().key == "undo.move_post");
}

TEST_CASE("a post of the hours dropped among the ideas loses its date, as one step") {
    DragWeek stage;
    const auto ideas = stage.robot().all(Role::idea);
    REQUIRE_FALSE(ideas.empty());
    stage.carry(stage.node(Role::post, pumpkin), ideas.front());
    CHECK(stage.robot().find_path("consequences"));
    stage.drop();
    CHECK_FALSE(stage.post(pumpkin)->when);
    CHECK(stage.session().undo_label().key == "undo.remove_date");
    stage.undo();
    CHECK(stage.when(pumpkin) == pumpkin_time);
}
