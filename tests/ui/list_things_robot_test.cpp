// What the list shows on a day besides posts: selected, opened and reached as posts' rows are.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/list_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// "The big live" is on the 15th at 18:30, "Chocolate fair" from the 28th on, until 1 November; "Pink October" ends on
// the 16th.
struct ThingStage : ListStage {
    using ListStage::ListStage;

    Uuid live() { return project().live_events.begin()->id.value; }
    WidgetNode live_row() { return at_path("occasion:" + to_text(live()) + "/thing"); }
    Id<Campaign> campaign(std::string_view name) {
        for (const Campaign& one : project().campaigns)
            if (one.name == name) return one.id;
        FAIL("no such campaign");
        return {};
    }
    void show(int day) {
        frame().state().shown_day = october(day);
        robot().step(4);
    }
    bool heading_says(int day, const std::string& text) {
        const Rect in = heading(october(day)).rect;
        const std::vector<WidgetNode> texts = robot().all(Role::text);
        return std::any_of(texts.begin(), texts.end(), [&](const WidgetNode& node) {
            return in.contains(node.rect) && node.label.find(text) == 0;
        });
    }
};

}  // namespace

TEST_CASE("events, notes and edges of campaigns stand below the heading of their day, thinner than posts") {
    ThingStage stage;
    const WidgetNode live = stage.live_row();
    CHECK(live.label.starts_with("18:30 "));
    CHECK(live.full.height() == 26);
    const WidgetNode heading = stage.heading(ListStage::october(15));
    CHECK(live.full.y0 == heading.full.y1);
    stage.show(16);
    const WidgetNode pink = stage.at_path("campaign:" + to_text(stage.campaign("Pink October")) + "/ends");
    CHECK(pink.value == "ends");
    stage.show(28);
    const Note* fair = nullptr;
    for (const Note& note : stage.project().notes)
        if (note.days.begin == ListStage::october(28)) fair = &note;
    REQUIRE(fair);
    CHECK(stage.at_path("occasion:" + to_text(fair->id) + "/thing").value == "until 1 Nov");
    CHECK_FALSE(stage.headless().ids_clash());
}

TEST_CASE("a day without posts but with something on it is listed") {
    ThingStage stage;
    const Day last(date::year(2026) / date::November / 29);
    const std::size_t at = stage.model().day_from(last);
    REQUIRE(at < stage.model().days.size());
    CHECK(stage.model().days[at].day == last);
    CHECK(stage.model().days[at].posts == 0);
}

TEST_CASE("a click selects what it is on and opens the inspector, the right button opens its menu") {
    ThingStage stage;
    stage.robot().click(stage.live_row());
    stage.robot().step(3);
    CHECK(stage.selection() == Selection::of_occasion(stage.live()));
    CHECK(stage.frame().state().inspector_open);
    CHECK(stage.live_row().selected);
    stage.frame().state().selection = {};
    stage.robot().step(3);
    stage.robot().right_click(stage.live_row());
    stage.robot().step(3);
    CHECK(stage.selection() == Selection::of_occasion(stage.live()));
    CHECK(stage.robot().find(Role::menu_item, stage.word("command.delete")));
}

TEST_CASE("a double click opens it") {
    ThingStage stage;
    stage.robot().double_click(stage.live_row());
    stage.robot().step(3);
    CHECK(stage.selection() == Selection::of_occasion(stage.live()));
    CHECK(stage.frame().state().inspector_open);
}

TEST_CASE("arrows reach it between the posts, Enter and Space open it, the menu key opens its menu") {
    ThingStage stage;
    const std::size_t before = stage.model().days[stage.model().day_from(ListStage::october(15))].first - 1;
    for (const ImGuiKey opens : {ImGuiKey_Enter, ImGuiKey_Space}) {
        stage.select({stage.model().rows[before].post});
        stage.key(ImGuiKey_DownArrow);
        CHECK(stage.selection() == Selection::of_occasion(stage.live()));
        CHECK_FALSE(stage.frame().state().inspector_open);
        stage.key(opens);
        CHECK(stage.frame().state().inspector_open);
        stage.frame().state().inspector_open = false;
        stage.robot().step(2);
    }
    stage.key(ImGuiKey_Menu);
    CHECK(stage.robot().find(Role::menu_item, stage.word("command.delete")));
    stage.key(ImGuiKey_Escape);
    stage.key(ImGuiKey_DownArrow);
    CHECK(stage.selection() == Selection::of(stage.model().rows[before + 1].post));
    stage.key(ImGuiKey_UpArrow);
    CHECK(stage.selection() == Selection::of_occasion(stage.live()));
}

TEST_CASE("Home and End come to the edges of campaigns, which are two rows of one thing") {
    ThingStage stage;
    stage.select({stage.post(ListStage::pumpkin)->id});
    stage.key(ImGuiKey_End);
    const ListThing last = stage.model().things.back(), first = stage.model().things.front();
    REQUIRE(last.key.ends);
    CHECK(stage.selection() == last.selection());
    CHECK(stage.robot().find_path("campaign:" + to_text(last.key.id) + "/ends"));
    stage.key(ImGuiKey_UpArrow);
    CHECK(stage.selection() != last.selection());
    stage.key(ImGuiKey_DownArrow);
    CHECK(stage.selection() == last.selection());
    stage.key(ImGuiKey_Home);
    CHECK(stage.selection() == first.selection());
    stage.key(ImGuiKey_DownArrow);
    CHECK(stage.selection() != first.selection());
}

TEST_CASE("a range by keyboard and everything are posts alone") {
    ThingStage stage;
    const std::size_t first = stage.model().days[stage.model().day_from(ListStage::october(15))].first;
    const Id<Post> before = stage.model().rows[first - 1].post, after = stage.model().rows[first].post;
    stage.select({before});
    stage.key(ImGuiMod_Shift | ImGuiKey_DownArrow);
    CHECK(stage.selection().posts == std::vector{before, after});
    stage.key(ImGuiMod_Ctrl | ImGuiKey_A);
    CHECK(stage.selection().posts.size() == stage.model().rows.size());
}

TEST_CASE("the heading names what is observed on its day, while that is shown") {
    ThingStage stage;
    stage.show(16);
    const std::string food = stage.session().facts().observances.find("food")->name.in(facts::Language::english);
    CHECK(stage.heading_says(16, food));
    stage.frame().state().observances_shown = false;
    stage.robot().step(3);
    CHECK_FALSE(stage.heading_says(16, food));
}

TEST_CASE("where the filters hide all posts, what else is on the days stays above the reason") {
    ThingStage stage;
    stage.filters().statuses = {PostStatus::idea};
    stage.robot().step(4);
    REQUIRE(stage.model().rows.empty());
    CHECK_FALSE(stage.model().things.empty());
    CHECK(stage.live_row().rect.height() > 0);
    stage.key(ImGuiKey_DownArrow);
    CHECK(stage.selection().kind != Selection::Kind::none);
    CHECK(stage.robot().find_path("empty/answer"));
}
