// What a network would refuse of a post beside its text as it was typed: the link in it, the first comment, mentions,
// links and titles.
#include <doctest/doctest.h>

#include "app/post_problems.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct PartDraft {
    Project project;
    Post post;

    explicit PartDraft(const std::string& network, const char* format = "") {
        ProjectMaker maker;
        maker.channel(network, network).post("P", "2026-10-14T10:00", {network});
        project = maker.project;
        post = project.posts[0];
        variant().format = format;
    }
    Variant& variant() { return post.variants[0]; }
    std::string text() const {
        return problems_text(in_english(), post_problems(project, shared_facts(), post, facts::Language::english));
    }
};

std::string letters(std::size_t n) { return std::string(n, 'a'); }

std::string parts(int n, const std::string& before, const std::string& after) {
    std::string all;
    for (int i = 0; i < n; ++i) all += before + std::to_string(i) + after;
    return all;
}

}  // namespace

TEST_CASE("a text is too long by the link that goes out in it") {
    PartDraft draft("x");
    draft.variant().link = "https://example.com/a-page-with-a-long-name";
    draft.post.text = letters(280 - 2 - 23);
    CHECK(draft.text().empty());
    draft.post.text += "b";
    CHECK(draft.text() == "X: 281 characters, 280 at most");
    draft.variant().link.clear();
    CHECK(draft.text().empty());
    PartDraft pin("pinterest");
    pin.variant().link = "https://example.com/a";
    pin.post.text = letters(500);
    CHECK(pin.text().empty());
    // Bluesky has a card for it, but not beside pictures.
    PartDraft sky("bluesky");
    sky.variant().link = "https://example.com/a";
    sky.post.text = letters(300);
    CHECK(sky.text().empty());
    sky.variant().media = {{"a.png", "A"}};
    CHECK(sky.text().starts_with("Bluesky: 360 characters, 300 at most"));
}

TEST_CASE("a text with media is held to the limit of captions") {
    PartDraft draft("telegram", "post_text");
    draft.post.text = letters(1025);
    CHECK(draft.text().empty());
    draft.variant().media = {{"a.png", ""}};
    CHECK(draft.text() == "Telegram: 1,025 characters, 1,024 at most");
    draft.post.text.pop_back();
    CHECK(draft.text().empty());
}

TEST_CASE("hashtags are too many as surely as somebody says so of them, whatever is sure of the network") {
    const auto told = [](const char* network, int n) {
        PartDraft draft(network);
        draft.post.text = parts(n, "#t", " ");
        return draft.text();
    };
    CHECK(told("instagram", 6) == "Instagram: 6 hashtags, 5 at most");
    CHECK(told("threads", 2) == "Threads: 2 hashtags, 1 at most");
    CHECK(told("tiktok", 5).empty());
    CHECK(told("tiktok", 6) == "TikTok: 6 hashtags, 5 at most (limit not confirmed)");
    CHECK(told("youtube", 15).empty());
    CHECK(told("youtube", 16) == "YouTube: 16 hashtags, 15 at most (limit not confirmed)");
}

TEST_CASE("a title is held to no limit that is of another format's title") {
    for (const auto& [network, limited] : {std::pair("facebook", "reel"), std::pair("linkedin", "document")}) {
        for (const std::string& format : shared_facts().networks.find(network)->formats) {
            if (format == limited || format == "article" || format == "newsletter_linkedin") continue;
            CAPTURE(network);
            CAPTURE(format);
            PartDraft draft(network, format.c_str());
            draft.variant().title = letters(401);
            CHECK(draft.text().empty());
        }
        PartDraft draft(network, limited);
        draft.variant().title = letters(401);
        CHECK(draft.text().find("a title of 401 characters") != std::string::npos);
    }
}

TEST_CASE("a first comment that is too long is told, as sure as its limit is") {
    PartDraft instagram("instagram");
    instagram.variant().first_comment = letters(2196);
    CHECK(instagram.text().empty());
    instagram.variant().first_comment += "é";
    CHECK(instagram.text() == "Instagram: a first comment of 2,197 characters, 2,196 at most");
    PartDraft facebook("facebook");
    facebook.variant().first_comment = letters(8001);
    CHECK(facebook.text() == "Facebook: a first comment of 8,001 characters, 8,000 at most (limit not confirmed)");
    PartDraft linkedin("linkedin");
    linkedin.variant().first_comment = letters(1251);
    CHECK(linkedin.text() == "LinkedIn: a first comment of 1,251 characters, 1,250 at most (limit not confirmed)");
}

TEST_CASE("Instagram takes twenty mentions, Threads five links") {
    PartDraft instagram("instagram");
    instagram.post.text = parts(20, "@friend", " ");
    CHECK(instagram.text().empty());
    instagram.post.text += "@one_more";
    CHECK(instagram.text() == "Instagram: 21 mentions, 20 at most");
    PartDraft threads("threads");
    threads.post.text = parts(5, "https://example.com/", " ");
    CHECK(threads.text().empty());
    // The same once more is none more; the channel's own link is one.
    threads.post.text += "https://example.com/0 ";
    CHECK(threads.text().empty());
    threads.variant().link = "https://example.com/menu";
    CHECK(threads.text() == "Threads: 6 links, 5 at most");
    PartDraft other("facebook");
    other.post.text = parts(30, "@friend", " ") + parts(9, "https://example.com/", " ");
    CHECK(other.text().empty());
}

TEST_CASE("a title is held to the limit of its format, and to its network's where the format says nothing") {
    const auto titled = [](const char* network, const char* format, std::size_t length) {
        PartDraft draft(network, format);
        draft.variant().title = letters(length);
        return draft.text();
    };
    CHECK(titled("youtube", "video", 100).empty());
    CHECK(titled("youtube", "short", 101) == "YouTube: a title of 101 characters, 100 at most");
    CHECK(titled("youtube", "community_post", 101).empty());
    CHECK(titled("pinterest", "pin_image", 101) == "Pinterest: a title of 101 characters, 100 at most");
    CHECK(titled("reddit", "post_link", 301) == "Reddit: a title of 301 characters, 300 at most");
    CHECK(titled("linkedin", "document", 400).empty());
    CHECK(titled("linkedin", "document", 401) == "LinkedIn: a title of 401 characters, 400 at most");
    CHECK(titled("linkedin", "article", 101) ==
          "LinkedIn: a title of 101 characters, 100 at most (limit not confirmed)");
    CHECK(titled("discord", "event", 101) == "Discord: a title of 101 characters, 100 at most");
    CHECK(titled("discord", "stage", 120).empty());
    CHECK(titled("discord", "stage", 121) == "Discord: a title of 121 characters, 120 at most");
}

TEST_CASE("the post's own title is what goes out where the channel has none and posts have titles") {
    PartDraft draft("youtube", "video");
    draft.post.title = letters(101);
    CHECK(draft.text() == "YouTube: a title of 101 characters, 100 at most");
    draft.variant().title = "Short";
    CHECK(draft.text().empty());
    PartDraft book("facebook", "post_text");
    book.post.title = letters(300);
    CHECK(book.text().empty());
}

TEST_CASE("an article on LinkedIn may be longer than a post, and what is said of it is not confirmed") {
    PartDraft draft("linkedin", "article");
    draft.post.text = letters(40000);
    CHECK(draft.text().empty());
    draft.post.text += "a";
    CHECK(draft.text() == "LinkedIn: 40,001 characters, 40,000 at most (limit not confirmed)");
}
