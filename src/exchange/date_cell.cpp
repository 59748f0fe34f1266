#include "exchange/date_cell.hpp"

#include <array>
#include <utility>

#include "exchange/fold_name.hpp"
#include "model/digit.hpp"

namespace tandem {
namespace {

// Takes cells apart from the front.
struct Cursor {
    std::string_view rest;

    char peek() const { return rest.empty() ? '\0' : rest.front(); }
    void skip(std::string_view any_of) {
        while (!rest.empty() && any_of.find(rest.front()) != any_of.npos) rest.remove_prefix(1);
    }
    bool take(char c) {
        if (peek() != c) return false;
        rest.remove_prefix(1);
        return true;
    }
    // A number of at most `digits` digits that no further digit follows.
    std::optional<int> number(std::size_t digits) {
        std::size_t length = 0;
        int value = 0;
        while (length < rest.size() && is_digit(rest[length])) {
            if (length == digits) return std::nullopt;
            value = value * 10 + (rest[length++] - '0');
        }
        if (length == 0) return std::nullopt;
        rest.remove_prefix(length);
        return value;
    }
    // A run of letters, folded; those of UTF-8 sequences among them.
    std::string word() {
        std::size_t length = 0;
        while (length < rest.size() && !is_digit(rest[length]) &&
               std::string_view(" ,./-:\t\n").find(rest[length]) == std::string_view::npos)
            ++length;
        const std::string folded = fold_name(rest.substr(0, length));
        rest.remove_prefix(length);
        return folded;
    }
};

// The first letters of month names in English, French, Spanish, German, Italian and Portuguese. Longer ones come first.
constexpr std::array<std::pair<std::string_view, unsigned>, 33> months = {
    {{"juin", 6}, {"juil", 7}, {"jan", 1},  {"ene", 1},  {"gen", 1},  {"feb", 2}, {"fev", 2}, {"mar", 3},  {"maerz", 3},
     {"mrz", 3},  {"apr", 4},  {"avr", 4},  {"abr", 4},  {"mai", 5},  {"may", 5}, {"mag", 5}, {"jun", 6},  {"giu", 6},
     {"jul", 7},  {"lug", 7},  {"aug", 8},  {"aou", 8},  {"ago", 8},  {"sep", 9}, {"set", 9}, {"oct", 10}, {"okt", 10},
     {"out", 10}, {"ott", 10}, {"nov", 11}, {"dec", 12}, {"dez", 12}, {"dic", 12}}};

std::optional<unsigned> month_of_word(std::string_view word) {
    for (const auto& [begin, month] : months) {
        if (word.starts_with(begin)) return month;
    }
    return std::nullopt;
}

std::optional<Day> day_from(int year, int month, int day) {
    if (year < 100) year += 2000;
    if (year < 1970 || year > 2099 || month < 1 || day < 1) return std::nullopt;
    const date::year_month_day ymd(date::year(year), date::month(static_cast<unsigned>(month)),
                                   date::day(static_cast<unsigned>(day)));
    return ymd.ok() ? std::optional(Day(ymd)) : std::nullopt;
}

// Three numbers with the same kind of separator between them; `year_first` when the first has four digits.
struct Numbers {
    int first = 0, second = 0, third = 0;
    bool year_first = false;
};

std::optional<Numbers> take_numbers(Cursor& cursor) {
    Cursor at = cursor;
    Numbers numbers;
    const std::size_t before = at.rest.size();
    const auto first = at.number(4);
    numbers.year_first = before - at.rest.size() == 4;
    at.skip(" ");
    const char separator = at.peek();
    if (!first || (separator != '/' && separator != '-' && separator != '.')) return std::nullopt;
    at.rest.remove_prefix(1);
    at.skip(" ");
    const auto second = at.number(2);
    at.skip(" ");
    if (!second || !at.take(separator)) return std::nullopt;
    at.skip(" ");
    const auto third = at.number(numbers.year_first ? 2 : 4);
    if (!third) return std::nullopt;
    numbers.first = *first, numbers.second = *second, numbers.third = *third;
    cursor = at;
    return numbers;
}

std::optional<Day> day_from(const Numbers& n, DateOrder order) {
    if (n.year_first) return day_from(n.first, n.second, n.third);
    return order == DateOrder::day_first ? day_from(n.third, n.second, n.first) : day_from(n.third, n.first, n.second);
}

// "27 sept. 2026", "1er octobre 2026", "24th Sept 2026", "27 de septiembre de 2026", "Sep 27, 2024"
std::optional<Day> take_worded_day(Cursor& cursor) {
    Cursor at = cursor;
    std::optional<int> day = at.number(2);
    std::optional<unsigned> month;
    for (int words = 0; words < 3 && !month; ++words) {
        at.skip(" .,-/");
        month = month_of_word(at.word());
    }
    at.skip(" .,-/");
    if (!day) day = at.number(2);
    for (int words = 0; words < 2; ++words) {
        at.skip(" .,-/");
        if (!is_digit(at.peek())) at.word();
    }
    at.skip(" .,-/");
    const auto year = at.number(4);
    if (!day || !month || !year) return std::nullopt;
    cursor = at;
    return day_from(*year, static_cast<int>(*month), *day);
}

// A weekday before the date: letters that no month begins with.
void skip_weekday(Cursor& cursor) {
    Cursor after = cursor;
    if (is_digit(after.peek())) return;
    const std::string word = after.word();
    after.skip(" ,.");
    // "mar." is Tuesday in French and March in others: a number and a month still follow the weekday.
    const bool only_month = month_of_word(word) && !take_numbers(after);
    if (Cursor probe = after; only_month && !take_worded_day(probe)) return;
    Cursor again = cursor;
    again.word();
    again.skip(" ,.");
    cursor = again;
}

// "am" or "pm" turns a twelve-hour clock; false when the hour is none of it.
bool turn_half_day(Cursor& cursor, int& hour) {
    Cursor at = cursor;
    at.skip(" ");
    std::string half;
    while (half.size() < 2 && !at.rest.empty()) {
        const char c = at.rest.front();
        at.rest.remove_prefix(1);
        if (c != '.' && c != ' ') half += static_cast<char>(c | 0x20);
    }
    if (half != "am" && half != "pm") return true;
    at.skip(".");
    cursor = at;
    if (hour < 1 || hour > 12) return false;
    hour = hour % 12 + (half == "pm" ? 12 : 0);
    return true;
}

std::optional<int> take_time(Cursor& cursor) {
    Cursor at = cursor;
    const auto hour_read = at.number(2);
    if (!hour_read) return std::nullopt;
    int hour = *hour_read;
    int minute = 0;
    at.skip(" ");
    const bool letter = at.take('h') || at.take('H');
    const bool colon = !letter && (at.take(':') || at.take('.'));
    if (letter) at.skip(" ");
    if (letter || colon) {
        const auto minute_read = at.number(2);
        if (!minute_read && colon) return std::nullopt;
        minute = minute_read.value_or(0);
        if (at.take(':')) {
            if (!at.number(2)) return std::nullopt;
            if (at.take('.')) at.number(9);
        }
    }
    const std::size_t before = at.rest.size();
    if (!turn_half_day(at, hour)) return std::nullopt;
    const bool halved = at.rest.size() != before;
    Cursor unit = at;
    unit.skip(" ");
    const bool named = unit.word() == "uhr";
    if (named) at = unit;
    if (!letter && !colon && !halved && !named) return std::nullopt;
    if (hour > 23 || minute > 59) return std::nullopt;
    cursor = at;
    return hour * 60 + minute;
}

// "Z", "+02:00", "-0500"; false when something else follows.
bool take_offset(Cursor& cursor, std::optional<int>& offset) {
    cursor.skip(" ");
    if (cursor.rest.empty()) return true;
    if (cursor.rest == "Z" || cursor.rest == "z" || cursor.rest == "UTC") {
        offset = 0;
        return true;
    }
    const char sign = cursor.peek();
    if (sign != '+' && sign != '-') return false;
    std::string digits;
    for (const char c : cursor.rest.substr(1)) {
        if (is_digit(c))
            digits += c;
        else if (c != ':')
            return false;
    }
    if (digits.size() != 4) return false;
    const int minutes = ((digits[0] - '0') * 10 + digits[1] - '0') * 60 + (digits[2] - '0') * 10 + digits[3] - '0';
    offset = sign == '-' ? -minutes : minutes;
    return minutes < 24 * 60;
}

}  // namespace

DateOrderFound find_date_order(const std::vector<std::string_view>& cells, bool month_first_language) {
    bool day_first = false;
    bool month_first = false;
    bool open = false;
    for (const std::string_view cell : cells) {
        Cursor cursor{trimmed(cell)};
        skip_weekday(cursor);
        const auto numbers = take_numbers(cursor);
        if (!numbers || numbers->year_first) continue;
        open = true;
        day_first = day_first || (numbers->first > 12 && numbers->second <= 12);
        month_first = month_first || (numbers->second > 12 && numbers->first <= 12);
    }
    DateOrderFound found;
    found.mixed = day_first && month_first;
    found.open = open && !day_first && !month_first;
    const bool by_language = found.mixed || !(day_first || month_first);
    if (by_language ? month_first_language : month_first) found.order = DateOrder::month_first;
    return found;
}

std::optional<DateCell> read_date(std::string_view cell, DateOrder order) {
    Cursor cursor{trimmed(cell)};
    skip_weekday(cursor);
    DateCell read;
    std::optional<Day> day;
    if (const auto numbers = take_numbers(cursor))
        day = day_from(*numbers, order);
    else
        day = take_worded_day(cursor);
    if (!day) return std::nullopt;
    read.day = *day;
    if (is_digit(cursor.peek())) return std::nullopt;
    cursor.skip(" ,T\n-");
    for (Cursor word = cursor; !word.rest.empty() && !is_digit(word.peek());) {
        const std::string between = word.word();
        if (between != "a" && between != "at" && between != "um" && between != "alle" && between != "as" &&
            between != "alas")
            break;
        word.skip(" ");
        cursor = word;
    }
    if (cursor.rest.empty()) return read;
    read.minute = take_time(cursor);
    if (!read.minute || !take_offset(cursor, read.utc_offset)) return std::nullopt;
    return read;
}

std::optional<int> read_time(std::string_view cell) {
    Cursor cursor{trimmed(cell)};
    const auto minute = take_time(cursor);
    cursor.skip(" ");
    return cursor.rest.empty() ? minute : std::nullopt;
}

}  // namespace tandem
