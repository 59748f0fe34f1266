#include "app/date_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "exchange/fold_name.hpp"
#include "facts/date_words.hpp"

namespace tandem {
namespace {

using facts::Language;

constexpr std::string_view signs_between = " \t/.,-'+", minus_sign = "\u2212";
constexpr std::size_t most_digits = 5, least_letters = 3;

// A run of digits or of letters, folded.
struct Part {
    bool number = false;
    std::string text;

    int value() const { return std::stoi(text); }
    bool is_year() const { return number && text.size() == 4; }
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Nothing where there is anything else, or a number that no date has.
std::optional<std::vector<Part>> parts_of(std::string_view typed) {
    const bool foreign = std::any_of(typed.begin(), typed.end(), [](char c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
        return !letter && !is_digit(c) && signs_between.find(c) == std::string_view::npos;
    });
    if (foreign) return std::nullopt;
    std::vector<Part> parts;
    for (const std::string& word : fold_words(typed)) {
        bool fresh = true;
        for (const char c : word) {
            if (fresh || parts.back().number != is_digit(c)) parts.push_back({is_digit(c), {}});
            parts.back().text += c;
            fresh = false;
        }
    }
    for (const Part& part : parts)
        if (part.number && part.text.size() > most_digits) return std::nullopt;
    return parts;
}

std::optional<Day> in_years(Day day) {
    const int year = static_cast<int>(date::year_month_day(day).year());
    return year < 1900 || year > 2100 ? std::nullopt : std::optional(day);
}

std::optional<Day> day_at(int year, int month, int day) {
    if (year < 100) year += 2000;
    if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const date::year_month_day found = date::year(year) / month / day;
    return found.ok() ? std::optional(Day(found)) : std::nullopt;
}

std::optional<Day> month_later(Day day, int months) {
    const date::year_month_day from(day);
    const date::year_month month = from.year() / from.month() + date::months(months);
    if (!month.ok()) return std::nullopt;
    const date::day last = (month / date::last).day();
    return in_years(Day(month / std::min(from.day(), last)));
}

// What a word says: a month, a weekday.
struct Meaning {
    std::optional<date::month> month;
    std::optional<date::weekday> weekday;

    bool any() const { return month || weekday; }
};

template <class Fits>
Meaning meaning_in(Language language, const Fits& fits) {
    Meaning meaning;
    int found = 0;
    for (unsigned i = 0; i < 7; ++i) {
        const date::weekday weekday(i);
        if (!fits(facts::weekday_name(weekday, language), facts::weekday_short_name(weekday, language))) continue;
        meaning.weekday = weekday;
        ++found;
    }
    for (unsigned i = 1; i <= 12; ++i) {
        const date::month month(i);
        if (!fits(facts::month_name(month, language), facts::month_short_name(month, language))) continue;
        meaning.month = month;
        ++found;
    }
    return found == 1 ? meaning : Meaning{};
}

// Names and their usual short forms win over other beginnings, the own language over the other one: "mar" is a Tuesday
// in French and the month of March in English.
Meaning meaning_of(const std::string& word, Language own) {
    const auto is_name = [&](std::string_view name, std::string_view abbreviation) {
        return fold_name(name) == word || fold_name(abbreviation) == word;
    };
    const auto begins = [&](std::string_view name, std::string_view) {
        return word.size() >= least_letters && fold_name(name).starts_with(word);
    };
    const Language other = own == Language::french ? Language::english : Language::french;
    for (const Language language : {own, other})
        if (const Meaning meaning = meaning_in(language, is_name); meaning.any()) return meaning;
    for (const Language language : {own, other})
        if (const Meaning meaning = meaning_in(language, begins); meaning.any()) return meaning;
    return {};
}

std::optional<Day> named_day(std::string_view letters, Day today) {
    using Named = std::pair<std::string_view, int>;
    constexpr std::array days{Named{"aujourdhui", 0},  Named{"today", 0}, Named{"demain", 1},    Named{"tomorrow", 1},
                              Named{"apresdemain", 2}, Named{"hier", -1}, Named{"yesterday", -1}};
    if (letters.size() < least_letters) return std::nullopt;
    for (const auto& [name, by] : days)
        if (name.starts_with(letters)) return in_years(today + date::days(by));
    return std::nullopt;
}

// "+3", "-10", "+2s": `parts` without the sign.
std::optional<Day> stepped(const std::vector<Part>& parts, bool back, Day today) {
    if (parts.empty() || parts.size() > 2 || !parts[0].number) return std::nullopt;
    const int by = back ? -parts[0].value() : parts[0].value();
    const std::string unit = parts.size() == 2 ? parts[1].text : "j";
    const auto among = [&](std::initializer_list<std::string_view> names) {
        return std::find(names.begin(), names.end(), unit) != names.end();
    };
    if (among({"j", "d", "jour", "jours", "day", "days"})) return in_years(today + date::days(by));
    if (among({"s", "w", "sem", "semaine", "semaines", "week", "weeks"})) return in_years(today + date::days(7 * by));
    if (among({"m", "mois", "month", "months"})) return month_later(today, by);
    return std::nullopt;
}

// "s42", "w42 2027".
std::optional<Day> week_day(const std::vector<Part>& parts, const DateGround& ground) {
    constexpr std::array<std::string_view, 5> names{"s", "w", "sem", "semaine", "week"};
    if (parts.size() < 2 || parts.size() > 3 || std::find(names.begin(), names.end(), parts[0].text) == names.end())
        return std::nullopt;
    if (!parts[1].number || (parts.size() == 3 && !parts[2].is_year())) return std::nullopt;
    const int year = parts.size() == 3 ? parts[2].value() : static_cast<int>(month_of(ground.nearest()).year());
    const int number = parts[1].value();
    if (year < 1900 || year > 2100 || number < 1 || number > 53) return std::nullopt;
    const Day thursday = Day(date::year(year) / date::January / date::Thursday[1]) + date::days(7 * (number - 1));
    if (static_cast<int>(month_of(thursday).year()) != year) return std::nullopt;
    return in_years(week_begin(thursday, ground.week_start));
}

// The parts of a date, by what they say.
struct DateParts {
    std::vector<Part> numbers;
    std::optional<date::month> month;
    std::optional<date::weekday> weekday;
};

// Nothing where a word says neither month nor weekday, or one of them is said twice.
std::optional<DateParts> date_parts(const std::vector<Part>& parts, Language language) {
    constexpr std::array<std::string_view, 9> unsaid{"le", "the", "of", "on", "er", "st", "nd", "rd", "th"};
    DateParts found;
    for (const Part& part : parts) {
        if (part.number) {
            found.numbers.push_back(part);
            continue;
        }
        if (std::find(unsaid.begin(), unsaid.end(), part.text) != unsaid.end()) continue;
        const Meaning meaning = meaning_of(part.text, language);
        if (!meaning.any() || (meaning.month && found.month) || (meaning.weekday && found.weekday)) return std::nullopt;
        if (meaning.month) found.month = meaning.month;
        if (meaning.weekday) found.weekday = meaning.weekday;
    }
    return found;
}

// Day and month in the order of the language; in the other one where only that is a date.
std::optional<Day> in_order(int first, int second, int year) {
    const auto found = day_at(year, second, first);
    return found ? found : day_at(year, first, second);
}

std::optional<Day> with_named_month(const std::vector<Part>& numbers, int month, int this_year) {
    if (numbers.empty()) return day_at(this_year, month, 1);
    if (numbers.size() == 1)
        return numbers[0].is_year() ? day_at(numbers[0].value(), month, 1)
                                    : day_at(this_year, month, numbers[0].value());
    if (numbers.size() > 2) return std::nullopt;
    const bool year_leads = numbers[0].is_year();
    return day_at(numbers[year_leads ? 0 : 1].value(), month, numbers[year_leads ? 1 : 0].value());
}

std::optional<Day> of_numbers(const std::vector<Part>& n, const DateGround& ground) {
    const date::year_month_day near(ground.nearest());
    const int year = static_cast<int>(near.year());
    const auto month = static_cast<int>(static_cast<unsigned>(near.month()));
    switch (n.size()) {
        case 1: return day_at(year, month, n[0].value());
        case 2:
            if (n[0].is_year()) return day_at(n[0].value(), n[1].value(), 1);
            if (n[1].is_year()) return day_at(n[1].value(), n[0].value(), 1);
            return in_order(n[0].value(), n[1].value(), year);
        case 3:
            if (n[0].is_year()) return day_at(n[0].value(), n[1].value(), n[2].value());
            return in_order(n[0].value(), n[1].value(), n[2].value());
        default: return std::nullopt;
    }
}

std::optional<Day> dated(const std::vector<Part>& parts, const DateGround& ground) {
    const auto said = date_parts(parts, ground.language);
    if (!said) return std::nullopt;
    if (said->numbers.empty() && !said->month) {
        if (!said->weekday) return std::nullopt;
        const Day tomorrow = ground.today + date::days(1);
        return in_years(tomorrow + (*said->weekday - weekday_of(tomorrow)));
    }
    const int this_year = static_cast<int>(month_of(ground.nearest()).year());
    const auto day = said->month
        ? with_named_month(said->numbers, static_cast<int>(static_cast<unsigned>(*said->month)), this_year)
        : of_numbers(said->numbers, ground);
    return day && said->weekday && weekday_of(*day) != *said->weekday ? std::nullopt : day;
}

}  // namespace

std::optional<Day> day_from_words(std::string_view typed, const DateGround& ground) {
    const auto parts = parts_of(typed);
    if (!parts || parts->empty()) return std::nullopt;
    const std::string_view text = trimmed(typed);
    const bool back = text.starts_with('-') || text.starts_with(minus_sign);
    if (back || text.starts_with('+')) return stepped(*parts, back, ground.today);
    if (text.find('+') != std::string_view::npos) return std::nullopt;
    std::string letters;
    for (const Part& part : *parts) letters += part.text;
    if (const auto named = named_day(letters, ground.today)) return named;
    if (const auto week = week_day(*parts, ground)) return week;
    return dated(*parts, ground);
}

}  // namespace tandem
