#include "shell/frame_damage.hpp"

#include <functional>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "shell/offscreen.hpp"
#include "ui/text/emoji_map.hpp"

using namespace tandem;

namespace {

constexpr PixelRect everything{0, 0, 1000, 700};

struct Page {
    EmojiMap emoji;
    Opened<Offscreen> offscreen = Offscreen::open(program_fonts(), emoji);
    FrameDamage damage;

    Page() { REQUIRE(offscreen.it); }
    std::vector<PixelRect> draw(const std::function<void(ImDrawList&)>& paint, int width_px = 1000,
                                int height_px = 700) {
        offscreen.it->step({width_px, height_px, 1}, [&] {
            ImDrawList& list = *ImGui::GetBackgroundDrawList();
            list.AddRectFilled(ImVec2(0, 0), ImVec2(1000, 700), IM_COL32_WHITE);
            paint(list);
        });
        return damage.compare(*ImGui::GetDrawData(), width_px, height_px);
    }
    std::vector<PixelRect> draw_box(float x, float y, ImU32 color = IM_COL32_BLACK) {
        return draw([&](ImDrawList& list) { list.AddRectFilled(ImVec2(x, y), ImVec2(x + 20, y + 20), color, 4); });
    }
};

}  // namespace

TEST_CASE("the first frame is drawn whole, the same frame again not at all") {
    Page page;
    CHECK(page.draw_box(300, 300) == std::vector{everything});
    CHECK(page.draw_box(300, 300).empty());
    CHECK(page.draw_box(300, 300).empty());
}

TEST_CASE("a changed colour is found where it is and nowhere else") {
    Page page;
    page.draw_box(70, 70);
    CHECK(page.draw_box(70, 70, IM_COL32(255, 0, 0, 255)) == std::vector{PixelRect{64, 64, 128, 128}});
}

TEST_CASE("a box that moved is redrawn where it was and where it is") {
    Page page;
    page.draw_box(70, 70);
    CHECK(page.draw_box(600, 400) == std::vector{PixelRect{64, 64, 128, 128}, PixelRect{576, 384, 640, 448}});
}

TEST_CASE("a box moved by one pixel across a square's edge changes both squares") {
    Page page;
    page.draw_box(107, 70);
    CHECK(page.draw_box(108, 70) == std::vector{PixelRect{64, 64, 192, 128}});
}

TEST_CASE("the order in which things lie on each other counts") {
    Page page;
    const auto two = [](ImU32 below, ImU32 above) {
        return [=](ImDrawList& list) {
            list.AddRectFilled(ImVec2(10, 10), ImVec2(50, 50), below);
            list.AddRectFilled(ImVec2(10, 10), ImVec2(50, 50), above);
        };
    };
    page.draw(two(IM_COL32(255, 0, 0, 255), IM_COL32(0, 0, 255, 255)));
    CHECK_FALSE(page.draw(two(IM_COL32(0, 0, 255, 255), IM_COL32(255, 0, 0, 255))).empty());
}

TEST_CASE("a clip that moves changes the picture though the shapes stay") {
    Page page;
    const auto clipped = [](float right) {
        return [=](ImDrawList& list) {
            list.PushClipRect(ImVec2(0, 0), ImVec2(right, 60));
            list.AddRectFilled(ImVec2(10, 10), ImVec2(50, 50), IM_COL32_BLACK);
            list.PopClipRect();
        };
    };
    page.draw(clipped(30));
    CHECK(page.draw(clipped(31)) == std::vector{PixelRect{0, 0, 64, 64}});
}

TEST_CASE("another size, a forgotten frame and many scattered changes are one rectangle") {
    Page page;
    page.draw_box(70, 70);
    CHECK(page.draw([](ImDrawList&) {}, 1000, 650) == std::vector{PixelRect{0, 0, 1000, 650}});
    page.draw_box(70, 70);
    page.damage.forget();
    CHECK(page.draw_box(70, 70) == std::vector{everything});
    const auto scattered = page.draw([](ImDrawList& list) {
        for (int i = 0; i < 10; ++i) {
            const ImVec2 at(static_cast<float>(i * 100 + 5), static_cast<float>(i * 65 + 5));
            list.AddRectFilled(at, ImVec2(at.x + 5, at.y + 5), IM_COL32_BLACK);
        }
    });
    CHECK(scattered.size() == 1);
}
