// What is typed in a channel's own field for hashtags is hashtags: in the row, in counts, and as it goes out.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/sent_message.hpp"
#include "ui/channel_sheet_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Tags = std::vector<std::string>;

struct HashtagSheet : ChannelSheet {
    HashtagSheet() : ChannelSheet("instagram", "post_image", "Open at noon.") {
        frame().state().open_variant = row().variants.front().id;
        show(id);
    }
    const Variant& variant() { return row().variants.front(); }
    std::string field_says() {
        const auto field = robot().find(Role::field, word("post.hashtags"));
        REQUIRE(field);
        return field->value;
    }
};

}  // namespace

TEST_CASE("hashtags are typed with or without their sign and whatever stands between them") {
    HashtagSheet sheet;
    sheet.enter("post.hashtags", "chocolate paris, #Noël");
    CHECK(sheet.variant().hashtags == Tags{"#chocolate", "#paris", "#Noël"});
    CHECK(sheet.field_says() == "#chocolate #paris #Noël");
    CHECK(sheet.robot().shows("IG ≈ 38 / 2,200"));
    sheet.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    sheet.robot().step(3);
    CHECK(sheet.variant().hashtags.empty());
    // Each once, and those of a post from before that had none get their sign where they are typed again.
    sheet.change([](Post& post) { post.variants.front().hashtags = {"season"}; });
    sheet.enter("post.hashtags", "season #Season;new#now");
    CHECK(sheet.variant().hashtags == Tags{"#season", "#new", "#now"});
    CHECK(hashtags_counted(message_of("", sheet.variant().hashtags)) == 3);
}

TEST_CASE("typed hashtags count for what a network takes, and stand below the text in the preview") {
    HashtagSheet sheet;
    sheet.enter("post.hashtags", "one, two, three, four, five");
    CHECK_FALSE(sheet.robot().shows("hashtags, 5 at most"));
    sheet.enter("post.hashtags", "one, two, three, four, five, six");
    CHECK(sheet.robot().shows("Instagram: 6 hashtags, 5 at most"));
    REQUIRE(run_command(CommandId::preview_post, sheet.frame()));
    sheet.robot().step(4);
    CHECK(sheet.robot().shows("Open at noon.\n\n#one #two #three #four #five #six"));
}
