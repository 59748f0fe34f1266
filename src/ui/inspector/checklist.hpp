#pragma once

#include "ui/inspector/sheet.hpp"

namespace tandem {

// Small steps of making a post, ticked, ordered and typed in place; below them what is checked of its formats, as far
// as it is not among them.
void draw_checklist(Sheet& sheet, const Post& post);

}  // namespace tandem
