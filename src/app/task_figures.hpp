#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/task_requests.hpp"

namespace tandem {

// Figures that finishing a task is about: what a post brought after a week, what a month was like on each channel.
// Nothing is read from any network: each figure is typed, and says by whom and when.

// What a figure is counted in, as people type it.
enum class FigureUnit : std::uint8_t { count, minutes, percent };

struct FigureWanted {
    std::string metric;  // a name of an input of kpis.csv, or the id of a measure
    Uuid of;             // the post, its variant where it is on several channels, or a channel
    FigureUnit unit = FigureUnit::count;
    std::optional<Figure> known;  // typed last

    bool operator==(const FigureWanted&) const = default;
};

// In the order they are asked for; empty for a task that is about no figures.
std::vector<FigureWanted> figures_wanted(const Project& project, const Task& task);
// Whether any of them is still missing.
bool figures_missing(const Project& project, const Task& task);

struct FigureTyped {
    std::string metric;
    Uuid of;
    Figure value;

    bool operator==(const FigureTyped&) const = default;
};
// Readings of today, typed by `who`: one undo step. What was typed today already is corrected; a figure that is known
// with the same value is left alone.
Request type_figures(const TaskGround& ground, IdSource& ids, Id<Task> task, const std::vector<FigureTyped>& figures,
                     std::string_view who);

}  // namespace tandem
