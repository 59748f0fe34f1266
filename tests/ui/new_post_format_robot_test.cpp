// A post that is made has a format from the start: what its media have to be is known, and told.
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/media_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
namespace fs = std::filesystem;

TEST_CASE("twelve pictures dropped on a post that was just made for Instagram are more than it takes") {
    MediaStage stage;
    stage.robot().key(ImGuiKey_N);
    stage.robot().step(3);
    const Post* made = stage.post(stage.word("post.new_title"));
    REQUIRE(made);
    REQUIRE(stage.project().channels.find(made->variants.at(0).channel)->network == "instagram");
    CHECK(made->variants.at(0).format == "post_image");
    std::vector<fs::path> files;
    fs::create_directories(stage.folder() / "camera");
    for (int i = 1; i <= 12; ++i) {
        files.push_back(stage.folder() / "camera" / ("sea " + std::to_string(i) + ".jpg"));
        std::ofstream(files.back()) << "picture " << i;
    }
    stage.frame().take_dropped(files);
    stage.robot().step(6);
    REQUIRE(stage.post(stage.word("post.new_title"))->variants.at(0).media.size() == 12);
    CHECK(stage.robot().shows("12 media files, 1 at most"));
}

TEST_CASE("an idea that is made in the drawer has a format too") {
    MediaStage stage;
    stage.robot().click(Role::button, stage.word("ideas.add"));
    stage.robot().step(3);
    const Post* idea = stage.post(stage.word("ideas.new_title"));
    REQUIRE(idea);
    CHECK(idea->variants.at(0).format == "post_image");
}
