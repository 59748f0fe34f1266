// The small month at the foot of the ideas: what it shows, where it leads, and how it is folded.
#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "ui/drawer_month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct FoldedStage : DrawerMonthStage {
    explicit FoldedStage(robot::StageOptions options) : DrawerMonthStage(std::move(options)) {}

    std::size_t whole_ideas() {
        std::size_t count = 0;
        for (const WidgetNode& node : robot().all(Role::idea)) count += node.rect == node.full ? 1 : 0;
        return count;
    }
    void click_fold(std::string_view key) { robot().click(Role::button, word(key)); }
    // Everything of it lies in the drawer, and nothing is cut.
    void check_whole() {
        // The button that folds it has the same name.
        const std::vector<WidgetNode>& nodes = frame().tree().nodes();
        const auto drawer =
            std::find_if(nodes.begin(), nodes.end(), [](const WidgetNode& node) { return node.path == "drawer"; });
        REQUIRE(drawer != nodes.end());
        int days = 0;
        for (const WidgetNode& node : nodes) {
            if (node.path.find("drawer/mini/") == std::string::npos) continue;
            CAPTURE(node.path);
            CHECK(node.rect == node.full);
            CHECK(drawer->rect.contains(node.rect));
            CHECK_FALSE(node.cut);
            days += node.role == Role::cell ? 1 : 0;
        }
        CHECK(days == 42);
    }
};

bool tab_to(DrawerMonthStage& stage, std::string_view path_end) {
    for (int i = 0; i < 150; ++i) {
        stage.key(ImGuiKey_Tab);
        const auto node = stage.robot().find_path(path_end);
        if (node && node->focused) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("the small month shows the calendar's month, is turned without it, and follows where it goes") {
    DrawerMonthStage stage;
    CHECK(stage.shows_month("2026-10"));
    stage.robot().click(stage.mini("on"));
    CHECK(stage.shows_month("2026-11"));
    stage.robot().move_to(stage.mini("2026-11-18"));
    stage.robot().wheel(-2);
    CHECK(stage.shows_month("2027-01"));
    stage.robot().wheel(1);
    CHECK(stage.shows_month("2026-12"));
    CHECK(stage.month().grid.month == date::year(2026) / date::October);
    run_command(CommandId::next, stage.frame());
    stage.robot().step(3);
    CHECK(stage.month().grid.month == date::year(2026) / date::November);
    CHECK(stage.shows_month("2026-11"));
    stage.robot().click(stage.mini("back"));
    CHECK(stage.shows_month("2026-10"));
    CHECK(stage.month().grid.month == date::year(2026) / date::November);
    run_command(CommandId::view_day, stage.frame());
    stage.state().shown_day = Day(date::year(2027) / 3 / 4);
    stage.robot().step(3);
    CHECK(stage.shows_month("2027-03"));
    CHECK(stage.mini("2027-03-04").selected);
}

TEST_CASE("the small month follows another day that is selected, and stays where it is turned until then") {
    DrawerMonthStage stage;
    stage.robot().move_to(stage.mini("2026-10-18"));
    stage.robot().wheel(-2);
    REQUIRE(stage.shows_month("2026-12"));
    stage.state().selection = Selection::of(DrawerMonthStage::october(15));
    stage.robot().step(3);
    CHECK(stage.shows_month("2026-10"));
    CHECK(stage.mini("2026-10-15").selected);
    stage.robot().move_to(stage.mini("2026-10-18"));
    stage.robot().wheel(-2);
    stage.robot().step(3);
    CHECK(stage.shows_month("2026-12"));
    stage.state().selection = Selection::of(stage.post(DrawerMonthStage::pumpkin)->id);
    stage.robot().step(3);
    CHECK(stage.shows_month("2026-10"));
}

TEST_CASE("the small month is as wide as the ideas above it, and its button lies at the end of its head") {
    DrawerMonthStage stage;
    const auto ideas = stage.robot().all(Role::idea);
    REQUIRE_FALSE(ideas.empty());
    const Rect card = ideas.front().rect, first = stage.mini("2026-10-12").rect, last = stage.mini("2026-10-18").rect;
    CHECK(first.x0 - card.x0 < 4);
    CHECK(card.x1 - last.x1 < 4);
    CHECK(std::abs((first.x0 - card.x0) - (card.x1 - last.x1)) <= 1);
    const auto fold = stage.robot().find_path("drawer/fold_month");
    REQUIRE(fold);
    CHECK_FALSE(fold->rect.overlaps(stage.mini("on").rect));
    CHECK(fold->rect.x1 <= card.x1);
}

TEST_CASE("a click on a day goes there, however the calendar is looked at") {
    constexpr std::array views{CalendarView::month, CalendarView::week,  CalendarView::day,
                               CalendarView::list,  CalendarView::board, CalendarView::year};
    for (const CalendarView view : views) {
        CAPTURE(static_cast<int>(view));
        DrawerMonthStage stage;
        stage.look_at(view);
        const Day day = DrawerMonthStage::october(36);
        CHECK_FALSE(stage.mini("2026-11-05").selected);
        stage.robot().click(stage.mini("2026-11-05"));
        CHECK(stage.has_selected(day));
        CHECK(stage.state().calendar.view == view);
        CHECK(stage.mini("2026-11-05").selected);
        CHECK_FALSE(stage.session().can_undo());
        if (view == CalendarView::month) CHECK(stage.month().grid.month == date::year(2026) / date::November);
        if (shows_hours(view)) CHECK(stage.robot().find_path("hours:2026-11-05"));
        // Days without posts have no place of their own in the list.
        if (view != CalendarView::list) CHECK(stage.shows_month("2026-11"));
    }
}

TEST_CASE("days with posts have a dot, of those that the filters let through") {
    DrawerMonthStage stage;
    CHECK(stage.mini("2026-10-20").value == "marked");
    stage.state().month = date::year(2028) / date::May;
    stage.robot().step(3);
    CHECK(stage.mini("2028-05-15").value.empty());
    Post post = *stage.post(DrawerMonthStage::pumpkin);
    post.when = LocalMinute(Day(date::year(2028) / 5 / 15)) + std::chrono::hours(18);
    stage.session().submit({{"undo.edit_post", {{"title", post.title}}}, {Put<Post>{post}}, {}});
    stage.robot().step(3);
    CHECK(stage.mini("2028-05-15").value == "marked");
    CHECK(stage.mini("2028-05-16").value.empty());
    stage.filters().networks = {"tiktok"};
    stage.robot().step(3);
    CHECK(stage.mini("2028-05-15").value.empty());
}

TEST_CASE("it is folded and unfolded with its button, and stays so in another project") {
    FoldedStage stage({.width_px = 1280, .height_px = 720});
    REQUIRE(stage.is_open());
    const std::size_t before = stage.whole_ideas();
    stage.click_fold("ideas.month.fold");
    CHECK_FALSE(stage.is_open());
    CHECK(stage.whole_ideas() > before);
    stage.frame().open_path(std::filesystem::path(TANDEM_SOURCE_DIR) / "projects" / "maison-oriane.tandem");
    stage.robot().step(4);
    CHECK_FALSE(stage.is_open());
    stage.click_fold("ideas.month.unfold");
    CHECK(stage.is_open());
}

TEST_CASE("it is whole in every window; in a low one it folds by itself, so that three ideas are seen") {
    struct Window {
        float width_px, height_px;
        int scale_percent;
        bool open;
    };
    for (const Window& window : {Window{1280, 720, 100, true}, Window{1280, 720, 200, false},
                                 Window{1024, 640, 100, false}, Window{3840, 2160, 300, true}})
        for (const auto language : robot::both_languages) {
            CAPTURE(window.height_px);
            CAPTURE(window.scale_percent);
            FoldedStage stage({.width_px = window.width_px,
                               .height_px = window.height_px,
                               .scale_percent = window.scale_percent,
                               .language = language});
            CHECK(stage.is_open() == window.open);
            CHECK(stage.whole_ideas() >= 3);
            if (!window.open) stage.click_fold("ideas.month.unfold");
            stage.check_whole();
            CHECK(stage.whole_ideas() >= 1);
            stage.click_fold("ideas.month.fold");
            CHECK_FALSE(stage.is_open());
            // What the room gives anyway is no choice.
            CHECK(stage.state().calendar.drawer_month.folded.has_value() == window.open);
        }
}

TEST_CASE("with the keyboard Tab leads to its days, the arrows go through them, and Enter goes to one") {
    DrawerMonthStage stage;
    stage.state().selection = Selection::of(DrawerMonthStage::october(20));
    stage.robot().step(2);
    REQUIRE(tab_to(stage, "drawer/mini/days"));
    stage.key(ImGuiKey_RightArrow);
    stage.key(ImGuiKey_DownArrow);
    CHECK(stage.state().calendar.drawer_month.cursor == DrawerMonthStage::october(28));
    stage.key(ImGuiKey_DownArrow);
    CHECK(stage.shows_month("2026-11"));
    CHECK(stage.has_selected(DrawerMonthStage::october(20)));
    stage.key(ImGuiKey_Enter);
    CHECK(stage.has_selected(DrawerMonthStage::october(35)));
    CHECK(stage.month().grid.month == date::year(2026) / date::November);
    stage.key(ImGuiKey_LeftArrow);
    stage.key(ImGuiKey_Enter);
    CHECK(stage.has_selected(DrawerMonthStage::october(34)));
    stage.key(ImGuiKey_End);
    stage.key(ImGuiKey_Enter);
    CHECK(stage.has_selected(DrawerMonthStage::october(61)));
    stage.key(ImGuiKey_Home);
    stage.key(ImGuiKey_Enter);
    CHECK(stage.has_selected(DrawerMonthStage::october(32)));
}

TEST_CASE("its button is reached with Tab and folds it with Enter") {
    DrawerMonthStage stage;
    REQUIRE(tab_to(stage, "drawer/fold_month"));
    stage.key(ImGuiKey_Enter);
    CHECK_FALSE(stage.is_open());
    stage.key(ImGuiKey_Enter);
    CHECK(stage.is_open());
}
