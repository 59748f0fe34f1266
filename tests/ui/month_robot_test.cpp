#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "robot/stage.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/print_to.hpp"

using namespace tandem;
using robot::Stage;

namespace {

// The English sample: October 2026, today is Tuesday 13.
struct Month : Stage {
    Month() { frame().state().inspector_open = false; }

    WidgetNode cell(std::string_view day) {
        robot().step();
        const auto node = robot().find(Role::cell, day);
        REQUIRE(node);
        return *node;
    }
    // Where a click on the day itself lands: its number.
    void click_day(std::string_view day) {
        WidgetNode node = cell(day);
        node.rect.x1 = node.rect.x0 + 30, node.rect.y1 = node.rect.y0 + 20;
        robot().click(node);
    }
    WidgetNode post_node(std::string_view title) {
        robot().step();
        const auto node = robot().find(Role::post, title, true);
        REQUIRE(node);
        return *node;
    }
    const UiState& state() { return frame().state(); }
    Id<Post> id(std::string_view title) const { return post(title)->id; }
    const CalendarCache& cache() { return *frame().state().calendar.cache; }
};

}  // namespace

TEST_CASE("the month names its days, posts and campaigns to those who cannot see it") {
    Month month;
    std::vector<WidgetNode> days = month.robot().all(Role::cell);
    std::erase_if(days, [](const WidgetNode& day) { return !day.path.starts_with("month/"); });
    CHECK(days.size() == 35);
    CHECK(month.robot().find(Role::cell, "Tue 20"));
    const auto pumpkin = month.robot().find(Role::post, "Pumpkin contest", true);
    REQUIRE(pumpkin);
    CHECK(pumpkin->value == "IG 18:00");
    CHECK(month.cell("Tue 20").rect.contains(pumpkin->rect));
    CHECK(month.robot().find(Role::bar, "Sweet Halloween"));
    CHECK_FALSE(month.cell("Tue 20").value.empty());
    CHECK_FALSE(month.headless().ids_clash());
}

TEST_CASE("a click selects a post and opens the inspector, Ctrl click adds another, Escape clears") {
    Month month;
    month.robot().click(month.post_node("Pumpkin contest"));
    CHECK(month.state().selection == Selection::of(month.id("Pumpkin contest")));
    CHECK(month.state().inspector_open);
    CHECK(month.post_node("Pumpkin contest").selected);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
    month.robot().click(month.post_node("hiring"));
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
    CHECK(month.state().selection.posts.size() == 2);
    month.robot().key(ImGuiKey_Escape);
    CHECK(month.state().selection.kind == Selection::Kind::none);
    CHECK_FALSE(month.session().can_undo());
}

TEST_CASE("the inspector that opened for a post goes with it on Escape, and stays where its own key opened it") {
    for (const bool by_key : {false, true}) {
        CAPTURE(by_key);
        Month month;
        if (by_key) month.robot().key(ImGuiMod_Ctrl | ImGuiKey_J);
        month.robot().click(month.post_node("Pumpkin contest"));
        month.robot().step(2);
        REQUIRE(month.state().inspector_open);
        month.robot().key(ImGuiKey_Escape);
        CHECK(month.state().selection.kind == Selection::Kind::none);
        CHECK(month.state().inspector_open == by_key);
    }
}

TEST_CASE("a click on a campaign selects it, a click on a day selects the day") {
    Month month;
    month.robot().click(Role::bar, "Sweet Halloween");
    CHECK(month.state().selection.kind == Selection::Kind::campaign);
    month.click_day("Wed 21");
    CHECK(month.state().selection.kind == Selection::Kind::day);
    CHECK(month.cell("Wed 21").selected);
}

TEST_CASE("the wheel moves by weeks, and the month in focus follows") {
    Month month;
    month.robot().move_to(month.cell("Tue 20"));
    month.robot().wheel(-1);
    CHECK(month.state().week_offset == 1);
    CHECK(month.cache().month.grid.first == week_begin(first_day(date::year(2026) / date::October)) + date::days(7));
    CHECK(month.state().month == date::year(2026) / date::October);
    for (int i = 0; i < 3; ++i) month.robot().wheel(-1);
    CHECK(month.state().month == date::year(2026) / date::November);
    for (int i = 0; i < 4; ++i) month.robot().wheel(1);
    CHECK(month.cache().month.grid == month_grid(date::year(2026) / date::October, date::Monday));
}

TEST_CASE("Page Down and Page Up go by months, T goes back to today") {
    Month month;
    month.robot().key(ImGuiKey_PageDown);
    month.robot().key(ImGuiKey_PageDown);
    CHECK(month.state().month == date::year(2026) / date::December);
    month.robot().key(ImGuiKey_PageUp);
    CHECK(month.state().month == date::year(2026) / date::November);
    month.robot().key(ImGuiKey_T);
    CHECK(month.state().month == date::year(2026) / date::October);
    CHECK(month.robot().find(Role::cell, "Tue 13"));
}

TEST_CASE("+N opens the list of the day with all of its posts; one of them can be chosen there") {
    Month month;
    const WidgetNode day = month.cell("Tue 13");
    const auto all = month.robot().all(Role::button);
    const auto more = std::find_if(all.begin(), all.end(), [&](const WidgetNode& node) {
        return node.label.starts_with("+") && day.rect.contains(node.rect);
    });
    REQUIRE(more != all.end());
    month.robot().click(*more);
    const auto list = month.robot().find(Role::card, "Tue 13");
    REQUIRE(list);
    std::vector<WidgetNode> posts = month.robot().all(Role::post);
    std::erase_if(posts, [&](const WidgetNode& node) { return node.layer == 0; });
    int expected = 0;
    for (const MonthDay& one : month.cache().month.days)
        if (one.label == "Tue 13") expected = static_cast<int>(one.chips.size());
    CHECK(static_cast<int>(posts.size()) == expected);
    CHECK(expected > 2);
    month.robot().click(posts.back());
    CHECK(month.state().selection.kind == Selection::Kind::posts);
    CHECK_FALSE(month.robot().find(Role::card, "Tue 13"));
}

TEST_CASE("a double click on a day adds a post there at its suggested time, in one step that can be undone") {
    Month month;
    const std::size_t before = month.project().posts.size();
    WidgetNode node = month.cell("Wed 28");
    node.rect.x1 = node.rect.x0 + 30, node.rect.y1 = node.rect.y0 + 20;
    month.robot().double_click(node);
    REQUIRE(month.project().posts.size() == before + 1);
    REQUIRE(month.state().selection.kind == Selection::Kind::posts);
    const Post* added = month.project().posts.find(month.state().selection.posts.front());
    REQUIRE(added != nullptr);
    CHECK(day_of(*added->when) == Day(date::year(2026) / date::October / 28));
    CHECK(added->status == PostStatus::brief);
    month.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(month.project().posts.size() == before);
}

TEST_CASE("a new post's title is ready to be typed, however the post was added") {
    for (const bool by_key : {true, false}) {
        Month month;
        month.frame().state().inspector_open = false;
        month.robot().step(2);
        if (by_key) {
            // The letter of the key reaches the window as text too.
            ImGui::GetIO().AddKeyEvent(ImGuiKey_N, true);
            ImGui::GetIO().AddInputCharacter('n');
            month.robot().step();
            ImGui::GetIO().AddKeyEvent(ImGuiKey_N, false);
            month.robot().step(4);
        } else {
            WidgetNode node = month.cell("Wed 28");
            node.rect.x1 = node.rect.x0 + 30, node.rect.y1 = node.rect.y0 + 20;
            month.robot().double_click(node);
            month.robot().step(3);
        }
        REQUIRE(month.state().selection.kind == Selection::Kind::posts);
        const Id<Post> added = month.state().selection.posts.front();
        month.robot().type("Open day");
        month.robot().key(ImGuiKey_Enter);
        month.robot().step(2);
        CHECK(month.project().posts.find(added)->title == "Open day");
        CHECK_FALSE(month.state().title_wanted);
    }
}

TEST_CASE("arrows go from day to day and through its posts, Enter opens") {
    Month month;
    month.click_day("Mon 19");
    month.robot().key(ImGuiKey_RightArrow);
    CHECK(month.state().selection == Selection::of(Day(date::year(2026) / date::October / 20)));
    month.robot().key(ImGuiKey_DownArrow);
    month.robot().key(ImGuiKey_DownArrow);
    CHECK(month.state().selection == Selection::of(month.id("Pumpkin contest")));
    CHECK_FALSE(month.state().inspector_open);
    month.robot().key(ImGuiKey_Enter);
    CHECK(month.state().inspector_open);
    month.robot().key(ImGuiKey_DownArrow);
    CHECK(month.state().selection == Selection::of(Day(date::year(2026) / date::October / 27)));
    month.robot().key(ImGuiKey_UpArrow);
    // Above the day are its bars.
    for (int i = 0; i < 6 && month.state().selection.kind != Selection::Kind::posts; ++i)
        month.robot().key(ImGuiKey_UpArrow);
    CHECK(month.state().selection == Selection::of(month.id("Pumpkin contest")));
}

TEST_CASE("the arrows lead beyond the weeks shown") {
    Month month;
    month.click_day("Wed 28");
    month.robot().key(ImGuiKey_DownArrow);
    for (int i = 0; i < 6 && month.state().selection.kind == Selection::Kind::posts; ++i)
        month.robot().key(ImGuiKey_DownArrow);
    CHECK(month.state().selection == Selection::of(Day(date::year(2026) / date::November / 4)));
    CHECK(month.state().month == date::year(2026) / date::November);
}

TEST_CASE("frames in which nothing changes redo nothing") {
    Month month;
    const int months = month.cache().months_made, layouts = month.cache().layouts_made;
    month.robot().step(10);
    month.robot().move_to(month.post_node("Pumpkin contest"));
    CHECK(month.cache().months_made == months);
    CHECK(month.cache().layouts_made == layouts);
    month.frame().state().filters.networks = {"facebook"};
    month.robot().step(2);
    CHECK(month.cache().months_made == months + 1);
}

TEST_CASE("undo leaves the weeks where they are when the day is in view, and scrolls to it when it is not") {
    Month month;
    month.robot().move_to(month.cell("Tue 20"));
    month.robot().wheel(-1);
    REQUIRE(month.state().week_offset == 1);
    month.robot().key(ImGuiKey_Escape);
    month.robot().click(month.post_node("Pumpkin contest"));
    month.robot().key(ImGuiKey_Delete);
    REQUIRE(month.post("Pumpkin contest") == nullptr);
    month.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(month.state().week_offset == 1);
    CHECK(month.state().month == date::year(2026) / date::October);
    month.robot().key(ImGuiKey_PageDown);
    month.robot().key(ImGuiKey_PageDown);
    month.robot().key(ImGuiMod_Ctrl | ImGuiKey_Y);
    CHECK(month.state().month == date::year(2026) / date::October);
}

TEST_CASE("a turn on call is a mark in its day that says who, when and how much") {
    Month month;
    const std::string note = "On call: Inès Costa, 09:00 – 18:00, up to 1h";
    CHECK(month.robot().shows(note));
}

TEST_CASE("the status line says what the month's time costs under each hat the lens shows") {
    Month month;
    const auto people = people_costs(month.project(), month.session().plan(),
                                     {Day(date::year(2026) / 10 / 1), Day(date::year(2026) / 11 / 1)});
    const auto text = [&](Hat hat) {
        const TimeCost cost = total_cost(people, hat);
        REQUIRE(cost.cost.cents > 10000);
        return std::string(hat == Hat::smm ? "SMM " : "CM ") +
            facts::duration_text(cost.minutes, facts::Language::english, facts::DurationForm::round) + " · " +
            facts::money_text((cost.cost.cents + 50) / 100 * 100, "EUR", facts::Language::english);
    };
    CHECK(month.robot().shows(text(Hat::smm) + " – " + text(Hat::cm)));
    month.frame().set_lens(Lens::cm);
    month.robot().step(2);
    CHECK(month.robot().shows("Time: " + text(Hat::cm)));
    CHECK_FALSE(month.robot().shows(text(Hat::smm)));
}

TEST_CASE("what is filtered away is not drawn") {
    Month month;
    month.frame().state().filters.networks = {"linkedin"};
    month.robot().step(2);
    CHECK_FALSE(month.robot().find(Role::post, "Pumpkin contest", true));
    CHECK(month.robot().find(Role::post, "hiring", true));
    CHECK(month.cache().month.filtered_posts > 0);
}

TEST_CASE("the SMM's lens has no line of work, the CM's has") {
    Month month;
    CHECK(month.robot().shows("tasks ·"));
    month.frame().set_lens(Lens::smm);
    month.robot().step(2);
    CHECK(month.cell("Tue 20").value.empty());
    month.frame().set_lens(Lens::cm);
    CHECK_FALSE(month.cell("Tue 20").value.empty());
}

TEST_CASE("the drawer lists ideas, can be sorted, and takes a new one") {
    Month month;
    const std::size_t ideas = month.cache().ideas.cards.size();
    REQUIRE(ideas > 3);
    CHECK_FALSE(month.robot().all(Role::idea).empty());
    month.robot().click(Role::button, month.word("ideas.sort"));
    month.robot().click(Role::menu_item, month.word("ideas.sort.title"));
    const auto& cards = month.cache().ideas.cards;
    CHECK(std::is_sorted(cards.begin(), cards.end(),
                         [](const IdeaCard& a, const IdeaCard& b) { return a.title < b.title; }));
    month.robot().key(ImGuiKey_Escape);
    month.robot().click(Role::button, month.word("ideas.add"));
    CHECK(month.cache().ideas.cards.size() == ideas + 1);
    CHECK(month.session().undo_label().key == "undo.add_idea");
}

TEST_CASE("the month is printed for a client where the user says, and what is held back is told") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        Stage stage({.language = language});
        REQUIRE(run_command(CommandId::print_month, stage.frame()));
        stage.robot().step(3);
        stage.robot().click(Role::button, stage.word("export.write"));
        stage.robot().step(3);
        testing::give_place(stage, "october.pdf");
        bool told = false;
        for (const WidgetNode& node : stage.robot().all(Role::text))
            told = told || node.label.find("october.pdf") != std::string::npos;
        CHECK(told);
    }
}
