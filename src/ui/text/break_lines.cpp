#include "ui/text/break_lines.hpp"

#include "facts/date_words.hpp"
#include "ui/text/utf8.hpp"

namespace tandem {
namespace {

constexpr char32_t ellipsis = 0x2026;

bool is_space(char32_t code) {
    return code == ' ' || code == '\t' || (code >= 0x2000 && code <= 0x200A && code != 0x2007);
}

// Scripts written without spaces.
bool is_ideograph(char32_t code) {
    return (code >= 0x2E80 && code <= 0x9FFF) || (code >= 0xAC00 && code <= 0xD7AF) ||
        (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xFF01 && code <= 0xFF60) ||
        (code >= 0x20000 && code <= 0x3FFFF);
}

// Must not begin a line: closing marks of Chinese and Japanese.
bool clings_to_previous(char32_t code) {
    return (code >= 0x3001 && code <= 0x3002) || code == 0x300D || code == 0x300F || code == 0x3011 || code == 0x30FC ||
        code == 0xFF01 || code == 0xFF09 || code == 0xFF0C || code == 0xFF1A || code == 0xFF1F;
}

bool is_hyphen(char32_t code) { return code == '-' || code == 0x2010 || code == 0x2013 || code == 0x2014; }

// True when a line may end after `before` and the next begin with `after`, neither a space.
bool may_break_between(char32_t before, char32_t after) {
    if (clings_to_previous(after)) return false;
    if (is_hyphen(before)) return !(after >= '0' && after <= '9');
    return is_ideograph(before) || is_ideograph(after);
}

std::string_view without_spaces_at_end(std::string_view line) {
    while (!line.empty()) {
        std::size_t last = line.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(line[last]) & 0xC0) == 0x80) --last;
        if (!is_space(read_code_point(line, last).code)) break;
        line.remove_suffix(line.size() - last);
    }
    return line;
}

std::size_t after_spaces(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const CodePoint next = read_code_point(text, at);
        if (!is_space(next.code)) break;
        at += next.bytes;
    }
    return at;
}

bool is_month_word(std::string_view word) {
    if (word.size() < 3) return false;
    for (const facts::Language language : {facts::Language::french, facts::Language::english})
        for (unsigned month = 1; month <= 12; ++month)
            if (word == facts::month_name(date::month(month), language) ||
                word == facts::month_short_name(date::month(month), language))
                return true;
    return false;
}

bool are_figures(std::string_view word, std::size_t least, std::size_t most) {
    return word.size() >= least && word.size() <= most &&
        word.find_first_not_of("0123456789") == std::string_view::npos;
}

// Whether the space there is between the day and the month, or the month and the year of a date.
bool is_inside_date(std::string_view text, std::size_t space) {
    constexpr std::string_view around = " \n,;:()";
    const std::string_view head = text.substr(0, space), tail = text.substr(space + 1);
    std::string_view before = head.substr(head.find_last_of(around) + 1);
    const std::string_view after = tail.substr(0, tail.find_first_of(around));
    if (is_month_word(before)) return are_figures(after.substr(0, 4), 4, 4);
    if (before.ends_with("er")) before.remove_suffix(2);
    return are_figures(before, 1, 2) && is_month_word(after);
}

// Where the line that begins at `start` ends: a line break, the end of the text, or the last place that fits.
std::size_t end_of_line(std::string_view text, std::size_t start, const Advance& advance, float most_px) {
    float width = 0;
    std::size_t best = start, in_a_date = start;
    char32_t before = 0;
    std::size_t at = start;
    while (at < text.size()) {
        const CodePoint next = read_code_point(text, at);
        if (next.code == '\n') return at;
        const bool space = is_space(next.code);
        if (at > start && !space && may_break_between(before, next.code)) best = at;
        // A date is kept together, unless it is wider than the line.
        if (space && !is_space(before)) (is_inside_date(text, at) ? in_a_date : best) = at;
        width += advance(next.code);
        if (width > most_px && !space) {
            if (best > start) return best;
            if (in_a_date > start) return in_a_date;
            // One word wider than the line: broken where it must be, one letter at least.
            return at > start ? at : at + next.bytes;
        }
        before = next.code;
        at += next.bytes;
    }
    return at;
}

std::string one_line(std::string_view text) {
    std::string line(text);
    for (char& c : line) {
        if (c == '\n' || c == '\r') c = ' ';
    }
    return line;
}

}  // namespace

float line_width(std::string_view text, const Advance& advance) {
    float width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = read_code_point(text, at);
        if (next.code != '\n' && next.code != '\r') width += advance(next.code);
        at += next.bytes;
    }
    return width;
}

std::string ellipsised(std::string_view text, const Advance& advance, float most_px, bool& is_cut) {
    const float room = most_px - advance(ellipsis);
    float width = 0;
    std::size_t fits_with_ellipsis = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = read_code_point(text, at);
        width += advance(next.code);
        at += next.bytes;
        if (width <= room) fits_with_ellipsis = at;
        if (width > most_px) {
            is_cut = true;
            if (room < 0) return {};
            std::string cut(without_spaces_at_end(text.substr(0, fits_with_ellipsis)));
            append_utf8(cut, ellipsis);
            return cut;
        }
    }
    return std::string(text);
}

BrokenLines break_lines(std::string_view text, const Advance& advance, float most_px, int most_lines) {
    BrokenLines broken;
    std::size_t start = 0;
    for (int i = 1; start < text.size(); ++i) {
        if (i == most_lines) {
            broken.lines.push_back(
                ellipsised(one_line(without_spaces_at_end(text.substr(start))), advance, most_px, broken.is_cut));
            break;
        }
        const std::size_t end = end_of_line(text, start, advance, most_px);
        broken.lines.emplace_back(without_spaces_at_end(text.substr(start, end - start)));
        start = end < text.size() && text[end] == '\n' ? end + 1 : after_spaces(text, end);
    }
    return broken;
}

}  // namespace tandem
