#pragma once

#include "app/approval_change.hpp"
#include "facts/words.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// "Modified since the approval": who approved it and when, and title, text and moment before and after. In the language
// of `words`. The height it takes, in pixels of the screen.
float draw_approval_diff(ViewContext& view, const Rect& rect, const facts::Words& words, const ApprovalChange& change);

}  // namespace tandem
