#include "app/sent_message.hpp"

#include <doctest/doctest.h>

#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// "Open at noon." with a link and a hashtag on one channel of a network.
struct LinkDesk {
    Project project;
    Post post;
    const facts::Network& network;

    explicit LinkDesk(const std::string& id) : network(*shared_facts().networks.find(id)) {
        ProjectMaker maker;
        maker.channel(id, id).post("P", "2026-10-14T10:00", {id});
        project = maker.project;
        post = project.posts[0];
        post.text = "Open at noon.";
        variant().link = "https://example.com/menu";
        variant().hashtags = {"#lunch"};
    }
    Variant& variant() { return post.variants[0]; }
    SentMessage message() {
        return sent_message(project, shared_facts(), network, post, variant(), text_of(post, variant()));
    }
    std::string title() { return sent_title(shared_facts(), network, post, variant()); }
    std::int64_t length() {
        return text_room(network, limits_there(project, shared_facts(), network, variant()), message().text)->length;
    }
};

}  // namespace

TEST_CASE("where a link goes out inside the text it stands below it with its tags, above the hashtags") {
    for (const char* id : {"x", "mastodon", "threads", "telegram"}) {
        CAPTURE(id);
        LinkDesk desk(id);
        const std::string tagged = std::string("https://example.com/menu?utm_source=") + id + "&utm_medium=social";
        CHECK(desk.message() == SentMessage{"Open at noon.\n\n" + tagged + "\n\n#lunch", true});
    }
    for (const char* id : {"instagram", "pinterest", "bluesky", "facebook", "linkedin", "tiktok", "newsletter"}) {
        CAPTURE(id);
        CHECK(LinkDesk(id).message() == SentMessage{"Open at noon.\n\n#lunch", false});
    }
}

TEST_CASE("with media there is no card, so that the link goes into the text") {
    for (const char* id : {"bluesky", "facebook", "linkedin"}) {
        CAPTURE(id);
        LinkDesk desk(id);
        desk.variant().media = {{"a.png", ""}};
        CHECK(desk.message().with_link);
    }
    LinkDesk pin("pinterest");
    pin.variant().media = {{"a.png", ""}};
    CHECK_FALSE(pin.message().with_link);
}

TEST_CASE("a link weighs 23 on X and on Mastodon, its tags with it, and its length where networks count that") {
    for (const char* id : {"x", "mastodon"}) {
        CAPTURE(id);
        LinkDesk desk(id);
        desk.variant().hashtags.clear();
        CHECK(desk.length() == 13 + 2 + 23);
    }
    LinkDesk threads("threads");
    threads.variant().hashtags.clear();
    CHECK(threads.length() == 13 + 2 + 61);
}

TEST_CASE("a link that stands in the text already is not put into it again") {
    LinkDesk desk("x");
    for (const char* text :
         {"See https://example.com/menu", "See https://example.com/menu.", "example.com/menu", "«example.com/menu»",
          "See https://example.com/menu/ now", "https://example.com/menu?utm_source=x&utm_medium=social",
          "https://example.com/menu?utm_source=other", "Seen https://example.com/menu? Yes"}) {
        CAPTURE(text);
        desk.post.text = text;
        CHECK_FALSE(desk.message().with_link);
        CHECK(desk.message().text == std::string(text) + "\n\n#lunch");
    }
    for (const char* text : {"https://example.com/menus", "https://example.com/menu/lunch",
                             "https://example.com/menu?id=2", "https://my-example.com/menu", "https://example.com",
                             "hello@example.com/menu", "example.com/menu.pdf", "example.com/menué"}) {
        CAPTURE(text);
        desk.post.text = text;
        CHECK(desk.message().with_link);
    }
    desk.variant().link = "  ";
    CHECK(desk.message() == SentMessage{desk.post.text + "\n\n#lunch", false});
}

TEST_CASE("with a picture a text of Telegram is a caption, whatever the format is called") {
    LinkDesk desk("telegram");
    desk.variant().format = "post_text";
    const auto limit = [&] { return limits_there(desk.project, shared_facts(), desk.network, desk.variant()).text; };
    CHECK(limit() == 4096);
    desk.variant().media = {{"a.png", ""}};
    CHECK(limit() == 1024);
    desk.variant().format.clear();
    CHECK(limit() == 1024);
    CHECK(limits_there(desk.project, shared_facts(), desk.network, desk.variant()).text_sure);
    // Elsewhere media change nothing.
    LinkDesk other("threads");
    other.variant().media = {{"a.png", ""}};
    CHECK(limits_there(other.project, shared_facts(), other.network, other.variant()).text == 500);
}

TEST_CASE("a first comment has a limit of its own, in the unit of its network") {
    const facts::Network& instagram = *shared_facts().networks.find("instagram");
    const auto room = comment_room(shared_facts(), instagram, "Été 🌞");
    REQUIRE(room);
    CHECK(room->length == 5);
    CHECK(room->limit == 2196);
    CHECK(room->approximate);
    CHECK_FALSE(room->over());
    CHECK(comment_room(shared_facts(), instagram, std::string(2197, 'a'))->over());
    CHECK_FALSE(comment_room(shared_facts(), *shared_facts().networks.find("pinterest"), "Hello"));
}

TEST_CASE("mentions are counted each time, links once each") {
    CHECK(mentions_counted("") == 0);
    CHECK(mentions_counted("@a, @b_c and @a; not a@b.fr, not https://example.com/@a") == 3);
    CHECK(links_counted("No link. None") == 0);
    CHECK(links_counted("https://example.com example.com http://example.com/ https://example.com/a") == 2);
}

TEST_CASE("the post's title goes out where every post has one and the channel says none") {
    LinkDesk tube("youtube");
    CHECK(tube.title() == "P");
    tube.variant().title = "Own";
    CHECK(tube.title() == "Own");
    LinkDesk book("facebook");
    CHECK(book.title().empty());
}
