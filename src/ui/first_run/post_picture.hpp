#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// One post at the left, the four tasks that follow from it at the right: what the program does, in a picture.
inline constexpr float post_picture_height = 156;  // at 100 %
void draw_post_picture(ViewContext& view, Rect at);

}  // namespace tandem
