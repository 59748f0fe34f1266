#pragma once

#include <optional>
#include <string>

#include "ui/rect.hpp"
#include "ui/text/text_style.hpp"

namespace tandem {

struct ViewContext;

// "France", "Bas-Rhin"; "France (FR-75)" for a part without a name here, the code of a country without one; of nowhere
// "Aucune".
std::string region_name(const ViewContext& view, const std::string& region);

// Whose public holidays are days off: a country, below it its parts, or nowhere (""). What was chosen, in the frame in
// which it is.
std::optional<std::string> region_choice(ViewContext& view, const Rect& rect, const std::string& now, TextStyle style);

}  // namespace tandem
