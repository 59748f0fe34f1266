#pragma once

#include "app/export_draft.hpp"
#include "app/profile_rows.hpp"

namespace tandem {

// A plan as a table for another tool, by a profile (facts::CsvProfile): its files as the tool imports them, in several
// numbered ones where it takes no more rows, and one for each channel where it asks for the account. What the tool
// would refuse is left out and told by name, with the reason; nothing is cut. An unknown profile is a problem, and so
// is a table without a row.
ExportDraft profile_export(const Session& session, const ProfileOrder& order, const ExportWords& words);

}  // namespace tandem
