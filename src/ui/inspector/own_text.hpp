#pragma once

#include "ui/inspector/sheet.hpp"

namespace tandem {

// What a channel says instead of the post's text. While it says nothing of its own, the post's stands in its place, as
// it goes out, and can be begun from; and there is a way back to it.
void draw_own_text(Sheet& sheet, const Post& post, const Variant& variant);

}  // namespace tandem
