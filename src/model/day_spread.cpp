#include "model/day_spread.hpp"

#include <algorithm>
#include <numeric>

namespace tandem {
namespace {

// Products of amounts and weights.
__extension__ using Wide = __int128;

constexpr std::int64_t most_weight = 1'000'000, most_amount = std::int64_t{1} << 61;

std::int64_t share(std::int64_t amount, std::int64_t part, std::int64_t whole) {
    Wide product = Wide{amount} * part;
    if (product < 0) product -= whole - 1;  // rounded down, not towards 0
    return static_cast<std::int64_t>(product / whole);
}

std::int64_t weight_of(const Flight& flight, std::int64_t index) {
    const std::int64_t days = flight.days.length().count();
    switch (flight.distribution) {
        case Distribution::even: return 1;
        case Distribution::weekdays: return weekday_index(flight.days.begin + date::days(index)) < 5;
        case Distribution::front_loaded: return days - index;
        case Distribution::custom: {
            const auto at = static_cast<std::size_t>(index);
            return at < flight.weights.size() ? std::clamp<std::int64_t>(flight.weights[at], 0, most_weight) : 0;
        }
    }
    return 1;
}

Money sum(const std::vector<Money>& amounts) { return std::accumulate(amounts.begin(), amounts.end(), Money{}); }

std::size_t day_count(const Flight& flight) {
    return flight.days.empty() ? 0 : static_cast<std::size_t>(flight.days.length().count());
}

// How many of its days have an amount of their own.
std::size_t held_days(const Flight& flight) {
    if (flight.held.size() >= day_count(flight)) return 0;
    if (flight.budget_kind == BudgetKind::lifetime && sum(flight.held) > flight.budget) return 0;
    return flight.held.size();
}

bool same_money(const Flight& a, const Flight& b) {
    return a.days == b.days && a.budget_kind == b.budget_kind && a.budget == b.budget &&
        a.distribution == b.distribution && a.weights == b.weights;
}

// The first days are gone or new ones stand before them; days added behind weigh what the last one does.
std::vector<int> weights_on(const Flight& flight, const DayRange& days) {
    std::vector<int> weights;
    if (flight.weights.empty()) return weights;
    for (Day day = days.begin; day < days.end; day += date::days(1)) {
        const auto at = std::clamp<std::int64_t>((day - flight.days.begin).count(), 0,
                                                 static_cast<std::int64_t>(flight.weights.size()) - 1);
        weights.push_back(flight.weights[static_cast<std::size_t>(at)]);
    }
    return weights;
}

}  // namespace

std::vector<Money> spread(Money amount, const std::vector<std::int64_t>& weights) {
    const std::int64_t whole = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    std::vector<Money> parts;
    std::int64_t before = 0, weight = 0;
    for (const std::int64_t one : weights) {
        weight += one;
        const std::int64_t upto = share(amount.cents, weight, whole);
        parts.push_back({upto - before});
        before = upto;
    }
    return parts;
}

std::vector<std::int64_t> day_weights(const Flight& flight) {
    std::vector<std::int64_t> weights;
    for (std::size_t i = 0; i < day_count(flight); ++i)
        weights.push_back(weight_of(flight, static_cast<std::int64_t>(i)));
    if (std::all_of(weights.begin(), weights.end(), [](std::int64_t weight) { return weight == 0; }))
        std::fill(weights.begin(), weights.end(), 1);
    return weights;
}

std::vector<Money> day_spread(const Flight& flight) {
    const std::size_t held = held_days(flight);
    std::vector<Money> amounts(flight.held.begin(), flight.held.begin() + static_cast<std::ptrdiff_t>(held));
    std::vector<std::int64_t> weights = day_weights(flight);
    weights.erase(weights.begin(), weights.begin() + static_cast<std::ptrdiff_t>(held));
    if (weights.empty()) return amounts;
    if (std::all_of(weights.begin(), weights.end(), [](std::int64_t weight) { return weight == 0; }))
        std::fill(weights.begin(), weights.end(), 1);
    const std::vector<Money> rest = spread(budget_of(flight) - sum(amounts), weights);
    amounts.insert(amounts.end(), rest.begin(), rest.end());
    return amounts;
}

Money budget_of(const Flight& flight) {
    const std::size_t days = day_count(flight);
    if (flight.budget_kind == BudgetKind::lifetime) return days ? flight.budget : Money{};
    const std::size_t held = held_days(flight);
    Wide all = Wide{flight.budget.cents} * static_cast<std::int64_t>(days - held);
    for (std::size_t i = 0; i < held; ++i) all += flight.held[i].cents;
    return {static_cast<std::int64_t>(std::clamp<Wide>(all, -most_amount, most_amount))};
}

Money planned_on(const Flight& flight, const DayRange& days) {
    const std::vector<Money> amounts = day_spread(flight);
    Money all;
    for (std::size_t i = 0; i < amounts.size(); ++i)
        if (days.contains(flight.days.begin + date::days(i))) all += amounts[i];
    return all;
}

bool has_past_money(const Flight& flight, Day today) {
    return flight.budget.cents != 0 && flight.days.begin < today && today < flight.days.end;
}

Flight with_past_kept(const Flight& before, Flight after, Day today) {
    if (same_money(before, after)) return after;
    const bool extended = before.days.end <= today && today < after.days.end && before.days.begin == after.days.begin &&
        before.budget.cents != 0;
    after.held.clear();
    if (after.budget.cents == 0 || after.days.empty() || (!extended && !has_past_money(before, today))) return after;
    after.days.begin = before.days.begin;
    after.days.end = std::max(after.days.end, today + date::days(1));
    after.held = day_spread(before);
    const auto past = static_cast<std::size_t>((today - before.days.begin).count());
    if (after.held.size() > past) after.held.resize(past);
    if (after.budget_kind == BudgetKind::lifetime) after.budget = std::max(after.budget, sum(after.held));
    return after;
}

Flight with_days(Flight flight, const DayRange& days, bool keep_daily, Day today) {
    if (days == flight.days || days.empty() || flight.days.empty()) return flight;
    Flight next = flight;
    // A flight that is moved takes its weights along as they are.
    if (days.length() != flight.days.length()) next.weights = weights_on(flight, days);
    next.days = days;
    if (!keep_daily || flight.budget_kind == BudgetKind::daily) return next;
    const Day from = has_past_money(flight, today) ? today : flight.days.begin;
    const std::int64_t left = (flight.days.end - from).count();
    const std::int64_t left_then = (days.end - (from == today ? from : days.begin)).count();
    const Money rest = planned_on(flight, {from, flight.days.end});
    next.budget = flight.budget - rest + Money{share(rest.cents, std::max<std::int64_t>(left_then, 1), left)};
    return next;
}

}  // namespace tandem
