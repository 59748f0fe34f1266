#include "plan/flight_pace.hpp"

#include <algorithm>

#include "plan/over_delivery.hpp"

namespace tandem {
namespace {

__extension__ using Wide = __int128;

Day as_of(const Flight& flight, const FlightSpend& spend, Day today) {
    if (today >= flight.days.end) return flight.days.end;
    if (today < flight.days.begin) return flight.days.begin;
    return std::clamp(spend.until.value_or(today), flight.days.begin, today + date::days(1));
}

bool is_steered(const Flight& flight, const FlightPace& pace) {
    return flight.cap && flight.days.begin <= flight.cap->from && flight.cap->from <= pace.as_of &&
        pace.days_elapsed > 0 && pace.days_left() > 0;
}

// What the flight spends a day from `pace.as_of` on.
Money daily_now(const Flight& flight, const FlightSpend& spend, const FlightPace& pace) {
    if (pace.days_elapsed == 0) return rounded_share(pace.planned, 1, pace.days_total);
    if (pace.steered) {
        const std::int64_t since = (pace.as_of - flight.cap->from).count();
        return since == 0 ? flight.cap->daily : rounded_share(spend.on({flight.cap->from, pace.as_of}), 1, since);
    }
    return rounded_share(spend.on({std::min(spend.begin, flight.days.begin), pace.as_of}), 1, pace.days_elapsed);
}

Money projected(const Flight& flight, const FlightSpend& spend, const FlightPace& pace) {
    if (flight.cancelled || pace.days_left() == 0) return pace.spent;
    if (pace.days_elapsed == 0) return std::max(pace.planned, pace.spent);
    const bool steered = flight.cap && flight.days.begin <= flight.cap->from && flight.cap->from < flight.days.end;
    if (!steered) return rounded_share(pace.spent, pace.days_total, pace.days_elapsed);
    const Day from = flight.cap->from;
    if (pace.as_of > from)
        return pace.spent + rounded_share(spend.on({from, pace.as_of}), pace.days_left(), (pace.as_of - from).count());
    return pace.spent + rounded_share(pace.spent, (from - pace.as_of).count(), pace.days_elapsed) +
        rounded_share(flight.cap->daily, (flight.days.end - from).count(), 1);
}

Money of_a_week(const Flight& flight, Day day) { return rounded_share(daily_budget_on(flight, day), 7, 1); }

// What the weeks from `pace.as_of` on may still cost at seven daily budgets each.
Money left_of_weeks(const Flight& flight, const FlightSpend& spend, const FlightPace& pace) {
    Money left;
    for (Day sunday = ad_week_begin(pace.as_of); sunday < flight.days.end; sunday += date::days(7)) {
        const Money most = of_a_week(flight, std::max(sunday, pace.as_of));
        const Money spent = spend.on({sunday, std::min(sunday + date::days(7), pace.as_of)});
        if (most > spent) left += most - spent;
    }
    return left;
}

bool a_week_is_over(const Flight& flight, const FlightSpend& spend, const FlightPace& pace) {
    for (Day sunday = ad_week_begin(flight.days.begin); sunday < pace.as_of; sunday += date::days(7)) {
        const DayRange week{sunday, std::min(sunday + date::days(7), pace.as_of)};
        // Somebody may have set another amount within the week: the larger one counts.
        const Day last = std::max(week.end - date::days(1), flight.days.begin);
        const Money most = std::max(of_a_week(flight, std::max(sunday, flight.days.begin)), of_a_week(flight, last));
        if (spend.on(week) > most) return true;
    }
    return false;
}

// Days above a daily budget that the rest of their week makes up for.
void account_for_peaks(const Flight& flight, const FlightSpend& spend, FlightPace& pace) {
    if (flight.budget_kind != BudgetKind::daily || pace.days_elapsed == 0 || pace.days_left() == 0) return;
    const Money most = pace.spent + left_of_weeks(flight, spend, pace);
    pace.by_weeks = !pace.steered && most < pace.projected;
    if (pace.by_weeks) pace.projected = most;
    const bool all_spent = pace.spent > pace.planned;
    if (pace.state == PaceState::over && !all_spent && !a_week_is_over(flight, spend, pace))
        pace.state = PaceState::on_plan;
}

}  // namespace

Money rounded_share(Money amount, std::int64_t part, std::int64_t whole) {
    if (whole == 0) return {};
    const Wide product = Wide{amount.cents} * part * 2 + (amount.cents < 0 ? -whole : whole);
    constexpr Wide most = Wide{1} << 61;
    return {static_cast<std::int64_t>(std::clamp<Wide>(product / (Wide{whole} * 2), -most, most))};
}

int rounded_percent(Money part, Money whole) {
    constexpr std::int64_t most = 1'000'000;
    return static_cast<int>(std::clamp(rounded_share(part, 100, whole.cents).cents, -most, most));
}

PaceState pace_state(const Settings& settings, Money spent, Money planned_to_date, Money planned) {
    if (spent > planned && planned.cents > 0) return PaceState::over;
    if (planned_to_date.cents <= 0) return PaceState::quiet;
    // Compared without rounding: 90 % is not under 90 %.
    const Wide share = Wide{spent.cents} * 100;
    if (share > Wide{planned_to_date.cents} * settings.pace_high_percent) return PaceState::over;
    return share < Wide{planned_to_date.cents} * settings.pace_low_percent ? PaceState::under : PaceState::on_plan;
}

FlightPace flight_pace(const Project& project, const Flight& flight, Day today) {
    const FlightSpend spend = flight_spend(project, flight);
    FlightPace pace;
    pace.as_of = as_of(flight, spend, today);
    pace.days_total = flight.days.empty() ? 0 : static_cast<int>(flight.days.length().count());
    pace.days_elapsed = pace.days_total == 0 ? 0 : static_cast<int>((pace.as_of - flight.days.begin).count());
    pace.spent = spend.sum;
    pace.planned = flight.cancelled ? pace.spent : budget_of(flight);
    pace.planned_to_date = flight.cancelled ? pace.spent : planned_on(flight, {flight.days.begin, pace.as_of});
    pace.projected = projected(flight, spend, pace);
    if (flight.cancelled || pace.days_total == 0) return pace;
    pace.steered = is_steered(flight, pace);
    pace.daily = daily_now(flight, spend, pace);
    if (pace.days_left() > 0 && pace.planned > pace.spent)
        pace.needed_daily = {(pace.planned - pace.spent).cents / pace.days_left()};
    pace.percent = rounded_percent(pace.spent, pace.planned_to_date);
    pace.state = pace_state(project.settings, pace.spent, pace.planned_to_date, pace.planned);
    account_for_peaks(flight, spend, pace);
    return pace;
}

}  // namespace tandem
