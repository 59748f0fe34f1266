#include "ui/campaigns/time_scale.hpp"

#include <cmath>

#include "facts/date_words.hpp"
#include "plan/month_grid.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

using date::days;
using date::months;

date::year_month_day ymd(Day day) { return date::year_month_day(day); }

Day first_of_year(Day day) { return first_day(month_of(day).year() / date::January); }

Day default_from(TimelineScale scale, Day today, date::weekday first_of_week) {
    switch (scale) {
        case TimelineScale::weeks: return week_begin(today, first_of_week) - days(7);
        case TimelineScale::quarter: return first_day(month_of(today) - months(1));
        case TimelineScale::year: break;
    }
    return first_of_year(today);
}

std::string week_text(const ViewContext& view, Day day) {
    return view.words.format("timeline.week",
                             {{"n", std::to_string(iso_week_from(day).number)},
                              {"day", std::to_string(static_cast<unsigned>(ymd(day).day()))}});
}

std::string quarter_text(const ViewContext& view, date::year_month month) {
    const unsigned quarter = (static_cast<unsigned>(month.month()) + 2) / 3;
    return view.words.format(
        "strategy.quarter", {{"n", std::to_string(quarter)}, {"year", std::to_string(static_cast<int>(month.year()))}});
}

}  // namespace

float TimeScale::x_of(Day day) const {
    return std::round(x0 + static_cast<float>((day - days.begin).count()) * day_width());
}

Day TimeScale::day_at(float x) const {
    return days.begin + date::days(static_cast<int>(std::floor((x - x0) / day_width())));
}

DayRange campaigns_period(const CampaignsState& state, Day today, date::weekday first_of_week) {
    const Day wanted = state.from.value_or(default_from(state.scale, today, first_of_week));
    if (state.scale == TimelineScale::weeks) {
        const Day begin = week_begin(wanted, first_of_week);
        return {begin, begin + days(14)};
    }
    const date::year_month month = month_of(wanted);
    if (state.scale == TimelineScale::quarter) return {first_day(month), first_day(month + months(3))};
    const unsigned into_quarter = (static_cast<unsigned>(month.month()) - 1) % 3;
    const date::year_month quarter = month - months(static_cast<int>(into_quarter));
    return {first_day(quarter), first_day(quarter + months(12))};
}

DayRange campaigns_period(const ViewContext& view) {
    return campaigns_period(view.state.campaigns, view.today(), first_weekday(view.project().settings.week_start));
}

std::string campaigns_period_title(const ViewContext& view) {
    const DayRange period = campaigns_period(view);
    if (view.state.campaigns.scale == TimelineScale::weeks)
        return facts::day_range_text(ymd(period.begin), ymd(period.end), view.language);
    const date::year_month first = month_of(period.begin), last = month_of(period.end - days(1));
    const std::string begin = first.year() != last.year()
        ? facts::month_title_short(first, view.language)
        : std::string(facts::month_short_name(first.month(), view.language));
    return begin + " – " + facts::month_title_short(last, view.language);
}

Day stepped(TimelineScale scale, Day from, int by) {
    if (scale == TimelineScale::weeks) return from + days(7 * by);
    return first_day(month_of(from) + months(scale == TimelineScale::quarter ? by : 3 * by));
}

std::vector<TimeTick> ticks_of(const ViewContext& view, const DayRange& range) {
    std::vector<TimeTick> ticks;
    const Day today = view.today();
    const auto add = [&](Day begin, Day end, std::string text, std::string short_text, bool strong) {
        ticks.push_back({begin, std::move(text), std::move(short_text), begin <= today && today < end, strong});
    };
    switch (view.state.campaigns.scale) {
        case TimelineScale::weeks:
            for (Day day = range.begin; day < range.end; day += days(1))
                add(day, day + days(1), facts::weekday_day(ymd(day), view.language),
                    std::to_string(static_cast<unsigned>(ymd(day).day())), ymd(day).day() == date::day(1));
            break;
        case TimelineScale::quarter:
            for (Day day = week_begin(range.begin, first_weekday(view.project().settings.week_start)); day < range.end;
                 day += days(7))
                add(day, day + days(7), week_text(view, day),
                    view.words.format("strategy.week", {{"n", std::to_string(iso_week_from(day).number)}}), false);
            break;
        case TimelineScale::year:
            for (date::year_month month = month_of(range.begin); first_day(month) < range.end; month += months(1)) {
                const std::string name(facts::month_short_name(month.month(), view.language));
                add(first_day(month), first_day(month + months(1)), name, name,
                    (static_cast<unsigned>(month.month()) - 1) % 3 == 0);
            }
    }
    return ticks;
}

std::vector<TimeTick> headings_of(const ViewContext& view, const DayRange& range) {
    std::vector<TimeTick> headings;
    const bool quarters = view.state.campaigns.scale == TimelineScale::year;
    for (date::year_month month = month_of(range.begin); first_day(month) < range.end;
         month += months(quarters ? 3 : 1))
        headings.push_back(
            {std::max(first_day(month), range.begin),
             quarters ? quarter_text(view, month) : std::string(facts::month_name(month.month(), view.language)),
             {},
             false,
             true});
    return headings;
}

}  // namespace tandem
