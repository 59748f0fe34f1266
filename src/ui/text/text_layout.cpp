#include "ui/text/text_layout.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include <imgui.h>

#include "ui/text/break_lines.hpp"

namespace tandem {
namespace {

Advance advance_of(TextFace face) {
    ImFontBaked* baked = face.font->GetFontBaked(face.size_px);
    return [baked](char32_t code) { return baked->GetCharAdvance(static_cast<ImWchar>(code)); };
}

// Sums of lengths are not exact: 30 digits of 7.2 px are not quite 216, and a place as wide as its text, between edges
// that are no whole pixels, is not quite as wide.
constexpr float slack_px = 0.01f;
float rounded_up(float px) { return std::ceil(px - slack_px); }

FittedText fit(TextFace face, std::string_view text, float most_px, int most_lines) {
    const Advance advance = advance_of(face);
    FittedText fitted;
    if (most_lines == 0) {
        fitted.width_px = rounded_up(line_width(text, advance));
        return fitted;
    }
    BrokenLines broken = break_lines(text, advance, most_px, most_lines);
    fitted.lines = std::move(broken.lines);
    fitted.is_cut = broken.is_cut;
    for (const std::string& line : fitted.lines) {
        fitted.width_px = std::max(fitted.width_px, rounded_up(line_width(line, advance)));
    }
    return fitted;
}

}  // namespace

std::size_t TextLayout::KeyHash::operator()(const Key& key) const {
    std::size_t hash = std::hash<std::string_view>{}(key.text);
    const auto mix = [&hash](std::size_t part) { hash = (hash ^ part) * 0x9E3779B97F4A7C15ull; };
    mix(std::hash<const void*>{}(key.face.font));
    mix(std::hash<float>{}(key.face.size_px));
    mix(std::hash<float>{}(key.most_px));
    mix(static_cast<std::size_t>(key.most_lines));
    return hash ^ (hash >> 32);
}

void TextLayout::begin_frame() {
    if (young_.size() < most_kept_ / 2) return;
    old_ = std::exchange(young_, {});
}

float TextLayout::width(TextFace face, std::string_view text) { return look_up(face, text, 0, 0).width_px; }

const FittedText& TextLayout::fit_line(TextFace face, std::string_view text, float most_px) {
    return look_up(face, text, most_px, 1);
}

const FittedText& TextLayout::fit_lines(TextFace face, std::string_view text, float most_px, int most_lines) {
    return look_up(face, text, most_px, std::max(1, most_lines));
}

const FittedText& TextLayout::look_up(TextFace face, std::string_view text, float most_px, int most_lines) {
    most_px += slack_px;
    Key key{std::string(text), face, std::floor(most_px), most_lines};
    const auto known = young_.find(key);
    if (known != young_.end()) return known->second;
    // Taking the node over keeps the text where it is: nothing given out this frame moves.
    if (auto node = old_.extract(key)) return young_.insert(std::move(node)).position->second;
    FittedText fitted = fit(face, text, most_px, most_lines);
    return young_.emplace(std::move(key), std::move(fitted)).first->second;
}

}  // namespace tandem
