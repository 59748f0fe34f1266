#pragma once

#include <string>
#include <vector>

#include "cli/commands.hpp"

namespace tandem {

// Ids of csv_profiles.csv, in its order: known before the facts are read.
std::vector<std::string> profile_ids();

// Writes the table that is asked for. `only`: name or id of a channel or campaign; empty: all. The exit code.
int export_table(Session& session, const RunOptions& run, const ExportTable& table, const std::string& only);

}  // namespace tandem
