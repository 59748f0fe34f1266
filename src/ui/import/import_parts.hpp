#pragma once

#include <optional>

#include "ui/import/import_dialog.hpp"
#include "ui/rect.hpp"

namespace tandem {

// Parts of the import's dialog. Those that change how the file is read give the mapping it is to be read with, or the
// choice.

// Sheet, encoding, separator, row of the header, order of dates: one line, in which stands what there is a choice of.
std::optional<PlanMapping> draw_import_form(ViewContext& view, Rect row, const ImportDialog& dialog);
// What the events of a calendar are taken for, and whose days away they are.
std::optional<EventChoice> draw_event_choice(ViewContext& view, Rect row, const ImportDialog& dialog);
// What is told of the file as a whole, warnings first, each in whole lines; so many that there is no place for all of
// them are scrolled. Takes its place from the top of `at`.
void draw_import_remarks(ViewContext& view, Rect& at, const ImportDialog& dialog);
// Each column of the file with its first cells, and what it is taken for.
std::optional<PlanMapping> draw_import_columns(ViewContext& view, const Rect& rect, const ImportDialog& dialog);
// Each word for a network or a status, and what it stands for.
std::optional<PlanMapping> draw_import_words(ViewContext& view, const Rect& rect, const ImportDialog& dialog);
// What becomes of each row.
void draw_import_rows(ViewContext& view, const Rect& rect, const ImportReport& report);

}  // namespace tandem
