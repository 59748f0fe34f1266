#pragma once

#include <cstddef>
#include <optional>

namespace tandem {

struct ViewContext;

// The lanes of the hours and what is dragged, by their place in WeekModel::lanes. All ask for a cached week.

// In which the grabbed block stands; nothing where it is out of sight, or no block of the hours.
std::optional<std::size_t> lane_of_grabbed(const ViewContext& view);
// Whether it stands there, of a post any of its blocks; a channel that is carried alone stands in its own lane.
bool stands_in_lane(const ViewContext& view, std::size_t lane);
// In which it stands once it is dropped where it is; nothing where that is no lane of its own.
std::optional<std::size_t> lane_of_drop(const ViewContext& view);

}  // namespace tandem
