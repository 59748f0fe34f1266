#pragma once

#include <string>
#include <vector>

#include "ui/ui_state.hpp"

namespace tandem {

struct ViewContext;

// What filters let through, a line for each kind of them: "Networks: Instagram, TikTok". Empty: everything.
std::vector<std::string> filter_lines(const ViewContext& view, const Filters& filters);

}  // namespace tandem
