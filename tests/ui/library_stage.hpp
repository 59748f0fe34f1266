#pragma once

#include <string>

#include "ui/sheet_stage.hpp"

namespace tandem::testing {

// The sample without texts that are used again, but for those a test puts there.
struct LibraryStage : Items {
    explicit LibraryStage(facts::Language language = facts::Language::english) : Items(language) {
        Request request{{"undo.remove_snippet", {{"name", ""}}}, {}, {}};
        for (const Snippet& snippet : project().snippets) request.actions.emplace_back(Remove<Snippet>{snippet.id});
        if (!request.actions.empty()) session().submit(std::move(request));
        robot().step(2);
    }
    Id<Snippet> put(const char* name, SnippetKind kind, std::string text) {
        Snippet snippet;
        snippet.id = session().ids().make<Snippet>();
        snippet.name = name, snippet.kind = kind, snippet.text = std::move(text);
        return put(std::move(snippet));
    }
    Id<Snippet> put(Snippet snippet) {
        const Id<Snippet> id = snippet.id;
        session().submit({{"undo.add_snippet", {{"name", snippet.name}}}, {Put<Snippet>{std::move(snippet)}}, {}});
        robot().step(2);
        return id;
    }
    const Snippet* named(std::string_view name) {
        for (const Snippet& snippet : project().snippets)
            if (snippet.name == name) return &snippet;
        return nullptr;
    }
};

}  // namespace tandem::testing
