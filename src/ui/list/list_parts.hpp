#pragma once

#include <cstddef>
#include <string>

#include "ui/list/list_columns.hpp"
#include "ui/list/list_places.hpp"
#include "ui/list/list_state.hpp"

namespace tandem {

struct ViewContext;

// The parts of the list that draws itself in list.cpp.

// Where the list lies in this frame, in pixels of the window.
struct ListFrame {
    ListState& list;
    ListPlaces places;
    ListColumns columns;
    Rect seen;                           // the part of the window that shows the rows
    float top = 0;                       // of the first heading or row, above `seen` while the list is scrolled
    std::vector<Id<Post>> dragged = {};  // by id
    std::optional<std::size_t> row_of_cell = {};  // in which the keyboard is in a cell

    const ListModel& model() const { return places.model; }
    Rect thing_rect(std::size_t thing) const {
        return Rect::at(seen.x0, top + places.top_of_thing(thing), seen.width(), places.thing_px);
    }
    Rect row_rect(std::size_t row) const {
        return Rect::at(seen.x0, top + places.top_of_row(row), seen.width(), places.row_px);
    }
    // Of the heading and the rows below it.
    Rect day_rect(std::size_t day) const {
        return {seen.x0, top + places.top_of_day(day), seen.x1, top + places.top_of_day(day + 1)};
    }
};

// What a row says of its time: the time of day where something else says the day, else the day too.
std::string time_of_row(const ViewContext& view, const ListState& list, LocalMinute when);
// What it says of its day: "Tue 20 Oct", with the year where that is another one than today's.
std::string day_of_row(const ViewContext& view, LocalMinute when);
// As wide as they get.
std::string longest_time(const ViewContext& view, const ListState& list);
std::string longest_day(const ViewContext& view);

// A row, with what mouse and keyboard do with it. `on_cursor`: it shows that the keyboard is on it.
void draw_list_row(ViewContext& view, ListFrame& frame, std::size_t row, bool on_cursor);
// The same where the row is one of a channel: lighter, a click selects the post, and nothing is edited in it.
void draw_channel_row(ViewContext& view, ListFrame& frame, std::size_t row, bool on_cursor);
// Those in view of what is on days besides posts. `cursor`: the one the keyboard is on, which shows it.
void draw_list_things(ViewContext& view, ListFrame& frame, std::optional<std::size_t> cursor);
// The line above the rows of a day: which one, how many posts it has, what is observed then, what work they make.
void draw_list_heading(ViewContext& view, ListFrame& frame, std::size_t day, const Rect& rect);

// Selecting by mouse: alone, with Ctrl beside what is selected, with Shift all up to it.
void select_row(ViewContext& view, ListState& list, std::size_t row);
enum class ListStep : std::uint8_t { down, up, first, last };
// By keyboard, to what is on days besides posts too; `range`: all posts between what was selected alone and there.
void move_list_cursor(ViewContext& view, ListState& list, ListStep step, bool range);
// From row to row while what is selected stays so (post_cursor.hpp).
void lead_list_cursor(ViewContext& view, ListState& list, ListStep step);
void select_all_rows(ViewContext& view, const ListModel& model);
// The row of what is selected that the keyboard is on, if it is listed.
std::optional<std::size_t> cursor_row(const ListState& list);
// The same, or the row that Ctrl led it to.
std::optional<std::size_t> keyboard_row(const ViewContext& view, const ListState& list);
// The same of what is on days besides posts.
std::optional<std::size_t> cursor_thing(const ViewContext& view, const ListState& list);
void select_thing(ViewContext& view, ListState& list, std::size_t thing);

// Up, Down, Home and End go from row to row, with Shift they select all between, with Ctrl nothing, and there Ctrl and
// Space take a post in or out; Ctrl A selects everything, Enter opens
// what is selected, F2 edits its title. Right goes into the cells of the row, Left back out of them; there Enter and F2
// open the cell (list_cell.hpp). While something is dragged by keyboard arrows move it by days, PageUp and PageDown by
// a month, Enter drops it, I drops it among the ideas. `list_id`: ImGui's id of the list, which has the keys while
// nothing else does.
void take_list_keys(ViewContext& view, ListState& list, const ListColumns& columns, unsigned int list_id);

// The title or the time of a row in a field, instead of its text; ends when the field lets go. The row comes into view
// where it goes when Enter ends the typing; Tab ends it too and opens the next cell, with Shift the one before.
void begin_list_edit(ListState& list, Id<Post> post, ListColumn column);
void draw_list_edit(ViewContext& view, const ListFrame& frame, const Post& post, const Rect& rect);
// Forgets an edit whose field has let go while its row was out of sight.
void settle_list_edit(const ViewContext& view, ListState& list);
// Clocks go over this time, or come to it twice: the sheet, which says so and asks which one is meant, is opened.
void show_clock_change(ViewContext& view, const Post& post, LocalMinute when);

// The menu of a choice about one post or many, or what else it is made in, and the edit it leads to.
void open_list_menu(ListState& list, ListChoice choice, std::vector<Id<Post>> posts, const Rect& anchor,
                    bool above = false);
void draw_list_menu(ViewContext& view, ListState& list);
void close_list_menu(ListState& list);
// Those that are no menus: a day for one post or for many, a time of day for many, how far or when these go.
void draw_list_day(ViewContext& view, ListState& list);
void draw_list_time(ViewContext& view, ListState& list);
void draw_list_shift_to_day(ViewContext& view, ListState& list);
void draw_list_shift_by(ViewContext& view, ListState& list);

// The card at the foot while two or more posts are selected, on the board too. Its height is 0 else.
float bulk_bar_height(const ViewContext& view, const ListState& list, float width_px);
void draw_bulk_bar(ViewContext& view, ListState& list, const Rect& area);

// Posts that are dragged go to the day under the pointer, or by keyboard to another one, and keep their times. From a
// row of its own a channel goes alone.
void begin_row_drag(ViewContext& view, const ListRow& row, const Rect& rect);
void follow_list_drag(ViewContext& view, const ListFrame& frame);
// Marks the day posts are over; near the upper and the lower edge the list scrolls on.
void draw_list_drag(ViewContext& view, const ListFrame& frame);
// The posts that are being taken away from their rows, by id.
std::vector<Id<Post>> dragged_away(const ViewContext& view);

}  // namespace tandem
