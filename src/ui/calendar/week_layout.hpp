#pragma once

#include <optional>
#include <vector>

#include "ui/calendar/chip_box.hpp"
#include "ui/calendar/month_layout.hpp"
#include "ui/calendar/week_model.hpp"

namespace tandem {

inline constexpr float lane_head_height = 22;  // of the row with the names of lanes, at 100 %

// Where the hours of a week lie. What overlaps stands side by side (hour_packing.hpp). Pixels of the screen across;
// down, pixels from midnight, so that scrolling changes nothing of it.

struct HourBlock {
    enum class Kind : std::uint8_t { post, task, more };

    std::size_t day = 0;  // of WeekModel::days
    Kind kind = Kind::post;
    std::size_t index = 0;                 // of the day's posts, or of its tasks
    std::optional<std::size_t> part = {};  // of WeekPost::parts, in a day that is parted; none: all of the post
    Rect rect;
    ChipBox chip;                                // of a post
    PlacedText title, detail, who;               // of a task; the number of those hidden
    Rect icon;                                   // of a task; empty where there is no room
    Rect foot;                                   // of a task: what to drag to change its effort
    bool cut = false;                            // not all of it can be read
    std::vector<std::size_t> hidden = {};        // more: the tasks there is no room for, by begin
    std::vector<std::size_t> hidden_posts = {};  // and the posts, by begin

    std::size_t count() const { return hidden.size() + hidden_posts.size(); }
};

struct HourDay {
    Rect column;              // its x0 and x1 alone
    std::vector<Rect> lanes;  // of WeekModel::lanes, left to right

    // Lanes are told apart; else each of them is the whole column.
    bool parted() const { return lanes.size() > 1 && lanes[0] != column; }
};

struct WeekLayout {
    Rect hours;  // the column of the clock, as far as it is seen
    Rect grid;   // the hours of the days, as far as they are seen
    float hour_px = 0;
    std::vector<HourDay> days;
    std::vector<HourBlock> blocks;  // in the order they are drawn

    float height() const { return 24 * hour_px; }
    float y_of(int minute) const { return static_cast<float>(minute) * hour_px / 60; }
    // Of a day that is shown, under x; nothing beside the grid.
    std::optional<std::size_t> day_at(float x) const;
    std::size_t lane_at(std::size_t day, float x) const;
};

// What the days are as wide as: the same, unless they are parted and one alone has room for that while the others stay
// readable.
DayWeights day_weights(const WeekModel& model, const MonthGrid& grid, float width_px, float scale,
                       std::optional<Day> focused);

// `head`: what stands above the hours, laid out already. The day that is looked at, or a day alone, is parted into
// narrower lanes than others are.
WeekLayout week_layout(const WeekModel& model, const MonthLayout& head, const MonthGrid& grid, const Rect& area,
                       float hour_px, float scale, std::optional<Day> focused, const TextRuler& ruler);

}  // namespace tandem
