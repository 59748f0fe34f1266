#include "app/flight_days.hpp"

#include <algorithm>
#include <numeric>

#include "model/day_spread.hpp"

namespace tandem {
namespace {

// As large as a weight of the file may be.
constexpr std::int64_t most_weight = 1'000'000;

std::int64_t sum(const std::vector<std::int64_t>& values) {
    return std::accumulate(values.begin(), values.end(), std::int64_t{0});
}

// In whole numbers a weight can be, in proportion; an amount above 0 stays above it.
std::vector<int> as_weights(const std::vector<std::int64_t>& amounts) {
    const std::int64_t largest = *std::max_element(amounts.begin(), amounts.end());
    const std::int64_t divisor = (largest + most_weight - 1) / most_weight;
    std::vector<int> weights;
    for (const std::int64_t amount : amounts)
        weights.push_back(static_cast<int>(divisor <= 1 ? amount : (amount + divisor - 1) / divisor));
    return weights;
}

// `amount` among the places of `at`, in the proportion of what is there; evenly where nothing is.
void share_out(std::vector<std::int64_t>& amounts, const std::vector<std::size_t>& at, std::int64_t amount) {
    if (at.empty()) return;
    std::vector<std::int64_t> weights;
    for (const std::size_t i : at) weights.push_back(amounts[i]);
    // The weights of `spread` are to be small.
    const std::vector<int> small = as_weights(weights);
    weights.assign(small.begin(), small.end());
    if (sum(weights) == 0) std::fill(weights.begin(), weights.end(), 1);
    const std::vector<Money> parts = spread({amount}, weights);
    for (std::size_t n = 0; n < at.size(); ++n) amounts[at[n]] = parts[n].cents;
}

}  // namespace

DayRange days_to_plan(const Flight& flight, Day today) {
    return {has_past_money(flight, today) ? today : flight.days.begin, flight.days.end};
}

Flight with_day_amounts(Flight flight, const std::map<Day, Money>& wanted, Day today) {
    if (flight.budget_kind == BudgetKind::daily) return flight;
    const DayRange open = days_to_plan(flight, today);
    std::vector<std::int64_t> amounts;
    for (const Money amount : day_spread(flight)) amounts.push_back(amount.cents);
    const auto first = static_cast<std::size_t>((open.begin - flight.days.begin).count());
    if (first >= amounts.size()) return flight;
    const std::int64_t all =
        std::accumulate(amounts.begin() + static_cast<std::ptrdiff_t>(first), amounts.end(), std::int64_t{0});
    if (all <= 0) return flight;
    std::vector<std::size_t> set, others;
    std::int64_t asked = 0;
    for (std::size_t i = first; i < amounts.size(); ++i) {
        const auto found = wanted.find(flight.days.begin + date::days(static_cast<int>(i)));
        const bool taken = found != wanted.end() && found->second.cents >= 0;
        (taken ? set : others).push_back(i);
        if (!taken) continue;
        amounts[i] = std::min(found->second.cents, all);
        asked += amounts[i];
    }
    if (set.empty()) return flight;
    if (asked > all || others.empty()) share_out(amounts, set, all);
    share_out(amounts, others, std::max<std::int64_t>(all - asked, 0));
    flight.distribution = Distribution::custom;
    flight.weights = as_weights(amounts);
    return flight;
}

}  // namespace tandem
