#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/date_picker.hpp"
#include "ui/list/list_model.hpp"

namespace tandem {

struct ViewContext;

// What a menu of the list chooses, for one post or for many.
// clang-format off
enum class ListChoice : std::uint8_t {
    status, campaign, pillar, labels, channels, creator, supervisor, approver, time, day, shift, shift_to_day, shift_by
};
// clang-format on

struct ListMenu {
    ListChoice choice{};
    std::vector<Id<Post>> posts;
    Rect anchor;
    bool above = false;           // grows upwards
    bool opens = true;            // it was asked for in this frame
    std::string typed = {};       // a time of day
    bool keyboard_wanted = true;  // the field it is typed in is to get it
    DatePicker date_picker = {};  // for a day
};

// The title or the time that is edited in its row.
struct ListEdit {
    Id<Post> post;
    ListColumn column = ListColumn::title;
    int frames = 0;       // for which it was drawn
    bool typing = false;  // the field has had the keyboard
};

// What the list keeps between frames; the order and the columns last as long as the program runs.
struct ListState {
    struct ModelIs {
        CalendarVersion version;
        Day today{};
        Lens lens{};
        ListSort sort;
        bool operator==(const ModelIs&) const = default;
    };

    ListSort sort;
    // Wanted ones.
    std::array<bool, list_column_count> columns{true, true, true, true, true, true, true, true, true, false, false};
    std::vector<ListColumn> ticked;  // of those the ones somebody asked for, the latest last: they have room first

    std::optional<ModelIs> model_is;
    ListModel model;
    std::map<Day, std::optional<WorkLine>> work;              // of days that were drawn, of the model's version
    std::map<Day, std::vector<ShownObservance>> observances;  // the same
    std::vector<Id<Post>> selected_in_order, selected_by_id;  // the selection, to look posts up in

    // The place in the list. `told_day`: the day of the calendar as the list said or followed it last; none: the order
    // is another one, and its beginning is shown, resp. the calendar's day.
    std::optional<Day> told_day;
    float scroll_px = 0, row_px = 0;
    Day top_day{};                         // the group at the top
    float below_top_px = 0;                // how far it is scrolled away
    bool moved = false;                    // the model is another one than in the last frame
    std::optional<ListRowKey> row_wanted;  // brought into view in the next frame
    std::optional<ListThingKey> thing_wanted;
    bool row_moved = false;                    // the list was scrolled for that
    std::optional<float> scroll_before_carry;  // while something is carried by keyboard; Escape leads back there
    bool menu_wanted = false;                  // the menu opens at what is selected, in this frame

    std::optional<ListRowKey> anchor, cursor;  // a range goes from the one to the other
    std::optional<ListRowKey> led;             // the row of the post that Ctrl led the keyboard to
    std::optional<ListThingKey> thing_cursor;  // which of its rows the selected campaign was chosen in
    std::optional<ListColumn> cell;            // of the cursor's row, while the keyboard is in one
    bool cell_wanted = false;                  // what it is edited in opens, in this frame
    bool keyboard_wanted = false;              // something the list had opened is closed: the keys are its own again
    std::optional<ListEdit> edit;
    std::optional<ListMenu> menu;
    std::optional<Rect> columns_menu;  // opens at this place in the next frame

    int models_made = 0;  // how often it was worked out, and how many rows the last frame drew: what tests look at
    int rows_drawn = 0;

    bool is_selected(Id<Post> post) const;
    // Whether the time of a row says its day too: no heading and no column does.
    bool time_says_day() const { return !sort.by_day() && !columns[static_cast<std::size_t>(ListColumn::date)]; }
};

// The state of this view, made when there is none.
ListState& list_state(ViewContext& view);
// Brings what is selected up to date: all that the bar of many posts needs where no list is drawn.
void refresh_selected(const Selection& selection, ListState& list);
// Brings model and selection up to date.
void refresh_list(ViewContext& view, ListState& list);

}  // namespace tandem
