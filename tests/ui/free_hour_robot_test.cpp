// The menu of a free hour: what is made and pasted there begins then. Posts that are made for a moment that is over.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

constexpr int quarter_past_six = 6 * 60 + 15;

// A day alone, early in the morning, when nothing stands there.
struct FreeHours : WeekStage {
    Day day;

    explicit FreeHours(Day shown = october(20)) : WeekStage({}, CalendarView::day), day(shown) {
        frame().state().shown_day = day;
        robot().step(4);
        show(18 * 60);
        show(6 * 60);
    }
    // At twenty past six, in that lane.
    WidgetNode spot(std::size_t lane = 0) {
        WidgetNode column = WeekStage::hours(day);
        const float y = column.rect.y0 - cache().week_layout.y_of(5 * 60) + cache().week_layout.y_of(6 * 60 + 20);
        const Rect& at = cache().week_layout.days[0].lanes[lane];
        column.rect = Rect::at((at.x0 + at.x1) / 2 - 1, y - 1, 2, 2);
        return column;
    }
    void choose(std::string_view row, std::size_t lane = 0) {
        robot().right_click(spot(lane));
        robot().step(2);
        robot().click(Role::menu_item, row);
        robot().step(3);
    }
    std::string new_post_row() {
        const facts::Words words(facts::Language::english);
        return words.format("menu.new_post_at", {{"time", words.time_text(quarter_past_six)}});
    }
    void copy(std::vector<Id<Post>> posts) {
        frame().state().selection = {Selection::Kind::posts, std::move(posts), {}, {}, {}};
        robot().step(2);
        robot().key(ImGuiMod_Ctrl | ImGuiKey_C);
        robot().step(3);
    }
    LocalMinute there() const { return LocalMinute(day) + minutes(quarter_past_six); }
    // Of the posts that are selected, in the order in which they were.
    std::vector<LocalMinute> selected_times() {
        std::vector<LocalMinute> times;
        for (const Id<Post> id : frame().state().selection.posts) times.push_back(*project().posts.find(id)->when);
        return times;
    }
    bool tells_of_past() { return robot().shows(word("post.made_in_past")); }
};

}  // namespace

TEST_CASE("the menu of a free hour makes a post at that hour and says so") {
    FreeHours stage;
    stage.choose(stage.new_post_row());
    const Post* made = stage.post(stage.word("post.new_title"));
    REQUIRE(made);
    CHECK(made->when == stage.there());
    CHECK(stage.frame().state().selection == Selection::of(made->id));
    CHECK(stage.session().steps_done() == 1);
    CHECK_FALSE(stage.tells_of_past());
}

TEST_CASE("in somebody's lane the menu of a free hour makes a post of that person") {
    FreeHours stage;
    stage.calendar().lanes = Lanes::person;
    stage.robot().step(3);
    stage.show(18 * 60);
    stage.show(6 * 60);
    REQUIRE(stage.cache().week_layout.days[0].parted());
    const std::vector<WeekLane> lanes = stage.cache().week.lanes;
    const auto whose = std::find_if(lanes.begin(), lanes.end(), [](const WeekLane& lane) { return lane.person; });
    REQUIRE(whose != lanes.end());
    stage.choose(stage.new_post_row(), static_cast<std::size_t>(whose - lanes.begin()));
    const Post* made = stage.post(stage.word("post.new_title"));
    REQUIRE(made);
    CHECK(made->creator == whose->person);
    CHECK(made->when == stage.there());
}

TEST_CASE("what is pasted by the menu of a free hour begins then, and what else was copied keeps its distance") {
    FreeHours stage;
    const Post first = *stage.post(pumpkin), second = *stage.post("Candied orange");
    stage.copy({first.id, second.id});
    stage.choose(stage.word("command.paste"));
    std::vector<LocalMinute> times = stage.selected_times();
    REQUIRE(times.size() == 2);
    CHECK(times[0] == stage.there());
    CHECK(times[1] - times[0] == std::max(*first.when, *second.when) - std::min(*first.when, *second.when));
    CHECK(stage.session().steps_done() == 1);
    // By its key it comes at the time of day it had.
    stage.copy({first.id});
    stage.frame().state().selection = Selection::of(stage.day);
    stage.robot().step(2);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_V);
    stage.robot().step(3);
    CHECK(stage.selected_times() == std::vector{LocalMinute(stage.day) + hours(18)});
}

TEST_CASE("elsewhere than among hours the menu of a day makes a post at the usual time") {
    MonthStage stage;
    stage.frame().state().selection = Selection::of(WeekStage::october(28));
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_Menu);
    stage.robot().step(3);
    CHECK(stage.robot().find(Role::menu_item, stage.word("command.add_post")));
}

TEST_CASE("a post that is made for an hour or a day that is over is made, and that is told") {
    for (const int way : {0, 1, 2}) {
        CAPTURE(way);
        FreeHours stage(WeekStage::october(12));
        REQUIRE(stage.there() < stage.session().now());
        if (way == 0) stage.robot().double_click(stage.spot());
        if (way == 1) stage.choose(stage.new_post_row());
        if (way == 2) {
            stage.frame().state().selection = Selection::of(stage.day);
            stage.robot().step(2);
            stage.robot().key(ImGuiKey_N);
        }
        stage.robot().step(3);
        CHECK(stage.post(stage.word("post.new_title")));
        CHECK(stage.tells_of_past());
    }
}
