#pragma once

#include "ui/inspector/row_fields.hpp"

namespace tandem {

// Folded parts of a person's sheet: when they work, when they are away and when they are on call.
void draw_hours(RowFields<Person>& fields, Sheet& sheet, const Person& person);
void draw_away(RowFields<Person>& fields, Sheet& sheet, const Person& person);
void draw_on_call(RowFields<Person>& fields, Sheet& sheet, const Person& person);

}  // namespace tandem
