#pragma once

namespace tandem {

class PageCard;
struct ViewContext;

// Answers that are ready to be given, each with what it is for.
void draw_saved_replies(ViewContext& view, PageCard& card);

}  // namespace tandem
