#pragma once

#include <optional>
#include <string>

#include "model/own_day.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The days of the calendar, in a dialog of three parts.
struct DaysState {
    enum class Part : std::uint8_t { catalogue, own, school };

    Part part = Part::catalogue;
    std::string search;                    // in the catalogue
    std::optional<Id<OwnObservance>> own;  // whose fields are shown
    bool name_wanted = false;              // its name gets the keyboard
};

// Tandem's own catalogue by categories, each row with its next date and whether the calendar shows it.
void draw_catalogue(ViewContext& view, Rect area, DaysState& state);
// Days that the project has of its own: a list, and the fields of the chosen one.
void draw_own_days(ViewContext& view, Rect area, DaysState& state);
// The zone of the project, and school holidays that it has of its own.
void draw_school_days(ViewContext& view, Rect area);

}  // namespace tandem
