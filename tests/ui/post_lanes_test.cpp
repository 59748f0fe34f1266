// Posts that are dropped in the lane of another person: the request and its card.
#include <doctest/doctest.h>

#include "edit/apply.hpp"
#include "ui/calendar/card_model.hpp"
#include "ui/calendar/creator_lane.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/calendar_rows.hpp"

using namespace tandem;

namespace {

struct CreatorDesk {
    facts::Facts facts = facts::load_facts();
    facts::Words words{facts::Language::english};
    Project project = three_channels();
    IdSource ids{5};
    Day today = october(13);
    DragState drag;

    CreatorDesk() {
        Person camille, yanis;
        camille.id = id_of<Person>(1), camille.name = "Camille Roux";
        yanis.id = id_of<Person>(2), yanis.name = "Yanis Benali";
        project.people = project.people.with(camille).with(yanis);
        Post post = post_on(1, october(20, 18));
        post.creator = camille.id;
        project.posts = project.posts.with(post).with(post_on(2, october(21, 9)));
        drag.kind = DragState::Kind::post;
        drag.item = post.id.value;
        drag.posts = {post.id};
        drag.from = october(20);
        drag.over = october(20);
    }
    std::optional<Request> request() { return request_of(drag, project, facts, ids, today); }
    Project dropped() {
        const auto made = request();
        return made ? apply_all(project, made->actions) : project;
    }
    const Post& post(const Project& in, std::uint64_t number) { return *in.posts.find(id_of<Post>(number)); }
    std::string first_line() {
        Preview preview;
        preview.project = dropped();
        const MoveCheck check = check_of(drag, project, today);
        const CardModel card = card_model({drag, check, project, {}, &preview, facts, words});
        return card.lines.empty() ? std::string() : plain(card.lines.front().sentence());
    }
};

}  // namespace

TEST_CASE("in another person's lane a post changes its creator and its day in one request, and the card says so") {
    CreatorDesk desk;
    desk.drag.over = october(22);
    desk.drag.over_creator = id_of<Person>(2);
    REQUIRE(desk.request());
    CHECK(desk.request()->label.key == "undo.move_post");
    const Project after = desk.dropped();
    CHECK(desk.post(after, 1).creator == id_of<Person>(2));
    CHECK(desk.post(after, 1).when == october(22, 18));
    CHECK(desk.first_line() == "Creator: Camille → Yanis");
}

TEST_CASE("at its own time a post in another lane changes its creator alone; in the lane of nobody it has none") {
    CreatorDesk desk;
    CHECK_FALSE(desk.request());
    desk.drag.over_creator = id_of<Person>(1);
    CHECK_FALSE(desk.request());
    desk.drag.over_creator = Id<Person>{};
    CHECK(check_of(desk.drag, desk.project, desk.today).answer == MoveCheck::Answer::accepted);
    REQUIRE(desk.request());
    CHECK(desk.request()->label.key == "undo.edit_post");
    const Project after = desk.dropped();
    CHECK_FALSE(desk.post(after, 1).creator);
    CHECK(desk.post(after, 1).when == october(20, 18));
    CHECK(desk.first_line() == "Creator: Camille → nobody");
}

TEST_CASE("posts that are dragged together all get the creator of the lane") {
    CreatorDesk desk;
    desk.drag.posts = {id_of<Post>(1), id_of<Post>(2)};
    desk.drag.over_creator = id_of<Person>(2);
    const Project after = desk.dropped();
    CHECK(desk.post(after, 1).creator == id_of<Person>(2));
    CHECK(desk.post(after, 2).creator == id_of<Person>(2));
    CHECK(desk.first_line() == "Creator of the 2 posts: Yanis");
}

TEST_CASE("a copy in another lane is made by that person, the original keeps its creator") {
    CreatorDesk desk;
    desk.drag.copy = true;
    desk.drag.over = october(23);
    desk.drag.over_creator = id_of<Person>(2);
    const auto request = desk.request();
    REQUIRE(request);
    const Project after = apply_all(desk.project, request->actions);
    CHECK(desk.post(after, 1) == desk.post(desk.project, 1));
    const Post* copy = after.posts.find({request->focus.item});
    REQUIRE(copy);
    CHECK(copy->creator == id_of<Person>(2));
    CHECK(copy->when == october(23, 18));
}

TEST_CASE("a published post refuses another lane, among the ideas the creator stays") {
    CreatorDesk desk;
    desk.drag.over_creator = id_of<Person>(2);
    desk.drag.over_drawer = true;
    CHECK(desk.post(desk.dropped(), 1).creator == id_of<Person>(1));
    desk.drag.over_drawer = false;
    Post published = desk.post(desk.project, 1);
    published.status = PostStatus::published;
    desk.project.posts = desk.project.posts.with(published);
    CHECK(check_of(desk.drag, desk.project, desk.today).refused());
    CHECK_FALSE(desk.request());
}

TEST_CASE("a post stands in its creator's lane, else in its supervisor's, else in that of nobody") {
    CreatorDesk desk;
    std::vector<WeekLane> lanes(2);
    lanes[0].person = id_of<Person>(1);
    lanes[1].person = id_of<Person>(2);
    Post post = desk.post(desk.project, 1);
    post.supervisor = id_of<Person>(2);
    CHECK(lane_of_post(lanes, post) == 0u);
    post.creator.reset();
    CHECK(lane_of_post(lanes, post) == 1u);
    post.supervisor.reset();
    CHECK_FALSE(lane_of_post(lanes, post));
    lanes.emplace_back();
    CHECK(lane_of_post(lanes, post) == 2u);
}

namespace {

// The idea 3, which Camille would make.
struct IdeaDesk : CreatorDesk {
    IdeaDesk() {
        Post idea = post_on(3, std::nullopt, PostStatus::idea);
        idea.creator = id_of<Person>(1);
        project.posts = project.posts.with(idea);
        drag = {};
        drag.kind = DragState::Kind::idea;
        drag.item = idea.id.value;
        drag.posts = {idea.id};
        drag.over = october(22);
        drag.over_time = october(22, 11);
    }
};

}  // namespace

TEST_CASE("an idea that is dropped in a person's lane is that person's, in the request that gives it its date") {
    IdeaDesk desk;
    desk.drag.over_creator = id_of<Person>(2);
    REQUIRE(desk.request());
    CHECK(desk.request()->label.key == "undo.schedule_post");
    const Project after = desk.dropped();
    CHECK(desk.post(after, 3).creator == id_of<Person>(2));
    CHECK(desk.post(after, 3).when == october(22, 11));
    CHECK(desk.first_line() == "Creator: Camille → Yanis");
    // In her own lane it stays hers, and nothing is said of it.
    desk.drag.over_creator = id_of<Person>(1);
    CHECK(desk.post(desk.dropped(), 3).creator == id_of<Person>(1));
    CHECK_FALSE(desk.first_line().starts_with("Creator"));
}

TEST_CASE("in the lane of nobody an idea keeps its creator") {
    IdeaDesk desk;
    desk.drag.over_creator = Id<Person>{};
    CHECK_FALSE(changes_creator(desk.drag, desk.project));
    const Project after = desk.dropped();
    CHECK(desk.post(after, 3).creator == id_of<Person>(1));
    CHECK(desk.post(after, 3).when == october(22, 11));
    CHECK_FALSE(desk.first_line().starts_with("Creator"));
}

TEST_CASE("several ideas all become that person's; of a copied idea the copy does") {
    IdeaDesk desk;
    desk.project.posts = desk.project.posts.with(post_on(4, std::nullopt, PostStatus::idea));
    desk.drag.posts = {id_of<Post>(3), id_of<Post>(4)};
    desk.drag.over_creator = id_of<Person>(2);
    const Project both = desk.dropped();
    CHECK(desk.post(both, 3).creator == id_of<Person>(2));
    CHECK(desk.post(both, 4).creator == id_of<Person>(2));
    CHECK(desk.first_line() == "Creator of the 2 posts: Yanis");
    desk.drag.posts = {id_of<Post>(3)};
    desk.drag.copy = true;
    const auto request = desk.request();
    REQUIRE(request);
    const Project after = apply_all(desk.project, request->actions);
    CHECK(desk.post(after, 3) == desk.post(desk.project, 3));
    const Post* copy = after.posts.find({request->focus.item});
    REQUIRE(copy);
    CHECK(copy->creator == id_of<Person>(2));
    CHECK(copy->when == october(22, 11));
}
