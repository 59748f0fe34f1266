#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

struct ImFont;

namespace tandem {

enum class Weight : unsigned char { regular, medium, semibold, bold };  // 400, 500, 600, 700

// A kind of text: em size in pixels at 100 % and weight.
struct TextStyle {
    float size_px = 13;
    Weight weight = Weight::regular;

    friend constexpr bool operator==(const TextStyle&, const TextStyle&) = default;
};

// The whole scale. A view names one of these; it invents no size of its own.
namespace text_style {
inline constexpr TextStyle letters_tiny{9, Weight::bold};  // initials in an avatar
inline constexpr TextStyle network{10, Weight::bold};      // network letters
inline constexpr TextStyle initials{10, Weight::semibold};
inline constexpr TextStyle rail{10.5f, Weight::medium};  // labels under the icons of the rail
inline constexpr TextStyle meta{11, Weight::regular};    // times, legends, second lines
inline constexpr TextStyle meta_medium{11, Weight::medium};
inline constexpr TextStyle meta_strong{11, Weight::semibold};
inline constexpr TextStyle caption{12, Weight::regular};
inline constexpr TextStyle chip_title{12, Weight::medium};
inline constexpr TextStyle caption_strong{12, Weight::semibold};
inline constexpr TextStyle control{12.5f, Weight::regular};  // buttons, fields, table cells
inline constexpr TextStyle control_medium{12.5f, Weight::medium};
inline constexpr TextStyle control_strong{12.5f, Weight::semibold};
inline constexpr TextStyle body{13, Weight::regular};
inline constexpr TextStyle body_medium{13, Weight::medium};
inline constexpr TextStyle body_strong{13, Weight::semibold};
inline constexpr TextStyle card_title{14, Weight::semibold};
inline constexpr TextStyle title{18, Weight::semibold};
inline constexpr TextStyle figure{24, Weight::semibold};
}  // namespace text_style

// The fonts of the program, in every weight. ImGui draws whole sizes only: `half` fonts draw letters half a pixel
// smaller than the size they are asked for.
struct FontSet {
    std::array<ImFont*, 4> whole{};
    std::array<ImFont*, 4> half{};
};

// What to pass to ImGui to get a style on this screen. `size_px` is whole: it is the height of a line, in which
// capitals stand in the middle.
struct TextFace {
    ImFont* font = nullptr;
    float size_px = 0;

    friend bool operator==(const TextFace&, const TextFace&) = default;
};

// Scales of the interface run from 100 to 300 %.
inline constexpr float smallest_scale = 1.0f;
inline constexpr float largest_scale = 3.0f;

// Letters of this size at 100 % can still be read: those that are no larger are not made smaller.
inline constexpr float smallest_text_px = 10;

// The face whose letters come nearest to the style at `scale`, to half a pixel. `text_scale`, at most 1, is on top of
// it, for letters alone.
inline TextFace face_of(const FontSet& fonts, TextStyle style, float scale, float text_scale = 1) {
    const float size_px = std::min(style.size_px, std::max(style.size_px * text_scale, smallest_text_px));
    const auto half_pixels = static_cast<int>(std::lround(size_px * scale * 2));
    const auto weight = static_cast<std::size_t>(style.weight);
    const bool whole = half_pixels % 2 == 0;
    return {whole ? fonts.whole[weight] : fonts.half[weight], static_cast<float>((half_pixels + 1) / 2)};
}

// Pixels on this screen of a length given at 100 %, rounded to whole pixels; never 0 for something that is not.
inline float scaled_px(float px, float scale) {
    const float scaled = std::round(px * scale);
    return scaled == 0 && px > 0 ? 1 : scaled;
}

}  // namespace tandem
