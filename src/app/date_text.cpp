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

bool is_among(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

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

Day next_weekday(Day today, date::weekday weekday) {
    const Day tomorrow = today + date::days(1);
    return tomorrow + (weekday - weekday_of(tomorrow));
}

// Of the dates of the years around, the nearest one; what is behind counts twice as far, as a date that is typed mostly
// is to come.
template <class DayOfYear>
std::optional<Day> in_nearest_year(Day near, std::optional<date::weekday> weekday, const DayOfYear& day_of_year) {
    const int year = static_cast<int>(month_of(near).year());
    std::optional<Day> best;
    date::days least{};
    for (const int by : {-1, 0, 1}) {
        const std::optional<Day> day = day_of_year(year + by);
        if (!day || (weekday && weekday_of(*day) != *weekday)) continue;
        const date::days far = *day < near ? 2 * (near - *day) : *day - near;
        if (best && far >= least) continue;
        best = day;
        least = far;
    }
    return best;
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
    if (is_among(unit, {"j", "d", "jour", "jours", "day", "days"})) return in_years(today + date::days(by));
    if (is_among(unit, {"s", "w", "sem", "semaine", "semaines", "week", "weeks"}))
        return in_years(today + date::days(7 * by));
    if (is_among(unit, {"m", "mois", "month", "months"})) return month_later(today, by);
    return std::nullopt;
}

// "dans 10 jours", "in a week".
std::optional<Day> days_away(std::vector<Part> parts, Day today) {
    using Counted = std::pair<std::string_view, const char*>;
    constexpr std::array counts{Counted{"un", "1"},  Counted{"une", "1"},   Counted{"a", "1"},
                                Counted{"an", "1"},  Counted{"one", "1"},   Counted{"deux", "2"},
                                Counted{"two", "2"}, Counted{"trois", "3"}, Counted{"three", "3"}};
    if (parts.size() < 2 || !is_among(parts[0].text, {"dans", "in"})) return std::nullopt;
    parts.erase(parts.begin());
    for (const auto& [word, figure] : counts)
        if (parts[0].text == word) parts[0] = {true, figure};
    return stepped(parts, false, today);
}

// "s42", "w42 2027".
std::optional<Day> week_day(const std::vector<Part>& parts, const DateGround& ground) {
    if (parts.size() < 2 || parts.size() > 3 || !is_among(parts[0].text, {"s", "w", "sem", "semaine", "week"}))
        return std::nullopt;
    if (!parts[1].number || (parts.size() == 3 && !parts[2].is_year())) return std::nullopt;
    const int number = parts[1].value();
    const auto in_year = [&](int year) -> std::optional<Day> {
        if (year < 1900 || year > 2100 || number < 1 || number > 53) return std::nullopt;
        const Day thursday = Day(date::year(year) / date::January / date::Thursday[1]) + date::days(7 * (number - 1));
        if (static_cast<int>(month_of(thursday).year()) != year) return std::nullopt;
        return in_years(week_begin(thursday, ground.week_start));
    };
    return parts.size() == 3 ? in_year(parts[2].value()) : in_nearest_year(ground.nearest(), std::nullopt, in_year);
}

// The parts of a date, by what they say.
struct DateParts {
    std::vector<Part> numbers;
    std::optional<date::month> month;
    std::optional<date::weekday> weekday;
};

// Nothing where a word says neither month nor weekday, or one of them is said twice.
std::optional<DateParts> date_parts(const std::vector<Part>& parts, Language language) {
    DateParts found;
    for (const Part& part : parts) {
        if (part.number) {
            found.numbers.push_back(part);
            continue;
        }
        if (is_among(part.text, {"le", "the", "of", "on", "er", "st", "nd", "rd", "th"})) continue;
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

std::optional<Day> with_named_month(const DateParts& said, Day near) {
    const auto month = static_cast<int>(static_cast<unsigned>(*said.month));
    const std::vector<Part>& n = said.numbers;
    if (n.size() > 2) return std::nullopt;
    if (n.size() == 1 && n[0].is_year()) return day_at(n[0].value(), month, 1);
    if (n.size() < 2) {
        const int day = n.empty() ? 1 : n[0].value();
        return in_nearest_year(near, said.weekday, [&](int year) { return day_at(year, month, day); });
    }
    const bool year_leads = n[0].is_year();
    return day_at(n[year_leads ? 0 : 1].value(), month, n[year_leads ? 1 : 0].value());
}

std::optional<Day> of_numbers(const DateParts& said, Day nearest) {
    const date::year_month_day near(nearest);
    const std::vector<Part>& n = said.numbers;
    switch (n.size()) {
        case 1:
            return day_at(static_cast<int>(near.year()), static_cast<int>(static_cast<unsigned>(near.month())),
                          n[0].value());
        case 2:
            if (n[0].is_year()) return day_at(n[0].value(), n[1].value(), 1);
            if (n[1].is_year()) return day_at(n[1].value(), n[0].value(), 1);
            return in_nearest_year(nearest, said.weekday,
                                   [&](int year) { return in_order(n[0].value(), n[1].value(), year); });
        case 3:
            if (n[0].is_year()) return day_at(n[0].value(), n[1].value(), n[2].value());
            return in_order(n[0].value(), n[1].value(), n[2].value());
        default: return std::nullopt;
    }
}

std::optional<Day> dated(const std::vector<Part>& parts, const DateGround& ground) {
    const auto said = date_parts(parts, ground.language);
    if (!said) return std::nullopt;
    if (said->numbers.empty() && !said->month)
        return said->weekday ? in_years(next_weekday(ground.today, *said->weekday)) : std::nullopt;
    const auto day = said->month ? with_named_month(*said, ground.nearest()) : of_numbers(*said, ground.nearest());
    return day && said->weekday && weekday_of(*day) != *said->weekday ? std::nullopt : day;
}

bool is_week(std::string_view word) { return is_among(word, {"semaine", "week"}); }
bool is_month(std::string_view word) { return is_among(word, {"mois", "month"}); }

// "lundi prochain" is the next Monday, as "lundi" is; "next week" begins with its first day, "le mois prochain" too.
std::optional<Day> next_one(std::vector<Part> parts, const DateGround& ground) {
    std::erase_if(parts, [](const Part& part) { return is_among(part.text, {"le", "la", "the"}); });
    const auto said = std::find_if(parts.begin(), parts.end(), [](const Part& part) {
        return is_among(part.text, {"prochain", "prochaine", "next"});
    });
    if (parts.size() != 2 || said == parts.end()) return std::nullopt;
    parts.erase(said);
    const std::string& what = parts[0].text;
    if (is_week(what)) return in_years(week_begin(ground.today, ground.week_start) + date::days(7));
    if (is_month(what)) return in_years(first_day(month_of(ground.today) + date::months(1)));
    const Meaning meaning = meaning_of(what, ground.language);
    return meaning.weekday ? in_years(next_weekday(ground.today, *meaning.weekday)) : std::nullopt;
}

// "fin du mois", "end of October 2027", "d\u00e9but novembre": an end of a month, of this week or of the year.
std::optional<Day> edge_of(std::vector<Part> parts, const DateGround& ground) {
    if (parts.size() < 2) return std::nullopt;
    const bool last = is_among(parts[0].text, {"fin", "end"});
    if (!last && !is_among(parts[0].text, {"debut", "beginning", "start"})) return std::nullopt;
    parts.erase(parts.begin());
    std::erase_if(parts, [](const Part& part) {
        return is_among(part.text, {"du", "de", "d", "of", "la", "l", "the", "ce", "cette", "this"});
    });
    const bool alone = parts.size() == 1;
    const auto end_of = [&](Day begin, Day end) { return in_years(last ? end - date::days(1) : begin); };
    if (alone && is_week(parts[0].text)) {
        const Day begin = week_begin(ground.today, ground.week_start);
        return end_of(begin, begin + date::days(7));
    }
    const date::year_month near = month_of(ground.nearest());
    if (alone && is_among(parts[0].text, {"annee", "year"}))
        return end_of(first_day(near.year() / date::January),
                      first_day((near.year() + date::years(1)) / date::January));
    std::optional<date::year_month> month;
    if (alone && is_month(parts[0].text)) month = near;
    const auto said = date_parts(parts, ground.language);
    const bool named = said && said->month && !said->weekday;
    if (named && (said->numbers.empty() || (said->numbers.size() == 1 && said->numbers[0].is_year())))
        if (const auto first = with_named_month(*said, ground.nearest())) month = month_of(*first);
    return month ? end_of(first_day(*month), first_day(*month + date::months(1))) : std::nullopt;
}

// The month of a date whose day is past the month's end, "31/02"; as one reads it with an earlier day.
std::optional<date::year_month> month_too_short(const std::vector<Part>& parts, const DateGround& ground) {
    constexpr int every_month_has = 28;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!parts[i].number || parts[i].value() <= every_month_has || parts[i].value() > 31) continue;
        std::vector<Part> earlier = parts;
        earlier[i].text = std::to_string(every_month_has);
        const auto day = dated(earlier, ground);
        if (day && date::year_month_day(*day).day() == date::day(every_month_has)) return month_of(*day);
    }
    return std::nullopt;
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
    if (const auto away = days_away(*parts, ground.today)) return away;
    if (const auto next = next_one(*parts, ground)) return next;
    if (const auto edge = edge_of(*parts, ground)) return edge;
    return dated(*parts, ground);
}

Label why_no_day(std::string_view typed, const DateGround& ground) {
    const Label none{"date.none", {}};
    auto parts = parts_of(typed);
    if (!parts) return none;
    const std::size_t said = parts->size();
    std::erase_if(*parts, [&](const Part& part) {
        return !part.number && meaning_of(part.text, ground.language).weekday.has_value();
    });
    const Language language = ground.language;
    if (const auto day = parts->size() < said ? dated(*parts, ground) : std::nullopt)
        return {"date.other_weekday",
                {{"day", facts::day_month_short(date::year_month_day(*day), language)},
                 {"year", std::to_string(static_cast<int>(month_of(*day).year()))},
                 {"weekday", std::string(facts::weekday_name(weekday_of(*day), language))}}};
    if (const auto month = month_too_short(*parts, ground))
        return {"date.short_month",
                {{"month", facts::month_title(*month, language)},
                 {"days", std::to_string(static_cast<unsigned>((*month / date::last).day()))}}};
    return none;
}

}  // namespace tandem
