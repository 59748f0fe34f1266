#pragma once

#include <optional>
#include <string>

#include "facts/date_words.hpp"
#include "model/project.hpp"
#include "ui/tasks/day_strip.hpp"
#include "ui/tasks/task_drop.hpp"
#include "ui/team/team_drag.hpp"

namespace tandem {

struct ViewContext;

// What the Tasks screen worked out for the present version: redone when something it was made from is another.
// Comparing versions costs a microsecond: they share their tables.
struct TasksCache {
    struct DayIs {
        Project project;
        std::uint64_t plan = 0;
        Filters filters;
        Lens lens{};
        TaskGrouping grouping{};
        TaskSpan span{};
        bool done_shown = true;
        Day day{}, today{};
        std::string user;
        bool operator==(const DayIs&) const = default;
    };

    struct StripIs {
        DayIs day;
        LocalMinute now{};
        facts::Language language{};
        facts::ClockForm clock{};
        std::optional<int> first_hour;
        bool operator==(const StripIs&) const = default;
    };

    std::optional<DayIs> day_is;
    TaskDay day;
    std::optional<StripIs> strip_is;
    DayStrip strip;

    // What dropping a task on days of the week would do, as far as it was asked; of one plan.
    Id<Task> dropped;
    std::uint64_t drop_plan = 0;
    std::vector<TeamDrop> drops;
    Rect drop_rect;   // of the day the dragged task is over, as it was drawn last
    TaskDrops timed;  // the same of times of the day and of people
};

// The cache of this view, made when there is none.
TasksCache& tasks_cache(ViewContext& view);

}  // namespace tandem
