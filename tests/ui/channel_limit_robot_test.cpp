// The longest text of a channel is typed in its sheet, and counts below texts from then on.
#include <doctest/doctest.h>

#include "robot/drawn_letters.hpp"
#include "ui/list_stage.hpp"
#include "ui/sheet_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// The pumpkin contest alone on a channel of Mastodon, whose sheet is open where fields are edited.
struct LimitSheet : Items {
    Id<Post> post_id;
    Id<Channel> id;

    explicit LimitSheet(facts::Language language) : Items(language) {
        Post post = *this->post(language == facts::Language::english ? ListStage::pumpkin : "Concours citrouille");
        post_id = post.id;
        id = post.variants.front().channel;
        Channel channel = row();
        channel.network = "mastodon";
        post.variants.resize(1);
        Variant& variant = post.variants.front();
        variant.text.reset(), variant.hashtags.clear(), variant.media.clear(), variant.format = "post_text";
        variant.link.clear();
        post.text = "Open at noon.";
        session().submit({{"undo.edit_channel", {}}, {Put<Channel>{channel}, Put<Post>{post}}, {}});
        show(id);
        unfold("channel.more");
    }
    const Channel& row() { return *project().channels.find(id); }
    void limit(std::string_view typed) { enter("channel.text_limit", typed); }
    // What is drawn in the field, spaces left out.
    std::string drawn() {
        robot().move_to(1, 1);
        robot().step(3);
        const auto field = robot().find(Role::field, word("channel.text_limit"));
        REQUIRE(field);
        std::string text;
        for (const robot::DrawnLetter& letter : robot::drawn_letters(field->rect))
            if (letter.code < 0x80) text += static_cast<char>(letter.code);
        return text;
    }
    // The count below the post's text.
    bool counts(std::string_view text) {
        frame().state().open_variant = project().posts.find(post_id)->variants.front().id;
        show(post_id);
        return robot().shows(text);
    }
};

}  // namespace

TEST_CASE("the longest text of a channel is typed in its sheet, kept where it is none, and goes when it is emptied") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        LimitSheet sheet(language);
        sheet.limit("1500");
        CHECK(sheet.row().text_limit == 1500);
        CHECK(sheet.session().undo_label().key == "undo.edit_channel");
        for (const char* wrong : {"0", "1000001", "many", "-5"}) {
            CAPTURE(wrong);
            sheet.limit(wrong);
            CHECK(sheet.row().text_limit == 1500);
        }
        sheet.limit(language == facts::Language::english ? "25,000" : "25 000");
        CHECK(sheet.row().text_limit == 25000);
        sheet.limit("1000000");
        CHECK(sheet.row().text_limit == 1000000);
        sheet.limit("");
        CHECK_FALSE(sheet.row().text_limit);
    }
}

TEST_CASE("an empty limit of a channel shows its network's") {
    LimitSheet sheet(facts::Language::english);
    CHECK(sheet.drawn().starts_with("500"));
    sheet.limit("1500");
    CHECK(sheet.drawn() == "1,500");
}

TEST_CASE("a text is counted by its channel's own limit") {
    LimitSheet sheet(facts::Language::english);
    CHECK(sheet.counts("MA 13 / 500"));
    sheet.show(sheet.id);
    sheet.limit("1500");
    CHECK(sheet.counts("MA 13 / 1,500"));
}
