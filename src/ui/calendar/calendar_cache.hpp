#pragma once

#include <optional>
#include <vector>

#include "app/session.hpp"
#include "facts/date_words.hpp"
#include "ui/calendar/drag_preview.hpp"
#include "ui/calendar/idea_list.hpp"
#include "ui/calendar/month_layout.hpp"

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
    struct LayoutIs {
        Rect area;
        float scale = 0, text_scale = 0;
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
    std::optional<IdeasAre> ideas_are;
    IdeaList ideas;
    DragPreviews drag;
    int months_made = 0;  // how often each was redone: what tests look at
    int layouts_made = 0;
};

// The cache of this view, made when there is none.
CalendarCache& calendar_cache(ViewContext& view);
CalendarVersion calendar_version(const ViewContext& view);

// Brings month, layout and ideas up to date.
void refresh_month(ViewContext& view, const MonthGrid& grid, const Rect& area);
const IdeaList& refreshed_ideas(ViewContext& view);

// The weeks that are shown: those of the month, or as far down or up as they were scrolled. Keeps `month` and
// `week_offset` of the state in step: the month in focus is the one most of whose days are shown.
MonthGrid shown_grid(UiState& state, date::weekday week_start);
// Scrolls so that the day is shown; nothing moves when it is.
void reveal_day(UiState& state, Day day, date::weekday week_start);

}  // namespace tandem
