#include "ui/typed_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "app/fold_text.hpp"
#include "facts/date_words.hpp"
#include "model/digit.hpp"
#include "model/most_money.hpp"

namespace tandem {
namespace {

// Lower case without spaces (ordinary, no-break, narrow no-break) and without a currency's or a sentence's marks.
std::string plain(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        if (rest.starts_with("\u00a0")) {
            i += 1;
        } else if (rest.starts_with("\u202f") || rest.starts_with("\u2009")) {
            i += 2;
        } else if (text[i] == ' ' || text[i] == '\t') {
            continue;
        } else {
            out += text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
        }
    }
    return out;
}

// Takes the digits at the front; nothing when there are none or more than `most`.
std::optional<int> take_number(std::string_view& text, std::size_t most = 9) {
    std::size_t digits = 0;
    while (digits < text.size() && is_digit(text[digits])) ++digits;
    if (digits == 0 || digits > most) return std::nullopt;
    int value = 0;
    std::from_chars(text.data(), text.data() + digits, value);
    text.remove_prefix(digits);
    return value;
}

bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

bool take_any(std::string_view& text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return take(text, word); });
}

constexpr int longest_minutes = 24 * 60 * 31;

std::optional<int> in_reach(int minutes) { return minutes <= longest_minutes ? std::optional(minutes) : std::nullopt; }

}  // namespace

std::optional<int> duration_from_typed(std::string_view typed) {
    const std::string text = plain(typed);
    std::string_view rest = text;
    const std::optional<int> first = take_number(rest, 5);
    if (!first) return std::nullopt;
    if (rest.empty() || take_any(rest, {"minutes", "minute", "min", "mn", "m"}))
        return rest.empty() ? in_reach(*first) : std::nullopt;
    if (*first > longest_minutes / 60) return std::nullopt;
    if (take_any(rest, {",", "."})) {
        const std::size_t before = rest.size();
        const std::optional<int> part = take_number(rest, 2);
        const bool tenths = before - rest.size() == 1;
        if (!part || !take_any(rest, {"heures", "heure", "hours", "hour", "h"}) || !rest.empty()) return std::nullopt;
        return in_reach(*first * 60 + (tenths ? *part * 6 : *part * 60 / 100));
    }
    if (!take_any(rest, {"heures", "heure", "hours", "hour", "h", ":"})) return std::nullopt;
    if (rest.empty()) return in_reach(*first * 60);
    const std::optional<int> minutes = take_number(rest, 2);
    if (!minutes || *minutes > 59) return std::nullopt;
    take_any(rest, {"minutes", "minute", "min", "mn", "m"});
    return rest.empty() ? in_reach(*first * 60 + *minutes) : std::nullopt;
}

std::optional<int> time_from_typed(std::string_view typed) {
    const std::string text = plain(typed);
    std::string_view rest = text;
    std::optional<int> hour = take_number(rest, 4);
    if (!hour) return std::nullopt;
    int minute = 0;
    if (text.size() - rest.size() > 2) {
        minute = *hour % 100;
        hour = *hour / 100;
    } else if (take_any(rest, {":", "h", "."})) {
        if (!rest.empty() && is_digit(rest[0])) {
            const std::optional<int> typed_minute = take_number(rest, 2);
            if (!typed_minute) return std::nullopt;
            minute = *typed_minute;
        }
    }
    const bool pm = take_any(rest, {"pm", "p.m."});
    const bool am = !pm && take_any(rest, {"am", "a.m."});
    if (!rest.empty() || *hour > 23 || minute > 59) return std::nullopt;
    if (pm || am) {
        if (*hour < 1 || *hour > 12) return std::nullopt;
        hour = *hour % 12 + (pm ? 12 : 0);
    }
    return *hour * 60 + minute;
}

namespace {

// Words, folded, and numbers of a typed date, without marks between them.
std::vector<std::string> date_pieces(std::string_view typed) {
    std::vector<std::string> pieces;
    std::string piece;
    const auto end_piece = [&] {
        // Spaces that do not end a line are letters until here.
        if (std::string folded = fold_text(std::exchange(piece, {})); !folded.empty())
            pieces.push_back(std::move(folded));
    };
    for (const char c : typed) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
        const bool starts_another = !piece.empty() && is_digit(c) != is_digit(piece.back());
        if (!letter && !is_digit(c)) {
            end_piece();
        } else {
            if (starts_another) end_piece();
            piece += c;
        }
    }
    end_piece();
    return pieces;
}

// 1 to 12 for a name of a month, or its first three letters or more, in either language; 0 otherwise.
unsigned month_number(std::string_view piece) {
    if (piece.size() < 3) return 0;
    for (const facts::Language language : {facts::Language::french, facts::Language::english}) {
        unsigned found = 0;
        int count = 0;
        for (unsigned m = 1; m <= 12; ++m) {
            const std::string name = fold_text(facts::month_name(date::month(m), language));
            const std::string short_name = fold_text(facts::month_short_name(date::month(m), language));
            if (piece == short_name || piece == name) return m;
            if (name.starts_with(piece)) found = m, ++count;
        }
        if (count == 1) return found;
    }
    return 0;
}

bool is_weekday(std::string_view piece) {
    for (const facts::Language language : {facts::Language::french, facts::Language::english})
        for (unsigned d = 0; d < 7; ++d)
            if (piece.size() >= 2 && fold_text(facts::weekday_name(date::weekday(d), language)).starts_with(piece))
                return true;
    return false;
}

struct DateParts {
    std::vector<int> numbers;
    unsigned month = 0;
    bool year_first = false;
};

std::optional<DateParts> date_parts(std::string_view typed) {
    DateParts parts;
    for (const std::string& piece : date_pieces(typed)) {
        if (is_digit(piece[0])) {
            std::string_view digits = piece;
            const std::optional<int> number = take_number(digits, 4);
            if (!number) return std::nullopt;
            if (parts.numbers.empty()) parts.year_first = piece.size() == 4;
            parts.numbers.push_back(*number);
        } else if (const unsigned month = month_number(piece); month && !parts.month) {
            parts.month = month;
        } else if (!is_weekday(piece) && piece != "er" && piece != "st" && piece != "nd" && piece != "rd" &&
                   piece != "th" && piece != "le") {
            return std::nullopt;
        }
    }
    return parts;
}

int full_year(int year) { return year < 100 ? 2000 + year : year; }

}  // namespace

std::optional<Day> day_from_typed(std::string_view typed, Day near) {
    const std::optional<DateParts> parts = date_parts(typed);
    if (!parts || parts->numbers.empty()) return std::nullopt;
    const date::year_month_day base(near);
    int year = int(base.year()), day = 0;
    unsigned month = parts->month ? parts->month : unsigned(base.month());
    const std::vector<int>& n = parts->numbers;
    if (parts->month) {
        if (n.size() > 2) return std::nullopt;
        const bool leads = parts->year_first && n.size() == 2;
        day = n[leads ? 1 : 0];
        if (n.size() == 2) year = full_year(n[leads ? 0 : 1]);
    } else if (n.size() == 3) {
        year = full_year(parts->year_first ? n[0] : n[2]);
        month = static_cast<unsigned>(n[1]);
        day = parts->year_first ? n[2] : n[0];
    } else if (n.size() <= 2) {
        day = n[0];
        if (n.size() == 2) month = static_cast<unsigned>(n[1]);
    } else {
        return std::nullopt;
    }
    if (day < 1 || day > 31 || year < 1970 || year > 2099) return std::nullopt;
    const date::year_month_day found = date::year(year) / date::month(month) / date::day(static_cast<unsigned>(day));
    return found.ok() ? std::optional(Day(found)) : std::nullopt;
}

std::string typed_day(Day day, facts::Language language) {
    const date::year_month_day date(day);
    return facts::day_month_short(date, language) + " " + std::to_string(static_cast<int>(date.year()));
}

std::optional<std::int64_t> money_from_typed(std::string_view typed, int digits) {
    std::string text;
    for (const char c : plain(typed))
        if (is_digit(c) || c == ',' || c == '.' || c == '-') text += c;
    if (text.empty() || text.find('-') != std::string::npos) return std::nullopt;
    const std::size_t last = text.find_last_of(",.");
    std::string whole, part;
    if (last == std::string::npos) {
        whole = text;
    } else {
        const bool alone = text.find_first_of(",.") == last;
        const std::size_t after = text.size() - last - 1;
        const bool parts_thousands = (alone && after == 3) || after == 0 || static_cast<int>(after) > digits;
        whole = parts_thousands ? text : text.substr(0, last);
        part = parts_thousands ? "" : text.substr(last + 1);
    }
    std::erase_if(whole, [](char c) { return !is_digit(c); });
    if (whole.empty() && part.empty()) return std::nullopt;
    if (whole.size() > 12) return std::nullopt;
    while (static_cast<int>(part.size()) < digits) part += '0';
    const std::string all = whole + part;
    std::int64_t value = 0;
    std::from_chars(all.data(), all.data() + all.size(), value);
    return value > most_minor_units ? std::nullopt : std::optional(value);
}

std::optional<std::int64_t> figure_from_typed(std::string_view typed) {
    std::string text = plain(typed);
    while (!text.empty() && (text.back() == ' ' || text.back() == '%')) text.pop_back();
    const bool thousands = !text.empty() && (text.back() == 'k' || text.back() == 'K');
    if (thousands) text.pop_back();
    const auto foreign = [](char c) { return !is_digit(c) && c != ',' && c != '.' && c != ' '; };
    if (std::any_of(text.begin(), text.end(), foreign)) return std::nullopt;
    const auto value = money_from_typed(text, 3);
    return value && thousands ? std::optional(*value * 1000) : value;
}

std::optional<int> number_from_typed(std::string_view typed) {
    const std::string text = plain(typed);
    std::string_view rest = text;
    const std::optional<int> number = take_number(rest);
    return rest.empty() ? number : std::nullopt;
}

namespace {

std::string_view trimmed(std::string_view text) {
    const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

// The two ends of "9-12", whatever stands between them.
std::optional<std::pair<std::string_view, std::string_view>> ends_of(std::string_view text) {
    for (const std::string_view mark : {"–", "—", "-", " à ", " to ", "→"})
        if (const std::size_t at = text.find(mark); at != std::string_view::npos)
            return std::pair(trimmed(text.substr(0, at)), trimmed(text.substr(at + mark.size())));
    return std::nullopt;
}

std::optional<int> end_from_typed(std::string_view text) {
    const std::string end = plain(text);
    if (end == "24:00" || end == "24h" || end == "24" || end == "24h00" || end == "0:00" || end == "00:00" ||
        end == "12am" || end == "12:00am")
        return 24 * 60;
    return time_from_typed(text);
}

}  // namespace

std::vector<std::string> list_from_typed(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = text.find_first_of(",;\n");
        const std::string_view part = trimmed(text.substr(0, end));
        if (!part.empty() && std::find(parts.begin(), parts.end(), part) == parts.end()) parts.emplace_back(part);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return parts;
}

std::optional<std::vector<MinuteRange>> minute_ranges_from_typed(std::string_view text) {
    std::vector<MinuteRange> ranges;
    for (const std::string& part : list_from_typed(text)) {
        const auto ends = ends_of(part);
        const std::optional<int> begin = ends ? time_from_typed(ends->first) : std::nullopt;
        const std::optional<int> end = ends ? end_from_typed(ends->second) : std::nullopt;
        if (!begin || !end || *end <= *begin) return std::nullopt;
        ranges.push_back({*begin, *end});
    }
    std::sort(ranges.begin(), ranges.end());
    for (std::size_t i = 1; i < ranges.size(); ++i)
        if (ranges[i].begin < ranges[i - 1].end) return std::nullopt;
    return ranges;
}

std::optional<std::vector<int>> times_from_typed(std::string_view text) {
    std::vector<int> times;
    for (const std::string& part : list_from_typed(text)) {
        const std::optional<int> time = time_from_typed(part);
        if (!time) return std::nullopt;
        times.push_back(*time);
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

std::optional<std::string> color_from_typed(std::string_view typed) {
    std::string_view digits = trimmed(typed);
    if (digits.starts_with('#')) digits.remove_prefix(1);
    if (digits.size() != 6) return std::nullopt;
    std::string color = "#";
    for (const char c : digits) {
        const bool letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (!letter && !(c >= '0' && c <= '9')) return std::nullopt;
        color += letter && c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return color;
}

}  // namespace tandem
