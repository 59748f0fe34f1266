// The count below a text is of what goes out, the link included; a first comment has a count of its own, a
// content warning counts with the text.
#include <doctest/doctest.h>

#include "ui/channel_sheet_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct SentSheet : ChannelSheet {
    explicit SentSheet(const char* network) : ChannelSheet(network, "post_text", "Open at noon.") {
        frame().state().open_variant = row().variants.front().id;
        show(id);
    }
};

}  // namespace

TEST_CASE("the count of a text has the link in it that goes out with it, and says so under the pointer") {
    SentSheet sheet("x");
    CHECK(sheet.robot().shows("X 13 / 280"));
    CHECK(sheet.tooltip_of("X 13 / 280").find(sheet.word("count.with_link")) == std::string::npos);
    sheet.change([](Post& post) { post.variants.front().link = "https://example.com/menu"; });
    CHECK(sheet.robot().shows("X 38 / 280"));
    CHECK(sheet.tooltip_of("X 38 / 280").find(sheet.word("count.with_link")) != std::string::npos);
    // A text of the channel's own is counted likewise.
    sheet.change([](Post& post) { post.variants.front().text = "Noon"; });
    CHECK(sheet.robot().shows("X 29 / 280"));
    sheet.change([](Post& post) { post.variants.front().text = "Noon: example.com/menu"; });
    CHECK(sheet.robot().shows("X 29 / 280"));
    CHECK(sheet.tooltip_of("X 29 / 280").find(sheet.word("count.with_link")) == std::string::npos);
}

TEST_CASE("with a picture a text is counted as a caption") {
    SentSheet sheet("telegram");
    CHECK(sheet.robot().shows("TG 13 / 4,096"));
    sheet.change([](Post& post) { post.variants.front().media = {{"a.png", ""}}; });
    CHECK(sheet.robot().shows("TG 13 / 1,024"));
}

TEST_CASE("a first comment is counted below it while it is typed, and told where it is too long") {
    SentSheet sheet("linkedin");
    CHECK_FALSE(sheet.robot().shows("0 / 1,250"));
    sheet.enter_long("post.first_comment", "Link in bio");
    CHECK(sheet.robot().shows("LI ≈ 11 / 1,250"));
    CHECK(sheet.tooltip_of("LI ≈ 11 / 1,250").find(sheet.word("count.hashtags")) == std::string::npos);
    sheet.robot().click(Role::field, sheet.word("post.first_comment"));
    sheet.robot().key(ImGuiMod_Ctrl | ImGuiKey_End);
    sheet.robot().type("!");
    sheet.robot().step(2);
    CHECK(sheet.robot().shows("LI ≈ 12 / 1,250"));
    CHECK(sheet.row().variants.front().first_comment == "Link in bio");
    sheet.robot().key(ImGuiKey_Escape);
    sheet.robot().step(3);
    CHECK(sheet.row().variants.front().first_comment == "Link in bio!");
    sheet.change([](Post& post) { post.variants.front().first_comment = std::string(2600, 'a'); });
    CHECK(sheet.robot().shows("LI ≈ 2,600 / 1,250"));
    CHECK(sheet.robot().shows("LinkedIn: a first comment of 2,600 characters, 1,250 at most (limit not confirmed)"));
    // What is longer than a line of other fields stays whole when it is edited.
    sheet.robot().click(Role::field, sheet.word("post.first_comment"));
    sheet.robot().key(ImGuiMod_Ctrl | ImGuiKey_End);
    sheet.robot().type("b");
    sheet.robot().key(ImGuiKey_Escape);
    sheet.robot().step(3);
    CHECK(sheet.row().variants.front().first_comment == std::string(2600, 'a') + "b");
}

TEST_CASE("a content warning is typed where the network has one, counts with the text at once, and is undone") {
    SentSheet sheet("mastodon");
    CHECK(sheet.robot().shows("MA 13 / 500"));
    CHECK(sheet.tooltip_of("MA 13 / 500").find(sheet.word("count.with_warning")) == std::string::npos);
    sheet.robot().click(Role::field, sheet.word("post.content_warning"));
    sheet.robot().type("Spoilers");
    sheet.robot().step(2);
    CHECK(sheet.robot().shows("MA 21 / 500"));
    CHECK(sheet.row().variants.front().content_warning.empty());
    sheet.robot().key(ImGuiKey_Escape);
    sheet.robot().step(3);
    CHECK(sheet.row().variants.front().content_warning == "Spoilers");
    CHECK(sheet.robot().shows("MA 21 / 500"));
    CHECK(sheet.tooltip_of("MA 21 / 500").find(sheet.word("count.with_warning")) != std::string::npos);
    CHECK(sheet.session().undo_label().key == "undo.edit_post");
    sheet.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    sheet.robot().step(3);
    CHECK(sheet.row().variants.front().content_warning.empty());
    CHECK(sheet.robot().shows("MA 13 / 500"));
    sheet.change([](Post& post) {
        post.text = std::string(490, 'a');
        post.variants.front().content_warning = std::string(20, 'w');
    });
    CHECK(sheet.robot().shows("Mastodon: 510 characters, 500 at most"));
}

TEST_CASE("on a network without a content warning there is no field for one, and what was typed elsewhere is kept") {
    SentSheet sheet("threads");
    sheet.change([](Post& post) { post.variants.front().content_warning = "Spoilers"; });
    CHECK_FALSE(sheet.robot().find(Role::field, sheet.word("post.content_warning")));
    CHECK(sheet.robot().shows("TH 13 / 500"));
    sheet.enter_long("post.first_comment", "More below");
    CHECK(sheet.row().variants.front().content_warning == "Spoilers");
}
