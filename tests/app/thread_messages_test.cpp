// The text of a thread becomes messages, each of which is held against the limit of one.
#include "app/thread_messages.hpp"

#include <doctest/doctest.h>

#include "app/post_problems.hpp"
#include "app/sent_message.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using ThreadTexts = std::vector<std::string>;

std::string thread_letters(std::size_t n) { return std::string(n, 'a'); }

// A draft of a thread on one channel of a network.
struct ThreadDraft {
    Project project;
    Post post;

    explicit ThreadDraft(const std::string& network) {
        ProjectMaker maker;
        maker.channel(network, network).post("P", "2026-10-14T10:00", {network});
        project = maker.project;
        post = project.posts[0];
        post.status = PostStatus::draft;
        variant().format = "thread";
    }
    Variant& variant() { return post.variants[0]; }
    const facts::Network& network() const {
        return *shared_facts().networks.find(project.channels.find(post.variants[0].channel)->network);
    }
    facts::TextLimits limits() const { return limits_there(project, shared_facts(), network(), post.variants[0]); }
    SentMessage message() const {
        const Variant& variant = post.variants[0];
        return sent_message(project, shared_facts(), network(), post, variant, text_of(post, variant));
    }
    std::vector<std::int64_t> lengths() const {
        std::vector<std::int64_t> lengths;
        for (const TextRoom& room : message_rooms(network(), limits(), message())) lengths.push_back(room.length);
        return lengths;
    }
    std::vector<PostProblem> problems() const {
        return post_problems(project, shared_facts(), post, facts::Language::english);
    }
    std::string problem_lines() const { return problems_text(in_english(), problems()); }
};

}  // namespace

TEST_CASE("a thread is cut at lines of three hyphens or more and nothing else") {
    CHECK(thread_messages("One\n---\nTwo") == ThreadTexts{"One", "Two"});
    CHECK(thread_messages("One\n\n  -----\t\n\nTwo\nlines\n --- \nThree\n") ==
          ThreadTexts{"One", "Two\nlines", "Three"});
    CHECK(thread_messages("One\r\n---\r\nTwo\r\n") == ThreadTexts{"One", "Two"});
    CHECK(thread_messages("---\nOne\n---\n\n---\nTwo\n---") == ThreadTexts{"One", "Two"});
    for (const char* whole :
         {"One", "One\nTwo", "One\n--\nTwo", "One --- two", "One\n--- two", "a\n- - -\nb", "One\n———\nTwo"})
        CHECK(thread_messages(whole) == ThreadTexts{whole});
    CHECK(thread_messages("  One\n") == ThreadTexts{"One"});
    for (const char* none : {"", " \n", "---", "---\n \n---\n"}) CHECK(thread_messages(none).empty());
}

TEST_CASE("each message of a thread is counted and held against the limit of one, and told by its number") {
    ThreadDraft draft("x");
    draft.post.text = thread_letters(280) + "\n---\n" + thread_letters(275);
    CHECK(draft.lengths() == std::vector<std::int64_t>{280, 275});
    CHECK(draft.problems().empty());
    CHECK(message_room(draft.network(), draft.limits(), draft.message()) == TextRoom{280, 280});
    draft.post.text = thread_letters(281) + "\n---\nShort\n---\n" + thread_letters(301);
    CHECK(draft.problem_lines() ==
          "X: message 1 has 281 characters, 280 at most\nX: message 3 has 301 characters, 280 at most");
    CHECK(any_sure(draft.problems()));
    CHECK(problems_text(in_french(), draft.problems()).starts_with("X\u00a0: le message 1 a 281 signes, 280 au plus"));
    CHECK(message_room(draft.network(), draft.limits(), draft.message())->length == 301);
    // Without a line that cuts it there is one message, which needs no number.
    draft.post.text = thread_letters(281);
    CHECK(draft.problem_lines() == "X: 281 characters, 280 at most");
    draft.post.text.clear();
    CHECK(draft.lengths() == std::vector<std::int64_t>{0});
}

TEST_CASE("hashtags and the link count with the last message of a thread, a content warning with each") {
    ThreadDraft draft("mastodon");
    draft.post.text = thread_letters(490) + "\n---\n" + thread_letters(460);
    CHECK(draft.lengths() == std::vector<std::int64_t>{490, 460});
    draft.variant().link = "https://example.com/menu";
    draft.variant().hashtags = {"#lunch"};
    CHECK(draft.lengths() == std::vector<std::int64_t>{490, 460 + 2 + 23 + 2 + 6});
    CHECK(draft.problems().empty());
    draft.variant().content_warning = thread_letters(10);
    CHECK(draft.lengths() == std::vector<std::int64_t>{500, 503});
    CHECK(draft.problem_lines() == "Mastodon: message 2 has 503 characters, 500 at most");
}

TEST_CASE("messages of a thread have the network's limit of bytes, and the channel's own limit before it") {
    ThreadDraft draft("bluesky");
    std::string families;
    for (int i = 0; i < 121; ++i) families += "👩‍👩‍👧‍👦";
    draft.post.text = "Short\n---\n" + families;
    CHECK(draft.problem_lines() == "Bluesky: message 2 has 3,025 bytes, 3,000 at most");
    Channel channel = draft.project.channels[0];
    channel.text_limit = 100;
    draft.project.channels = draft.project.channels.with(channel);
    draft.post.text = thread_letters(100) + "\n---\n" + thread_letters(101);
    CHECK(draft.problem_lines() == "Bluesky: message 2 has 101 characters, 100 at most");
}

TEST_CASE("a line of hyphens in any other format is a part of the text") {
    const std::string text = thread_letters(200) + "\n---\n" + thread_letters(200);
    for (const char* format : {"", "post_text"}) {
        ThreadDraft draft("x");
        draft.variant().format = format;
        draft.post.text = text;
        CHECK(draft.message().text == text);
        CHECK(draft.lengths() == std::vector<std::int64_t>{405});
        CHECK(draft.problem_lines() == "X: 405 characters, 280 at most");
    }
    // On Discord a thread is a place, and what is said there one message.
    ThreadDraft place("discord");
    place.post.text = text;
    CHECK(place.lengths() == std::vector<std::int64_t>{405});
}
