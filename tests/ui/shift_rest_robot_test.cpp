// Posts that are moved with what comes after them, by keyboard and by mouse, among days and among hours.
#include <algorithm>

#include "app/shift_rest.hpp"
#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* moved_title = "Pumpkin contest";

// What a stage has before anything is dragged.
struct Before {
    explicit Before(MonthStage& stage)
        : project(stage.project()), post(stage.post(moved_title)->id), rest(rest_of_posts(project, {post})) {
        REQUIRE(!rest.follow.empty());
        REQUIRE(project.posts.size() > rest.follow.size() + 1);
    }
    // The post went so far, what follows by the days alone, all else not at all.
    void check_moved(const MonthStage& stage, int days, int minutes = 0) const {
        for (const Post& was : project.posts) {
            const Post& now = *stage.project().posts.find(was.id);
            const bool follows = std::find(rest.follow.begin(), rest.follow.end(), was.id) != rest.follow.end();
            if (!was.when) continue;
            LocalMinute there = *was.when;
            if (follows || was.id == post) there += date::days(days);
            if (was.id == post) there += std::chrono::minutes(minutes);
            CHECK(now.when == there);
        }
    }
    Project project;
    Id<Post> post;
    RestOfPosts rest;
};

void press(MonthStage& stage, int chord) {
    stage.robot().key(chord);
    stage.robot().step(2);
}

void select_pumpkin(MonthStage& stage) {
    stage.frame().state().selection = Selection::of(stage.post(moved_title)->id);
    stage.robot().step(2);
}

DragState& drag_of(MonthStage& stage) { return stage.frame().state().drag; }

void check_one_step(MonthStage& stage, const Before& before) {
    CHECK(stage.session().undo_label().key == "undo.move_with_rest");
    press(stage, ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before.project);
    CHECK_FALSE(stage.session().can_undo());
}

}  // namespace

TEST_CASE("Shift M picks a post up with what follows: the card counts it, and the drop is the card") {
    MonthStage stage;
    const Before before(stage);
    select_pumpkin(stage);
    press(stage, ImGuiMod_Shift | ImGuiKey_M);
    REQUIRE(drag_of(stage).by_keyboard);
    CHECK(drag_of(stage).rest_follows);
    CHECK(stage.robot().shows(stage.word("card.rest_key_stays")));
    press(stage, ImGuiKey_RightArrow);
    press(stage, ImGuiKey_RightArrow);
    CHECK(stage.robot().shows("And the " + std::to_string(before.rest.follow.size()) + " posts that follow"));
    CHECK(stage.robot().shows("by 2 days"));
    const Plan shown = stage.frame().state().calendar.cache->drag.made.back().preview->plan;
    press(stage, ImGuiKey_Enter);
    CHECK_FALSE(drag_of(stage).active());
    before.check_moved(stage, 2);
    CHECK(same_plan(shown, stage.session().plan()));
    check_one_step(stage, before);
}

TEST_CASE("M picks a post up alone; R takes what follows along and leaves it again") {
    MonthStage stage;
    const Before before(stage);
    select_pumpkin(stage);
    press(stage, ImGuiKey_M);
    press(stage, ImGuiKey_RightArrow);
    CHECK_FALSE(drag_of(stage).rest_follows);
    CHECK(stage.robot().shows(stage.word("card.rest_key_follows")));
    CHECK_FALSE(stage.robot().shows("by 1 day"));
    press(stage, ImGuiKey_R);
    CHECK(drag_of(stage).rest_follows);
    CHECK(stage.robot().shows("by 1 day"));
    press(stage, ImGuiKey_R);
    CHECK_FALSE(drag_of(stage).rest_follows);
    press(stage, ImGuiKey_Enter);
    CHECK(stage.when(moved_title) == *before.project.posts.find(before.post)->when + date::days(1));
    CHECK(stage.session().undo_label().key == "undo.move_post");
    for (const Id<Post> one : before.rest.follow)
        CHECK(stage.project().posts.find(one)->when == before.project.posts.find(one)->when);
}

TEST_CASE("with the mouse R does the same, and earlier days pull what follows along") {
    for (const char* day : {"Thu 22", "Mon 19"}) {
        MonthStage stage;
        const Before before(stage);
        stage.carry(stage.node(Role::post, moved_title), stage.cell(day));
        press(stage, ImGuiKey_R);
        CHECK(drag_of(stage).rest_follows);
        CHECK(stage.robot().shows("And the "));
        CHECK(stage.project() == before.project);
        stage.robot().release();
        stage.robot().step(2);
        before.check_moved(stage, std::string(day) == "Thu 22" ? 2 : -1);
        check_one_step(stage, before);
    }
}

TEST_CASE("among hours the post takes its time, what follows whole days") {
    WeekStage stage;
    const Before before(stage);
    stage.show(18 * 60 + 45);
    stage.carry_by(stage.node(Role::post, moved_title), 1, 1);
    press(stage, ImGuiKey_R);
    CHECK(stage.robot().shows("by 1 day"));
    stage.drop();
    before.check_moved(stage, 1, 60);
    check_one_step(stage, before);
}

TEST_CASE("among hours by keyboard, and on its own day what follows stays and the card says so") {
    WeekStage stage;
    const Before before(stage);
    select_pumpkin(stage);
    press(stage, ImGuiMod_Shift | ImGuiKey_M);
    REQUIRE(drag_of(stage).rest_follows);
    press(stage, ImGuiKey_DownArrow);
    CHECK(stage.robot().shows(stage.word("card.rest_waits")));
    press(stage, ImGuiKey_RightArrow);
    CHECK(stage.robot().shows("by 1 day"));
    press(stage, ImGuiKey_Enter);
    before.check_moved(stage, 1, 15);
    check_one_step(stage, before);
}

TEST_CASE("a published post is not picked up with what follows either: the card says since when it is out") {
    MonthStage stage;
    const Project before = stage.project();
    stage.frame().state().selection = Selection::of(stage.post("Thanks, teachers")->id);
    stage.robot().step(2);
    press(stage, ImGuiMod_Shift | ImGuiKey_M);
    press(stage, ImGuiKey_RightArrow);
    CHECK(stage.robot().shows("Published on 5 Oct 2026"));
    press(stage, ImGuiKey_Enter);
    CHECK(stage.project() == before);
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("Escape gives up, and among the ideas nothing follows") {
    MonthStage stage;
    const Before before(stage);
    select_pumpkin(stage);
    press(stage, ImGuiMod_Shift | ImGuiKey_M);
    press(stage, ImGuiKey_RightArrow);
    press(stage, ImGuiKey_Escape);
    CHECK_FALSE(drag_of(stage).active());
    CHECK(stage.project() == before.project);
    press(stage, ImGuiMod_Shift | ImGuiKey_M);
    press(stage, ImGuiKey_I);
    CHECK_FALSE(stage.post(moved_title)->when);
    for (const Id<Post> one : before.rest.follow)
        CHECK(stage.project().posts.find(one)->when == before.project.posts.find(one)->when);
}
