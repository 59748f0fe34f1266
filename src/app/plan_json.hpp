#pragma once

#include "app/export_draft.hpp"

namespace tandem {

// The plan as JSON, with everything that follows from it: the rows of the project and the tasks that are derived from
// them, who does them and when, loads, money, objectives, the strategy. Its form is on the page of `store`. The same
// bytes for the same plan at the same moment.
ExportDraft plan_json(const Session& session);

}  // namespace tandem
