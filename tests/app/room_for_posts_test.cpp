// What makes room for posts that come onto days: an idea that is inserted, posts that are pasted.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/copy_posts.hpp"
#include "app/desk.hpp"
#include "app/shift_rest.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

Id<Post> row_id(const std::string& name) { return id<Post>(name); }

// On channel A from Monday 12 to Friday 16 October but the 14th, on B on the 13th alone.
ProjectMaker busy_week() {
    ProjectMaker maker;
    maker.person("Ana", 480).channel("A", "instagram").channel("B", "linkedin").channel("C", "facebook");
    maker.post("monday", "2026-10-12T18:00", {"A"}).post("tuesday", "2026-10-13T08:00", {"A"});
    maker.post("other", "2026-10-13T12:00", {"B"}).post("thursday", "2026-10-15T10:00", {"A"});
    maker.post("friday", "2026-10-16T10:00", {"A", "C"});
    return maker;
}

Post coming_on(const char* when, const std::string& channel) {
    ProjectMaker maker;
    maker.post("coming", when, {channel});
    return *maker.project.posts.find(row_id("coming"));
}

void set_status(Project& project, const std::string& name, PostStatus status) {
    Post row = *project.posts.find(row_id(name));
    row.status = status;
    project.posts = project.posts.with(row);
}

std::string time_of(const Project& project, const std::string& name) {
    return to_text(*project.posts.find(row_id(name))->when);
}

std::vector<Post> rows_of(const Project& project, const std::vector<std::string>& names) {
    std::vector<Post> rows;
    for (const std::string& name : names) rows.push_back(*project.posts.find(row_id(name)));
    return rows;
}

}  // namespace

TEST_CASE("where a day is taken on a channel, what is there and later on it makes room by a day; all else stays") {
    const Project project = busy_week().project;
    const RoomForPosts room = room_for_posts(project, {coming_on("2026-10-13T17:00", "A")});
    CHECK(room.needed);
    CHECK(room.by_days == 1);
    // What goes out before on that day makes room too: the day is the post's own.
    CHECK(room.rest.follow == std::vector{row_id("tuesday"), row_id("thursday"), row_id("friday")});
    CHECK(room.rest.stay.empty());
    Request request{{"undo.schedule_post", {}}, {}, {}};
    CHECK(make_room(room, request));
    const Project after = apply_all(project, request.actions);
    CHECK(time_of(after, "tuesday") == "2026-10-14T08:00");
    CHECK(time_of(after, "thursday") == "2026-10-16T10:00");
    CHECK(time_of(after, "friday") == "2026-10-17T10:00");
    CHECK(time_of(after, "monday") == "2026-10-12T18:00");
    CHECK(time_of(after, "other") == "2026-10-13T12:00");
}

TEST_CASE("where the day is free on the channels nothing makes room, whatever is later") {
    const Project project = busy_week().project;
    for (const Post& coming : {coming_on("2026-10-14T17:00", "A"), coming_on("2026-10-13T17:00", "C")}) {
        const RoomForPosts room = room_for_posts(project, {coming});
        CHECK_FALSE(room.needed);
        CHECK(room.rest.follow.empty());
        Request request{{"undo.schedule_post", {}}, {}, {}};
        CHECK_FALSE(make_room(room, request));
        CHECK(request.actions.empty());
    }
    Post idea = coming_on("2026-10-13T17:00", "A");
    idea.when.reset();
    CHECK_FALSE(room_for_posts(project, {idea}).needed);
    CHECK_FALSE(room_for_posts(project, {}).needed);
}

TEST_CASE("posts of several days want all days from the first to the last, and the others go on by as many") {
    const Project project = busy_week().project;
    Post second = coming_on("2026-10-16T09:00", "A");
    second.id = row_id("second");
    const RoomForPosts room = room_for_posts(project, {second, coming_on("2026-10-14T17:00", "A")});
    CHECK(room.needed);
    CHECK(room.by_days == 3);
    CHECK(room.rest.follow == std::vector{row_id("thursday"), row_id("friday")});
}

TEST_CASE("what may not move stays and is counted with why; what was cancelled takes no day") {
    Project project = busy_week().project;
    project.settings.lock_approved = true;
    set_status(project, "tuesday", PostStatus::published);
    set_status(project, "friday", PostStatus::approved);
    const RoomForPosts room = room_for_posts(project, {coming_on("2026-10-13T17:00", "A")});
    CHECK(room.needed);
    CHECK(room.rest.follow == std::vector{row_id("thursday")});
    CHECK(room.rest.stay == std::map<MoveBar, int>{{MoveBar::published, 1}, {MoveBar::locked, 1}});
    const facts::Words words(facts::Language::english);
    CHECK(those_that_stay(words, room.rest).find("1 published, 1 approved and locked") != std::string::npos);
    CHECK(those_that_stay(words, {}).empty());
    set_status(project, "tuesday", PostStatus::cancelled);
    CHECK_FALSE(room_for_posts(project, {coming_on("2026-10-13T17:00", "A")}).needed);
}

TEST_CASE("the day of a post is the one on which it goes out on the shared channels") {
    Project project = busy_week().project;
    Post friday = *project.posts.find(row_id("friday"));
    friday.variants[1].offset_minutes = 24 * 60;
    project.posts = project.posts.with(friday);
    CHECK_FALSE(room_for_posts(project, {coming_on("2026-10-16T17:00", "C")}).needed);
    const RoomForPosts room = room_for_posts(project, {coming_on("2026-10-17T17:00", "C")});
    CHECK(room.needed);
    CHECK(room.rest.follow == std::vector{row_id("friday")});
}

TEST_CASE("pasted with the rest: the copies take the days, the others go on by the span, in one step that is undone") {
    Desk desk(busy_week());
    const Project before = desk.session.project();
    const CopiedPosts copies =
        paste_posts_with_rest(before, rows_of(before, {"monday", "tuesday"}), day("2026-10-15"), desk.session.ids());
    CHECK(copies.room.by_days == 2);
    CHECK(copies.request.label == Label{"undo.paste_with_rest", {{"n", "2"}}});
    REQUIRE(desk.session.submit(copies.request));
    const Project& after = desk.session.project();
    CHECK(time_of(after, "thursday") == "2026-10-17T10:00");
    CHECK(time_of(after, "friday") == "2026-10-18T10:00");
    CHECK(time_of(after, "tuesday") == "2026-10-13T08:00");
    REQUIRE(copies.posts.size() == 2);
    CHECK(to_text(*after.posts.find(copies.posts[0])->when) == "2026-10-15T18:00");
    CHECK(to_text(*after.posts.find(copies.posts[1])->when) == "2026-10-16T08:00");
    desk.session.undo();
    CHECK(desk.session.project() == before);
    CHECK_FALSE(desk.session.can_undo());
}

TEST_CASE("an original that stands where its copy is pasted makes room; on free days it is a paste like any other") {
    const Project project = busy_week().project;
    IdSource ids{3};
    const CopiedPosts onto = paste_posts_with_rest(project, rows_of(project, {"tuesday"}), day("2026-10-13"), ids);
    const Project after = apply_all(project, onto.request.actions);
    CHECK(time_of(after, "tuesday") == "2026-10-14T08:00");
    CHECK(to_text(*after.posts.find(onto.posts[0])->when) == "2026-10-13T08:00");
    const CopiedPosts free = paste_posts_with_rest(project, rows_of(project, {"tuesday"}), day("2026-10-14"), ids);
    CHECK(free.request.label.key == "undo.paste_post");
    CHECK_FALSE(free.room.needed);
    CHECK(free.request.actions.size() == 1);
}
