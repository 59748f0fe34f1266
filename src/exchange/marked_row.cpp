#include "exchange/marked_row.hpp"

#include <algorithm>
#include <array>

#include "exchange/fold_name.hpp"

namespace tandem {
namespace {

constexpr std::array<std::array<PlanColumn, 3>, 2> together{
    {{PlanColumn::date, PlanColumn::time, PlanColumn::timezone},
     {PlanColumn::network, PlanColumn::account, PlanColumn::format}}};

// The columns that are taken with this one.
std::vector<PlanColumn> group_of(PlanColumn column) {
    for (const auto& group : together)
        if (std::find(group.begin(), group.end(), column) != group.end()) return {group.begin(), group.end()};
    return {column};
}

}  // namespace

std::optional<std::size_t> mark_cell(const PlanHeader& header) {
    const auto found = std::find_if(header.cells.begin(), header.cells.end(),
                                    [](const HeaderCell& cell) { return origin_from_head(cell.text).has_value(); });
    if (found == header.cells.end()) return std::nullopt;
    return static_cast<std::size_t>(found - header.cells.begin());
}

std::optional<MarkedRow> take_marks(CsvRow& row, const PlanHeader& header, std::size_t mark_cell) {
    const auto text = [&](PlanColumn column) {
        const auto cell = header.find(column);
        return cell && *cell < row.cells.size() ? std::string(trimmed(row.cells[*cell])) : std::string();
    };
    if (mark_cell >= row.cells.size() || text(PlanColumn::id).empty()) return std::nullopt;
    auto marks = marks_from_text(trimmed(row.cells[mark_cell]));
    if (!marks) return std::nullopt;
    MarkedRow marked{std::move(*marks), seen_in_marks(row.cells[mark_cell]), {}};
    std::vector<PlanColumn> kept{PlanColumn::id};
    for (const auto& [column, mark] : marked.marks) {
        const std::string now = text(column);
        if (mark_of(now) == mark || !header.find(column)) continue;
        marked.changed[column] = now;
        for (const PlanColumn other : group_of(column)) kept.push_back(other);
    }
    for (const auto& [column, mark] : marked.marks) {
        const auto cell = header.find(column);
        const bool keep = std::find(kept.begin(), kept.end(), column) != kept.end();
        if (cell && *cell < row.cells.size() && !keep) row.cells[*cell].clear();
    }
    row.cells[mark_cell].clear();
    return marked;
}

}  // namespace tandem
