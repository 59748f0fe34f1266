// The title of a post where it is looked at as its networks show it.
#include <optional>
#include <utility>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "ui/media_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A post with a picture, looked at on a network.
struct TitledPreview : MediaStage {
    TitledPreview(const char* network, const std::string& format, bool with_media = true)
        : MediaStage(facts::Language::english, format) {
        if (with_media) write_picture(folder() / "project" / "one.png", 80, 100);
        Post post = *project().posts.find(id);
        post.title = "A table for two";
        post.text = "Come and taste";
        post.variants.front().text.reset();
        post.variants.front().title.clear();
        if (with_media) post.variants.front().media = {{"one.png", "The sea"}};
        put(post);
        Channel channel = *project().channels.find(post.variants.front().channel);
        if (channel.network != network) {
            channel.network = network;
            REQUIRE(session().submit({{"undo.edit_channel", {}}, {Put<Channel>{channel}}, {}}));
        }
        robot().step(3);
        REQUIRE(run_command(CommandId::preview_post, frame()));
        robot().step(4);
        REQUIRE(robot().find_path("preview"));
    }
    std::optional<WidgetNode> in_card(Role role, std::string_view label) {
        const std::string card = "card:" + to_text(id_of_card());
        for (const WidgetNode& node : robot().all(role))
            if (node.label.starts_with(label) && node.path.find("preview/") != std::string::npos &&
                node.path.find(card) != std::string::npos)
                return node;
        return std::nullopt;
    }
    // As far down as the card goes: a high picture leaves its words little room.
    void scroll_to_words() {
        // Its height is known once it has been read.
        const auto is_shown = [&] {
            const auto picture = in_card(Role::image, "The sea");
            return picture && picture->value == "shown";
        };
        REQUIRE(robot().wait(is_shown));
        robot().step(2);
        robot().move_to(*in_card(Role::image, "The sea"));
        robot().wheel(-20);
        robot().step(2);
    }
    Id<Variant> id_of_card() { return project().posts.find(id)->variants.front().id; }
};

}  // namespace

TEST_CASE("a video and a pin have the post's title below the picture and above the text") {
    const std::pair<const char*, const char*> cases[] = {
        {"youtube", "video"}, {"youtube", "short"}, {"pinterest", "carousel"}, {"pinterest", "pin_image"}};
    for (const auto& [network, format] : cases) {
        CAPTURE(network);
        CAPTURE(format);
        TitledPreview stage(network, format);
        stage.scroll_to_words();
        const auto picture = stage.in_card(Role::image, "The sea");
        const auto title = stage.in_card(Role::text, "A table for two");
        const auto text = stage.in_card(Role::text, "Come and taste");
        REQUIRE(picture);
        REQUIRE(title);
        REQUIRE(text);
        CHECK(picture->full.y1 <= title->full.y0 + 1);
        CHECK(title->full.y1 <= text->full.y0 + 1);
    }
}

TEST_CASE("without a picture the title of a video stands above the text") {
    TitledPreview tube("youtube", "video", false);
    const auto title = tube.in_card(Role::text, "A table for two"), text = tube.in_card(Role::text, "Come and taste");
    REQUIRE(title);
    REQUIRE(text);
    CHECK(title->full.y1 <= text->full.y0 + 1);
}

TEST_CASE("on Instagram no title is shown") {
    TitledPreview plain("instagram", "carousel");
    plain.scroll_to_words();
    CHECK(plain.in_card(Role::text, "Come and taste"));
    CHECK_FALSE(plain.in_card(Role::text, "A table for two"));
}
