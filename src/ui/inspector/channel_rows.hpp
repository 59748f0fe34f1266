#pragma once

#include "ui/inspector/sheet.hpp"

namespace tandem {

// Where a post appears: a row per channel with its format and own time, and the way to add one.
void draw_channel_rows(Sheet& sheet, const Post& post);

}  // namespace tandem
