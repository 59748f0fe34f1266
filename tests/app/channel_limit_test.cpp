// A channel's own limit of texts takes the place of its network's wherever texts are held against one.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/post_problems.hpp"
#include "app/profile_export.hpp"
#include "app/sent_message.hpp"
#include "app/table_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A post on one channel of a network, whose own limit may be set.
struct LimitDesk {
    ProjectMaker maker;
    std::string network;

    explicit LimitDesk(std::string id) : network(std::move(id)) {
        maker.channel("There", network).post("Post", "2026-10-13T12:30", {"There"});
    }
    void limit(std::optional<int> most) {
        Channel channel = maker.project.channels[0];
        channel.text_limit = most;
        maker.project.channels = maker.project.channels.with(channel);
    }
    template <class Edit>
    void change(Edit&& edit) {
        Post post = maker.project.posts[0];
        edit(post);
        maker.project.posts = maker.project.posts.with(post);
    }
    void text_of_letters(std::size_t letters) {
        change([&](Post& post) { post.text = std::string(letters, 'a'); });
    }
    void format(const char* format) {
        change([&](Post& post) { post.variants[0].format = format; });
    }
    facts::TextLimits limits() {
        return limits_there(maker.project, shared_facts(), *shared_facts().networks.find(network),
                            maker.project.posts[0].variants[0]);
    }
    std::vector<PostProblem> problems() {
        return post_problems(maker.project, shared_facts(), maker.project.posts[0], facts::Language::english);
    }
    bool is_left_out(const char* tool) {
        ProjectMaker another = maker;
        another.post("Another", "2026-10-14T12:30", {"There"});  // a file of no row is none
        TableDesk desk(spoken(another));
        const ExportDraft draft = desk.draft(tool);
        return std::any_of(draft.left_out.begin(), draft.left_out.end(),
                           [](const auto& one) { return one.reason.key == "export.left.long_text"; });
    }
};

}  // namespace

TEST_CASE("a channel's own limit takes the place of its network's, and is sure") {
    LimitDesk desk("mastodon");
    CHECK(desk.limits().text == 500);
    desk.limit(1500);
    CHECK(desk.limits().text == 1500);
    CHECK(desk.limits().text_sure);
    desk.limit(300);
    CHECK(desk.limits().text == 300);
    // The network's second limit, in bytes, goes with the first.
    LimitDesk sky("bluesky");
    CHECK(sky.limits().bytes == 3000);
    sky.limit(2000);
    CHECK(sky.limits().text == 2000);
    CHECK_FALSE(sky.limits().bytes);
    // What nobody confirmed is sure where the channel says it.
    LimitDesk snap("snapchat");
    CHECK_FALSE(snap.limits().text_sure);
    snap.limit(160);
    CHECK(snap.limits().text_sure);
}

TEST_CASE("a format or a caption that takes less keeps its limit, and a thread has it for each of its messages") {
    LimitDesk desk("telegram");
    desk.limit(8000);
    CHECK(desk.limits().text == 8000);
    desk.format("album");
    CHECK(desk.limits().text == 1024);
    desk.format("post_text");
    desk.change([](Post& post) { post.variants[0].media = {{"a.png", ""}}; });
    CHECK(desk.limits().text == 1024);
    desk.limit(900);
    CHECK(desk.limits().text == 900);
    desk.format("album");
    CHECK(desk.limits().text == 900);
    LimitDesk thread("mastodon");
    thread.limit(1500);
    thread.format("thread");
    CHECK(thread.limits().text == 1500);
    CHECK(thread.limits().each_message);
    thread.text_of_letters(1501);
    thread.change([](Post& post) { post.text.insert(1, "\n---\n"), post.status = PostStatus::draft; });
    CHECK(thread.problems().empty());
    thread.change([](Post& post) { post.text.push_back('a'); });
    CHECK(problems_text(in_english(), thread.problems()) == "Mastodon: message 2 has 1,501 characters, 1,500 at most");
}

TEST_CASE("a text is too long by the channel's own limit, one sign above it") {
    LimitDesk desk("mastodon");
    desk.change([](Post& post) { post.status = PostStatus::draft; });
    desk.text_of_letters(1500);
    CHECK(problems_text(in_english(), desk.problems()) == "Mastodon: 1,500 characters, 500 at most");
    desk.limit(1500);
    CHECK(desk.problems().empty());
    desk.text_of_letters(1501);
    CHECK(problems_text(in_english(), desk.problems()) == "Mastodon: 1,501 characters, 1,500 at most");
    CHECK(any_sure(desk.problems()));
    // A network without a limit counts characters.
    LimitDesk blog("blog");
    blog.limit(100);
    blog.text_of_letters(100);
    CHECK(blog.problems().empty());
    blog.text_of_letters(101);
    CHECK(problems_text(in_english(), blog.problems()).find("101 characters, 100 at most") != std::string::npos);
}

TEST_CASE("a tool's file goes by the channel's own limit") {
    LimitDesk desk("x");
    desk.text_of_letters(400);
    CHECK(desk.is_left_out("publer"));
    desk.limit(25000);
    CHECK_FALSE(desk.is_left_out("publer"));
    desk.limit(399);
    CHECK(desk.is_left_out("publer"));
}
