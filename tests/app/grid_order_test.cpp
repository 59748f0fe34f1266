#include "app/grid_order.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <random>

#include <doctest/doctest.h>

#include "app/desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

Day first_of_october() { return day("2026-10-01"); }

// Posts "0", "1", ... of one channel, a day between them; some go out on a second one hours later.
Project posts_in_a_row(const std::vector<PostStatus>& statuses) {
    ProjectMaker maker;
    maker.channel("A", "instagram").channel("B", "linkedin");
    maker.project.settings.lock_approved = true;
    for (std::size_t i = 0; i < statuses.size(); ++i) {
        const std::string name = std::to_string(i);
        maker.post(name, "2026-10-10T09:00",
                   i % 3 == 1 ? std::vector<std::string>{"B", "A"} : std::vector{std::string("A")});
        Post row = *maker.project.posts.find(id<Post>(name));
        *row.when += date::days(i) + std::chrono::minutes(7 * i);
        row.status = statuses[i];
        if (row.variants.size() > 1) row.variants[1].offset_minutes = 90;
        maker.project.posts = maker.project.posts.with(row);
    }
    return maker.project;
}

// The grid of channel A, the latest first.
std::vector<GridPlace> grid_of(const Project& project) {
    std::vector<std::pair<LocalMinute, GridPlace>> found;
    for (const Post& post : project.posts)
        for (const Variant& variant : post.variants)
            if (variant.channel == id<Channel>("A")) found.push_back({*when_of(post, variant), {post.id, variant.id}});
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<GridPlace> grid;
    for (const auto& [when, place] : found) grid.push_back(place);
    return grid;
}

std::string order_of(const Project& project) {
    std::string order;
    for (const GridPlace& place : grid_of(project)) order += project.posts.find(place.post)->title + " ";
    return order;
}

std::map<Id<Post>, LocalMinute> moments_of(const Project& project) {
    std::map<Id<Post>, LocalMinute> moments;
    for (const GridPlace& place : grid_of(project)) {
        const Post& post = *project.posts.find(place.post);
        moments[post.id] = *when_of(post, *post.variant(place.variant));
    }
    return moments;
}

std::vector<GridMove> moves_of(const Project& project, std::vector<std::size_t> places, std::size_t from,
                               std::size_t to) {
    return grid_moves(project, grid_of(project), places, from, to, first_of_october());
}

// As it is after these places were carried so that `from` comes to the place `to`.
Project carried_all(const Project& project, std::vector<std::size_t> places, std::size_t from, std::size_t to) {
    const std::vector<GridPlace> grid = grid_of(project);
    std::vector<GridMoment> moments;
    for (const GridMove& move : moves_of(project, places, from, to)) {
        const GridPlace& slot = grid[move.slot];
        const Post& there = *project.posts.find(slot.post);
        moments.push_back({grid[move.place], *when_of(there, *there.variant(slot.variant))});
    }
    return moments.empty() ? project : apply_all(project, reorder_grid(project, moments, places.size()).actions);
}

Project carried(const Project& project, std::size_t from, std::size_t to) {
    return carried_all(project, {from}, from, to);
}

constexpr auto draft = PostStatus::draft, published = PostStatus::published, approved = PostStatus::approved;

}  // namespace

TEST_CASE("a post takes the place of another, and those between make room") {
    const Project project = posts_in_a_row({draft, draft, draft, draft});
    CHECK(order_of(project) == "3 2 1 0 ");
    CHECK(order_of(carried(project, 0, 2)) == "2 1 3 0 ");
    CHECK(order_of(carried(project, 3, 1)) == "3 0 2 1 ");
    CHECK(carried(project, 1, 1) == project);
    const Project moved = carried(project, 0, 3);
    CHECK(moments_of(moved).at(id<Post>("3")) == moments_of(project).at(id<Post>("0")));
    CHECK(moments_of(moved).at(id<Post>("0")) == moments_of(project).at(id<Post>("1")));
}

TEST_CASE("what may not move keeps its moment and is passed over; it is not carried itself") {
    const Project project = posts_in_a_row({draft, published, draft, approved, draft});
    CHECK(order_of(carried(project, 0, 4)) == "2 3 0 1 4 ");
    CHECK(carried(project, 1, 4) == project);
    CHECK(moves_of(project, {1}, 1, 4).empty());
    // The last that may move is where it goes, whatever lies behind.
    CHECK(order_of(carried(project, 0, 3)) == order_of(carried(project, 0, 2)));
}

TEST_CASE("the other channels of a post go along, as far from it as they were") {
    const Project moved = carried(posts_in_a_row({draft, draft}), 0, 1);
    const Post& post = *moved.posts.find(id<Post>("1"));
    CHECK(*when_of(post, post.variants[1]) == at("2026-10-10T09:00"));
    CHECK(*when_of(post, post.variants[0]) == at("2026-10-10T07:30"));
}

TEST_CASE("a dated idea keeps its step, whether it is carried or makes room") {
    const Project project = posts_in_a_row({PostStatus::idea, PostStatus::idea, draft});
    const Project moved = carried(project, 0, 2);
    CHECK(order_of(moved) == "1 0 2 ");
    for (const Post& post : project.posts) CHECK(moved.posts.find(post.id)->status == post.status);
}

TEST_CASE("whatever is carried where: the moments stay the same ones, what is fixed its own, and back is back") {
    constexpr std::array statuses{draft, published, approved, PostStatus::scheduled, draft};
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<PostStatus> row(2 + random() % 9);
        for (PostStatus& one : row) one = statuses.at(random() % statuses.size());
        const Project before = posts_in_a_row(row);
        const std::size_t from = random() % row.size(), to = random() % row.size();
        const Project after = carried(before, from, to);
        std::vector<LocalMinute> slots, slots_after;
        for (const auto& [post, when] : moments_of(before)) slots.push_back(when);
        for (const auto& [post, when] : moments_of(after)) slots_after.push_back(when);
        std::sort(slots.begin(), slots.end()), std::sort(slots_after.begin(), slots_after.end());
        CHECK(slots == slots_after);
        for (const Post& post : before.posts)
            if (post.status == published || post.status == approved)
                CHECK(moments_of(after).at(post.id) == moments_of(before).at(post.id));
        const std::vector<GridMove> moves = moves_of(before, {from}, from, to);
        if (!moves.empty()) CHECK(moments_of(carried(after, moves.front().slot, from)) == moments_of(before));
    }
}

TEST_CASE("several posts take places one after the other in their order, wherever they were") {
    const Project project = posts_in_a_row(std::vector<PostStatus>(7, draft));
    REQUIRE(order_of(project) == "6 5 4 3 2 1 0 ");
    CHECK(order_of(carried_all(project, {0, 1}, 0, 4)) == "4 3 2 1 6 5 0 ");
    CHECK(order_of(carried_all(project, {0, 1}, 1, 4)) == "4 3 2 6 5 1 0 ");
    CHECK(order_of(carried_all(project, {1, 4}, 4, 6)) == "6 4 3 1 0 5 2 ");
    CHECK(order_of(carried_all(project, {1, 4}, 1, 6)) == "6 4 3 1 0 5 2 ");
    CHECK(order_of(carried_all(project, {2, 6}, 6, 0)) == "4 0 6 5 3 2 1 ");
    // Nothing is gathered before it has left its place.
    CHECK(carried_all(project, {1, 4}, 4, 4) == project);
}

TEST_CASE("of several posts those that may not move stay, and the others close up beside them") {
    const Project project = posts_in_a_row({draft, draft, published, draft, approved, draft, draft});
    REQUIRE(order_of(project) == "6 5 4 3 2 1 0 ");
    CHECK(order_of(carried_all(project, {0, 1, 2}, 0, 5)) == "3 1 4 0 2 6 5 ");
    CHECK(carried_all(project, {0, 2}, 2, 5) == project);
    const Request one =
        reorder_grid(project, std::vector<GridMoment>{{grid_of(project)[0], at("2026-10-20T09:00")}}, 1);
    CHECK(one.label.key == "undo.grid_order");
    const Request two =
        reorder_grid(project, std::vector<GridMoment>{{grid_of(project)[0], at("2026-10-20T09:00")}}, 2);
    CHECK(two.label == Label{"undo.move_posts", {{"n", "2"}}});
}

TEST_CASE("several posts, whatever is carried where: the moments stay the same ones, what is fixed its own") {
    constexpr std::array statuses{draft, published, approved, PostStatus::scheduled, draft};
    std::mt19937 random(11);
    for (int round = 0; round < 200; ++round) {
        std::vector<PostStatus> row(2 + random() % 9);
        for (PostStatus& one : row) one = statuses.at(random() % statuses.size());
        const Project before = posts_in_a_row(row);
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < row.size(); ++i)
            if (random() % 2 == 0) places.push_back(i);
        if (places.empty()) continue;
        const std::size_t from = places[random() % places.size()], to = random() % row.size();
        const Project after = carried_all(before, places, from, to);
        std::vector<LocalMinute> slots, slots_after;
        for (const auto& [post, when] : moments_of(before)) slots.push_back(when);
        for (const auto& [post, when] : moments_of(after)) slots_after.push_back(when);
        std::sort(slots.begin(), slots.end()), std::sort(slots_after.begin(), slots_after.end());
        CHECK(slots == slots_after);
        for (const Post& post : before.posts)
            if (post.status == published || post.status == approved || post.status == PostStatus::scheduled)
                CHECK(moments_of(after).at(post.id) == moments_of(before).at(post.id));
    }
}
