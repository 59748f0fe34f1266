#pragma once

#include <string_view>

namespace tandem {

struct ViewContext;

// Work is given to people alone: its role follows from its rule, its network from what it is about. What is told where
// a task is carried by mouse over a lane of another role or network; nothing elsewhere. The text is one of words.csv.
std::string_view foreign_lane_note(const ViewContext& view);

}  // namespace tandem
