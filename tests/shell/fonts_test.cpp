#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "icons.hpp"
#include "shell/offscreen.hpp"
#include "ui/text/emoji_map.hpp"
#include "ui/text/utf8.hpp"

using namespace tandem;

namespace {

constexpr ImU32 white = IM_COL32(255, 255, 255, 255);
constexpr ImU32 black = IM_COL32(0, 0, 0, 255);

struct Ink {
    int dark = 0;      // pixels that differ from the background
    int coloured = 0;  // of these, with red, green and blue apart
    int left = 10000;  // first and last column and row with ink
    int right = -1;
    int top = 10000;
    int bottom = -1;
};

Ink ink_of(const Bitmap& picture) {
    Ink ink;
    for (int y = 0; y < picture.height_px; ++y) {
        for (int x = 0; x < picture.width_px; ++x) {
            const auto [r, g, b, a] = picture.at(x, y);
            if (r > 235 && g > 235 && b > 235) continue;
            ++ink.dark;
            if (std::max({r, g, b}) - std::min({r, g, b}) > 24) ++ink.coloured;
            ink.left = std::min(ink.left, x);
            ink.right = std::max(ink.right, x);
            ink.top = std::min(ink.top, y);
            ink.bottom = std::max(ink.bottom, y);
        }
    }
    return ink;
}

struct Page {
    EmojiMap emoji;
    Opened<Offscreen> offscreen;

    explicit Page(SystemFonts system = SystemFonts::used) : offscreen(Offscreen::open(program_fonts(), emoji, system)) {
        REQUIRE(offscreen.it);
    }
    // Black text at (20, 20) on white, 200 x 100.
    Bitmap draw(const std::string& text, TextStyle style = text_style::chip_title, float scale = 1) {
        return offscreen.it->draw({200, 100, 1}, [&] {
            ImDrawList& list = *ImGui::GetBackgroundDrawList();
            list.AddRectFilled(ImVec2(0, 0), ImVec2(200, 100), white);
            const TextFace face = face_of(offscreen.it->fonts(), style, scale);
            list.AddText(face.font, face.size_px, ImVec2(20, 20), black, emoji.encode(text).c_str());
        });
    }
    float width(const std::string& text) {
        const TextFace face = face_of(offscreen.it->fonts(), text_style::chip_title, 1);
        float px = 0;
        offscreen.it->step({200, 100, 1}, [&] {
            px = face.font->CalcTextSizeA(face.size_px, FLT_MAX, 0, emoji.encode(text).c_str()).x;
        });
        return px;
    }
};

const std::vector<std::string> colourful = {"🎃",
                                            "🇫🇷",
                                            "👍🏽",
                                            "1️⃣",
                                            "❤️‍🔥",
                                            "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                                            "🏳️‍🌈",
                                            "👩🏽‍🍳",
                                            "🍫",
                                            "🎁",
                                            "🌍",
                                            "📦",
                                            "👅",
                                            "🤝",
                                            "🧠",
                                            "♻️",
                                            "⭐",
                                            "↗️",
                                            "☎️",
                                            "🌶"};

}  // namespace

TEST_CASE("every emoji is drawn in colour, as one glyph, at every scale") {
    Page page;
    for (const std::string& emoji : colourful) {
        for (const float scale : {1.0f, 1.5f, 2.0f, 3.0f}) {
            CAPTURE(emoji);
            CAPTURE(scale);
            const Ink ink = ink_of(page.draw(emoji, text_style::body, scale));
            CHECK(ink.dark > 30 * scale * scale);
            CHECK(ink.coloured > 15 * scale * scale);
            CHECK(ink.right - ink.left < 17 * scale);
            CHECK(ink.bottom - ink.top < 17 * scale);
        }
    }
}

TEST_CASE("a family is one picture, no wider than one emoji") {
    Page page;
    CHECK(page.width("👨‍👩‍👧‍👦") == page.width("🎃"));
    CHECK(ink_of(page.draw("👨‍👩‍👧‍👦")).dark > 60);
}

TEST_CASE("emoji and letters share a line: the picture is centred on the capitals") {
    Page page;
    for (const float scale : {1.0f, 1.5f, 2.0f, 3.0f}) {
        const Ink capital = ink_of(page.draw("H", text_style::chip_title, scale));
        const Ink emoji = ink_of(page.draw("🟥", text_style::chip_title, scale));
        CAPTURE(scale);
        CHECK(std::abs((emoji.top + emoji.bottom) - (capital.top + capital.bottom)) <= 2 * scale);
    }
}

TEST_CASE("capitals stand in the middle of the line at every size of the scale") {
    Page page;
    for (const TextStyle style : {text_style::meta, text_style::chip_title, text_style::control, text_style::body,
                                  text_style::card_title, text_style::title, text_style::figure}) {
        for (const float scale : {1.0f, 1.5f, 2.0f}) {
            const TextFace face = face_of(page.offscreen.it->fonts(), style, scale);
            const Ink capital = ink_of(page.draw("H", style, scale));
            const float above = static_cast<float>(capital.top - 20);
            const float below = 20 + face.size_px - static_cast<float>(capital.bottom + 1);
            CAPTURE(face.size_px);
            CHECK(std::abs(above - below) <= 1);
        }
    }
}

TEST_CASE("an icon fills the line it stands in") {
    Page page;
    const Ink square = ink_of(page.draw("\xEE\x85\xA7", {24, Weight::regular}, 1));  // square, U+E167
    CHECK(square.top - 20 == doctest::Approx(2).epsilon(0.5));
    CHECK(20 + 24 - (square.bottom + 1) == square.top - 20);
}

TEST_CASE("without an emoji font an emoji is a blank of the same width, never a question mark") {
    Page with_font;
    Page without_font(SystemFonts::ignored);
    for (const std::string& emoji : colourful) {
        CAPTURE(emoji);
        CHECK(ink_of(without_font.draw(emoji)).dark == 0);
        CHECK(without_font.width(emoji) == with_font.width(emoji));
    }
}

TEST_CASE("other scripts are drawn, each letter with a shape of its own") {
    Page page;
    for (const auto& pair : std::vector<std::pair<std::string, std::string>>{
             {"Ж", "Щ"}, {"Ω", "Σ"}, {"中", "文"}, {"ひ", "ら"}, {"한", "국"}, {"ع", "ش"}, {"ש", "ל"}}) {
        CAPTURE(pair.first);
        const Bitmap first = page.draw(pair.first);
        CHECK(ink_of(first).dark > 8);
        CHECK(first != page.draw(pair.second));
    }
}

TEST_CASE("joiners, selectors and marks of direction take no room and leave no ink") {
    Page page;
    for (const char32_t code : {0x200Du, 0xFE0Fu, 0x200Bu, 0x202Eu, 0xFEFFu, 0xADu}) {
        std::string text = "a";
        append_utf8(text, code);
        text += "b";
        CAPTURE(static_cast<unsigned>(code));
        CHECK(page.width(text) == page.width("ab"));
        CHECK(page.draw(text) == page.draw("ab"));
    }
}

TEST_CASE("a letter no font has and a broken byte are an empty box, never a question mark") {
    Page page(SystemFonts::ignored);
    const Bitmap box = page.draw("中");
    CHECK(ink_of(box).dark > 10);
    CHECK(box == page.draw("文"));
    CHECK(box == page.draw("\xFF"));
    CHECK(box != page.draw("?"));
}

TEST_CASE("French text needs no font of the system") {
    Page page(SystemFonts::ignored);
    const std::string text = "ÀÂÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ«»’…–—−→€№°  ±×·•✓☆";
    page.offscreen.it->step({200, 100, 1}, [&] {
        const TextFace face = face_of(page.offscreen.it->fonts(), text_style::body, 1);
        ImFontBaked* baked = face.font->GetFontBaked(face.size_px);
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint letter = read_code_point(text, at);
            CAPTURE(static_cast<unsigned>(letter.code));
            if (letter.code != 0x2606) CHECK(baked->FindGlyphNoFallback(letter.code) != nullptr);
            at += letter.bytes;
        }
    });
}

TEST_CASE("icons stand in the middle of their square, as Lucide draws them") {
    Page page;
    // Each is drawn evenly around the middle, in a square of 48 px at (20, 20).
    for (const char* icon : {icons::plus, icons::minus, icons::x, icons::check, icons::chevron_down, icons::circle}) {
        const Bitmap picture = page.offscreen.it->draw({100, 100, 1}, [&] {
            ImDrawList& list = *ImGui::GetBackgroundDrawList();
            list.AddRectFilled(ImVec2(0, 0), ImVec2(100, 100), white);
            list.AddText(page.offscreen.it->fonts().whole[0], 48, ImVec2(20, 20), black, icon);
        });
        const Ink ink = ink_of(picture);
        CAPTURE(ink.left);
        CAPTURE(ink.right);
        CHECK(ink.dark > 50);
        CHECK(std::abs((ink.left - 20) - (67 - ink.right)) <= 2);
    }
}
