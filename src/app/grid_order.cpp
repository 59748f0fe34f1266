#include "app/grid_order.hpp"

#include <algorithm>

#include "model/holds.hpp"
#include "plan/check_move.hpp"

namespace tandem {
namespace {

const Variant* variant_at(const Project& project, const GridPlace& place) {
    const Post* post = project.posts.find(place.post);
    return post && post->when ? post->variant(place.variant) : nullptr;
}

// The places whose posts may move, each post once: where it is carried, else the first.
std::vector<std::size_t> movable_places(const Project& project, std::span<const GridPlace> grid,
                                        std::span<const std::size_t> carried, Day today) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < grid.size(); ++i) {
        if (!may_move_in_grid(project, grid[i], today)) continue;
        const auto is_of_post = [&](std::size_t one) { return grid[one].post == grid[i].post; };
        const auto taken = std::find_if(carried.begin(), carried.end(), is_of_post);
        const bool again = std::any_of(places.begin(), places.end(), is_of_post);
        if (taken != carried.end() ? *taken == i : !again) places.push_back(i);
    }
    return places;
}

// Where among the movable places one that comes from `from` to `to` stops: at the last one on its way.
std::size_t stop_of(const std::vector<std::size_t>& movable, std::size_t from, std::size_t to) {
    if (from <= to) {
        const auto behind = std::upper_bound(movable.begin(), movable.end(), to);
        return static_cast<std::size_t>(behind - movable.begin()) - 1;
    }
    return static_cast<std::size_t>(std::lower_bound(movable.begin(), movable.end(), to) - movable.begin());
}

}  // namespace

bool may_move_in_grid(const Project& project, const GridPlace& place, Day today) {
    const Variant* variant = variant_at(project, place);
    if (!variant) return false;
    const Post& post = *project.posts.find(place.post);
    const Day day = day_of(*when_of(post, *variant));
    return !check_move(project, place.post, day + date::days(1), today, false).refused();
}

std::vector<GridMove> grid_moves(const Project& project, std::span<const GridPlace> grid,
                                 std::span<const std::size_t> carried, std::size_t from, std::size_t to, Day today) {
    const std::vector<std::size_t> movable = movable_places(project, grid, carried, today);
    if (from == to || !holds(movable, from)) return {};
    std::vector<std::size_t> block, order;
    for (const std::size_t place : movable)
        (std::find(carried.begin(), carried.end(), place) != carried.end() ? block : order).push_back(place);
    const std::size_t before = static_cast<std::size_t>(std::find(block.begin(), block.end(), from) - block.begin());
    const std::size_t stop = stop_of(movable, from, to);
    // At its own place nothing is gathered around it.
    if (movable[stop] == from) return {};
    const std::size_t begin = std::min(stop - std::min(stop, before), order.size());
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(begin), block.begin(), block.end());
    std::vector<GridMove> moves;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (order[i] == from)
            moves.insert(moves.begin(), GridMove{from, movable[i]});
        else if (order[i] != movable[i])
            moves.push_back({order[i], movable[i]});
    }
    const bool changes = moves.size() > 1 || moves.front().place != moves.front().slot;
    return changes ? moves : std::vector<GridMove>{};
}

Request reorder_grid(const Project& project, std::span<const GridMoment> moments, std::size_t carried) {
    const Post& grabbed = *project.posts.find(moments.front().place.post);
    Request request{
        {"undo.grid_order", {{"title", grabbed.title}}}, {}, {grabbed.id.value, day_of(moments.front().when)}};
    if (carried > 1) request.label = {"undo.move_posts", {{"n", std::to_string(carried)}}};
    for (const GridMoment& moment : moments) {
        const Post& post = *project.posts.find(moment.place.post);
        const LocalMinute now = *when_of(post, *post.variant(moment.place.variant));
        const int by_days = static_cast<int>((day_of(moment.when) - day_of(now)).count());
        const int by_minutes = static_cast<int>((moment.when - now - date::days(by_days)).count());
        if (by_days != 0 || by_minutes != 0) request.actions.emplace_back(MovePosts{{post.id}, by_days, by_minutes});
    }
    return request;
}

}  // namespace tandem
