#pragma once

#include <string_view>

namespace tandem {

struct ViewContext;

// Work and posts are given to people alone: the role of work follows from its rule, its network from what it is about,
// that of a post from its channels. What is told where one is carried by mouse over a lane of another role or network,
// and where a channel alone is carried over that of another person; nothing elsewhere. The text is one of words.csv.
std::string_view foreign_lane_note(const ViewContext& view);

}  // namespace tandem
