#include <doctest/doctest.h>

#include "app/plan_a.hpp"
#include "app/profile_export.hpp"
#include "app/table_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// The key of what keeps a post out of a tool's file; "" when it goes.
std::string kept_out(const char* network, const char* format, std::size_t letters) {
    ProjectMaker maker;
    maker.channel("There", network).post("Post", "2026-10-13T12:30", {"There"});
    Post post = maker.project.posts[0];
    post.text = std::string(letters, 'a');
    post.variants[0].format = format;
    maker.project.posts = maker.project.posts.with(post);
    TableDesk desk(maker);
    const ExportDraft draft = desk.draft("publer");
    for (const auto& one : draft.left_out)
        if (one.reason.key.starts_with("export.left.long")) return one.reason.key;
    return {};
}

}  // namespace

TEST_CASE("a tool's file keeps to the limit of the format where a tool makes it by itself") {
    CHECK(kept_out("telegram", "post_text", 1025).empty());
    CHECK(kept_out("telegram", "album", 1024).empty());
    CHECK(kept_out("telegram", "album", 1025) == "export.left.long_text");
    CHECK(kept_out("tiktok", "video", 2201) == "export.left.long_text");
    CHECK(kept_out("tiktok", "photo_carousel", 2201).empty());
}

TEST_CASE("a tool cuts no thread: its row is one message, as long as one may be") {
    CHECK(kept_out("x", "thread", 280).empty());
    CHECK(kept_out("x", "thread", 281) == "export.left.long_text");
    CHECK(kept_out("threads", "text_attachment", 501) == "export.left.long_text");
}
