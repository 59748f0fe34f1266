#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "exchange/plan_columns.hpp"

namespace tandem {

// How Tandem knows the cells of its own workbook again: each row has an id and, in a hidden column, a short digest of
// every cell it had. What somebody changed since differs from its digest; the rest says nothing new, whatever has
// become of the project meanwhile.

// What wrote a workbook, and for whom.
struct PlanOrigin {
    std::string project;  // its id
    bool for_client = false;
};

// The head of the hidden column. It tells the origin too: not every program keeps the properties of a document.
std::string mark_head(const PlanOrigin& origin);
// Nothing for any other head.
std::optional<PlanOrigin> origin_from_head(std::string_view head);

// Properties of a workbook that Tandem wrote.
inline constexpr std::string_view project_property = "tandem_project";
inline constexpr std::string_view reader_property = "tandem_for";         // "client" or "team"
inline constexpr std::string_view revision_property = "tandem_revision";  // another one as soon as a row differs

using PlanCells = std::map<PlanColumn, std::string>;  // texts, as a reader of the file finds them
using PlanMarks = std::map<PlanColumn, std::string>;  // digests

// Equal for texts that a spreadsheet program does not tell apart.
std::string mark_of(std::string_view cell);
PlanMarks marks_of(const PlanCells& cells);
// `seen`: a digest of all that the row's reader saw of it, in other sheets and columns too; mark_of makes its mark.
std::string to_text(const PlanMarks& marks, std::string_view seen = {});
// Nothing for anything else.
std::optional<PlanMarks> marks_from_text(std::string_view text);
// The mark of what was seen; "" where none is noted.
std::string seen_in_marks(std::string_view text);

}  // namespace tandem
