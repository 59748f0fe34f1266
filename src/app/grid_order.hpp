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

// What moves when the place `from` is carried to the place `to` of a grid, by index: that one first, then those that
// make room, up to the last that may. What may not move (plan/check_move.hpp) keeps its moment and is passed over, as
// is a post that was there before. Only the first where it may not move itself. `from` and `to` are below the grid's
// size.
std::vector<std::size_t> grid_run(const Project& project, std::span<const GridPlace> grid, std::size_t from,
                                  std::size_t to, Day today);

// One undo step: the first of a run gets the moment of the last, each of the others that of the one before it; dates
// are those of the channel, and the other channels of the posts go along. `run` is from grid_run and holds two or more.
Request reorder_grid(const Project& project, std::span<const GridPlace> run);

}  // namespace tandem
