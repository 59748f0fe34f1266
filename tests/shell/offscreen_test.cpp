#include "shell/offscreen.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/label_text.hpp"
#include "shell/specimen.hpp"
#include "shell/window.hpp"
#include "ui/text/edit_text.hpp"
#include "ui/text/emoji_map.hpp"

using namespace tandem;

namespace {

struct Page {
    EmojiMap emoji;
    Opened<Offscreen> offscreen = Offscreen::open(program_fonts(), emoji);

    Page() { REQUIRE(offscreen.it); }
    Bitmap specimen(float scale, float density = 1) {
        const FrameSize size{static_cast<int>(640 * scale * density), static_cast<int>(400 * scale * density), density};
        return offscreen.it->draw(size, [&] { draw_specimen(offscreen.it->fonts(), emoji, scale); });
    }
    // Boxes and words in places that follow from the seed; `moved` shifts some of them.
    Bitmap boxes(unsigned seed, int moved) {
        return offscreen.it->draw({500, 400, 1}, [&] {
            std::mt19937 random(seed);
            ImDrawList& list = *ImGui::GetBackgroundDrawList();
            for (int i = 0; i < 60; ++i) {
                const auto x = static_cast<float>(random() % 450 + (i % 20 == 0 ? static_cast<unsigned>(moved) : 0));
                const auto y = static_cast<float>(random() % 370);
                const ImU32 color = 0x80000000u | (random() & 0xFFFFFF);
                list.PushClipRect(ImVec2(x, y), ImVec2(x + 60.5f, y + 25.25f), true);
                list.AddRectFilled(ImVec2(x, y), ImVec2(x + 70, y + 30), color, 6);
                list.AddText(ImVec2(x + 4, y + 4), IM_COL32(255, 255, 255, 255),
                             emoji.encode("Chip 🎃 " + std::to_string(i)).c_str());
                list.PopClipRect();
            }
        });
    }
};

}  // namespace

TEST_CASE("the same page gives the same picture, again and in another context") {
    Page first;
    Page second;
    const Bitmap picture = first.specimen(1);
    CHECK(picture.width_px == 640);
    CHECK(picture.height_px == 400);
    CHECK(first.specimen(1) == picture);
    CHECK(second.specimen(1) == picture);
}

TEST_CASE("what was drawn before changes no pixel by more than a shade") {
    Page first;
    Page second;
    const Bitmap picture = first.specimen(1);
    second.specimen(2);
    const Bitmap later = second.specimen(1);
    REQUIRE(later.rgba.size() == picture.rgba.size());
    int largest = 0;
    for (std::size_t i = 0; i < picture.rgba.size(); ++i)
        largest = std::max(largest, std::abs(picture.rgba[i] - later.rgba[i]));
    CHECK(largest <= 2);
}

TEST_CASE("drawing only what changed gives the picture that drawing everything gives") {
    Page kept;
    for (int step = 0; step < 12; ++step) {
        const Bitmap partial = kept.boxes(step < 6 ? 1 : 2, step * 7);
        Page fresh;
        CAPTURE(step);
        CHECK(partial == fresh.boxes(step < 6 ? 1 : 2, step * 7));
    }
}

TEST_CASE("a density of two is drawn with twice the pixels, not with larger ones") {
    Page page;
    const Bitmap fine = page.specimen(1, 2);
    CHECK(fine.width_px == 1280);
    bool has_odd_detail = false;
    for (int y = 0; y + 1 < fine.height_px && !has_odd_detail; y += 2) {
        for (int x = 0; x + 1 < fine.width_px; x += 2) has_odd_detail |= fine.at(x, y) != fine.at(x + 1, y);
    }
    CHECK(has_odd_detail);
}

TEST_CASE("text typed and pasted into a field is in the shown form, and copied in the user's") {
    Page page;
    char buffer[256] = "";
    bool wants_focus = true;
    const auto frame = [&] {
        page.offscreen.it->step({400, 200, 1}, [&] {
            ImGui::Begin("w");
            if (wants_focus) ImGui::SetKeyboardFocusHere();
            ImGui::InputText("##field", buffer, sizeof(buffer));
            ImGui::End();
        });
    };
    const auto press = [&](ImGuiKey key) {
        ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
        ImGui::GetIO().AddKeyEvent(key, true);
        frame();
        ImGui::GetIO().AddKeyEvent(key, false);
        ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
        frame();
    };
    frame();
    frame();
    wants_focus = false;
    frame();
    frame();
    page.offscreen.it->set_clipboard("Goût 👨‍👩‍👧‍👦\x1B!");
    press(ImGuiKey_V);
    CHECK(page.emoji.decode(buffer) == "Goût 👨‍👩‍👧‍👦!");
    CHECK(std::string(buffer) == page.emoji.encode("Goût 👨‍👩‍👧‍👦!"));

    for (int i = 0; i < 2; ++i) {
        ImGui::GetIO().AddKeyEvent(ImGuiKey_Backspace, true);
        frame();
        ImGui::GetIO().AddKeyEvent(ImGuiKey_Backspace, false);
        frame();
    }
    CHECK(page.emoji.decode(buffer) == "Goût ");

    page.offscreen.it->set_clipboard("🇫🇷");
    press(ImGuiKey_V);
    press(ImGuiKey_A);
    press(ImGuiKey_C);
    CHECK(page.offscreen.it->clipboard() == "Goût 🇫🇷");
}

TEST_CASE("what an input method types code point by code point settles into one emoji while the field is edited") {
    Page page;
    char buffer[256] = "";
    bool wants_focus = true;
    const auto settle = [](ImGuiInputTextCallbackData* field) {
        settle_emoji(*static_cast<EmojiMap*>(field->UserData), *field);
        return 0;
    };
    const auto frame = [&] {
        page.offscreen.it->step({400, 200, 1}, [&] {
            ImGui::Begin("w");
            if (wants_focus) ImGui::SetKeyboardFocusHere();
            ImGui::InputText("##field", buffer, sizeof(buffer), ImGuiInputTextFlags_CallbackEdit, settle, &page.emoji);
            ImGui::End();
        });
    };
    for (int i = 0; i < 2; ++i) frame();
    wants_focus = false;
    for (int i = 0; i < 2; ++i) frame();
    for (const unsigned code : {0x1F468u, 0x200Du, 0x1F469u, 0x200Du, 0x1F467u, 0x41u}) {
        ImGui::GetIO().AddInputCharacter(code);
        frame();
    }
    CHECK(page.emoji.decode(buffer) == "👨‍👩‍👧A");
    CHECK(std::string(buffer) == page.emoji.encode("👨‍👩‍👧A"));
}

TEST_CASE("a picture is written as a PNG file, or the failure is told") {
    const std::filesystem::path folder = std::filesystem::temp_directory_path();
    const std::filesystem::path path = folder / "tandem_offscreen_test.png";
    const Bitmap dot{2, 1, {255, 0, 0, 255, 0, 0, 255, 255}};
    CHECK(write_png(dot, path).empty());
    std::ifstream file(path, std::ios::binary);
    std::string start(4, ' ');
    file.read(start.data(), 4);
    CHECK(start == "\x89PNG");
    std::filesystem::remove(path);
    const std::string failure = write_png(dot, folder / "no such folder" / "a.png");
    CHECK(failure.find("no such folder") != std::string::npos);
}

TEST_CASE("without a display the window says what is missing and what still works") {
    const char* display = std::getenv("DISPLAY");
    const std::string kept = display != nullptr ? display : "";
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
    EmojiMap emoji;
    const Opened<Window> opened = Window::open({}, program_fonts(), emoji);
    CHECK_FALSE(opened.it);
    CHECK(opened.refusal.title.key == "window.refused.what");
    for (const auto language : {facts::Language::french, facts::Language::english}) {
        const facts::Words words(language);
        std::string said;
        for (const Label& line : opened.refusal.lines) said += text_of(words, line);
        CHECK(said.find("DISPLAY") != std::string::npos);
        CHECK(said.find("tandem render") != std::string::npos);
    }
    if (!kept.empty()) setenv("DISPLAY", kept.c_str(), 1);
}
