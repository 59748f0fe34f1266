// Several posts selected by keyboard: Shift and arrows from post to post, Ctrl A for all that are shown.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/board_stage.hpp"
#include "ui/calendar/post_range.hpp"
#include "ui/grid/grid_state.hpp"
#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Posts = std::vector<Id<Post>>;

void press(MonthStage& stage, int chord) {
    stage.robot().key(chord);
    stage.robot().step(3);
}

const Posts& selected(MonthStage& stage) { return stage.frame().state().selection.posts; }

void select(MonthStage& stage, Selection selection) {
    stage.frame().state().selection = std::move(selection);
    stage.robot().step(3);
}

std::set<Id<Post>> as_set(const Posts& posts) { return {posts.begin(), posts.end()}; }

template <class Days, class PostsOf>
std::vector<PostsOfDay> posts_of(const Days& days, const PostsOf& posts) {
    std::vector<PostsOfDay> out;
    for (const auto& day : days) out.push_back({day.day, posts(day)});
    return out;
}

std::vector<PostsOfDay> of_month(MonthStage& stage) {
    return posts_of(stage.month().days, [](const MonthDay& day) {
        Posts posts;
        for (const MonthChip& chip : day.chips) posts.push_back(chip.post);
        return posts;
    });
}

std::vector<PostsOfDay> of_week(WeekStage& stage) {
    return posts_of(stage.cache().week.days, [](const WeekDay& day) {
        Posts posts;
        for (const WeekPost& post : day.posts) posts.push_back(post.chip.post);
        return posts;
    });
}

// Down extends by a post, up takes it back, and from the anchor on the range goes the other way.
void check_down_and_up(MonthStage& stage, const Posts& order) {
    REQUIRE(order.size() > 3);
    REQUIRE(as_set({order.begin(), order.begin() + 4}).size() == 4);
    select(stage, Selection::of(order[1]));
    press(stage, ImGuiMod_Shift | ImGuiKey_DownArrow);
    press(stage, ImGuiMod_Shift | ImGuiKey_DownArrow);
    CHECK(selected(stage) == Posts{order[1], order[2], order[3]});
    press(stage, ImGuiMod_Shift | ImGuiKey_UpArrow);
    CHECK(selected(stage) == Posts{order[1], order[2]});
    press(stage, ImGuiMod_Shift | ImGuiKey_UpArrow);
    press(stage, ImGuiMod_Shift | ImGuiKey_UpArrow);
    CHECK(selected(stage) == Posts{order[1], order[0]});
    press(stage, ImGuiMod_Shift | ImGuiKey_UpArrow);
    CHECK(selected(stage) == Posts{order[1], order[0]});
    CHECK_FALSE(stage.session().can_undo());
}

void check_all(MonthStage& stage, const Posts& order) {
    select(stage, {});
    press(stage, ImGuiMod_Ctrl | ImGuiKey_A);
    CHECK(as_set(selected(stage)) == as_set(order));
    CHECK(selected(stage).size() == as_set(order).size());
}

}  // namespace

TEST_CASE("a range goes from the first selected post, to the next one or to that beside it on another day") {
    const auto id = [](std::uint64_t n) { return Id<Post>{Uuid{0, n}}; };
    const Day monday(date::year(2026) / date::October / 19);
    const std::vector<PostsOfDay> days{
        {monday, {id(1), id(2)}}, {monday + date::days(1), {}}, {monday + date::days(2), {id(3), id(1), id(4)}}};
    Selection selection = Selection::of(id(2));
    CHECK(post_to_extend_to(selection, days, RangeStep::next) == id(3));
    CHECK(post_to_extend_to(selection, days, RangeStep::former) == id(1));
    CHECK(post_to_extend_to(selection, days, RangeStep::next_day) == id(1));
    CHECK_FALSE(post_to_extend_to(selection, days, RangeStep::former_day));
    select_posts_to(selection, order_of(days), id(4));
    CHECK(selection.posts == Posts{id(2), id(3), id(4)});
    CHECK_FALSE(post_to_extend_to(selection, days, RangeStep::next));
    select_posts_to(selection, order_of(days), id(1));
    CHECK(selection.posts == Posts{id(2), id(1)});
    const Selection day = Selection::of(monday + date::days(1));
    CHECK(post_to_extend_to(day, days, RangeStep::next) == id(3));
    CHECK(post_to_extend_to(day, days, RangeStep::former_day) == id(2));
    select_posts(selection, order_of(days));
    CHECK(selection.posts == Posts{id(1), id(2), id(3), id(4)});
    select_posts(selection, {});
    CHECK(selection.posts.size() == 4);
}

TEST_CASE("a range begins at the post that was taken in with Ctrl last, else at the first one") {
    const auto id = [](std::uint64_t n) { return Id<Post>{Uuid{0, n}}; };
    const Posts order{id(1), id(2), id(3), id(4), id(5)};
    Selection selection = Selection::of(id(1));
    selection.toggle(id(3));
    CHECK(selection == Selection{Selection::Kind::posts, {id(1), id(3)}, {}, {}, {}});
    select_posts_to(selection, order, id(5));
    CHECK(selection.posts == Posts{id(3), id(4), id(5)});
    select_posts_to(selection, order, id(2));
    CHECK(selection.posts == Posts{id(3), id(2)});
    selection.toggle(id(3));
    select_posts_to(selection, order, id(4));
    CHECK(selection.posts == Posts{id(2), id(3), id(4)});
}

TEST_CASE("in the month Shift click selects from the last post that was clicked with Ctrl") {
    MonthStage stage;
    std::vector<WidgetNode> chips;
    std::set<std::string> titles;
    for (const WidgetNode& node : stage.robot().all(Role::post))
        if (node.layer == 0 && titles.insert(node.label).second) chips.push_back(node);
    std::sort(chips.begin(), chips.end(), [&](const WidgetNode& a, const WidgetNode& b) {
        return stage.post(a.label)->when < stage.post(b.label)->when;
    });
    REQUIRE(chips.size() > 4);
    const auto click = [&](const WidgetNode& chip, ImGuiKey with) {
        ImGui::GetIO().AddKeyEvent(with, true);
        stage.robot().click(chip);
        ImGui::GetIO().AddKeyEvent(with, false);
        stage.robot().step(2);
    };
    const auto is_selected = [&](const WidgetNode& chip) {
        return stage.frame().state().selection.has_post(stage.post(chip.label)->id);
    };
    stage.frame().state().selection = Selection::of(stage.post(chips[0].label)->id);
    stage.robot().step(2);
    click(chips[3], ImGuiMod_Ctrl);
    REQUIRE(is_selected(chips[0]));
    click(chips[4], ImGuiMod_Shift);
    CHECK(is_selected(chips[3]));
    CHECK(is_selected(chips[4]));
    CHECK_FALSE(is_selected(chips[0]));
}

TEST_CASE("in the month Shift with arrows selects from post to post, Ctrl A all posts that are shown") {
    MonthStage stage;
    const std::vector<PostsOfDay> days = of_month(stage);
    check_down_and_up(stage, order_of(days));
    check_all(stage, order_of(days));
    // From a day on, the first post of it or after it is the first one selected.
    const auto filled =
        std::find_if(days.begin(), days.end(), [](const PostsOfDay& day) { return !day.posts.empty(); });
    REQUIRE(filled != days.end());
    select(stage, Selection::of(filled->day));
    press(stage, ImGuiMod_Shift | ImGuiKey_RightArrow);
    CHECK(selected(stage) == Posts{filled->posts.front()});
    press(stage, ImGuiMod_Shift | ImGuiKey_RightArrow);
    CHECK(selected(stage).size() == filled->posts.size() + 1);
    // Arrows alone go on from the last one.
    press(stage, ImGuiKey_RightArrow);
    CHECK(stage.frame().state().selection.kind == Selection::Kind::day);
}

TEST_CASE("among the hours Shift with arrows selects from post to post, Ctrl A all posts that are shown") {
    WeekStage stage;
    check_down_and_up(stage, order_of(of_week(stage)));
    check_all(stage, order_of(of_week(stage)));
    // What is carried by keyboard still moves by five minutes.
    select(stage, Selection::of(stage.post(pumpkin)->id));
    press(stage, ImGuiKey_M);
    press(stage, ImGuiMod_Shift | ImGuiKey_DownArrow);
    CHECK(*stage.drag().over_time == stage.when(pumpkin) + std::chrono::minutes(5));
    press(stage, ImGuiKey_Escape);
    CHECK(selected(stage).size() == 1);
}

TEST_CASE("on the board Shift with arrows selects down its columns and on into the next, Ctrl A all cards") {
    BoardStage stage;
    Posts order;
    for (const BoardColumn& column : stage.board().model.columns)
        order.insert(order.end(), column.posts.begin(), column.posts.end());
    const Posts drafts = stage.board().model.of(PostStatus::draft).posts;
    check_down_and_up(stage, drafts);
    check_all(stage, order);
    select(stage, Selection::of(drafts.back()));
    press(stage, ImGuiMod_Shift | ImGuiKey_RightArrow);
    REQUIRE(selected(stage).size() > 1);
    CHECK(selected(stage).front() == drafts.back());
    press(stage, ImGuiMod_Shift | ImGuiKey_Home);
    CHECK(selected(stage).front() == drafts.back());
    press(stage, ImGuiKey_LeftArrow);
    CHECK(selected(stage).size() == 1);
}

TEST_CASE("in the grid Shift with arrows and End selects all tiles up to there, Ctrl A all tiles") {
    MonthStage stage;
    stage.frame().show(CalendarView::grid);
    stage.robot().step(4);
    Posts order;
    for (const GridTile& tile : stage.frame().state().calendar.grid->model.tiles) order.push_back(tile.post);
    REQUIRE(order.size() > 5);
    select(stage, Selection::of(order[1]));
    press(stage, ImGuiMod_Shift | ImGuiKey_RightArrow);
    CHECK(selected(stage) == Posts{order[1], order[2]});
    press(stage, ImGuiMod_Shift | ImGuiKey_DownArrow);
    CHECK(selected(stage) == Posts{order[1], order[2], order[3], order[4], order[5]});
    press(stage, ImGuiMod_Shift | ImGuiKey_Home);
    CHECK(selected(stage) == Posts{order[1], order[0]});
    press(stage, ImGuiMod_Shift | ImGuiKey_End);
    CHECK(selected(stage).size() == order.size() - 1);
    check_all(stage, order);
}
