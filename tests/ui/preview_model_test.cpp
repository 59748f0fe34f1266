#include "ui/preview/preview_model.hpp"

#include <doctest/doctest.h>

#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A post with a text on channels of these networks.
struct PreviewDesk {
    Project project;
    Post post;

    explicit PreviewDesk(const std::vector<std::string>& networks) {
        ProjectMaker maker;
        for (const std::string& network : networks) maker.channel(network, network);
        maker.post("P", "2026-10-14T10:00", networks);
        project = maker.project;
        post = *project.posts.find(id<Post>("P"));
        post.text = "Voir example.com/recettes avec @oriane #gout";
    }
    std::vector<PreviewCard> cards() const { return preview_cards(project, shared_facts(), in_english(), post); }
};

}  // namespace

TEST_CASE("each channel is shown in its own way, by its network and its format") {
    PreviewDesk desk({"linkedin", "instagram", "tiktok", "telegram", "blog"});
    desk.post.variants[1].media = {{"a.png", ""}};
    desk.post.variants[1].format = "carousel";
    desk.post.variants[2].format = "video";
    const auto cards = desk.cards();
    REQUIRE(cards.size() == 5);
    CHECK(cards[0].shape == PreviewShape::feed);
    CHECK(cards[1].shape == PreviewShape::pictures);
    CHECK(cards[1].width_to_height == doctest::Approx(0.8));
    CHECK(cards[1].format == "Carousel");
    CHECK(cards[3].shape == PreviewShape::message);
    CHECK(cards[4].shape == PreviewShape::article);
    desk.post.variants[2].format = "story";
    CHECK(desk.cards()[2].shape == PreviewShape::tall);
}

TEST_CASE("a card shows what goes out there: its own text, hashtags below, its link, in its own time") {
    PreviewDesk desk({"linkedin", "x"});
    desk.post.variants[1].text = "Short";
    desk.post.variants[1].hashtags = {"#new"};
    desk.post.variants[1].offset_minutes = 90;
    Channel channel = *desk.project.channels.find(desk.post.variants[1].channel);
    channel.zone = "America/New_York";
    desk.project.channels = desk.project.channels.with(channel);
    const auto cards = desk.cards();
    CHECK(cards[0].text == desk.post.text);
    CHECK(cards[0].domain == "example.com");
    CHECK(cards[0].marks.size() == 3);
    CHECK(cards[0].when == "Wed 14 Oct · 10:00");
    CHECK(cards[1].text == "Short\n\n#new");
    CHECK(cards[1].when == "Wed 14 Oct · 11:30 (New York)");
    CHECK(cards[1].link.empty());
    REQUIRE(cards[1].room);
    CHECK(cards[1].room->length == 11);
}

TEST_CASE("a channel that was cancelled has no card, and an idea no moment") {
    PreviewDesk desk({"linkedin", "x"});
    desk.post.variants[0].status = PostStatus::cancelled;
    desk.post.when.reset();
    const auto cards = desk.cards();
    REQUIRE(cards.size() == 1);
    CHECK(cards[0].network->id == "x");
    CHECK(cards[0].when.empty());
}

TEST_CASE("ratios and domains are read from what people write") {
    CHECK(*ratio_from_text("4:5 / 1:1") == doctest::Approx(0.8));
    CHECK(*ratio_from_text("1.91:1") == doctest::Approx(1.91));
    CHECK_FALSE(ratio_from_text("600 px"));
    CHECK_FALSE(ratio_from_text(""));
    CHECK_FALSE(ratio_from_text("1:0"));
    CHECK(domain_of("https://www.example.com/a?b") == "example.com");
    CHECK(domain_of("example.com") == "example.com");
}

TEST_CASE("a card counts by its format's limit") {
    PreviewDesk desk({"telegram", "x"});
    desk.post.variants[0].format = "album";
    desk.post.variants[1].format = "thread";
    const auto cards = desk.cards();
    REQUIRE(cards[0].room);
    CHECK(cards[0].room->limit == 1024);
    REQUIRE(cards[1].room);
    CHECK(cards[1].room->limit == 280);
}

TEST_CASE("a card of a thread has its messages with what is marked in each, and counts the fullest; no other has any") {
    PreviewDesk desk({"x", "bluesky", "threads"});
    desk.post.variants[0].format = desk.post.variants[1].format = "thread";
    desk.post.text = "Voir @oriane\n---\nUn message plus long #gout\n---\nFin";
    desk.post.variants[0].hashtags = {"#lunch"};
    const auto cards = desk.cards();
    REQUIRE(cards[0].messages.size() == 3);
    CHECK(cards[0].messages[0].text == "Voir @oriane");
    CHECK(cards[0].messages[0].marks == text_marks("Voir @oriane"));
    REQUIRE(cards[0].messages[1].marks.size() == 1);
    CHECK(cards[0].messages[1].marks[0].kind == TextMark::Kind::hashtag);
    CHECK(cards[0].messages[2].text == "Fin\n\n#lunch");
    REQUIRE(cards[0].room);
    CHECK(cards[0].room->length == 26);
    CHECK(cards[1].messages[2].text == "Fin");
    CHECK(cards[2].messages.empty());
    CHECK(cards[2].text == desk.post.text);
}

TEST_CASE("a card shows and counts the link where it goes out inside the text") {
    PreviewDesk desk({"x", "pinterest"});
    desk.post.text = "Open at noon.";
    for (Variant& variant : desk.post.variants) variant.link = "https://example.com/menu";
    const auto cards = desk.cards();
    CHECK(cards[0].text == "Open at noon.\n\nhttps://example.com/menu?utm_source=x&utm_medium=social");
    CHECK(cards[0].with_link);
    REQUIRE(cards[0].room);
    CHECK(cards[0].room->length == 38);
    CHECK(cards[1].text == "Open at noon.");
    CHECK_FALSE(cards[1].with_link);
}

TEST_CASE("a card with media counts as a caption does") {
    PreviewDesk desk({"telegram"});
    desk.post.variants[0].format = "post_text";
    CHECK(desk.cards()[0].room->limit == 4096);
    desk.post.variants[0].media = {{"a.png", ""}};
    CHECK(desk.cards()[0].room->limit == 1024);
}

TEST_CASE("a card has the content warning of a network that has one, and counts it") {
    PreviewDesk desk({"mastodon", "threads"});
    desk.post.text = "The end";
    for (Variant& variant : desk.post.variants) variant.content_warning = "Spoilers";
    const auto cards = desk.cards();
    CHECK(cards[0].warning == "Spoilers");
    CHECK(cards[0].text == "The end");
    REQUIRE(cards[0].room);
    CHECK(cards[0].room->length == 15);
    CHECK(cards[1].warning.empty());
    CHECK(cards[1].room->length == 7);
}

TEST_CASE("a card has the title that goes out: the post's where every post of the network has one, and of articles") {
    PreviewDesk desk({"youtube", "pinterest", "reddit", "instagram", "blog"});
    const auto titles = [&] {
        std::string all;
        for (const PreviewCard& card : desk.cards()) all += "[" + card.title + "]";
        return all;
    };
    CHECK(titles() == "[P][P][P][][P]");
    desk.post.variants[0].format = "community_post";
    desk.post.variants[1].title = "Own pin";
    desk.post.variants[4].title = "Own article";
    CHECK(titles() == "[][Own pin][P][][Own article]");
    // A text without a title has none, whatever was typed.
    desk.post.variants[0].title = "Kept for a video";
    CHECK(desk.cards()[0].title.empty());
    desk.post.variants[0].format = "video";
    CHECK(desk.cards()[0].title == "Kept for a video");
}

TEST_CASE("the card of a link is where its network shows one: not where a link is nowhere, nor below a video") {
    PreviewDesk desk({"linkedin", "instagram", "youtube", "x"});
    for (Variant& variant : desk.post.variants) variant.link = "https://example.com/menu";
    const auto cards = desk.cards();
    CHECK(cards[0].domain == "example.com");
    CHECK(cards[1].link.empty());
    CHECK(cards[1].domain.empty());
    CHECK(cards[2].link.empty());
    CHECK(cards[3].domain == "example.com");
}

TEST_CASE("a picture keeps its shape where the network takes it, and is cut to what it takes beyond that") {
    PreviewDesk desk({"instagram", "bluesky"});
    desk.post.variants[0].format = "carousel";
    desk.post.variants[1].format = "post_image";
    const auto cards = desk.cards();
    CHECK(shown_ratio(cards[0], 1000, 1000) == doctest::Approx(1));
    CHECK(shown_ratio(cards[0], 900, 300) == doctest::Approx(1.91));
    CHECK(shown_ratio(cards[0], 300, 900) == doctest::Approx(0.8));
    // Nobody says what Bluesky cuts off.
    CHECK(shown_ratio(cards[1], 1600, 900) == doctest::Approx(16.0 / 9));
    // Until it is known, what is usual for the format.
    CHECK(shown_ratio(cards[0], 0, 0) == doctest::Approx(cards[0].width_to_height));
}
