#include <algorithm>
#include <set>

#include <imgui.h>

#include "ui/list/list_parts.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

void set_selection(ViewContext& view, std::vector<Id<Post>> posts) {
    view.state.selection =
        posts.empty() ? Selection{} : Selection{Selection::Kind::posts, std::move(posts), {}, {}, {}};
}

// The posts of all from the one row to the other, in that direction, each once: those of channels' rows count too.
void select_range(ViewContext& view, const ListModel& model, std::size_t from, std::size_t to) {
    std::vector<Id<Post>> posts;
    std::set<Id<Post>> known;
    posts.reserve(std::max(from, to) - std::min(from, to) + 1);
    const auto add = [&](const ListRow& row) {
        if (known.insert(row.post).second) posts.push_back(row.post);
    };
    for (std::size_t i = from; i != to; i < to ? ++i : --i) add(model.rows[i]);
    add(model.rows[to]);
    set_selection(view, std::move(posts));
}

// Where a range begins: what was selected alone last, else the first of what is selected.
std::optional<std::size_t> anchor_row(const ListState& list) {
    if (list.anchor && list.is_selected(list.anchor->post)) return list.model.row_of(*list.anchor);
    if (list.selected_in_order.empty()) return std::nullopt;
    return list.model.row_of(list.selected_in_order.front());
}

// Selects the row alone, or all between it and the anchor.
void select_by_key(ViewContext& view, ListState& list, std::size_t row, bool range) {
    const ListRowKey key = key_of(list.model.rows[row]);
    const auto from = range ? anchor_row(list) : std::nullopt;
    if (from) {
        list.anchor = key_of(list.model.rows[*from]);
        select_range(view, list.model, *from, row);
    } else {
        view.state.selection = Selection::of(key.post);
        list.anchor = key;
    }
    list.cursor = list.row_wanted = key;
}

// The row the keyboard comes to from none: the first of the selected day, or of what is shown.
std::size_t first_row_shown(const ViewContext& view, const ListState& list) {
    const Selection& selection = view.state.selection;
    const Day day = selection.kind == Selection::Kind::day ? selection.day : list.top_day;
    const std::size_t at = list.model.day_from(day);
    return at < list.model.days.size() ? std::min(list.model.days[at].first, list.model.rows.size() - 1) : 0;
}

}  // namespace

void select_row(ViewContext& view, ListState& list, std::size_t row) {
    const ListRowKey key = key_of(list.model.rows[row]);
    const ImGuiIO& io = ImGui::GetIO();
    list.cursor = key;
    list.cell.reset();
    if (const auto from = io.KeyShift ? anchor_row(list) : std::nullopt) {
        list.anchor = key_of(list.model.rows[*from]);
        return select_range(view, list.model, *from, row);
    }
    list.anchor = key;
    if (io.KeyCtrl) return view.state.selection.toggle(key.post);
    view.state.selection = Selection::of(key.post);
    view.state.inspector_open = true;
}

std::optional<std::size_t> cursor_row(const ListState& list) {
    if (list.selected_in_order.empty()) return std::nullopt;
    const bool kept = list.cursor && list.is_selected(list.cursor->post);
    return list.model.row_of(kept ? *list.cursor : ListRowKey{list.selected_in_order.back()});
}

void select_all_rows(ViewContext& view, const ListModel& model) {
    if (!model.rows.empty()) select_range(view, model, 0, model.rows.size() - 1);
}

void move_list_cursor(ViewContext& view, ListState& list, ListStep step, bool range) {
    const std::size_t last = list.model.rows.size() - 1;
    const auto now = cursor_row(list);
    std::size_t to = 0;
    switch (step) {
        case ListStep::down: to = now ? std::min(*now + 1, last) : first_row_shown(view, list); break;
        case ListStep::up: to = now ? *now - std::min<std::size_t>(*now, 1) : first_row_shown(view, list); break;
        case ListStep::first: break;
        case ListStep::last: to = last; break;
    }
    select_by_key(view, list, to, range);
}

}  // namespace tandem
