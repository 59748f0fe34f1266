#pragma once

#include <string>
#include <vector>

#include "model/project.hpp"
#include "store/problem.hpp"

namespace tandem {

// Something odd in a project, which is kept as it is.
struct Remark {
    ProblemCode code = ProblemCode::odd_value;
    std::string table;    // as in the file; "settings" for the settings
    std::size_t row = 0;  // position in the table
    Uuid id;              // of the row
    std::string field;    // "variants.channel"
    ProblemValues values;
};

// References that lead to nothing (except from what may outlive it: marks, roster, lineage, comments, decisions,
// insights, approvals, snapshots), unknown time zones (if the zone database is at hand), figures outside of what makes
// sense, parts of a row with the same id. One remark per table, field and kind, for the first row concerned, with a
// count.
std::vector<Remark> check_project(const Project& project);

}  // namespace tandem
