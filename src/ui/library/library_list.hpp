#pragma once

#include "ui/library/library_state.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The search, and below it the kinds with how many of each it finds.
void draw_library_kinds(ViewContext& view, Library& library, Rect at);
// The texts of the kind, with what can be done to them above; a sentence where there is none.
void draw_library_rows(ViewContext& view, Library& library, Rect at);

// What the buttons and their keys do; nothing where nothing is selected.
void add_to_library(ViewContext& view, Library& library);
void duplicate_in_library(ViewContext& view, Library& library);
void delete_from_library(ViewContext& view, Library& library);
// One that shows what the kind is for.
void add_library_example(ViewContext& view, Library& library);

}  // namespace tandem
