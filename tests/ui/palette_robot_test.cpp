#include <set>

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/stage.hpp"

using namespace tandem;
using robot::Stage;
using robot::StageOptions;

namespace {

constexpr int search_keys = ImGuiMod_Ctrl | ImGuiKey_K;

struct Search : Stage {
    explicit Search(StageOptions options = {}) : Stage(options) { open(); }
    void open() {
        robot().key(search_keys);
        robot().step(2);
    }
    bool is_open() { return robot().find(Role::dialog, word("command.palette")).has_value(); }
    void ask(std::string_view text) {
        robot().type(text);
        robot().step(2);
    }
    void take() {
        robot().key(ImGuiKey_Enter);
        robot().step(3);
    }
    std::vector<std::string> found() {
        std::vector<std::string> labels;
        for (const WidgetNode& node : robot().all(Role::menu_item)) labels.push_back(node.label);
        return labels;
    }
    std::string chosen() {
        for (const WidgetNode& node : robot().all(Role::menu_item))
            if (node.selected) return node.label;
        return {};
    }
};

StageOptions french() {
    StageOptions options;
    options.language = facts::Language::french;
    return options;
}

}  // namespace

TEST_CASE("Ctrl K opens the search with the keyboard in it, Ctrl K or Escape closes it and nothing else") {
    Search search;
    REQUIRE(search.is_open());
    search.ask("pumpkin");
    CHECK_FALSE(search.found().empty());
    search.robot().key(ImGuiKey_Escape);
    search.robot().step(2);
    CHECK_FALSE(search.is_open());
    search.open();
    CHECK(search.is_open());
    CHECK(search.robot().find(Role::field, search.word("command.palette"))->value.empty());
    search.robot().key(search_keys);
    search.robot().step(2);
    CHECK_FALSE(search.is_open());
    CHECK_FALSE(search.session().can_undo());
}

TEST_CASE(
    "a post is found whatever its accents and capitals, by the beginnings of its words, and shown with its sheet") {
    Search search(french());
    search.ask("gout ACI");
    REQUIRE_FALSE(search.found().empty());
    CHECK(search.chosen().find("Goût") != std::string::npos);
    search.take();
    CHECK_FALSE(search.is_open());
    const Post* post = search.post("l’acide");
    REQUIRE(post);
    CHECK(search.frame().state().selection == Selection::of(post->id));
    CHECK(search.frame().state().inspector_open);
}

TEST_CASE("a campaign opens its sheet, a person their tasks") {
    Search search;
    search.ask("sweet hallo");
    search.take();
    CHECK(search.frame().state().selection.kind == Selection::Kind::campaign);
    search.open();
    search.ask("camille");
    search.take();
    CHECK(search.frame().state().section == Section::tasks);
    REQUIRE(search.frame().state().filters.people.size() == 1);
    CHECK(search.project().people.find(search.frame().state().filters.people.front())->name.starts_with("Camille"));
}

TEST_CASE("a command is run; one that cannot be stands below with its reason, and Enter leaves the search open") {
    Search search;
    search.ask("dark theme");
    REQUIRE(search.chosen() == search.word("settings.theme") + ": " + search.word("settings.theme.dark"));
    search.take();
    CHECK(search.frame().preferences().theme == ThemeChoice::dark);
    search.open();
    search.ask("undo");
    const auto row = search.robot().find(Role::menu_item, search.word("command.undo"));
    REQUIRE(row);
    CHECK_FALSE(row->enabled);
    CHECK(row->value == search.word("command.nothing_to_undo"));
    search.take();
    CHECK(search.is_open());
    // The keyboard is still in the field.
    search.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    search.ask("pumpkin");
    CHECK(search.robot().find(Role::field, search.word("command.palette"))->value == "pumpkin");
}

TEST_CASE("a date goes to its day") {
    Search search;
    search.ask("25 dec");
    REQUIRE(search.chosen().find("25 December 2026") != std::string::npos);
    search.take();
    CHECK(search.frame().state().selection == Selection::of(Day(date::year(2026) / 12 / 25)));
    CHECK(search.robot().find(Role::cell, "Fri 25").has_value());
}

TEST_CASE("days are named here as where a day is asked for: by words, by weeks, and near what is looked at") {
    struct Named {
        const char* typed;
        date::year_month_day day;
    };
    const date::year year(2026);
    for (const Named& one :
         {Named{"demain", year / 10 / 14}, Named{"tomorrow", year / 10 / 14}, Named{"s45", year / 11 / 2},
          Named{"+3 semaines", year / 11 / 3}, Named{"14", year / 11 / 14}}) {
        CAPTURE(one.typed);
        Search search;
        search.robot().key(ImGuiKey_Escape);
        search.frame().state().selection = {};
        search.frame().state().month = year / 11;
        search.robot().step(2);
        search.open();
        search.ask(one.typed);
        search.take();
        CHECK(search.frame().state().selection == Selection::of(Day(one.day)));
    }
}

TEST_CASE("a few letters that begin a month's name as well take what they find, the day stands above") {
    Search search;
    Person marc = search.project().people[0];
    marc.name = "Marc Zanzibar";
    REQUIRE(search.session().submit({{"undo.edit_person", {{"name", marc.name}}}, {Put<Person>{marc}}, {}}));
    search.robot().key(ImGuiKey_Escape);
    search.robot().step(2);
    search.open();
    search.ask("marc");
    REQUIRE(search.found().size() > 1);
    CHECK(search.found()[0].find("March") != std::string::npos);
    CHECK(search.chosen() == search.found()[1]);
}

TEST_CASE("arrows walk the rows round, the mouse takes one, and what is not there is said") {
    Search search;
    const auto all = search.found();
    CHECK(search.chosen() == all[0]);
    search.robot().key(ImGuiKey_DownArrow);
    CHECK(search.chosen() == all[1]);
    search.robot().key(ImGuiKey_UpArrow);
    search.robot().key(ImGuiKey_UpArrow);
    search.robot().step(2);
    CHECK(search.chosen() == search.found().back());
    search.ask("zzz");
    CHECK(search.found().empty());
    CHECK(search.robot().shows("zzz"));
    search.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    search.ask("pumpkin contest");
    search.robot().click(Role::menu_item, search.found().front());
    search.robot().step(2);
    CHECK(search.frame().state().selection == Selection::of(search.post("Pumpkin contest")->id));
}

TEST_CASE("the field in the top bar opens the search, however narrow the window") {
    for (const float width : {1440.0f, 1024.0f}) {
        CAPTURE(width);
        StageOptions options;
        options.width_px = width;
        options.height_px = 640;
        Stage stage(options);
        stage.robot().click(Role::button, stage.word("command.palette"));
        stage.robot().step(2);
        CHECK(stage.robot().find(Role::dialog, stage.word("command.palette")).has_value());
    }
}

TEST_CASE("every command that has keys stands in the help with them; F1 opens it, Escape closes it") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        StageOptions options;
        options.language = language;
        Stage stage(options);
        stage.robot().key(ImGuiKey_F1);
        stage.robot().step(3);
        const std::string title = stage.word("command.shortcuts");
        const auto dialog = stage.robot().find(Role::dialog, title);
        REQUIRE(dialog);
        stage.robot().move_to(*dialog);
        std::set<std::string> said;
        for (int turn = 0; turn < 80; ++turn) {
            for (const WidgetNode& node : stage.robot().all(Role::text)) said.insert(node.label);
            stage.robot().wheel(-1);
        }
        for (const Command& one : commands())
            if (!one.shortcut.empty()) CHECK_MESSAGE(said.contains(stage.word(one.word)), one.word);
        CHECK(said.contains(stage.word("gesture.right.does")));
        stage.robot().key(ImGuiKey_Escape);
        stage.robot().step(2);
        CHECK_FALSE(stage.robot().find(Role::dialog, title).has_value());
    }
}

TEST_CASE("the about box names the program, its zone data and what it is made with") {
    Stage stage;
    run_command(CommandId::about, stage.frame());
    stage.robot().step(3);
    CHECK(stage.robot().shows(stage.word("about.made_with")));
    CHECK(stage.robot().shows("MIT"));
    stage.robot().click(Role::button, stage.word("dialog.close"));
    stage.robot().step(2);
    CHECK_FALSE(stage.robot().shows(stage.word("about.made_with")));
}
