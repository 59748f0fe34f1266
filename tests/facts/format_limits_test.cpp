#include <algorithm>
#include <map>
#include <stdexcept>

#include <doctest/doctest.h>

#include "facts/facts.hpp"

using namespace tandem::facts;

namespace {

FactTable<FormatLimit> read(std::string_view rows) {
    return read_format_limits("network,format,text_limit,title_limit,confidence,source\n" + std::string(rows));
}

TextLimits limits_of(const Facts& facts, std::string_view network, std::string_view format) {
    return text_limits(facts.format_limits, *facts.networks.find(network), format);
}

}  // namespace

TEST_CASE("every row about limits is of a format that is usual on its network, and says something else than it") {
    const Facts facts = load_facts();
    for (const FormatLimit& limit : facts.format_limits) {
        CAPTURE(limit.id);
        const Network* network = facts.networks.find(limit.network);
        REQUIRE(network);
        REQUIRE(facts.formats.find(limit.format));
        const bool is_usual = std::count(network->formats.begin(), network->formats.end(), limit.format) == 1;
        CHECK((is_usual || limit.format == "contest_post"));
        if (limit.text) CHECK(limit.text->most != network->text_limit);
        if (limit.title) CHECK(limit.title->most != network->title_limit);
        CHECK_FALSE(limit.source.empty());
    }
}

TEST_CASE("a format's limit takes the place of the network's, and of its bytes; what the row leaves out stays") {
    const Facts facts = load_facts();
    CHECK(limits_of(facts, "telegram", "post_text").text == 4096);
    CHECK(limits_of(facts, "telegram", "album").text == 1024);
    CHECK(limits_of(facts, "threads", "text_attachment").text == 10000);
    CHECK(limits_of(facts, "tiktok", "photo_carousel").text == 4000);
    CHECK(limits_of(facts, "tiktok", "photo_carousel").title == 90);
    CHECK(limits_of(facts, "bluesky", "post_text").bytes == 3000);
    CHECK(limits_of(facts, "discord", "thread").text == 2000);
    CHECK_FALSE(limits_of(facts, "discord", "thread").each_message);
    CHECK(limits_of(facts, "x", "") == text_limits(*facts.networks.find("x")));
}

TEST_CASE("a thread has the limits of its network for each of its messages") {
    const Facts facts = load_facts();
    for (const char* network : {"x", "bluesky", "mastodon"}) {
        CAPTURE(network);
        TextLimits thread = limits_of(facts, network, "thread");
        CHECK(thread.each_message);
        thread.each_message = false;
        CHECK(thread == limits_of(facts, network, ""));
    }
    CHECK(limits_of(facts, "bluesky", "thread").bytes == 3000);
    // A text of any length is another thing.
    const TextLimits any = text_limits(read("x,thread,none,,high,A\n"), *facts.networks.find("x"), "thread");
    CHECK_FALSE(any.text);
    CHECK_FALSE(any.each_message);
}

TEST_CASE("the limit of a title is that of the formats that have one, and of no other") {
    const Facts facts = load_facts();
    const std::map<std::string, int> limited{{"facebook/reel", 255},
                                             {"linkedin/document", 400},
                                             {"linkedin/article", 100},
                                             {"linkedin/newsletter_linkedin", 100}};
    for (const char* network : {"facebook", "linkedin"}) {
        std::vector<std::string> formats = facts.networks.find(network)->formats;
        formats.emplace_back("contest_post");
        for (const std::string& format : formats) {
            CAPTURE(network);
            CAPTURE(format);
            const auto limit = limited.find(std::string(network) + "/" + format);
            CHECK(limits_of(facts, network, format).title ==
                  (limit == limited.end() ? std::nullopt : std::optional(limit->second)));
        }
    }
    CHECK_FALSE(limits_of(facts, "tiktok", "video").title);
    CHECK_FALSE(limits_of(facts, "tiktok", "story").title);
    CHECK_FALSE(limits_of(facts, "tiktok", "live").title);
    CHECK(limits_of(facts, "snapchat", "saved_story").title == 45);
    CHECK_FALSE(limits_of(facts, "snapchat", "spotlight").title);
    // Their texts are held to what the network says.
    CHECK(limits_of(facts, "facebook", "post_image").text == 63206);
    CHECK(limits_of(facts, "linkedin", "poll").text == limits_of(facts, "linkedin", "").text);
}

TEST_CASE("each limit is as sure as where it was read") {
    const Facts facts = load_facts();
    const auto limits = read("tiktok,story,100,,low,A\nsnapchat,story,,30,high,B\n");
    const TextLimits story = text_limits(limits, *facts.networks.find("tiktok"), "story");
    CHECK_FALSE(story.text_sure);
    CHECK(story.title_sure);
    const TextLimits snap = text_limits(limits, *facts.networks.find("snapchat"), "story");
    CHECK(snap.text == 160);
    CHECK_FALSE(snap.text_sure);
    CHECK(snap.title == 30);
    CHECK(snap.title_sure);
}

TEST_CASE("a row of limits without one, and cells that are no limits, are refused") {
    CHECK(read("x,thread,none,90,high,A\n")[0].text == OwnLimit{});
    CHECK(read("x,live,,unknown,high,A\n")[0].title == OwnLimit{std::nullopt, false, true});
    CHECK_THROWS_AS(read("x,live,unknown,,high,A\n"), std::logic_error);
    CHECK(read("x,thread,each_message,,high,A\n")[0].text == OwnLimit{std::nullopt, true});
    CHECK_THROWS_AS(read("x,thread,280,each_message,high,A\n"), std::logic_error);
    CHECK_THROWS_AS(read("x,thread,,,high,A\n"), std::logic_error);
    CHECK_THROWS_AS(read("x,thread,0,,high,A\n"), std::logic_error);
    CHECK_THROWS_AS(read("x,thread,many,,high,A\n"), std::logic_error);
    CHECK_THROWS_AS(read("x,thread,280,,sure,A\n"), std::logic_error);
}
