#pragma once

#include <vector>

#include "app/shared_parts.hpp"
#include "ui/rect.hpp"
#include "ui/widgets/menu.hpp"

namespace tandem {

struct ViewContext;

// "Same link on the other channels": enabled where another channel has something else there.
MenuRow share_row(const ViewContext& view, const Post& post, const Variant& variant, SharedPart part);
// What it does, in one step; which channels do not take the part, and why, is told.
void share_part(ViewContext& view, const Post& post, const Variant& variant, SharedPart part);

}  // namespace tandem
