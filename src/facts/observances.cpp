#include "facts/observances.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include "facts/season_start.hpp"

namespace tandem::facts {

namespace {

using namespace std::string_view_literals;

/// Member states in ISO 3166 codes. Source: europa.eu, "EU countries", 2025.
constexpr std::array european_union{"AT"sv, "BE"sv, "BG"sv, "CY"sv, "CZ"sv, "DE"sv, "DK"sv, "EE"sv, "ES"sv,
                                    "FI"sv, "FR"sv, "GR"sv, "HR"sv, "HU"sv, "IE"sv, "IT"sv, "LT"sv, "LU"sv,
                                    "LV"sv, "MT"sv, "NL"sv, "PL"sv, "PT"sv, "RO"sv, "SE"sv, "SI"sv, "SK"sv};

/// Departments of the region Grand Est. Source: INSEE, code officiel géographique, 2025.
constexpr std::array grand_est{"FR-08"sv, "FR-10"sv, "FR-51"sv, "FR-52"sv, "FR-54"sv,
                               "FR-55"sv, "FR-57"sv, "FR-67"sv, "FR-68"sv, "FR-88"sv};

using Date = std::optional<date::sys_days>;

constexpr std::array<std::string_view, 7> weekday_codes{"SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"};
constexpr std::array<std::string_view, 4> season_names{"mar_equinox", "jun_solstice", "sep_equinox", "dec_solstice"};

[[noreturn]] void refuse(std::string_view rule) {
    throw std::logic_error("observances.csv: no such rule: " + std::string(rule));
}

/// Public holidays that are days of remembrance: in France by the laws of 2 October 1981 and 28 February 2012; and a
/// fast on which nothing is promoted.
constexpr std::array<std::string_view, 8> grave_days{
    "victory_1945",    "armistice",      "state_funeral_2022_uk",   "remembrance_2022_ie",
    "memorial_day_us", "remembrance_ca", "truth_reconciliation_ca", "yom_kippur"};

constexpr int furthest_day = 400;  ///< no rule goes further from where it counts

/// A whole number of few days, with or without "+", that fills `text`.
int number_of(std::string_view text, std::string_view rule) {
    if (text.starts_with('+')) text.remove_prefix(1);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < -furthest_day || value > furthest_day)
        refuse(rule);
    return value;
}

date::weekday weekday_of(std::string_view code, std::string_view rule) {
    const auto at = std::find(weekday_codes.begin(), weekday_codes.end(), code);
    if (at == weekday_codes.end()) refuse(rule);
    return date::weekday(static_cast<unsigned>(at - weekday_codes.begin()));
}

/// "MM-DD" in a year; nothing for 29 February of a common year.
Date month_day(std::string_view text, date::year year, std::string_view rule) {
    if (text.size() != 5 || text[2] != '-') refuse(rule);
    const date::year_month_day day = year / number_of(text.substr(0, 2), rule) / number_of(text.substr(3, 2), rule);
    if (!day.month().ok() || day.day() < date::day(1) || day.day() > date::day(31)) refuse(rule);
    return day.ok() ? Date(date::sys_days(day)) : std::nullopt;
}

/// "YYYY", from 0001 on.
date::year year_of(std::string_view text, std::string_view rule) {
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    if (text.size() != 4 || error != std::errc() || end != text.data() + 4 || year < 1) refuse(rule);
    return date::year(year);
}

/// "YYYY-MM-DD", whichever year is asked for; nothing in any other year.
Date one_day(std::string_view text, date::year year, std::string_view rule) {
    constexpr std::string_view form = "0000-00-00";
    const auto fits = [](char typed, char place) {
        return place == '0' ? '0' <= typed && typed <= '9' : typed == place;
    };
    if (text.size() != form.size() || !std::equal(text.begin(), text.end(), form.begin(), fits)) refuse(rule);
    const date::year of_year = year_of(text.substr(0, 4), rule);
    const Date day = month_day(text.substr(5), of_year, rule);
    if (!day) refuse(rule);
    return of_year == year ? day : std::nullopt;
}

/// "MM-DOW-n" or "MM-DOW-n+k": n from 1, or -1 for the last; k days later.
Date nth_weekday(std::string_view text, date::year year, std::string_view rule) {
    if (text.size() < 8 || text[2] != '-' || text[6] != '-') refuse(rule);
    const date::year_month month = year / number_of(text.substr(0, 2), rule);
    const date::weekday weekday = weekday_of(text.substr(3, 3), rule);
    const std::string_view tail = text.substr(7);
    const std::size_t plus = tail.find('+');
    const date::days later(plus == std::string_view::npos ? 0 : number_of(tail.substr(plus), rule));
    const int index = number_of(tail.substr(0, plus), rule);
    if (!month.ok() || index < -1 || index == 0 || index > 5) refuse(rule);
    if (index == -1) return date::sys_days(month / weekday[date::last]) + later;
    const date::year_month_weekday day = month / weekday[static_cast<unsigned>(index)];
    return day.ok() ? Date(date::sys_days(day) + later) : std::nullopt;
}

/// The last `weekday` before a day, never the day itself.
date::sys_days weekday_before(date::weekday weekday, date::sys_days day) {
    const date::sys_days eve = day - date::days(1);
    return eve - (date::weekday(eve) - weekday);
}

/// "MM-DD-DOW": a day of the year, nothing where the year has none, and a weekday.
struct DayAndWeekday {
    Date day;
    date::weekday weekday;
};

DayAndWeekday day_and_weekday(std::string_view text, date::year year, std::string_view rule) {
    if (text.size() != 9 || text[5] != '-') refuse(rule);
    return {month_day(text.substr(0, 5), year, rule), weekday_of(text.substr(6), rule)};
}

/// "equinox_mar-DOW" or "MM-DD-DOW": the last such weekday before that day.
Date before_day(std::string_view text, date::year year, std::string_view rule) {
    constexpr std::string_view season = "equinox_mar-";
    if (text.starts_with(season))
        return weekday_before(weekday_of(text.substr(season.size()), rule),
                              season_start(SeasonStart::march_equinox, year));
    const DayAndWeekday one = day_and_weekday(text, year, rule);
    return one.day ? Date(weekday_before(one.weekday, *one.day)) : std::nullopt;
}

/// "MM-DD-DOW", several joined by a bar: the first of these days that is on its weekday; nothing when none is.
Date when_on_weekday(std::string_view text, date::year year, std::string_view rule) {
    Date found;
    while (true) {
        const std::size_t bar = text.find('|');
        const DayAndWeekday one = day_and_weekday(text.substr(0, bar), year, rule);
        if (!found && one.day && date::weekday(*one.day) == one.weekday) found = one.day;
        if (bar == std::string_view::npos) return found;
        text.remove_prefix(bar + 1);
    }
}

Date season(std::string_view name, date::year year, std::string_view rule) {
    const auto at = std::find(season_names.begin(), season_names.end(), name);
    if (at == season_names.end()) refuse(rule);
    return season_start(static_cast<SeasonStart>(at - season_names.begin()), year);
}

Date table_date(const Observance& observance, date::year year) {
    for (const date::year_month_day& day : observance.table_dates) {
        if (day.year() == year) return date::sys_days(day);
    }
    return std::nullopt;
}

date::sys_days advent(date::year year) {
    return weekday_before(date::Sunday, date::sys_days(year / date::December / 25)) - date::weeks(3);
}

/// Last Sunday of May, or the first of June when that Sunday is Pentecost (law 50-577 of 24 May 1950).
date::sys_days mothers_day(date::year year) {
    const date::sys_days last_of_may(year / date::May / date::Sunday[date::last]);
    return last_of_may == easter_sunday(year) + date::days(49) ? last_of_may + date::weeks(1) : last_of_may;
}

/// Sales that an order put off or made longer, by their first days.
struct OrderedSales {
    date::year_month_day first;
    date::weeks longer;  ///< than usual
};
constexpr std::array ordered_sales{
    OrderedSales{date::year(2020) / date::July / 15, date::weeks(0)},     // order of 10 June 2020
    OrderedSales{date::year(2021) / date::January / 20, date::weeks(2)},  // 23 December 2020, 15 February 2021
    OrderedSales{date::year(2021) / date::June / 30, date::weeks(0)},     // 15 June 2021
    OrderedSales{date::year(2023) / date::June / 28, date::weeks(1)},     // 6 July 2023
};

/// The day of an order where there is one for the sales that were to begin on this day, which comes first.
date::sys_days as_ordered(date::sys_days by_rule) {
    for (const OrderedSales& sales : ordered_sales)
        if (const date::sys_days ordered(sales.first); ordered > by_rule && ordered - by_rule <= date::weeks(3))
            return ordered;
    return by_rule;
}

/// How much longer than usual an order made the sales that began on this day.
date::days made_longer(date::sys_days first) {
    for (const OrderedSales& sales : ordered_sales)
        if (date::sys_days(sales.first) == first) return sales.longer;
    return date::days(0);
}

/// Second Wednesday of January, or the first when the second is after the 12th (order of 27 May 2019).
date::sys_days winter_sales(date::year year) {
    const date::sys_days second(year / date::January / date::Wednesday[2]);
    return as_ordered(second > date::sys_days(year / date::January / 12) ? second - date::weeks(1) : second);
}

/// Last Wednesday of June, or the one before when it is after the 28th (the same order).
date::sys_days summer_sales(date::year year) {
    const date::sys_days last(year / date::June / date::Wednesday[date::last]);
    return as_ordered(last > date::sys_days(year / date::June / 28) ? last - date::weeks(1) : last);
}

Date date_by_form(const Observance& observance, std::string_view form, std::string_view rest, date::year year) {
    const std::string_view rule = observance.rule;
    if (form == "fixed") return month_day(rest, year, rule);
    if (form == "on") return one_day(rest, year, rule);
    if (form == "range") return month_day(rest.substr(0, rest.find("..")), year, rule);
    if (form == "easter") return easter_sunday(year) + date::days(number_of(rest, rule));
    if (form == "nth") return nth_weekday(rest, year, rule);
    if (form == "before") return before_day(rest, year, rule);
    if (form == "when") return when_on_weekday(rest, year, rule);
    if (form == "year_day") return date::sys_days(year / date::January / 1) + date::days(number_of(rest, rule) - 1);
    if (form == "season") return season(rest, year, rule);
    if (form == "table") return table_date(observance, year);
    refuse(rule);
}

/// The rule up to the first semicolon: the years that differ stand behind it.
std::string_view rule_of_most_years(std::string_view rule) { return rule.substr(0, rule.find(';')); }

/// By "since:YYYY" nothing before that year, by "moved:YYYY-MM-DD" that day in its year, each behind a semicolon.
Date as_years_differ(Date day, date::year year, std::string_view rule) {
    for (std::size_t at = rule.find(';'); at != std::string_view::npos; at = rule.find(';', at + 1)) {
        const std::string_view one = rule.substr(at + 1, rule.find(';', at + 1) - at - 1);
        if (one.starts_with("since:")) {
            if (year < year_of(one.substr(6), rule)) day = std::nullopt;
        } else if (one.starts_with("moved:")) {
            if (const Date moved = one_day(one.substr(6), year, rule)) day = moved;
        } else {
            refuse(rule);
        }
    }
    return day;
}

/// How many days an occurrence lasts: a range says so itself, and an order may have made sales longer.
date::days duration(const Observance& observance, date::sys_days first, date::year year) {
    const date::days usual(observance.duration_days);
    const std::string_view rule = rule_of_most_years(observance.rule);
    if (rule == "fr_winter_sales" || rule == "fr_summer_sales") return usual + made_longer(first);
    const std::size_t dots = rule.find("..");
    if (dots == std::string_view::npos) return usual;
    const Date last = month_day(rule.substr(dots + 2), year, observance.rule);
    if (!last || *last < first) refuse(observance.rule);
    return *last - first + date::days(1);
}

Date date_by_rule(const Observance& observance, std::string_view rule, date::year year) {
    if (rule == "announced") return std::nullopt;
    if (rule == "advent1") return advent(year);
    if (rule == "fr_mothers_day") return mothers_day(year);
    if (rule == "fr_winter_sales") return winter_sales(year);
    if (rule == "fr_summer_sales") return summer_sales(year);
    const std::size_t colon = rule.find(':');
    if (colon == std::string_view::npos) refuse(rule);
    return date_by_form(observance, rule.substr(0, colon), rule.substr(colon + 1), year);
}

void sort_by_date(std::vector<ObservanceDay>& days) {
    std::stable_sort(days.begin(), days.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

}  // namespace

date::sys_days easter_sunday(date::year year) {
    const int y = static_cast<int>(year);
    const int a = y % 19;
    const int b = y / 100;
    const int c = y % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int days_after_march = h + l - 7 * m + 114;
    return year / (days_after_march / 31) / (days_after_march % 31 + 1);
}

std::optional<date::sys_days> observance_date(const Observance& observance, date::year year) {
    return as_years_differ(date_by_rule(observance, rule_of_most_years(observance.rule), year), year, observance.rule);
}

bool asks_for_care(const Observance& observance) {
    return observance.needs_tone_warning() ||
        std::find(grave_days.begin(), grave_days.end(), observance.id) != grave_days.end();
}

bool is_observance_rule(std::string_view rule) {
    if (rule_of_most_years(rule) == "announced" || rule.starts_with("table:")) return false;
    Observance observance;
    observance.rule = rule;
    try {
        // A common year and a leap year.
        for (const int year : {2027, 2028}) occurrence(observance, date::year(year));
    } catch (const std::logic_error&) {
        return false;
    }
    return true;
}

std::optional<ObservanceDay> occurrence(const Observance& observance, date::year year) {
    const Date first = observance_date(observance, year);
    if (!first) return std::nullopt;
    return ObservanceDay{observance.id, *first, *first + duration(observance, *first, year)};
}

std::vector<ObservanceDay> occurrences(const Observance& observance, date::year year) {
    std::vector<ObservanceDay> days;
    if (auto first = occurrence(observance, year)) days.push_back(*std::move(first));
    if (!observance.rule.starts_with("table:")) return days;
    for (const date::year_month_day& listed : observance.table_dates) {
        const date::sys_days day(listed);
        if (listed.year() == year && day != days.front().first)
            days.push_back({observance.id, day, day + date::days(observance.duration_days)});
    }
    return days;
}

std::vector<ObservanceDay> observance_days(const Facts& facts, date::year year) {
    std::vector<ObservanceDay> days;
    for (const Observance& observance : facts.observances) {
        for (ObservanceDay& day : occurrences(observance, year)) days.push_back(std::move(day));
    }
    sort_by_date(days);
    return days;
}

bool region_fits(std::string_view of_row, std::string_view region) {
    const std::string_view country = region.substr(0, region.find('-'));
    if (of_row == "EU") return std::find(european_union.begin(), european_union.end(), country) != european_union.end();
    if (of_row == "FR-GES" && std::find(grand_est.begin(), grand_est.end(), region) != grand_est.end()) return true;
    return of_row == "world" || of_row == region || of_row == country;
}

bool is_public_holiday_in(const Observance& observance, std::string_view region) {
    return std::any_of(observance.public_holiday_in.begin(), observance.public_holiday_in.end(),
                       [&](const std::string& one) { return region_fits(one, region); });
}

std::vector<ObservanceDay> public_holidays(const Facts& facts, std::string_view region, date::year year) {
    std::vector<ObservanceDay> days;
    for (const Observance& observance : facts.observances) {
        if (!is_public_holiday_in(observance, region)) continue;
        if (auto day = occurrence(observance, year)) days.push_back(*std::move(day));
    }
    sort_by_date(days);
    return days;
}

bool public_holiday(const Facts& facts, std::string_view region, date::sys_days day) {
    const date::year year = date::year_month_day(day).year();
    for (const Observance& observance : facts.observances) {
        if (!is_public_holiday_in(observance, region)) continue;
        const auto found = occurrence(observance, year);
        if (found && found->first <= day && day < found->end) return true;
    }
    return false;
}

}  // namespace tandem::facts
