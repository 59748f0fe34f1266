#pragma once

#include "ui/inspector/sheet.hpp"

namespace tandem {

// Parts of a post's sheet about its way to publication and what it said on it.

// The steps before publication: by when, and who has them. What is late is told while it is folded, too.
void draw_deadlines(Sheet& sheet, const Post& post);
// What its texts said before; nothing when none was changed.
void draw_text_versions(Sheet& sheet, const Post& post);
// The A/B test it is part of; nothing when it is in none.
void draw_ab_test(Sheet& sheet, const Post& post);

}  // namespace tandem
