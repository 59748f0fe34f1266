// Campaigns of the year, reached with mouse and keyboard.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/year_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct YearBars : YearStage {
    // One campaign alone, from Monday 2 to Friday 6 March, with a note on its second day.
    YearBars() {
        Request request{{"undo.edit_campaign", {}}, {}, {}};
        for (const Campaign& one : project().campaigns) {
            Campaign cancelled = one;
            cancelled.status = CampaignStatus::cancelled;
            request.actions.emplace_back(Put<Campaign>{cancelled});
        }
        Campaign campaign;
        campaign.id = session().ids().make<Campaign>();
        campaign.name = "Easter eggs";
        campaign.color = "#9A5B2F";
        campaign.days = {begin, begin + date::days(5)};
        campaign.status = CampaignStatus::planned;
        Note note;
        note.id = session().ids().make<Note>();
        note.text = "Inventory";
        note.days = {begin + date::days(1), begin + date::days(2)};
        id = campaign.id, note_id = note.id;
        request.actions.emplace_back(Put<Campaign>{campaign});
        request.actions.emplace_back(Put<Note>{note});
        REQUIRE(session().submit(std::move(request)));
        robot().step(4);
    }
    WidgetNode bar() {
        const auto node = robot().find(Role::bar, "Easter eggs");
        REQUIRE(node);
        return *node;
    }
    const Day begin = Day(date::year(2026) / 3 / 2);
    Id<Campaign> id;
    Id<Note> note_id;
};

// How far what is drawn in this colour reaches from left to right.
float drawn_width(Color color, const Rect& within) {
    float left = within.x1, right = within.x0;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
        for (const ImDrawVert& corner : list->VtxBuffer)
            if (corner.col == color && within.grown(2).contains(corner.pos.x, corner.pos.y)) {
                left = std::min(left, corner.pos.x);
                right = std::max(right, corner.pos.x);
            }
    return right - left;
}

}  // namespace

TEST_CASE("a click on a campaign's line selects it, as elsewhere; the right button opens its menu") {
    YearBars stage;
    stage.robot().click(stage.bar());
    stage.robot().step(3);
    CHECK(stage.state().selection == Selection::of(stage.id));
    CHECK(stage.state().inspector_open);
    CHECK(stage.bar().selected);
    stage.state().selection = {};
    stage.robot().step(40);
    stage.robot().right_click(stage.bar());
    CHECK(stage.state().selection == Selection::of(stage.id));
    CHECK(stage.robot().find_path("context.menu"));
}

TEST_CASE("under the pointer a campaign's line says its name, and nothing of the day below it") {
    YearBars stage;
    stage.robot().move_to(stage.bar());
    stage.robot().step(80);
    const auto tip = stage.robot().find_path("tooltip");
    REQUIRE(tip);
    CHECK(tip->label == "Easter eggs");
}

TEST_CASE("a campaign's line has its colour all along") {
    YearBars stage;
    const Rect bar = stage.bar().rect;
    CHECK(drawn_width(color_from_hex("#9A5B2F", 0), bar) > bar.width() - 4);
}

TEST_CASE("the menu of a day leads to its campaigns and events, by keyboard too") {
    YearBars stage;
    const Day day = stage.begin + date::days(1);
    stage.robot().right_click(stage.cell(day));
    CHECK(stage.robot().shows(stage.word("menu.on_day")));
    stage.robot().click(Role::menu_item, "Easter eggs");
    stage.robot().step(3);
    CHECK(stage.state().selection == Selection::of(stage.id));
    CHECK(stage.state().inspector_open);
    stage.select(day);
    stage.key(ImGuiKey_Menu);
    stage.robot().click(Role::menu_item, "Inventory");
    stage.robot().step(3);
    CHECK(stage.state().selection == Selection::of_occasion(stage.note_id.value));
    stage.select(stage.begin + date::days(20));
    stage.key(ImGuiKey_Menu);
    CHECK(stage.robot().find_path("context.menu"));
    CHECK_FALSE(stage.robot().shows(stage.word("menu.on_day")));
}

TEST_CASE("the legend tells what the mark of notes and events is, where there are some") {
    YearBars stage;
    CHECK(stage.robot().shows(stage.word("year.legend.occasion")));
    CHECK(stage.day(stage.begin + date::days(1)).note == YearNote::occasion);
}
