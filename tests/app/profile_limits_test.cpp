#include <algorithm>
#include <string>
#include <tuple>

#include <doctest/doctest.h>

#include "app/plan_a.hpp"
#include "app/profile_export.hpp"
#include "app/table_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Whether a text of so many letters, with a link and a picture where there are some, keeps a post out of a tool's file.
bool is_too_long(const char* tool, const char* network, const char* format, std::size_t letters, const char* link = "",
                 const char* picture = "") {
    ProjectMaker maker;
    maker.channel("There", network)
        .post("Post", "2026-10-13T12:30", {"There"})
        .post("Short", "2026-10-14T12:30", {"There"});
    for (const char* name : {"Post", "Short"}) {
        Post post = *maker.project.posts.find(tandem::testing::id<Post>(name));
        const bool is_short = std::string_view(name) == "Short";
        post.text = std::string(is_short ? 5 : letters, 'a');
        if (!is_short) post.variants[0].format = format;
        if (!is_short) post.variants[0].link = link;
        if (!is_short && *picture) post.variants[0].media = {{picture, ""}};
        maker.project.posts = maker.project.posts.with(post);
    }
    TableDesk desk(maker);
    const ExportDraft draft = desk.draft(tool);
    return std::any_of(draft.left_out.begin(), draft.left_out.end(),
                       [](const auto& one) { return one.reason.key == "export.left.long_text"; });
}

}  // namespace

TEST_CASE("a tool's file keeps to the limit of the format where a tool makes it by itself") {
    CHECK_FALSE(is_too_long("publer", "telegram", "post_text", 1025));
    CHECK_FALSE(is_too_long("publer", "telegram", "album", 1024));
    CHECK(is_too_long("publer", "telegram", "album", 1025));
}

TEST_CASE("a tool cuts no thread: its row is one message, as long as one may be") {
    for (const char* tool : {"buffer", "publer"}) {
        CHECK_FALSE(is_too_long(tool, "x", "thread", 280));
        CHECK(is_too_long(tool, "x", "thread", 281));
    }
}

TEST_CASE("a link that the network has no field for counts in a tool's file, whatever column it stands in") {
    constexpr const char* link = "https://example.com/menu";
    for (const char* tool : {"buffer", "publer", "hootsuite", "iso", "metricool"}) {
        CAPTURE(tool);
        CHECK_FALSE(is_too_long(tool, "x", "post_text", 255, link));
        CHECK(is_too_long(tool, "x", "post_text", 256, link));
    }
    CHECK_FALSE(is_too_long("publer", "pinterest", "pin_image", 500, link));
    // Buffer's file has no other place for it than the text.
    CHECK(is_too_long("buffer", "pinterest", "pin_image", 500, link));
}

TEST_CASE("a tool's text with a picture is held to the limit of captions") {
    CHECK_FALSE(is_too_long("publer", "telegram", "post_text", 1025));
    CHECK_FALSE(is_too_long("publer", "telegram", "post_text", 1024, "", "https://example.com/a.jpg"));
    CHECK(is_too_long("publer", "telegram", "post_text", 1025, "", "https://example.com/a.jpg"));
}

TEST_CASE("a tool's file has a title where the format has one there, and none elsewhere") {
    const std::size_t column = column_of("publer", "Title - For the video, pin, PDF ..");
    for (const auto& [network, format, titled] :
         {std::tuple{"facebook", "reel", true}, std::tuple{"facebook", "post_image", false},
          std::tuple{"linkedin", "document", true}, std::tuple{"linkedin", "post_text", false},
          std::tuple{"tiktok", "photo_carousel", true}, std::tuple{"tiktok", "video", false}}) {
        CAPTURE(format);
        ProjectMaker maker;
        maker.channel("There", network).post("Post", "2026-10-13T12:30", {"There"});
        Post post = maker.project.posts[0];
        post.title = "Working title", post.text = "Hello";
        post.variants[0].format = format;
        post.variants[0].title = "Soup";
        maker.project.posts = maker.project.posts.with(post);
        const TableRows rows = TableDesk(maker).rows("publer");
        REQUIRE(rows.size() == 2);
        CHECK(rows[1][column] == (titled ? "Soup" : ""));
    }
}
