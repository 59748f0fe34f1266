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
    std::optional<Id<Post>> reveal;       // comes into view in the next frame
    std::optional<Id<Post>> menu_wanted;  // the menu opens at its tile once that is in view
    std::optional<Day> day;               // of the calendar, as it was in the last frame
    std::optional<std::size_t> over;      // the place something carried is over
    int models_made = 0;                  // what tests look at
    int tiles_drawn = 0;                  // in the last frame
};

}  // namespace tandem
