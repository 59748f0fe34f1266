#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "app/plan_a.hpp"
#include "app/profile_export.hpp"
#include "app/table_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Whether a text of so many letters keeps a post out of a tool's file.
bool is_too_long(const char* tool, const char* network, const char* format, std::size_t letters) {
    ProjectMaker maker;
    maker.channel("There", network)
        .post("Post", "2026-10-13T12:30", {"There"})
        .post("Short", "2026-10-14T12:30", {"There"});
    for (const char* name : {"Post", "Short"}) {
        Post post = *maker.project.posts.find(tandem::testing::id<Post>(name));
        const bool is_short = std::string_view(name) == "Short";
        post.text = std::string(is_short ? 5 : letters, 'a');
        if (!is_short) post.variants[0].format = format;
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
