#pragma once

#include <string>
#include <vector>

namespace tandem {

struct ViewContext;

// What a view of what is shown now would keep, a line each: layout, lens, lanes, channel of the grid, whether
// observances are shown, filters, columns and order of the list.
std::vector<std::string> view_lines(ViewContext& view);

}  // namespace tandem
