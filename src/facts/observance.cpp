#include "facts/observance.hpp"

#include <charconv>

#include "facts/closed_set.hpp"
#include "facts/csv_rows.hpp"

namespace tandem::facts {

namespace {

constexpr ClosedSet<ObservanceCategory, 9> categories{{{"public_holiday", ObservanceCategory::public_holiday},
                                                       {"culture", ObservanceCategory::culture},
                                                       {"family", ObservanceCategory::family},
                                                       {"commerce", ObservanceCategory::commerce},
                                                       {"digital_work", ObservanceCategory::digital_work},
                                                       {"cause", ObservanceCategory::cause},
                                                       {"leisure", ObservanceCategory::leisure},
                                                       {"season", ObservanceCategory::season},
                                                       {"event", ObservanceCategory::event}}};

constexpr std::array<std::string_view, 3> known_date_columns{"date_2026", "date_2027", "date_2028"};

/// "2026-03-29", or nothing.
std::optional<date::year_month_day> date_of(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    const char* begin = text.data();
    if (std::from_chars(begin, begin + 4, year).ptr != begin + 4 ||
        std::from_chars(begin + 5, begin + 7, month).ptr != begin + 7 ||
        std::from_chars(begin + 8, begin + 10, day).ptr != begin + 10) {
        return std::nullopt;
    }
    const date::year_month_day read{date::year(year), date::month(month), date::day(day)};
    return read.ok() ? std::optional(read) : std::nullopt;
}

std::optional<date::year_month_day> optional_date(const CsvRows& rows, std::size_t row, std::string_view title) {
    if (rows.cell(row, title).empty()) return std::nullopt;
    const auto read = date_of(rows.cell(row, title));
    if (!read) rows.refuse(row, title);
    return read;
}

}  // namespace

std::string_view category_word(ObservanceCategory category) { return name_in(categories, category); }

std::optional<ObservanceCategory> category_from_word(std::string_view word) {
    for (const auto& [name, value] : categories)
        if (name == word) return value;
    return std::nullopt;
}

bool Observance::is_trade_habit() const { return source.starts_with("trade habit"); }

FactTable<Observance> read_observances(std::string_view csv) {
    const CsvRows rows("observances.csv", csv);
    std::vector<Observance> observances(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        Observance& observance = observances[row];
        observance.id = rows.cell(row, "id");
        observance.name = both_languages(rows, row, "name");
        observance.category = one_of(categories, rows, row, "category");
        observance.rule = rows.cell(row, "rule");
        observance.duration_days = rows.number(row, "duration_days");
        observance.regions = rows.parts(row, "region");
        observance.public_holiday_in = rows.parts(row, "public_holiday");
        for (const std::string& day : rows.parts(row, "table_dates")) {
            const auto read = date_of(day);
            if (!read) rows.refuse(row, "table_dates");
            observance.table_dates.push_back(*read);
        }
        observance.note = both_languages(rows, row, "note");
        observance.source = rows.cell(row, "source");
        for (std::size_t i = 0; i < known_date_columns.size(); ++i) {
            observance.known_dates[i] = optional_date(rows, row, known_date_columns[i]);
        }
    }
    return FactTable<Observance>(std::move(observances));
}

std::vector<SchoolHoliday> read_school_holidays(std::string_view csv) {
    const CsvRows rows("school_holidays.csv", csv);
    std::vector<SchoolHoliday> holidays;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto start = optional_date(rows, row, "last_class_day_or_start");
        if (!start) rows.refuse(row, "last_class_day_or_start");
        holidays.push_back({rows.cell(row, "school_year"), rows.parts(row, "zone"), both_languages(rows, row, "name"),
                            *start, optional_date(rows, row, "resume_day"), rows.cell(row, "academies"),
                            rows.cell(row, "source")});
    }
    return holidays;
}

}  // namespace tandem::facts
