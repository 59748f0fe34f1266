#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "ui/list/list_state.hpp"
#include "ui/month_stage.hpp"

namespace tandem::testing {

// The list of the sample on Tuesday 13 October 2026, its today, the inspector folded. "Pumpkin contest" goes out on the
// 20th at 18:00.
struct ListStage : MonthStage {
    explicit ListStage(robot::StageOptions options = {}) : MonthStage(std::move(options)) {
        frame().state().shown_day = october(13);
        frame().state().calendar.view = CalendarView::list;
        robot().step(4);
    }
    static Day october(int day) { return Day(date::year(2026) / date::October / day); }
    static constexpr const char* pumpkin = "Pumpkin contest";

    ListState& list() { return *frame().state().calendar.list; }
    const ListModel& model() { return list().model; }
    const Selection& selection() { return frame().state().selection; }
    DragState& drag() { return frame().state().drag; }

    // The row of a post, brought into view where it is not; what is selected stays so.
    WidgetNode row(Id<Post> id) {
        const std::string path = "post:" + to_text(id) + "/row";
        auto node = robot().find_path(path);
        if (!node || node->rect != node->full) {
            const Selection kept = selection();
            frame().state().reveal = Focus{id.value, std::nullopt};
            robot().step(3);
            frame().state().selection = kept;
            robot().step(2);
            node = robot().find_path(path);
        }
        REQUIRE(node);
        return *node;
    }
    WidgetNode row(std::string_view title) { return row(post(title)->id); }
    // Where a click on a row is about the row itself: its time.
    WidgetNode time_of(Id<Post> id) {
        WidgetNode node = row(id);
        node.rect.x0 += 18, node.rect.x1 = node.rect.x0 + 20;
        return node;
    }
    // The text of a row that says this.
    WidgetNode text_in(Id<Post> id, std::string_view text) {
        const Rect in = row(id).rect;
        for (const WidgetNode& node : robot().all(Role::text))
            if (node.label == text && in.contains(node.rect)) return node;
        FAIL("no such text in the row");
        return {};
    }
    // The first one after today that has posts.
    Day next_day() { return model().days[model().day_from(october(13)) + 1].day; }
    WidgetNode heading(Day day) {
        const auto node = robot().find_path("day/" + to_text(day));
        REQUIRE(node);
        return *node;
    }
    WidgetNode at_path(std::string_view path) {
        const auto node = robot().find_path(path);
        REQUIRE_MESSAGE(node, std::string(path));
        return *node;
    }
    void select(std::vector<Id<Post>> posts) {
        frame().state().selection = {Selection::Kind::posts, std::move(posts), {}, {}, {}};
        robot().step(3);
    }
    void key(int chord) {
        robot().key(chord);
        robot().step(2);
    }
    void click_with(ImGuiKey modifier, const WidgetNode& node) {
        // A row lies below its cells: it has the pointer from the frame after on.
        robot().move_to(node);
        robot().step(2);
        ImGui::GetIO().AddKeyEvent(modifier, true);
        robot().step();
        robot().click(node);
        ImGui::GetIO().AddKeyEvent(modifier, false);
        robot().step(2);
    }
    void drop() {
        robot().release();
        robot().step(3);
    }
    // The first listed post for which this holds.
    template <class Is>
    Id<Post> first_post(const Is& is) {
        for (const ListRow& one : model().rows)
            if (const Post* found = project().posts.find(one.post); found && is(*found)) return one.post;
        FAIL("no such post");
        return {};
    }
};

}  // namespace tandem::testing
