#include "ui/text/emoji_sequence.hpp"

#include <algorithm>
#include <iterator>

#include "ui/text/utf8.hpp"

namespace tandem {
namespace {

constexpr char32_t joiner = 0x200D;
constexpr char32_t keycap = 0x20E3;
constexpr char32_t ask_text = 0xFE0E;
constexpr char32_t ask_picture = 0xFE0F;
constexpr char32_t last_tag = 0xE007F;
constexpr int most_code_points = 24;

// Both ends included.
struct CodeRange {
    char32_t first;
    char32_t last;
};

// Below U+10000: letters by default, pictures when asked for.
constexpr CodeRange text_unless_asked[] = {
    {0xA9, 0xA9},     {0xAE, 0xAE},     {0x203C, 0x203C}, {0x2049, 0x2049}, {0x2122, 0x2122}, {0x2139, 0x2139},
    {0x2194, 0x2199}, {0x21A9, 0x21AA}, {0x2328, 0x2328}, {0x23CF, 0x23CF}, {0x23ED, 0x23EF}, {0x23F1, 0x23F2},
    {0x23F8, 0x23FA}, {0x24C2, 0x24C2}, {0x25AA, 0x25AB}, {0x25B6, 0x25B6}, {0x25C0, 0x25C0}, {0x25FB, 0x25FC},
    {0x2600, 0x2604}, {0x260E, 0x260E}, {0x2611, 0x2611}, {0x2618, 0x2618}, {0x261D, 0x261D}, {0x2620, 0x2620},
    {0x2622, 0x2623}, {0x2626, 0x2626}, {0x262A, 0x262A}, {0x262E, 0x262F}, {0x2638, 0x263A}, {0x2640, 0x2640},
    {0x2642, 0x2642}, {0x265F, 0x2660}, {0x2663, 0x2663}, {0x2665, 0x2666}, {0x2668, 0x2668}, {0x267B, 0x267B},
    {0x267E, 0x267E}, {0x2692, 0x2692}, {0x2694, 0x2697}, {0x2699, 0x2699}, {0x269B, 0x269C}, {0x26A0, 0x26A0},
    {0x26A7, 0x26A7}, {0x26B0, 0x26B1}, {0x26C8, 0x26C8}, {0x26CF, 0x26CF}, {0x26D1, 0x26D1}, {0x26D3, 0x26D3},
    {0x26E9, 0x26E9}, {0x26F0, 0x26F1}, {0x26F4, 0x26F4}, {0x26F7, 0x26F9}, {0x2702, 0x2702}, {0x2708, 0x2709},
    {0x270C, 0x270D}, {0x270F, 0x270F}, {0x2712, 0x2712}, {0x2714, 0x2714}, {0x2716, 0x2716}, {0x271D, 0x271D},
    {0x2721, 0x2721}, {0x2733, 0x2734}, {0x2744, 0x2744}, {0x2747, 0x2747}, {0x2763, 0x2764}, {0x27A1, 0x27A1},
    {0x2934, 0x2935}, {0x2B05, 0x2B07}, {0x3030, 0x3030}, {0x303D, 0x303D}, {0x3297, 0x3297}, {0x3299, 0x3299}};

// Below U+10000: pictures by default.
constexpr CodeRange shown_in_colour[] = {
    {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x23F0, 0x23F0}, {0x23F3, 0x23F3}, {0x25FD, 0x25FE}, {0x2614, 0x2615},
    {0x2648, 0x2653}, {0x267F, 0x267F}, {0x2693, 0x2693}, {0x26A1, 0x26A1}, {0x26AA, 0x26AB}, {0x26BD, 0x26BE},
    {0x26C4, 0x26C5}, {0x26CE, 0x26CE}, {0x26D4, 0x26D4}, {0x26EA, 0x26EA}, {0x26F2, 0x26F3}, {0x26F5, 0x26F5},
    {0x26FA, 0x26FA}, {0x26FD, 0x26FD}, {0x2705, 0x2705}, {0x270A, 0x270B}, {0x2728, 0x2728}, {0x274C, 0x274C},
    {0x274E, 0x274E}, {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797}, {0x27B0, 0x27B0}, {0x27BF, 0x27BF},
    {0x2B1B, 0x2B1C}, {0x2B50, 0x2B50}, {0x2B55, 0x2B55}};

// From U+10000 on. Pictures on every telephone, so pictures here, including the few Unicode calls text by default and
// the places kept for emoji to come.
constexpr CodeRange pictographs[] = {
    {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F170, 0x1F171}, {0x1F17E, 0x1F17F}, {0x1F18E, 0x1F18E},
    {0x1F191, 0x1F19A}, {0x1F201, 0x1F202}, {0x1F21A, 0x1F21A}, {0x1F22F, 0x1F22F}, {0x1F232, 0x1F23A},
    {0x1F250, 0x1F251}, {0x1F300, 0x1F321}, {0x1F324, 0x1F393}, {0x1F396, 0x1F397}, {0x1F399, 0x1F39B},
    {0x1F39E, 0x1F3F0}, {0x1F3F3, 0x1F3F5}, {0x1F3F7, 0x1F4FD}, {0x1F4FF, 0x1F53D}, {0x1F549, 0x1F54E},
    {0x1F550, 0x1F567}, {0x1F56F, 0x1F570}, {0x1F573, 0x1F57A}, {0x1F587, 0x1F587}, {0x1F58A, 0x1F58D},
    {0x1F590, 0x1F590}, {0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A5}, {0x1F5A8, 0x1F5A8}, {0x1F5B1, 0x1F5B2},
    {0x1F5BC, 0x1F5BC}, {0x1F5C2, 0x1F5C4}, {0x1F5D1, 0x1F5D3}, {0x1F5DC, 0x1F5DE}, {0x1F5E1, 0x1F5E1},
    {0x1F5E3, 0x1F5E3}, {0x1F5E8, 0x1F5E8}, {0x1F5EF, 0x1F5EF}, {0x1F5F3, 0x1F5F3}, {0x1F5FA, 0x1F64F},
    {0x1F680, 0x1F6C5}, {0x1F6CB, 0x1F6D2}, {0x1F6D5, 0x1F6E5}, {0x1F6E9, 0x1F6E9}, {0x1F6EB, 0x1F6EC},
    {0x1F6F0, 0x1F6F0}, {0x1F6F3, 0x1F6FF}, {0x1F7E0, 0x1F7FF}, {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945},
    {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FAFF}};

constexpr CodeRange takes_skin_tone[] = {
    {0x261D, 0x261D},   {0x26F9, 0x26F9},   {0x270A, 0x270D},   {0x1F385, 0x1F385}, {0x1F3C2, 0x1F3C4},
    {0x1F3C7, 0x1F3C7}, {0x1F3CA, 0x1F3CC}, {0x1F442, 0x1F443}, {0x1F446, 0x1F450}, {0x1F466, 0x1F478},
    {0x1F47C, 0x1F47C}, {0x1F481, 0x1F483}, {0x1F485, 0x1F487}, {0x1F48F, 0x1F48F}, {0x1F491, 0x1F491},
    {0x1F4AA, 0x1F4AA}, {0x1F574, 0x1F575}, {0x1F57A, 0x1F57A}, {0x1F590, 0x1F590}, {0x1F595, 0x1F596},
    {0x1F645, 0x1F647}, {0x1F64B, 0x1F64F}, {0x1F6A3, 0x1F6A3}, {0x1F6B4, 0x1F6B6}, {0x1F6C0, 0x1F6C0},
    {0x1F6CC, 0x1F6CC}, {0x1F90C, 0x1F90C}, {0x1F90F, 0x1F90F}, {0x1F918, 0x1F91F}, {0x1F926, 0x1F926},
    {0x1F930, 0x1F939}, {0x1F93C, 0x1F93E}, {0x1F977, 0x1F977}, {0x1F9B5, 0x1F9B6}, {0x1F9B8, 0x1F9B9},
    {0x1F9BB, 0x1F9BB}, {0x1F9CD, 0x1F9CF}, {0x1F9D1, 0x1F9DD}, {0x1FAC3, 0x1FAC5}, {0x1FAF0, 0x1FAF8}};

template <std::size_t count>
bool is_in(const CodeRange (&ranges)[count], char32_t code) {
    const auto* range = std::lower_bound(std::begin(ranges), std::end(ranges), code,
                                         [](const CodeRange& r, char32_t wanted) { return r.last < wanted; });
    return range != std::end(ranges) && range->first <= code;
}

bool is_region_letter(char32_t code) { return code >= 0x1F1E6 && code <= 0x1F1FF; }
bool is_skin_tone(char32_t code) { return code >= 0x1F3FB && code <= 0x1F3FF; }
bool is_tag(char32_t code) { return code >= 0xE0020 && code <= 0xE007E; }
bool is_keycap_base(char32_t code) { return (code >= '0' && code <= '9') || code == '#' || code == '*'; }

bool is_emoji(char32_t code) {
    if (code >= 0x10000) return is_in(pictographs, code);
    return is_in(shown_in_colour, code) || is_in(text_unless_asked, code);
}

bool is_picture_by_default(char32_t code) {
    return code >= 0x10000 ? is_in(pictographs, code) : is_in(shown_in_colour, code);
}

// A place in the text, one code point ahead.
class Reader {
  public:
    Reader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    std::size_t at() const { return at_; }
    // U+0000 at the end and for a broken byte: no part of any emoji.
    char32_t peek() const {
        if (at_ >= text_.size() || taken_ >= most_code_points) return 0;
        const CodePoint next = read_code_point(text_, at_);
        return next.valid ? next.code : 0;
    }
    void take() {
        at_ += read_code_point(text_, at_).bytes;
        ++taken_;
    }
    bool take_if(char32_t code) {
        if (peek() != code) return false;
        take();
        return true;
    }

  private:
    std::string_view text_;
    std::size_t at_;
    int taken_ = 0;
};

// Tags name a region after a flag (England, Texas). Without their end mark they are no part of the emoji.
bool take_tags(Reader& reader) {
    Reader ahead = reader;
    if (!is_tag(ahead.peek())) return false;
    while (is_tag(ahead.peek())) ahead.take();
    if (!ahead.take_if(last_tag)) return false;
    reader = ahead;
    return true;
}

enum class Element { none, text, picture };

// One picture of a joined sequence with what modifies it. `text` when it stays a letter unless it is joined to another.
Element take_element(Reader& reader) {
    const char32_t base = reader.peek();
    if (!is_emoji(base)) return Element::none;
    reader.take();
    if (reader.peek() == ask_text) return Element::none;
    bool picture = is_picture_by_default(base);
    if (reader.take_if(ask_picture)) {
        picture = true;
        reader.take_if(keycap);
    }
    if (is_skin_tone(reader.peek()) && is_in(takes_skin_tone, base)) {
        reader.take();
        picture = true;
    }
    if (take_tags(reader)) picture = true;
    return picture ? Element::picture : Element::text;
}

std::size_t keycap_length(Reader reader, std::size_t from) {
    reader.take();
    reader.take_if(ask_picture);
    return reader.take_if(keycap) ? reader.at() - from : 0;
}

std::size_t flag_length(Reader reader, std::size_t from) {
    reader.take();
    if (is_region_letter(reader.peek())) reader.take();
    return reader.at() - from;
}

}  // namespace

std::size_t emoji_length(std::string_view text, std::size_t at) {
    Reader reader(text, at);
    const char32_t first = reader.peek();
    if (is_keycap_base(first)) return keycap_length(reader, at);
    if (first < 0x80) return 0;
    if (is_region_letter(first)) return flag_length(reader, at);

    Element kind = take_element(reader);
    if (kind == Element::none) return 0;
    while (reader.peek() == joiner) {
        Reader ahead = reader;
        ahead.take();
        if (take_element(ahead) == Element::none) break;
        reader = ahead;
        kind = Element::picture;
    }
    return kind == Element::picture ? reader.at() - at : 0;
}

}  // namespace tandem
