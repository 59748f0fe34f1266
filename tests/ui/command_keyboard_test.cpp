#include <set>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/search_index.hpp"
#include "robot/stage.hpp"
#include "ui/command_scenes.hpp"

using namespace tandem;
using robot::Stage;

TEST_CASE("every command that can be run is found by its name in the search, or has keys and no place there") {
    const facts::Words english(facts::Language::english);
    std::set<CommandId> reached;
    for (const testing::CommandScene& scene : testing::command_scenes) {
        CAPTURE(scene.name);
        Stage stage;
        scene.prepare(stage);
        stage.robot().step(2);
        const SearchIndex index(stage.frame(), english);
        for (const Command& one : commands()) {
            if (!is_enabled(one, stage.frame())) continue;
            // These two have keys and no place in the search.
            if (one.id == CommandId::palette || one.id == CommandId::step_back) {
                CHECK_FALSE(one.shortcut.empty());
                reached.insert(one.id);
                continue;
            }
            const auto found = index.find(english(one.word), 8);
            const bool there = std::any_of(found.begin(), found.end(), [&](const SearchEntry& entry) {
                return entry.kind == SearchEntry::Kind::command && entry.command == one.id;
            });
            CHECK_MESSAGE(there, one.word);
            if (there) reached.insert(one.id);
        }
    }
    for (const Command& one : commands()) CHECK_MESSAGE(reached.contains(one.id), one.word << " was never possible");
}

TEST_CASE("a command without keys of its own runs from the search without the mouse") {
    Stage stage;
    REQUIRE(command(CommandId::show_observances).shortcut.empty());
    const bool shown = stage.frame().state().observances_shown;
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_K);
    stage.robot().step(2);
    stage.robot().type(stage.word(command(CommandId::show_observances).word));
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.frame().state().observances_shown != shown);
}

TEST_CASE("Alt and a digit lead to the sections in the order of the bar, and behind the last one to the rules") {
    Stage stage;
    std::vector<std::string> bar;
    for (const WidgetNode& node : stage.robot().all(Role::tab))
        if (node.path.find("rail/") != std::string::npos) bar.push_back(node.path);
    REQUIRE(bar.size() == 5);
    for (std::size_t i = 0; i < bar.size(); ++i) {
        stage.robot().key(ImGuiMod_Alt | (ImGuiKey_1 + static_cast<int>(i)));
        stage.robot().step(3);
        const auto item = stage.robot().find_path(bar[i]);
        REQUIRE(item);
        CHECK(item->selected);
    }
    stage.robot().key(ImGuiMod_Alt | ImGuiKey_6);
    stage.robot().step(3);
    CHECK(stage.frame().state().section == Section::rules);
}
