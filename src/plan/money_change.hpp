#pragma once

#include <vector>

#include "plan/campaign_money.hpp"

namespace tandem {

// What an edit does to the money that is planned, to the minor unit.

// Of all campaigns in one month (`month_budget`).
struct MonthMoneyChange {
    date::year_month month{};
    Money before;
    Money after;

    bool operator==(const MonthMoneyChange&) const = default;
};

// What a flight has planned for a day on average, of the days that are not over; rounded.
struct DailyMoneyChange {
    Id<Flight> flight;
    Money before;
    Money after;

    bool operator==(const DailyMoneyChange&) const = default;
};

struct MoneyChange {
    std::vector<MonthMoneyChange> months;  // by date
    std::vector<DailyMoneyChange> daily;   // of flights that are there before and after, by first day
    std::vector<Envelope> over;            // `newly_over`

    bool operator==(const MoneyChange&) const = default;
};

// Nothing where neither flights nor campaigns nor envelopes differ.
MoneyChange money_change(const Project& before, const Project& after, Day today);

}  // namespace tandem
