// What several ideas that are dragged to a day ask for.
#include <algorithm>

#include <doctest/doctest.h>

#include "edit/apply.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/calendar_rows.hpp"

using namespace tandem;

namespace {

constexpr int good_morning = 9 * 60, good_evening = 18 * 60 + 30;

// Ideas 3, 4 and 5 for one channel with two good times, of which 4 is grabbed.
struct Ideas {
    facts::Facts facts = facts::load_facts();
    Project project = three_channels();
    IdSource ids{5};
    DragState drag;

    Ideas() {
        Channel channel = *project.channels.find(id_of<Channel>(1));
        channel.best_minutes = {good_morning, good_evening};
        project.channels = project.channels.with(channel);
        for (const std::uint64_t number : {3, 4, 5})
            project.posts = project.posts.with(post_on(number, std::nullopt, PostStatus::idea));
        drag.kind = DragState::Kind::idea;
        drag.item = id_of<Post>(4).value;
        drag.posts = {id_of<Post>(3), id_of<Post>(4), id_of<Post>(5)};
        drag.over = october(22);
    }
    std::optional<Request> request() { return request_of(drag, project, facts, ids, october(13)); }
    Project dropped() {
        const auto asked = request();
        return asked ? apply_all(project, asked->actions) : project;
    }
};

std::optional<LocalMinute> when(const Project& project, std::uint64_t post) {
    return project.posts.find(id_of<Post>(post))->when;
}

}  // namespace

TEST_CASE("several ideas get the day they are dropped on, each the time that is suggested beside those before it") {
    Ideas ideas;
    const auto request = ideas.request();
    REQUIRE(request);
    CHECK(request->label == Label{"undo.schedule_posts", {{"n", "3"}}});
    CHECK(request->focus.item == id_of<Post>(4).value);
    const Project after = ideas.dropped();
    CHECK(when(after, 4) == october(22, 9));
    CHECK(when(after, 3) == october(22, 18, 30));
    // No good time is free: it gets the first, as it would alone.
    CHECK(when(after, 5) == october(22, 9));
    for (const std::uint64_t number : {3, 4, 5})
        CHECK(after.posts.find(id_of<Post>(number))->status == PostStatus::brief);
}

TEST_CASE("among the hours the grabbed idea goes out at the hour of the drop, the others at their suggested times") {
    Ideas ideas;
    ideas.drag.over_time = october(22, 9, 15);
    const Project after = ideas.dropped();
    CHECK(when(after, 4) == october(22, 9, 15));
    CHECK(when(after, 3) == october(22, 18, 30));
    CHECK(when(after, 5) == october(22, 9));
}

TEST_CASE("copies of several ideas get the day, the ideas stay without one") {
    Ideas ideas;
    ideas.drag.copy = true;
    const auto request = ideas.request();
    REQUIRE(request);
    CHECK(request->label == Label{"undo.copy_posts", {{"n", "3"}}});
    const Project after = apply_all(ideas.project, request->actions);
    CHECK(after.posts.size() == ideas.project.posts.size() + 3);
    std::vector<LocalMinute> times;
    for (const Post& post : after.posts)
        if (post.when) times.push_back(*post.when);
    std::sort(times.begin(), times.end());
    CHECK(times == std::vector{october(22, 9), october(22, 9), october(22, 18, 30)});
    for (const std::uint64_t number : {3, 4, 5}) CHECK_FALSE(when(after, number));
    const Post* focused = after.posts.find({request->focus.item});
    REQUIRE(focused);
    CHECK(focused->title == "post 4");
}

TEST_CASE("one of several ideas that may not get a date refuses the drop, and is named") {
    Ideas ideas;
    ideas.project.posts = ideas.project.posts.with(post_on(5, std::nullopt, PostStatus::archived));
    const MoveCheck check = check_of(ideas.drag, ideas.project, october(13));
    CHECK(check.answer == MoveCheck::Answer::archived);
    CHECK(check.item == id_of<Post>(5).value);
    CHECK_FALSE(ideas.request());
    ideas.drag.over = october(5);
    ideas.drag.posts = {id_of<Post>(3), id_of<Post>(4)};
    CHECK(check_of(ideas.drag, ideas.project, october(13)).answer == MoveCheck::Answer::past);
}

TEST_CASE("room is made for one idea, not for several") {
    Ideas ideas;
    ideas.project.posts = ideas.project.posts.with(post_on(1, october(22, 12)));
    ideas.drag.rest_follows = true;
    CHECK(posts_that_move(ideas.drag, ideas.project) == ideas.drag.posts);
    CHECK(when(ideas.dropped(), 1) == october(22, 12));
    ideas.drag.posts = {id_of<Post>(4)};
    CHECK(posts_that_move(ideas.drag, ideas.project).size() == 2);
    CHECK(when(ideas.dropped(), 1) == october(23, 12));
}
