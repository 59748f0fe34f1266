#pragma once

#include "edit/action.hpp"

namespace tandem {

// What somebody types about the money a flight has spent.

// A row to be filled in: of today, or, as a total, to the end of yesterday; within the flight's days.
Spend new_spend(const Flight& flight, SpendKind kind, Day today, Instant now, IdSource& ids);
// Another amount. The one before it is kept with its time, unless the row was empty (0, never corrected) or says the
// same.
Spend with_amount(Spend spend, Money amount, Instant now);
// Days become a total to the last of them, from the flight's first day; a total becomes the days it was about.
Spend with_kind(Spend spend, SpendKind kind, const Flight& flight);

}  // namespace tandem
