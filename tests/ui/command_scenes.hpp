#pragma once

#include <algorithm>
#include <string_view>

#include <doctest/doctest.h>

#include "app/series_requests.hpp"
#include "app/split_posts.hpp"
#include "app/task_figures.hpp"
#include "app/task_requests.hpp"
#include "app/zone_clocks.hpp"
#include "plan/compiled_rule.hpp"
#include "robot/stage.hpp"

namespace tandem::testing {

// Selects something in the window of the sample, so that other commands can be run.
struct CommandScene {
    std::string_view name;
    void (*prepare)(robot::Stage& stage);
};

inline void select_task(robot::Stage& stage, bool open) {
    for (const auto& [id, task] : stage.session().plan().tasks)
        if (task->is_open() == open && task->source_kind != SourceKind::manual && task->counts()) {
            stage.frame().state().section = Section::tasks;
            stage.frame().state().selection = Selection::of(id);
            return;
        }
}

inline constexpr CommandScene command_scenes[] = {
    {"nothing", [](robot::Stage&) {}},
    {"a post",
     [](robot::Stage& stage) { stage.frame().state().selection = Selection::of(stage.post("Pumpkin contest")->id); }},
    {"a campaign",
     [](robot::Stage& stage) { stage.frame().state().selection = Selection::of(stage.project().campaigns[0].id); }},
    {"a flight",
     [](robot::Stage& stage) {
         for (const Flight& flight : stage.project().flights)
             if (flight.days.begin > day_of(stage.session().now()) && flight.days.length() > date::days(2))
                 stage.frame().state().selection = Selection::of(flight.id);
     }},
    {"a person",
     [](robot::Stage& stage) { stage.frame().state().selection = Selection::of(stage.project().people[0].id); }},
    {"an open task", [](robot::Stage& stage) { select_task(stage, true); }},
    {"an open task that was changed by hand, everything larger",
     [](robot::Stage& stage) {
         select_task(stage, true);
         const Id<Task> task = stage.frame().state().selection.task;
         stage.session().submit(
             set_task_effort(stage.session(), task, stage.session().plan().task(task)->effort_minutes + 5, "Léa"));
         stage.session().submit(assign_task(stage.session(), task, stage.project().people[0].id, "Léa"));
         run_command(CommandId::zoom_in, stage.frame());
     }},
    {"a post that should be out, after a campaign",
     [](robot::Stage& stage) {
         const Id<Post> post = stage.post("Pumpkin contest")->id;
         stage.session().submit({{"undo.move_post", {}}, {MovePosts{{post}, -10, 0}}, {}});
         stage.frame().state().selection = Selection::of(stage.project().campaigns[0].id);
         stage.robot().step(2);
         stage.frame().state().selection = Selection::of(post);
     }},
    {"a post of a series",
     [](robot::Stage& stage) {
         const Post post = *stage.post("Pumpkin contest");
         stage.session().submit(begin_series(post, SeriesPattern(), stage.session().ids()));
         stage.frame().state().selection = Selection::of(post.id);
     }},
    {"two posts that can become one",
     [](robot::Stage& stage) {
         Selection both;
         both.kind = Selection::Kind::posts;
         for (const Post& post : stage.project().posts)
             for (const Post& other : stage.project().posts)
                 if (both.posts.empty() && can_merge(stage.project(), post.id, other.id))
                     both.posts = {post.id, other.id};
         stage.frame().state().selection = both;
     }},
    {"a post that was copied",
     [](robot::Stage& stage) {
         stage.frame().state().selection = Selection::of(stage.post("Pumpkin contest")->id);
         run_command(CommandId::copy, stage.frame());
     }},
    {"a task about figures",
     [](robot::Stage& stage) {
         for (const auto& [id, task] : stage.session().plan().tasks)
             if (!figures_wanted(stage.project(), *task).empty()) stage.frame().state().selection = Selection::of(id);
     }},
    {"a closed task", [](robot::Stage& stage) { select_task(stage, false); }},
    {"a rule that was edited", [](robot::Stage& stage) { stage.frame().show_rule(default_rule_id("R01")); }},
    {"clocks that changed since the project was saved",
     [](robot::Stage& stage) {
         Project project = stage.project();
         ZoneClock clock;
         clock.id = zone_clock_id(project.settings.zone), clock.zone = project.settings.zone, clock.database = "2020a";
         clock.begin = *instant_from_text("2025-12-30T00:00Z"), clock.end = *instant_from_text("2028-01-03T00:00Z");
         project.zone_clocks = project.zone_clocks.with(clock);
         stage.session().start_new(std::move(project));
     }},
    {"something done and undone",
     [](robot::Stage& stage) {
         const Id<Post> post = stage.post("Pumpkin contest")->id;
         for (int i = 0; i < 2; ++i) stage.session().submit({{"undo.move_post", {}}, {MovePosts{{post}, 1, 0}}, {}});
         stage.session().undo();
     }},
};

// Makes the one of that name.
inline void make_scene(robot::Stage& stage, std::string_view name) {
    const auto scene = std::find_if(std::begin(command_scenes), std::end(command_scenes),
                                    [&](const CommandScene& each) { return each.name == name; });
    REQUIRE(scene != std::end(command_scenes));
    scene->prepare(stage);
}

}  // namespace tandem::testing
