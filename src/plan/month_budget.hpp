#pragma once

#include "model/project.hpp"
#include "plan/flight_spend.hpp"

namespace tandem {

// Money of some days, all campaigns together; cancelled campaigns and flights count with what they spent.
struct DaysMoney {
    Money planned;  // of flights by their spread; what of a campaign's budget is in no flight, evenly over its days
    Money spent;    // what was typed

    bool operator==(const DaysMoney&) const = default;
};
DaysMoney month_budget(const Project& project, date::year_month month);

// The same for each day of `days`, and each flight with money on it, in the order of the project. Days add up to
// `month_budget` of a month they make up.
struct FlightOnDay {
    Id<Flight> flight;
    Money planned;
    Money spent;

    bool operator==(const FlightOnDay&) const = default;
};
struct DayMoney {
    DaysMoney sum;
    std::vector<FlightOnDay> flights;

    bool operator==(const DayMoney&) const = default;
};
std::vector<DayMoney> money_by_day(const Project& project, const DayRange& days);

}  // namespace tandem
