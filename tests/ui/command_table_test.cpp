#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "facts/words.hpp"
#include "robot/stage.hpp"
#include "ui/bars/bars.hpp"
#include "ui/shortcuts.hpp"

using namespace tandem;
using robot::Stage;

namespace {

bool sections_meet(const Command& a, const Command& b) { return !a.only_in || !b.only_in || *a.only_in == *b.only_in; }

// Both can be enabled at once.
bool targets_meet(const Command& a, const Command& b) {
    return a.targets == Targets::none || b.targets == Targets::none || have_common(a.targets, b.targets);
}

std::vector<std::string> labels_of_menu(robot::Robot& robot) {
    std::vector<std::string> labels;
    for (const WidgetNode& node : robot.all(Role::menu_item)) labels.push_back(node.label);
    return labels;
}

std::vector<std::string> words_for(Stage& stage, Targets kind) {
    std::vector<std::string> words;
    for (const CommandId id : commands_for(kind)) words.push_back(stage.word(command(id).word));
    return words;
}

// What posts are given in menus beside rows comes first.
std::vector<std::string> menu_of_posts(Stage& stage) {
    std::vector<std::string> words = words_for(stage, Targets::posts);
    words.insert(words.begin(), {stage.word("post.status"), stage.word("post.campaign"), stage.word("post.pillar")});
    return words;
}

}  // namespace

TEST_CASE("each command stands at the place of its id, with a name in both languages and an icon that exists") {
    const facts::Words french(facts::Language::french), english(facts::Language::english);
    std::size_t index = 0;
    for (const Command& one : commands()) {
        CHECK(static_cast<std::size_t>(one.id) == index++);
        CHECK_MESSAGE(french.has(one.word), one.word);
        CHECK_MESSAGE(english.has(one.word), one.word);
        CHECK_MESSAGE((one.icon.empty() || icon_glyph(one.icon) != nullptr), one.icon);
    }
}

TEST_CASE("every shortcut names a key, and no two commands that can be run at once share one") {
    std::vector<std::pair<const Command*, KeyStroke>> strokes;
    for (const Command& one : commands())
        for (const std::string_view text : {one.shortcut, one.other_shortcut}) {
            if (text.empty()) continue;
            const auto stroke = key_stroke(text);
            REQUIRE_MESSAGE(stroke, text);
            for (const auto& [other, taken] : strokes)
                CHECK_MESSAGE(!(taken == *stroke && sections_meet(*other, one) && targets_meet(*other, one)),
                              one.word << " and " << other->word);
            strokes.emplace_back(&one, *stroke);
        }
    CHECK(strokes.size() > 20);
}

TEST_CASE("keys without Ctrl are silent while somebody types, and all are while a menu is open") {
    Stage stage;
    stage.robot().click(*stage.robot().find(Role::post, "Pumpkin contest", true));
    const auto field = stage.robot().find(Role::field, stage.word("post.title"));
    REQUIRE(field);
    stage.robot().click(*field);
    stage.robot().key(ImGuiKey_Delete);
    stage.robot().key(ImGuiKey_M);
    stage.robot().key(ImGuiKey_N);
    stage.robot().key(ImGuiKey_Space);
    CHECK_FALSE(stage.frame().state().drag.active());
    CHECK(stage.post("Pumpkin contest") != nullptr);
    CHECK_FALSE(stage.session().can_undo());
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().click(*stage.robot().find(Role::button, stage.word("inspector.actions")));
    REQUIRE_FALSE(stage.robot().all(Role::menu_item).empty());
    stage.robot().key(ImGuiKey_Delete);
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("the right button and the inspector show the same commands: a post's") {
    Stage stage;
    stage.robot().right_click(*stage.robot().find(Role::post, "Pumpkin contest", true));
    CHECK(stage.frame().state().selection == Selection::of(stage.post("Pumpkin contest")->id));
    const auto at_pointer = labels_of_menu(stage.robot());
    CHECK(at_pointer == menu_of_posts(stage));
    stage.robot().key(ImGuiKey_Escape);
    stage.frame().state().inspector_open = true;
    stage.robot().step(2);
    stage.robot().click(*stage.robot().find(Role::button, stage.word("inspector.actions")));
    CHECK(labels_of_menu(stage.robot()) == at_pointer);
    stage.robot().click(Role::menu_item, stage.word("command.remove_date"));
    CHECK_FALSE(stage.post("Pumpkin contest")->when);
}

TEST_CASE(
    "the right button shows what the three dots of the inspector show: of posts, ideas, campaigns and tasks, open and "
    "done") {
    struct Thing {
        CommandId section;
        Role role;
        int nth;
    };
    for (const facts::Language language : {facts::Language::french, facts::Language::english})
        for (const Thing& thing :
             {Thing{CommandId::show_calendar, Role::post, 3}, Thing{CommandId::show_calendar, Role::idea, 0},
              Thing{CommandId::show_calendar, Role::bar, 1}, Thing{CommandId::show_tasks, Role::task, 0},
              Thing{CommandId::show_tasks, Role::task, 1}}) {
            robot::StageOptions options;
            options.language = language;
            Stage stage(options);
            run_command(thing.section, stage.frame());
            stage.frame().state().inspector_open = true;
            stage.robot().step(3);
            stage.robot().right_click(stage.robot().all(thing.role).at(static_cast<std::size_t>(thing.nth)));
            const auto at_pointer = labels_of_menu(stage.robot());
            CHECK(at_pointer.size() >= 2);
            const Selection selected = stage.frame().state().selection;
            stage.robot().key(ImGuiKey_Escape);
            stage.robot().step(2);
            CHECK(stage.frame().state().selection == selected);
            stage.robot().click(Role::button, stage.word("inspector.actions"));
            CHECK(labels_of_menu(stage.robot()) == at_pointer);
        }
}

TEST_CASE("a published post keeps its date in the menu too, and the menu says why") {
    Stage stage;
    const Id<Post> id = stage.post("Thanks, teachers")->id;
    stage.robot().right_click(*stage.robot().find(Role::post, "Thanks, teachers", true));
    const auto row = stage.robot().find(Role::menu_item, stage.word("command.remove_date"));
    REQUIRE(row);
    CHECK_FALSE(row->enabled);
    stage.robot().click(*row);
    CHECK(stage.project().posts.find(id)->when);
    const Command& remove = command(CommandId::remove_date);
    CHECK(remove.why_not(stage.frame()) == "drag.refused.published");
}

TEST_CASE("what deletes is last in the menu of posts, and what cannot be done there says why") {
    Stage stage;
    const std::vector<CommandId> ids = commands_for(Targets::posts);
    CHECK(ids.back() == CommandId::delete_selection);
    CHECK(std::find(ids.begin(), ids.end(), CommandId::confirm_published) != ids.end());
    stage.frame().state().selection = Selection::of(stage.post("Pumpkin contest")->id);
    CHECK(command(CommandId::merge_posts).why_not(stage.frame()) == "command.merge_posts.not_two");
    CHECK(command(CommandId::confirm_published).why_not(stage.frame()) == "post.confirm_published.nothing");
    // A key for it says so too.
    stage.frame().state().selection = Selection::of(stage.post("Thanks, teachers")->id);
    stage.robot().step(2);
    stage.robot().key(ImGuiMod_Shift | ImGuiKey_I);
    CHECK(stage.robot().shows(stage.word("drag.refused.published")));
    CHECK(stage.robot().shows(stage.word("notice.refused.kept")));
}

TEST_CASE("a campaign is picked up with M and goes with Delete") {
    Stage stage;
    stage.robot().click(Role::bar, "Sweet Halloween");
    const Id<Campaign> id = stage.frame().state().selection.campaign;
    const DayRange before = stage.project().campaigns.find(id)->days;
    stage.robot().key(ImGuiKey_M);
    stage.robot().step(2);
    REQUIRE(stage.frame().state().drag.kind == DragState::Kind::campaign);
    stage.robot().key(ImGuiKey_RightArrow);
    stage.robot().key(ImGuiKey_Enter);
    CHECK(stage.project().campaigns.find(id)->days.begin == before.begin + date::days(1));
    stage.robot().right_click(*stage.robot().find(Role::bar, "Sweet Halloween"));
    CHECK(labels_of_menu(stage.robot()) == words_for(stage, Targets::campaign));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().key(ImGuiKey_Delete);
    stage.robot().click(Role::button, stage.word("command.delete"));
    CHECK_FALSE(stage.project().campaigns.contains(id));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project().campaigns.contains(id));
}
