#include "plan/over_delivery.hpp"

#include <algorithm>

#include "model/day_spread.hpp"

namespace tandem {
namespace {

using date::days;

constexpr std::int64_t percent = 100;

// amount * part / whole, rounded down, for any amount.
Money part_of(Money amount, std::int64_t part, std::int64_t whole) {
    return {amount.cents / whole * part + amount.cents % whole * part / whole};
}

Money largest_daily(const Flight& flight, const DayRange& week) {
    const Day begin = std::max(week.begin, flight.days.begin), end = std::min(week.end, flight.days.end);
    Money most;
    for (Day day = begin; day < end; day += days(1)) most = std::max(most, daily_budget_on(flight, day));
    return most;
}

// The amount of its poorest day; 0 where none is planned.
Money poorest_day(const Flight& flight) {
    if (flight.budget_kind == BudgetKind::daily) return flight.budget;
    Money least;
    for (const Money amount : day_spread(flight))
        if (amount.cents > 0 && (least.cents == 0 || amount < least)) least = amount;
    return least;
}

}  // namespace

Day ad_week_begin(Day day) { return week_begin(day, date::Sunday); }

Money daily_budget_on(const Flight& flight, Day day) {
    return flight.cap && flight.cap->from <= day ? flight.cap->daily : flight.budget;
}

std::optional<DailyLimits> daily_limits(const facts::AdPlatform& platform, const Flight& flight, Day day) {
    if (flight.budget_kind != BudgetKind::daily || !platform.most_over_percent) return std::nullopt;
    DailyLimits limits;
    limits.day = part_of(daily_budget_on(flight, day), percent + *platform.most_over_percent, percent);
    const Day sunday = ad_week_begin(day);
    if (platform.most_days_a_week)
        limits.week = Money{largest_daily(flight, {sunday, sunday + days(7)}).cents * *platform.most_days_a_week};
    return limits;
}

OverDelivery over_delivery(const facts::AdPlatform& platform, const Flight& flight, const FlightSpend& spend) {
    OverDelivery over;
    const Day end = spend.begin + days(static_cast<int>(spend.daily.size()));
    for (Day day = spend.begin; day < end; day += days(1)) {
        const auto limits = daily_limits(platform, flight, day);
        const DayRange one{day, day + days(1)};
        if (limits && spend.on(one) > limits->day) over.days.push_back({one, spend.on(one), limits->day});
    }
    for (Day sunday = ad_week_begin(spend.begin); sunday < end; sunday += days(7)) {
        const DayRange week{sunday, sunday + days(7)};
        const auto limits = daily_limits(platform, flight, std::max(sunday, flight.days.begin));
        if (limits && limits->week && spend.on(week) > *limits->week)
            over.weeks.push_back({week, spend.on(week), *limits->week});
    }
    return over;
}

std::optional<BelowMinimum> below_minimum(const facts::AdPlatform& platform, const Flight& flight,
                                          std::string_view currency) {
    BelowMinimum found;
    found.daily = poorest_day(flight);
    if (found.daily.cents <= 0) return std::nullopt;
    for (const facts::DailyMinimum& minimum : platform.minimums) {
        if (minimum.currency != currency) found.compared = false;
        if (minimum.currency != currency || found.daily.cents < minimum.minor_units) found.below.push_back(minimum);
    }
    return found.below.empty() ? std::nullopt : std::optional(std::move(found));
}

}  // namespace tandem
