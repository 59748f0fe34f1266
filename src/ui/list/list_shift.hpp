#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "app/bulk_edit.hpp"

namespace tandem {

// How posts are shifted: in the menu of the bar of many, and in the dialog of the command.

struct ShiftStep {
    std::string_view word;
    int days = 0;
};
inline constexpr std::array shift_steps{ShiftStep{"bulk.shift.day_later", 1}, ShiftStep{"bulk.shift.day_earlier", -1},
                                        ShiftStep{"bulk.shift.week_later", 7},
                                        ShiftStep{"bulk.shift.week_earlier", -7}};

// What the typed words do to the posts: so many days for all, or a time of day; nothing where they say neither.
std::optional<BulkEdit> typed_shift(const Project& project, const std::vector<Id<Post>>& posts, std::string_view typed);
bool accepts_shift(std::string_view typed);

}  // namespace tandem
