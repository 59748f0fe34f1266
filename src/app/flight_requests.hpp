#pragma once

#include "edit/action.hpp"

namespace tandem {

// A flight of the campaign over all its days, without money, on the channel that leads (else the first in use). Nothing
// where there is no channel.
std::optional<Request> new_flight_request(const Project& project, Id<Campaign> campaign, std::string name,
                                          IdSource& ids);
// A copy with its settings, without what was spent and changed on the way; creatives have to be made ready again.
Request copy_flight(const Flight& flight, IdSource& ids);
// Paid the other way, the money that is still to be spent staying what it is: in all to a day is what is planned for
// the days left divided by them, rounded down; a day to in all is all that is planned. Days left are those from today
// on while it runs, else all.
Flight with_budget_kind(Flight flight, BudgetKind kind, Day today);
// The flight ends before `at`, and a copy of it goes on from there, with the same settings; together they have the
// money planned for each day before, to the minor unit. Nothing where `at` is not one of its later days, where it is
// over, or, while it runs, where `at` is not after today.
std::optional<Request> split_flight_request(const Project& project, Id<Flight> flight, Day at, Day today,
                                            IdSource& ids);
// The first and the last day `split_flight_request` takes, the day after it excluded; empty where there is none.
DayRange days_to_split_at(const Flight& flight, Day today);

}  // namespace tandem
