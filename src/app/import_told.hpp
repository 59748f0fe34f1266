#pragma once

#include "app/import_plan.hpp"

namespace tandem {

// What an import that is about to be taken does, for when it is done: how much came in, what is among the ideas for
// lack of a date, and how many rows are to be checked.
Notice import_notice(const ImportReport& report, const Project& before);

}  // namespace tandem
