// What a drag asks for when what comes after it goes along, and what its card says.
#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "app/generate_project.hpp"
#include "app/session.hpp"
#include "app/shift_rest.hpp"
#include "edit/apply.hpp"
#include "ui/calendar/card_lines.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/calendar_rows.hpp"

using namespace tandem;

namespace {

// Posts on the 20th, 21st, 22nd and 23rd on one channel; the last but one is published.
struct Rest {
    facts::Facts facts = facts::load_facts();
    Project project = three_channels();
    Plan plan;
    IdSource ids{5};
    DragState drag;

    Rest() {
        for (const std::uint64_t number : {1, 2, 3, 4}) {
            const auto status = number == 3 ? PostStatus::published : PostStatus::draft;
            project.posts = project.posts.with(post_on(number, october(19 + static_cast<int>(number), 18), status));
        }
        drag.kind = DragState::Kind::post;
        drag.item = id_of<Post>(1).value;
        drag.posts = {id_of<Post>(1)};
        drag.from = october(20);
        drag.over = october(22);
        drag.rest_follows = true;
    }
    std::optional<Request> request() { return request_of(drag, project, facts, ids, october(13)); }
    Day day(const Project& where, std::uint64_t post) const {
        return day_of(*where.posts.find(id_of<Post>(post))->when);
    }
    // The lines and what stands below them.
    std::string told(facts::Language language) const {
        const facts::Words words(language);
        const MoveCheck check{};
        std::vector<CardLine> lines;
        add_rest_line({drag, check, project, plan, nullptr, facts, words}, lines);
        std::string text;
        for (const CardLine& line : lines) {
            text += line.sentence();
            for (const CardLine::Caption& caption : line.captions) text += " | " + caption.left;
        }
        return plain(text);
    }
};

// Several posts, or one, with what follows, onto some day near theirs or another hour.
DragState random_drag(const Project& project, Day today, std::mt19937_64& random) {
    DragState drag;
    drag.kind = DragState::Kind::post;
    drag.rest_follows = true;
    for (std::size_t i = 0; i <= random() % 3; ++i) {
        const Post& post = project.posts[random() % project.posts.size()];
        if (!post.when || day_of(*post.when) < today) continue;
        if (std::find(drag.posts.begin(), drag.posts.end(), post.id) != drag.posts.end()) continue;
        drag.posts.push_back(post.id);
        drag.item = post.id.value;
        drag.from = day_of(*post.when);
        drag.from_time = *post.when;
    }
    if (drag.posts.empty()) return {};
    std::sort(drag.posts.begin(), drag.posts.end());
    drag.over = drag.from + date::days(static_cast<int>(random() % 9) - 2);
    drag.over_time = LocalMinute(*drag.over) + std::chrono::minutes(15 * (random() % 96));
    if (random() % 2 == 0) drag.over_time = drag.from_time = {};
    return drag;
}

}  // namespace

TEST_CASE("with what follows a drag is one request: the posts, and the later ones that may move") {
    Rest rest;
    const auto request = rest.request();
    REQUIRE(request);
    CHECK(request->label == Label{"undo.move_with_rest", {{"n", "3"}}});
    CHECK(request->focus == Focus{id_of<Post>(1).value, october(22)});
    const Project after = apply_all(rest.project, request->actions);
    CHECK(rest.day(after, 1) == october(22));
    CHECK(rest.day(after, 2) == october(23));
    CHECK(rest.day(after, 3) == october(22));
    CHECK(rest.day(after, 4) == october(25));
    CHECK(posts_that_move(rest.drag, rest.project) == std::vector{id_of<Post>(1), id_of<Post>(2), id_of<Post>(4)});
}

TEST_CASE("copies and the drawer take nothing along") {
    Rest rest;
    rest.drag.copy = true;
    CHECK(rest.request()->label.key == "undo.copy_post");
    CHECK(rest.told(facts::Language::english).empty());
    rest.drag.copy = false;
    rest.drag.over_drawer = true;
    rest.drag.over.reset();
    CHECK(rest.request()->label.key == "undo.remove_date");
    CHECK(posts_that_move(rest.drag, rest.project) == rest.drag.posts);
}

TEST_CASE("the card counts what goes along and by how much, and what stays and why") {
    Rest rest;
    CHECK(rest.told(facts::Language::english) ==
          "And the 2 posts that follow, by 2 days | on the same channels | 1 stays: 1 published");
    CHECK(rest.told(facts::Language::french) ==
          "Et les 2 publications suivantes, de 2 jours | sur les mêmes canaux | 1 reste : 1 publiée");
    rest.project.settings.lock_approved = true;
    rest.project.posts = rest.project.posts.with(post_on(4, october(23, 18), PostStatus::approved));
    rest.drag.over = october(19);
    CHECK(rest.told(facts::Language::english) ==
          "And the next post, by 1 day | on the same channels | 2 stay: 1 published, 1 approved and locked");
    rest.project.posts = rest.project.posts.without(id_of<Post>(2));
    CHECK(rest.told(facts::Language::english).starts_with("Nothing follows on these channels"));
    rest.drag.rest_follows = false;
    CHECK(rest.told(facts::Language::english).empty());
}

TEST_CASE("an idea makes what is there and later go on by a day, where the day is taken on its channels") {
    Rest rest;
    rest.project.posts = rest.project.posts.with(post_on(5, std::nullopt, PostStatus::idea));
    rest.drag.kind = DragState::Kind::idea;
    rest.drag.item = id_of<Post>(5).value;
    rest.drag.posts = {id_of<Post>(5)};
    rest.drag.from = {};
    rest.drag.over = october(21);
    CHECK(rest.told(facts::Language::english) == "2 posts make room, by 1 day | 1 stays: 1 published");
    CHECK(rest.told(facts::Language::french) == "2 publications laissent la place, de 1 jour | 1 reste : 1 publiée");
    CHECK(posts_that_move(rest.drag, rest.project) == std::vector{id_of<Post>(5), id_of<Post>(2), id_of<Post>(4)});
    for (const bool copy : {false, true}) {
        rest.drag.copy = copy;
        const auto request = rest.request();
        REQUIRE(request);
        CHECK(request->label == Label{"undo.insert_post", {{"title", "post 5"}, {"n", "2"}}});
        const Project after = apply_all(rest.project, request->actions);
        CHECK(rest.day(after, 1) == october(20));
        CHECK(rest.day(after, 2) == october(22));
        CHECK(rest.day(after, 3) == october(22));
        CHECK(rest.day(after, 4) == october(24));
        CHECK(day_of(*after.posts.find({request->focus.item})->when) == october(21));
    }
}

TEST_CASE("on a free day, without a target and without its key an idea moves nothing") {
    Rest rest;
    rest.project.posts = rest.project.posts.with(post_on(5, std::nullopt, PostStatus::idea));
    rest.drag.kind = DragState::Kind::idea;
    rest.drag.item = id_of<Post>(5).value;
    rest.drag.posts = {id_of<Post>(5)};
    rest.drag.over = october(19);
    CHECK(rest.told(facts::Language::english) == "This day is free on these channels: nothing moves");
    CHECK(rest.request()->label.key == "undo.schedule_post");
    rest.drag.over.reset();
    CHECK(posts_that_move(rest.drag, rest.project) == rest.drag.posts);
    rest.drag.over = october(21);
    rest.drag.rest_follows = false;
    CHECK(rest.told(facts::Language::english).empty());
    CHECK(rest.request()->label.key == "undo.schedule_post");
}

TEST_CASE("where a drag is refused there is no request, with what follows or without") {
    for (const bool follows : {false, true}) {
        Rest rest;
        rest.drag.rest_follows = follows;
        rest.project.posts = rest.project.posts.with(post_on(1, october(20, 18), PostStatus::published));
        CHECK_FALSE(rest.request());
        rest.drag.copy = true;
        CHECK(rest.request());
    }
}

TEST_CASE("several posts dropped among the ideas are counted in the step's name") {
    Rest rest;
    rest.drag.posts = {id_of<Post>(1), id_of<Post>(2)};
    rest.drag.over_drawer = true;
    rest.drag.over.reset();
    CHECK(rest.request()->label == Label{"undo.remove_dates", {{"n", "2"}}});
}

TEST_CASE("random drags with what follows: the preview is what the drop gives, and undo takes all of it back") {
    const facts::Facts facts = facts::load_facts();
    Session session(facts, {*local_minute_from_text("2026-10-05T10:00"), 11, {}, {}});
    session.start_new(generated_project(facts, 60, 5, 2, 3, session.now_instant()));
    std::mt19937_64 random(23);
    const Day today = day_of(session.now());
    int dropped = 0, followed = 0;
    for (int i = 0; i < 100; ++i) {
        CAPTURE(i);
        const DragState drag = random_drag(session.project(), today, random);
        const auto request = request_of(drag, session.project(), facts, session.ids(), today);
        if (!request) continue;
        const Project before = session.project();
        const Preview preview = session.preview(*request);
        if (!session.submit(*request)) continue;
        ++dropped;
        if (request->label.key == "undo.move_with_rest") ++followed;
        REQUIRE(preview.project.posts == session.project().posts);
        REQUIRE(same_plan(preview.plan, session.plan()));
        if (random() % 2 == 0) {
            session.undo();
            REQUIRE(session.project() == before);
        }
    }
    CHECK(dropped > 15);
    CHECK(followed > 10);
}
