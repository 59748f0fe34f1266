#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "edit/action.hpp"
#include "facts/facts.hpp"
#include "facts/language.hpp"
#include "model/project.hpp"

namespace tandem {

// What goes out beside the text is each channel's own. It is taken over from another channel of the post where the
// network takes it in that format.
enum class SharedPart : std::uint8_t { media, link, hashtags };
inline constexpr std::array shared_parts{SharedPart::media, SharedPart::link, SharedPart::hashtags};

bool has_part(const Variant& variant, SharedPart part);

// What a post gets that goes out on this channel too: in the network's commonest format, with what it takes of the
// first channel's media, link and hashtags. The project need not have the channel yet.
Variant variant_beside(const Project& project, const facts::Facts& facts, const Post& post, const Channel& channel,
                       IdSource& ids);

// A post whose channels have a part of one of them, as far as they take it.
struct PartOnOthers {
    Post post;
    bool changes = false;
    std::vector<Label> refused;  // which channels do not take it, each with why
};
// Channels on which the post has appeared, and those that have the part already, are left as they are; the former are
// told. Nothing of a part that the channel does not have.
PartOnOthers part_on_others(const Project& project, const facts::Facts& facts, const Post& post, Id<Variant> from,
                            SharedPart part, facts::Language language);

}  // namespace tandem
