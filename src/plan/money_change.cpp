#include "plan/money_change.hpp"

#include <algorithm>
#include <set>

#include "plan/month_budget.hpp"

namespace tandem {
namespace {

using date::months;

class Touched {
  public:
    void add(const DayRange& days) {
        if (days.empty()) return;
        // A span of many years says nothing month by month.
        constexpr int most = 60;
        date::year_month month = month_of(days.begin);
        for (int i = 0; i < most && first_day(month) < days.end; ++i, month += months(1)) months_.insert(month);
    }
    const std::set<date::year_month>& months_touched() const { return months_; }

  private:
    std::set<date::year_month> months_;
};

Money daily_of(const Flight& flight, Day today) {
    const DayRange left{has_past_money(flight, today) ? today : flight.days.begin, flight.days.end};
    return rounded_share(planned_on(flight, left), 1, left.length().count());
}

}  // namespace

MoneyChange money_change(const Project& before, const Project& after, Day today) {
    MoneyChange change;
    if (before.flights == after.flights && before.campaigns == after.campaigns &&
        before.objectives == after.objectives && before.settings.budget == after.settings.budget)
        return change;
    Touched touched;
    std::vector<std::pair<Day, DailyMoneyChange>> daily;
    before.flights.diff(after.flights, [&](const Flight* old, const Flight* fresh) {
        if (old) touched.add(old->days);
        if (fresh) touched.add(fresh->days);
        if (!old || !fresh || old->cancelled || fresh->cancelled) return;
        const DailyMoneyChange one{fresh->id, daily_of(*old, today), daily_of(*fresh, today)};
        if (one.before != one.after) daily.emplace_back(fresh->days.begin, one);
    });
    before.campaigns.diff(after.campaigns, [&](const Campaign* old, const Campaign* fresh) {
        if (old) touched.add(old->days);
        if (fresh) touched.add(fresh->days);
    });
    std::stable_sort(daily.begin(), daily.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [day, one] : daily) change.daily.push_back(one);
    for (const date::year_month& month : touched.months_touched()) {
        const MonthMoneyChange one{month, month_budget(before, month).planned, month_budget(after, month).planned};
        if (one.before != one.after) change.months.push_back(one);
    }
    change.over = newly_over(before, after);
    return change;
}

}  // namespace tandem
