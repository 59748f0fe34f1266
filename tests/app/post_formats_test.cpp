#include "app/post_formats.hpp"

#include <doctest/doctest.h>

#include "plan/planned_project.hpp"

using namespace tandem;

TEST_CASE("formats in use are counted once a post, in the order of the facts, none of them last") {
    Table<Post> posts;
    const auto add = [&](std::string_view name, std::vector<std::string> formats) {
        Post post;
        post.id = {uuid_from_name(name)};
        for (std::string& format : formats) {
            post.variants.emplace_back();
            post.variants.back().format = std::move(format);
        }
        posts = posts.with(std::move(post));
    };
    const facts::Facts& facts = tandem::testing::shared_facts();
    CHECK(formats_in_use(facts, posts).empty());
    add("one", {"reel", "carousel", "reel"});
    add("two", {"reel", ""});
    add("three", {"hologram"});
    add("four", {});
    CHECK(formats_in_use(facts, posts) ==
          std::vector<FormatCount>{{"carousel", 1}, {"reel", 2}, {"hologram", 1}, {"", 2}});
}
