#include "app/spend_requests.hpp"

#include <algorithm>

namespace tandem {
namespace {

Day within(const Flight& flight, Day day) {
    return flight.days.empty() ? day : std::clamp(day, flight.days.begin, flight.days.end - date::days(1));
}

DayRange to_end_of(const Flight& flight, Day last) {
    const Day first = flight.days.empty() ? last : std::min(flight.days.begin, last);
    return {first, last + date::days(1)};
}

}  // namespace

Spend new_spend(const Flight& flight, SpendKind kind, Day today, Instant now, IdSource& ids) {
    Spend spend;
    spend.id = ids.make<Spend>();
    spend.flight = flight.id;
    spend.kind = kind;
    if (kind == SpendKind::total) {
        spend.days = to_end_of(flight, within(flight, today - date::days(1)));
    } else {
        const Day day = within(flight, today);
        spend.days = {day, day + date::days(1)};
    }
    spend.typed_at = now;
    return spend;
}

Spend with_amount(Spend spend, Money amount, Instant now) {
    const bool empty = spend.amount.cents == 0 && spend.earlier.empty();
    if (amount == spend.amount && !empty) return spend;
    if (!empty) spend.earlier.push_back({spend.amount, spend.typed_at});
    spend.amount = amount;
    spend.typed_at = now;
    return spend;
}

Spend with_kind(Spend spend, SpendKind kind, const Flight& flight) {
    if (kind == spend.kind) return spend;
    if (kind == SpendKind::total && !spend.days.empty()) spend.days = to_end_of(flight, spend.days.end - date::days(1));
    spend.kind = kind;
    return spend;
}

}  // namespace tandem
