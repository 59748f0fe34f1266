#pragma once

#include "app/export_draft.hpp"
#include "app/profile_rows.hpp"

namespace tandem {

// The plan of ads by a profile whose rows are flights: the part of profile_export (app/profile_export.hpp) that is
// about money. Everything in it is paused, so that nothing is spent before somebody looked.
ExportDraft flight_export(const ProfileSource& source, const ProfileOrder& order, Day today);

}  // namespace tandem
