// The title that goes out is the same in files, in counts and in problems, on every network and in every format.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app/post_problems.hpp"
#include "app/sent_message.hpp"
#include "app/table_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// One post of a channel of its own: the working title "P7", and a title there for every second one.
struct TitledPost {
    std::string name;
    const facts::Network* network = nullptr;
    std::string format, own;
};

std::vector<TitledPost> posts_of_all_formats() {
    std::vector<TitledPost> all;
    for (const facts::Network& network : shared_facts().networks)
        for (const std::string& format : network.formats)
            for (const char* own : {"", "Own title"})
                all.push_back({"P" + std::to_string(all.size()), &network, format, own});
    return all;
}

ProjectMaker plan_of(const std::vector<TitledPost>& posts) {
    ProjectMaker maker;
    for (std::size_t i = 0; i < posts.size(); ++i) {
        const TitledPost& one = posts[i];
        const std::string when = to_text(at("2026-10-01T09:00") + std::chrono::hours(i));
        maker.channel("On " + one.name, one.network->id).post(one.name, when.c_str(), {"On " + one.name});
        Post post = *maker.project.posts.find(tandem::testing::id<Post>(one.name));
        post.text = "Hello";
        post.variants[0].format = one.format;
        post.variants[0].title = one.own;
        maker.project.posts = maker.project.posts.with(post);
    }
    return maker;
}

bool counts_title(const Project& project, Post post) {
    std::string& title = post.variants[0].title.empty() ? post.title : post.variants[0].title;
    title = std::string(1000, 'a');
    const auto problems = post_problems(project, shared_facts(), post, facts::Language::english);
    return std::any_of(problems.begin(), problems.end(),
                       [](const PostProblem& one) { return one.text.key == "content.long_title"; });
}

std::string sent(const char* network, const char* format, const char* own) {
    Post post;
    post.title = "Working title";
    Variant variant;
    variant.format = format;
    variant.title = own;
    return sent_title(shared_facts(), *shared_facts().networks.find(network), post, variant);
}

}  // namespace

TEST_CASE("on every network and in every format a file has the title that is counted") {
    const std::vector<TitledPost> all = posts_of_all_formats();
    REQUIRE(all.size() > 100);
    TableDesk desk(plan_of(all));
    const Project& project = desk.session.project();
    const TableRows rows = desk.rows("iso");
    REQUIRE(rows.size() == all.size() + 1);
    const std::size_t title = column_of("iso", "title");
    for (std::size_t i = 0; i < all.size(); ++i) {
        CAPTURE(all[i].network->id);
        CAPTURE(all[i].format);
        CAPTURE(all[i].own);
        const Post& post = *project.posts.find(tandem::testing::id<Post>(all[i].name));
        const std::string counted = sent_title(shared_facts(), *all[i].network, post, post.variants[0]);
        CHECK(rows[i + 1][title] == counted);
        const bool limited =
            facts::text_limits(shared_facts().format_limits, *all[i].network, all[i].format).title.has_value();
        CHECK(counts_title(project, post) == (limited && !counted.empty()));
    }
}

TEST_CASE("a working title goes out where every post or the format has one, and not as that of a reel or a document") {
    for (const auto& [network, format] :
         {std::pair("youtube", "video"), std::pair("pinterest", "pin_image"), std::pair("reddit", "post_text"),
          std::pair("linkedin", "article"), std::pair("discord", "event")}) {
        CAPTURE(format);
        CHECK(sent(network, format, "") == "Working title");
        CHECK(sent(network, format, "Own title") == "Own title");
    }
    for (const auto& [network, format] :
         {std::pair("facebook", "reel"), std::pair("linkedin", "document"), std::pair("tiktok", "photo_carousel"),
          std::pair("blog", "article"), std::pair("facebook", "video"), std::pair("linkedin", "event")}) {
        CAPTURE(format);
        CHECK(sent(network, format, "").empty());
        CHECK(sent(network, format, "Own title") == "Own title");
    }
    for (const auto& [network, format] : {std::pair("facebook", "story"), std::pair("linkedin", "post_text"),
                                          std::pair("tiktok", "video"), std::pair("youtube", "community_post")}) {
        CAPTURE(format);
        CHECK(sent(network, format, "Own title").empty());
    }
}
