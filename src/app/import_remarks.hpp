#pragma once

#include <vector>

#include "app/import_plan.hpp"

namespace tandem {

struct ImportRemark {
    Label label;
    bool warns = false;  // something was left out, or may be read wrongly
};

// What is told of a file as a whole, warnings first, else in the order in which it was found.
std::vector<ImportRemark> import_remarks(const ImportReport& report);

}  // namespace tandem
