#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "facts/language.hpp"

namespace tandem::facts {

/// "12 345" (no-break space) or "12,345"; a negative number has the minus sign U+2212.
std::string integer_text(std::int64_t value, Language language);

/// As integer_text with "+" before a positive number: "+15", "0", "−3".
std::string signed_integer_text(std::int64_t value, Language language);

/// A decimal number given as an integer scaled by 10^digits: (1234567, 2) is "12 345,67" or "12,345.67".
/// `digits` is 0 to 9.
std::string decimal_text(std::int64_t scaled, int digits, Language language);

/// "12 %" or "12%".
std::string percent_text(std::int64_t percent, Language language);

/// A percentage with one decimal, given in tenths: 45 is "4,5 %" or "4.5%".
std::string percent_tenths_text(std::int64_t tenths, Language language);

enum class DurationForm {
    natural,  ///< "45 min", "2 h 10", "1 h 00": lists and sentences
    hours,    ///< "0 h 45", "2 h 10": columns and calendar cells
    round,    ///< "45 min", "2 h 10", "8 h": limits and capacities
};

/// A number of minutes: "2 h 10" or "2h 10", with no-break spaces. Negative ones have the minus sign U+2212.
std::string duration_text(std::int64_t minutes, Language language, DurationForm form = DurationForm::natural);

/// An amount in minor units (cents): "1 200 €", "12,50 €" or "€1,200", "€12.50". Minor units are shown only when they
/// are not zero. `currency` is an ISO 4217 code; one without a sign here is written out: "1 200 CHF", "CHF 1,200".
std::string money_text(std::int64_t minor_units, std::string_view currency, Language language);

/// As money_text with "+" before a positive amount.
std::string signed_money_text(std::int64_t minor_units, std::string_view currency, Language language);

/// How many digits the minor unit of a currency has: 2, or 0 or 3 for some. Source: ISO 4217.
int minor_digits(std::string_view currency);

}  // namespace tandem::facts
