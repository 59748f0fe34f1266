// Dialogs by mouse and by keyboard alone: the series of a post, the days of the calendar, saved views, the search.
#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "app/series_requests.hpp"
#include "app/shown_observances.hpp"
#include "ui/month_stage.hpp"
#include "ui/views/saved_views.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Is = std::function<bool(const WidgetNode&)>;

struct Dialogs : MonthStage {
    const Project before = project();

    void run(CommandId id) {
        REQUIRE(run_command(id, frame()));
        robot().step(4);
    }
    void press(int chord) {
        robot().key(chord);
        robot().step(3);
    }
    WidgetNode at_path(const std::string& path) {
        const auto node = robot().find_path(path);
        REQUIRE_MESSAGE(node, path);
        return *node;
    }
    // Until the key has led the keyboard to such a thing.
    void go_to(ImGuiKey key, const Is& is) {
        const auto there = [&] {
            for (const WidgetNode& node : frame().tree().nodes())
                if (node.focused && is(node)) return true;
            return false;
        };
        for (int i = 0; i < 80 && !there(); ++i) press(key);
        REQUIRE(there());
    }
    void tab_to(Role role, std::string_view label) {
        go_to(ImGuiKey_Tab, [&](const WidgetNode& node) { return node.role == role && node.label == label; });
    }
    void down_to_path(std::string_view end) {
        go_to(ImGuiKey_DownArrow, [&](const WidgetNode& node) { return node.path.ends_with(end); });
    }
    // The days of the week on which the posts of the contest's series go out.
    std::vector<unsigned> weekdays_of(Id<Post> post) {
        std::vector<unsigned> days;
        const auto series = series_of(project(), *project().posts.find(post));
        REQUIRE(series);
        for (const Post* one : series->posts) days.push_back(date::weekday(day_of(*one->when)).iso_encoding());
        return days;
    }
    void open_series(Id<Post> post) {
        frame().state().selection = Selection::of(post);
        robot().step(2);
        run(CommandId::repeat_series);
        REQUIRE(robot().find(Role::button, word("series.begin")));
    }
    void part_of_days(const char* key) {
        robot().click(at_path(std::string("days/part/") + key));
        robot().step(3);
    }
    const std::string& zone() { return project().settings.school_zone; }
};

}  // namespace

TEST_CASE("a day of the week is added to a series with a click, and by keyboard alone; Enter on it begins nothing") {
    for (const bool by_mouse : {true, false}) {
        CAPTURE(by_mouse);
        Dialogs stage;
        const Id<Post> post = stage.post("Pumpkin contest")->id;
        stage.open_series(post);
        const std::string_view thursday = "Thu";
        if (by_mouse) {
            stage.robot().click(Role::button, thursday);
            stage.robot().step(2);
            stage.robot().click(Role::button, stage.word("series.begin"));
            stage.robot().step(3);
        } else {
            stage.tab_to(Role::button, thursday);
            stage.press(ImGuiKey_Enter);
            REQUIRE(stage.robot().find(Role::button, stage.word("series.begin")));
            CHECK(stage.project() == stage.before);
            stage.tab_to(Role::button, stage.word("series.begin"));
            stage.press(ImGuiKey_Enter);
        }
        CHECK_FALSE(stage.robot().find(Role::button, stage.word("series.begin")));
        CHECK(stage.weekdays_of(post) == std::vector<unsigned>{2, 4, 2, 4, 2, 4, 2, 4, 2, 4});
        stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(stage.project() == stage.before);
    }
}

TEST_CASE("a day of the catalogue that was searched is reached with Tab and turned off and on with Space") {
    Dialogs stage;
    const auto is_shown = [&] {
        return is_observance_shown(*stage.session().facts().observances.find("black_friday"), stage.project().settings);
    };
    REQUIRE(is_shown());
    stage.run(CommandId::calendar_days);
    stage.robot().click(stage.at_path("days/catalogue/search"));
    stage.robot().type("black fr");
    stage.robot().step(3);
    stage.tab_to(Role::checkbox, "Black Friday");
    stage.press(ImGuiKey_Space);
    CHECK_FALSE(is_shown());
    CHECK(stage.session().steps_done() == 1);
    stage.press(ImGuiKey_Space);
    CHECK(is_shown());
}

TEST_CASE("of the days of one's own the one that has the keyboard goes with Delete, and undo brings it back") {
    Dialogs stage;
    for (const char* name : {"Night of cocoa", "Salon"}) {
        OwnObservance row;
        row.id = stage.session().ids().make<OwnObservance>();
        row.name = name;
        row.rule = "fixed:10-22";
        REQUIRE(stage.session().submit({{"undo.add_own_day", {}}, {Put<OwnObservance>{row}}, {}}));
    }
    const Project both = stage.project();
    stage.run(CommandId::calendar_days);
    stage.part_of_days("own");
    stage.tab_to(Role::row, "Salon");
    stage.press(ImGuiKey_Delete);
    REQUIRE(stage.project().own_observances.size() == 1);
    CHECK(stage.project().own_observances.begin()->name == "Night of cocoa");
    stage.robot().click(*stage.robot().find_path("days/close"));
    stage.robot().step(3);
    stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == both);
}

TEST_CASE("the school zone is chosen with the mouse, and by keyboard alone, each as one step") {
    Dialogs stage;
    const std::string wanted = stage.zone() == "B" ? "C" : "B", other = wanted == "B" ? "C" : "B";
    const facts::Words words(facts::Language::english);
    const auto row_of = [&](const std::string& zone) { return words.format("school.zone_named", {{"zone", zone}}); };
    stage.run(CommandId::calendar_days);
    stage.part_of_days("school");
    stage.robot().click(Role::field, stage.word("school.zone"));
    stage.robot().step(2);
    stage.robot().click(Role::menu_item, row_of(wanted));
    stage.robot().step(3);
    CHECK(stage.zone() == wanted);
    CHECK(stage.session().steps_done() == 1);

    stage.tab_to(Role::field, stage.word("school.zone"));
    stage.press(ImGuiKey_Enter);
    stage.go_to(ImGuiKey_DownArrow, [&](const WidgetNode& node) { return node.label == row_of(other); });
    stage.press(ImGuiKey_Enter);
    CHECK(stage.zone() == other);
    CHECK(stage.session().steps_done() == 2);
    // Escape closes the menu of the zones, and only then the dialog.
    stage.press(ImGuiKey_Enter);
    REQUIRE(stage.robot().find(Role::menu_item, row_of(wanted)));
    stage.press(ImGuiKey_Escape);
    CHECK(stage.robot().find_path("days/close"));
    stage.press(ImGuiKey_Escape);
    CHECK_FALSE(stage.robot().find_path("days/close"));
    CHECK(stage.zone() == other);
}

TEST_CASE("by keyboard alone a saved view is chosen, moved before another one and deleted") {
    Dialogs stage;
    const auto open_menu_of_views = [&] {
        stage.tab_to(Role::button, stage.at_path("top_bar/views.more").label);
        stage.press(ImGuiKey_Enter);
        REQUIRE(stage.robot().find_path("views.menu/view.list"));
    };
    const auto names = [&] {
        std::string text;
        for (const SavedView* each : views_in_order(stage.project())) text += each->name + " ";
        return text;
    };
    for (const char* name : {"A", "B"}) {
        stage.run(CommandId::save_view);
        stage.press(ImGuiMod_Ctrl | ImGuiKey_A);
        stage.robot().type(name);
        stage.press(ImGuiKey_Enter);
    }
    REQUIRE(names() == "A B ");
    // The one that was saved last is the one that is chosen.
    open_menu_of_views();
    stage.down_to_path("views.menu/up");
    stage.press(ImGuiKey_Enter);
    CHECK(names() == "B A ");
    open_menu_of_views();
    stage.down_to_path("views.menu/" + to_text(view_named(stage.project(), "A")->id));
    stage.press(ImGuiKey_Enter);
    CHECK(stage.frame().state().calendar.saved_view == view_named(stage.project(), "A")->id);
    open_menu_of_views();
    stage.down_to_path("views.menu/delete");
    stage.press(ImGuiKey_Enter);
    CHECK(names() == "B ");
    stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(names() == "B A ");
}

TEST_CASE("in the search Page Down and Page Up go by eight rows and stop at the ends") {
    Dialogs stage;
    stage.press(ImGuiMod_Ctrl | ImGuiKey_K);
    stage.robot().type("p");
    stage.robot().step(3);
    const auto chosen = [&]() -> std::string {
        for (const WidgetNode& node : stage.robot().all(Role::menu_item))
            if (node.selected) return node.path;
        return {};
    };
    const std::string first = chosen();
    REQUIRE_FALSE(first.empty());
    stage.press(ImGuiKey_PageDown);
    const std::string ninth = chosen();
    CHECK(ninth != first);
    stage.press(ImGuiKey_PageUp);
    CHECK(chosen() == first);
    stage.press(ImGuiKey_PageUp);
    CHECK(chosen() == first);
    for (int i = 0; i < 8; ++i) stage.press(ImGuiKey_DownArrow);
    CHECK(chosen() == ninth);
    stage.press(ImGuiKey_PageUp);
    stage.press(ImGuiKey_UpArrow);
    const std::string last = chosen();
    CHECK(last != first);
    for (int i = 0; i < 40; ++i) stage.press(ImGuiKey_PageDown);
    CHECK(chosen() == last);
}
