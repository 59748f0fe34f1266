// A rectangle that selects goes on where the view scrolls: by the wheel, and by itself while the pointer is at an edge.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>
#include <string_view>

#include <imgui_internal.h>

#include "ui/board_stage.hpp"
#include "ui/calendar/band.hpp"
#include "ui/list_stage.hpp"
#include "ui/rectangle.hpp"
#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Of the window: over the bars around a view.
constexpr float window_top = 1, window_foot = 899;

// Frames are asked for without an event.
bool scrolls(MonthStage& stage) { return stage.frame().next_change() == std::chrono::milliseconds(16); }

void scroll_to_end(MonthStage& stage) {
    REQUIRE(scrolls(stage));
    for (int i = 0; i < 400 && scrolls(stage); ++i) stage.robot().step(10);
    REQUIRE_FALSE(scrolls(stage));
}

// A heading of the list, from the middle of which a rectangle is drawn.
struct FromHeading {
    explicit FromHeading(ListStage& stage)
        : heading(stage.heading(stage.next_day()).rect),
          first(stage.model().days[stage.model().day_from(stage.next_day())].first) {}
    Spot begin() const { return {heading.x0 + 420, (heading.y0 + heading.y1) / 2}; }
    Spot at(float y) const { return {heading.x0 + 520, y}; }
    Rect heading;
    std::size_t first = 0;  // row below it
};

// The posts of the rows from `begin` on, before `end`.
std::vector<Id<Post>> posts_of_rows(ListStage& stage, std::size_t begin, std::size_t end) {
    std::vector<Id<Post>> posts;
    for (std::size_t row = begin; row < end; ++row) add_once(stage.model().rows[row].post, posts);
    return posts;
}

// Where midnight is on the screen, above the hours that are seen while they are scrolled.
float top_of_hours(WeekStage& stage) {
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
        if (window->WasActive && std::string_view(window->Name).find("/hours_") != std::string_view::npos)
            return stage.cache().week_layout.grid.y0 - std::round(window->Scroll.y);
    FAIL("no hours are shown");
    return 0;
}

// From the free hours after the last post of the week to the first column, at this height.
struct FromEvening {
    explicit FromEvening(WeekStage& shown) : stage(shown) {
        stage.show(18 * 60 + 45);
        first = stage.hours(WeekStage::october(19)).rect;
        last = stage.hours(WeekStage::october(25)).rect;
        begin_px = begin().y - top_of_hours(stage);
    }
    Spot begin() const { return {last.x1 - 14, last.y1 - 3}; }  // beside the thumb of the scroll
    Spot at(float y) const { return {first.x0 + 3, y}; }
    // Posts of the week that lie between this line of the screen and its beginning.
    std::size_t posts_below(float y) const {
        const float top = top_of_hours(stage);
        std::set<Id<Post>> posts;
        for (const HourBlock& block : stage.cache().week_layout.blocks)
            if (block.kind == HourBlock::Kind::post && block.rect.y1 + top > y && block.rect.y0 < begin_px)
                posts.insert(stage.cache().week.days[block.day].posts[block.index].chip.post);
        return posts.size();
    }
    WeekStage& stage;
    Rect first, last;
    float begin_px = 0;  // below midnight
};

}  // namespace

TEST_CASE("below the list a rectangle scrolls it at a steady speed and selects what comes into view, above it back") {
    ListStage stage;
    const FromHeading from(stage);
    const std::vector<Id<Post>> later = posts_of_rows(stage, from.first, stage.model().rows.size());
    const std::vector<Id<Post>> earlier = posts_of_rows(stage, 0, from.first);
    REQUIRE_FALSE(earlier.empty());
    draw_rectangle(stage, from.begin(), from.at(window_foot));
    REQUIRE(has_band(stage));
    CHECK(scrolls(stage));
    const std::size_t seen = selected(stage).size();
    CHECK(seen < later.size());
    const float first = stage.list().scroll_px;
    stage.robot().step(5);
    const float second = stage.list().scroll_px;
    stage.robot().step(5);
    CHECK(second > first);
    CHECK(stage.list().scroll_px - second == second - first);
    CHECK(selected(stage).size() > seen);
    scroll_to_end(stage);
    CHECK(selected(stage) == later);

    const Spot above = from.at(window_top);
    stage.robot().move_to(above.x, above.y);
    stage.robot().step(2);
    scroll_to_end(stage);
    CHECK(stage.list().scroll_px == 0);
    CHECK(selected(stage) == earlier);
    // The card about many posts waits for the end of the rectangle: it would take the place of rows.
    CHECK_FALSE(stage.robot().find_path("bulk"));
    let_go(stage);
    CHECK_FALSE(scrolls(stage));
    CHECK(selected(stage) == earlier);
    CHECK(stage.robot().find_path("bulk"));
}

TEST_CASE("within the list a rectangle does not scroll it") {
    ListStage stage;
    const FromHeading from(stage);
    const float before = stage.list().scroll_px;
    draw_rectangle(stage, from.begin(), from.at(from.heading.y1 + 120));
    REQUIRE(has_band(stage));
    stage.robot().step(20);
    CHECK_FALSE(scrolls(stage));
    CHECK(stage.list().scroll_px == before);
    let_go(stage);
}

TEST_CASE("the wheel scrolls the list under a rectangle, which keeps its beginning") {
    ListStage stage;
    const FromHeading from(stage);
    draw_rectangle(stage, from.begin(), from.at(from.heading.y1 + 120));
    REQUIRE(has_band(stage));
    const std::vector<Id<Post>> before = selected(stage);
    const float scroll = stage.list().scroll_px;
    REQUIRE_FALSE(before.empty());
    stage.robot().wheel(-6);
    CHECK(stage.list().scroll_px > scroll);
    CHECK(has_band(stage));
    REQUIRE(selected(stage).size() > before.size());
    CHECK(std::equal(before.begin(), before.end(), selected(stage).begin()));
    stage.robot().wheel(6);
    CHECK(stage.list().scroll_px == scroll);
    CHECK(selected(stage) == before);
    let_go(stage);
}

TEST_CASE("above the hours a rectangle scrolls them and selects what comes into view") {
    WeekStage stage;
    const FromEvening from(stage);
    const float before = top_of_hours(stage);
    draw_rectangle(stage, from.begin(), from.at(window_top));
    REQUIRE(has_band(stage));
    CHECK(scrolls(stage));
    const std::size_t seen = selected(stage).size();
    const float head = stage.cache().week_layout.grid.y0;
    stage.robot().step(3);
    CHECK(top_of_hours(stage) > before);
    CHECK(selected(stage).size() == from.posts_below(head));
    scroll_to_end(stage);
    CHECK(top_of_hours(stage) == head);
    CHECK(selected(stage).size() > seen);
    CHECK(selected(stage).size() == from.posts_below(head));
    let_go(stage);
    CHECK_FALSE(has_band(stage));
    CHECK(stage.session().steps_done() == 0);
}

TEST_CASE("the wheel scrolls the hours under a rectangle") {
    WeekStage stage;
    const FromEvening from(stage);
    const float middle = (from.first.y0 + from.first.y1) / 2, before = top_of_hours(stage);
    draw_rectangle(stage, from.begin(), from.at(middle));
    REQUIRE(has_band(stage));
    CHECK_FALSE(scrolls(stage));
    stage.robot().wheel(4);
    CHECK(top_of_hours(stage) > before);
    CHECK(has_band(stage));
    CHECK(selected(stage).size() == from.posts_below(middle));
    let_go(stage);
}

TEST_CASE("below the grid a rectangle scrolls it down to the oldest tiles") {
    GridGround stage;
    const Spot to = stage.middle_of(1);
    draw_rectangle(stage, stage.left_of_first(), {to.x, window_foot});
    scroll_to_end(stage);
    std::vector<Id<Post>> posts;
    for (std::size_t place = 0; place < stage.tiles().size(); ++place)
        if (place % 3 < 2) add_once(stage.tiles()[place].post, posts);
    CHECK(selected(stage) == posts);
    let_go(stage);
    CHECK(selected(stage) == posts);
}

TEST_CASE("at the right of the board a rectangle scrolls its columns, and keeps those that it leaves behind") {
    robot::StageOptions narrow;
    narrow.width_px = 1100;
    BoardStage stage(narrow);
    const Rect first = stage.column(PostStatus::brief).rect;
    const auto board = stage.robot().find_path("board/grid");
    REQUIRE(board);
    // The uppermost card of each column from there on.
    std::vector<Id<Post>> posts;
    bool there = false;
    for (const PostStatus status : board_steps) {
        there = there || status == PostStatus::brief;
        if (const auto& column = stage.board().model.of(status).posts; there && !column.empty())
            posts.push_back(column.front());
    }
    const float y = first.y0 + 44, begin = stage.board().columns_x0;
    draw_rectangle(stage, {first.x0 - 4, y}, {board->rect.x1 - 1, y + 50});
    REQUIRE(has_band(stage));
    CHECK(selected(stage).size() < posts.size());
    scroll_to_end(stage);
    CHECK(stage.board().columns_x0 < begin);
    CHECK(selected(stage) == posts);
    let_go(stage);
    CHECK(selected(stage) == posts);
}

TEST_CASE("below a column of the board a rectangle scrolls it and keeps what it leaves behind, above it scrolls back") {
    robot::StageOptions low = BoardStage::wide();
    low.height_px = 700;
    BoardStage stage(low);
    const std::vector<Id<Post>> ideas = stage.board().model.of(PostStatus::idea).posts;
    const Rect column = stage.column(PostStatus::idea).rect;
    constexpr float head = 40, pitch = 104;
    REQUIRE(ideas.size() > 3);
    REQUIRE(head + pitch * static_cast<float>(ideas.size()) > column.height());
    const float second = column.y0 + head + pitch + 20, x = column.x1 - 30;
    draw_rectangle(stage, {column.x0 - 4, second}, {x, low.height_px - 1});
    REQUIRE(has_band(stage));
    CHECK(selected(stage).size() < ideas.size() - 1);
    scroll_to_end(stage);
    CHECK(selected(stage) == std::vector(ideas.begin() + 1, ideas.end()));

    stage.robot().move_to(x, window_top);
    stage.robot().step(2);
    scroll_to_end(stage);
    CHECK(selected(stage) == std::vector(ideas.begin(), ideas.begin() + 2));
    // Beside the column, at the same height, nothing scrolls.
    stage.robot().move_to(column.x0 - 2, low.height_px - 1);
    stage.robot().step(3);
    CHECK_FALSE(scrolls(stage));
    let_go(stage);
    CHECK(stage.session().steps_done() == 0);
}
