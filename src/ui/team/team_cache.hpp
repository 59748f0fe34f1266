#pragma once

#include <optional>

#include "app/team_grid.hpp"
#include "facts/language.hpp"
#include "ui/team/team_drag.hpp"

namespace tandem {

// What the team screen worked out for the present version: redone when something it was made from is another.
struct TeamCache {
    struct Made {
        Project project;
        std::uint64_t plan = 0;
        TeamWish wish;
        TrayOrder order{};
        bool operator==(const Made&) const = default;
    };
    std::optional<Made> made;
    TeamFigures figures;
    int times = 0;  // worked out: what tests look at

    // The last drop that was asked about.
    Id<Task> dropped;
    std::uint64_t drop_plan = 0;
    std::optional<TeamCell> drop_cell;
    TeamDrop drop;
    Rect drop_rect;  // of the cell the dragged task is over, as it was drawn last
};

TeamCache& team_cache(ViewContext& view);
const TeamFigures& team_figures(ViewContext& view);

}  // namespace tandem
