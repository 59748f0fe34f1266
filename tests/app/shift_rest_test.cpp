#include "app/shift_rest.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "app/any_posts.hpp"
#include "app/desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

Id<Post> post_id(const std::string& name) { return id<Post>(name); }

Post changed(const Project& project, const std::string& name, PostStatus status) {
    Post row = *project.posts.find(post_id(name));
    row.status = status;
    return row;
}

// On channel A from the 12th to the 18th of October; one of them on B alone.
ProjectMaker a_week() {
    ProjectMaker maker;
    maker.person("Ana", 480).channel("A", "instagram").channel("B", "linkedin");
    maker.post("before", "2026-10-12T10:00", {"A"}).post("first", "2026-10-13T10:00", {"A"});
    maker.post("same", "2026-10-13T10:00", {"A"}).post("later", "2026-10-13T10:01", {"A", "B"});
    maker.post("other", "2026-10-14T10:00", {"B"}).post("last", "2026-10-18T23:00", {"A"});
    return maker;
}

std::string when(const Project& project, const std::string& name) {
    return to_text(*project.posts.find(post_id(name))->when);
}

Project moved(const Project& project, const std::vector<Id<Post>>& posts, int by_days, int by_minutes = 0) {
    return apply_all(project, move_posts_with_rest(project, posts, by_days, by_minutes).actions);
}

bool has(const std::vector<Id<Post>>& posts, Id<Post> one) {
    return std::find(posts.begin(), posts.end(), one) != posts.end();
}

// Everything that moves goes by as much, which keeps intervals; what is locked does not.
void check_places(const Project& before, const Project& after, const std::vector<Id<Post>>& picked, int by_days) {
    const std::vector<Id<Post>> follow = slow_rest(before, picked).follow;
    for (const Post& one : before.posts) {
        const bool moves = has(picked, one.id) || has(follow, one.id);
        RC_ASSERT(*after.posts.find(one.id)->when == *one.when + date::days(moves ? by_days : 0));
        RC_ASSERT((!moves || !stays_put(before, one)));
    }
}

// Nothing is overtaken on the channels of what was picked, but what is no later than the first of them, which stays.
void check_order(const Project& before, const Project& after, const std::vector<Id<Post>>& picked) {
    std::set<Id<Channel>> channels;
    LocalMinute earliest = LocalMinute::max();
    for (const Id<Post> one : picked) {
        const Post& post = *before.posts.find(one);
        earliest = std::min(earliest, *post.when);
        for (const Variant& variant : post.variants)
            if (goes_out(post, variant)) channels.insert(variant.channel);
    }
    std::vector<const Post*> posts;
    for (const Post& one : before.posts)
        if (!stays_put(before, one) &&
            std::any_of(one.variants.begin(), one.variants.end(), [&](const Variant& variant) {
                return goes_out(one, variant) && channels.contains(variant.channel);
            }))
            posts.push_back(&one);
    for (const Post* one : posts)
        for (const Post* other : posts) {
            if (*one->when >= *other->when) continue;
            const bool kept = *after.posts.find(one->id)->when < *after.posts.find(other->id)->when;
            RC_ASSERT((kept || (*one->when <= earliest && !has(picked, one->id))));
            // What goes later overtakes nothing.
            const bool goes_back = *after.posts.find(other->id)->when < *other->when;
            RC_ASSERT((kept || goes_back));
        }
}

}  // namespace

TEST_CASE("what is later on a shared channel goes along by as many days; the rest stays") {
    const Project before = a_week().project;
    const Request request = move_posts_with_rest(before, {post_id("first")}, 2, 0);
    const Project after = apply_all(before, request.actions);
    CHECK(when(after, "before") == "2026-10-12T10:00");
    CHECK(when(after, "first") == "2026-10-15T10:00");
    CHECK(when(after, "same") == "2026-10-13T10:00");
    CHECK(when(after, "later") == "2026-10-15T10:01");
    CHECK(when(after, "other") == "2026-10-14T10:00");
    CHECK(when(after, "last") == "2026-10-20T23:00");
    CHECK(request.label == Label{"undo.move_with_rest", {{"n", "3"}}});
    CHECK(request.focus == Focus{post_id("first").value, day("2026-10-15")});
    CHECK(when(moved(before, {post_id("first")}, -3), "last") == "2026-10-15T23:00");
}

TEST_CASE("of several posts the earliest says what is later; those in between go along") {
    const Project before = a_week().project;
    const Project after = moved(before, {post_id("last"), post_id("before")}, 1);
    for (const char* name : {"before", "first", "same", "later", "last"})
        CHECK(*after.posts.find(post_id(name))->when == *before.posts.find(post_id(name))->when + date::days(1));
    CHECK(when(after, "other") == "2026-10-14T10:00");
}

TEST_CASE("minutes are the posts' own: what follows goes by whole days, and without any it stays") {
    const Project before = a_week().project;
    const Project after = moved(before, {post_id("first")}, 1, -90);
    CHECK(when(after, "first") == "2026-10-14T08:30");
    CHECK(when(after, "last") == "2026-10-19T23:00");
    const Request hours = move_posts_with_rest(before, {post_id("first")}, 0, 60);
    CHECK(hours.label.key == "undo.move_post");
    CHECK(when(apply_all(before, hours.actions), "last") == "2026-10-18T23:00");
}

TEST_CASE("what may not move stays and is counted, by what forbids it; what was cancelled is not there") {
    Project project = a_week().project;
    project.settings.lock_approved = true;
    project.posts = project.posts.with(changed(project, "later", PostStatus::published));
    project.posts = project.posts.with(changed(project, "last", PostStatus::approved));
    project.posts = project.posts.with(changed(project, "same", PostStatus::cancelled));
    const RestOfPosts rest = rest_of_posts(project, {post_id("before")});
    CHECK(rest.follow == std::vector{post_id("first")});
    CHECK(rest.stay == std::map<MoveBar, int>{{MoveBar::published, 1}, {MoveBar::locked, 1}});
    const Project after = moved(project, {post_id("before")}, 1);
    for (const char* name : {"later", "last", "same"}) CHECK(when(after, name) == when(project, name));
    project.settings.lock_approved = false;
    CHECK(rest_of_posts(project, {post_id("before")}).follow == std::vector{post_id("first"), post_id("last")});
}

TEST_CASE("a channel that was cancelled shares nothing, and channels stay as far apart as they were") {
    Project project = a_week().project;
    Post later = *project.posts.find(post_id("later"));
    later.variants[0].status = PostStatus::cancelled;
    project.posts = project.posts.with(later);
    CHECK(rest_of_posts(project, {post_id("first")}).follow == std::vector{post_id("last")});
    later.variants[0].status.reset();
    later.variants[1].offset_minutes = 120;
    project.posts = project.posts.with(later);
    const Project after = moved(project, {post_id("first")}, 4);
    const Post& there = *after.posts.find(post_id("later"));
    CHECK(*when_of(there, there.variants[1]) - *when_of(there, there.variants[0]) == std::chrono::minutes(120));
}

TEST_CASE("ideas follow nothing, and without a date there is nothing that follows") {
    Project project = a_week().project;
    for (const char* name : {"last", "first"}) {
        Post row = *project.posts.find(post_id(name));
        row.when.reset();
        project.posts = project.posts.with(row);
    }
    CHECK(rest_of_posts(project, {post_id("before")}).follow == std::vector{post_id("same"), post_id("later")});
    CHECK(rest_of_posts(project, {post_id("first")}).follow.empty());
    CHECK(move_posts_with_rest(project, {}, 1, 0).actions.empty());
}

TEST_CASE("over a change of clocks the time on the wall is kept") {
    ProjectMaker maker;
    maker.channel("A", "instagram").post("first", "2026-10-23T10:00", {"A"}).post("last", "2026-10-24T02:30", {"A"});
    const Project after = moved(maker.project, {post_id("first")}, 1);
    CHECK(when(after, "last") == "2026-10-25T02:30");
    CHECK(when(moved(after, {post_id("first")}, 3), "last") == "2026-10-28T02:30");
}

TEST_CASE("what follows keeps its order and intervals, what is locked its place; undo gives the very same project") {
    const bool holds = rc::check("a move with the rest", [] {
        std::vector<Id<Post>> picked;
        Desk desk(any_posts(picked));
        const int by_days = *rc::gen::inRange(-10, 11);
        RC_PRE((!picked.empty() && by_days != 0));
        const Project before = desk.session.project();
        int stay = 0;
        for (const auto& [bar, count] : rest_of_posts(before, picked).stay) stay += count;
        RC_ASSERT(rest_of_posts(before, picked).follow == slow_rest(before, picked).follow);
        RC_ASSERT(stay == slow_rest(before, picked).stay);
        RC_ASSERT(desk.session.submit(move_posts_with_rest(before, picked, by_days, 0)));
        check_places(before, desk.session.project(), picked, by_days);
        check_order(before, desk.session.project(), picked);
        desk.session.undo();
        RC_ASSERT(desk.session.project() == before);
        RC_ASSERT(!desk.session.can_undo());
    });
    CHECK(holds);
}
