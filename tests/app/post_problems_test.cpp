#include "app/post_problems.hpp"

#include <doctest/doctest.h>

#include "app/sent_message.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

std::string repeated(int n, const std::string& text) {
    std::string all;
    for (int i = 0; i < n; ++i) all += text;
    return all;
}

// A draft on one channel of a network.
struct Draft {
    Project project;
    Post post;

    explicit Draft(std::vector<std::string> networks) {
        ProjectMaker maker;
        for (const std::string& network : networks) maker.channel(network, network);
        maker.post("P", "2026-10-14T10:00", networks);
        project = maker.project;
        post = project.posts[0];
        post.status = PostStatus::draft;
    }
    std::vector<PostProblem> problems() const {
        return post_problems(project, shared_facts(), post, facts::Language::english);
    }
    std::string text() const { return problems_text(in_english(), problems()); }
};

std::optional<TextRoom> room_on(const char* id, std::string_view text) {
    const facts::Network& network = *shared_facts().networks.find(id);
    return text_room(network, facts::text_limits(network), text);
}

}  // namespace

TEST_CASE("a text that is too long is told for each network it is too long for") {
    Draft draft({"x", "linkedin"});
    draft.post.text = repeated(280, "a");
    CHECK(draft.text().empty());
    draft.post.text += "b";
    CHECK(draft.text() == "X: 281 characters, 280 at most");
    CHECK(draft.problems().front().variant == draft.post.variants[0].id);
    CHECK(any_sure(draft.problems()));
    CHECK(problems_text(in_french(), draft.problems()) == "X\u00a0: 281 signes, 280 au plus");
    // Its own text is what counts there.
    draft.post.variants[0].text = "Short";
    CHECK(draft.text().empty());
    draft.post.variants[1].text = repeated(3001, "é");
    CHECK(draft.text() == "LinkedIn: 3,001 characters, 3,000 at most");
}

TEST_CASE("what has appeared or is off the calendar has no problems any more, channel by channel") {
    Draft draft({"x", "bluesky"});
    draft.post.text = repeated(301, "a");
    CHECK(draft.problems().size() == 2);
    draft.post.variants[0].status = PostStatus::published;
    CHECK(draft.text() == "Bluesky: 301 characters, 300 at most");
    draft.post.variants[1].status = PostStatus::cancelled;
    CHECK(draft.text().empty());
}

TEST_CASE("hashtags count where they stand, in the text and below it, each once") {
    Draft draft({"instagram"});
    draft.post.text = "With #one, #two and #three";
    draft.post.variants[0].hashtags = {"#three", "#four", "#five"};
    CHECK(message_of(draft.post.text, draft.post.variants[0].hashtags) == "With #one, #two and #three\n\n#four #five");
    CHECK(draft.text().empty());
    draft.post.variants[0].hashtags.emplace_back("#six");
    CHECK(draft.text() == "Instagram: 6 hashtags, 5 at most");
}

TEST_CASE("a hashtag begins a word and has a letter") {
    CHECK(hashtags_counted("") == 0);
    CHECK(hashtags_counted("#a #été #2026noël (#b)") == 4);
    CHECK(hashtags_counted("C# a#b # #2026 #_ https://example.com/#part") == 0);
    CHECK(hashtags_counted("#a#b") == 1);
}

TEST_CASE("a title is held to its limit in the formats that have one alone") {
    Draft draft({"facebook"});
    draft.post.variants[0].title = repeated(256, "a");
    for (const char* format : {"post_image", "story"}) {
        draft.post.variants[0].format = format;
        CHECK(draft.text().empty());
    }
    draft.post.variants[0].format = "reel";
    CHECK(draft.text() == "Facebook: a title of 256 characters, 255 at most");
}

TEST_CASE("bytes and titles have limits of their own") {
    Draft draft({"youtube"});
    draft.post.text = repeated(2500, "é");
    CHECK(draft.text().empty());
    draft.post.text += "é";
    draft.post.variants[0].title = repeated(101, "t");
    CHECK(draft.text() == "YouTube: 5,002 bytes, 5,000 at most\nYouTube: a title of 101 characters, 100 at most");
    // Bluesky's letters fit, their bytes do not.
    Draft sky({"bluesky"});
    sky.post.text = repeated(130, "👩‍👩‍👧‍👦");
    CHECK(sky.text() == "Bluesky: 3,250 bytes, 3,000 at most");
}

TEST_CASE("YouTube takes neither < nor >, in the title or in the description; others do") {
    Draft draft({"youtube", "x"});
    draft.post.text = "Ingredients: 1 & 2";
    draft.post.variants[0].title = "Praline";
    CHECK(draft.text().empty());
    draft.post.text = "Praline -> box";
    CHECK(draft.text() == "YouTube: neither < nor > in the title and the description");
    CHECK(any_sure(draft.problems()));
    draft.post.text = "Praline";
    draft.post.variants[0].title = "<3";
    CHECK(problems_text(in_french(), draft.problems()) == "YouTube\u00a0: ni < ni > dans le titre et la description");
    draft.post.variants[0].format = "community_post";
    CHECK(draft.text().empty());
}

TEST_CASE("a limit nobody confirmed is only worth a look") {
    Draft draft({"snapchat"});
    draft.post.text = repeated(161, "a");
    CHECK(draft.text() == "Snapchat: 161 characters, 160 at most (limit not confirmed)");
    CHECK_FALSE(any_sure(draft.problems()));
}

TEST_CASE("a text is told as too long exactly where its room says so, links and emoji included") {
    for (const char* id : {"x", "bluesky", "mastodon", "threads", "tiktok", "snapchat"})
        for (const std::string& part : {std::string("http://a "), std::string("a"), std::string("é"), std::string("漢"),
                                        std::string("👩‍👩‍👧‍👦"), std::string("e\u0301")}) {
            Draft draft({id});
            int told = 0, over = 0;
            for (int n = 1; n <= 800; n += 1 + n / 16) {
                draft.post.text = repeated(n, part);
                const auto room = room_on(id, draft.post.text);
                REQUIRE(room);
                told += draft.problems().empty() ? 0 : 1;
                over += room->over() ? 1 : 0;
                CAPTURE(id);
                CAPTURE(part);
                CAPTURE(n);
                REQUIRE(told == over);
            }
        }
}

TEST_CASE("the room in a text is that of the nearer limit, and approximate where nothing is documented") {
    const auto sky = room_on("bluesky", "👩‍👩‍👧‍👦");
    REQUIRE(sky);
    CHECK(sky->in_bytes);
    CHECK(sky->length == 25);
    CHECK(sky->limit == 3000);
    const auto plain = room_on("bluesky", "Hello");
    CHECK_FALSE(plain->in_bytes);
    CHECK(plain->length == 5);
    CHECK(room_on("instagram", "Hello")->approximate);
    CHECK_FALSE(room_on("x", "Hello")->approximate);
    CHECK_FALSE(room_on("newsletter", "Hello"));
}

TEST_CASE("a format's limit takes the place of the network's") {
    Draft draft({"telegram"});
    draft.post.text = repeated(1025, "a");
    for (const char* format : {"post_image", "video", "album", "voice"}) {
        CAPTURE(format);
        draft.post.variants[0].format = format;
        CHECK(draft.text() == "Telegram: 1,025 characters, 1,024 at most");
        CHECK(any_sure(draft.problems()));
    }
    draft.post.variants[0].format = "post_text";
    CHECK(draft.text().empty());
    Draft threads({"threads"});
    threads.post.text = repeated(10000, "a");
    CHECK_FALSE(threads.text().empty());
    threads.post.variants[0].format = "text_attachment";
    CHECK(threads.text().empty());
    threads.post.text += "a";
    CHECK(threads.text() == "Threads: 10,001 characters, 10,000 at most");
}

TEST_CASE("what a format does not limit itself is held to the network's figures") {
    Draft draft({"tiktok"});
    draft.post.variants[0].format = "photo_carousel";
    draft.post.text = repeated(4000, "a");
    draft.post.variants[0].title = repeated(91, "t");
    CHECK(draft.text() == "TikTok: a title of 91 characters, 90 at most");
    draft.post.variants[0].title.clear();
    draft.post.variants[0].hashtags = {"#a"};
    CHECK(draft.text() == "TikTok: 4,004 characters, 4,000 at most");
}

TEST_CASE("a text that goes out as several messages is held to the limit of one message by message") {
    Draft draft({"x", "bluesky", "mastodon"});
    for (int i = 0; i < 16; ++i) draft.post.text += repeated(250, "a") + "\n---\n";
    CHECK(draft.problems().size() == 3);
    for (Variant& variant : draft.post.variants) variant.format = "thread";
    CHECK(draft.text().empty());
    draft.post.text += repeated(290, "b");
    CHECK(draft.text() == "X: message 17 has 290 characters, 280 at most");
    // On Discord a thread is a place, and its messages are as long as any.
    Draft place({"discord"});
    place.post.variants[0].format = "thread";
    place.post.text = repeated(2001, "a");
    CHECK(place.text() == "Discord: 2,001 characters, 2,000 at most");
}

TEST_CASE("lines that cut the text for a thread are told where they would go out as they stand") {
    Draft draft({"x", "instagram", "linkedin"});
    draft.post.text = "One\n---\nTwo";
    CHECK(draft.text().empty());  // nobody makes a thread of it: a line like any other
    draft.post.variants[0].format = "thread";
    draft.post.variants[2].text = "Own\n---\nwords";
    CHECK(draft.text() == "Instagram: the “---” lines would go out as they are; give it a text of its own");
    CHECK(draft.problems().front().variant == draft.post.variants[1].id);
    CHECK_FALSE(any_sure(draft.problems()));
    draft.post.text = "One --- two";
    CHECK(draft.text().empty());
    draft.post.text = "One\n---\nTwo";
    draft.post.variants[0].text = "One\n---\nTwo";  // the thread has its own: what others send is nobody's cut
    CHECK(draft.text().empty());
}
