#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/copy_occasions.hpp"
#include "app/workbench.hpp"
#include "model/day_range.hpp"
#include "model/post.hpp"
#include "model/task_key.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct CalendarCache;
struct ListState;
struct BoardState;
struct YearState;
struct GridState;
struct DatePicker;
struct FormatsState;
struct LabelsState;
struct SavedView;
struct Selection;

enum class IdeaOrder : unsigned char { rank, newest, pillar, title };

// What the lane says in which a post is made: empty where it says nothing.
struct NewPostLane {
    std::optional<Id<Person>> creator = {};
    std::optional<Id<Channel>> channel = {};  // comes before what the filters say

    bool operator==(const NewPostLane&) const = default;
};

// An hour at which nothing stands yet.
struct FreeHour {
    int minute = 0;  // of the day
    NewPostLane lane;

    bool operator==(const FreeHour&) const = default;
};

// An hour of the selected day the keyboard is at.
struct HourCursor {
    Day day{};
    int minute = 0;    // of it
    std::string lane;  // id of WeekModel::lanes
};

// A rectangle that selects posts, from where it began to the pointer.
struct SelectionBand {
    float x_px = 0, y_px = 0;                 // from the top left of what scrolls
    std::shared_ptr<const Selection> before;  // when it began
    bool adds = false;                        // to those
    bool scrolls = false;                     // the pointer rests at an edge of the view, which goes on below it
};

// The post Ctrl and arrows led the keyboard to, while this was selected.
struct LedToPost {
    Id<Post> post;
    std::shared_ptr<const Selection> beside;
};

// Something dragged rests at an edge of the month, of the hours or of the year: -1 at the one that leads back, 1 at the
// one that leads on.
struct EdgeRest {
    int side = 0;
    double turns_at_s = 0;  // in ImGui's time
};

// The days that were shown when a drag began.
struct ShownAtGrab {
    CalendarView view{};
    date::year_month month{};
    int week_offset = 0;
    Day day{};
    std::optional<Day> first_shown = {};
    std::optional<date::year_month> first_month = {};  // of the year
};

// Where that edge leads, while it is rested at in this frame.
struct TurnSign {
    std::string text;
    int side = 0;
    Rect plate;
};

// A day of the bar that is selected.
struct BarPlace {
    Day day{};
    bool by_keyboard = false;  // else the pointer pressed the bar there
};

// The wheel over the hours of a day. A movement is turns with no long pause between them.
struct DayWheel {
    bool at_top = false, at_bottom = false;      // where the hours stood in the frame before
    std::optional<double> turned_s;              // the last turn, in ImGui's time
    bool from_top = false, from_bottom = false;  // where the hours stood when the movement began
    float beyond = 0;                            // turns beyond that edge
};

// The small month at the foot of the ideas.
struct DrawerMonth {
    std::optional<bool> folded;       // as somebody chose; none: as there is room
    bool fits = false, open = false;  // in this frame: there is room for it, and it is shown
    date::year_month shown{};
    date::year_month followed{};      // the calendar's month when it was drawn last
    std::optional<Day> followed_day;  // and the day that was selected
    std::optional<Day> cursor;        // the day the keyboard went to, while it is there
    float wheel = 0;                  // turns that make no whole month yet
    EdgeRest rest;                    // something dragged rests at one of its arrows
};

// What the calendar keeps between frames besides what is shown and selected. Plain values; the cache can be dropped at
// any time.
struct CalendarState {
    float wheel = 0;            // turns of the wheel that make no whole week yet
    bool drawer_jumps = false;  // the ideas scroll on by a page in the next frame
    IdeaOrder idea_order = IdeaOrder::rank;
    std::optional<Day> listed_day;      // whose list of posts is open
    Rect list_anchor;                   // the "+N" it hangs on
    bool list_opens = false;            // it was asked for in this frame
    std::optional<Day> observance_day;  // whose first observance is told in a card
    Rect observance_anchor;             // its name, which the card hangs on
    bool observance_opens = false;      // it was asked for in this frame
    // The next frame makes a post where the keyboard is: in a column of the board, or at an hour.
    bool post_wanted = false;
    bool pick_up = false;        // the next frame picks up what is selected, to be moved by keyboard
    bool press_spent = false;    // this press has been a drag already: it starts no other until the button is up
    bool looks_for_fit = false;  // the card of the drag is not complete yet: frames go on without events
    std::optional<SelectionBand> band;
    std::optional<LedToPost> led_to;
    std::optional<HourCursor> hour_cursor;
    EdgeRest edge_rest;
    std::optional<ShownAtGrab> shown_at_grab;  // while something is dragged in the month, among hours or in the year
    std::optional<TurnSign> turn_sign;
    DayWheel day_wheel;
    std::optional<BarPlace> on_bar;  // from where the arrows go on, while that bar is selected
    DrawerMonth drawer_month;
    std::optional<double> drawer_opens_at_s;  // what is dragged rests at the left edge, in ImGui's time
    bool drawer_lent = false;                 // the drawer was opened for what is dragged, and closes after it
    CalendarView view = CalendarView::month;
    CalendarView third_view = CalendarView::list;  // beside month and week in the bar: the last other that was chosen
    Lanes lanes = Lanes::none;
    std::optional<Day> day_meant;                       // the next change of view is about it, whatever is selected
    std::optional<Day> first_shown;                     // of a week that was scrolled by days: it begins there
    float hour_px = 57;                                 // height of an hour at 100 %
    std::optional<std::string> zone_wanted;             // whose clock is to stand beside the hours; empty: none
    bool hours_placed = false;                          // the hours were scrolled to those of the office once
    std::optional<int> minute_wanted;                   // of the day: the hours are scrolled there in the next frame
    std::optional<std::pair<Id<Task>, int>> stretched;  // a task whose effort is being drawn, and the minutes so far
    // What is dragged among hours was taken from this one and is over that one, by the project's clock.
    std::optional<LocalMinute> grabbed_hour, over_hour;
    std::optional<std::size_t> grabbed_lane;  // from which of WeekModel::lanes it was taken by mouse
    std::optional<Rect> keyboard_ghost;       // where what is dragged by keyboard lies among the hours
    int hidden_posts = 0;                     // by the filters, in a view that is neither a month nor hours
    std::shared_ptr<CalendarCache> cache;
    // What the other views keep between frames; made when they are first drawn.
    std::shared_ptr<ListState> list;
    std::shared_ptr<BoardState> board;
    std::shared_ptr<YearState> year;
    std::shared_ptr<GridState> grid;
    std::shared_ptr<DatePicker> date_picker;
    std::shared_ptr<LabelsState> labels;            // of ui/views
    std::shared_ptr<FormatsState> formats;          // of ui/bars
    std::optional<Id<SavedView>> saved_view;        // the one that was chosen; what is shown may differ from it
    std::optional<Id<SavedView>> view_to_rename;    // by the dialog that names views, while that is meant
    std::optional<Id<SavedView>> view_asked;        // whose own menu is open
    Rect view_asked_at;                             // where the pointer was then
    bool date_asked = false;                        // the choice of a day opens in the next frame
    std::vector<Post> copied;                       // by "copy", as they were then
    std::optional<CopiedOccasion> copied_occasion;  // the same, where it was no post
    std::optional<int> paste_minute;                // of the day: the next "paste" begins then
};

}  // namespace tandem
