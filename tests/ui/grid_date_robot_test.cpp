// One date and one selection in the grid and in the other views of the calendar, and keys that are not the grid's.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/grid_drag_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* carried_far = "Pumpkin contest";

struct GridDates : GridDragStage {
    static Day october(int day) { return Day(date::year(2026) / date::October / day); }
    UiState& state() { return frame().state(); }
    // The latest until then.
    std::size_t place_of(Day day) {
        for (std::size_t i = 0; i < tiles().size(); ++i)
            if (day_of(tiles()[i].when) <= day) return i;
        FAIL("nothing that early");
        return 0;
    }
    void scroll_to_end() {
        const Rect seen = area();
        robot().move_to((seen.x0 + seen.x1) / 2, (seen.y0 + seen.y1) / 2);
        robot().step(2);
        for (int i = 0; i < 80 && !is_seen(tiles().size() - 1); ++i) robot().wheel(-3);
        robot().step(3);
        REQUIRE(is_seen(tiles().size() - 1));
    }
};

// A post that stands months after all others, selected in the grid.
struct FarPost : GridDates {
    FarPost() {
        id = post(carried_far)->id;
        session().submit({{"undo.move_post", {{"title", carried_far}}}, {MovePosts{{id}, 150, 0}}, {}});
        robot().key(ImGuiKey_Home);
        robot().step(4);
        REQUIRE(tiles().front().post == id);
        day = day_of(*row(id).when);
        select({id});
        REQUIRE(is_seen(0));
    }
    bool is_shown_in(CalendarView view) {
        const std::string part = "post:" + to_text(id);
        const auto shown = [&](const std::string& path) { return robot().find_path(path).has_value(); };
        switch (view) {
            case CalendarView::month: return shown_grid(state(), date::Monday).cell_of(day) && selected_is_drawn();
            case CalendarView::week:
            case CalendarView::day: return shown("hours:" + to_text(day)) && selected_is_drawn();
            case CalendarView::list: return shown(part + "/row");
            case CalendarView::board: return shown(part + "/card");
            case CalendarView::year: return shown("year/" + to_text(day));
            case CalendarView::grid: return is_seen(0);
        }
        return false;
    }
    // With the post still in view.
    void look_at_another_day() {
        const CalendarView view = state().calendar.view;
        if (view == CalendarView::week) state().shown_day = day - date::days(2);
        if (view == CalendarView::board) state().shown_day = first_day(month_of(day));
        if (view == CalendarView::year) state().shown_day = first_day(month_of(day) - date::months(1));
        if (view == CalendarView::list) {
            const auto row = robot().find_path("post:" + to_text(id) + "/row");
            REQUIRE(row);
            robot().move_to(*row);
            robot().step(2);
            robot().wheel(0.1f);
        }
        robot().step(3);
    }
    bool selected_is_drawn() {
        for (const WidgetNode& node : robot().all(Role::post))
            if (node.selected) return true;
        return false;
    }
    Id<Post> id;
    Day day{};
};

}  // namespace

TEST_CASE("what the grid is scrolled to is the day of the calendar, and T leads back to today") {
    GridDates stage;
    const Day today = GridDates::october(13);
    const std::size_t of_today = stage.place_of(today);
    stage.scroll_to_end();
    REQUIRE_FALSE(stage.is_seen(of_today));
    CHECK(stage.state().shown_day < today);
    const auto day_seen = [&](std::size_t rows) {
        return day_of(stage.tiles()[stage.grid().first_seen + 3 * rows].when);
    };
    CHECK((stage.state().shown_day == day_seen(0) || stage.state().shown_day == day_seen(1)));
    CHECK(stage.state().month == month_of(stage.state().shown_day));
    stage.key(ImGuiKey_T);
    CHECK(stage.is_seen(of_today));
    CHECK(stage.state().shown_day == today);
}

TEST_CASE("T brings today's tile into view where today is the day that is shown already") {
    GridDates stage;
    const std::size_t of_today = stage.place_of(GridDates::october(13));
    REQUIRE(stage.state().shown_day == GridDates::october(13));
    REQUIRE_FALSE(stage.is_seen(of_today));
    stage.key(ImGuiKey_T);
    CHECK(stage.is_seen(of_today));
}

TEST_CASE("a day that is chosen in the small month comes into view, wherever the grid was scrolled to") {
    GridDates stage;
    const Day today = GridDates::october(13);
    const std::size_t of_today = stage.place_of(today);
    REQUIRE_FALSE(stage.is_seen(of_today));
    for (int round = 0; round < 2; ++round) {
        const auto day = stage.robot().find_path("drawer/mini/" + to_text(today));
        REQUIRE(day);
        stage.robot().click(*day);
        stage.robot().step(4);
        CHECK(stage.is_seen(of_today));
        CHECK(stage.state().shown_day == today);
        stage.scroll_to_end();
        REQUIRE_FALSE(stage.is_seen(of_today));
        REQUIRE(month_of(stage.state().shown_day) == month_of(today));
    }
}

TEST_CASE("another view shows the day that the grid was scrolled to") {
    GridDates stage;
    stage.scroll_to_end();
    const Day shown = stage.state().shown_day;
    REQUIRE(shown < GridDates::october(13));
    stage.key(ImGuiKey_3);
    CHECK(stage.robot().find_path("hours:" + to_text(shown)));
    CHECK(stage.state().shown_day == shown);
}

TEST_CASE("a selected post that is in view stays in view through all changes of view") {
    FarPost stage;
    constexpr std::array keys{ImGuiKey_1, ImGuiKey_2, ImGuiKey_3, ImGuiKey_4, ImGuiKey_5, ImGuiKey_6, ImGuiKey_7};
    constexpr std::array views{CalendarView::month, CalendarView::week, CalendarView::day, CalendarView::list,
                               CalendarView::board, CalendarView::year, CalendarView::grid};
    for (const int view : {0, 6, 1, 3, 1, 4, 2, 5, 1, 6, 4, 0, 3, 0, 5, 0}) {
        CAPTURE(view);
        stage.key(keys.at(static_cast<std::size_t>(view)));
        REQUIRE(stage.state().calendar.view == views.at(static_cast<std::size_t>(view)));
        CHECK(stage.is_shown_in(stage.state().calendar.view));
        CHECK(stage.state().selection == Selection::of(stage.id));
        stage.look_at_another_day();
        CHECK(stage.is_shown_in(stage.state().calendar.view));
    }
}

TEST_CASE("a selected post that is scrolled away does not lead to its day") {
    FarPost stage;
    stage.scroll_to_end();
    REQUIRE_FALSE(stage.is_seen(0));
    stage.key(ImGuiKey_1);
    CHECK(stage.month().grid.month == date::year(2026) / date::October);
    CHECK(stage.state().selection == Selection::of(stage.id));
}

TEST_CASE("the way back does not move the selection in the grid") {
    GridDates stage;
    const std::vector<Id<Post>> order = stage.order();
    stage.select({order[3]});
    stage.key(ImGuiMod_Alt | ImGuiKey_LeftArrow);
    CHECK(stage.state().selection == Selection::of(order[3]));
    stage.select({order[4]});
    stage.key(ImGuiMod_Alt | ImGuiKey_LeftArrow);
    CHECK(stage.state().selection == Selection::of(order[3]));
    stage.key(ImGuiKey_LeftArrow);
    CHECK(stage.state().selection == Selection::of(order[2]));
}
