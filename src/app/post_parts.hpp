#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/post.hpp"

namespace tandem {

// A part of a post as people call it: the key of its name, which may have {network} in it, and the channel whose it is.
struct PostPart {
    std::string_view word;
    std::optional<Id<Channel>> channel = {};

    bool operator==(const PostPart&) const = default;
};

// What somebody edited between two versions of a post, in the order of its sheet. Empty where nothing of it has a name.
std::vector<PostPart> changed_parts(const Post& before, const Post& after);

}  // namespace tandem
