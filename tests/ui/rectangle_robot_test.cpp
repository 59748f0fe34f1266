// Rectangles that select, on the board, in the grid and in the list: from free ground over what they touch. In the year
// and among hours they add to what was selected as there.
#include <algorithm>

#include "ui/board_stage.hpp"
#include "ui/list_stage.hpp"
#include "ui/rectangle.hpp"
#include "ui/week_stage.hpp"
#include "ui/year_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// The briefs of the board, and their column from its foot to its head.
struct BriefColumn {
    explicit BriefColumn(BoardStage& stage)
        : posts(stage.board().model.of(PostStatus::brief).posts), at(stage.column(PostStatus::brief).rect) {
        REQUIRE(posts.size() > 2);
        // All of them are seen, with free room below.
        REQUIRE(at.y0 + 38 + 104 * static_cast<float>(posts.size()) < at.y1 - 60);
    }
    Spot foot() const { return {at.x0 + 20, at.y1 - 40}; }
    Spot head() const { return {at.x1 - 20, at.y0 + 50}; }
    std::vector<Id<Post>> posts;
    Rect at;
};

}  // namespace

TEST_CASE("on the board a rectangle from free room selects the cards it touches, down the column") {
    BoardStage stage;
    const BriefColumn briefs(stage);
    draw_rectangle(stage, briefs.foot(), briefs.head());
    CHECK(has_band(stage));
    CHECK(selected(stage) == briefs.posts);
    let_go(stage);
    CHECK_FALSE(has_band(stage));
    CHECK(selected(stage) == briefs.posts);
    CHECK_FALSE(stage.drag().active());
    CHECK(stage.session().steps_done() == 0);
    // A press that stays where it is selects nothing, as before. The bar of many posts is below the column by now.
    const Spot free = BriefColumn(stage).foot();
    stage.robot().move_to(free.x, free.y);
    stage.robot().step(40);
    stage.robot().press();
    let_go(stage);
    CHECK(stage.selection().kind == Selection::Kind::none);
}

TEST_CASE("a rectangle that gets smaller lets cards go again, and it may begin beside the columns") {
    BoardStage stage;
    const BriefColumn briefs(stage);
    const float second = stage.card(stage.project().posts.find(briefs.posts[1])->title).rect.y0 + 20;
    draw_rectangle(stage, {briefs.at.x1 + 4, briefs.at.y0 + 44}, {briefs.at.x0 + 30, briefs.at.y1 - 40});
    CHECK(selected(stage) == briefs.posts);
    stage.robot().move_to(briefs.at.x0 + 30, second);
    stage.robot().step(2);
    CHECK(selected(stage) == std::vector{briefs.posts[0], briefs.posts[1]});
    let_go(stage);
    CHECK(selected(stage).size() == 2);
}

TEST_CASE("on the board Ctrl and Shift add to what was selected, Escape gives that back") {
    BoardStage stage;
    const BriefColumn briefs(stage);
    check_adding_and_escape(stage, briefs.foot(), briefs.head(), stage.post("Sharp lemon")->id, briefs.posts.size());
}

TEST_CASE("in the grid a rectangle from beside the tiles selects those it touches, row by row") {
    GridGround stage;
    draw_rectangle(stage, stage.left_of_first(), stage.middle_of(4));
    CHECK(has_band(stage));
    const auto& tiles = stage.tiles();
    CHECK(selected(stage) == std::vector{tiles[0].post, tiles[1].post, tiles[3].post, tiles[4].post});
    let_go(stage);
    CHECK_FALSE(has_band(stage));
    CHECK(selected(stage).size() == 4);
    CHECK_FALSE(stage.frame().state().drag.active());
}

TEST_CASE("in the grid Ctrl and Shift add to what was selected, Escape gives that back") {
    GridGround stage;
    check_adding_and_escape(stage, stage.left_of_first(), stage.middle_of(1), stage.tiles()[6].post, 2);
}

namespace {

// The heading of a day, and the rows below it.
struct ListedDay {
    explicit ListedDay(ListStage& stage) : heading(stage.heading(stage.next_day()).rect) {
        const ListDay& day = stage.model().days[stage.model().day_from(stage.next_day())];
        REQUIRE(day.count > 0);
        for (std::size_t i = 0; i < day.count; ++i) {
            const Id<Post> post = stage.model().rows[day.first + i].post;
            if (std::find(posts.begin(), posts.end(), post) == posts.end()) posts.push_back(post);
        }
        rows_px = stage.list().row_px * static_cast<float>(day.count);
    }
    Spot begin() const { return {heading.x0 + 420, (heading.y0 + heading.y1) / 2}; }
    Spot end() const { return {heading.x0 + 520, heading.y1 + rows_px - 6}; }
    Rect heading;
    std::vector<Id<Post>> posts;
    float rows_px = 0;
};

}  // namespace

TEST_CASE("in the list a rectangle from a heading selects the posts of the rows it touches; a row is still dragged") {
    ListStage stage;
    const ListedDay day(stage);
    draw_rectangle(stage, day.begin(), day.end());
    CHECK(has_band(stage));
    CHECK(selected(stage) == day.posts);
    let_go(stage);
    CHECK_FALSE(has_band(stage));
    CHECK(selected(stage) == day.posts);
    CHECK_FALSE(stage.drag().active());
    stage.frame().state().selection = {};
    stage.robot().step(2);
    stage.pick_up(stage.time_of(day.posts.front()));
    CHECK_FALSE(has_band(stage));
    CHECK(stage.drag().kind == DragState::Kind::post);
    stage.robot().key(ImGuiKey_Escape);
    let_go(stage);
}

TEST_CASE("in the list Ctrl and Shift add to what was selected, Escape gives that back") {
    ListStage stage;
    const ListedDay day(stage);
    const auto other = [&](const Post& post) {
        return std::find(day.posts.begin(), day.posts.end(), post.id) == day.posts.end();
    };
    check_adding_and_escape(stage, day.begin(), day.end(), stage.first_post(other), day.posts.size());
}

TEST_CASE("below the last row of the list a rectangle begins too") {
    ListStage stage;
    const Post contest = *stage.post(ListStage::pumpkin);
    std::vector<Id<Post>> others;
    for (const Post& post : stage.project().posts)
        if (post.id != contest.id) others.push_back(post.id);
    REQUIRE(stage.session().submit({{"undo.delete_posts", {{"n", "9"}}}, {RemovePosts{others}}, {}}));
    stage.robot().step(4);
    const Rect row = stage.row(contest.id).rect;
    draw_rectangle(stage, {row.x0 + 500, row.y1 + 200}, {row.x0 + 400, row.y0 + 10});
    CHECK(selected(stage) == std::vector{contest.id});
    let_go(stage);
    CHECK(selected(stage) == std::vector{contest.id});
}

namespace {

// A rectangle over posts, and a dated post that it does not touch.
struct Drawn {
    Drawn(MonthStage& stage, Spot begin, Spot end) : from(begin), to(end) {
        draw_rectangle(stage, from, to);
        REQUIRE(has_band(stage));
        const std::vector<Id<Post>> posts = selected(stage);
        let_go(stage);
        REQUIRE_FALSE(posts.empty());
        touched = posts.size();
        for (const Post& post : stage.project().posts)
            if (post.when && std::find(posts.begin(), posts.end(), post.id) == posts.end()) other = post.id;
        REQUIRE(other);
    }
    Spot from, to;
    std::size_t touched = 0;
    Id<Post> other;
};

}  // namespace

TEST_CASE("among the hours Ctrl and Shift add to what was selected, Escape gives that back") {
    for (const CalendarView view : {CalendarView::week, CalendarView::day}) {
        CAPTURE(static_cast<int>(view));
        WeekStage stage({}, view);
        stage.show(18 * 60 + 45);
        const bool week = view == CalendarView::week;
        const Rect begin = stage.hours(WeekStage::october(week ? 19 : 20)).rect;
        const Rect end = stage.hours(WeekStage::october(week ? 25 : 20)).rect;
        // From the free hours after the last post, beside the thumb of the scroll.
        const Drawn drawn(stage, {end.x1 - 14, end.y1 - 3}, {begin.x0 + 3, begin.y0 + 3});
        check_adding_and_escape(stage, drawn.from, drawn.to, drawn.other, drawn.touched);
    }
}

TEST_CASE("in the year Ctrl and Shift add to what was selected, Escape gives that back") {
    YearStage stage;
    const Rect first = stage.cell(YearStage::october(1)).full, last = stage.cell(YearStage::october(31)).full;
    const float right = stage.cell(YearStage::october(11)).full.x1 - 2;
    // From the letters of the weekdays.
    const Drawn drawn(stage, {first.x0 + 3, first.y0 - 6}, {right, last.y1 - 3});
    check_adding_and_escape(stage, drawn.from, drawn.to, drawn.other, drawn.touched);
}
