#include <set>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/search_index.hpp"
#include "app/series_requests.hpp"
#include "app/split_posts.hpp"
#include "app/task_figures.hpp"
#include "app/task_requests.hpp"
#include "app/zone_clocks.hpp"
#include "plan/compiled_rule.hpp"
#include "robot/stage.hpp"

using namespace tandem;
using robot::Stage;
using robot::StageOptions;

namespace {

// Selects something in the window of the sample, so that other commands can be run.
struct Scene {
    std::string_view name;
    void (*prepare)(Stage& stage);
};

void select_task(Stage& stage, bool open) {
    for (const auto& [id, task] : stage.session().plan().tasks)
        if (task->is_open() == open && task->source_kind != SourceKind::manual && task->counts()) {
            stage.frame().state().section = Section::tasks;
            stage.frame().state().selection = Selection::of(id);
            return;
        }
}

constexpr Scene scenes[] = {
    {"nothing", [](Stage&) {}},
    {"a post",
     [](Stage& stage) { stage.frame().state().selection = Selection::of(stage.post("Pumpkin contest")->id); }},
    {"a campaign",
     [](Stage& stage) { stage.frame().state().selection = Selection::of(stage.project().campaigns[0].id); }},
    {"a flight",
     [](Stage& stage) {
         for (const Flight& flight : stage.project().flights)
             if (flight.days.begin > day_of(stage.session().now()) && flight.days.length() > date::days(2))
                 stage.frame().state().selection = Selection::of(flight.id);
     }},
    {"a person", [](Stage& stage) { stage.frame().state().selection = Selection::of(stage.project().people[0].id); }},
    {"an open task", [](Stage& stage) { select_task(stage, true); }},
    {"an open task that was changed by hand, everything larger",
     [](Stage& stage) {
         select_task(stage, true);
         const Id<Task> task = stage.frame().state().selection.task;
         stage.session().submit(
             set_task_effort(stage.session(), task, stage.session().plan().task(task)->effort_minutes + 5, "Léa"));
         stage.session().submit(assign_task(stage.session(), task, stage.project().people[0].id, "Léa"));
         run_command(CommandId::zoom_in, stage.frame());
     }},
    {"a post that should be out, after a campaign",
     [](Stage& stage) {
         const Id<Post> post = stage.post("Pumpkin contest")->id;
         stage.session().submit({{"undo.move_post", {}}, {MovePosts{{post}, -10, 0}}, {}});
         stage.frame().state().selection = Selection::of(stage.project().campaigns[0].id);
         stage.robot().step(2);
         stage.frame().state().selection = Selection::of(post);
     }},
    {"a post of a series",
     [](Stage& stage) {
         const Post post = *stage.post("Pumpkin contest");
         stage.session().submit(begin_series(post, SeriesPattern(), stage.session().ids()));
         stage.frame().state().selection = Selection::of(post.id);
     }},
    {"two posts that can become one",
     [](Stage& stage) {
         Selection both;
         both.kind = Selection::Kind::posts;
         for (const Post& post : stage.project().posts)
             for (const Post& other : stage.project().posts)
                 if (both.posts.empty() && can_merge(stage.project(), post.id, other.id))
                     both.posts = {post.id, other.id};
         stage.frame().state().selection = both;
     }},
    {"a post that was copied",
     [](Stage& stage) {
         stage.frame().state().selection = Selection::of(stage.post("Pumpkin contest")->id);
         run_command(CommandId::copy, stage.frame());
     }},
    {"a task about figures",
     [](Stage& stage) {
         for (const auto& [id, task] : stage.session().plan().tasks)
             if (!figures_wanted(stage.project(), *task).empty()) stage.frame().state().selection = Selection::of(id);
     }},
    {"a closed task", [](Stage& stage) { select_task(stage, false); }},
    {"a rule that was edited", [](Stage& stage) { stage.frame().show_rule(default_rule_id("R01")); }},
    {"clocks that changed since the project was saved",
     [](Stage& stage) {
         Project project = stage.project();
         ZoneClock clock;
         clock.id = zone_clock_id(project.settings.zone), clock.zone = project.settings.zone, clock.database = "2020a";
         clock.begin = *instant_from_text("2025-12-30T00:00Z"), clock.end = *instant_from_text("2028-01-03T00:00Z");
         project.zone_clocks = project.zone_clocks.with(clock);
         stage.session().start_new(std::move(project));
     }},
    {"something done and undone",
     [](Stage& stage) {
         const Id<Post> post = stage.post("Pumpkin contest")->id;
         for (int i = 0; i < 2; ++i) stage.session().submit({{"undo.move_post", {}}, {MovePosts{{post}, 1, 0}}, {}});
         stage.session().undo();
     }},
};

}  // namespace

TEST_CASE("every command that can be run is reached by keyboard alone: by its keys, and by its name in the search") {
    const facts::Words english(facts::Language::english);
    std::set<CommandId> reached;
    for (const Scene& scene : scenes) {
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
