#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <date/date.h>

#include "facts/fact_table.hpp"
#include "facts/language.hpp"

namespace tandem::facts {

enum class ObservanceCategory {
    public_holiday,
    culture,
    family,
    commerce,
    digital_work,
    cause,  ///< needs a tone warning
    leisure,
    season,
    event,
};

/// Its word in observances.csv, and the other way round; nothing for a word that is none.
std::string_view category_word(ObservanceCategory category);
std::optional<ObservanceCategory> category_from_word(std::string_view word);

/// A day or period that comes back: public holiday, marronnier, awareness day.
struct Observance {
    std::string id;
    Bilingual name;
    ObservanceCategory category = ObservanceCategory::culture;
    std::string rule;  ///< how the date is found: see observances.hpp
    int duration_days = 1;
    std::vector<std::string> regions;            ///< "world", "EU", "FR", "FR-67"...
    std::vector<std::string> public_holiday_in;  ///< regions where it is a public holiday; usually empty
    std::vector<date::year_month_day> table_dates;
    Bilingual note;  ///< what to watch for; may be empty
    std::string source;

    /// Dates as published, for the years 2026, 2027 and 2028: what the computed ones are tested against.
    std::array<std::optional<date::year_month_day>, 3> known_dates;

    /// A common date with no official text behind it: off until the user wants it.
    bool is_trade_habit() const;
    bool needs_tone_warning() const { return category == ObservanceCategory::cause; }
};

/// A break or the start of the French school year, as set by order.
struct SchoolHoliday {
    std::string school_year;         ///< "2026-2027"
    std::vector<std::string> zones;  ///< "A", "B", "C"
    Bilingual name;
    /// The first day without class: the Saturday that the order names, after whose classes the break begins for those
    /// who have any; the day after another weekday that it names; Ascension Day. The first day of school itself.
    date::year_month_day start;
    std::optional<date::year_month_day> resume;  ///< first class day; none when the next order is not out
    std::string academies;
    std::string source;
};

/// Reads observances.csv. Throws std::logic_error naming the row when a cell is not understood.
FactTable<Observance> read_observances(std::string_view csv);

/// Reads school_holidays.csv, in the file's order: by school year.
std::vector<SchoolHoliday> read_school_holidays(std::string_view csv);

}  // namespace tandem::facts
