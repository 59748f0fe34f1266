// Posts and ideas among the hours that go across the lanes.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/calendar/creator_lane.hpp"
#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Tuesday 20 October alone; of people, the lanes of whoever makes the pumpkin contest and of one more.
struct PostLanes : WeekStage {
    Id<Person> other;

    explicit PostLanes(Lanes lanes) : WeekStage({}, CalendarView::day) {
        calendar().lanes = lanes;
        REQUIRE(creator());
        for (const Person& person : project().people)
            if (person.id != *creator() && !person.left_on && !other) other = person.id;
        REQUIRE(other);
        if (lanes == Lanes::person) filters().people = {*creator(), other};
        show(18 * 60 + 45);
        REQUIRE(cache().week_layout.days[0].parted());
    }
    std::optional<Id<Person>> creator() { return post(pumpkin)->creator; }
    std::size_t lane_of(Id<Person> person) {
        for (std::size_t i = 0; i < cache().week.lanes.size(); ++i)
            if (cache().week.lanes[i].person == person) return i;
        FAIL("no such lane");
        return 0;
    }
    // To the middle of a lane, as far down as it was grabbed and so many hours more.
    void carry_to_lane(std::size_t lane, float hours_down) {
        const WidgetNode from = node(Role::post, pumpkin);
        const Rect at = cache().week_layout.days[0].lanes[lane];
        pick_up(from);
        robot().move_to((at.x0 + at.x1) / 2, (from.rect.y0 + from.rect.y1) / 2 + hours_down * hour_px());
        robot().step(3);
    }
    void press(int chord) {
        robot().key(chord);
        robot().step(3);
    }
    // Whether the place that is marked for the drop lies in this lane alone.
    bool marks_lane(std::size_t lane) {
        const auto slot = robot().find_path("hours/slot");
        REQUIRE(slot);
        const Rect& at = cache().week_layout.days[0].lanes[lane];
        return at.x0 <= slot->full.x0 && slot->full.x1 <= at.x1;
    }
    // An idea of whoever makes the pumpkin contest, which the drawer shows.
    Id<Post> add_idea() {
        for (const Post& one : project().posts) {
            if (one.when || one.status != PostStatus::idea) continue;
            Post idea = one;
            idea.title = idea_title, idea.creator = creator(), idea.rank = -1000;
            REQUIRE(session().submit({{"undo.edit_post", {{"title", idea.title}}}, {Put<Post>{idea}}, {}}));
            robot().step(3);
            return idea.id;
        }
        FAIL("no idea");
        return {};
    }
    const Post& idea(Id<Post> id) { return *project().posts.find(id); }
    static constexpr const char* idea_title = "An idea among lanes";
};

}  // namespace

TEST_CASE("a post that is dropped in another person's lane is made by that person, as one step with its time") {
    PostLanes stage(Lanes::person);
    const Project before = stage.project();
    stage.carry_to_lane(stage.lane_of(stage.other), 1);
    CHECK(stage.drag().over_creator == stage.other);
    CHECK(stage.robot().shows("Creator: "));
    CHECK(stage.marks_lane(stage.lane_of(stage.other)));
    CHECK(stage.project() == before);
    stage.drop();
    CHECK(stage.creator() == stage.other);
    CHECK(stage.when(pumpkin) == LocalMinute(WeekStage::october(20)) + std::chrono::hours(19));
    CHECK(stage.session().steps_done() == 1);
    stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
}

TEST_CASE("M, then Shift with an arrow carries a post to the next lane, Escape leaves it, Enter drops it there") {
    PostLanes stage(Lanes::person);
    const Project before = stage.project();
    const LocalMinute when = stage.when(pumpkin);
    const bool right = stage.lane_of(stage.other) > stage.lane_of(*stage.creator());
    const int aside = ImGuiMod_Shift | (right ? ImGuiKey_RightArrow : ImGuiKey_LeftArrow);
    const int back = ImGuiMod_Shift | (right ? ImGuiKey_LeftArrow : ImGuiKey_RightArrow);
    stage.frame().state().selection = Selection::of(stage.post(pumpkin)->id);
    stage.robot().step(2);
    stage.press(ImGuiKey_M);
    REQUIRE(stage.drag().by_keyboard);
    stage.press(aside);
    CHECK(stage.drag().over_creator == stage.other);
    CHECK(stage.drag().over == WeekStage::october(20));
    stage.press(back);
    CHECK_FALSE(stage.drag().over_creator);
    stage.press(aside);
    stage.press(ImGuiKey_Escape);
    CHECK(stage.project() == before);
    stage.press(ImGuiKey_M);
    stage.press(aside);
    stage.press(ImGuiKey_Enter);
    CHECK(stage.creator() == stage.other);
    CHECK(stage.when(pumpkin) == when);
    CHECK(stage.session().steps_done() == 1);
    stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
}

TEST_CASE("over a lane of another role or network a post keeps what it is, and the card says why") {
    for (const Lanes lanes : {Lanes::role, Lanes::network}) {
        CAPTURE(static_cast<int>(lanes));
        const std::string_view why = lanes == Lanes::role ? "drag.post.lane_role" : "drag.post.lane_network";
        PostLanes stage(lanes);
        const Post before = *stage.post(pumpkin);
        std::size_t own = 0, foreign = 0;
        for (const WeekPost& each : stage.cache().week.days[0].posts) {
            if (each.chip.post != before.id || each.chip.minute != 18 * 60) continue;
            own = each.lane;
            while (each.stands_in(foreign)) ++foreign;
        }
        REQUIRE(foreign < stage.cache().week.lanes.size());
        stage.carry_to_lane(own, 1);
        CHECK_FALSE(stage.robot().shows(stage.word(why)));
        CHECK(stage.marks_lane(own));
        stage.press(ImGuiKey_Escape);
        stage.drop();
        stage.carry_to_lane(foreign, 1);
        CHECK(stage.robot().shows(stage.word(why)));
        CHECK(stage.marks_lane(own));
        stage.drop();
        const Post& after = *stage.post(pumpkin);
        CHECK(after.when == *before.when + std::chrono::hours(1));
        CHECK(after.creator == before.creator);
        REQUIRE(after.variants.size() == before.variants.size());
        for (std::size_t i = 0; i < after.variants.size(); ++i)
            CHECK(after.variants[i].channel == before.variants[i].channel);
        CHECK(stage.session().steps_done() == 1);
    }
}

TEST_CASE("over its own lane the place of a post is marked there, not across the day") {
    PostLanes stage(Lanes::person);
    stage.carry_to_lane(stage.lane_of(*stage.creator()), 1);
    CHECK_FALSE(stage.drag().over_creator);
    CHECK(stage.marks_lane(stage.lane_of(*stage.creator())));
    stage.press(ImGuiKey_Escape);
    stage.drop();
}

TEST_CASE("an idea that is dropped in a person's lane is made by that person, as one step with its time") {
    PostLanes stage(Lanes::person);
    const Id<Post> id = stage.add_idea();
    const Project before = stage.project();
    const std::size_t steps = stage.session().steps_done();
    const Rect at = stage.cache().week_layout.days[0].lanes[stage.lane_of(stage.other)];
    const Rect hours = stage.hours(WeekStage::october(20)).rect;
    stage.pick_up(stage.node(Role::idea, PostLanes::idea_title));
    stage.robot().move_to((at.x0 + at.x1) / 2, (hours.y0 + hours.y1) / 2);
    stage.robot().step(3);
    CHECK(stage.drag().over_creator == stage.other);
    CHECK(stage.robot().shows("Creator: "));
    CHECK(stage.marks_lane(stage.lane_of(stage.other)));
    CHECK(stage.project() == before);
    REQUIRE(stage.drag().over_time);
    const LocalMinute wanted = *stage.drag().over_time;
    stage.drop();
    CHECK(stage.idea(id).creator == stage.other);
    CHECK(stage.idea(id).when == wanted);
    CHECK(stage.session().steps_done() == steps + 1);
    stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
}

TEST_CASE("by keyboard an idea goes to the next person's lane too") {
    PostLanes stage(Lanes::person);
    const Id<Post> id = stage.add_idea();
    const bool right = stage.lane_of(stage.other) > stage.lane_of(*stage.creator());
    stage.frame().state().selection = Selection::of(id);
    stage.robot().step(2);
    stage.press(ImGuiKey_M);
    REQUIRE(stage.drag().kind == DragState::Kind::idea);
    stage.press(ImGuiMod_Shift | (right ? ImGuiKey_RightArrow : ImGuiKey_LeftArrow));
    CHECK(stage.drag().over_creator == stage.other);
    stage.press(ImGuiKey_Enter);
    CHECK(stage.idea(id).creator == stage.other);
    CHECK(stage.idea(id).when);
}
