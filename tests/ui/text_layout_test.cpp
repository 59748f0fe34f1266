#include "ui/text/text_layout.hpp"

#include <memory>
#include <random>
#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "shell/offscreen.hpp"
#include "ui/text/emoji_map.hpp"

using namespace tandem;

namespace {

struct LaidPage {
    EmojiMap emoji;
    Opened<Offscreen> offscreen = Offscreen::open(program_fonts(), emoji);

    template <class Draw>
    void run(Draw draw) {
        REQUIRE(offscreen.it);
        offscreen.it->step({800, 600, 1}, [&] { draw(offscreen.it->fonts()); });
    }
};

}  // namespace

TEST_CASE("figures are as wide as each other in every style and at every scale") {
    LaidPage page;
    page.run([](const FontSet& fonts) {
        TextLayout layout;
        for (const TextStyle style :
             {text_style::network, text_style::meta, text_style::chip_title, text_style::control, text_style::body,
              text_style::card_title, text_style::figure}) {
            for (const float scale : {1.0f, 1.25f, 1.5f, 2.0f, 3.0f}) {
                const TextFace face = face_of(fonts, style, scale);
                const float zeros = layout.width(face, "0000000000");
                CAPTURE(style.size_px * scale);
                for (const char figure : std::string("123456789")) {
                    CHECK(layout.width(face, std::string(10, figure)) == zeros);
                }
            }
        }
    });
}

TEST_CASE("a style is drawn at its size to half a pixel") {
    LaidPage page;
    page.run([](const FontSet& fonts) {
        CHECK(face_of(fonts, {12.5f, Weight::medium}, 1) == TextFace{fonts.half[1], 13});
        CHECK(face_of(fonts, {13, Weight::regular}, 1) == TextFace{fonts.whole[0], 13});
        CHECK(face_of(fonts, {12.5f, Weight::bold}, 2) == TextFace{fonts.whole[3], 25});
        TextLayout layout;
        const std::string text(100, 'n');
        const float small = layout.width(face_of(fonts, {12, Weight::regular}, 1), text);
        const float half = layout.width(face_of(fonts, {12.5f, Weight::regular}, 1), text);
        const float large = layout.width(face_of(fonts, {13, Weight::regular}, 1), text);
        CHECK(half - small == doctest::Approx((large - small) / 2).epsilon(0.03));
        CHECK(small / large == doctest::Approx(12.0 / 13).epsilon(0.01));
    });
}

TEST_CASE("a fitted line is never wider than asked, as ImGui measures it") {
    LaidPage page;
    page.run([&page](const FontSet& fonts) {
        TextLayout layout;
        std::mt19937 random(3);
        for (const char* text : {"Concours citrouille", "🎃 Concours 👨‍👩‍👧‍👦 citrouille",
                                 "Καλημέρα κόσμε", "巧克力工坊", "1 200,50 € l’umami", "WWWWWWWWWW", "iiiiiiiiii"}) {
            const std::string shown = page.emoji.encode(text);
            for (int most = 0; most < 220; most += 1 + static_cast<int>(random() % 3)) {
                const TextFace face = face_of(fonts, text_style::control_medium, 1);
                const FittedText& fitted = layout.fit_line(face, shown, static_cast<float>(most));
                const std::string line(fitted.line());
                const float width = face.font->CalcTextSizeA(face.size_px, FLT_MAX, 0, line.c_str()).x;
                CAPTURE(text);
                CAPTURE(most);
                CHECK(width <= static_cast<float>(most) + 0.01f);
                CHECK(fitted.width_px <= static_cast<float>(most));
                CHECK(fitted.is_cut == (line != shown));
            }
        }
    });
}

TEST_CASE("a place as wide as a text takes all of it, wherever it begins") {
    LaidPage page;
    page.run([](const FontSet& fonts) {
        TextLayout layout;
        const TextFace face = face_of(fonts, text_style::title, 1);
        for (const char* text : {"novembre 2026", "October 2026", "26 octobre – 1er novembre 2026"}) {
            const float width = layout.width(face, text);
            for (float left = 0; left < 900; left += 7.37f) {
                const float right = left + width;
                CAPTURE(left);
                CHECK_FALSE(layout.fit_line(face, text, right - left).is_cut);
            }
        }
    });
}

TEST_CASE("an emoji is kept whole or left out by an ellipsis") {
    LaidPage page;
    page.run([&page](const FontSet& fonts) {
        TextLayout layout;
        const std::string shown = page.emoji.encode("ab👨‍👩‍👧‍👦cd");
        const TextFace face = face_of(fonts, text_style::body, 1);
        for (float most = 0; most < 80; most += 1) {
            const std::string text = page.emoji.decode(layout.fit_line(face, shown, most).line());
            const bool whole_or_gone =
                text.find("👨‍👩‍👧‍👦") != std::string::npos || text.find("👨") == std::string::npos;
            CHECK(whole_or_gone);
        }
    });
}

TEST_CASE("results are remembered, and forgotten when they are not asked for") {
    LaidPage page;
    page.run([](const FontSet& fonts) {
        TextLayout layout(100);
        const TextFace face = face_of(fonts, text_style::body, 1);
        const FittedText* first = &layout.fit_line(face, "Maison Oriane", 40);
        CHECK(&layout.fit_line(face, "Maison Oriane", 40) == first);
        CHECK(&layout.fit_line(face, "Maison Oriane", 41) != first);
        for (int frame = 0; frame < 50; ++frame) {
            layout.begin_frame();
            CHECK(&layout.fit_line(face, "Maison Oriane", 40) == first);
            for (int i = 0; i < 20; ++i) layout.width(face, std::to_string(frame * 100 + i));
        }
        CHECK(layout.kept() <= 150);
    });
}
