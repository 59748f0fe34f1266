#pragma once

#include <vector>

#include <imgui.h>

#include "app/command.hpp"
#include "robot/stage.hpp"
#include "ui/presented_screens.hpp"

namespace tandem::testing {

// Labels and saved views; the calendar is as it was afterwards.
inline std::vector<MainScreen> view_screens() {
    using S = robot::Stage&;
    return {
        {"labels of several posts",
         [](S s) {
             run(s, CommandId::view_list);
             std::vector<Id<Post>> posts;
             const Project project = s.project();
             for (Post post : project.posts) {
                 if (!post.when || posts.size() == 2) continue;
                 posts.push_back(post.id);
                 post.tags = {"recette", "Une étiquette dont le nom est vraiment très long, pour voir"};
                 s.session().submit({{"undo.edit_post", {{"title", post.title}}}, {Put<Post>{post}}, {}});
             }
             s.frame().state().selection = {Selection::Kind::posts, posts, {}, {}, {}};
             s.robot().step(3);
             if (const auto labels = s.robot().find_path("bulk/labels")) s.robot().click(*labels);
         }},
        {"a view to save",
         [](S s) {
             run(s, CommandId::view_list);
             s.frame().state().filters.networks = {"instagram"}, s.frame().state().filters.labels = {"recette"};
             run(s, CommandId::save_view);
         }},
        {"menu of the views",
         [](S s) {
             run(s, CommandId::save_view);
             s.robot().step(3);
             s.robot().type("À valider par le client"), s.robot().key(ImGuiKey_Enter);
             s.robot().step(3);
             s.frame().state().filters.statuses = {PostStatus::draft};
             s.robot().step(2);
             if (const auto more = s.robot().find_path("top_bar/views.more")) s.robot().click(*more);
         }},
        {"month without filters",
         [](S s) {
             s.frame().state().filters = {}, s.frame().state().selection = {};
             run(s, CommandId::view_month);
         }},
    };
}

}  // namespace tandem::testing
