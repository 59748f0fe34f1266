#pragma once

#include <cstdint>

#include "model/day_range.hpp"
#include "model/post.hpp"
#include "model/table.hpp"

namespace tandem {

// Counts the bars show, and what they were counted in.
struct BarCounts {
    Table<Post> posts;
    std::uint64_t plan = 0;
    Day day{};
    int awaiting_client = 0;
    int open_tasks = 0;
};

}  // namespace tandem
