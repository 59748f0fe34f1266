// What is only read, and dialogs with lists: without the mouse, and what the pointer is told.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/main_screens.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;
using robot::Stage;
using robot::StageOptions;

namespace {

StageOptions in(facts::Language language) {
    StageOptions options;
    options.language = language;
    return options;
}

// The first and the last line of the open dialog that are seen.
std::pair<std::string, std::string> seen_lines(Stage& stage) {
    std::vector<std::string> lines;
    for (const WidgetNode& node : stage.robot().all(Role::text))
        if (node.path.ends_with("/lines/text")) lines.push_back(node.label);
    REQUIRE(lines.size() > 5);
    return {lines.front(), lines.back()};
}

bool has_keyboard(Stage& stage, std::string_view path_part) {
    for (const WidgetNode& node : stage.frame().tree().nodes())
        if (node.focused && node.path.find(path_part) != std::string::npos) return true;
    return false;
}

void tab_to(Stage& stage, std::string_view path_part) {
    for (int i = 0; i < 20 && !has_keyboard(stage, path_part); ++i) stage.robot().key(ImGuiKey_Tab);
    REQUIRE_MESSAGE(has_keyboard(stage, path_part), path_part);
}

}  // namespace

TEST_CASE("the help says of Ctrl A every view in which it selects all") {
    for (const facts::Language language : both_languages) {
        Stage stage(in(language));
        run(stage, CommandId::shortcuts);
        const std::string does(stage.word("gesture.select_all.does"));
        for (const std::string_view view : {"rail.calendar", "view.list", "view.board", "view.grid"}) {
            std::string name(stage.word(view));
            name.front() = static_cast<char>(name.front() - 'A' + 'a');
            CHECK_MESSAGE(does.find(name) != std::string::npos, name);
        }
        for (int page = 0; page < 20 && !stage.robot().shows(does); ++page) {
            stage.robot().key(ImGuiKey_PageDown);
            stage.robot().step(3);
        }
        CHECK(stage.robot().shows(does));
    }
}

TEST_CASE("the help is read to its end, where limits are told, with the keyboard alone") {
    for (const facts::Language language : both_languages) {
        Stage stage(in(language));
        run(stage, CommandId::shortcuts);
        const auto top = seen_lines(stage);
        for (const ImGuiKey key : {ImGuiKey_DownArrow, ImGuiKey_PageDown}) {
            const auto before = seen_lines(stage);
            stage.robot().key(key);
            stage.robot().step(3);
            CHECK(seen_lines(stage) != before);
        }
        stage.robot().key(ImGuiKey_End);
        stage.robot().step(3);
        CHECK(stage.robot().shows(stage.word("help.limits.right_to_left")));
        CHECK(seen_lines(stage).second == stage.word("help.limits.pre_edit.does"));
        stage.robot().key(ImGuiKey_Home);
        stage.robot().step(3);
        CHECK(seen_lines(stage) == top);
        stage.robot().key(ImGuiKey_Escape);
        stage.robot().step(3);
        CHECK(stage.robot().all(Role::dialog).empty());
    }
}

TEST_CASE("the help sorts what no command stands for: keys by where they are pressed, then the mouse") {
    for (const facts::Language language : both_languages) {
        Stage stage(in(language));
        run(stage, CommandId::shortcuts);
        std::vector<std::string> said;
        for (int page = 0; page < 25; ++page) {
            for (const WidgetNode& node : stage.robot().all(Role::text))
                if (node.path.ends_with("/lines/text") && std::find(said.begin(), said.end(), node.label) == said.end())
                    said.push_back(node.label);
            stage.robot().key(ImGuiKey_PageDown);
            stage.robot().step(3);
        }
        const auto place = [&](std::string_view key) {
            const auto at = std::find(said.begin(), said.end(), stage.word(key));
            CAPTURE(std::string(key));
            REQUIRE(at != said.end());
            return at - said.begin();
        };
        const auto stands_in = [&](std::string_view line, std::string_view section, std::string_view next) {
            CHECK(place(section) < place(line));
            CHECK(place(line) < place(next));
        };
        stands_in("gesture.carry_page", "gesture.title.calendar", "gesture.title.hours");
        stands_in("gesture.carry_to_ideas", "gesture.title.calendar", "gesture.title.hours");
        stands_in("gesture.hours_effort", "gesture.title.hours", "gesture.title.list");
        stands_in("gesture.cell_keys", "gesture.title.list", "gesture.title.pages");
        stands_in("gesture.ctrl_enter", "gesture.title.pages", "gesture.title.drag");
        stands_in("gesture.ctrl_drag", "gesture.title.drag", "gesture.title.mouse");
        CHECK(place("gesture.title.mouse") < place("gesture.right.does"));
    }
}

TEST_CASE("an earlier version is gone back to with the keyboard alone") {
    for (const facts::Language language : both_languages) {
        Stage stage(in(language));
        const Project before = stage.project();
        give_a_past(stage);
        run(stage, CommandId::versions);
        tab_to(stage, "versions/versions/");
        stage.robot().key(ImGuiKey_Enter);
        stage.robot().step(3);
        tab_to(stage, "versions/restore");
        stage.robot().key(ImGuiKey_Enter);
        stage.robot().step(3);
        CHECK(stage.robot().all(Role::dialog).empty());
        CHECK(stage.project().posts == before.posts);
        CHECK(stage.session().can_undo());
    }
}

TEST_CASE("the history goes to a step with the keyboard alone") {
    for (const facts::Language language : both_languages) {
        Stage stage(in(language));
        const Project before = stage.project();
        give_a_past(stage);
        REQUIRE_FALSE(stage.project().posts == before.posts);
        run(stage, CommandId::history);
        tab_to(stage, "step0");
        stage.robot().key(ImGuiKey_Enter);
        stage.robot().step(3);
        CHECK(stage.project().posts == before.posts);
    }
}

TEST_CASE("what has a shortcut says it in its tooltip, in the words of the language") {
    struct Hint {
        const char* path;
        CommandId command;
    };
    constexpr std::array hints{
        Hint{"rail/calendar", CommandId::show_calendar}, Hint{"rail/tasks", CommandId::show_tasks},
        Hint{"bar.previous_month", CommandId::previous}, Hint{"top_bar/today", CommandId::today},
        Hint{"bar.next_month", CommandId::next},         Hint{"top_bar/search", CommandId::palette},
        Hint{"lens/smm", CommandId::lens_smm},           Hint{"lens/both", CommandId::lens_both},
        Hint{"command.undo", CommandId::undo},           Hint{"top_bar/saved", CommandId::save},
        Hint{"toolbar/drawer", CommandId::show_drawer},  Hint{"/close", CommandId::show_inspector}};
    for (const facts::Language language : both_languages) {
        Stage stage(in(language));
        give_a_past(stage);
        stage.frame().state().selection = Selection::of(stage.post("🎃")->id);
        stage.frame().state().inspector_open = true;
        stage.frame().state().example_closed = true;  // its row has a cross too
        stage.robot().step(3);
        for (const Hint& hint : hints) {
            CAPTURE(std::string(hint.path));
            const auto node = stage.robot().find_path(hint.path);
            REQUIRE(node);
            stage.robot().move_to(*node);
            stage.robot().step(80);
            const auto tip = stage.robot().find_path("tooltip");
            REQUIRE(tip);
            CHECK_FALSE(tip->label.empty());
            CHECK_FALSE(tip->value.empty());
            const bool ctrl = command(hint.command).shortcut.find("Ctrl") != std::string_view::npos;
            CHECK((tip->value.find("Ctrl") != std::string::npos) == ctrl);
        }
    }
}

TEST_CASE("in the smallest window, what has no room for its whole text says it under the pointer") {
    for (const facts::Language language : both_languages) {
        StageOptions options = in(language);
        options.width_px = 1024, options.height_px = 640;
        Stage stage(options);
        Settings settings = stage.project().settings;
        settings.name = "Maison Oriane, chocolatier depuis 1893";
        stage.session().submit({{"undo.edit_settings", {}}, {PutSettings{settings}}, {}});
        run(stage, CommandId::show_tasks);
        for (const char* path : {"top_bar/project/text", "tasks/text"}) {
            std::optional<WidgetNode> cut;
            for (const WidgetNode& node : stage.robot().all(Role::text))
                if (node.path == path && node.cut) cut = node;
            // The English deadline has room.
            if (!cut && language == facts::Language::english) continue;
            REQUIRE_MESSAGE(cut, std::string(path));
            stage.robot().move_to(*cut);
            stage.robot().step(80);
            const auto tip = stage.robot().find_path("tooltip");
            REQUIRE(tip);
            CHECK(tip->label == cut->label);
        }
    }
}

TEST_CASE("where no earlier version is kept nobody is told to choose one") {
    Stage stage;
    run_command(CommandId::versions, stage.frame());
    stage.robot().step(4);
    REQUIRE(stage.robot().shows(stage.word("earlier.none")));
    CHECK_FALSE(stage.robot().shows(stage.word("earlier.choose")));
}
