#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <date/date.h>

#include "facts/facts.hpp"

namespace tandem::facts {

/// One occurrence of an observance: the days [first, end).
struct ObservanceDay {
    std::string id;  ///< of an Observance
    date::sys_days first;
    date::sys_days end;
    bool operator==(const ObservanceDay&) const = default;
};

/// The first day of an observance in a year, or nothing when its rule gives none (announced dates, a table without
/// that year, one day of another year). `rule` forms, DOW being SUN to SAT:
///   fixed:MM-DD
///   on:YYYY-MM-DD                 that day alone
///   range:MM-DD..MM-DD            from the one day to the other
///   easter:+N, easter:-N          days after or before Easter Sunday
///   nth:MM-DOW-n(+k)              n from 1 to 5, -1 for the last; k days later
///   before:MM-DD-DOW, before:equinox_mar-DOW   the last such weekday before that day, never the day itself
///   when:MM-DD-DOW(|MM-DD-DOW...) the first of these days that is on its weekday, in years that have one: holidays
///                                 that move on from a weekend
///   year_day:N
///   season:(mar_equinox|jun_solstice|sep_equinox|dec_solstice)
///   advent1, fr_mothers_day, fr_winter_sales, fr_summer_sales, table:name, announced
/// Behind any of them may stand ;since:YYYY (nothing before that year) and ;moved:YYYY-MM-DD (that day in its year, and
/// no other), in any number. Throws std::logic_error when the rule is none of these.
std::optional<date::sys_days> observance_date(const Observance& observance, date::year year);

/// Whether its tone is to be looked at before anything goes out that day: a cause, a day of remembrance, a fast.
bool asks_for_care(const Observance& observance);

/// Whether observance_date and occurrence understand the rule, whatever the year: what somebody typed. A table has its
/// dates elsewhere and what is announced has none, so neither is one.
bool is_observance_rule(std::string_view rule);

/// What begins in the year first, or nothing: see observance_date.
std::optional<ObservanceDay> occurrence(const Observance& observance, date::year year);
/// All that begin in the year: days of a calendar with shorter years, as a table lists them, may come twice.
std::vector<ObservanceDay> occurrences(const Observance& observance, date::year year);

/// Every occurrence that begins in the year, by first day, then in the file's order.
std::vector<ObservanceDay> observance_days(const Facts& facts, date::year year);

/// Whether what a row of the table names as a region holds in a region: "world" everywhere, "EU" in its member states,
/// a country in itself and its departments, a region of departments in itself and these, a department in itself alone.
bool region_fits(std::string_view of_row, std::string_view region);

/// Whether it is a day off in a region: "FR", or a department such as "FR-67", which has the national days and its own.
bool is_public_holiday_in(const Observance& observance, std::string_view region);

/// The public holidays of a region in a year, by date, as is_public_holiday_in has them. An unknown region has none.
std::vector<ObservanceDay> public_holidays(const Facts& facts, std::string_view region, date::year year);

/// Whether the day is a public holiday in the region.
bool public_holiday(const Facts& facts, std::string_view region, date::sys_days day);

/// Gregorian Easter Sunday of a year from 1583 on.
/// Source: the anonymous algorithm of 1876, J. Meeus, Astronomical Algorithms, 2nd ed., chapter 8.
date::sys_days easter_sunday(date::year year);

}  // namespace tandem::facts
