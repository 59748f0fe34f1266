// Titles, hashtags, mentions and links are counted beside their fields while they are typed, and what is too much of
// them is told before it is in the project.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/sent_message.hpp"
#include "facts/number_words.hpp"
#include "ui/channel_sheet_stage.hpp"
#include "ui/inspector/typed_post.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

std::string letters(std::size_t n) { return std::string(n, 'a'); }

struct CountedSheet : ChannelSheet {
    explicit CountedSheet(const char* network, const char* format = "post_image", const std::string& text = "Open.")
        : ChannelSheet(network, format, text) {
        frame().state().open_variant = row().variants.front().id;
        show(id);
    }
    const Variant& variant() { return row().variants.front(); }
    // The field has the keyboard, the cursor behind its text.
    void begin_in(std::string_view key) {
        const auto field = robot().find(Role::field, word(key));
        REQUIRE(field);
        robot().click(*field);
        robot().key(ImGuiKey_End);
    }
};

}  // namespace

TEST_CASE("the sixth hashtag is told before it is in the project, and goes with it") {
    CountedSheet sheet("instagram");
    const char* too_many = "Instagram: 6 hashtags, 5 at most";
    CHECK_FALSE(sheet.robot().shows("IG # "));
    sheet.begin_in("post.hashtags");
    sheet.robot().type("one two three four five");
    sheet.robot().step(2);
    CHECK(sheet.robot().shows("IG # 5 / 5"));
    CHECK_FALSE(sheet.robot().shows(too_many));
    sheet.robot().type(" six");
    sheet.robot().step(2);
    CHECK(sheet.robot().shows("IG # 6 / 5"));
    CHECK(sheet.robot().shows(too_many));
    CHECK(sheet.variant().hashtags.empty());
    CHECK(sheet.tooltip_of("IG # 6 / 5").find(sheet.word("count.part.hashtags")) != std::string::npos);
}

TEST_CASE("what is typed and given up is counted no more") {
    CountedSheet sheet("instagram");
    sheet.begin_in("post.hashtags");
    sheet.robot().type("one two three four five six");
    sheet.robot().step(2);
    CHECK(sheet.robot().shows("IG # 6 / 5"));
    sheet.robot().key(ImGuiKey_Escape);
    sheet.robot().step(3);
    CHECK_FALSE(sheet.robot().shows("IG # "));
    CHECK_FALSE(sheet.robot().shows("Instagram: 6 hashtags"));
}

TEST_CASE("the letter that is too much for a title on YouTube is told before Enter, below the title that goes out") {
    CountedSheet sheet("youtube", "video");
    sheet.change([](Post& post) { post.title = letters(100), post.variants.front().title.clear(); });
    CHECK(sheet.robot().shows("YT 100 / 100"));
    sheet.begin_in("post.title");
    sheet.robot().type("b");
    sheet.robot().step(2);
    CHECK(sheet.robot().shows("YT 101 / 100"));
    CHECK(sheet.robot().shows("YouTube: a title of 101 characters, 100 at most"));
    CHECK(sheet.row().title == letters(100));
    sheet.robot().key(ImGuiKey_Enter);
    sheet.robot().step(3);
    CHECK(sheet.robot().shows("YT 101 / 100"));
    // A title of the channel's own is counted below its field, and the post's no more.
    sheet.begin_in("post.variant_title");
    sheet.robot().type("Own");
    sheet.robot().step(2);
    CHECK(sheet.robot().shows("YT 3 / 100"));
    CHECK_FALSE(sheet.robot().shows("YT 101 / 100"));
    CHECK_FALSE(sheet.robot().shows("YouTube: a title of"));
}

TEST_CASE("mentions and links are counted below the text where they have a limit") {
    std::string mentions, links;
    for (int i = 0; i < 21; ++i) mentions += "@name" + std::to_string(i) + " ";
    for (int i = 0; i < 6; ++i) links += "https://example.com/" + std::to_string(i) + " ";
    {
        CountedSheet sheet("instagram", "post_image", mentions);
        CHECK(sheet.robot().shows("IG @ 21 / 20"));
        CHECK(sheet.robot().shows("Instagram: 21 mentions, 20 at most"));
        sheet.change([](Post& post) { post.text = "@name"; });
        CHECK(sheet.robot().shows("IG @ 1 / 20"));
        sheet.change([](Post& post) { post.text = "name"; });
        CHECK_FALSE(sheet.robot().shows("IG @ "));
    }
    {
        CountedSheet sheet("threads", "post_text", links);
        CHECK(sheet.robot().shows("TH links 6 / 5"));
        CHECK(sheet.robot().shows("Threads: 6 links, 5 at most"));
    }
}

TEST_CASE("a link is counted where it may not have any length") {
    CountedSheet sheet("pinterest", "pin_image");
    const auto length = [&] {
        const auto& facts = sheet.session().facts();
        const std::string link = sent_link(sheet.project(), facts, sheet.row(), sheet.variant());
        return facts::integer_text(static_cast<std::int64_t>(link.size()), facts::Language::english);
    };
    sheet.change([](Post& post) { post.variants.front().link = "https://example.com/a"; });
    CHECK(sheet.robot().shows("PI " + length() + " / 2,048"));
    sheet.change([](Post& post) { post.variants.front().link = "https://example.com/" + letters(2048); });
    CHECK(sheet.robot().shows("PI " + length() + " / 2,048"));
    CHECK(sheet.robot().shows("Pinterest: a link of " + length() + " characters, 2,048 at most"));
}

TEST_CASE("a text without a limit has its length below it, and a title that is longer than is usual is advised") {
    CountedSheet sheet("blog", "article", "Open at noon.");
    sheet.change([](Post& post) { post.title = letters(60), post.variants.front().title.clear(); });
    CHECK(sheet.robot().shows("BL 13 characters"));
    CHECK(sheet.tooltip_of("BL 13 characters").find(sheet.word("count.no_limit")) != std::string::npos);
    CHECK(sheet.robot().shows("BL 60 / 60"));
    CHECK_FALSE(sheet.robot().shows("is usual"));
    sheet.change([](Post& post) { post.title += "b"; });
    CHECK(sheet.robot().shows("Blog: a title of 61 characters, about 60 is usual"));
    CHECK(sheet.tooltip_of("BL 61 / 60").find(sheet.word("count.usual")) != std::string::npos);
    CHECK_FALSE(any_sure(sheet.frame().state().typed_post->problems));
}

TEST_CASE("how many hashtags are usual stands below their field, in the language of the screen") {
    for (const auto language : robot::both_languages) {
        Items sheet(language);
        const Post& post = sheet.project().posts[0];
        const Channel* channel = sheet.project().channels.find(post.variants.front().channel);
        REQUIRE(channel);
        const facts::Network* network = sheet.session().facts().networks.find(channel->network);
        REQUIRE(network);
        CHECK_FALSE(sheet.robot().shows(network->hashtag_advice.in(language)));
        sheet.frame().state().open_variant = post.variants.front().id;
        sheet.show(post.id);
        CHECK(sheet.robot().shows(network->hashtag_advice.in(language)));
    }
}

TEST_CASE("a long text on many channels is counted once for each letter that is typed, and in no frame besides") {
    CountedSheet sheet("instagram", "post_image", std::string(100'000, 'a').replace(50'000, 1, " "));
    std::vector<Action> actions;
    Post post = sheet.row();
    while (post.variants.size() < 6) {
        Channel channel = *sheet.project().channels.find(post.variants.front().channel);
        channel.id = sheet.session().ids().make<Channel>();
        Variant variant = post.variants.front();
        variant.id = sheet.session().ids().make<Variant>(), variant.channel = channel.id;
        post.variants.push_back(variant);
        actions.emplace_back(Put<Channel>{channel});
    }
    actions.emplace_back(Put<Post>{post});
    REQUIRE(sheet.session().submit({{"undo.edit_post", {}}, std::move(actions), {}}));
    sheet.robot().step(3);
    REQUIRE(sheet.frame().state().typed_post);
    const auto worked_out = [&] { return sheet.frame().state().typed_post->worked_out; };
    const int before = worked_out();
    sheet.robot().step(10);
    CHECK(worked_out() == before);
    const auto title = sheet.robot().find(Role::field, sheet.word("post.title"));
    REQUIRE(title);
    sheet.robot().click(*title);
    CHECK(worked_out() == before);
    sheet.robot().type("b");
    sheet.robot().step(5);
    CHECK(worked_out() == before + 1);
    sheet.robot().type("cd");
    sheet.robot().step(5);
    CHECK(worked_out() == before + 3);
}
