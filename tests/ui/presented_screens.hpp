#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "robot/stage.hpp"
#include "ui/present/present_setup.hpp"
#include "ui/present/present_state.hpp"

namespace tandem::testing {

// What a person sees most, each brought on by `show` and left with Escape.
struct MainScreen {
    std::string_view name;
    void (*show)(robot::Stage&);
};

inline void run(robot::Stage& stage, CommandId id) {
    run_command(id, stage.frame());
    stage.robot().step(3);
}

// With all pages there can be, from this one on.
inline void begin_presentation(robot::Stage& stage, DeckPage::Kind kind) {
    run(stage, CommandId::present_plan);
    stage.frame().state().present_setup->options.wish.choice.budget = true;
    stage.robot().step(2);
    stage.robot().click(*stage.robot().find_path("present_setup/present"));
    stage.robot().step(4);
    PresentState& state = *stage.frame().state().present;
    const auto page = std::find_if(state.deck.pages.begin(), state.deck.pages.end(),
                                   [&](const DeckPage& each) { return each.kind == kind; });
    REQUIRE(page != state.deck.pages.end());
    state.page = static_cast<std::size_t>(page - state.deck.pages.begin());
    if (kind == DeckPage::Kind::post) state.post = state.deck.posts[page->post].post;
    stage.robot().step(3);
}

// Of what the client saw last one post moves, one has other words, one is gone, one is new; one of them was approved.
inline void change_what_was_shown(robot::Stage& stage) {
    const Snapshot shown = *latest_snapshot(stage.project());
    REQUIRE(shown.posts.size() >= 4);
    Post moved = *stage.project().posts.find(shown.posts[0].post);
    moved.when = *moved.when + date::days(1);
    Post edited = *stage.project().posts.find(shown.posts[1].post);
    edited.title = "Another title, " + edited.title;
    edited.text += " And a sentence more.";
    Post added = edited;
    added.id = stage.session().ids().make<Post>();
    for (Variant& variant : added.variants) variant.id = stage.session().ids().make<Variant>();
    added.title = "A post that was not there";
    added.status = PostStatus::client_approval;
    Approval approval;
    approval.id = stage.session().ids().make<Approval>();
    approval.post = edited.id;
    approval.approver = "Claire";
    approval.at = stage.session().now_instant();
    approval.stamp = shown.posts[1].stamp;
    stage.session().submit({{"undo.edit_post", {{"title", edited.title}}},
                            {Put<Post>{moved}, Put<Post>{edited}, Put<Post>{added}, Remove<Post>{shown.posts[2].post},
                             Put<Approval>{approval}},
                            {}});
    stage.robot().step(3);
}

inline std::vector<MainScreen> presented_screens() {
    using S = robot::Stage&;
    return {
        {"what to present", [](S s) { run(s, CommandId::present_plan); }},
        {"month as a client sees it",
         [](S s) {
             begin_presentation(s, DeckPage::Kind::month);
             for (const ClientPost& post : s.frame().state().present->deck.plan.posts)
                 if (post.status == PostStatus::client_approval) s.frame().state().present->post = post.post;
         }},
        {"cover of a presentation",
         [](S s) {
             s.robot().key(ImGuiKey_Escape);
             s.robot().step(2);
             begin_presentation(s, DeckPage::Kind::cover);
         }},
        {"changes in a presentation",
         [](S s) {
             change_what_was_shown(s);
             begin_presentation(s, DeckPage::Kind::changes);
         }},
        {"campaigns of a presentation", [](S s) { begin_presentation(s, DeckPage::Kind::campaigns); }},
        {"budget of a presentation", [](S s) { begin_presentation(s, DeckPage::Kind::budget); }},
        {"post of a presentation", [](S s) { begin_presentation(s, DeckPage::Kind::post); }},
        {"next steps of a presentation", [](S s) { begin_presentation(s, DeckPage::Kind::next_steps); }},
    };
}

}  // namespace tandem::testing
