#pragma once

#include <string>
#include <vector>

#include "edit/action.hpp"
#include "facts/facts.hpp"
#include "facts/words.hpp"
#include "model/project.hpp"

namespace tandem {

// Something that a network would refuse of a channel's variant as it stands.
struct PostProblem {
    Id<Variant> variant;
    Label text;        // a sentence that names the network
    bool sure = true;  // the limit is well attested; else it is only worth a look

    bool operator==(const PostProblem&) const = default;
};

// Of the channels on which the post has still to appear, in their order: texts and titles that are too long, more
// hashtags than are taken. Limits are those of facts/networks.csv.
std::vector<PostProblem> post_problems(const Project& project, const facts::Facts& facts, const Post& post,
                                       facts::Language language);
// Whether one of them is well attested.
bool any_sure(const std::vector<PostProblem>& problems);
// One below the other, the doubtful ones said to be so; "" for none.
std::string problems_text(const facts::Words& words, const std::vector<PostProblem>& problems);

}  // namespace tandem
