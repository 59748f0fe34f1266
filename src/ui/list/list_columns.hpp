#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "ui/list/list_model.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ListState;
struct ViewContext;

// Where the columns lie, in pixels of the window; empty where a column is not wanted or has no room. Those that matter
// least go first; day, time, channels, title and status stay longest, and what somebody ticked longer still.
struct ListColumns {
    struct Span {
        float x0 = 0, x1 = 0;
    };
    std::array<Span, list_column_count> spans{};

    bool shows(ListColumn column) const { return !cell(column, {0, 0, 0, 1}).empty(); }
    // The part of a row that is this column's.
    Rect cell(ListColumn column, const Rect& row) const {
        const Span& span = spans[static_cast<std::size_t>(column)];
        return {span.x0, row.y0, span.x1, row.y1};
    }
    std::optional<ListColumn> at(float x) const;
};

ListColumns list_columns(const ViewContext& view, const ListState& list, const Rect& area);

// The name of a column, in the user's language.
std::string_view column_name(const ViewContext& view, const ListState& list, ListColumn column);

// The titles above the rows: a click puts the rows in order by it, another one reverses it, a third one goes back to
// the days. Of time and date it turns the days around, the latest first, and back. The button at the right and the
// right mouse button choose which columns are shown.
void draw_list_head(ViewContext& view, ListState& list, const ListColumns& columns, const Rect& rect);

}  // namespace tandem
