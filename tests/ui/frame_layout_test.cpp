#include "ui/frame_layout.hpp"

#include <doctest/doctest.h>

#include "ui/text/text_style.hpp"

using namespace tandem;

namespace {

FrameLayout laid_out(float width, float height, float scale, bool inspector = true, bool drawer = true) {
    return layout_frame({width, height, scale, Section::calendar, inspector, drawer, true});
}

bool tiles_the_window(const FrameLayout& layout) {
    float area = 0;
    for (const Rect& part : {layout.rail, layout.top_bar, layout.toolbar, layout.drawer, layout.content,
                             layout.inspector, layout.status_line}) {
        if (!layout.window.contains(part)) return false;
        area += part.width() * part.height();
    }
    return area == layout.window.width() * layout.window.height();
}

}  // namespace

TEST_CASE("at the size of the design the parts have the sizes of the design") {
    const FrameLayout layout = laid_out(1440, 900, 1, false);
    CHECK(layout.rail.width() == 64);
    CHECK(layout.top_bar.height() == 48);
    CHECK(layout.toolbar.height() == 40);
    CHECK(layout.status_line.height() == 26);
    CHECK(layout.drawer.width() == 220);
    CHECK(layout.inspector.width() == 36);
    CHECK(layout.content == Rect{284, 88, 1404, 874});
    CHECK(tiles_the_window(layout));
    CHECK(laid_out(1440, 900, 1).inspector.width() == 320);
}

TEST_CASE("the smallest window has everything, and the panels give way to the content") {
    const FrameLayout layout = laid_out(1024, 640, 1);
    CHECK(layout.scale == 1);
    CHECK(layout.inspector_open);
    CHECK(layout.drawer.width() == 0);
    CHECK(layout.content.width() >= 600);
    CHECK(tiles_the_window(layout));
    CHECK(laid_out(1024, 640, 1, false).drawer.width() == 220);
}

TEST_CASE("the scale is capped to what the window holds, and never above 300 or below what can be read") {
    CHECK(laid_out(1280, 720, 2).scale == doctest::Approx(720.0 / 640));
    CHECK(laid_out(2048, 1280, 2).scale == 2);
    CHECK(laid_out(10000, 10000, 5).scale == largest_scale);
    CHECK(laid_out(300, 200, 1).scale == smallest_scale);
    for (const float scale : {1.0f, 1.25f, 1.5f, 2.0f, 3.0f})
        for (const float width : {1024.0f, 1280.0f, 1440.0f, 2560.0f})
            CHECK(tiles_the_window(laid_out(width, width * 0.625f, scale)));
}

TEST_CASE("without a project there are the rail, the top bar and the status line around one content") {
    const FrameLayout layout = layout_frame({1440, 900, 1, Section::calendar, true, true, false});
    CHECK(layout.toolbar.empty());
    CHECK(layout.drawer.empty());
    CHECK(layout.inspector.empty());
    CHECK(layout.content == Rect{64, 48, 1440, 874});
}

TEST_CASE("what is open without room lies over the content, but for the drawer that is lent to what is dragged") {
    const FrameLayout folded = laid_out(900, 640, 1, false, false), over = laid_out(900, 640, 1);
    CHECK_FALSE(over.inspector_open);
    CHECK(over.inspector_over == Rect{580, 88, 900, 614});
    CHECK(over.drawer_over == Rect{64, 88, 284, 614});
    CHECK(over.content == folded.content);
    CHECK(over.seen_content().x1 == 580);
    CHECK(tiles_the_window(over));
    CHECK(folded.inspector_over.empty());
    CHECK(laid_out(1440, 900, 1).drawer_over.empty());
    const FrameLayout lent = layout_frame({900, 640, 1, Section::calendar, false, true, true, 100, true});
    CHECK(lent.drawer.width() == 220);
    CHECK(lent.drawer_over.empty());
    CHECK(tiles_the_window(lent));
}
