// A thread on screen: its messages are counted below the text, and drawn below each other in the preview.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/channel_sheet_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct ThreadSheet : ChannelSheet {
    ThreadSheet() : ChannelSheet("x", "thread", "First words\n---\n" + std::string(275, 'b') + "\n---\nLast words") {
        show(id);
    }
    // A text of the preview that begins so.
    std::optional<WidgetNode> in_preview(std::string_view begins) {
        for (const WidgetNode& node : robot().all(Role::text))
            if (node.label.starts_with(begins) && node.path.find("preview/") != std::string::npos) return node;
        return std::nullopt;
    }
    void open_preview() {
        run_command(CommandId::preview_post, frame());
        robot().step(4);
    }
};

}  // namespace

TEST_CASE("below a thread stand how many messages it has and the fullest of them, all of them under the pointer") {
    ThreadSheet sheet;
    CHECK(sheet.robot().shows("X 3 messages · 275 / 280"));
    const std::string tip = sheet.tooltip_of("X 3 messages · 275 / 280");
    CHECK(tip.find("Message 1: 11 / 280\nMessage 2: 275 / 280\nMessage 3: 10 / 280") != std::string::npos);
    sheet.change([](Post& post) { post.text = "First words\n---\n" + std::string(281, 'b'); });
    CHECK(sheet.robot().shows("X 2 messages · 281 / 280"));
    CHECK(sheet.robot().shows("X: message 2 has 281 characters, 280 at most"));
    sheet.change([](Post& post) { post.text = "First words"; });
    CHECK(sheet.robot().shows("X 11 / 280"));
}

TEST_CASE("how the next message of a thread begins is said below its text, and below no other") {
    ThreadSheet sheet;
    const std::string hint(sheet.word("count.thread_hint"));
    CHECK(hint == "A line of three hyphens begins the next message");
    CHECK(sheet.robot().shows(hint));
    sheet.change([](Post& post) { post.variants.front().format = "post_text"; });
    CHECK_FALSE(sheet.robot().shows(hint));
    // Said of the channel's own text where it has one, not of the post's.
    sheet.change([](Post& post) { post.variants.front().format = "thread", post.variants.front().text = "Own words"; });
    CHECK_FALSE(sheet.robot().shows(hint));
    sheet.frame().state().open_variant = sheet.row().variants.front().id;
    sheet.robot().step(3);
    CHECK(sheet.robot().shows(hint));
}

TEST_CASE("the preview draws the messages of a thread below each other, and says how many there are") {
    ThreadSheet sheet;
    sheet.open_preview();
    const auto first = sheet.in_preview("First words"), second = sheet.in_preview("bbb");
    const auto last = sheet.in_preview("Last words");
    REQUIRE(first);
    REQUIRE(second);
    REQUIRE(last);
    CHECK(first->label == "First words");
    CHECK(first->rect.y1 < second->rect.y0);
    CHECK(second->rect.y1 < last->rect.y0);
    CHECK(sheet.robot().shows("3 messages · 275 of 280"));
    sheet.change([](Post& post) { post.variants.front().format = "post_text"; });
    CHECK(sheet.in_preview("First words\n---\nbbb"));
    CHECK_FALSE(sheet.in_preview("Last words"));
    CHECK_FALSE(sheet.robot().shows("3 messages · 275 of 280"));
}

TEST_CASE("a text that goes elsewhere too says where it becomes a thread, and what the lines would be there") {
    ThreadSheet sheet;
    sheet.change([&](Post& post) {
        Variant other = post.variants.front();
        other.id = sheet.session().ids().make<Variant>();
        other.format = "post_text";
        for (const Channel& channel : sheet.project().channels)
            if (channel.network == "linkedin") other.channel = channel.id;
        post.variants.push_back(other);
    });
    CHECK(sheet.robot().shows("On X, a line of three hyphens begins the next message"));
    CHECK_FALSE(sheet.robot().shows(std::string(sheet.word("count.thread_hint"))));
    CHECK(sheet.robot().shows("LinkedIn: the “---” lines would go out as they are; give it a text of its own"));
}
