// An hour at which nothing stands yet, by keyboard: Alt and up or down lead there, and what is made and pasted begins
// then.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using std::chrono::minutes;

namespace {

constexpr int lead_key = ImGuiMod_Alt | ImGuiKey_DownArrow;

// Tuesday 20 October is selected.
struct HourStage : WeekStage {
    const Day day = october(20);

    explicit HourStage(CalendarView view = CalendarView::week) : WeekStage({}, view) {
        frame().state().selection = Selection::of(day);
        robot().step(2);
    }
    void key(int chord) {
        robot().key(chord);
        robot().step(3);
    }
    bool at_hour() { return calendar().hour_cursor.has_value(); }
    int minute() {
        REQUIRE(at_hour());
        return calendar().hour_cursor->minute;
    }
    LocalMinute there() { return LocalMinute(calendar().hour_cursor->day) + minutes(minute()); }
    WidgetNode line() {
        const auto node = robot().find_path("hour:" + to_text(calendar().hour_cursor->day) + "/cursor");
        REQUIRE(node);
        return *node;
    }
    std::string time(int minute) { return facts::Words(facts::Language::english).time_text(minute); }
    const Post* made() const { return post(word("post.new_title")); }
};

}  // namespace

TEST_CASE("Alt and down lead from a day to an hour of it, arrows go on from there, and Escape goes back to the day") {
    for (const CalendarView view : {CalendarView::week, CalendarView::day}) {
        CAPTURE(static_cast<int>(view));
        HourStage stage(view);
        CHECK_FALSE(stage.at_hour());
        stage.key(lead_key);
        const int begin = stage.minute();
        CHECK(begin == stage.cache().week.office.begin / 15 * 15);
        CHECK(stage.line().label == stage.time(begin));
        stage.key(ImGuiKey_DownArrow);
        stage.key(ImGuiKey_DownArrow);
        CHECK(stage.minute() == begin + 30);
        CHECK(stage.line().label == stage.time(begin + 30));
        stage.key(ImGuiMod_Shift | ImGuiKey_DownArrow);
        CHECK(stage.minute() == begin + 35);
        stage.key(ImGuiKey_UpArrow);
        CHECK(stage.minute() == begin + 20);
        stage.key(ImGuiKey_RightArrow);
        CHECK(stage.calendar().hour_cursor->day == WeekStage::october(21));
        CHECK(stage.minute() == begin + 20);
        CHECK(stage.line().focused);
        stage.key(ImGuiKey_LeftArrow);
        CHECK(stage.frame().state().selection == Selection::of(stage.day));
        stage.key(ImGuiKey_Escape);
        CHECK_FALSE(stage.at_hour());
        CHECK(stage.frame().state().selection == Selection::of(stage.day));
        CHECK_FALSE(stage.session().can_undo());
    }
}

TEST_CASE("from a post Alt and down lead to the quarter behind its beginning, Alt and up to the one before") {
    HourStage stage;
    stage.frame().state().selection = Selection::of(stage.post(pumpkin)->id);
    stage.robot().step(2);
    stage.key(lead_key);
    CHECK(stage.there() == LocalMinute(stage.day) + minutes(18 * 60 + 15));
    CHECK(stage.frame().state().selection == Selection::of(stage.day));
    stage.frame().state().selection = Selection::of(stage.post(pumpkin)->id);
    stage.robot().step(2);
    CHECK_FALSE(stage.at_hour());
    stage.key(ImGuiMod_Alt | ImGuiKey_UpArrow);
    CHECK(stage.there() == LocalMinute(stage.day) + minutes(17 * 60 + 45));
}

TEST_CASE("Enter and N make a post at that hour, its title ready to be typed") {
    for (const ImGuiKey key : {ImGuiKey_Enter, ImGuiKey_N})
        for (const CalendarView view : {CalendarView::week, CalendarView::day}) {
            CAPTURE(static_cast<int>(key));
            HourStage stage(view);
            stage.key(lead_key);
            stage.key(ImGuiKey_DownArrow);
            const LocalMinute there = stage.there();
            stage.key(key);
            stage.robot().step(3);
            REQUIRE(stage.made());
            CHECK(stage.made()->when == there);
            CHECK(stage.frame().state().selection == Selection::of(stage.made()->id));
            CHECK_FALSE(stage.at_hour());
            CHECK(stage.session().steps_done() == 1);
        }
}

TEST_CASE("what is pasted by its key begins at that hour") {
    HourStage stage;
    const Id<Post> copied = stage.post(pumpkin)->id;
    stage.frame().state().selection = Selection::of(copied);
    stage.robot().step(2);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_C);
    stage.frame().state().selection = Selection::of(WeekStage::october(22));
    stage.robot().step(2);
    stage.key(lead_key);
    const LocalMinute there = stage.there();
    stage.key(ImGuiMod_Ctrl | ImGuiKey_V);
    const Selection& now = stage.frame().state().selection;
    REQUIRE(now.posts.size() == 1);
    CHECK(now.posts.front() != copied);
    CHECK(stage.project().posts.find(now.posts.front())->when == there);
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("the key of menus opens the menu of that hour at its line") {
    HourStage stage;
    stage.key(lead_key);
    const LocalMinute there = stage.there();
    const facts::Words words(facts::Language::english);
    const std::string row = words.format("menu.new_post_at", {{"time", words.time_text(stage.minute())}});
    const Rect line = stage.line().rect;
    stage.key(ImGuiKey_Menu);
    const ContextMenu& menu = stage.frame().state().context_menu;
    CHECK(line.grown(24).contains(menu.x_px, menu.y_px));
    stage.robot().click(Role::menu_item, row);
    stage.robot().step(3);
    REQUIRE(stage.made());
    CHECK(stage.made()->when == there);
}

TEST_CASE("among lanes of people left and right lead from lane to lane, and a post is made in that one") {
    HourStage stage(CalendarView::day);
    stage.calendar().lanes = Lanes::person;
    stage.robot().step(3);
    REQUIRE(stage.cache().week_layout.days[0].parted());
    const std::vector<WeekLane> lanes = stage.cache().week.lanes;
    const auto is_last_person = [](const WeekLane& lane) { return lane.person.has_value(); };
    const auto last = std::find_if(lanes.rbegin(), lanes.rend(), is_last_person);
    REQUIRE(last != lanes.rend());
    const auto index = static_cast<std::size_t>(lanes.rend() - last) - 1;
    stage.key(lead_key);
    for (std::size_t i = 0; i < index; ++i) stage.key(ImGuiKey_RightArrow);
    CHECK(stage.calendar().hour_cursor->lane == last->id);
    const Rect lane = stage.cache().week_layout.days[0].lanes[index];
    CHECK(stage.line().full.x0 == lane.x0);
    CHECK(stage.calendar().hour_cursor->day == stage.day);
    stage.key(ImGuiKey_Enter);
    REQUIRE(stage.made());
    CHECK(stage.made()->creator == last->person);
}

TEST_CASE("a click elsewhere leaves the hour, and so does what Ctrl and an arrow lead to") {
    HourStage stage;
    stage.key(lead_key);
    REQUIRE(stage.at_hour());
    stage.robot().click(stage.hours(WeekStage::october(22)));
    stage.robot().step(2);
    CHECK_FALSE(stage.at_hour());
    stage.frame().state().selection = Selection::of(stage.day);
    stage.robot().step(2);
    stage.key(lead_key);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_DownArrow);
    CHECK_FALSE(stage.at_hour());
}
