#pragma once

#include <optional>

#include "ui/calendar/calendar_cache.hpp"
#include "ui/grid/grid_model.hpp"

namespace tandem {

// What the grid keeps between frames.
struct GridState {
    Id<Channel> channel;  // that is shown; the first one where it is none of the project's
    std::optional<CalendarVersion> version;
    Id<Channel> model_of;
    GridModel model;                      // of that version and channel
    std::optional<Id<Post>> menu_wanted;  // the menu opens at its tile once that is in view
    std::optional<std::size_t> over;      // the place something carried is over

    // The place in the grid. `told_day`: the day of the calendar as the grid said or followed it last; none: another
    // channel is shown. `told_choice`: the day that was selected then.
    std::optional<Day> told_day, told_choice;
    std::optional<Day> day_wanted;   // its row comes to the top in the next frame
    std::optional<Id<Post>> reveal;  // comes into view in the next frame
    bool tile_moved = false;         // the grid was scrolled for that
    bool model_moved = false;        // the model is another one than in the last frame
    float scroll_px = 0, row_px = 0;
    int drawn_frame = -2;  // the last one in which tiles were drawn

    std::size_t first_seen = 0, end_seen = 0;  // tiles of which something was seen in the last frame
    int models_made = 0;                       // what tests look at
    int tiles_drawn = 0;                       // in the last frame
};

}  // namespace tandem
