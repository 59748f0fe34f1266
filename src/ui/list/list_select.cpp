#include <algorithm>

#include <imgui.h>

#include "ui/list/list_parts.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

void set_selection(ViewContext& view, std::vector<Id<Post>> posts) {
    view.state.selection =
        posts.empty() ? Selection{} : Selection{Selection::Kind::posts, std::move(posts), {}, {}, {}};
}

// All from the one row to the other, in that direction: the last one is where the keyboard is.
void select_range(ViewContext& view, const ListModel& model, std::size_t from, std::size_t to) {
    std::vector<Id<Post>> posts;
    posts.reserve(std::max(from, to) - std::min(from, to) + 1);
    for (std::size_t i = from; i != to; i < to ? ++i : --i) posts.push_back(model.rows[i].post);
    posts.push_back(model.rows[to].post);
    set_selection(view, std::move(posts));
}

// Where a range begins: what was selected alone last, else the first of what is selected.
std::optional<std::size_t> anchor_row(const ListState& list) {
    if (list.anchor && list.is_selected(*list.anchor)) return list.model.row_of(*list.anchor);
    if (list.selected_in_order.empty()) return std::nullopt;
    return list.model.row_of(list.selected_in_order.front());
}

// Selects the row alone, or all between it and the anchor.
void select_by_key(ViewContext& view, ListState& list, std::size_t row, bool range) {
    const Id<Post> post = list.model.rows[row].post;
    const auto from = range ? anchor_row(list) : std::nullopt;
    if (from) {
        list.anchor = list.model.rows[*from].post;
        select_range(view, list.model, *from, row);
    } else {
        view.state.selection = Selection::of(post);
        list.anchor = post;
    }
    list.cursor = list.row_wanted = post;
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
    const Id<Post> post = list.model.rows[row].post;
    const ImGuiIO& io = ImGui::GetIO();
    list.cursor = post;
    if (const auto from = io.KeyShift ? anchor_row(list) : std::nullopt) {
        list.anchor = list.model.rows[*from].post;
        return select_range(view, list.model, *from, row);
    }
    list.anchor = post;
    if (io.KeyCtrl) return view.state.selection.toggle(post);
    view.state.selection = Selection::of(post);
    view.state.inspector_open = true;
}

std::optional<std::size_t> cursor_row(const ListState& list) {
    if (list.selected_in_order.empty()) return std::nullopt;
    const bool kept = list.cursor && list.is_selected(*list.cursor);
    return list.model.row_of(kept ? *list.cursor : list.selected_in_order.back());
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
