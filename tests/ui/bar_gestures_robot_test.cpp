// Bars of campaigns and of what happens beside posts: carried and drawn out by both ends, in the month and above the
// hours, and their menu by keyboard.
#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "plan/occasions.hpp"
#include "robot/drawn_letters.hpp"
#include "ui/campaigns_stage.hpp"
#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* halloween = "Sweet Halloween";
constexpr const char* fair = "Trade fair";

// The week of 19 October 2026 in the month, or hour by hour; a note is on its 21st to its 23rd.
struct Bars : MonthStage {
    Id<Campaign> campaign;
    Id<Note> note;

    explicit Bars(CalendarView view) {
        frame().state().shown_day = WeekStage::october(20);
        frame().state().calendar.view = view;
        for (const Campaign& one : project().campaigns)
            if (one.name == halloween) campaign = one.id;
        REQUIRE(campaign);
        Note row;
        row.id = note = session().ids().make<Note>();
        row.text = fair;
        row.days = {WeekStage::october(21), WeekStage::october(24)};
        REQUIRE(session().submit({{"undo.edit_note", {}}, {Put<Note>{row}}, {}}));
        robot().step(4);
    }
    DragState& drag() { return frame().state().drag; }
    DayRange days_of(const Selection& bar) {
        if (bar.kind == Selection::Kind::campaign) return project().campaigns.find(campaign)->days;
        return project().notes.find(note)->days;
    }
    std::array<Selection, 2> both() { return {Selection::of(campaign), Selection::of_occasion(note.value)}; }
    void press(int chord) {
        robot().key(chord);
        robot().step(3);
    }
    void select(const Selection& bar) {
        frame().state().selection = bar;
        robot().step(2);
    }
    void undo_to(const Project& before) {
        press(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(project() == before);
    }
    // Carries this end of the note's bar to the day, the button still down.
    void carry_end(bool begin, std::string_view day) {
        WidgetNode end = node(Role::bar, fair);
        if (begin)
            end.rect.x1 = end.rect.x0 + 4;
        else
            end.rect.x0 = end.rect.x1 - 4;
        carry(end, cell(day));
    }
    void drop() {
        robot().release();
        robot().step(3);
    }
    std::vector<std::string> menu_rows() {
        std::vector<std::string> rows;
        for (const WidgetNode& row : robot().all(Role::menu_item)) rows.push_back(row.label);
        return rows;
    }
};

}  // namespace

TEST_CASE("M carries a bar and Home and End its ends, in the month and above the hours; undo gives all of it back") {
    struct Way {
        ImGuiKey edge, arrow;
        int begin, end;  // days that each end moves by
    };
    for (const CalendarView view : {CalendarView::month, CalendarView::week}) {
        Bars stage(view);
        const Project before = stage.project();
        for (const Selection& bar : stage.both())
            for (const Way& way : {Way{ImGuiKey_None, ImGuiKey_RightArrow, 1, 1},
                                   {ImGuiKey_Home, ImGuiKey_LeftArrow, -1, 0},
                                   {ImGuiKey_End, ImGuiKey_RightArrow, 0, 1}}) {
                CAPTURE(static_cast<int>(view));
                CAPTURE(static_cast<int>(way.edge));
                const DayRange was = stage.days_of(bar);
                stage.select(bar);
                for (const bool drops : {false, true}) {
                    stage.press(ImGuiKey_M);
                    REQUIRE(stage.drag().by_keyboard);
                    if (way.edge != ImGuiKey_None) stage.press(way.edge);
                    stage.press(way.arrow);
                    CHECK(stage.project() == before);
                    stage.press(drops ? ImGuiKey_Enter : ImGuiKey_Escape);
                    CHECK_FALSE(stage.drag().active());
                    CHECK((drops || stage.frame().state().selection == bar));
                }
                const DayRange now = stage.days_of(bar);
                CHECK(now == DayRange{was.begin + date::days(way.begin), was.end + date::days(way.end)});
                stage.undo_to(before);
            }
    }
}

TEST_CASE("a note's first day is dragged by that end of its bar; Escape, and a drop beside the days, leave it") {
    Bars stage(CalendarView::month);
    const Project before = stage.project();
    stage.carry_end(true, "Tue 20");
    CHECK(stage.drag().kind == DragState::Kind::occasion_begin);
    stage.robot().key(ImGuiKey_Escape);
    CHECK_FALSE(stage.drag().active());
    stage.drop();
    CHECK(stage.project() == before);

    stage.carry_end(false, "Sun 25");
    CHECK(stage.drag().kind == DragState::Kind::occasion_end);
    stage.robot().move_to(700, 10);
    stage.robot().step(2);
    stage.drop();
    CHECK(stage.project() == before);

    stage.carry_end(true, "Tue 20");
    stage.drop();
    CHECK(stage.project().notes.find(stage.note)->days == DayRange{WeekStage::october(20), WeekStage::october(24)});
    stage.undo_to(before);
}

TEST_CASE("an end that is dragged stretches its bar, and no other one floats at the pointer") {
    Bars stage(CalendarView::month);
    const auto at_pointer = [&] {
        const ImVec2 at = ImGui::GetIO().MousePos;
        return Rect::at(at.x - 6, at.y - 6, 12, 12);
    };
    const Color ghost = stage.frame().theme().smm_t2;
    // Low in the cell, where no bar lies.
    const auto go_down = [&] {
        const Rect cell = stage.cell("Tue 27").rect;
        stage.robot().move_to((cell.x0 + cell.x1) / 2, cell.y1 - 14);
        stage.robot().step(2);
    };
    stage.carry(stage.node(Role::bar, fair), stage.cell("Tue 27"));
    go_down();
    CHECK(robot::shows_color(at_pointer(), ghost));
    stage.robot().key(ImGuiKey_Escape);
    stage.drop();
    stage.carry_end(false, "Tue 27");
    go_down();
    REQUIRE(stage.drag().kind == DragState::Kind::occasion_end);
    CHECK_FALSE(robot::shows_color(at_pointer(), ghost));
    CHECK(stage.robot().find_path("consequences"));
    stage.robot().key(ImGuiKey_Escape);
    stage.drop();
}

TEST_CASE("a bar that is carried lies on no other one, whatever lane that has there") {
    MonthStage stage;
    const auto other_bars = [&](const Selection& carried) {
        std::vector<Rect> inside;
        const CalendarCache& cache = *stage.frame().state().calendar.cache;
        for (const BarBox& box : cache.layout.bars)
            if (cache.month.bars[box.bar].selection() != carried) inside.push_back(box.rect.shrunk(3));
        return inside;
    };
    const std::vector<MonthBar> bars = stage.month().bars;
    std::size_t carried = 0;
    for (const MonthBar& bar : bars) {
        if (bar.flight || (bar.occasion && !is_movable(*bar.occasion))) continue;
        const DayRange shown = stage.month().grid.days();
        if (!shown.contains(bar.days.begin) || !shown.contains(bar.days.begin + date::days(1))) continue;
        stage.frame().state().selection = bar.selection();
        stage.robot().step(2);
        stage.robot().key(ImGuiKey_M);
        stage.robot().key(ImGuiKey_RightArrow);
        stage.robot().step(3);
        REQUIRE(stage.frame().state().drag.active());
        // The ghost lies lower in its cell, the card beside it.
        CAPTURE(bar.name);
        const auto card = stage.robot().find_path("consequences");
        for (const Rect& other : other_bars(bar.selection()))
            if (!card || !card->rect.overlaps(other))
                CHECK_FALSE(robot::shows_color(other, stage.frame().theme().smm_t3));
        stage.robot().key(ImGuiKey_Escape);
        stage.robot().step(2);
        ++carried;
    }
    CHECK(carried > 1);
}

TEST_CASE("the menu key opens the menu of a bar that is selected at the bar, as the right button does") {
    for (const CalendarView view : {CalendarView::month, CalendarView::week}) {
        Bars stage(view);
        const Project before = stage.project();
        for (const Selection& bar : stage.both()) {
            const bool of_note = bar.kind == Selection::Kind::occasion;
            CAPTURE(of_note);
            stage.select(bar);
            stage.press(ImGuiKey_Menu);
            const std::vector<std::string> rows = stage.menu_rows();
            REQUIRE_FALSE(rows.empty());
            const ContextMenu& menu = stage.frame().state().context_menu;
            CHECK(stage.node(Role::bar, of_note ? fair : halloween).rect.contains(menu.x_px, menu.y_px));
            stage.press(ImGuiKey_Escape);
            CHECK(stage.menu_rows().empty());
            CHECK(stage.frame().state().selection == bar);

            stage.select({});
            stage.robot().right_click(stage.node(Role::bar, of_note ? fair : halloween));
            stage.robot().step(2);
            CHECK(stage.frame().state().selection == bar);
            CHECK(stage.menu_rows() == rows);
            stage.press(ImGuiKey_Escape);
        }
        CHECK(stage.project() == before);
    }
}

TEST_CASE("among the campaigns, by keyboard: F leaves the flights, Ctrl takes the posts, Alt keeps what a day has") {
    CampaignsStage stage;
    const Project before = stage.project();
    const Campaign campaign = stage.campaign("Halloween");
    const Flight flight = stage.flight("Halloween · Instagram");
    const auto moved = [&](const std::vector<int>& chords) {
        stage.state().selection = Selection::of(campaign.id);
        stage.robot().step(2);
        for (const int chord : chords) {
            stage.robot().key(chord);
            stage.robot().step(3);
        }
        CHECK_FALSE(stage.state().drag.active());
    };
    const auto posts_stay = [&] {
        for (const Post& was : before.posts)
            if (was.campaign == campaign.id && stage.project().posts.find(was.id)->when != was.when) return false;
        return true;
    };
    constexpr int week_on = ImGuiMod_Shift | ImGuiKey_RightArrow;
    const auto check_week_on = [&] {
        CHECK(stage.campaign("Halloween").days.begin == campaign.days.begin + date::days(7));
    };
    moved({ImGuiKey_M, ImGuiKey_F, week_on, ImGuiKey_Enter});
    check_week_on();
    CHECK(stage.flight("Halloween · Instagram") == flight);
    CHECK(posts_stay());
    stage.undo();
    CHECK(stage.project() == before);

    moved({ImGuiKey_M, ImGuiKey_F, week_on, ImGuiKey_F, ImGuiKey_Enter});
    check_week_on();
    CHECK(stage.flight("Halloween · Instagram").days.begin == flight.days.begin + date::days(7));
    CHECK(posts_stay());
    stage.undo();

    moved({ImGuiKey_M, week_on, ImGuiMod_Ctrl | ImGuiKey_Enter});
    check_week_on();
    CHECK_FALSE(posts_stay());
    stage.undo();
    CHECK(stage.project() == before);

    REQUIRE(campaign.budget > Money{});
    moved({ImGuiKey_M, ImGuiKey_End, week_on, ImGuiKey_Enter});
    CHECK(stage.campaign("Halloween").budget == campaign.budget);
    stage.undo();
    moved({ImGuiKey_M, ImGuiKey_End, week_on, ImGuiMod_Alt | ImGuiKey_Enter});
    CHECK(stage.campaign("Halloween").days.end == campaign.days.end + date::days(7));
    CHECK(stage.campaign("Halloween").budget > campaign.budget);
    stage.undo();
    CHECK(stage.project() == before);
}
