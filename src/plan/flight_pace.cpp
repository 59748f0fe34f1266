#include "plan/flight_pace.hpp"

#include <algorithm>
#include <numeric>

namespace tandem {
namespace {

std::int64_t weight_of(const Flight& flight, std::int64_t index) {
    const std::int64_t days = flight.days.length().count();
    switch (flight.distribution) {
        case Distribution::even: return 1;
        case Distribution::weekdays: return weekday_index(flight.days.begin + date::days(index)) < 5;
        case Distribution::front_loaded: return days - index;
        case Distribution::custom: {
            const auto at = static_cast<std::size_t>(index);
            return at < flight.weights.size() ? std::max(0, flight.weights[at]) : 0;
        }
    }
    return 1;
}

std::int64_t sum(const std::vector<std::int64_t>& weights, std::size_t first) {
    return std::accumulate(weights.begin(), weights.begin() + static_cast<std::ptrdiff_t>(first), std::int64_t{0});
}

}  // namespace

Money budget_of(const Flight& flight) {
    if (flight.budget_kind == BudgetKind::lifetime) return flight.budget;
    return {flight.budget.cents * std::max<std::int64_t>(0, flight.days.length().count())};
}

std::vector<std::int64_t> day_weights(const Flight& flight) {
    std::vector<std::int64_t> weights;
    for (std::int64_t i = 0; i < flight.days.length().count(); ++i) weights.push_back(weight_of(flight, i));
    if (sum(weights, weights.size()) == 0) std::fill(weights.begin(), weights.end(), 1);
    return weights;
}

FlightPace flight_pace(const Project& project, const Flight& flight, Day today) {
    FlightPace pace;
    const std::vector<std::int64_t> weights = day_weights(flight);
    pace.days_total = static_cast<int>(weights.size());
    pace.days_elapsed = std::clamp(static_cast<int>((today - flight.days.begin).count()) + 1, 0, pace.days_total);
    pace.planned = budget_of(flight);
    for (const Spend& spend : project.spend)
        if (spend.flight == flight.id) pace.spent += spend.amount;
    if (pace.days_total == 0) return pace;
    const auto elapsed = static_cast<std::size_t>(pace.days_elapsed);
    pace.planned_to_date = {pace.planned.cents * sum(weights, elapsed) / sum(weights, weights.size())};
    pace.projected = pace.spent;
    if (pace.days_elapsed > 0) pace.projected = {pace.spent.cents * pace.days_total / pace.days_elapsed};
    if (pace.planned_to_date.cents > 0)
        pace.percent = static_cast<int>(pace.spent.cents * 100 / pace.planned_to_date.cents);
    return pace;
}

}  // namespace tandem
