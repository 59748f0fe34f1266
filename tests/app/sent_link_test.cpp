// The link of a post as it goes out: what was typed in it, and the tags that are filled in.
#include <doctest/doctest.h>

#include "app/ab_tests.hpp"
#include "app/sent_message.hpp"
#include "desk.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A post of a campaign on one channel of a network.
struct SentLinkDesk {
    ProjectMaker maker;

    explicit SentLinkDesk(const std::string& network) {
        maker.channel("A", network).campaign("Taste", "2026-10-09/2026-10-19");
        maker.post("P", "2026-10-14T10:00", {"A"});
    }
    std::string sent(const std::string& link) const {
        Post post = maker.project.posts[0];
        post.campaign = id<Campaign>("Taste");
        post.variants[0].link = link;
        return sent_link(maker.project, shared_facts(), post, post.variants[0]);
    }
    // That the channel has, and its handle.
    void put_address(const std::string& url, const std::string& handle = "") {
        Channel channel = maker.project.channels[0];
        channel.url = url, channel.handle = handle;
        maker.project.channels = maker.project.channels.with(channel);
    }
    bool tags(const std::string& link) const { return sent(link).find("utm_source=") != std::string::npos; }
};

const std::string source_there = "utm_source=x", medium_there = "utm_medium=social",
                  campaign_there = "utm_campaign=2026-10-09_x_taste";

}  // namespace

TEST_CASE("tags that were typed in a post's link stay, the others are filled in") {
    const SentLinkDesk desk("x");
    const std::string page = "https://a.example/b";
    CHECK(desk.sent(page) == page + "?" + source_there + "&" + medium_there + "&" + campaign_there);
    CHECK(desk.sent(page + "?utm_source=partner") ==
          page + "?utm_source=partner&" + medium_there + "&" + campaign_there);
    CHECK(desk.sent(page + "?x=1&utm_medium=qr#top") ==
          page + "?x=1&utm_medium=qr&" + source_there + "&" + campaign_there + "#top");
    CHECK(desk.sent(page + "?UTM_Campaign=Autumn") ==
          page + "?UTM_Campaign=Autumn&" + source_there + "&" + medium_there);
    CHECK(desk.sent(page + "?utm_content=red&utm_term=soup") ==
          page + "?utm_content=red&utm_term=soup&" + source_there + "&" + medium_there + "&" + campaign_there);
    const std::string whole = page + "?utm_source=a&utm_medium=b&utm_campaign=c&utm_content=d&utm_term=e";
    CHECK(desk.sent(whole) == whole);
    // One without a value says nothing.
    CHECK(desk.sent(page + "?utm_source=&utm_medium&utm_campaign=%20") ==
          page + "?" + source_there + "&" + medium_there + "&" + campaign_there);
    CHECK(desk.sent(" ").empty());
}

TEST_CASE("a message has the same link below its text, typed tags and all") {
    const SentLinkDesk desk("x");
    Post post = desk.maker.project.posts[0];
    Variant& variant = post.variants[0];
    variant.link = "https://a.example/b?utm_source=partner";
    const facts::Network& x = *shared_facts().networks.find("x");
    const SentMessage message = sent_message(desk.maker.project, shared_facts(), x, post, variant, "Hello");
    CHECK(message.text == "Hello\n\nhttps://a.example/b?utm_source=partner&utm_medium=social");
    CHECK(message.with_link);
}

TEST_CASE("the medium is that of the network, social where nobody knows it") {
    const auto medium = [](const char* network) {
        const std::string link = SentLinkDesk(network).sent("https://a.example/");
        const std::size_t begin = link.find("utm_medium=") + 11;
        return link.substr(begin, link.find('&', begin) - begin);
    };
    CHECK(medium("newsletter") == "email");
    CHECK(medium("instagram") == "social");
    CHECK(medium("telegram") == "social");
    CHECK(medium("blog") == "referral");
    CHECK(medium("podcast") == "audio");
    CHECK(medium("of_tomorrow") == "social");
}

TEST_CASE("a blog's link has tags where it leads to another domain, or nobody knows the blog's") {
    SentLinkDesk desk("blog");
    CHECK(desk.tags("https://shop.example/a"));
    for (const auto& [url, handle] : {std::pair("https://www.shop.example/journal", ""), std::pair("", "Shop.example"),
                                      std::pair("shop.example:443", "@shop")}) {
        CAPTURE(url);
        desk.put_address(url, handle);
        for (const char* own : {"https://shop.example/a", "http://WWW.SHOP.example", "shop.example/a?x=://b",
                                "https://blog.shop.example/", "//shop.example/a", "/a", "https://me@shop.example:8080"})
            CHECK_MESSAGE(!desk.tags(own), own);
        for (const char* other : {"https://myshop.example/a", "https://shop.example.org",
                                  "https://a.example/shop.example", "https://a.example/?to=https://shop.example"})
            CHECK_MESSAGE(desk.tags(other), other);
    }
    // What was typed stays there too, and a blog of a part of a domain is at home on all of it.
    CHECK(desk.sent("https://shop.example/?utm_source=a") == "https://shop.example/?utm_source=a");
    desk.put_address("https://blog.shop.example");
    CHECK_FALSE(desk.tags("https://shop.example/a"));
    CHECK(desk.tags("https://tea.shop.example/a"));
    desk.put_address("", "@shop");
    CHECK(desk.tags("https://shop.example/a"));
    CHECK(desk.tags("/a"));
}

TEST_CASE("links to the own domain have tags on every other network") {
    SentLinkDesk desk("newsletter");
    desk.put_address("https://shop.example/letter");
    CHECK(desk.tags("https://shop.example/a"));
}

TEST_CASE("the posts of an A/B test have links that are told from each other") {
    Desk desk;
    const Id<Post> a = tandem::testing::id<Post>("P");
    Post linked = *desk.session.project().posts.find(a);
    REQUIRE_FALSE(linked.variants.empty());
    linked.variants.front().link = "https://a.example/b";
    desk.submit(Put<Post>{linked});
    const auto link_of_post = [&](Id<Post> post_id) {
        const Post& post = *desk.session.project().posts.find(post_id);
        return sent_link(desk.session.project(), shared_facts(), post, post.variants.front());
    };
    const std::string untested = link_of_post(a);
    CHECK(untested.find("utm_content") == std::string::npos);
    REQUIRE(desk.session.submit(begin_ab_test(desk.session.project(), shared_facts(), a, desk.session.ids())));
    const Id<Post> b = *test_of(desk.session.project(), a)->b;
    CHECK(link_of_post(a) == untested + "&utm_content=a");
    CHECK(link_of_post(b) == untested + "&utm_content=b");
    linked.variants.front().link = "https://a.example/b?utm_content=red";
    desk.submit(Put<Post>{linked});
    CHECK(link_of_post(a).find("utm_content=red") != std::string::npos);
    CHECK(link_of_post(a).find("utm_content=a") == std::string::npos);
}
