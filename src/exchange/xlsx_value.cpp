#include "exchange/xlsx_value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>

#include "exchange/text_encoding.hpp"
#include "model/day_range.hpp"

namespace tandem {
namespace {

constexpr double last_serial = 2'958'465;  // 9999-12-31, counted from 1899
constexpr int seconds_of_day = 24 * 60 * 60;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool begins_as(std::string_view text, std::string_view lower_case) {
    return text.size() >= lower_case.size() &&
        std::equal(lower_case.begin(), lower_case.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

// Walks the first section of a format's code, past what is text.
class FormatScanner {
  public:
    explicit FormatScanner(std::string_view code) : rest_(code) {}

    NumberFormat scan() {
        while (!rest_.empty() && rest_.front() != ';') step();
        // "m" is a month unless hours or seconds stand beside it.
        const bool month = long_month_ || (minutes_or_month_ && !format_.time);
        format_.date = format_.date || month;
        if (format_.date || format_.time || scientific_) format_.decimals = -1;
        return format_;
    }

  private:
    void step() {
        const char c = lower(rest_.front());
        std::size_t length = 1;
        if (c == '"') {
            length = std::min(rest_.find('"', 1), rest_.size() - 1) + 1;
        } else if (c == '\\' || c == '_' || c == '*') {
            length = 2;
        } else if (c == '[') {
            length = std::min(rest_.find(']'), rest_.size() - 1) + 1;
            const char unit = rest_.size() > 1 ? lower(rest_[1]) : ' ';
            const bool same = rest_.substr(1).find_first_not_of(rest_.substr(1, 1)) == length - 2;
            if (same && (unit == 'h' || unit == 'm' || unit == 's')) format_.time = format_.elapsed = true;
        } else if (begins_as(rest_, "general")) {
            length = 7;
        } else if (begins_as(rest_, "am/pm")) {
            length = 5;
        } else if (begins_as(rest_, "a/p")) {
            length = 3;
        } else {
            take(c);
        }
        rest_.remove_prefix(std::min(length, rest_.size()));
    }
    void take(char c) {
        if (c == 'y' || c == 'd') format_.date = true;
        if (c == 'h' || c == 's') format_.time = true;
        if (c == 'm') minutes_or_month_ = true;
        if (begins_as(rest_, "mmm")) long_month_ = true;
        if (c == 'e') scientific_ = true;
        if (c == '%') format_.percent = true;
        if (c == '/') scientific_ = true;  // or a fraction
        if (c == '.') behind_point_ = true;
        if (c != '0' && c != '#' && c != '?') return;
        format_.decimals = std::max(format_.decimals, 0) + (behind_point_ ? 1 : 0);
    }

    std::string_view rest_;
    NumberFormat format_;
    bool minutes_or_month_ = false;
    bool long_month_ = false;
    bool scientific_ = false;
    bool behind_point_ = false;
};

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// Days since 1970 of a serial of at least 1. The 1900 of spreadsheets has a 29th of February.
Day day_of_serial(double whole, bool from_1904) {
    using date::days;
    const auto serial = static_cast<int>(whole);
    if (from_1904) return Day(date::year(1904) / 1 / 1) + days(serial);
    return Day(date::year(1899) / 12 / 30) + days(serial < 60 ? serial + 1 : serial);
}

std::optional<std::string> moment_text(double value, const NumberFormat& format, bool from_1904) {
    if (!(value >= 0) || value > last_serial) return std::nullopt;
    double whole = std::floor(value);
    auto seconds = static_cast<std::int64_t>(std::llround((value - whole) * seconds_of_day));
    if (seconds == seconds_of_day) whole += 1, seconds = 0;
    const std::int64_t hours = seconds / 3600 + (format.elapsed ? static_cast<std::int64_t>(whole) * 24 : 0);
    std::string clock = two_digits(hours) + ":" + two_digits(seconds / 60 % 60);
    const bool has_day = format.date && (whole >= 1 || from_1904);
    const bool has_time = format.time || seconds / 60 != 0;
    if (!has_day) return has_time ? clock : std::string{};
    std::string text = to_text(day_of_serial(whole, from_1904));
    return has_time ? text + " " + clock : text;
}

// The shortest text, or the one with so many decimals without zeros at its end.
std::string plain_number(double value, int decimals) {
    std::array<char, 400> buffer{};
    const auto end = decimals < 0
        ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, 15).ptr
        : std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed,
                        std::clamp(decimals, 2, 15))
              .ptr;
    std::string text(buffer.data(), end);
    // As spreadsheets write it.
    std::replace(text.begin(), text.end(), 'e', 'E');
    const std::size_t point = text.find('.');
    if (point == text.npos || text.find('E') != text.npos) return text;
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    if (text.size() - std::min(point, text.size()) == 4) text += '0';
    return text;
}

// The four hexadecimal digits of "_xHHHH_" at `at`.
std::optional<std::uint32_t> escaped_unit(std::string_view text, std::size_t at) {
    if (at + 7 > text.size() || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_') return std::nullopt;
    std::uint32_t unit = 0;
    const char* const end = text.data() + at + 6;
    const auto read = std::from_chars(text.data() + at + 2, end, unit, 16);
    return read.ec == std::errc{} && read.ptr == end ? std::optional(unit) : std::nullopt;
}

void append_text(std::string& out, std::uint32_t code) {
    if (code == '\r') code = '\n';
    if (code == 0x7f || (code < 0x20 && code != '\n' && code != '\t')) return;
    append_code_point(out, code);
}

// Appends what an escape at `at` stands for, and gives its length; 0 when there is none.
std::size_t take_escape(std::string_view text, std::size_t at, std::string& out) {
    const auto unit = escaped_unit(text, at);
    if (!unit) return 0;
    const bool ends_line = *unit == '\r' && (text.substr(at + 7, 1) == "\n" || escaped_unit(text, at + 7) == '\n');
    if (ends_line) return 7;
    if (*unit < 0xd800 || *unit > 0xdfff) {
        append_text(out, *unit);
        return 7;
    }
    const auto second = escaped_unit(text, at + 7);
    const bool pair = *unit < 0xdc00 && second && *second >= 0xdc00 && *second <= 0xdfff;
    append_code_point(out, pair ? 0x10000 + ((*unit - 0xd800) << 10U) + (*second - 0xdc00) : 0xfffd);
    return pair ? 14 : 7;
}

}  // namespace

NumberFormat format_of_code(std::string_view code) { return FormatScanner(code).scan(); }

NumberFormat built_in_format(int number) {
    const auto within = [&](int first, int last) { return number >= first && number <= last; };
    NumberFormat format;
    // 27 to 36 and 50 to 58 are dates of East Asian versions, but for a few times.
    format.date = within(14, 17) || number == 22 || within(27, 31) || number == 36 || within(50, 54) || within(57, 58);
    format.time = within(18, 22) || within(32, 35) || within(45, 47) || within(55, 56);
    format.elapsed = number == 46;
    format.percent = within(9, 10);
    if (number == 1 || number == 3 || number == 9 || within(5, 6) || within(37, 38) || within(41, 42))
        format.decimals = 0;
    if (number == 2 || number == 4 || number == 10 || within(7, 8) || within(39, 40) || within(43, 44))
        format.decimals = 2;
    return format;
}

std::string number_text(std::string_view stored, const NumberFormat& format, bool from_1904) {
    double value = 0;
    const auto read = std::from_chars(stored.data(), stored.data() + stored.size(), value);
    const bool number = read.ec == std::errc{} && read.ptr == stored.data() + stored.size() && std::isfinite(value);
    if (!number) return std::string(stored);
    if (format.date || format.time)
        if (auto text = moment_text(value, format, from_1904)) return *text;
    if (format.percent) return plain_number(value * 100, format.decimals) + "%";
    // All digits of a long number, where the file has them.
    if (stored.find_first_not_of("0123456789") == stored.npos) return std::string(stored);
    return plain_number(value, format.decimals);
}

std::string unescaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t length = take_escape(text, at, out)) {
            at += length;
            continue;
        }
        const char c = text[at++];
        if (c == '\r' && text.substr(at, 1) == "\n") continue;
        if (static_cast<unsigned char>(c) < 0x80)
            append_text(out, static_cast<unsigned char>(c));
        else
            out += c;
    }
    return out;
}

}  // namespace tandem
