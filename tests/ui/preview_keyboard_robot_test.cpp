// What can be done in the preview of a post, by keyboard as by mouse; the length of a video.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "ui/media_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
namespace fs = std::filesystem;

namespace {

// A post on Instagram with two pictures and a text that is folded, looked at.
struct KeyboardPreview : MediaStage {
    explicit KeyboardPreview(const std::string& format = "carousel") : MediaStage(facts::Language::english, format) {}
    void look(std::vector<MediaRef> media) {
        Post post = *project().posts.find(id);
        post.text = "First";
        for (int i = 0; i < 40; ++i) post.text += "\nline " + std::to_string(i);
        post.variants.front().text.reset();
        post.variants.front().media = std::move(media);
        put(post);
        robot().step(3);
        REQUIRE(run_command(CommandId::preview_post, frame()));
        robot().step(4);
        REQUIRE(is_open());
    }
    bool is_open() { return robot().find_path("preview").has_value(); }
    std::string first_picture() {
        for (const WidgetNode& node : robot().all(Role::image))
            if (node.path.find("preview/") != std::string::npos && node.path.ends_with("/media")) return node.label;
        return {};
    }
    bool has_keyboard(std::string_view key) {
        const auto node = robot().find(Role::button, word(key));
        return node && node->focused;
    }
    // Goes there with Tab, and presses it.
    void press_by_keyboard(std::string_view key, int press = ImGuiKey_Enter) {
        for (int i = 0; i < 40 && !has_keyboard(key); ++i) {
            robot().key(ImGuiKey_Tab);
            robot().step();
        }
        REQUIRE_MESSAGE(has_keyboard(key), std::string(key));
        robot().key(press);
        robot().step(4);
    }
};

const std::vector<MediaRef> two_pictures{{"one.png", "The sea"}, {"two.png", "The hills"}};

}  // namespace

TEST_CASE("a carousel is turned in the preview with keys alone, and Space on an arrow does not close it") {
    KeyboardPreview stage;
    stage.look(two_pictures);
    CHECK(stage.first_picture() == "The sea");
    stage.press_by_keyboard("preview.piece_after");
    CHECK(stage.first_picture() == "The hills");
    stage.press_by_keyboard("preview.piece_before", ImGuiKey_Space);
    CHECK(stage.first_picture() == "The sea");
    CHECK(stage.is_open());
}

TEST_CASE("a folded text is unfolded in the preview with keys alone, and folded again") {
    KeyboardPreview stage;
    stage.look(two_pictures);
    stage.press_by_keyboard("preview.more");
    CHECK_FALSE(stage.robot().find(Role::button, stage.word("preview.more")));
    stage.press_by_keyboard("preview.less");
    CHECK(stage.robot().find(Role::button, stage.word("preview.more")));
}

TEST_CASE("from the preview the text is copied, and its channel gone to, with keys alone") {
    KeyboardPreview stage;
    stage.look(two_pictures);
    stage.press_by_keyboard("preview.copy");
    CHECK(std::string(ImGui::GetClipboardText()).starts_with("First\nline 0"));
    CHECK(stage.is_open());
    stage.frame().state().open_variant.reset();
    stage.press_by_keyboard("preview.edit");
    CHECK_FALSE(stage.is_open());
    CHECK(stage.frame().state().selection.has_post(stage.id));
    CHECK(stage.frame().state().open_variant == stage.variant().id);
}

TEST_CASE("in the preview a video says how long it is, where the tools are there") {
    const char* before = std::getenv("PATH");
    const std::string path = before ? before : "";
    KeyboardPreview stage("reel");
    const fs::path tools = stage.folder() / "bin";
    fs::create_directories(tools);
    std::ofstream(tools / "ffprobe") << "#!/bin/sh\nprintf 'width=1080\\nheight=1920\\nduration=65.0\\n'\n";
    const fs::path poster = fs::path(TANDEM_SOURCE_DIR) / "tests/golden/day-en-light-720.png";
    std::ofstream(tools / "ffmpeg") << "#!/bin/sh\n/bin/cat '" << poster.string() << "'\n";
    for (const char* name : {"ffprobe", "ffmpeg"}) fs::permissions(tools / name, fs::perms::owner_all);
    std::ofstream(stage.folder() / "project" / "clip.mp4") << "clip";
    ::setenv("PATH", tools.c_str(), 1);
    stage.look({{"clip.mp4", ""}});
    const auto length = [&]() -> std::optional<WidgetNode> {
        for (const WidgetNode& node : stage.robot().all(Role::text))
            if (node.path.find("preview/") != std::string::npos && node.path.ends_with("/length")) return node;
        return std::nullopt;
    };
    CHECK(stage.robot().wait([&] { return length().has_value(); }));
    ::setenv("PATH", path.c_str(), 1);
    REQUIRE(length());
    CHECK(length()->label == "1:05");
}
