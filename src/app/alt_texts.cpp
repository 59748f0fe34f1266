#include "app/alt_texts.hpp"

#include "exchange/text_length.hpp"

namespace tandem {

std::optional<TextRoom> alt_text_room(const facts::MediaSlot& slot, std::string_view alt_text) {
    if (!slot.longest_alt) return std::nullopt;
    return TextRoom{code_points(alt_text), *slot.longest_alt, false, true};
}

bool spread_alt_text(Post& post, Id<Variant> from, std::size_t piece) {
    const Variant* source = post.variant(from);
    if (!source || piece >= source->media.size()) return false;
    const MediaRef given = source->media[piece];
    if (given.path.empty() || given.alt_text.find_first_not_of(" \t\r\n") == std::string::npos) return false;
    bool changes = false;
    for (Variant& variant : post.variants) {
        if (variant.id == from || is_published(status_of(post, variant))) continue;
        for (MediaRef& media : variant.media) {
            if (media.path != given.path || media.alt_text == given.alt_text) continue;
            media.alt_text = given.alt_text;
            changes = true;
        }
    }
    return changes;
}

}  // namespace tandem
