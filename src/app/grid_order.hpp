#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "edit/action.hpp"
#include "model/project.hpp"

namespace tandem {

// The order in which the posts of one channel stand on its profile, which is that of their moments.

// A post there, by the channel's variant of it.
struct GridPlace {
    Id<Post> post;
    Id<Variant> variant;

    bool operator==(const GridPlace&) const = default;
};

// A place of the grid, by index, and the place whose moment it gets.
struct GridMove {
    std::size_t place = 0;
    std::size_t slot = 0;

    bool operator==(const GridMove&) const = default;
};

// Whether the post at a place may get another moment (plan/check_move.hpp).
bool may_move_in_grid(const Project& project, const GridPlace& place, Day today);

// What moves when the places `carried`, in ascending order and `from` among them, are carried so that `from` comes to
// the place `to`: they take places one after the other in their order, with `from` at `to` as far as there is room on
// both sides, and the others make room. What may not move keeps its moment and is passed over, carried or not, as is
// a post that stands in the grid twice the second time. The first is that of `from`; nothing where nothing changes, or
// where `from` may not move itself. All are below the grid's size.
std::vector<GridMove> grid_moves(const Project& project, std::span<const GridPlace> grid,
                                 std::span<const std::size_t> carried, std::size_t from, std::size_t to, Day today);

// A post of the grid, and when it is to go out on the channel.
struct GridMoment {
    GridPlace place;
    LocalMinute when{};

    bool operator==(const GridMoment&) const = default;
};

// One undo step: each gets its moment, and the other channels of the posts go along. The first is the one that was
// grabbed, of `carried` that are told of; there is one at least.
Request reorder_grid(const Project& project, std::span<const GridMoment> moments, std::size_t carried);

}  // namespace tandem
