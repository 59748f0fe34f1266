#include "ui/text/emoji_map.hpp"

#include <algorithm>
#include <functional>

#include "ui/text/emoji_sequence.hpp"
#include "ui/text/utf8.hpp"

namespace tandem {
namespace {

// Stands before a private code point of the user's that found no free slot. It is itself always written twice.
constexpr char32_t escape = 0x10FFFD;

constexpr std::size_t near_slots = EmojiMap::last_slot - EmojiMap::first_slot + 1;
constexpr std::size_t all_slots = near_slots + (EmojiMap::last_far_slot - EmojiMap::first_far_slot + 1);

char32_t slot_from_index(std::size_t index) {
    return static_cast<char32_t>(index < near_slots ? EmojiMap::first_slot + index
                                                    : EmojiMap::first_far_slot + (index - near_slots));
}

// The first byte that could belong to an emoji or to a private code point. Every emoji, keycaps and © + selector
// included, has a byte from 0xE2 on; the one that may come before it is at most two bytes ahead (a letter of
// U+0080..U+07FF).
std::size_t first_candidate(std::string_view text) {
    const auto* hit =
        std::find_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE2; });
    return static_cast<std::size_t>(hit - text.begin());
}

// Start of the code point that ends just before `at`, if there is one.
std::size_t step_back(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    if (at >= 2 && static_cast<unsigned char>(text[at - 2]) >= 0xC2 && read_code_point(text, at - 2).bytes == 2)
        return at - 2;
    return at - 1;
}

}  // namespace

bool EmojiMap::is_slot(char32_t code) {
    return (code >= first_slot && code <= last_slot) || (code >= first_far_slot && code <= last_far_slot);
}

char32_t EmojiMap::slot_of(std::string_view sequence) {
    const auto known = slots_.find(sequence);
    if (known != slots_.end()) return known->second;
    if (sequences_.size() >= all_slots) return 0;
    const char32_t slot = slot_from_index(sequences_.size());
    sequences_.emplace_back(sequence);
    slots_.emplace(sequences_.back(), slot);
    return slot;
}

std::string EmojiMap::encode(std::string_view text) {
    std::string storage;
    return std::string(encode(text, storage));
}

std::string_view EmojiMap::encode(std::string_view text, std::string& storage) {
    const std::size_t candidate = first_candidate(text);
    if (candidate == text.size()) return text;
    storage.clear();
    encode_from(text, step_back(text, candidate), storage);
    return storage;
}

void EmojiMap::encode_from(std::string_view text, std::size_t start, std::string& out) {
    out.append(text, 0, start);
    for (std::size_t at = start; at < text.size();) {
        const CodePoint next = read_code_point(text, at);
        const std::size_t emoji = next.valid ? emoji_length(text, at) : 0;
        const std::size_t bytes = emoji != 0 ? emoji : next.bytes;
        const std::string_view piece = text.substr(at, bytes);
        const bool is_own = next.valid && (is_slot(next.code) || next.code == escape);
        const char32_t slot = emoji != 0 || (is_own && next.code != escape) ? slot_of(piece) : 0;
        if (slot != 0) {
            append_utf8(out, slot);
        } else {
            if (is_own) append_utf8(out, escape);
            out.append(piece);
        }
        at += bytes;
    }
}

std::string EmojiMap::decode(std::string_view shown) const {
    std::string text;
    text.reserve(shown.size());
    for (std::size_t at = 0; at < shown.size();) {
        CodePoint next = read_code_point(shown, at);
        if (next.valid && next.code == escape && at + next.bytes < shown.size()) {
            at += next.bytes;
            next = read_code_point(shown, at);
            text.append(shown, at, next.bytes);
        } else {
            const std::string_view meant = next.valid ? sequence(next.code) : std::string_view{};
            text.append(meant.empty() ? shown.substr(at, next.bytes) : meant);
        }
        at += next.bytes;
    }
    return text;
}

std::string_view EmojiMap::sequence(char32_t slot) const {
    if (!is_slot(slot)) return {};
    const std::size_t index = slot <= last_slot ? slot - first_slot : near_slots + (slot - first_far_slot);
    return index < sequences_.size() ? std::string_view(sequences_[index]) : std::string_view{};
}

}  // namespace tandem
