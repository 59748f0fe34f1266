// What the team notes about a post stays with the team: files for clients have none of it.
#include <doctest/doctest.h>

#include "app/ab_tests.hpp"
#include "app/post_cells.hpp"
#include "app/review_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

Comment said_to(const char* name, const Post& post, const char* text, bool for_client) {
    Comment comment;
    comment.id = id<Comment>(name);
    comment.on = post.id.value;
    comment.text = text, comment.for_client = for_client;
    return comment;
}

}  // namespace

TEST_CASE("a client finds the comments that are meant for the client, and none of the team's") {
    IcsDesk desk;
    const Post post = desk.session.project().posts[0];
    desk.submit(Put<Comment>{said_to("ours", post, "INTERNAL", false)});
    desk.submit(Put<Comment>{said_to("theirs", post, "For you", true)});
    const auto note = [&](bool for_client) {
        return post_cells(desk.session.project(), shared_facts(), in_english(), post, for_client)[PlanColumn::notes];
    };
    CHECK(note(true) == "For you");
    desk.submit(Remove<Comment>{id<Comment>("theirs")});
    CHECK(note(true).empty());
    CHECK(note(false).find("INTERNAL") != std::string::npos);
    CHECK(page_of(desk).find("INTERNAL") == std::string::npos);
}

TEST_CASE("earlier texts, the approver's name and what a test is about are in no page for clients") {
    IcsDesk desk;
    Post post = desk.session.project().posts[0];
    TextVersion version;
    version.id = id<TextVersion>("v");
    version.post = post.id, version.text = version.author = "SECRET-VERSION";
    desk.submit(Put<TextVersion>{version});
    AbTest test;
    test.id = id<AbTest>("t");
    test.name = test.hypothesis = test.result = "SECRET-TEST";
    test.a = post.id;
    desk.submit(Put<AbTest>{test});
    post.approver = "SECRET-APPROVER";
    desk.submit(Put<Post>{post});
    REQUIRE(test_of(desk.session.project(), post.id));
    const std::string page = page_of(desk);
    CHECK(page.size() > 1000);
    CHECK(page.find("SECRET") == std::string::npos);
}
