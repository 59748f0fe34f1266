#pragma once

#include <optional>
#include <string>

#include "model/insight.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// "Keep", "Adjust", "Drop".
std::string verdict_word(const ViewContext& view, DecisionVerdict verdict);
// The three of them in the menu "verdict", if it is open: the one that was chosen in this frame.
std::optional<DecisionVerdict> verdict_menu(ViewContext& view, const Rect& anchor);

}  // namespace tandem
