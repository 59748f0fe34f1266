#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/project.hpp"

namespace tandem {

// What the dialog of texts that are used again shows while it is open.
struct Library {
    SnippetKind kind = SnippetKind::text;
    std::string search;                   // as typed
    std::optional<Id<Snippet>> selected;  // whose fields are shown
    bool names = false;                   // its name gets the keyboard
    bool reveals = false;                 // its row is brought into view
    std::optional<Snippet> removed;       // the last one that was deleted here
};

// Those of a kind in which the search is found, whatever its capitals and accents, by their names.
std::vector<const Snippet*> snippets_shown(const Project& project, SnippetKind kind, std::string_view search);

}  // namespace tandem
