#pragma once

#include <cstdint>
#include <vector>

#include "app/post_message.hpp"
#include "facts/facts.hpp"
#include "model/project.hpp"

namespace tandem {

enum class CountedPart : std::uint8_t {
    title,
    message,
    hashtags,
    tags_outside,
    mentions,
    links,
    link,
    comment,
    alt_text
};

// How much of what its network takes a part of a channel's post uses.
struct PartCount {
    Id<Variant> variant;
    const facts::Network* network = nullptr;
    CountedPart part{};
    TextRoom room;
    bool sure = true;                     // the limit may be told as a fact
    bool advice = false;                  // it is no limit, but what is usual
    bool with_link = false;               // the link was put into the message
    bool with_warning = false;            // the content warning counts with it
    std::vector<TextRoom> messages = {};  // of a thread, in their order; one or none: `room` says it all

    bool operator==(const PartCount&) const = default;
};

// Of each channel in the order of the post: its message, which may have no limit, its title where it has one that is
// limited, and of what facts/part_limits.csv limits as much as there is. Valid as long as the facts.
std::vector<PartCount> part_counts(const Project& project, const facts::Facts& facts, const Post& post);

}  // namespace tandem
