#include "plan/flight_spend.hpp"

#include <algorithm>
#include <tuple>

namespace tandem {
namespace {

using date::days;

// The totals that count, by their end.
std::vector<const Spend*> totals_of(std::vector<const Spend*> rows) {
    std::erase_if(rows, [](const Spend* row) { return row->kind != SpendKind::total; });
    std::sort(rows.begin(), rows.end(), [](const Spend* a, const Spend* b) {
        return std::tie(a->days.end, a->typed_at, a->id) < std::tie(b->days.end, b->typed_at, b->id);
    });
    std::vector<const Spend*> last;
    for (const Spend* row : rows) {
        if (!last.empty() && last.back()->days.end == row->days.end) last.pop_back();
        last.push_back(row);
    }
    return last;
}

class SpendDays {
  public:
    explicit SpendDays(Day begin) { result_.begin = begin; }

    // `amount` over `all`, of which only the days from `from` on count.
    void add(Money amount, const DayRange& all, Day from) {
        for (Day day = std::max(all.begin, from); day < all.end; day += days(1)) {
            const Money part = share_of(amount, all, {day, day + days(1)});
            at(day) += part;
            result_.sum += part;
        }
        result_.until = std::max(result_.until.value_or(all.end), all.end);
    }
    FlightSpend take() { return std::move(result_); }

  private:
    Money& at(Day day) {
        const auto index = static_cast<std::size_t>((day - result_.begin).count());
        if (index >= result_.daily.size()) result_.daily.resize(index + 1);
        return result_.daily[index];
    }

    FlightSpend result_;
};

}  // namespace

Money share_of(Money amount, const DayRange& all, const DayRange& part) {
    const Day begin = std::max(all.begin, part.begin), end = std::min(all.end, part.end);
    if (all.empty() || end <= begin) return {};
    const std::int64_t n = all.length().count();
    // Exact for any amount: amount * k / n in two steps.
    const auto spent_before = [&](Day day) {
        const std::int64_t k = (day - all.begin).count();
        return amount.cents / n * k + amount.cents % n * k / n;
    };
    return {spent_before(end) - spent_before(begin)};
}

Money FlightSpend::on(const DayRange& range) const {
    Money all;
    for (std::size_t i = 0; i < daily.size(); ++i)
        if (range.contains(begin + days(i))) all += daily[i];
    return all;
}

FlightSpend flight_spend(const Project& project, const Flight& flight) {
    std::vector<const Spend*> rows;
    for (const Spend& spend : project.spend)
        if (spend.flight == flight.id && !spend.days.empty()) rows.push_back(&spend);
    if (rows.empty()) return {flight.days.begin, {}, {}, {}};
    Day first = flight.days.begin;
    for (const Spend* row : rows) first = std::min(first, row->days.begin);
    SpendDays spent(first);
    Money before;
    Day from = flight.days.begin;
    for (const Spend* total : totals_of(rows)) {
        const Day end = total->days.end;
        spent.add(total->amount - before, {std::min(from, end - days(1)), end}, first);
        before = total->amount, from = end;
    }
    const bool any_total =
        std::any_of(rows.begin(), rows.end(), [](const Spend* row) { return row->kind == SpendKind::total; });
    for (const Spend* row : rows)
        if (row->kind == SpendKind::days) spent.add(row->amount, row->days, any_total ? from : first);
    return spent.take();
}

}  // namespace tandem
