// For whom an edit of a series is meant, chosen by keyboard, and a drag by mouse for each choice; another rhythm.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/series_requests.hpp"
#include "app/series_spread.hpp"
#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

robot::StageOptions tall_window() {
    robot::StageOptions options;
    options.height_px = 2400;
    return options;
}

// The pumpkin contest every week, ten times, from Tuesday 20 October 2026 on; the month is shown.
struct ScopeStage : MonthStage {
    Id<Post> first = post("Pumpkin contest")->id;

    ScopeStage() : MonthStage(tall_window()) {
        SeriesPattern pattern;
        pattern.count = 10;
        REQUIRE(session().submit(begin_series(*project().posts.find(first), pattern, session().ids())));
        robot().step(3);
    }
    SeriesView series() { return *series_of(project(), *project().posts.find(first)); }
    std::vector<LocalMinute> times() {
        std::vector<LocalMinute> all;
        const SeriesView view = series();
        for (const Post* one : view.posts) all.push_back(*one->when);
        return all;
    }
    void show(Id<Post> id) {
        frame().state().selection = Selection::of(id);
        frame().state().inspector_open = true;
        robot().step(3);
    }
    void show_nth(std::size_t n) { show(series().posts[n]->id); }
    bool has_keyboard(Role role, std::string_view label) {
        const auto node = robot().find(role, label);
        return node && node->focused;
    }
    void tab_to(Role role, std::string_view label) {
        for (int i = 0; i < 300 && !has_keyboard(role, label); ++i) robot().key(ImGuiKey_Tab);
        REQUIRE_MESSAGE(has_keyboard(role, label), std::string(label));
    }
    // The chip of the series on that day.
    WidgetNode chip_on(std::string_view day) {
        const Rect in = cell(day).rect;
        for (const WidgetNode& node : robot().all(Role::post))
            if (node.label.find("Pumpkin contest") != std::string::npos && in.contains(node.rect)) return node;
        FAIL("no chip on that day");
        return {};
    }
    void undo() {
        robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        robot().step(3);
    }
};

}  // namespace

TEST_CASE("whom an edit is for is chosen by keyboard, and the title that is typed then is for those") {
    for (const bool all : {false, true}) {
        CAPTURE(all);
        ScopeStage stage;
        stage.show_nth(4);
        stage.robot().click(Role::field, stage.word("post.title"));
        stage.tab_to(Role::tab, stage.word(all ? "series.scope.all" : "series.scope.following"));
        stage.robot().key(ImGuiKey_Enter);
        stage.robot().step(3);
        CHECK(stage.frame().state().series_edit.scope == (all ? SeriesScope::all : SeriesScope::following));
        stage.robot().click(Role::field, stage.word("post.title"));
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        stage.robot().type("Again");
        stage.robot().key(ImGuiKey_Enter);
        stage.robot().step(3);
        CHECK((stage.series().posts[0]->title == "Again") == all);
        CHECK((stage.series().posts[3]->title == "Again") == all);
        CHECK(stage.series().posts[4]->title == "Again");
        CHECK(stage.series().posts[9]->title == "Again");
    }
}

TEST_CASE("another rhythm is asked for in the sheet of a post, by mouse and by keyboard, and undone") {
    for (const bool by_keyboard : {false, true}) {
        CAPTURE(by_keyboard);
        ScopeStage stage;
        const std::vector<LocalMinute> before = stage.times();
        stage.show(stage.first);
        const std::string asks = stage.word("series.change_rhythm"), interval = stage.word("series.interval"),
                          takes = stage.word("series.change");
        if (by_keyboard) {
            stage.robot().click(Role::field, stage.word("post.title"));
            stage.tab_to(Role::button, asks);
            stage.robot().key(ImGuiKey_Enter);
            stage.robot().step(3);
            stage.tab_to(Role::field, interval);
        } else {
            stage.robot().click(Role::button, asks);
            stage.robot().step(3);
            stage.robot().click(Role::field, interval);
        }
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        stage.robot().type("2");
        stage.robot().step(2);
        if (by_keyboard) {
            stage.tab_to(Role::button, takes);
            stage.robot().key(ImGuiKey_Enter);
        } else {
            stage.robot().click(Role::button, takes);
        }
        stage.robot().step(3);
        const std::vector<LocalMinute> after = stage.times();
        REQUIRE(after.size() == 10);
        for (std::size_t i = 0; i < after.size(); ++i)
            CHECK(after[i] == before[0] + date::days(14 * static_cast<int>(i)));
        CHECK(stage.session().undo_label().key == "undo.change_series");
        stage.undo();
        CHECK(stage.times() == before);
    }
}
