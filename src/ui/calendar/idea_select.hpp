#pragma once

#include <cstddef>
#include <optional>

#include "ui/calendar/idea_list.hpp"

namespace tandem {

struct ViewContext;

// Selecting ideas of the drawer, in the order they are shown in.

// Selects it: with Ctrl beside what is selected, with Shift all up to it.
void click_idea(ViewContext& view, const IdeaList& ideas, Id<Post> idea);

// Shift with up and down, Ctrl A: while a card shows that it has the keyboard, and after a click on one, as long as
// nothing else shows that it has it. Call where the cards are drawn, before the first one. The card that has the
// keyboard then, an index into them, is to be brought into view; none: no such key was pressed.
std::optional<std::size_t> take_idea_keys(ViewContext& view, const IdeaList& ideas);

}  // namespace tandem
