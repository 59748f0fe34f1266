#include "app/task_search.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "app/desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

ProjectMaker two_feasts() {
    ProjectMaker maker = Desk::one_post();
    maker.post("Q", "2026-11-20T10:00", {"A"});
    for (const auto& [name, title] : {std::pair{"P", "Fête d’hiver"}, {"Q", "Fête d’été"}}) {
        Post post = *maker.project.posts.find(id<Post>(name));
        post.title = title;
        maker.project.posts = maker.project.posts.with(post);
    }
    return maker;
}

// The tasks of two posts, the nearer one first: three of each.
struct SearchedDesk : Desk {
    SearchedDesk() : Desk(two_feasts()) {}

    TaskSearch search(std::vector<Id<Task>> known = {}) {
        names.clear();
        std::vector<NamedSource> sources;
        for (const char* name : {"P", "Q"}) {
            const Post& post = *session.project().posts.find(tandem::testing::id<Post>(name));
            const std::size_t begin = names.size();
            names += SearchQuery(post.title).whole;
            sources.push_back({NamedSource::Kind::post, post.id.value, begin, names.size()});
        }
        return {session, facts::Language::english, std::move(known), std::move(sources)};
    }
    std::vector<FoundTask> find(std::string_view typed, std::size_t most = 20) {
        return search().find(SearchQuery(typed), names, most);
    }
    bool finds(std::string_view typed, Id<Task> task) {
        const auto found = find(typed);
        return std::any_of(found.begin(), found.end(), [&](const FoundTask& one) { return one.id == task; });
    }
    Id<Post> post_of(const FoundTask& found) { return *session.plan().task(found.id)->post; }

    std::string names;
};

}  // namespace

TEST_CASE("a task is found by the words of its rule and of its post, accents and capitals folded, the nearest first") {
    SearchedDesk desk;
    const auto all = desk.find("FETE reply");
    REQUIRE(all.size() == 6);
    CHECK(all.front().title == "Reply (Fête d’hiver)");
    for (std::size_t i = 0; i < all.size(); ++i) CHECK(desk.post_of(all[i]) == id<Post>(i < 3 ? "P" : "Q"));
    CHECK(all.front().id == Desk::id("R1"));
    const auto two = desk.find("reply", 2);
    REQUIRE(two.size() == 2);
    CHECK(desk.post_of(two[1]) == id<Post>("P"));
}

TEST_CASE("tasks whose words begin as the query says come before nearer ones that have it inside") {
    SearchedDesk desk;
    const auto found = desk.find("ete rep");
    REQUIRE(found.size() == 6);
    CHECK(desk.post_of(found[0]) == id<Post>("Q"));
    CHECK(desk.post_of(found[3]) == id<Post>("P"));
    CHECK(found[0].score > found[3].score);
}

TEST_CASE("a task is found inside its words where they do not begin so") {
    SearchedDesk desk;
    CHECK(desk.find("iver eply").size() == 3);
    CHECK(desk.find("er ly").empty());
}

TEST_CASE("what neither the rule nor the post says finds no task") {
    SearchedDesk desk;
    CHECK(desk.find("reply zanzibar").empty());
    CHECK(desk.find("zanzibar").empty());
    CHECK(desk.find("hiver summer").empty());
    CHECK(desk.find("").empty());
    CHECK(desk.find("reply", 0).empty());
}

TEST_CASE("tasks that are found elsewhere are left out") {
    SearchedDesk desk;
    std::vector<Id<Task>> known{Desk::id("R1"), Desk::id("R3")};
    std::sort(known.begin(), known.end());
    TaskSearch search = desk.search(known);
    const auto found = search.find(SearchQuery("reply hiver"), desk.names, 20);
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == Desk::id("R2"));
}

TEST_CASE("done and skipped tasks are found, deleted ones are not") {
    SearchedDesk desk;
    REQUIRE(desk.session.submit(tick_task(desk.session, Desk::id("R1"), desk_user)));
    REQUIRE(desk.session.submit(skip_task(desk.session, Desk::id("R2"), desk_user)));
    REQUIRE(desk.session.submit(delete_task(desk.session, Desk::id("R3"), desk_user)));
    CHECK(desk.finds("hiver", Desk::id("R1")));
    CHECK(desk.finds("hiver", Desk::id("R2")));
    CHECK_FALSE(desk.finds("hiver", Desk::id("R3")));
}

TEST_CASE("a task that was renamed is found by its own title alone") {
    SearchedDesk desk;
    REQUIRE(desk.session.submit(name_task(desk.session, Desk::id("R2"), "Peigner les wombats", desk_user)));
    CHECK(desk.finds("PEIGNER wombat", Desk::id("R2")));
    CHECK_FALSE(desk.finds("reply hiver", Desk::id("R2")));
    CHECK(desk.finds("reply hiver", Desk::id("R1")));
}

TEST_CASE("work whose post is gone is found by the title of its record") {
    SearchedDesk desk;
    REQUIRE(desk.session.submit(tick_task(desk.session, Desk::id("R1"), desk_user)));
    REQUIRE(desk.submit(RemovePosts{{id<Post>("P")}}));
    REQUIRE(desk.task("R1"));
    REQUIRE(desk.task("R1")->detached);
    TaskSearch search(desk.session, facts::Language::english, {}, {});
    const auto found = search.find(SearchQuery("HIVER fete"), {}, 20);
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == Desk::id("R1"));
}

TEST_CASE("a task is found by the network of its channel, where its rule names it") {
    ProjectMaker maker = two_feasts();
    TaskRule rule = *maker.project.rules.find(rule_r);
    rule.versions[0].slots[0].title_en = "Wave ({network})";
    maker.project.rules = maker.project.rules.with(rule);
    Desk desk(std::move(maker));
    TaskSearch search(desk.session, facts::Language::english, {},
                      {{NamedSource::Kind::post, id<Post>("P").value, 0, 0}});
    const auto found = search.find(SearchQuery("wave INSTA"), {}, 20);
    REQUIRE(found.size() == 1);
    CHECK(found[0].title == "Wave (Instagram)");
}
