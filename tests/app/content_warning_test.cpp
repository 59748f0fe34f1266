// The text that Mastodon shows before a post: where it goes out it counts, and elsewhere it is kept.
#include <doctest/doctest.h>

#include "app/approval_change.hpp"
#include "app/client_stamp.hpp"
#include "app/ics_desk.hpp"
#include "app/post_problems.hpp"
#include "app/sent_message.hpp"
#include "app/table_desk.hpp"
#include "exchange/text_length.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A post with a warning on one channel of a network.
struct WarnedDraft {
    ProjectMaker maker;
    Post post;

    explicit WarnedDraft(const std::string& network, std::size_t letters = 490) {
        maker.channel(network, network).post("P", "2026-10-14T10:00", {network});
        post = maker.project.posts[0];
        post.text = std::string(letters, 'a');
        variant().content_warning = std::string(20, 'w');
    }
    Variant& variant() { return post.variants[0]; }
    const facts::Network& network() const {
        const Channel* channel = maker.project.channels.find(post.variants[0].channel);
        return *shared_facts().networks.find(channel->network);
    }
    TextRoom room() const {
        const Variant& variant = post.variants[0];
        const SentMessage message =
            sent_message(maker.project, shared_facts(), network(), post, variant, text_of(post, variant));
        const auto room =
            message_room(network(), limits_there(maker.project, shared_facts(), network(), variant), message);
        REQUIRE(room);
        return *room;
    }
    std::string problems() const {
        return problems_text(in_english(),
                             post_problems(maker.project, shared_facts(), post, facts::Language::english));
    }
    TableDesk desk() {
        post.status = PostStatus::approved;
        maker.project.posts = maker.project.posts.with(post);
        return TableDesk(maker);
    }
};

}  // namespace

TEST_CASE("a content warning counts with the text on Mastodon: both together may be too long") {
    WarnedDraft draft("mastodon");
    CHECK(draft.room().length == 510);
    CHECK(draft.problems() == "Mastodon: 510 characters, 500 at most");
    draft.variant().content_warning = std::string(10, 'w');
    CHECK(draft.problems().empty());
    draft.variant().content_warning.clear();
    CHECK(draft.room().length == 490);
    CHECK(draft.problems().empty());
    // A short text behind a warning that is too long by itself.
    draft.post.text = "a";
    draft.variant().content_warning = std::string(500, 'w');
    CHECK(draft.problems() == "Mastodon: 501 characters, 500 at most");
}

TEST_CASE("in a content warning an emoji counts one, and a link as long as it is") {
    WarnedDraft draft("mastodon", 10);
    draft.variant().content_warning = "é👩‍🚒";
    CHECK(draft.room().length == 12);
    const std::string link = "https://example.com/a-page-with-a-long-name";
    draft.variant().content_warning = link;
    CHECK(draft.room().length == 10 + static_cast<std::int64_t>(link.size()));
    CHECK(typed_length(draft.network(), link) == static_cast<std::int64_t>(link.size()));
    CHECK(text_length(draft.network(), link) == 23);
}

TEST_CASE("on networks without a content warning it neither counts nor goes out, and is kept") {
    for (const char* id : {"x", "bluesky", "threads", "linkedin", "telegram"}) {
        CAPTURE(id);
        const WarnedDraft draft(id, 100);
        CHECK(draft.room().length == 100);
        CHECK(draft.problems().empty());
        CHECK(sent_warning(draft.network(), draft.post.variants[0]).empty());
    }
    WarnedDraft draft("mastodon", 480);
    CHECK(sent_warning(draft.network(), draft.variant()) == std::string(20, 'w'));
    draft.maker.channel("elsewhere", "threads");
    draft.variant().channel = id<Channel>("elsewhere");
    CHECK(draft.room().length == 480);
    draft.variant().channel = id<Channel>("mastodon");
    CHECK(draft.room().length == 500);
}

TEST_CASE("a tool's file has no place for a content warning: it is told, and has to fit beside the text") {
    WarnedDraft draft("mastodon", 400);
    CHECK(left_out(draft.desk().draft("buffer")) == std::vector<std::string>{"P: export.left.content_warning"});
    WarnedDraft full("mastodon", 490);
    full.maker.post("Short", "2026-10-15T10:00", {"mastodon"});
    Post other = *full.maker.project.posts.find(id<Post>("Short"));
    other.text = "Words", other.status = PostStatus::approved;
    full.maker.project.posts = full.maker.project.posts.with(other);
    CHECK(left_out(full.desk().draft("buffer")) == std::vector<std::string>{"P: export.left.long_text"});
    WarnedDraft elsewhere("threads", 490);
    CHECK(left_out(elsewhere.desk().draft("buffer")).empty());
}

TEST_CASE("a table of the plan has the content warning in a column, and takes in what was typed there") {
    WarnedDraft draft("mastodon", 10);
    draft.variant().content_warning = "Spoilers, \"all\" of them";
    TableDesk desk = draft.desk();
    for (const char* profile : {"neutral", "spreadsheet"}) {
        CAPTURE(profile);
        const TableRows rows = desk.rows(profile);
        CHECK(rows.at(1).at(column_of(profile, "content_warning")) == "Spoilers, \"all\" of them");
        CHECK(desk.import(desk.bytes(profile)).request.actions.empty());
    }
    std::string changed = desk.bytes("neutral");
    const std::string before = "\"Spoilers, \"\"all\"\" of them\"";
    REQUIRE(changed.find(before) != std::string::npos);
    changed.replace(changed.find(before), before.size(), "The end is told");
    const ImportReport report = desk.import(changed);
    REQUIRE(report.count(ImportedRow::Fate::changed) == 1);
    REQUIRE(desk.session.submit(report.request));
    CHECK(desk.session.project().posts[0].variants[0].content_warning == "The end is told");
}

TEST_CASE("that a channel without a content warning has none is no difference of the row") {
    WarnedDraft draft("mastodon", 10);
    draft.maker.channel("page", "facebook");
    Variant other;
    other.id = id<Variant>("other");
    other.channel = id<Channel>("page");
    draft.post.variants.push_back(other);
    CHECK(left_out(draft.desk().draft("neutral")).empty());
}

TEST_CASE("a content warning is part of what a client approves, and a post without one is what it was before") {
    Post post;
    post.title = "Film";
    post.variants.resize(1);
    const std::string without = client_digest(post);
    Approval approval;
    approval.stamp = client_stamp(post);
    post.variants[0].content_warning = "Spoilers";
    CHECK(client_digest(post) != without);
    const auto change = change_since(approval, post);
    REQUIRE(change);
    REQUIRE(change->parts.size() == 1);
    CHECK(change->parts[0].what == ApprovalChange::Part::What::content_warning);
    CHECK(change->parts[0].before.empty());
    CHECK(change->parts[0].after == "Spoilers");
    post.variants[0].content_warning.clear();
    CHECK(client_digest(post) == without);
}
