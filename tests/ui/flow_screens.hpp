#pragma once

#include <vector>

#include <imgui.h>

#include "app/ab_tests.hpp"
#include "app/command.hpp"
#include "robot/stage.hpp"
#include "ui/presented_screens.hpp"

namespace tandem::testing {

// The first post to come that is not scheduled yet.
inline const Post& post_on_its_way(robot::Stage& stage) {
    for (const Post& post : stage.project().posts)
        if (post.when && day_of(*post.when) > day_of(stage.session().now()) && post.status >= PostStatus::brief &&
            post.status <= PostStatus::client_approval && !post.variants.empty())
            return post;
    FAIL("no post on its way");
    return stage.project().posts[0];
}

// A post with a text that was changed, a client's yes to the one before, and a test.
inline void give_a_way(robot::Stage& stage) {
    run(stage, CommandId::show_calendar);
    Post post = post_on_its_way(stage);
    const auto put = [&](const char* text) {
        post.text = text;
        stage.session().submit({{"undo.edit_text", {{"title", post.title}}}, {Put<Post>{post}}, {}});
    };
    put("Deux potirons pour le prix d’un, jusqu’à samedi");
    put("Deux potirons et une courge pour le prix d’un, jusqu’à dimanche");
    if (!test_of(stage.project(), post.id))
        stage.session().submit(begin_ab_test(stage.project(), stage.session().facts(), post.id, stage.session().ids()));
    stage.frame().state().selection = Selection::of(post.id);
    stage.frame().state().inspector_open = true;
    stage.frame().state().open_folds = {"deadlines.title", "text_versions.title"};
    for (const TextVersion& version : stage.project().text_versions)
        stage.frame().state().open_folds.push_back("version/" + to_text(version.id));
    stage.robot().step(3);
}

// Its sheet, from the fold of the deadlines on, so many turns of the wheel further down.
inline void show_way(robot::Stage& stage, float turns) {
    give_a_way(stage);
    if (const auto fold = stage.robot().find(Role::button, stage.word("deadlines.title"))) stage.robot().move_to(*fold);
    stage.robot().wheel(-turns);
    stage.robot().step(3);
}

// A post's sheet with its deadlines, versions and test, which stay in the project.
inline std::vector<MainScreen> flow_screens() {
    using S = robot::Stage&;
    return {
        {"post on its way", [](S s) { give_a_way(s); }},
        {"deadlines of a post", [](S s) { show_way(s, 4); }},
        {"versions of a text and a test", [](S s) { show_way(s, 12); }},
        {"month without folds",
         [](S s) {
             s.frame().state().open_folds.clear();
             s.frame().state().inspector_open = false;
         }},
    };
}

}  // namespace tandem::testing
