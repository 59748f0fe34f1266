#pragma once

#include <optional>

#include "edit/action.hpp"
#include "model/project.hpp"

namespace tandem {

// What no file changes of a post that has appeared, that is approved and locked, or that was put away.

// Why the post may not take this other status; it is told with the status as "value". Nothing where it may.
std::optional<Label> status_refusal(const Settings& settings, const Post& post, PostStatus wanted);

// Takes back from `post`, a later state of `known`, what became of its words where they stay: its text, and the links,
// hashtags, media, first comments and content warnings of its channels. Whether there was anything to take back.
bool keep_words(const Settings& settings, const Post& known, Post& post);

}  // namespace tandem
