// What is selected in the month can be seen, however full its day is.
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/drawn_letters.hpp"
#include "ui/drag_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Tuesday 13 October 2026 has more posts than its cell shows.
struct FullDay : DragStage {
    FullDay() {
        REQUIRE(box().hidden > 0);
        REQUIRE(posts().size() > box().chips.size());
    }
    std::size_t index() {
        const auto& days = month().days;
        for (std::size_t i = 0; i < days.size(); ++i)
            if (days[i].day == october(13)) return i;
        FAIL("the day is not shown");
        return 0;
    }
    std::vector<Id<Post>> posts() {
        std::vector<Id<Post>> out;
        for (const MonthChip& chip : month().days[index()].chips) out.push_back(chip.post);
        return out;
    }
    const CellBox& box() { return frame().state().calendar.cache->layout.cells[index()]; }
    std::vector<std::string> selected_chips() {
        std::vector<std::string> titles;
        const Rect rect = cell("Tue 13").rect;
        for (const WidgetNode& node : robot().all(Role::post))
            if (node.selected && node.layer == 0 && rect.contains(node.rect)) titles.push_back(node.label);
        return titles;
    }
    bool pill_is_selected() {
        const Rect rect = cell("Tue 13").rect;
        for (const WidgetNode& node : robot().all(Role::button))
            if (node.selected && node.label.starts_with("+") && rect.contains(node.rect)) return true;
        return false;
    }
    void select(std::vector<Id<Post>> posts) {
        frame().state().selection = {Selection::Kind::posts, std::move(posts), {}, {}, {}};
        robot().step(2);
    }
    std::string title(Id<Post> id) { return project().posts.find(id)->title; }
};

}  // namespace

TEST_CASE("down the posts of a full day each one is seen when the keyboard comes to it") {
    FullDay stage;
    stage.frame().state().selection = Selection::of(DragStage::october(13));
    stage.robot().step(2);
    for (const Id<Post> id : stage.posts()) {
        stage.robot().key(ImGuiKey_DownArrow);
        stage.robot().step(2);
        REQUIRE(stage.frame().state().selection == Selection::of(id));
        CHECK(stage.selected_chips() == std::vector{stage.title(id)});
    }
}

TEST_CASE("a post that is made on a full day is seen there at once") {
    FullDay stage;
    WidgetNode number = stage.cell("Tue 13");
    number.rect.x1 = number.rect.x0 + 30, number.rect.y1 = number.rect.y0 + 20;
    stage.robot().double_click(number);
    stage.robot().step(3);
    REQUIRE(stage.frame().state().selection.kind == Selection::Kind::posts);
    const Id<Post> added = stage.frame().state().selection.posts.front();
    REQUIRE(day_of(*stage.project().posts.find(added)->when) == DragStage::october(13));
    CHECK(stage.selected_chips() == std::vector{stage.title(added)});
}

TEST_CASE("selected posts that have no room on their day ring its +N") {
    FullDay stage;
    const std::vector<Id<Post>> posts = stage.posts();
    const Color ring = stage.frame().theme().smm;
    // Off the chip above it, which has a ring too.
    const auto lower_half = [](const Rect& pill) {
        return Rect{pill.x0, std::round((pill.y0 + pill.y1) / 2), pill.x1, pill.y1};
    };
    CHECK_FALSE(stage.pill_is_selected());
    stage.select({posts.back()});
    CHECK_FALSE(stage.pill_is_selected());
    CHECK_FALSE(robot::shows_color(lower_half(stage.box().more), ring));
    stage.select(posts);
    CHECK(stage.pill_is_selected());
    CHECK(robot::shows_color(lower_half(stage.box().more), ring));
}

TEST_CASE("a rectangle over +N selects what is behind it, and moves no chip below itself") {
    FullDay stage;
    const Rect more = stage.box().more;
    std::set<Id<Post>> hidden;
    const std::vector<Id<Post>> posts = stage.posts();
    for (std::size_t i = 0; i < posts.size(); ++i)
        if (!stage.box().chip_of(i)) hidden.insert(posts[i]);
    const auto shown = [&] {
        std::vector<std::size_t> indices;
        for (const CellChip& chip : stage.box().chips) indices.push_back(chip.index);
        return indices;
    };
    const std::vector<std::size_t> before = shown();
    // From the free room beside the pill.
    stage.robot().move_to(more.x0 - 8, more.y1 + 2);
    stage.robot().press();
    for (int i = 0; i < 6; ++i) {
        stage.robot().move_to(more.x0 + 4 + static_cast<float>(i), more.y0 + 4);
        stage.robot().step(2);
        const std::vector<Id<Post>>& selected = stage.frame().state().selection.posts;
        CHECK(std::set<Id<Post>>(selected.begin(), selected.end()) == hidden);
        CHECK(shown() == before);
    }
    stage.robot().release();
    stage.robot().step(3);
    CHECK(stage.frame().state().selection.posts.size() == hidden.size());
    CHECK(stage.selected_chips().size() == 1);
}

TEST_CASE("posts that move together have a slot each on the days they would go to") {
    DragStage stage;
    Post extra;
    extra.id = stage.session().ids().make<Post>();
    extra.title = "Extra";
    extra.status = PostStatus::draft;
    extra.when = LocalMinute(DragStage::october(27)) + std::chrono::hours(12);
    REQUIRE(stage.session().submit({{"undo.add_post", {{"title", extra.title}}}, {Put<Post>{extra}}, {}}));
    const Id<Post> pumpkin = stage.post("Pumpkin contest")->id;
    stage.frame().state().selection = {Selection::Kind::posts, {pumpkin, extra.id}, {}, {}, {}};
    stage.robot().step(2);
    const Day to = DragStage::october(29);
    const auto slot_in_cell = [&] {
        return robot::shows_color(stage.cell("Thu 29").rect.shrunk(3), stage.frame().theme().smm_t1);
    };
    CHECK_FALSE(slot_in_cell());
    stage.carry_post("Pumpkin contest", "Thu 22");
    const auto& made = stage.frame().state().calendar.cache->drag.made;
    REQUIRE_FALSE(made.empty());
    CHECK(made.back().other_landings == std::map<Day, int>{{to, 12 * 60}});
    CHECK(slot_in_cell());
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().release();
    stage.robot().step(2);
    CHECK_FALSE(slot_in_cell());
}
