#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edit/action.hpp"

namespace tandem {

// What holds for all money of the project: its currency, whether amounts are with tax, its envelope and when a flight
// spends too little or too much.

// Why another currency cannot be taken: amounts that would lose digits, or grow too large, as they are now.
struct CurrencyRefusal {
    enum class Why : std::uint8_t { digits_lost, too_large } why{};
    std::vector<Money> amounts;  // the largest first, each once
};

// "eur " is "EUR"; "" where it is not three letters.
std::string currency_from_typed(std::string_view text);

// In another currency the figures stay as they were typed: 1 200 stays 1 200 where the minor unit has other digits.
// Money of all rows changes with it, in one step. `refusal` is set, and the request empty, where an amount cannot.
struct CurrencyChange {
    Request request;
    std::optional<CurrencyRefusal> refusal;
};
CurrencyChange change_currency(const Project& project, const std::string& currency);

// A request of one step, empty where nothing changes. Thresholds are percents: 0 to 100 below, 100 to 1000 above.
Request change_tax(const Project& project, bool with_tax);
Request change_envelope(const Project& project, Money budget);
Request change_thresholds(const Project& project, int low_percent, int high_percent);

}  // namespace tandem
