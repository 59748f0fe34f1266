// A better roster: searched, looked at, accepted in part.
#include <doctest/doctest.h>
#include <imgui.h>

#include "plan/tidy_diff.hpp"
#include "robot/sample_files.hpp"
#include "robot/stage.hpp"
#include "ui/main_screens.hpp"

using namespace tandem;
using robot::both_languages;
using robot::Stage;

namespace {

// The agency, whose roster was not made by the engine alone: from scratch there is something to gain.
struct Tidy : Stage {
    explicit Tidy(facts::Language language) : Stage({.language = language, .file = robot::samples_of(language)[2]}) {
        testing::run(*this, CommandId::tidy_roster);
        finish();
    }
    bool open() { return robot().find(Role::dialog, word("tidy.title")).has_value(); }
    void finish() {
        REQUIRE(robot().wait([&] { return !robot().find(Role::button, word("tidy.stop")); }));
        robot().step(2);
    }
    void choose_way(std::string_view key) {
        robot().click(*robot().find_path("/" + std::string(key)));
        finish();
    }
    std::vector<WidgetNode> moves() {
        std::vector<WidgetNode> found;
        for (const WidgetNode& node : robot().all(Role::row))
            if (node.path.ends_with("/move")) found.push_back(node);
        return found;
    }
    std::optional<WidgetNode> accept() {
        for (const WidgetNode& node : robot().all(Role::button))
            if (node.path.ends_with("/accept")) return node;
        return std::nullopt;
    }
};

}  // namespace

TEST_CASE("a roster from scratch is shown part by part and accepted in one step, which undo takes back") {
    for (const auto language : both_languages) {
        Tidy stage(language);
        REQUIRE(stage.open());
        const Project before = stage.project();
        stage.choose_way("tidy.way.fresh");
        REQUIRE_FALSE(stage.moves().empty());
        CHECK(stage.session().steps_done() == 0);
        stage.robot().click(*stage.accept());
        stage.robot().step(4);
        CHECK_FALSE(stage.open());
        CHECK(stage.session().steps_done() == 1);
        CHECK_FALSE(stage.project().roster == before.roster);
        stage.robot().key(ImGuiKey_Escape);
        stage.session().undo();
        CHECK(stage.project() == before);
    }
}

TEST_CASE("a part that is not wanted stays out: only the others are accepted, and the sentence says so") {
    Tidy stage(facts::Language::english);
    stage.choose_way("tidy.way.fresh");
    const std::string all = stage.accept()->label;
    std::vector<WidgetNode> boxes;
    for (const WidgetNode& node : stage.frame().tree().nodes())
        if (node.path.ends_with("/take")) boxes.push_back(node);
    REQUIRE(boxes.size() > 1);
    const std::string first = stage.moves().front().label;
    stage.robot().click(boxes.front());
    stage.robot().step(2);
    CHECK(stage.accept()->label != all);
    CHECK_FALSE(stage.moves().front().selected);
    CHECK(stage.moves().front().label == first);
    for (std::size_t i = 1; i < boxes.size(); ++i) CHECK(boxes[i].rect.y0 > boxes[i - 1].rect.y0);
}

TEST_CASE("the changes can be copied as a list to send; closing and Escape leave everything as it was") {
    Tidy stage(facts::Language::english);
    stage.choose_way("tidy.way.fresh");
    stage.robot().click(Role::button, stage.word("tidy.copy"));
    stage.robot().step(2);
    const std::string list = ImGui::GetClipboardText();
    CHECK(list.find("  gets, ") != std::string::npos);
    CHECK(stage.robot().find(Role::button, stage.word("tidy.copied")));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    CHECK_FALSE(stage.open());
    CHECK(stage.session().steps_done() == 0);
}

TEST_CASE("where nothing better is found that is said, and there is nothing to accept") {
    // The agency's roster is worth keeping: nothing gained would pay for the changes.
    Tidy stage(facts::Language::english);
    CHECK(stage.robot().shows(stage.word("tidy.nothing")));
    stage.robot().click(*stage.accept());
    stage.robot().step(2);
    CHECK(stage.open());
}

TEST_CASE("a search goes on while the program is used to stop it") {
    Tidy stage(facts::Language::english);
    stage.robot().click(*stage.robot().find_path("/tidy.way.optimise"));
    // Whether it is still at work then or not, stopping leaves a result or a sentence.
    if (const auto stop = stage.robot().find(Role::button, stage.word("tidy.stop"))) stage.robot().click(*stop);
    stage.finish();
    CHECK((!stage.moves().empty() || stage.robot().shows(stage.word("tidy.nothing"))));
}
