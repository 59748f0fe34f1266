#pragma once

#include <optional>
#include <string>
#include <vector>

#include "edit/action.hpp"
#include "ui/ui_state.hpp"

namespace tandem {

// Saved views (model/saved_view.hpp) and what the window shows. One date and the selection stay as they are in all of
// them. Lanes are kept of hours alone, columns and order of the list alone, the channel of
// the grid alone.

// What is shown now, without a name.
SavedView view_of(const UiState& state);
// Shows it, and remembers it as the one that was chosen. The layout is for who calls: it follows the selection
// (Workbench::show). What the project no longer has is passed over.
void apply_view(UiState& state, const SavedView& view, const Project& project);
// Nothing for a layout this version does not know.
std::optional<CalendarView> layout_of(const SavedView& view);

// The one that was chosen last, while it is there; null: none.
const SavedView* chosen_view(const UiState& state, const Project& project);
// Whether what is shown is just that.
bool is_shown_as(const UiState& state, const Project& project, const SavedView& view);
// In the order of menus.
std::vector<const SavedView*> views_in_order(const Project& project);
// The one of this name, whatever its accents and capitals; null: none.
const SavedView* view_named(const Project& project, std::string_view name);

// `look`: view_of. The new one comes last.
Request add_view(const Project& project, SavedView look, std::string name, IdSource& ids);
// Keeps its id, name and place.
Request update_view(const SavedView& view, SavedView look);
// Without actions where the name is the same, or empty.
Request rename_view(const SavedView& view, std::string name);
Request remove_view(const SavedView& view);
// Up (-1) or down (1) in the menu; without actions at its end.
Request move_view(const Project& project, Id<SavedView> view, int by);

}  // namespace tandem
