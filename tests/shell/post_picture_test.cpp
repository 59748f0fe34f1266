// A post with pictures: as its networks show it, and in its sheet.
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "app/command.hpp"
#include "shell/two_pictures.hpp"
#include "ui/pictured_post.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

namespace fs = std::filesystem;

fs::path folder() { return fs::temp_directory_path() / "tandem-post-look"; }

// In a project with a file, so that its pictures stand beside it.
Post add_post(Scene& scene) {
    fs::create_directories(folder());
    scene.session.save_as(folder() / "plan.tandem", {.replace = true});
    REQUIRE(scene.session.finish_saving());
    const Post post = pictured_post(scene.session, scene.words.language());
    REQUIRE(scene.session.submit({{"undo.add_post", {}}, {Put<Post>{post}}, {}}));
    scene.frame->state().selection = Selection::of(post.id);
    scene.robot->step(3);
    return post;
}

std::optional<WidgetNode> last_piece(Scene& scene) { return scene.robot->find_path("strip/piece:2"); }

// Turns the sheet until the last piece stands in its upper part.
void turn_to_media(Scene& scene) {
    const auto sheet = scene.robot->find_path("inspector");
    REQUIRE(sheet);
    const float lowest = sheet->full.y0 + 560;
    scene.robot->move_to(*sheet);
    for (int turn = 0; turn < 80; ++turn) {
        const auto piece = last_piece(scene);
        if (piece && piece->full.y1 <= lowest) return;
        scene.robot->wheel(-1);
        scene.robot->step(2);
    }
    FAIL("the media are not in sight");
}

}  // namespace

TEST_CASE("a post with pictures as its networks show it, side by side, looks like its reference pictures") {
    compare_two("preview", [](Scene& scene) {
        add_post(scene);
        REQUIRE(run_command(CommandId::preview_post, *scene.frame));
        finish_pictures(*scene.robot);
        const auto picture = scene.robot->find_path("/media");
        REQUIRE(picture);
        CHECK(picture->value == "shown");
        return std::string("preview");
    });
    fs::remove_all(folder());
}

TEST_CASE("the media of a post in its sheet look like their reference pictures") {
    compare_two("media-sheet", [](Scene& scene) {
        const Post post = add_post(scene);
        scene.frame->state().open_variant = post.variants.front().id;
        scene.frame->state().inspector_open = true;
        scene.robot->step(4);
        turn_to_media(scene);
        finish_pictures(*scene.robot);
        const auto first = scene.robot->find_path("strip/piece:0"), second = scene.robot->find_path("strip/piece:1");
        REQUIRE((first && second && last_piece(scene)));
        CHECK(first->value == "shown");
        CHECK(second->value == "shown");
        CHECK(last_piece(scene)->value == "missing");
        return std::string("inspector");
    });
    fs::remove_all(folder());
}
