#include "ui/views/view_lines.hpp"

#include <algorithm>
#include <array>

#include "app/channel_text.hpp"
#include "app/post_labels.hpp"
#include "ui/grid/grid_state.hpp"
#include "ui/list/list_columns.hpp"
#include "ui/list/list_state.hpp"
#include "ui/view_context.hpp"
#include "ui/views/filter_lines.hpp"

namespace tandem {
namespace {

constexpr std::array<std::string_view, 7> layout_keys{"view.month", "view.week", "view.day", "view.list",
                                                      "view.board", "view.year", "view.grid"};
constexpr std::array<std::string_view, 3> lens_keys{"lens.smm", "lens.cm", "lens.both"};
constexpr std::array<std::string_view, 4> lanes_keys{"week.lanes.none", "week.lanes.role", "week.lanes.network",
                                                     "week.lanes.person"};

std::string kept_line(const ViewContext& view, std::string_view key, std::string_view values) {
    return view.words.format("filter.line", {{"name", view.word(key)}, {"values", values}});
}

void add_list_lines(ViewContext& view, std::vector<std::string>& lines) {
    const ListState& list = list_state(view);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < list_column_count; ++i)
        if (list.columns[i]) names.emplace_back(column_name(view, list, static_cast<ListColumn>(i)));
    lines.push_back(kept_line(view, "saved_view.columns", labels_text(names)));
    if (!list.sort.by) return;
    const std::string_view by = column_name(view, list, *list.sort.by);
    lines.push_back(kept_line(
        view, "saved_view.sort",
        list.sort.descending ? view.words.format("saved_view.sort_down", {{"column", by}}) : std::string(by)));
}

void add_grid_line(const ViewContext& view, std::vector<std::string>& lines) {
    const GridState* grid = view.state.calendar.grid.get();
    const Channel* channel = grid ? view.project().channels.find(grid->channel) : nullptr;
    if (channel) lines.push_back(kept_line(view, "grid.channel", channel_text(view.facts, *channel)));
}

}  // namespace

std::vector<std::string> view_lines(ViewContext& view) {
    const CalendarState& calendar = view.state.calendar;
    std::vector<std::string> lines;
    lines.push_back(
        kept_line(view, "saved_view.layout", view.word(layout_keys[static_cast<std::size_t>(calendar.view)])));
    lines.push_back(
        kept_line(view, "saved_view.lens", view.word(lens_keys[static_cast<std::size_t>(view.state.lens)])));
    if (shows_hours(calendar.view))
        lines.push_back(kept_line(view, "week.lanes", view.word(lanes_keys[static_cast<std::size_t>(calendar.lanes)])));
    if (calendar.view == CalendarView::grid) add_grid_line(view, lines);
    lines.push_back(kept_line(
        view, "command.show_observances",
        view.word(view.state.observances_shown ? "saved_view.observances_shown" : "saved_view.observances_hidden")));
    const std::vector<std::string> filters = filter_lines(view, view.state.filters);
    lines.insert(lines.end(), filters.begin(), filters.end());
    if (filters.empty()) lines.emplace_back(view.word("saved_view.no_filter"));
    if (calendar.view == CalendarView::list) add_list_lines(view, lines);
    return lines;
}

}  // namespace tandem
