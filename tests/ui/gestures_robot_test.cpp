#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "facts/date_words.hpp"
#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct Month : MonthStage {
    WidgetNode chip(std::string_view title) { return node(Role::post, title); }
    // Draws a rectangle from just above the work line of the first day to that of the last.
    void draw(std::string_view from, std::string_view to) {
        const WidgetNode first = cell(from), last = cell(to);
        robot().move_to(first.rect.x0 + 2, first.rect.y0 + 4);
        robot().step();
        robot().press();
        robot().move_to(first.rect.x0 + 12, first.rect.y0 + 12);
        robot().move_to(last.rect.x1 - 3, last.rect.y1 - 26);
        robot().step(2);
    }
    const std::vector<Id<Post>>& selected() { return frame().state().selection.posts; }
    bool has(std::string_view title) { return frame().state().selection.has_post(post(title)->id); }
};

}  // namespace

TEST_CASE(
    "a rectangle from a free place selects the posts it touches, and they move together keeping their intervals") {
    Month month;
    month.draw("Tue 20", "Wed 21");
    CHECK(month.has("We’re hiring"));
    CHECK(month.has("Pumpkin contest"));
    CHECK(month.has("Haunted ganache"));
    CHECK(month.has("Candied orange"));
    CHECK_FALSE(month.has("Spider-web bar"));
    month.robot().release();
    month.robot().step(2);
    REQUIRE(month.selected().size() == 4);
    CHECK(month.frame().state().selection.kind == Selection::Kind::posts);
    const LocalMinute pumpkin = month.when("Pumpkin contest"), orange = month.when("Candied orange");
    month.robot().drag(month.chip("Pumpkin contest"), month.cell("Thu 22"));
    CHECK(month.when("Pumpkin contest") == pumpkin + date::days(2));
    CHECK(month.when("Candied orange") == orange + date::days(2));
    month.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(month.when("Candied orange") == orange);
    CHECK_FALSE(month.session().can_undo());
}

TEST_CASE(
    "with Ctrl a rectangle adds; Escape takes the former selection back; a click on a free place selects its day") {
    Month month;
    month.robot().click(month.chip("Ghost moulds"));
    month.frame().state().inspector_open = false;
    month.robot().step(2);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
    month.draw("Wed 21", "Wed 21");
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
    month.robot().step();
    CHECK(month.has("Ghost moulds"));
    CHECK(month.has("Haunted ganache"));
    month.robot().key(ImGuiKey_Escape);
    CHECK(month.selected() == std::vector{month.post("Ghost moulds")->id});
    month.robot().release();
    month.robot().step(2);
    CHECK(month.selected() == std::vector{month.post("Ghost moulds")->id});
    const WidgetNode day = month.cell("Wed 21");
    month.robot().move_to(day.rect.x0 + 40, day.rect.y0 + 4);  // not a double click
    month.robot().step();
    month.robot().press();
    month.robot().release();
    month.robot().step(2);
    CHECK(month.frame().state().selection.kind == Selection::Kind::day);
}

TEST_CASE("Shift and a click select every post in between, by time, from the one that was selected") {
    Month month;
    month.robot().click(month.chip("Pumpkin contest"));
    month.frame().state().inspector_open = false;
    month.robot().step(2);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    month.robot().click(month.chip("Spider-web bar"));
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    month.robot().step(2);
    CHECK(month.selected().front() == month.post("Pumpkin contest")->id);
    CHECK(month.has("Haunted ganache"));
    CHECK(month.has("Candied orange"));
    CHECK(month.has("Spider-web bar"));
    CHECK_FALSE(month.has("We’re hiring"));
    CHECK_FALSE(month.has("Chocolate school"));
}

TEST_CASE("Ctrl Space selects the idea that has the keyboard too, and deselects it again") {
    Month month;
    const auto focused = [&]() -> std::optional<WidgetNode> {
        for (const WidgetNode& node : month.robot().all(Role::idea))
            if (node.focused) return node;
        return std::nullopt;
    };
    for (int i = 0; i < 60 && !focused(); ++i) month.robot().key(ImGuiKey_Tab);
    REQUIRE(focused());
    const Id<Post> first = month.post(focused()->label)->id;
    month.robot().key(ImGuiMod_Ctrl | ImGuiKey_Space);
    month.robot().step(2);
    CHECK(month.selected() == std::vector{first});
    month.robot().key(ImGuiKey_Tab);
    REQUIRE(focused());
    const Id<Post> second = month.post(focused()->label)->id;
    REQUIRE(first != second);
    month.robot().key(ImGuiMod_Ctrl | ImGuiKey_Space);
    month.robot().step(2);
    CHECK(month.selected() == std::vector{first, second});
    month.robot().key(ImGuiMod_Ctrl | ImGuiKey_Space);
    month.robot().step(2);
    CHECK(month.selected() == std::vector{first});
}

TEST_CASE("a drag that rests at the right edge turns the month, says so, and drops there") {
    Month month;
    const LocalMinute before = month.when("Pumpkin contest");
    month.pick_up(month.chip("Pumpkin contest"));
    const WidgetNode sunday = month.cell("Sun 25");
    month.robot().move_to(sunday.rect.x1 - 4, sunday.rect.y0 + 40);
    month.robot().step(10);
    CHECK(month.robot().shows("November 2026"));
    CHECK(month.frame().state().month == date::year(2026) / 10);
    month.robot().step(40);
    CHECK(month.frame().state().month == date::year(2026) / 11);
    month.robot().move_to(month.cell("Tue 17"));
    month.robot().step(120);
    CHECK(month.frame().state().month == date::year(2026) / 11);
    month.robot().release();
    month.robot().step(2);
    CHECK(month.when("Pumpkin contest") == before + date::days(28));
    month.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(month.when("Pumpkin contest") == before);
    CHECK(month.frame().state().month == date::year(2026) / 10);
    month.robot().key(ImGuiMod_Ctrl | ImGuiKey_Y);
    CHECK(month.frame().state().month == date::year(2026) / 11);
}

TEST_CASE("the week numbers lead back, again and again; a pointer that only passes an edge turns nothing") {
    Month month;
    month.pick_up(month.chip("Pumpkin contest"));
    const WidgetNode monday = month.cell("Mon 19");
    month.robot().move_to(monday.rect.x0 - 10, monday.rect.y0 + 40);
    month.robot().step(20);
    month.robot().move_to(monday);
    month.robot().step(60);
    CHECK(month.frame().state().month == date::year(2026) / 10);
    month.robot().move_to(monday.rect.x0 - 10, monday.rect.y0 + 40);
    month.robot().step(110);
    CHECK(month.frame().state().month == date::year(2026) / 8);
    month.robot().key(ImGuiKey_Escape);
    month.robot().release();
    month.robot().step(2);
    CHECK(month.frame().state().month == date::year(2026) / 10);
    CHECK_FALSE(month.session().can_undo());
}
