#include "ui/list/list_cell.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/label_text.hpp"
#include "app/post_labels.hpp"
#include "app/post_lock.hpp"
#include "ui/list/list.hpp"
#include "ui/list/row_look.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// From the left.
constexpr std::array editable{ListColumn::date,    ListColumn::time,      ListColumn::networks, ListColumn::title,
                              ListColumn::status,  ListColumn::campaign,  ListColumn::pillar,   ListColumn::labels,
                              ListColumn::creator, ListColumn::supervisor};

std::optional<ListChoice> choice_of(ListColumn column) {
    switch (column) {
        case ListColumn::networks: return ListChoice::channels;
        case ListColumn::status: return ListChoice::status;
        case ListColumn::campaign: return ListChoice::campaign;
        case ListColumn::pillar: return ListChoice::pillar;
        case ListColumn::labels: return ListChoice::labels;
        case ListColumn::creator: return ListChoice::creator;
        case ListColumn::supervisor: return ListChoice::supervisor;
        default: return std::nullopt;
    }
}

bool has_cell(const ListState& list, const ListColumns& columns, ListColumn column) {
    const bool in_time = column == ListColumn::date && list.time_says_day();
    return columns.shows(in_time ? ListColumn::time : column);
}

std::vector<ListColumn> cells_of(const ListState& list, const ListColumns& columns) {
    std::vector<ListColumn> cells;
    for (const ListColumn column : editable)
        if (has_cell(list, columns, column)) cells.push_back(column);
    return cells;
}

bool is_channel_row(const ListState& list) {
    const auto row = cursor_row(list);
    return row && list.model.rows[*row].variant;
}

bool popup_is_up() { return ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel); }

bool is_elsewhere(unsigned int list_id) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return !popup_is_up() && context.NavCursorVisible && context.NavId != 0 && context.NavId != list_id;
}

// Where its date is edited, unless it stays as it is.
bool open_moment(ViewContext& view, ListState& list, const Post& post, ListColumn column, const Rect& rect) {
    if (const auto why = why_date_stays(view.project(), post, view.language)) {
        view.state.refused = text_of(view.words, *why);
        return true;
    }
    if (column == ListColumn::time) {
        begin_list_edit(list, post.id, column);
        return true;
    }
    open_list_menu(list, ListChoice::day, {post.id}, rect);
    return true;
}

std::string networks_text(const ViewContext& view, const Post& post) {
    std::string text;
    for (const Variant& variant : post.variants)
        if (const facts::Network* network = network_of(view, variant.channel))
            text += (text.empty() ? "" : ", ") + network->name;
    return text;
}

template <class Row>
std::string name_of(const Table<Row>& table, const std::optional<Id<Row>>& id) {
    const Row* row = id ? table.find(*id) : nullptr;
    return row ? row->name : std::string();
}

// For those who cannot see the screen.
std::string cell_text(const RowLook& row, ListColumn column) {
    const ViewContext& view = row.view;
    const Project& project = view.project();
    const Post& post = row.post;
    switch (column) {
        case ListColumn::date: return day_of_row(view, *post.when);
        case ListColumn::time: return view.words.time_text(static_cast<int>(minute_of_day(*post.when).count()));
        case ListColumn::networks: return networks_text(view, post);
        case ListColumn::title: return post.title;
        case ListColumn::status: return std::string(status_word(view, post.status));
        case ListColumn::campaign: return name_of(project.campaigns, post.campaign);
        case ListColumn::pillar: return name_of(project.pillars, post.pillar);
        case ListColumn::labels: return labels_text(post.tags);
        case ListColumn::creator: return name_of(project.people, post.creator);
        case ListColumn::supervisor: return name_of(project.people, post.supervisor);
        case ListColumn::minutes: break;
    }
    return {};
}

}  // namespace

Rect list_cell(const ViewContext& view, const ListFrame& frame, ListColumn column, const ListRow& row,
               const Rect& rect) {
    const bool moment = column == ListColumn::date || column == ListColumn::time;
    if (!moment || !frame.list.time_says_day()) return frame.columns.cell(column, rect);
    Rect whole = frame.columns.cell(ListColumn::time, rect);
    if (whole.empty()) return whole;
    const std::string day = day_of_row(view, row.when), text = time_of_row(view, frame.list, row.when);
    // Of another year there is the day alone.
    if (text == day) return whole;
    const std::string time = view.words.time_text(static_cast<int>(minute_of_day(row.when).count()));
    const float before = text_width(view, text_style::control, text) - text_width(view, text_style::control, time);
    const Rect of_day = whole.cut_left(std::min(before, whole.width()));
    return column == ListColumn::date ? of_day : whole;
}

std::optional<ListColumn> list_cell_at(const ViewContext& view, const ListFrame& frame, const ListRow& row,
                                       const Rect& rect, float x) {
    const auto column = frame.columns.at(x);
    if (column != ListColumn::time || !frame.list.time_says_day()) return column;
    const Rect of_day = list_cell(view, frame, ListColumn::date, row, rect);
    return x < of_day.x1 ? ListColumn::date : ListColumn::time;
}

bool opens_list_cell(ListColumn column, std::size_t selected) {
    if (choice_of(column)) return true;
    return selected == 1 && column != ListColumn::minutes;
}

bool opens_card(ListColumn column) { return column != ListColumn::title && column != ListColumn::time; }

bool open_list_cell(ViewContext& view, ListFrame& frame, std::size_t index, ListColumn column) {
    ListState& list = frame.list;
    const ListRow& row = frame.model().rows[index];
    const Post* post = view.project().posts.find(row.post);
    if (!post || row.variant) return false;
    const std::vector<Id<Post>> posts =
        list.is_selected(row.post) ? list.selected_in_order : std::vector<Id<Post>>{row.post};
    if (!opens_list_cell(column, posts.size())) return false;
    const Rect rect = list_cell(view, frame, column, row, frame.row_rect(index));
    if (const auto choice = choice_of(column)) {
        open_list_menu(list, *choice, posts, rect);
        return true;
    }
    if (column != ListColumn::title) return open_moment(view, list, *post, column, rect);
    begin_list_edit(list, post->id, column);
    return true;
}

void move_list_cell(ListState& list, const ListColumns& columns, int by) {
    const auto row = cursor_row(list);
    const std::vector<ListColumn> cells = cells_of(list, columns);
    if (!row || cells.empty() || is_channel_row(list)) return;
    list.row_wanted = key_of(list.model.rows[*row]);
    if (!list.cell) {
        if (by > 0) list.cell = cells.front();
        return;
    }
    const auto now = std::find(cells.begin(), cells.end(), *list.cell) - cells.begin();
    const auto to = now + by;
    if (to < 0)
        list.cell.reset();
    else
        list.cell = cells[std::min(static_cast<std::size_t>(to), cells.size() - 1)];
}

void settle_list_cell(ListState& list, const ListColumns& columns, unsigned int list_id) {
    if (!list.cell) return;
    bool pressed = false;
    for (const int button : {ImGuiMouseButton_Left, ImGuiMouseButton_Right, ImGuiMouseButton_Middle})
        pressed = pressed || ImGui::IsMouseClicked(button);
    const bool busy = list.edit || list.menu || list.keyboard_wanted;
    if (pressed || !cursor_row(list) || !has_cell(list, columns, *list.cell) || (!busy && is_elsewhere(list_id)))
        list.cell.reset();
}

void open_wanted_cell(ViewContext& view, ListFrame& frame) {
    if (!std::exchange(frame.list.cell_wanted, false) || !frame.list.cell) return;
    if (const auto row = cursor_row(frame.list)) open_list_cell(view, frame, *row, *frame.list.cell);
}

void draw_cell_focus(const RowLook& row, const ListRow& of) {
    const ViewContext& view = row.view;
    const ListColumn column = *row.frame.list.cell;
    const Rect cell = list_cell(view, row.frame, column, of, row.rect);
    if (cell.empty()) return;
    const Rect rect = Rect{cell.x0 - view.px(5), row.rect.y0, cell.x1 + view.px(5), row.rect.y1}.shrunk(0, view.px(2));
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, view.theme.panel, view.px(dims::radius_tag));
    outline(out, rect, view.theme.smm, view.px(dims::radius_tag), view.px(2));
    if (!view.tree.listening()) return;
    register_widget(row.view,
                    {.id = "cell",
                     .role = Role::cell,
                     .label = column_name(view, row.frame.list, column),
                     .rect = rect,
                     .value = cell_text(row, column),
                     .focused = true});
}

bool leave_list_cell(UiState& state) {
    const bool listed = state.section == Section::calendar && state.calendar.view == CalendarView::list;
    if (!listed || !state.calendar.list || !state.calendar.list->cell) return false;
    state.calendar.list->cell.reset();
    return true;
}

}  // namespace tandem
