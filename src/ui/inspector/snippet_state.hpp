#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "model/post.hpp"
#include "model/snippet.hpp"

namespace tandem {

// Texts that are used again, where somebody writes.
struct SnippetState {
    // Goes into the text of this post, or of its channel, in the next frame: what was typed there is in the project
    // then.
    std::optional<Id<Snippet>> chosen;
    Id<Post> post;
    std::optional<Id<Variant>> variant;
    // The field that gets the keyboard once the text is there, and where its cursor goes, in bytes.
    std::string field;
    std::size_t caret = 0;
    int frames = 0;  // as long as it is waited for
    // The library begins with it, and with `names` its name is ready to be typed.
    std::optional<Id<Snippet>> shown;
    bool names = false;

    bool operator==(const SnippetState&) const = default;
};

}  // namespace tandem
