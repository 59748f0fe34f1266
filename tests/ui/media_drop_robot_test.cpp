// Pictures and videos dropped on the window while a post is open.
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "ui/media_stage.hpp"

using namespace tandem;
using tandem::testing::MediaStage;
namespace fs = std::filesystem;

namespace {

struct DropStage : MediaStage {
    DropStage() {
        fs::create_directories(folder() / "camera");
        for (const char* name : {"Sea.jpg", "Harbour.png", "Clip.mp4"})
            std::ofstream(folder() / "camera" / name) << name;
    }
    void drop(const std::vector<const char*>& names) {
        std::vector<fs::path> files;
        for (const char* name : names) files.push_back(folder() / name);
        frame().take_dropped(std::move(files));
        robot().step(4);
    }
    std::size_t posts() const { return project().posts.size(); }
};

}  // namespace

TEST_CASE("files dropped while a channel of a post is open are its next pieces, in their order and in one step") {
    DropStage stage;
    stage.put_media({{"one.png", "One"}});
    const std::size_t posts = stage.posts(), steps = stage.session().steps_done();
    stage.drop({"camera/Sea.jpg", "camera/Harbour.png", "camera/Clip.mp4"});
    CHECK(stage.paths() == "one.png media/Sea.jpg media/Harbour.png media/Clip.mp4");
    CHECK(stage.media()[0].alt_text == "One");
    CHECK(fs::exists(stage.folder() / "project" / "media" / "Clip.mp4"));
    CHECK(stage.posts() == posts);
    CHECK(stage.session().steps_done() == steps + 1);
    CHECK(stage.piece(3).selected);
    stage.undo();
    CHECK(stage.paths() == "one.png");
}

TEST_CASE("the only channel of an open post takes dropped files folded too, and is unfolded") {
    DropStage stage;
    stage.frame().state().open_variant.reset();
    stage.drop({"camera/Sea.jpg"});
    CHECK(stage.paths() == "media/Sea.jpg");
    CHECK(stage.frame().state().open_variant == stage.variant().id);
    CHECK(stage.piece(0).selected);
}

TEST_CASE("of dropped files those that cannot be taken are named, and the others are in the post") {
    DropStage stage;
    stage.drop({"camera/Gone.jpg", "camera/Sea.jpg"});
    CHECK(stage.paths() == "media/Sea.jpg");
    CHECK(stage.robot().shows("1 file was not added"));
    CHECK(stage.robot().shows("Gone.jpg"));
}

TEST_CASE("folders, and files while no channel of a post is open, become ideas") {
    DropStage stage;
    const std::size_t posts = stage.posts();
    stage.drop({"camera"});
    CHECK(stage.posts() == posts + 3);
    CHECK(stage.media().empty());
    stage.undo();
    stage.frame().state().inspector_open = false;
    stage.drop({"camera/Sea.jpg"});
    CHECK(stage.posts() == posts + 1);
    stage.undo();
    // Two channels, neither of them unfolded.
    Post post = *stage.project().posts.find(stage.id);
    post.variants.push_back(post.variants.front());
    post.variants.back().id = stage.session().ids().make<Variant>();
    for (const Channel& channel : stage.project().channels)
        if (channel.id != post.variants.front().channel) post.variants.back().channel = channel.id;
    stage.put(post);
    stage.show(stage.id);
    stage.frame().state().open_variant.reset();
    stage.drop({"camera/Sea.jpg"});
    CHECK(stage.posts() == posts + 1);
    CHECK(stage.media().empty());
}
