#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tandem {

// What a placeholder stands for: "{media_at:1}" has the name "media_at" and the argument "1". Nothing when there is no
// such placeholder.
using CellWords = std::function<std::optional<std::string>(std::string_view name, std::string_view argument)>;

// A cell of a profile (facts::ProfileColumn) with its placeholders replaced, and what they stand for not searched
// again. One that stands for nothing known stays as it is, so that it is seen.
std::string filled_cell(std::string_view cell, const CellWords& words);

}  // namespace tandem
