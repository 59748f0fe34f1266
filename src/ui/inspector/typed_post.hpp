#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/part_counts.hpp"
#include "app/post_problems.hpp"
#include "model/post.hpp"

namespace tandem {

struct ViewContext;

// A post with what is being typed in one of its fields, and what is counted and wrong of it then.
struct TypedPost {
    Post post;
    std::vector<PartCount> counts;
    std::vector<PostProblem> problems;
    int worked_out = 0;  // how often: what tests look at

    // What it was worked out from.
    Id<Post> id;
    std::uint64_t plan = 0, media = 0;
    const void* survey = nullptr;
    facts::Language language{};
    std::string field, typed;  // of the draft
};

// Worked out anew where the project, the text that is typed or what is known of files is another. Valid until the next
// call.
const TypedPost& typed_post(ViewContext& view, const Post& post);

}  // namespace tandem
