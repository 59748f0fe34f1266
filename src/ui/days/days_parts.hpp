#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/catalogue_rows.hpp"
#include "model/own_day.hpp"
#include "ui/rect.hpp"

namespace tandem {

class Sheet;
struct ViewContext;

// The days of the calendar, in a dialog of four parts.
struct DaysState {
    enum class Part : std::uint8_t { catalogue, own, school, project };

    Part part = Part::catalogue;
    // When each row of the catalogue comes next, by its id, as of a day; a row that nobody can tell is missing.
    std::map<std::string, Day> next_days = {};
    std::optional<Day> next_days_of = {};
    CatalogueFilter filter;                         // of the catalogue
    std::optional<Id<OwnObservance>> own;           // whose fields are shown
    bool name_wanted = false;                       // its name gets the keyboard
    bool date_wanted = false;                       // the date of what is once gets it
    std::optional<Id<OwnObservance>> by_rule = {};  // whose rule is to be written, though it is one of the usual forms
    std::optional<Id<SchoolBreak>> school_break = {};  // that is to be in view
    bool leads_wanted = false;                         // deadlines before publication are to be in view
};

// Tandem's own catalogue by categories, each row with its next date and whether the calendar shows it.
void draw_catalogue(ViewContext& view, Rect area, DaysState& state);
// A row of the catalogue whose date is announced each year: how its date is given, or where it was.
void draw_announced_row(ViewContext& view, Rect rect, const facts::Observance& row, DaysState& state);
// Where the date is given of a day that has none yet, by its name on the screen: the project's own day, with the
// keyboard in its date; else the catalogue, narrowed to the row.
DaysState place_of_undated(const ViewContext& view, const std::string& name);
// What there is to say about a row of the catalogue, line by line, and where it is known.
std::string catalogue_tip(const ViewContext& view, const facts::Observance& row);
std::string catalogue_regions(const ViewContext& view, const facts::Observance& row);
// Days that the project has of its own: a list, and the fields of the chosen one.
void draw_own_days(ViewContext& view, Rect area, DaysState& state);
// The zone of the project, and school holidays that it has of its own.
void draw_school_days(ViewContext& view, Rect area, DaysState& state);
// What holds for the whole calendar: first day of the week, time zone, approval and what it locks, frozen
// work, deadlines before publication, the hours of the office.
void draw_project_choices(ViewContext& view, Rect area, DaysState& state);
// A row of them with its name, a key of words.csv or the name itself; returns the room of the value. Names are longer
// here than in other sheets: all values stand below each other.
Rect project_row(Sheet& sheet, std::string_view key);
// By when each step is to be finished before publication, where no task says so.
void draw_step_leads(Sheet& sheet);

}  // namespace tandem
