#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/session.hpp"
#include "facts/words.hpp"

namespace tandem {

// The beginnings of files that were made, as rows of cells to be shown.
using ExportRows = std::vector<std::vector<std::string>>;
inline constexpr std::size_t most_shown_rows = 40;

ExportRows csv_rows(std::string_view bytes);
// Of the sheet of a workbook that is a plan.
ExportRows workbook_rows(std::string_view bytes);
// One line each.
ExportRows text_rows(std::string_view bytes);
// Of a calendar file that Tandem wrote: day, time and title of events and tasks, the earliest first; of a long one
// those of its beginning alone.
ExportRows calendar_rows(const Session& session, std::string_view bytes, const facts::Words& words);

}  // namespace tandem
