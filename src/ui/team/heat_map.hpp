#pragma once

#include <string>
#include <vector>

#include "app/team_grid.hpp"
#include "ui/rect.hpp"
#include "ui/team/team_state.hpp"

namespace tandem {

struct ViewContext;

// Where the days stand beside the people's names, in pixels. Days off of the whole week are narrower.
struct TeamColumns {
    struct Span {
        float x0 = 0, x1 = 0;
    };
    Span names;
    std::vector<Span> days;
};
TeamColumns team_columns(const ViewContext& view, float x0, float x1, const TeamFigures& figures);

inline constexpr float team_header = 48, team_role_row = 24, team_person_row = 62;

// The days above the columns, and how many people there are.
void draw_team_header(ViewContext& view, const Rect& rect, const TeamColumns& columns, const TeamFigures& figures);
// A row per role, then a row per person; `at` loses what was used..
void draw_heat_map(ViewContext& view, Rect& at, const TeamColumns& columns, const TeamFigures& figures,
                   bool show_focus);
float heat_map_height(const ViewContext& view, const TeamFigures& figures);
// "4h10": hours and minutes without the room between them.
std::string cell_minutes(const ViewContext& view, int minutes);
// The load, the capacity, the tasks and why the day is as it is.
std::string cell_tooltip(ViewContext& view, const TeamRow& row, std::size_t day, const DayRange& days);

}  // namespace tandem
