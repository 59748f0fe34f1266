// A post of a series is skipped from its menu and from the search, and its day planned again in the dialog of the
// rhythm.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "app/series_requests.hpp"
#include "ui/sheet_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* second_day = "Tue 27 Oct 2026 · 18:00";

// The pumpkin contest every week, ten times; nothing is to be undone yet but that.
struct SkipStage : Items {
    Id<Post> first = post("Pumpkin contest")->id;

    SkipStage() {
        SeriesPattern pattern;
        pattern.count = 10;
        REQUIRE(session().submit(begin_series(*project().posts.find(first), pattern, session().ids())));
        show(first);
    }
    SeriesView series() { return *series_of(project(), *project().posts.find(first)); }
    void skip_second() {
        show(series().posts[1]->id);
        robot().click(button(word("inspector.actions")));
        robot().step(2);
        robot().click(Role::menu_item, word("command.skip_in_series"));
        robot().step(3);
    }
    void open_rhythm() {
        show(first);
        press("series.change_rhythm");
        robot().step(3);
    }
    WidgetNode day() {
        const auto node = robot().find(Role::button, second_day);
        REQUIRE(node);
        return *node;
    }
    void tab_to(std::string_view label) {
        const auto is_there = [&] {
            const auto node = robot().find(Role::button, label);
            return node && node->focused;
        };
        for (int i = 0; i < 40 && !is_there(); ++i) robot().key(ImGuiKey_Tab);
        REQUIRE(is_there());
    }
};

}  // namespace

TEST_CASE("a post is skipped from its menu, in one step, and comes back by undo") {
    SkipStage stage;
    const Project before = stage.project();
    stage.skip_second();
    CHECK(stage.series().posts.size() == 9);
    CHECK(stage.series().series->skipped.size() == 1);
    CHECK(stage.session().undo_label().key == "undo.skip_in_series");
    CHECK(stage.robot().shows("is skipped this time"));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(3);
    CHECK(stage.project() == before);
}

TEST_CASE("a post is skipped by keyboard, from the search") {
    SkipStage stage;
    stage.show(stage.series().posts[1]->id);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_K);
    stage.robot().step(2);
    stage.robot().type(stage.word("command.skip_in_series"));
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.series().posts.size() == 9);
}

TEST_CASE("a day that was skipped is struck through in the rhythm, and a click plans it again") {
    SkipStage stage;
    stage.skip_second();
    stage.open_rhythm();
    CHECK(stage.day().value == "skipped");
    CHECK(stage.robot().shows("9 posts, the last one on 22 Dec 2026"));
    stage.robot().click(stage.day());
    stage.robot().step(3);
    CHECK(stage.day().value == "planned");
    CHECK(stage.robot().shows("10 posts, the last one on 22 Dec 2026"));
    // Once more, it is skipped again.
    stage.robot().click(stage.day());
    stage.robot().step(3);
    CHECK(stage.day().value == "skipped");
    stage.robot().click(stage.day());
    stage.robot().step(3);
    stage.press("series.change");
    stage.robot().step(3);
    REQUIRE(stage.series().posts.size() == 10);
    CHECK(stage.series().series->skipped.empty());
    CHECK(day_of(*stage.series().posts[1]->when) == Day(date::year(2026) / date::October / 27));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(3);
    CHECK(stage.series().posts.size() == 9);
}

TEST_CASE("Enter on a day that was skipped plans it again, and does not take the rhythm yet") {
    SkipStage stage;
    stage.skip_second();
    stage.open_rhythm();
    stage.tab_to(second_day);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.day().value == "planned");
    CHECK(stage.series().posts.size() == 9);
    stage.tab_to(stage.word("series.change"));
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.series().posts.size() == 10);
}

TEST_CASE("a post that is in no series cannot be skipped, and its menu says why") {
    SkipStage stage;
    stage.show(stage.post("Blind tasting")->id);
    stage.robot().click(stage.button(stage.word("inspector.actions")));
    stage.robot().step(2);
    const auto row = stage.robot().find(Role::menu_item, stage.word("command.skip_in_series"));
    REQUIRE(row);
    CHECK_FALSE(row->enabled);
    CHECK(command(CommandId::skip_in_series).why_not(stage.frame()) == "command.skip_in_series.alone");
}
