#pragma once

#include <string>
#include <vector>

#include "ui/campaigns/campaigns_state.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// Days laid out from left to right. Positions are pixels of the window.
struct TimeScale {
    DayRange days;
    float x0 = 0, x1 = 0;

    float day_width() const { return (x1 - x0) / static_cast<float>(days.length().count()); }
    // The left side of a day, on a whole pixel; also of days that are not shown.
    float x_of(Day day) const;
    // The day a pixel is on; also left and right of those that are shown.
    Day day_at(float x) const;
};

// The days the campaigns are shown over: from the beginning of a week, from the first of a month, or from January.
DayRange campaigns_period(const CampaignsState& state, Day today, date::weekday first_of_week);
DayRange campaigns_period(const ViewContext& view);
// "sept. – nov. 2026"
std::string campaigns_period_title(const ViewContext& view);
// Where `by` steps lead: a week, a month or a quarter each.
Day stepped(TimelineScale scale, Day from, int by);

// A line down the timeline with what is written above it.
struct TimeTick {
    Day day{};
    std::string text;        // "S41 · 5", "mar. 13", "oct."
    std::string short_text;  // where there is no room: "S41", "13", "oct."
    bool today = false;      // today is in it
    bool strong = false;     // a new month, or a new quarter
};
std::vector<TimeTick> ticks_of(const ViewContext& view, const DayRange& days);
// The row above: "octobre", "T4 2026".
std::vector<TimeTick> headings_of(const ViewContext& view, const DayRange& days);

}  // namespace tandem
