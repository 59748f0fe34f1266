#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "app/post_message.hpp"
#include "facts/media_slot.hpp"
#include "model/post.hpp"

namespace tandem {

// How much of what the network takes an alt text uses; nothing where no limit is known. No network says what it counts:
// code points stand for it.
std::optional<TextRoom> alt_text_room(const facts::MediaSlot& slot, std::string_view alt_text);

// Gives the alt text of a piece to the same file on the post's other channels on which it has still to appear: whether
// that changes anything. Nothing of a piece that is not there, has no file, or says nothing.
bool spread_alt_text(Post& post, Id<Variant> from, std::size_t piece);

}  // namespace tandem
