#pragma once

#include <vector>

#include <imgui.h>

#include "app/command.hpp"
#include "robot/stage.hpp"
#include "ui/presented_screens.hpp"

namespace tandem::testing {

inline void remove_snippets(robot::Stage& stage) {
    Request request{{"undo.remove_snippet", {{"name", ""}}}, {}, {}};
    for (const Snippet& snippet : stage.project().snippets) request.actions.emplace_back(Remove<Snippet>{snippet.id});
    if (!request.actions.empty()) stage.session().submit(std::move(request));
}

inline void put_snippets(robot::Stage& stage) {
    const auto put = [&](SnippetKind kind, const char* name, const char* text) {
        Snippet snippet;
        snippet.id = stage.session().ids().make<Snippet>();
        snippet.name = name, snippet.kind = kind, snippet.text = text;
        snippet.hashtags = {"#coulisses", "#savoirfaire"};
        if (kind == SnippetKind::post_template) snippet.format = "reel", snippet.steps = {"Couverture lisible", "Son"};
        stage.session().submit({{"undo.add_snippet", {{"name", name}}}, {Put<Snippet>{snippet}}, {}});
    };
    put(SnippetKind::text, "Une invitation à répondre dont le nom est vraiment très long, pour voir", "Et vous ?");
    put(SnippetKind::hashtags, "Hashtags de la maison", "");
    put(SnippetKind::signature, "Signature", "{client} · {handle}");
    put(SnippetKind::post_template, "Reel maison", "L’accroche\n\nLa suite");
}

// Texts that are used again: the dialog, and the menu where one writes.
inline std::vector<MainScreen> library_screens() {
    using S = robot::Stage&;
    return {
        {"library without texts", [](S s) { remove_snippets(s), run(s, CommandId::library); }},
        {"library of texts",
         [](S s) {
             put_snippets(s);
             run(s, CommandId::library);
             s.robot().step(2);
             if (const auto kind = s.robot().find_path("kinds/post_template")) s.robot().click(*kind);
         }},
        {"hashtags of the library",
         [](S s) {
             run(s, CommandId::library);
             s.robot().step(2);
             s.robot().click(*s.robot().find_path("kinds/hashtags"));
         }},
        {"menu of texts to insert",
         [](S s) {
             run(s, CommandId::show_calendar);
             s.frame().state().selection = Selection::of(s.post("🎃")->id);
             s.frame().state().inspector_open = true;
             s.robot().step(4);
             if (const auto insert = s.robot().find(Role::button, s.word("snippet.insert"))) s.robot().click(*insert);
         }},
    };
}

}  // namespace tandem::testing
