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
    Label text;             // a sentence that names the network
    bool sure = true;       // the limit is well attested; else it is only worth a look
    bool advice = false;    // nothing is refused: it could be better. Never sure
    bool of_media = false;  // of pictures and videos, not of words

    bool operator==(const PostProblem&) const = default;
};

// Of the channels on which the post has still to appear, in their order: messages with their warnings
// (app/sent_message.hpp), each message of a thread by itself, titles and first comments that are too long, signs that
// are refused, lines that cut the text for a thread on another channel, more hashtags, mentions or links than are
// taken, links that are too long, titles that are longer than is usual, media of another number or kind, alt texts that
// are too long (app/media_checks.hpp). No file is looked at. Limits are those of facts/networks.csv,
// facts/format_limits.csv where the format has its own, facts/part_limits.csv, and facts/media_slots.csv.
std::vector<PostProblem> post_problems(const Project& project, const facts::Facts& facts, const Post& post,
                                       facts::Language language);
// Whether one of them is well attested.
bool any_sure(const std::vector<PostProblem>& problems);
// One below the other, the doubtful ones said to be so; "" for none.
std::string problems_text(const facts::Words& words, const std::vector<PostProblem>& problems);

}  // namespace tandem
