#include "app/grid_order.hpp"

#include <algorithm>

#include "plan/check_move.hpp"

namespace tandem {
namespace {

const Variant* variant_at(const Project& project, const GridPlace& place) {
    const Post* post = project.posts.find(place.post);
    return post && post->when ? post->variant(place.variant) : nullptr;
}

bool may_move_in_grid(const Project& project, const GridPlace& place, Day today) {
    const Variant* variant = variant_at(project, place);
    if (!variant) return false;
    const Post& post = *project.posts.find(place.post);
    const Day day = day_of(*when_of(post, *variant));
    return !check_move(project, place.post, day + date::days(1), today, false).refused();
}

}  // namespace

std::vector<std::size_t> grid_run(const Project& project, std::span<const GridPlace> grid, std::size_t from,
                                  std::size_t to, Day today) {
    std::vector<std::size_t> run{from};
    if (!may_move_in_grid(project, grid[from], today)) return run;
    const auto is_in_run = [&](Id<Post> post) {
        return std::any_of(run.begin(), run.end(), [&](std::size_t one) { return grid[one].post == post; });
    };
    while (from != to) {
        from = from < to ? from + 1 : from - 1;
        if (!is_in_run(grid[from].post) && may_move_in_grid(project, grid[from], today)) run.push_back(from);
    }
    return run;
}

Request reorder_grid(const Project& project, std::span<const GridPlace> run) {
    const Post& carried = *project.posts.find(run.front().post);
    Request request{{"undo.grid_order", {{"title", carried.title}}}, {}, {carried.id.value, {}}};
    for (std::size_t i = 0; i < run.size(); ++i) {
        const GridPlace& slot = i == 0 ? run.back() : run[i - 1];
        const Post& there = *project.posts.find(slot.post);
        const Post& post = *project.posts.find(run[i].post);
        const LocalMinute when = *when_of(there, *there.variant(slot.variant));
        const LocalMinute now = *when_of(post, *post.variant(run[i].variant));
        const int by_days = static_cast<int>((day_of(when) - day_of(now)).count());
        const int by_minutes = static_cast<int>((when - now - date::days(by_days)).count());
        request.actions.emplace_back(MovePosts{{post.id}, by_days, by_minutes});
        if (i == 0) request.focus.day = day_of(when);
    }
    return request;
}

}  // namespace tandem
