#include "ui/list/list.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/command.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/empty_calendar.hpp"
#include "ui/calendar/menu_key.hpp"
#include "ui/calendar/post_cursor.hpp"
#include "ui/list/list_cell.hpp"
#include "ui/list/list_rectangle.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float head_height = 30, foot = 12, thing_height = 26;

// The row of the post; that of its channel where the keyboard is on it, and it goes out on the day that is meant.
ListRowKey revealed_row(const ListState& list, const Focus& focus) {
    const Id<Post> post{focus.item};
    const auto row = list.cursor && list.cursor->post == post ? list.model.row_of(*list.cursor) : std::nullopt;
    return row && focus.day == day_of(list.model.rows[*row].when) ? *list.cursor : ListRowKey{post};
}

// What undo or a command wants to show: the row of a post, else its day.
void take_reveal(ViewContext& view, ListState& list) {
    if (!view.state.reveal) return;
    const Focus focus = *view.state.reveal;
    view.state.reveal.reset();
    const Post* post = view.project().posts.find({focus.item});
    std::optional<Day> day = focus.day;
    if (!day && post && post->when) day = day_of(*post->when);
    if (post && list.model.row_of(post->id))
        list.row_wanted = revealed_row(list, focus);
    else if (list.model.thing_of({focus.item, false}))
        list.thing_wanted = ListThingKey{focus.item, false};
    else if (day)
        reveal_day(view.state, *day, first_weekday(view.project().settings.week_start));
}

void draw_empty(ViewContext& view, const ListState& list, const Rect& area) {
    const bool filtered = list.model.hidden > 0;
    const std::string text =
        filtered ? view.words.count("list.filtered", list.model.hidden) : std::string(view.word("list.none"));
    draw_empty_calendar(view, area, text, filtered);
}

// Where the list is to be scrolled to, if the day that is shown or the list itself became another one.
std::optional<float> wanted_scroll(const ViewContext& view, const ListState& list, const ListPlaces& places) {
    const Day shown = view.state.shown_day;
    if (!places.by_day()) return list.told_day ? std::nullopt : std::optional(0.0f);
    if (list.told_day != shown || list.row_px != places.row_px) return places.top_of_day(places.model.day_from(shown));
    if (!list.moved) return std::nullopt;
    // What was at the top stays there, as far as it is still listed.
    const std::size_t day = places.model.day_from(list.top_day);
    const bool same = day < places.model.days.size() && places.model.days[day].day == list.top_day;
    const float below = places.top_of_day(day + 1) - places.top_of_day(day);
    return places.top_of_day(day) + (same ? std::min(list.below_top_px, below) : 0);
}

// Top and height of the row that is wanted in view, if one is.
std::optional<std::pair<float, float>> wanted_row(ListState& list, const ListPlaces& places) {
    const auto key = std::exchange(list.row_wanted, std::nullopt);
    const auto thing_key = std::exchange(list.thing_wanted, std::nullopt);
    if (const auto row = key ? list.model.row_of(*key) : std::nullopt)
        return std::pair{places.top_of_row(*row), places.row_px};
    if (const auto thing = thing_key ? list.model.thing_of(*thing_key) : std::nullopt)
        return std::pair{places.top_of_thing(*thing), places.thing_px};
    return std::nullopt;
}

// The row comes into view, below the heading that stays at the top.
void reveal_row(ListState& list, const ListPlaces& places, float height, std::optional<float>& scroll) {
    const auto row = wanted_row(list, places);
    if (!row) return;
    const auto [top, row_height] = *row;
    const float now = scroll.value_or(list.scroll_px);
    const float head = places.by_day() ? places.heading_px : 0;
    if (top - head >= now && top + row_height <= now + height) return;
    list.row_moved = true;
    scroll = top - head < now ? top - head : top + row_height - height;
}

// As far as it takes to show the day something is carried over by keyboard, with what lies below its heading.
std::optional<float> scroll_to_carried(const ViewContext& view, const ListState& list, const ListPlaces& places,
                                       float height) {
    const auto& over = view.state.drag.over;
    if (!over || !places.by_day()) return std::nullopt;
    const std::size_t day = places.model.day_from(*over);
    const float top = places.top_of_day(day), room = places.heading_px + 2 * places.row_px;
    const float end = std::min(std::max(places.top_of_day(day + 1), top + room), top + height);
    if (top < list.scroll_px) return top;
    return end > list.scroll_px + height ? std::optional(end - height) : std::nullopt;
}

// What is carried by keyboard goes from day to day, and the list stays where it is as long as those are in view. Once
// that is given up it is back where it was, with the row that is selected in view.
std::optional<float> scroll_of_carry(const ViewContext& view, ListState& list, const ListPlaces& places, float height) {
    if (view.state.drag.by_keyboard) {
        if (!list.scroll_before_carry) list.scroll_before_carry = list.scroll_px;
        return scroll_to_carried(view, list, places, height);
    }
    const auto before = std::exchange(list.scroll_before_carry, std::nullopt);
    if (!before || list.told_day != view.state.shown_day) return wanted_scroll(view, list, places);
    if (const auto row = cursor_row(list)) list.row_wanted = key_of(list.model.rows[*row]);
    list.row_moved = true;
    return before;
}

// Before the scrolled part begins: how high it is, and where it stands.
void place_scroll(ViewContext& view, ListState& list, const ListPlaces& places, const Rect& seen) {
    const float height = places.height() + view.px(foot);
    std::optional<float> scroll = scroll_of_carry(view, list, places, seen.height());
    reveal_row(list, places, seen.height(), scroll);
    list.told_day = view.state.shown_day;
    list.row_px = places.row_px;
    list.moved = false;
    ImGui::SetNextWindowContentSize({0, height});
    if (!scroll) return;
    list.scroll_px = std::round(std::clamp(*scroll, 0.0f, std::max(0.0f, height - seen.height())));
    ImGui::SetNextWindowScroll({-1, list.scroll_px});
}

// The day at the top is the one the calendar shows, once somebody scrolled or a row was brought into view.
void follow_scroll(ViewContext& view, ListState& list, const ListPlaces& places) {
    const float scroll = std::round(ImGui::GetScrollY());
    const bool row_moved = std::exchange(list.row_moved, false);
    const bool scrolled = row_moved || std::abs(scroll - list.scroll_px) >= 1;
    list.scroll_px = scroll;
    if (!places.by_day()) return;
    const std::size_t at = places.day_at(scroll);
    list.top_day = places.model.days[at].day;
    list.below_top_px = scroll - places.top_of_day(at);
    if (!scrolled) return;
    list.told_day = view.state.shown_day = list.top_day;
    view.state.month = month_of(list.top_day);
    view.state.week_offset = 0;
}

// The headings in view. That of the first day stays at the top until the next one pushes it away.
void draw_headings(ViewContext& view, ListFrame& frame) {
    const ListPlaces& places = frame.places;
    if (!places.by_day()) return;
    const std::size_t first = places.day_at(frame.seen.y0 - frame.top);
    for (std::size_t i = first; i < frame.model().days.size(); ++i) {
        const Rect group = frame.day_rect(i);
        if (group.y0 >= frame.seen.y1) break;
        const float y =
            i == first ? std::max(group.y0, std::min(frame.seen.y0, group.y1 - places.heading_px)) : group.y0;
        draw_list_heading(view, frame, i, Rect::at(group.x0, y, group.width(), places.heading_px));
    }
}

// At the row of the keyboard, or at the heading of the selected day.
void open_wanted_menu(ViewContext& view, ListFrame& frame) {
    if (!std::exchange(frame.list.menu_wanted, false)) return;
    if (const auto row = cursor_row(frame.list)) return open_menu_at(view, frame.row_rect(*row), frame.seen);
    if (const auto thing = cursor_thing(view, frame.list))
        return open_menu_at(view, frame.thing_rect(*thing), frame.seen);
    if (!frame.places.by_day()) return;
    const std::size_t day = frame.model().day_from(view.state.selection.day);
    const bool listed = day < frame.model().days.size() && frame.model().days[day].day == view.state.selection.day;
    if (listed) open_menu_at(view, frame.day_rect(day), frame.seen);
}

// Once nothing is open above the list any more.
void take_keyboard_back(ListState& list, unsigned int id) {
    if (!list.keyboard_wanted || ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel))
        return;
    list.keyboard_wanted = false;
    keep_keyboard(id);
}

void draw_body(ViewContext& view, ListState& list, const ListColumns& columns, const Rect& area, bool focused) {
    const ListPlaces places{list.model, view.px(dims::row), view.px(dims::group_header), view.px(thing_height)};
    place_scroll(view, list, places, area);
    ScrollArea scroll(view, "rows", area);
    follow_scroll(view, list, places);
    ListFrame frame{list, places, columns, area, scroll.content().y0};
    open_wanted_menu(view, frame);
    open_wanted_cell(view, frame);
    follow_list_drag(view, frame);
    frame.dragged = dragged_away(view);
    if (list.cell) frame.row_of_cell = cursor_row(list);
    const auto cursor = focused || led_to_post(view) ? keyboard_row(view, list) : std::nullopt;
    const auto [first, last] = places.rows_between(area.y0 - frame.top, area.y1 - frame.top);
    list.rows_drawn = static_cast<int>(last - first);
    for (std::size_t row = first; row < last; ++row) draw_list_row(view, frame, row, row == cursor);
    const auto thing = focused ? cursor_thing(view, list) : std::nullopt;
    draw_list_things(view, frame, thing);
    draw_headings(view, frame);
    take_list_rectangle(view, frame);
    if (focused && !cursor && !thing)
        focus_ring(*ImGui::GetWindowDrawList(), area.shrunk(view.px(5)), view.px(dims::radius_tag), view.theme.panel,
                   view);
    draw_list_drag(view, frame);
    scroll.set_height(places.height() + view.px(foot));
}

}  // namespace

void draw_list(ViewContext& view, const Rect& area) {
    const Registered node(view, {.id = "list", .role = Role::group, .label = view.word("view.list"), .rect = area});
    fill(*ImGui::GetWindowDrawList(), area, view.theme.panel);
    ListState& list = list_state(view);
    refresh_list(view, list);
    settle_list_edit(view, list);
    take_reveal(view, list);
    view.state.calendar.hidden_posts = list.model.hidden;
    if (view.state.calendar.pick_up) pick_up_selection(view);
    view.state.calendar.pick_up = false;
    if (list.model.rows.empty() && list.model.things.empty()) return draw_empty(view, list, area);

    Rect rest = area;
    // What is on days besides posts stands above the answer to why there are none.
    if (list.model.rows.empty()) draw_empty(view, list, rest.cut_bottom(std::round(area.height() / 2)));
    // It comes once the rectangle is done: nothing is to move under that.
    const bool has_bar = !view.state.calendar.band;
    const Rect bar = rest.cut_bottom(has_bar ? bulk_bar_height(view, list, area.width()) : 0.0f);
    view.state.foot_px = bar.height();
    const Rect head = rest.cut_top(view.px(head_height));
    draw_list_head(view, list, list_columns(view, list, area), head);
    const Hit hit = interact(view, "grid", rest, {.overlap = true});
    register_widget(
        view,
        {.id = "grid", .role = Role::group, .label = view.word("view.list"), .rect = rest, .focused = hit.focused});
    take_keyboard_back(list, hit.id);
    const ListColumns columns = list_columns(view, list, area);
    settle_list_cell(list, columns, hit.id);
    take_list_keys(view, list, columns, hit.id);
    refresh_list(view, list);
    draw_body(view, list, columns, rest, hit.focused);
    if (has_bar) draw_bulk_bar(view, list, bar);
    draw_list_menu(view, list);
}

}  // namespace tandem
