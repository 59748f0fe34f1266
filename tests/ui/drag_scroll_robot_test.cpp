// Near an edge of the list and of the drawer what is dragged by mouse makes it scroll, as long as there is more of it.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/list_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr float from_edge = 8;

bool scrolls(MonthStage& stage) { return stage.frame().state().drag.scrolls; }

void scroll_to_end(MonthStage& stage) {
    REQUIRE(scrolls(stage));
    for (int i = 0; i < 1000 && scrolls(stage); ++i) stage.robot().step(4);
    REQUIRE_FALSE(scrolls(stage));
}

struct ListEdges : ListStage {
    // The part that scrolls: the heading of the first day stays at its top.
    Rect seen() {
        Rect rect;
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.path == "list") rect = node.rect;
        rect.y0 = heading(list().top_day).rect.y0;
        return rect;
    }
    void move_to(float y) {
        robot().move_to(seen().x0 + 300, y);
        robot().step(2);
    }
};

// The drawer beside a view of the calendar, with more ideas than there is room for.
struct DrawerEdges : MonthStage {
    explicit DrawerEdges(CalendarView view) {
        frame().show(view);
        robot().step(4);
        const auto more = robot().find_path("drawer/more");
        REQUIRE(more);
        const Rect first = *card(0);
        cards = {first.x0, first.y0, first.x1, more->rect.y0};
    }
    const std::vector<IdeaCard>& ideas() { return frame().state().calendar.cache->ideas.cards; }
    std::optional<WidgetNode> node_of(std::size_t nth) {
        return robot().find_path("idea:" + to_text(ideas()[nth].post) + "/card");
    }
    // Where it lies, while it is seen whole.
    std::optional<Rect> card(std::size_t nth) {
        const auto node = node_of(nth);
        return node && node->rect == node->full ? std::optional(node->rect) : std::nullopt;
    }
    void move_to(float y) {
        robot().move_to((cards.x0 + cards.x1) / 2, y);
        robot().step(2);
    }
    void give_up() {
        robot().key(ImGuiKey_Escape);
        robot().release();
        robot().step(3);
        CHECK_FALSE(frame().state().drag.active());
        CHECK(project() == before);
    }
    const Project before = project();
    Rect cards;  // the part that scrolls
};

}  // namespace

TEST_CASE("a post that is held at the foot of the list scrolls it to its end, at the head back to its beginning") {
    ListEdges stage;
    const Project before = stage.project();
    const Id<Post> pumpkin = stage.post(ListStage::pumpkin)->id;
    stage.pick_up(stage.time_of(pumpkin));
    const Rect seen = stage.seen();
    stage.move_to((seen.y0 + seen.y1) / 2);
    CHECK_FALSE(scrolls(stage));
    const float begin = stage.list().scroll_px;
    stage.robot().step(10);
    CHECK(stage.list().scroll_px == begin);

    stage.move_to(seen.y1 - from_edge);
    const Day first_over = *stage.drag().over;
    stage.robot().step(20);
    CHECK(scrolls(stage));
    CHECK(stage.list().scroll_px > begin + 150);
    CHECK(*stage.drag().over > first_over);
    scroll_to_end(stage);
    CHECK(stage.drag().over == stage.model().days.back().day);

    stage.move_to(seen.y0 + from_edge);
    scroll_to_end(stage);
    CHECK(stage.list().scroll_px == 0);
    CHECK(stage.drag().over == stage.model().days.front().day);
    stage.key(ImGuiKey_Escape);
    stage.drop();
    CHECK_FALSE(scrolls(stage));
    CHECK(stage.project() == before);
}

TEST_CASE("an idea that is held at the foot of the drawer scrolls the ideas to the last one, at the head back") {
    for (const CalendarView view : {CalendarView::month, CalendarView::week, CalendarView::list}) {
        CAPTURE(static_cast<int>(view));
        DrawerEdges stage(view);
        const auto top = stage.card(0);
        stage.pick_up(*stage.node_of(1));
        REQUIRE(stage.frame().state().drag.kind == DragState::Kind::idea);
        stage.move_to((stage.cards.y0 + stage.cards.y1) / 2);
        CHECK_FALSE(scrolls(stage));
        stage.move_to(stage.cards.y1 - from_edge);
        scroll_to_end(stage);
        CHECK(stage.card(stage.ideas().size() - 1));
        CHECK_FALSE(stage.card(0));
        stage.move_to(stage.cards.y0 + from_edge);
        scroll_to_end(stage);
        CHECK(stage.card(0) == top);
        stage.give_up();
    }
}

TEST_CASE("a dated post that is held at the foot of the drawer scrolls the ideas, and is still dropped among them") {
    DrawerEdges stage(CalendarView::month);
    stage.pick_up(stage.node(Role::post, "Pumpkin contest"));
    REQUIRE(stage.frame().state().drag.kind == DragState::Kind::post);
    stage.move_to(stage.cards.y1 - from_edge);
    scroll_to_end(stage);
    CHECK(stage.card(stage.ideas().size() - 1));
    stage.robot().release();
    stage.robot().step(3);
    CHECK_FALSE(stage.post("Pumpkin contest")->when);
}

TEST_CASE("an idea that is taken up at the foot of the drawer leaves the others where they are") {
    DrawerEdges stage(CalendarView::month);
    const auto top = stage.card(0);
    const float x = (stage.cards.x0 + stage.cards.x1) / 2;
    // One of these lies on a card, whatever is cut off: cards are no more than six pixels apart.
    for (const float y : {stage.cards.y1 - 4, stage.cards.y1 - 12}) {
        stage.robot().move_to(x, y);
        stage.robot().press();
        stage.robot().move_to(x + 12, y);
        if (stage.frame().state().drag.active()) break;
        stage.robot().release();
        stage.robot().step(2);
    }
    REQUIRE(stage.frame().state().drag.kind == DragState::Kind::idea);
    stage.robot().step(20);
    CHECK_FALSE(scrolls(stage));
    CHECK(stage.card(0) == top);
    stage.give_up();
}
