#pragma once

#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/export_only.hpp"

namespace tandem {

// Ids of csv_profiles.csv, in its order: known before the facts are read.
std::vector<std::string> profile_ids();

// Writes the table that is asked for. The exit code.
int export_table(Session& session, const RunOptions& run, const ExportTable& table, const OnlyThese& only);

}  // namespace tandem
