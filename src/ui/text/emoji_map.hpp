#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tandem {

// Gives every emoji in use one private code point (a slot), so that a flag or a family is one glyph, one cursor stop
// and one deletion. The program owns one map for its whole life: a slot never changes its meaning. Not for several
// threads.
//
// Two forms of a text: the user's (model, files, clipboard) and the shown one (what is measured, drawn and edited).
// decode(encode(text)) == text for any bytes, valid UTF-8 or not. Private code points the user's own text happens to
// hold are given slots too, so that they are never taken for an emoji.
class EmojiMap {
  public:
    // Slots: 0xEC00..0xF8FF, then 0xF0000..0xFFFFD. The first range is preferred because a font's lookup tables in Dear
    // ImGui are as long as its highest code point. Icon fonts keep 0xE000..0xEBFF.
    static constexpr char32_t first_slot = 0xEC00;
    static constexpr char32_t last_slot = 0xF8FF;
    static constexpr char32_t first_far_slot = 0xF0000;
    static constexpr char32_t last_far_slot = 0xFFFFD;

    static bool is_slot(char32_t code);

    // The shown form. Costs one pass over the bytes and no allocation for a new slot once an emoji is known.
    std::string encode(std::string_view text);
    // The same without a copy where nothing changes: the result is `text` itself or a view of `storage`.
    std::string_view encode(std::string_view text, std::string& storage);

    // The user's form again.
    std::string decode(std::string_view shown) const;

    // The UTF-8 text a slot stands for, "" for any other code point.
    std::string_view sequence(char32_t slot) const;

    // Slots given so far.
    std::size_t size() const { return sequences_.size(); }

  private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    // 0 when all slots are given away.
    char32_t slot_of(std::string_view sequence);
    void encode_from(std::string_view text, std::size_t start, std::string& out);

    std::vector<std::string> sequences_;  // by order of slots
    std::unordered_map<std::string, char32_t, TextHash, std::equal_to<>> slots_;
};

}  // namespace tandem
