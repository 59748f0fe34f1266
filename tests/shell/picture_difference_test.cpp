// What is seen of a difference between two pictures, and what is taken for rounding.
#include "shell/picture_difference.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include <doctest/doctest.h>
#include <imgui.h>

#include "shell/reference_picture.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/widgets/shapes.hpp"
#include "ui/year/year_paint.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// The picture with one colour for another in a part of it; there are pixels of that colour.
Bitmap recolored(Bitmap picture, const Rect& part, Color from, Color to) {
    const auto channel = [](Color color, std::size_t i) { return static_cast<std::uint8_t>(color >> (8 * i)); };
    int found = 0;
    for (auto y = static_cast<int>(part.y0); y < static_cast<int>(part.y1); ++y)
        for (auto x = static_cast<int>(part.x0); x < static_cast<int>(part.x1); ++x) {
            std::uint8_t* pixel = &picture.rgba[static_cast<std::size_t>(y * picture.width_px + x) * 4];
            const auto is_from = [&](std::size_t i) { return pixel[i] == channel(from, i); };
            if (!is_from(0) || !is_from(1) || !is_from(2)) continue;
            for (std::size_t i = 0; i < 3; ++i) pixel[i] = channel(to, i);
            ++found;
        }
    REQUIRE(found > 0);
    return picture;
}

// As if everything stood that share of a pixel more to the right.
Bitmap moved_by(const Bitmap& picture, double share) {
    Bitmap out = picture;
    const auto row = static_cast<std::size_t>(picture.width_px) * 4;
    for (std::size_t at = 4; at < out.rgba.size(); ++at)
        if (at % row >= 4)
            out.rgba[at] =
                static_cast<std::uint8_t>(std::lround(picture.rgba[at] * (1 - share) + picture.rgba[at - 4] * share));
    return out;
}

// Up to that many levels more or less in what is neither as dark nor as light as its two neighbours, as edges of
// glyphs are.
Bitmap with_other_edges(const Bitmap& picture, const std::function<int()>& levels) {
    Bitmap out = picture;
    for (std::size_t at = 4; at + 8 < out.rgba.size(); at += 4) {
        const int before = picture.rgba[at - 3], own = picture.rgba[at + 1], after = picture.rgba[at + 5];
        if (std::abs(before - after) < 60 || own <= std::min(before, after) + 8 || own >= std::max(before, after) - 8)
            continue;
        const int more = levels();
        for (std::size_t i = 0; i < 3; ++i)
            out.rgba[at + i] = static_cast<std::uint8_t>(std::clamp(picture.rgba[at + i] + more, 0, 255));
    }
    return out;
}

void show(Scene& scene, CalendarView view) {
    scene.frame->show(view);
    scene.frame->state().inspector_open = false;
    scene.robot->move_to(0, 0);
    scene.robot->step(6);
}

// A step's picture in the middle of a card of the month, or the card without it.
Bitmap card(Offscreen& offscreen, const Theme& theme, PostStatus status, bool glyph) {
    return offscreen.draw({96, 64, 1}, [&] {
        ImDrawList& out = *ImGui::GetBackgroundDrawList();
        fill(out, {0, 0, 96, 64}, theme.card_ground(status));
        if (glyph) status_glyph(out, 43, 27, 12, theme.status(status));
    });
}

}  // namespace

TEST_CASE("a chip that is moved by a pixel, and a picture of another size, are seen as differences") {
    const Bitmap plain{200, 100, std::vector<std::uint8_t>(200 * 100 * 4, 255)};
    const auto with_chip = [&](int left) {
        Bitmap picture = plain;
        for (int y = 20; y < 40; ++y)
            for (int x = left; x < left + 60; ++x) picture.rgba[static_cast<std::size_t>(y * 200 + x) * 4] = 0;
        return picture;
    };
    CHECK_FALSE(difference_between(with_chip(10), with_chip(10)).is_seen());
    CHECK(difference_between(with_chip(10), with_chip(11)).share > share_tolerance);
    CHECK(difference_between(plain, Bitmap{100, 200, plain.rgba}).is_seen());
    CHECK(difference_between({}, plain).is_seen());
}

TEST_CASE("a difference is found in the last pixels of a picture, and in one smaller than a block") {
    for (const int width : {5, 37, 200}) {
        CAPTURE(width);
        const Bitmap plain{width, 51, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * 51 * 4, 250)};
        Bitmap tinted = plain;
        for (int y = 43; y < 51; ++y)
            for (int x = std::max(0, width - 8); x < width; ++x)
                tinted.rgba[static_cast<std::size_t>(y * width + x) * 4 + 2] = 245;
        CHECK(difference_between(plain, tinted).tint == doctest::Approx(5));
        CHECK(difference_between(plain, tinted).crowd == 0);
    }
}

TEST_CASE(
    "one day whose working hours have the ground of the others is seen; edges that are rounded otherwise are not") {
    for (const SceneLook& look : {looks[0], SceneLook{facts::Language::english, ThemeChoice::dark, looks[1].size}}) {
        Scene scene(look);
        show(scene, CalendarView::week);
        const Bitmap picture = scene.picture();
        const WeekLayout& layout = scene.frame->state().calendar.cache->week_layout;
        const Theme& theme = scene.frame->theme();
        const Rect day = layout.days[1].column.intersect(layout.grid);
        const PictureDifference unshaded =
            difference_between(picture, recolored(picture, day, theme.panel, theme.paper));
        CHECK(unshaded.share == 0);
        CHECK(unshaded.tint >= 5);

        CHECK_FALSE(difference_between(picture, moved_by(picture, 0.05)).is_seen());
        std::mt19937 random(1);
        const auto any = [&] { return static_cast<int>(random() % 17) - 8; };
        CHECK_FALSE(difference_between(picture, with_other_edges(picture, any)).is_seen());
        CHECK_FALSE(difference_between(picture, with_other_edges(picture, [] { return -6; })).is_seen());
    }
}

TEST_CASE("one day of the year with the next lower step is seen") {
    for (const SceneLook& look : {looks[0], SceneLook{facts::Language::english, ThemeChoice::dark, looks[1].size}}) {
        Scene scene(look);
        show(scene, CalendarView::year);
        const Bitmap picture = scene.picture();
        const YearState& year = *scene.frame->state().calendar.year;
        const Theme& theme = scene.frame->theme();
        int tried = 0;
        for (const YearMonth& month : year.model.months)
            for (const YearDay& day : month.days) {
                const Rect* cell = year.layout.cell_of(day.day);
                if (day.step == YearStep::none || !cell || tried == 8) continue;
                const auto lower = static_cast<YearStep>(static_cast<int>(day.step) - 1);
                const Bitmap other = recolored(picture, *cell, color_of_step(day.step, year.model.by_work, theme),
                                               color_of_step(lower, year.model.by_work, theme));
                CHECK(difference_between(picture, other).is_seen());
                ++tried;
            }
        CHECK(tried > 0);
    }
}

TEST_CASE("a step's picture that is missing is seen, and so is that of another step") {
    EmojiMap emoji;
    const Opened<Offscreen> offscreen = Offscreen::open(program_fonts(), emoji);
    REQUIRE(offscreen.it);
    for (const Theme& theme : {light_theme(), dark_theme()})
        for (int i = 0; i <= static_cast<int>(PostStatus::cancelled); ++i) {
            const auto status = static_cast<PostStatus>(i);
            CAPTURE(i);
            const Bitmap wanted = card(*offscreen.it, theme, status, true);
            CHECK(difference_between(wanted, card(*offscreen.it, theme, status, false)).crowd > crowd_tolerance);
            CHECK_FALSE(difference_between(wanted, moved_by(wanted, 0.05)).is_seen());
        }
    const Theme theme = light_theme();
    Theme other = theme;
    other.draft.shape = StatusShape::half;
    CHECK(difference_between(card(*offscreen.it, theme, PostStatus::draft, true),
                             card(*offscreen.it, other, PostStatus::draft, true))
              .is_seen());
}
