// Each view of the calendar answers to the same keys and buttons: a table of views and gestures without an empty cell.
#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/tab_to.hpp"
#include "ui/year_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A draft of the grid's channel, on Wednesday 21 October at 18:30.
constexpr const char* orange = "Candied orange";
constexpr int orange_minute = 18 * 60 + 30;

// In the order of CalendarView.
struct ViewUnderKeys {
    CalendarView view{};
    std::string_view name;
    std::string_view picture;  // what has its keys
    std::string_view step;     // by which its arrows in the bar go
};
constexpr std::array views_under_keys{ViewUnderKeys{CalendarView::month, "month", "month/grid", "month"},
                                      ViewUnderKeys{CalendarView::week, "week", "week/grid", "week"},
                                      ViewUnderKeys{CalendarView::day, "day", "week/grid", "day"},
                                      ViewUnderKeys{CalendarView::list, "list", "list/grid", "month"},
                                      ViewUnderKeys{CalendarView::board, "board", "board/grid", "month"},
                                      ViewUnderKeys{CalendarView::year, "year", "year/grid", "year"},
                                      ViewUnderKeys{CalendarView::grid, "grid", "grid/tiles", "month"}};

struct KeyStage : MonthStage {
    const ViewUnderKeys& of;

    explicit KeyStage(const ViewUnderKeys& under_keys) : of(under_keys) {
        state().drawer_open = false;
        state().shown_day = YearStage::october(20);
        state().calendar.view = of.view;
        robot().step(4);
    }
    UiState& state() { return frame().state(); }
    void press(int chord) {
        robot().key(chord);
        robot().step(4);
    }
    void click(std::string_view path_end) {
        const auto node = robot().find_path(path_end);
        REQUIRE_MESSAGE(node, std::string(path_end));
        robot().click(*node);
        robot().step(4);
    }
    Id<Post> select_orange() {
        const Id<Post> id = post(orange)->id;
        state().selection = Selection::of(id);
        state().reveal = Focus{id.value, std::nullopt};
        robot().step(4);
        return id;
    }
    // The first day of what is shown, by months where it is no week and no day.
    Day period() {
        if (of.view == CalendarView::month) return first_day(state().month);
        return shows_hours(of.view) ? state().shown_day : first_day(month_of(state().shown_day));
    }
    void show_end_of_november() {
        state().month = date::year(2026) / date::November;
        state().shown_day = Day(date::year(2026) / date::November / 30);
        robot().step(4);
        REQUIRE(period() > YearStage::october(31));
    }
    bool shows_preview() { return robot().find_path("preview").has_value(); }
};

using Check = void (*)(KeyStage&);

void turns_at_the_arrows(KeyStage& stage) {
    const std::string unit(stage.of.step);
    const Day before = stage.period();
    stage.click("/bar.next_" + unit);
    const Day after = stage.period();
    CHECK(after > before);
    stage.click("/bar.previous_" + unit);
    CHECK(stage.period() == before);
}

void check_today(KeyStage& stage) {
    const Day today = YearStage::october(13);
    CHECK(stage.period() == (shows_hours(stage.of.view) ? today : YearStage::october(1)));
}
void goes_to_today_at_the_button(KeyStage& stage) {
    stage.show_end_of_november();
    stage.click("/today");
    check_today(stage);
}
void goes_to_today_by_key(KeyStage& stage) {
    stage.show_end_of_november();
    stage.press(ImGuiKey_T);
    check_today(stage);
}

// Where a click led to the view, and where Tab did.
void previews_by_space(KeyStage& stage) {
    for (const bool tabbed : {false, true}) {
        CAPTURE(tabbed);
        if (tabbed) REQUIRE(tab_to(stage, stage.of.picture));
        stage.select_orange();
        stage.press(ImGuiKey_Space);
        CHECK(stage.shows_preview());
        // Where the keyboard shows, something in the dialog has it, and Space is for that.
        stage.press(tabbed ? ImGuiKey_Escape : ImGuiKey_Space);
        CHECK_FALSE(stage.shows_preview());
    }
}

void makes_a_post(KeyStage& stage) {
    const std::size_t before = stage.project().posts.size();
    stage.press(ImGuiKey_N);
    REQUIRE(stage.project().posts.size() == before + 1);
    const Post* made = stage.post(stage.word("post.new_title"));
    REQUIRE(made);
    CHECK(made->when);
    CHECK(stage.state().selection == Selection::of(made->id));
    CHECK(stage.state().inspector_open);
    CHECK(stage.session().steps_done() == 1);
}

void deletes_and_undoes(KeyStage& stage) {
    const Project before = stage.project();
    const Id<Post> id = stage.select_orange();
    stage.press(ImGuiKey_Delete);
    CHECK_FALSE(stage.project().posts.contains(id));
    CHECK(stage.state().selection.kind == Selection::Kind::none);
    stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
}

void paste_orange(KeyStage& stage, Day day) {
    const Id<Post> id = stage.post(orange)->id;
    const std::size_t before = stage.project().posts.size();
    stage.press(ImGuiMod_Ctrl | ImGuiKey_V);
    REQUIRE(stage.project().posts.size() == before + 1);
    const Selection& now = stage.state().selection;
    REQUIRE(now.posts.size() == 1);
    CHECK(now.posts.front() != id);
    const Post& pasted = *stage.project().posts.find(now.posts.front());
    CHECK(pasted.when == LocalMinute(day) + std::chrono::minutes(orange_minute));
    CHECK(pasted.title.find(orange) != std::string::npos);
    CHECK(stage.session().steps_done() == 1);
}
void pastes_on_the_selected_day(KeyStage& stage) {
    stage.select_orange();
    stage.press(ImGuiMod_Ctrl | ImGuiKey_C);
    stage.state().selection = Selection::of(YearStage::october(20));
    stage.robot().step(4);
    paste_orange(stage, YearStage::october(20));
}
// Where no day can be selected.
void pastes_on_the_shown_day(KeyStage& stage) {
    stage.select_orange();
    stage.press(ImGuiMod_Ctrl | ImGuiKey_C);
    stage.press(ImGuiKey_Escape);
    REQUIRE(stage.state().selection.kind == Selection::Kind::none);
    paste_orange(stage, stage.state().shown_day);
}

struct GestureRow {
    const char* name;
    std::array<Check, views_under_keys.size()> in;  // of each view
};

constexpr std::array<Check, views_under_keys.size()> in_all(Check check) {
    return {check, check, check, check, check, check, check};
}

constexpr std::array gesture_rows{
    GestureRow{"the arrows of the bar", in_all(turns_at_the_arrows)},
    GestureRow{"Today in the bar", in_all(goes_to_today_at_the_button)},
    GestureRow{"T", in_all(goes_to_today_by_key)},
    GestureRow{"Space", in_all(previews_by_space)},
    GestureRow{"N", in_all(makes_a_post)},
    GestureRow{"Delete and Ctrl Z", in_all(deletes_and_undoes)},
    GestureRow{
        "Ctrl C and Ctrl V",
        {pastes_on_the_selected_day, pastes_on_the_selected_day, pastes_on_the_selected_day, pastes_on_the_selected_day,
         pastes_on_the_shown_day, pastes_on_the_selected_day, pastes_on_the_shown_day}},
};

}  // namespace

TEST_CASE("each view of the calendar answers to each gesture of the table") {
    for (std::size_t i = 0; i < views_under_keys.size(); ++i)
        CHECK(static_cast<std::size_t>(views_under_keys[i].view) == i);
    for (const GestureRow& row : gesture_rows)
        for (std::size_t i = 0; i < views_under_keys.size(); ++i) {
            CAPTURE(row.name);
            CAPTURE(std::string(views_under_keys[i].name));
            const bool is_told = row.in[i] != nullptr;
            REQUIRE_MESSAGE(is_told, "nobody says what it does there");
            KeyStage stage(views_under_keys[i]);
            row.in[i](stage);
        }
}
