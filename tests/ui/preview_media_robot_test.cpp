// The pictures of a post where it is looked at as its networks show it.
#include <filesystem>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "facts/words.hpp"
#include "ui/media_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
namespace fs = std::filesystem;

namespace {

// A carousel of two pictures and a file that is not there, looked at on Instagram.
struct LookedAt : MediaStage {
    explicit LookedAt(int width_px = 80, int height_px = 100) {
        const fs::path here = folder() / "project";
        write_picture(here / "one.png", width_px, height_px);
        write_picture(here / "two.png", 80, 100);
        Post post = *project().posts.find(id);
        post.text = "Come and taste";
        post.variants.front().text.reset();
        post.variants.front().media = {{"one.png", "The sea"}, {"two.png", "The hills"}, {"gone.png", ""}};
        put(post);
        robot().step(3);
        REQUIRE(run_command(CommandId::preview_post, frame()));
        robot().step(4);
        REQUIRE(robot().find_path("preview"));
    }
    bool of_card(const WidgetNode& node) const {
        const std::string card = "card:" + to_text(project().posts.find(id)->variants.front().id);
        return node.path.find("preview/") != std::string::npos && node.path.find(card) != std::string::npos;
    }
    WidgetNode picture() {
        for (const WidgetNode& node : robot().all(Role::image))
            if (of_card(node) && node.path.ends_with("/media")) return node;
        FAIL("no picture");
        return {};
    }
    bool becomes(std::string_view value) {
        return robot().wait([&] { return picture().value == value; });
    }
    // Of the card.
    std::optional<WidgetNode> text(std::string_view words) {
        for (const WidgetNode& node : robot().all(Role::text))
            if (of_card(node) && node.label == words) return node;
        return std::nullopt;
    }
    void turn(std::string_view word_key) {
        robot().click(Role::button, word(word_key));
        robot().step(3);
    }
};

}  // namespace

TEST_CASE("the preview shows the pictures of a carousel, and its arrows lead to the one after and before") {
    LookedAt stage;
    CHECK(stage.becomes("shown"));
    CHECK(stage.picture().label == "The sea");
    CHECK_FALSE(stage.robot().find(Role::button, stage.word("preview.piece_before")));
    stage.turn("preview.piece_after");
    CHECK(stage.becomes("shown"));
    CHECK(stage.picture().label == "The hills");
    stage.turn("preview.piece_before");
    CHECK(stage.picture().label == "The sea");
    CHECK(stage.becomes("shown"));
}

TEST_CASE(
    "in the preview a file that is not there has its name in its place, and the problem is in view below whatever is "
    "scrolled") {
    LookedAt stage;
    stage.turn("preview.piece_after");
    stage.turn("preview.piece_after");
    CHECK_FALSE(stage.robot().find(Role::button, stage.word("preview.piece_after")));
    const auto named = [&] {
        const Rect place = stage.picture().rect;
        const auto name = stage.text("gone.png");
        return name && place.contains(name->rect);
    };
    CHECK(stage.robot().wait(named));
    CHECK(stage.picture().value == "none");
    CHECK(stage.picture().label == "gone.png");
    const facts::Words words(facts::Language::english);
    const std::string missing = words.format("content.media_missing", {{"network", "Instagram"}, {"file", "gone.png"}});
    const auto problem = stage.text(missing);
    REQUIRE(problem);
    CHECK(problem->rect.y0 >= stage.picture().rect.y1);
    CHECK(problem->rect.y1 == doctest::Approx(problem->full.y1));
    stage.robot().move_to(stage.picture());
    stage.robot().wheel(-20);
    stage.robot().step(2);
    const auto after = stage.text(missing);
    REQUIRE(after);
    CHECK(after->rect.y0 == doctest::Approx(problem->rect.y0));
}

TEST_CASE("in the preview a picture has its own shape as far as its network takes it, and so have those after it") {
    const auto shape = [](int width_px, int height_px) {
        LookedAt stage(width_px, height_px);
        CHECK(stage.becomes("shown"));
        const auto ratio = [&] { return stage.picture().full.width() / stage.picture().full.height(); };
        const float first = ratio();
        stage.turn("preview.piece_after");
        CHECK(ratio() == doctest::Approx(first).epsilon(0.01));
        return first;
    };
    CHECK(shape(160, 100) == doctest::Approx(1.6).epsilon(0.01));
    CHECK(shape(300, 100) == doctest::Approx(1.91).epsilon(0.01));
    CHECK(shape(100, 100) == doctest::Approx(1).epsilon(0.01));
}

TEST_CASE("in the preview the name of a film without a picture stands below the sign on it") {
    LookedAt stage;
    stage.put_media({{"gone.mp4", ""}});
    REQUIRE(stage.robot().wait([&] { return stage.text("gone.mp4").has_value(); }));
    const Rect place = stage.picture().full;
    CHECK(stage.text("gone.mp4")->full.y0 >= (place.y0 + place.y1) / 2 + 22);
}
