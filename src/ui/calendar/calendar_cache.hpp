#pragma once

#include <optional>
#include <vector>

#include "app/session.hpp"
#include "facts/date_words.hpp"
#include "ui/calendar/drag_preview.hpp"
#include "ui/calendar/idea_list.hpp"
#include "ui/calendar/month_layout.hpp"
#include "ui/calendar/week_layout.hpp"

namespace tandem {

struct ViewContext;

// Everything a calendar's texts and figures depend on. Comparing two of them costs a microsecond: versions of a project
// share their tables.
struct CalendarVersion {
    Project project;
    std::uint64_t plan = 0;
    Filters filters;
    facts::Language language{};
    facts::ClockForm clock{};
    std::uint64_t media = 0;  // what is known of files (ui/widgets/media_picture.hpp)

    bool operator==(const CalendarVersion&) const = default;
};

// What was worked out for the present version: redone when something it was made from is another.
struct CalendarCache {
    struct MonthIs {
        CalendarVersion version;
        MonthGrid grid;
        Day today{};
        Lens lens{};
        bool observances = true;
        bool money = false;
        bool operator==(const MonthIs&) const = default;
    };
    // Of a week or a day, hour by hour.
    struct WeekIs {
        MonthIs month;
        DayRange days;
        Lanes lanes{};
        std::string second_zone;
        LocalMinute now{};
        std::vector<Id<Task>> unfolded;
        bool operator==(const WeekIs&) const = default;
    };
    struct WeekLayoutIs {
        Rect area;
        float scale = 0, text_scale = 0, hour_px = 0;
        std::optional<Day> focused;
        bool operator==(const WeekLayoutIs&) const = default;
    };
    struct LayoutIs {
        Rect area;
        float scale = 0, text_scale = 0;
        std::vector<Id<Post>> selected;
        bool operator==(const LayoutIs&) const = default;
    };
    struct IdeasAre {
        CalendarVersion version;
        IdeaOrder order{};
        bool operator==(const IdeasAre&) const = default;
    };

    std::optional<MonthIs> month_is;
    MonthModel month;
    std::optional<LayoutIs> layout_is;
    MonthLayout layout;
    // While hours are shown, `month` and `layout` are what stands above them.
    std::optional<WeekIs> week_is;
    WeekModel week;
    std::optional<WeekLayoutIs> week_layout_is;
    WeekLayout week_layout;
    std::optional<IdeasAre> ideas_are;
    IdeaList ideas;
    DragPreviews drag;
    int months_made = 0;  // how often each was redone: what tests look at
    int layouts_made = 0;
};

// The cache of this view, made when there is none.
CalendarCache& calendar_cache(ViewContext& view);
CalendarVersion calendar_version(const ViewContext& view);
// Whether what was worked out for it still holds, in less time than it takes to make another one.
bool is_present(const CalendarVersion& version, const ViewContext& view);
// What months and days are worked out from; without a grid for days alone.
MonthSource month_source(ViewContext& view, const MonthGrid& grid = {});

// Brings month and ideas up to date, and then where the month's things lie.
void refresh_month(ViewContext& view, const MonthGrid& grid);
void lay_out_month(ViewContext& view, const Rect& area);
const IdeaList& refreshed_ideas(ViewContext& view);

// The same of the hours of these days.
void refresh_week(ViewContext& view, const DayRange& days);
void lay_out_week(ViewContext& view, const DayRange& days, const Rect& area);

// The days whose hours are shown.
DayRange shown_hours_days(const UiState& state, date::weekday week_start);
// To the next, resp. the one before.
void step_hours(UiState& state, int by);

// The weeks that are shown: those of the month, or as far down or up as they were scrolled. Keeps `month` and
// `week_offset` of the state in step: the month in focus is the one most of whose days are shown.
MonthGrid shown_grid(UiState& state, date::weekday week_start);
// Scrolls so that the day is shown; nothing moves when it is.
void reveal_day(UiState& state, Day day, date::weekday week_start);

}  // namespace tandem
