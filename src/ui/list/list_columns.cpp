#include "ui/list/list_columns.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/list/list_parts.hpp"
#include "ui/list/list_state.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float margin = 16, column_gap = 12, button_room = 36, least_title = 170, arrow_room = 14;

constexpr std::array all{ListColumn::date,    ListColumn::time,       ListColumn::networks, ListColumn::title,
                         ListColumn::status,  ListColumn::campaign,   ListColumn::pillar,   ListColumn::labels,
                         ListColumn::creator, ListColumn::supervisor, ListColumn::minutes};
constexpr std::array<std::string_view, list_column_count> names{
    "list.column.time", "list.column.networks", "post.title",          "post.status", "post.campaign",   "post.pillar",
    "post.creator",     "post.supervisor",      "list.column.minutes", "post.tags",   "list.column.when"};

std::size_t index_of(ListColumn column) { return static_cast<std::size_t>(column); }

// What is left out first where there is no room. Work is what the CM's lens is about; what was ticked stays longest.
std::array<ListColumn, 10> first_to_go(Lens lens, const std::vector<ListColumn>& ticked) {
    using C = ListColumn;
    std::array<C, 10> order{C::labels,   C::supervisor, C::pillar, C::creator, C::minutes,
                            C::campaign, C::networks,   C::status, C::date,    C::time};
    if (lens == Lens::cm)
        order = {C::labels,  C::supervisor, C::pillar, C::campaign, C::creator,
                 C::minutes, C::networks,   C::status, C::date,     C::time};
    for (const C column : ticked)
        if (const auto at = std::find(order.begin(), order.end(), column); at != order.end())
            std::rotate(at, at + 1, order.end());
    return order;
}

float widest_status(const ViewContext& view) {
    float width = 0;
    for (const facts::WorkflowStep& step : view.facts.workflow)
        width = std::max(width, text_width(view, text_style::control, step.name.in(view.language)));
    return width;
}

// Pixels; the title's is what is left.
float width_of(const ViewContext& view, const ListState& list, ListColumn column, float room) {
    switch (column) {
        case ListColumn::time: return text_width(view, text_style::control, longest_time(view, list)) + view.px(2);
        case ListColumn::date: return text_width(view, text_style::control, longest_day(view)) + view.px(2);
        case ListColumn::networks: return view.px(72);
        case ListColumn::title: return view.px(least_title);
        case ListColumn::status: return widest_status(view) + view.px(dims::status_glyph + 6 + 4);
        case ListColumn::campaign: return std::clamp(room * 0.17f, view.px(110), view.px(260));
        case ListColumn::labels:
        case ListColumn::pillar: return std::clamp(room * 0.12f, view.px(90), view.px(200));
        case ListColumn::creator:
        case ListColumn::supervisor: return view.px(34);
        case ListColumn::minutes:
            return text_width(view, text_style::control_strong, facts::duration_text(10 * 60 + 30, view.language));
    }
    return 0;
}

float width_with_name(const ViewContext& view, const ListState& list, ListColumn column, float room) {
    const float name = text_width(view, text_style::meta_medium, column_name(view, list, column)) + view.px(arrow_room);
    return std::ceil(std::max(width_of(view, list, column, room), name + view.px(2)));
}

bool is_of_moment(ListColumn column) { return column == ListColumn::time || column == ListColumn::date; }

// How a click on a title changes the order. Days are in order already: of them there is the other direction alone.
ListSort next_sort(const ListSort& now, ListColumn column) {
    if (is_of_moment(column)) return sorted_by(column, !now.by);
    if (now.by != column) return {column, false};
    return now.descending ? ListSort{} : ListSort{column, true};
}

// Whether the arrow stands here: that of the days beside the date, or beside the time where no column says the date.
bool is_sorted_by(const ListState& list, ListColumn column) {
    if (!is_of_moment(column)) return list.sort.by == column;
    return list.sort.by == ListColumn::date &&
        (column == ListColumn::date || !list.columns[index_of(ListColumn::date)]);
}

std::string sort_hint(const ViewContext& view, const ListState& list, ListColumn column, std::string_view name) {
    const ListSort next = next_sort(list.sort, column);
    if (is_of_moment(column) && list.sort.by_day())
        return std::string(view.word(next.descending ? "list.latest_first" : "list.oldest_first"));
    if (!next.by) return std::string(view.word("list.by_day"));
    if (list.sort.by == column) return std::string(view.word("list.sort_down"));
    return view.words.format("list.sort", {{"column", name}});
}

void draw_title(ViewContext& view, ListState& list, ListColumn column, const Rect& rect) {
    const std::string_view name = column_name(view, list, column);
    const bool sorted = is_sorted_by(list, column);
    Rect at = rect;
    if (column == ListColumn::minutes)
        at.x0 = std::max(at.x0,
                         at.x1 - text_width(view, text_style::meta_medium, name) - (sorted ? view.px(arrow_room) : 1));
    const Scope scope(view, names[index_of(column)]);
    const Hit hit = interact(view, "sort", rect);
    const Registered node(view,
                          {.id = "sort",
                           .role = Role::button,
                           .label = name,
                           .rect = rect,
                           .value = !sorted           ? ""
                               : list.sort.descending ? "descending"
                                                      : "ascending",
                           .selected = sorted,
                           .focused = hit.focused});
    const Color ink = sorted ? view.theme.smm_ink : hit.hovered ? view.theme.ink : view.theme.ink2;
    const float width = label(view, at, text_style::meta_medium, ink, name);
    if (sorted)
        icon_in(view, *ImGui::GetWindowDrawList(),
                Rect::at(at.x0 + width + view.px(2), at.y0, view.px(12), at.height()),
                list.sort.descending ? icons::arrow_down : icons::arrow_up, ink, 12);
    draw_focus(view, hit, rect.shrunk(0, view.px(5)), view.px(dims::radius_tag));
    tooltip_for(view, hit, rect, sort_hint(view, list, column, name));
    if (!hit.clicked) return;
    list.sort = next_sort(list.sort, column);
    list.told_day.reset();
}

void toggle_column(ListState& list, ListColumn column) {
    bool& wanted = list.columns[index_of(column)];
    wanted = !wanted;
    std::erase(list.ticked, column);
    if (wanted) list.ticked.push_back(column);
}

void draw_columns_menu(ViewContext& view, ListState& list, const ListColumns& columns, const Rect& anchor) {
    if (!menu_is_open("columns.menu")) return;
    std::vector<MenuRow> rows;
    std::vector<ListColumn> chosen;
    for (const ListColumn column : all) {
        if (column == ListColumn::title) continue;
        MenuRow row;
        row.id = names[index_of(column)];
        row.text = column_name(view, list, column);
        row.checked = list.columns[index_of(column)];
        if (row.checked && !columns.shows(column)) row.detail = view.word("list.columns.no_room");
        rows.push_back(std::move(row));
        chosen.push_back(column);
    }
    const Rect place = list.columns_menu.value_or(anchor);
    if (const auto row = menu(view, "columns.menu", place, rows, {.stays_open = true, .check_column = true}))
        toggle_column(list, chosen[*row]);
}

}  // namespace

std::optional<ListColumn> ListColumns::at(float x) const {
    for (const ListColumn column : all)
        if (const Span& span = spans[index_of(column)]; span.x0 <= x && x < span.x1) return column;
    return std::nullopt;
}

ListColumns list_columns(const ViewContext& view, const ListState& list, const Rect& area) {
    const float room = area.width() - view.px(margin + button_room);
    std::array<float, list_column_count> widths{};
    float taken = -view.px(column_gap);
    for (const ListColumn column : all) {
        if (!list.columns[index_of(column)] && column != ListColumn::title) continue;
        widths[index_of(column)] = width_with_name(view, list, column, room);
        taken += widths[index_of(column)] + view.px(column_gap);
    }
    for (const ListColumn column : first_to_go(view.state.lens, list.ticked)) {
        float& width = widths[index_of(column)];
        if (taken <= room || width == 0) continue;
        taken -= width + view.px(column_gap);
        width = 0;
    }
    widths[index_of(ListColumn::title)] += std::max(room - taken, view.px(40) - widths[index_of(ListColumn::title)]);
    ListColumns columns;
    float x = area.x0 + view.px(margin);
    for (const ListColumn column : all) {
        const float width = std::floor(widths[index_of(column)]);
        if (width <= 0) continue;
        columns.spans[index_of(column)] = {x, x + width};
        x += width + view.px(column_gap);
    }
    return columns;
}

std::string_view column_name(const ViewContext& view, const ListState& list, ListColumn column) {
    if (column == ListColumn::time && list.time_says_day()) return view.word("list.column.when");
    return view.word(names[index_of(column)]);
}

void draw_list_head(ViewContext& view, ListState& list, const ListColumns& columns, const Rect& rect) {
    const Scope scope(view, "head");
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, view.theme.paper);
    horizontal_line(out, rect.x0, rect.x1, rect.y1 - view.px(1), view.theme.hair, view.px(1));
    for (const ListColumn column : all)
        if (columns.shows(column)) draw_title(view, list, column, columns.cell(column, rect));
    const float side = view.px(dims::control_small);
    const Rect place = Rect::at(rect.x1 - view.px(6) - side, std::round((rect.y0 + rect.y1 - side) / 2), side, side);
    if (icon_button(view, "columns", place, icons::columns_3, view.word("list.columns"))) {
        list.columns_menu.reset();
        open_menu("columns.menu");
    }
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (rect.contains(pointer.x, pointer.y) && ImGui::IsWindowHovered() &&
        ImGui::IsMouseReleased(ImGuiMouseButton_Right)) {
        list.columns_menu = Rect::at(pointer.x, pointer.y, 1, 1);
        open_menu("columns.menu");
    }
    draw_columns_menu(view, list, columns, place);
}

}  // namespace tandem
