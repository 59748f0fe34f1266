#pragma once

#include <string_view>

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// What a place says that has nothing to show: one sentence, and a button for what to do next.
struct EmptyNote {
    std::string_view text;
    std::string_view answer;  // of the button
};

// A plate in the middle of `area`, as wide as the sentence, which breaks where there is no room. True when the button
// was clicked.
bool empty_plate(ViewContext& view, std::string_view id, const Rect& area, const EmptyNote& note);
// The same in a narrow column, from the top of `area`, without a plate.
bool empty_column(ViewContext& view, std::string_view id, const Rect& area, const EmptyNote& note);

}  // namespace tandem
