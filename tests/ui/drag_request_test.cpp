#include "ui/calendar/drag_request.hpp"

#include <doctest/doctest.h>

#include "edit/apply.hpp"
#include "ui/calendar_rows.hpp"

using namespace tandem;

namespace {

struct DropDesk {
    facts::Facts facts = facts::load_facts();
    Project project = three_channels();
    IdSource ids{5};
    Day today = october(13);

    DropDesk() {
        project.posts = project.posts.with(post_on(1, october(20, 18))).with(post_on(2, october(21, 9)));
        project.posts = project.posts.with(post_on(3, std::nullopt, PostStatus::idea));
        project.campaigns = project.campaigns.with(campaign_on(1, 9, 18, 1200));
    }
    Project dropped(const DragState& drag) {
        const auto request = request_of(drag, project, facts, ids, today);
        return request ? apply_all(project, request->actions) : project;
    }
    std::optional<LocalMinute> when(const Project& after, std::uint64_t post) const {
        return after.posts.find(id_of<Post>(post))->when;
    }
};

DragState dragged_post(int from, int to) {
    DragState drag;
    drag.kind = DragState::Kind::post;
    drag.item = id_of<Post>(1).value;
    drag.posts = {id_of<Post>(1)};
    drag.from = october(from);
    drag.over = october(to);
    return drag;
}

DragState dragged_idea(int to) {
    DragState drag;
    drag.kind = DragState::Kind::idea;
    drag.item = id_of<Post>(3).value;
    drag.posts = {id_of<Post>(3)};
    drag.over = october(to);
    return drag;
}

DragState dragged_campaign(DragState::Kind kind, int from, int to) {
    DragState drag;
    drag.kind = kind;
    drag.item = id_of<Campaign>(1).value;
    drag.from = october(from);
    drag.over = october(to);
    return drag;
}

}  // namespace

TEST_CASE("moving a post keeps its time of day, and is named after it") {
    DropDesk desk;
    const auto request = request_of(dragged_post(20, 22), desk.project, desk.facts, desk.ids, desk.today);
    REQUIRE(request);
    CHECK(request->label == Label{"undo.move_post", {{"title", "post 1"}}});
    CHECK(request->actions.size() == 1);
    CHECK(request->focus.day == october(22));
    CHECK(desk.when(desk.dropped(dragged_post(20, 22)), 1) == october(22, 18));
}

TEST_CASE("over its own day, or over nothing, a drag asks for nothing") {
    DropDesk desk;
    CHECK_FALSE(request_of(dragged_post(20, 20), desk.project, desk.facts, desk.ids, desk.today));
    DragState nowhere = dragged_post(20, 22);
    nowhere.over.reset();
    CHECK_FALSE(request_of(nowhere, desk.project, desk.facts, desk.ids, desk.today));
    CHECK_FALSE(request_of(dragged_campaign(DragState::Kind::campaign, 10, 10), desk.project, desk.facts, desk.ids,
                           desk.today));
}

TEST_CASE("selected posts move together, by as many days, in one step") {
    DropDesk desk;
    DragState drag = dragged_post(20, 22);
    drag.posts.push_back(id_of<Post>(2));
    const Project after = desk.dropped(drag);
    CHECK(desk.when(after, 1) == october(22, 18));
    CHECK(desk.when(after, 2) == october(23, 9));
    CHECK(request_of(drag, desk.project, desk.facts, desk.ids, desk.today)->label.key == "undo.move_posts");
}

TEST_CASE("a copy leaves the original where it is") {
    DropDesk desk;
    DragState drag = dragged_post(20, 22);
    drag.copy = true;
    const Project after = desk.dropped(drag);
    CHECK(after.posts.size() == desk.project.posts.size() + 1);
    CHECK(desk.when(after, 1) == october(20, 18));
    int copies = 0;
    for (const Post& post : after.posts)
        if (post.title == "post 1" && post.when == october(22, 18)) ++copies;
    CHECK(copies == 1);
    drag.over = october(20);
    CHECK(desk.dropped(drag).posts.size() == desk.project.posts.size() + 1);
}

TEST_CASE("dropped among the ideas a post loses its date, a copy has none") {
    DropDesk desk;
    DragState drag = dragged_post(20, 22);
    drag.over.reset();
    drag.over_drawer = true;
    CHECK_FALSE(desk.when(desk.dropped(drag), 1));
    CHECK(request_of(drag, desk.project, desk.facts, desk.ids, desk.today)->label.key == "undo.remove_date");
    drag.copy = true;
    const Project after = desk.dropped(drag);
    CHECK(desk.when(after, 1) == october(20, 18));
    int undated = 0;
    for (const Post& post : after.posts)
        if (post.title == "post 1" && !post.when) ++undated;
    CHECK(undated == 1);
}

TEST_CASE("an idea gets the suggested time of its channel and becomes a brief") {
    DropDesk desk;
    Channel instagram = *desk.project.channels.find(id_of<Channel>(1));
    instagram.best_minutes = {18 * 60 + 30};
    desk.project.channels = desk.project.channels.with(instagram);
    const Project after = desk.dropped(dragged_idea(22));
    CHECK(desk.when(after, 3) == october(22, 18, 30));
    CHECK(after.posts.find(id_of<Post>(3))->status == PostStatus::brief);
    DragState copy = dragged_idea(22);
    copy.copy = true;
    const Project copied = desk.dropped(copy);
    CHECK_FALSE(desk.when(copied, 3));
    CHECK(copied.posts.size() == desk.project.posts.size() + 1);
}

TEST_CASE("one channel moves away from the others and back again") {
    DropDesk desk;
    Post post = *desk.project.posts.find(id_of<Post>(1));
    post.variants.push_back(variant_on(101, 2));
    desk.project.posts = desk.project.posts.with(post);
    DragState drag = dragged_post(20, 22);
    drag.kind = DragState::Kind::variant;
    drag.variants = {id_of<Variant>(101)};
    desk.project = desk.dropped(drag);
    const Post& moved = *desk.project.posts.find(id_of<Post>(1));
    CHECK(moved.when == october(20, 18));
    CHECK(when_of(moved, moved.variants[1]) == october(22, 18));
    drag.from = october(22);
    drag.over = october(20);
    const Project back = desk.dropped(drag);
    CHECK_FALSE(back.posts.find(id_of<Post>(1))->variants[1].offset_minutes);
}

TEST_CASE("a campaign moves, or one of its ends does; pulled past the other end a day remains") {
    DropDesk desk;
    const auto days = [&](const DragState& drag) {
        return desk.dropped(drag).campaigns.find(id_of<Campaign>(1))->days;
    };
    using Kind = DragState::Kind;
    CHECK(days(dragged_campaign(Kind::campaign, 12, 14)) == DayRange{october(11), october(21)});
    CHECK(days(dragged_campaign(Kind::campaign_begin, 9, 12)) == DayRange{october(12), october(19)});
    CHECK(days(dragged_campaign(Kind::campaign_end, 18, 25)) == DayRange{october(9), october(26)});
    CHECK(days(dragged_campaign(Kind::campaign_begin, 9, 30)) == DayRange{october(18), october(19)});
    CHECK(days(dragged_campaign(Kind::campaign_end, 18, 2)) == DayRange{october(9), october(10)});
}

TEST_CASE("Ctrl takes a campaign's posts along") {
    DropDesk desk;
    Post post = post_on(4, october(10, 9));
    post.campaign = id_of<Campaign>(1);
    desk.project.posts = desk.project.posts.with(post);
    DragState drag = dragged_campaign(DragState::Kind::campaign, 9, 11);
    CHECK(desk.when(desk.dropped(drag), 4) == october(10, 9));
    drag.copy = true;
    CHECK(desk.when(desk.dropped(drag), 4) == october(12, 9));
}

TEST_CASE("what may not be dropped says why") {
    using Answer = MoveCheck::Answer;
    DropDesk desk;
    desk.project.posts = desk.project.posts.with(post_on(1, october(20, 18), PostStatus::published));
    CHECK(check_of(dragged_post(20, 22), desk.project, october(13)).answer == Answer::published);
    DragState copy = dragged_post(20, 22);
    copy.copy = true;
    CHECK(check_of(copy, desk.project, october(13)).answer == Answer::accepted);
    DragState away = dragged_post(20, 22);
    away.over.reset();
    away.over_drawer = true;
    CHECK(check_of(away, desk.project, october(13)).answer == Answer::published);
    CHECK(check_of(dragged_idea(5), desk.project, october(13)).answer == Answer::past);
    CHECK(check_of(dragged_idea(20), desk.project, october(13)).answer == Answer::accepted);
}

TEST_CASE("a new post stands on its day at the suggested time, on the first channel or the one asked for") {
    DropDesk desk;
    const Request request =
        new_post_request(desk.project, desk.facts, october(15), std::nullopt, "Nouvelle publication", desk.ids);
    const Project after = apply_all(desk.project, request.actions);
    const Post* post = after.posts.find({request.focus.item});
    REQUIRE(post != nullptr);
    // That of the latest post on the channel, which names no good times.
    CHECK(post->when == october(15, 9));
    CHECK(post->status == PostStatus::brief);
    CHECK(post->variants.at(0).channel == id_of<Channel>(1));
    CHECK(post->variants.at(0).format == "post_image");
    const Request other = new_post_request(desk.project, desk.facts, october(15), id_of<Channel>(2), "x", desk.ids);
    const Project with_other = apply_all(desk.project, other.actions);
    const Variant& variant = with_other.posts.find({other.focus.item})->variants.at(0);
    CHECK(variant.channel == id_of<Channel>(2));
    CHECK(variant.format == "post_text");
}

TEST_CASE("a new idea has no date and comes before the others") {
    DropDesk desk;
    const Request request = new_idea_request(desk.project, desk.facts, "Nouvelle idée", desk.ids);
    const Project after = apply_all(desk.project, request.actions);
    const Post* idea = after.posts.find({request.focus.item});
    REQUIRE(idea != nullptr);
    CHECK_FALSE(idea->when);
    CHECK(idea->status == PostStatus::idea);
    CHECK(idea->rank < 0);
    CHECK(idea->variants.at(0).format == "post_image");
}
