#pragma once

#include "ui/rect.hpp"

namespace tandem {

struct Person;
struct Project;
struct UiState;
struct ViewContext;

// One person's work under both hats in the month shown: what is asked and what it is worth, week by week and by duty;
// rates are typed here, and the page is printed.
void draw_two_hats(ViewContext& view, const Rect& area);

// Whose page is shown: who was chosen, else the first who wears both hats; null without anybody.
const Person* hats_person(const Project& project, const UiState& state);

// Whose page it is, and the printing, in a toolbar; what they took is cut off.
void draw_hats_tools(ViewContext& view, Rect& at);

}  // namespace tandem
