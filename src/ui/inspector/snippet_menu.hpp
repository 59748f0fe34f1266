#pragma once

#include <cstddef>
#include <string_view>

#include "ui/rect.hpp"

namespace tandem {

struct Post;
struct SnippetPlace;
struct ViewContext;
class Sheet;

// "Insert…" at the right end of `line`, with its menu, for the field "text" of the post or channel that is drawn just
// after it; Ctrl Space opens it while somebody types there. `text`: what the field says. True when the field is to get
// the keyboard now.
bool draw_insert_button(ViewContext& view, const Rect& line, const SnippetPlace& place, std::string_view text);
// The text of this place is to get the keyboard once it is there, the cursor at this byte.
void give_text_keyboard(ViewContext& view, const SnippetPlace& place, std::size_t caret);
// The groups of hashtags alone, behind a small button.
void draw_insert_hashtags(ViewContext& view, const Rect& square, const SnippetPlace& place);
// The one template for a format of the post, while nothing is written: a sentence and a button.
void draw_template_offer(Sheet& sheet, const Post& post, std::string_view text);

}  // namespace tandem
