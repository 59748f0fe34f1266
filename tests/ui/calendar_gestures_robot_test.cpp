// What holds however the calendar is looked at: posts that are carried by keyboard, what is let go beside the calendar,
// and what may not move.
#include <array>
#include <functional>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/board_stage.hpp"
#include "ui/grid/grid_state.hpp"
#include "ui/list_stage.hpp"
#include "ui/week_stage.hpp"
#include "ui/year_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* contest = "Pumpkin contest";
constexpr std::array layouts_with_days{CalendarView::month, CalendarView::week, CalendarView::day, CalendarView::list,
                                       CalendarView::year};
const LocalMinute contest_time = LocalMinute(WeekStage::october(20)) + std::chrono::hours(18);

// Looked at around Tuesday 20 October 2026, the contest of that day selected.
struct Looked : MonthStage {
    const Selection selected = Selection::of(post(contest)->id);

    explicit Looked(CalendarView view) {
        frame().state().shown_day = WeekStage::october(20);
        frame().state().calendar.view = view;
        frame().state().selection = selected;
        robot().step(4);
    }
    DragState& drag() { return frame().state().drag; }
    void press(int chord) {
        robot().key(chord);
        robot().step(3);
    }
    void pick_up_selected() {
        press(ImGuiKey_M);
        REQUIRE(drag().by_keyboard);
    }
    // The contest, changed, with what is approved locked.
    template <class Change>
    void change(const Change& change) {
        Settings settings = project().settings;
        settings.lock_approved = true;
        Post row = *post(contest);
        change(row);
        for (Variant& variant : row.variants) variant.status.reset();
        REQUIRE(session().submit({{"undo.edit_post", {}}, {PutSettings{settings}, Put<Post>{row}}, {}}));
        robot().step(3);
    }
    MoveCheck::Answer answer() {
        const auto& made = frame().state().calendar.cache->drag.made;
        REQUIRE_FALSE(made.empty());
        return made.back().check.answer;
    }
};

// Carries it to a place that would take it: given up there with Escape, then let go over the bar above everything.
using Find = std::function<WidgetNode()>;
void check_left_alone(MonthStage& stage, const Find& from, const Find& to) {
    const Project before = stage.project();
    const std::size_t steps = stage.session().steps_done();
    for (const bool escapes : {true, false}) {
        CAPTURE(escapes);
        const WidgetNode taken = from();
        stage.carry(taken, to());
        REQUIRE(stage.frame().state().drag.active());
        if (escapes) stage.robot().key(ImGuiKey_Escape);
        stage.robot().move_to(700, 10);
        stage.robot().step(3);
        CHECK(stage.frame().state().drag.active() != escapes);
        CHECK_FALSE(stage.robot().find_path("consequences"));
        stage.robot().release();
        // Long enough that the next press is no second one.
        stage.robot().step(40);
        CHECK_FALSE(stage.frame().state().drag.active());
        CHECK(stage.project() == before);
        CHECK(stage.session().steps_done() == steps);
    }
}

// All posts as drafts, so that each may move.
void make_drafts(MonthStage& stage) {
    Request drafts{{"undo.edit_post", {}}, {}, {}};
    for (Post post : stage.project().posts) {
        post.status = PostStatus::draft;
        for (Variant& variant : post.variants) variant.status.reset();
        drafts.actions.emplace_back(Put<Post>{std::move(post)});
    }
    REQUIRE(stage.session().submit(std::move(drafts)));
    stage.robot().step(3);
}

}  // namespace

TEST_CASE("by keyboard a post is carried, given up and dropped in every layout with days; undo gives all of it back") {
    for (const CalendarView view : layouts_with_days) {
        CAPTURE(static_cast<int>(view));
        Looked stage(view);
        const Project before = stage.project();
        const Plan plan = stage.session().plan();
        stage.pick_up_selected();
        stage.press(ImGuiKey_RightArrow);
        CHECK(stage.drag().over == WeekStage::october(21));
        CHECK(stage.robot().find_path("consequences"));
        CHECK(stage.project() == before);
        stage.press(ImGuiKey_Escape);
        CHECK_FALSE(stage.drag().active());
        CHECK_FALSE(stage.session().can_undo());
        CHECK(stage.frame().state().selection == stage.selected);

        stage.pick_up_selected();
        stage.press(ImGuiKey_RightArrow);
        stage.press(ImGuiKey_Enter);
        CHECK_FALSE(stage.drag().active());
        CHECK(stage.when(contest) == contest_time + date::days(1));
        CHECK(stage.session().steps_done() == 1);
        stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(stage.project() == before);
        CHECK(same_plan(stage.session().plan(), plan));
    }
}

TEST_CASE("by keyboard what is published or locked says why in every layout with days, and Enter leaves it there") {
    for (const CalendarView view : layouts_with_days)
        for (const PostStatus status : {PostStatus::published, PostStatus::approved}) {
            CAPTURE(static_cast<int>(view));
            Looked stage(view);
            stage.change([&](Post& post) { post.status = status; });
            const Project before = stage.project();
            stage.pick_up_selected();
            stage.press(ImGuiKey_RightArrow);
            CHECK(stage.robot().find_path("consequences"));
            const bool published = status == PostStatus::published;
            CHECK(stage.answer() == (published ? MoveCheck::Answer::published : MoveCheck::Answer::locked));
            stage.press(ImGuiKey_Enter);
            CHECK_FALSE(stage.drag().active());
            CHECK(stage.project() == before);
            CHECK(stage.session().steps_done() == 1);
        }
}

TEST_CASE("among the hours what is locked is not carried by mouse either, to another day or another hour") {
    WeekStage stage;
    Settings settings = stage.project().settings;
    settings.lock_approved = true;
    Post post = *stage.post(contest);
    post.status = PostStatus::approved;
    for (Variant& variant : post.variants) variant.status.reset();
    REQUIRE(stage.session().submit({{"undo.edit_post", {}}, {PutSettings{settings}, Put<Post>{post}}, {}}));
    stage.show(18 * 60 + 45);
    const Project before = stage.project();
    for (const int days : {1, 0}) {
        CAPTURE(days);
        stage.carry_by(stage.node(Role::post, contest), -2, days);
        CHECK(stage.robot().find_path("consequences"));
        REQUIRE_FALSE(stage.cache().drag.made.empty());
        CHECK(stage.cache().drag.made.back().check.answer == MoveCheck::Answer::locked);
        stage.drop();
        CHECK(stage.project() == before);
        stage.robot().step(40);
    }
}

TEST_CASE("what is carried out of the month, the hours or the year and let go there stays where it was") {
    MonthStage month;
    check_left_alone(
        month, [&] { return month.node(Role::post, contest); }, [&] { return month.cell("Thu 22"); });

    WeekStage week;
    week.show(18 * 60 + 45);
    check_left_alone(
        week, [&] { return week.node(Role::post, contest); }, [&] { return week.hours(WeekStage::october(22)); });

    YearStage year;
    check_left_alone(
        year, [&] { return year.cell(YearStage::october(20)); }, [&] { return year.cell(YearStage::october(22)); });
}

TEST_CASE("what is carried out of the list, the board or the grid and let go there stays where it was") {
    ListStage list;
    const Id<Post> id = list.post(contest)->id;
    list.row(id);
    const Day day = list.model().days[list.model().day_from(ListStage::october(20)) - 1].day;
    check_left_alone(
        list, [&] { return list.time_of(id); }, [&] { return list.heading(day); });

    BoardStage board;
    check_left_alone(
        board, [&] { return board.card("Sharp lemon"); }, [&] { return board.column(PostStatus::draft); });

    MonthStage grid;
    make_drafts(grid);
    grid.frame().show(CalendarView::grid);
    grid.robot().step(5);
    const std::vector<GridTile>& tiles = grid.frame().state().calendar.grid->model.tiles;
    REQUIRE(tiles.size() > 4);
    const auto tile = [&](std::size_t place) {
        const auto node = grid.robot().find_path("tile:" + to_text(tiles[place].variant) + "/tile");
        REQUIRE(node);
        return *node;
    };
    check_left_alone(
        grid, [&] { return tile(1); }, [&] { return tile(4); });
}
