#include <algorithm>
#include <set>

#include <imgui.h>

#include "ui/calendar/post_cursor.hpp"
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

// The row a range by keyboard comes to from none: the first of the selected day, or of what is shown.
std::size_t first_row_shown(const ViewContext& view, const ListState& list) {
    const Selection& selection = view.state.selection;
    const Day day = selection.kind == Selection::Kind::day ? selection.day : list.top_day;
    const std::size_t at = list.model.day_from(day);
    return at < list.model.days.size() ? std::min(list.model.days[at].first, list.model.rows.size() - 1) : 0;
}

// The same of all the keyboard stops at.
std::size_t first_stop_shown(const ViewContext& view, const ListState& list, const ListPlaces& places) {
    if (!places.by_day()) return 0;
    const Selection& selection = view.state.selection;
    const Day day = selection.kind == Selection::Kind::day ? selection.day : list.top_day;
    const std::size_t at = list.model.day_from(day);
    return at < list.model.days.size() ? std::min(places.stop_of_day(at), places.stops() - 1) : 0;
}

// From where it is, of `count`; `first`: where it comes to from nowhere.
std::size_t stepped_to(ListStep step, std::optional<std::size_t> now, std::size_t count, std::size_t first) {
    switch (step) {
        case ListStep::down: return now ? std::min(*now + 1, count - 1) : first;
        case ListStep::up: return now ? *now - std::min<std::size_t>(*now, 1) : first;
        case ListStep::first: break;
        case ListStep::last: return count - 1;
    }
    return 0;
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

std::optional<std::size_t> keyboard_row(const ViewContext& view, const ListState& list) {
    const std::optional<Id<Post>> led = led_to_post(view);
    if (!led) return cursor_row(list);
    return list.model.row_of(list.led && list.led->post == *led ? *list.led : ListRowKey{*led});
}

std::optional<std::size_t> cursor_thing(const ViewContext& view, const ListState& list) {
    const Selection& selection = view.state.selection;
    const bool campaign = selection.kind == Selection::Kind::campaign;
    if (!campaign && selection.kind != Selection::Kind::occasion) return std::nullopt;
    const Uuid id = campaign ? selection.campaign.value : selection.occasion;
    if (list.thing_cursor && list.thing_cursor->id == id)
        if (const auto thing = list.model.thing_of(*list.thing_cursor)) return thing;
    return list.model.thing_of({id, false});
}

void select_thing(ViewContext& view, ListState& list, std::size_t thing) {
    list.cell.reset();
    list.thing_cursor = list.model.things[thing].key;
    view.state.selection = list.model.things[thing].selection();
}

void select_all_rows(ViewContext& view, const ListModel& model) {
    if (!model.rows.empty()) select_range(view, model, 0, model.rows.size() - 1);
}

void lead_list_cursor(ViewContext& view, ListState& list, ListStep step) {
    if (list.model.rows.empty()) return;
    const auto row = keyboard_row(view, list);
    const std::size_t to = stepped_to(step, row, list.model.rows.size(), first_row_shown(view, list));
    const ListRowKey key = key_of(list.model.rows[to]);
    list.cell.reset();
    list.led = list.row_wanted = key;
    lead_to_post(view, key.post);
}

void move_list_cursor(ViewContext& view, ListState& list, ListStep step, bool range) {
    const ListPlaces places{list.model};
    const auto row = keyboard_row(view, list);
    if (range) {
        if (list.model.rows.empty()) return;
        const std::size_t first = first_row_shown(view, list);
        return select_by_key(view, list, stepped_to(step, row, list.model.rows.size(), first), true);
    }
    if (places.stops() == 0) return;
    std::optional<std::size_t> now;
    if (row)
        now = places.stop_of_row(*row);
    else if (const auto thing = cursor_thing(view, list))
        now = places.stop_of_thing(*thing);
    const ListPlaces::Stop to =
        places.stop_at(stepped_to(step, now, places.stops(), first_stop_shown(view, list, places)));
    if (!to.thing) return select_by_key(view, list, to.index, false);
    select_thing(view, list, to.index);
    list.thing_wanted = list.thing_cursor;
}

}  // namespace tandem
