#pragma once

#include <cstdint>
#include <vector>

#include "app/export_draft.hpp"
#include "app/export_scope.hpp"
#include "facts/words.hpp"
#include "model/enum_words.hpp"

namespace tandem {

enum class WorkbookSheet : std::uint8_t { plan, calendar, campaigns, budget, tasks };

struct WorkbookOrder {
    ExportScope scope;
    std::vector<WorkbookSheet> sheets;  // empty: all of them, for a client all but budget and tasks
};

// The plan as a workbook (.xlsx) for people who work in a spreadsheet, in the language of the words: one row a post, to
// be imported again (app/import_plan.hpp), months as grids, campaigns, money, tasks. A client gets no task, owner,
// hour, cost or note, and money only when that sheet is asked for. The same bytes for the same plan.
ExportDraft workbook_export(const Session& session, const WorkbookOrder& order, const facts::Words& words);

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::WorkbookSheet, "plan", "calendar", "campaigns", "budget", "tasks");
