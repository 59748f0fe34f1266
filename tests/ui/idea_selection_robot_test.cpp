// Several ideas of the drawer: selected by mouse and keyboard, dragged to a day together.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "plan/suggest_minute.hpp"
#include "robot/drawn_letters.hpp"
#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Posts = std::vector<Id<Post>>;

// What the drawer of a stage shows and what is done there.
template <class Base>
struct Drawer : Base {
    using Base::Base;
    const Project before = this->project();

    const std::vector<IdeaCard>& cards() { return this->frame().state().calendar.cache->ideas.cards; }
    // Of the nth card and those after it, in the order shown.
    Posts ideas(std::size_t first, std::size_t count) {
        REQUIRE(cards().size() >= first + count);
        Posts posts;
        for (std::size_t i = first; i < first + count; ++i) posts.push_back(cards()[i].post);
        return posts;
    }
    WidgetNode card(Id<Post> idea) {
        const auto node = this->robot().find_path("idea:" + to_text(idea) + "/card");
        REQUIRE(node);
        return *node;
    }
    WidgetNode card(std::size_t nth) { return card(ideas(nth, 1).front()); }
    void click_with(ImGuiKey modifier, const WidgetNode& node) {
        ImGui::GetIO().AddKeyEvent(modifier, true);
        this->robot().step();
        this->robot().click(node);
        ImGui::GetIO().AddKeyEvent(modifier, false);
        this->robot().step(2);
    }
    void press(int chord) {
        this->robot().key(chord);
        this->robot().step(3);
    }
    const Posts& selected() { return this->frame().state().selection.posts; }
    void select(Posts posts) {
        this->frame().state().selection = {Selection::Kind::posts, std::move(posts), {}, {}, {}};
        this->robot().step(2);
    }
    const DragState& drag_now() { return this->frame().state().drag; }
    std::optional<LocalMinute> when_of(Id<Post> idea) { return this->project().posts.find(idea)->when; }
    void check_one_step_of_three() {
        CHECK(this->session().steps_done() == 1);
        CHECK(this->session().undo_label() == Label{"undo.schedule_posts", {{"n", "3"}}});
        press(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(this->project() == before);
        CHECK_FALSE(this->session().can_undo());
    }
};

using MonthDrawer = Drawer<MonthStage>;

Day october_day(int day) { return Day(date::year(2026) / date::October / day); }

// As a figure on the pill at the upper right corner of what is under the pointer.
bool ghost_counts(const DragState& drag, char32_t figure) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const float right = pointer.x - drag.grab_x_px + drag.width_px, top = pointer.y - drag.grab_y_px;
    const std::vector<robot::DrawnLetter> letters = robot::drawn_letters({right - 16, top - 10, right + 8, top + 10});
    return std::any_of(letters.begin(), letters.end(), [&](const robot::DrawnLetter& one) {
        return one.code == figure && one.ground == light_theme().smm;
    });
}

}  // namespace

TEST_CASE("a click selects an idea, Ctrl adds one and takes it out, Shift takes all between in the order shown") {
    MonthDrawer stage;
    for (const IdeaOrder order : {IdeaOrder::rank, IdeaOrder::title}) {
        stage.frame().state().calendar.idea_order = order;
        stage.robot().step(2);
        const Posts three = stage.ideas(0, 3);
        stage.robot().click(stage.card(0));
        CHECK(stage.selected() == Posts{three[0]});
        CHECK(stage.frame().state().inspector_open);
        stage.click_with(ImGuiMod_Ctrl, stage.card(2));
        CHECK(stage.selected() == Posts{three[0], three[2]});
        CHECK(stage.card(2).selected);
        CHECK_FALSE(stage.card(1).selected);
        stage.click_with(ImGuiMod_Ctrl, stage.card(2));
        CHECK(stage.selected() == Posts{three[0]});
        stage.click_with(ImGuiMod_Shift, stage.card(2));
        CHECK(stage.selected() == three);
        stage.robot().click(stage.card(2));
        stage.click_with(ImGuiMod_Shift, stage.card(0));
        CHECK(stage.selected() == Posts{three[2], three[1], three[0]});
    }
    CHECK(stage.project() == stage.before);
}

TEST_CASE("at the card that Tab led to, Shift with arrows selects from idea to idea, Ctrl A all ideas alone") {
    MonthDrawer stage;
    const auto focused = [&]() -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < stage.cards().size(); ++i)
            if (const auto node = stage.robot().find_path("idea:" + to_text(stage.cards()[i].post) + "/card"))
                if (node->focused) return i;
        return std::nullopt;
    };
    for (int i = 0; i < 60 && !focused(); ++i) stage.robot().key(ImGuiKey_Tab);
    REQUIRE(focused());
    const std::size_t at = *focused();
    const Posts three = stage.ideas(at, 3);
    stage.press(ImGuiMod_Shift | ImGuiKey_DownArrow);
    stage.press(ImGuiMod_Shift | ImGuiKey_DownArrow);
    CHECK(stage.selected() == three);
    CHECK(focused() == at + 2);
    stage.press(ImGuiMod_Shift | ImGuiKey_UpArrow);
    CHECK(stage.selected() == Posts{three[0], three[1]});
    CHECK(focused() == at + 1);
    stage.press(ImGuiMod_Ctrl | ImGuiKey_A);
    CHECK(stage.selected() == stage.ideas(0, stage.cards().size()));
    CHECK(stage.project() == stage.before);
}

TEST_CASE("after a click on an idea the keys that select are the drawer's, whatever the calendar shows") {
    for (const CalendarView view : {CalendarView::month, CalendarView::week, CalendarView::list, CalendarView::grid}) {
        CAPTURE(static_cast<int>(view));
        MonthDrawer stage;
        stage.frame().show(view);
        stage.robot().step(4);
        stage.robot().click(stage.card(1));
        stage.press(ImGuiMod_Shift | ImGuiKey_DownArrow);
        CHECK(stage.selected() == stage.ideas(1, 2));
        const std::size_t count = stage.cards().size();
        for (std::size_t i = 0; i < count; ++i) stage.press(ImGuiMod_Shift | ImGuiKey_DownArrow);
        CHECK(stage.selected() == stage.ideas(1, count - 1));
        const WidgetNode last = stage.card(count - 1);
        CHECK(last.rect == last.full);
        stage.press(ImGuiMod_Ctrl | ImGuiKey_A);
        CHECK(stage.selected() == stage.ideas(0, count));
        CHECK(stage.project() == stage.before);
    }
}

TEST_CASE("one of several selected ideas takes all of them to a day, each at its suggested time, as one step") {
    MonthDrawer stage;
    const Posts three = stage.ideas(0, 3);
    stage.select(three);
    stage.carry(stage.card(1), stage.cell("Thu 22"));
    CHECK(stage.drag_now().kind == DragState::Kind::idea);
    CHECK(stage.drag_now().posts == three);
    CHECK(ghost_counts(stage.drag_now(), U'3'));
    CHECK(stage.robot().shows("3 posts"));
    // Room is made for one alone.
    CHECK_FALSE(stage.robot().shows(stage.word("card.rest_key_follows")));
    stage.press(ImGuiKey_R);
    CHECK_FALSE(stage.drag_now().takes_rest());
    CHECK(stage.project() == stage.before);
    stage.robot().release();
    stage.robot().step(3);
    const Post& grabbed = *stage.before.posts.find(three[1]);
    CHECK(stage.when_of(three[1]) ==
          LocalMinute(october_day(22)) + std::chrono::minutes(suggest_minute(stage.before, grabbed, october_day(22))));
    for (const Id<Post> id : three) {
        REQUIRE(stage.when_of(id));
        CHECK(day_of(*stage.when_of(id)) == october_day(22));
    }
    stage.check_one_step_of_three();
}

TEST_CASE("an idea that is not one of the selected ones is dragged alone, and dated posts stay where they are") {
    MonthDrawer stage;
    const Id<Post> dated = stage.post("Pumpkin contest")->id;
    const LocalMinute when = stage.when("Pumpkin contest");
    const Posts three = stage.ideas(0, 3);
    stage.select({three[0], dated, three[1]});
    stage.carry(stage.card(2), stage.cell("Thu 22"));
    CHECK(stage.drag_now().posts == Posts{three[2]});
    CHECK_FALSE(ghost_counts(stage.drag_now(), U'2'));
    stage.press(ImGuiKey_Escape);
    stage.robot().release();
    stage.robot().step(3);
    stage.carry(stage.card(0), stage.cell("Thu 22"));
    CHECK(stage.drag_now().posts == Posts{three[0], three[1]});
    CHECK(ghost_counts(stage.drag_now(), U'2'));
    stage.robot().release();
    stage.robot().step(3);
    CHECK(stage.when("Pumpkin contest") == when);
    CHECK(stage.when_of(three[1]));
    CHECK_FALSE(stage.when_of(three[2]));
}

TEST_CASE("M picks all selected ideas up, Shift M too, without making room") {
    for (const int chord : {static_cast<int>(ImGuiKey_M), ImGuiMod_Shift | ImGuiKey_M}) {
        MonthDrawer stage;
        const Posts three = stage.ideas(0, 3);
        stage.select(three);
        stage.press(chord);
        REQUIRE(stage.drag_now().by_keyboard);
        CHECK(stage.drag_now().posts == three);
        CHECK_FALSE(stage.drag_now().takes_rest());
        stage.press(ImGuiKey_RightArrow);
        const Day day = *stage.drag_now().over;
        stage.press(ImGuiKey_Enter);
        for (const Id<Post> id : three) {
            REQUIRE(stage.when_of(id));
            CHECK(day_of(*stage.when_of(id)) == day);
        }
        stage.check_one_step_of_three();
    }
}

TEST_CASE("among the hours the idea under the pointer goes out at the hour of the drop, the others as suggested") {
    Drawer<WeekStage> stage({}, CalendarView::day);
    stage.show(10 * 60);
    const Posts three = stage.ideas(0, 3);
    stage.select(three);
    const Rect column = stage.hours(october_day(20)).rect;
    stage.pick_up(stage.card(0));
    stage.robot().move_to((column.x0 + column.x1) / 2, (column.y0 + column.y1) / 2);
    stage.robot().step(2);
    REQUIRE(stage.drag_now().over_time);
    const LocalMinute wanted = *stage.drag_now().over_time;
    stage.drop();
    CHECK(stage.when_of(three[0]) == wanted);
    // Each beside those that have their time already.
    Project placed = stage.before;
    for (std::size_t i = 1; i < three.size(); ++i) {
        Post former = *placed.posts.find(three[i - 1]);
        former.when = stage.when_of(three[i - 1]);
        placed.posts = placed.posts.with(std::move(former));
        const int minute = suggest_minute(placed, *placed.posts.find(three[i]), october_day(20));
        CHECK(stage.when_of(three[i]) == LocalMinute(october_day(20)) + std::chrono::minutes(minute));
    }
    stage.check_one_step_of_three();
}
