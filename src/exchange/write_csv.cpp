#include "exchange/write_csv.hpp"

#include <algorithm>
#include <cstdint>

#include "exchange/fold_name.hpp"
#include "exchange/plain_text.hpp"

namespace tandem {
namespace {

// "-12.50": a sign, digits and separators.
bool is_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    constexpr std::string_view digits = "0123456789";
    return text.find_first_of(digits) != std::string_view::npos &&
        text.find_first_not_of("0123456789.,") == std::string_view::npos;
}

// Spaces and quotes, which programs pass over or take off before they look for a formula.
bool is_passed_over(std::uint32_t code) {
    constexpr std::u32string_view signs =
        U" \"'\u00a0\u2018\u2019\u201c\u201d\u202f\u205f\u2060\u3000\ufeff\uff02\uff07";
    return signs.find(static_cast<char32_t>(code)) != std::u32string_view::npos || (code >= 0x2000 && code <= 0x200f);
}

// What begins with a tab or a line end is shown without it, and calculated. `rest` is the text from there on.
bool begins_formula(std::uint32_t code, std::string_view rest) {
    constexpr std::u32string_view signs = U"=+-@\uff1d\uff0b\uff0d\uff20";
    if (code == '\t' || code == '\n') return !trimmed(rest).empty();
    return signs.find(static_cast<char32_t>(code)) != std::u32string_view::npos;
}

bool looks_calculated(std::string_view plain) {
    for (std::size_t at = 0; at < plain.size();) {
        const std::string_view rest = plain.substr(at);
        const std::uint32_t code = next_character(plain, at);
        if (!is_passed_over(code)) return begins_formula(code, rest);
    }
    return false;
}

}  // namespace

std::string csv_safe(std::string plain) {
    if (looks_calculated(plain) && !is_number(plain)) plain.insert(plain.begin(), '\'');
    return plain;
}

std::string_view csv_unsafe(std::string_view text) {
    return text.starts_with('\'') && looks_calculated(text.substr(1)) ? text.substr(1) : text;
}

std::string csv_cell(std::string_view text, const CsvForm& form) {
    std::string cell = plain_text(text);
    if (form.safe) cell = csv_safe(std::move(cell));
    const bool must = cell.find_first_of(std::string("\"\r\n") + form.separator) != std::string::npos ||
        cell.starts_with(' ') || cell.ends_with(' ');
    if (!must && !form.quote_all) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') quoted += c;
        quoted += c;
    }
    quoted += '"';
    return quoted;
}

std::string csv_line(const std::vector<std::string>& cells, const CsvForm& form) {
    std::string line;
    for (const std::string& cell : cells) {
        if (&cell != &cells.front()) line += form.separator;
        line += csv_cell(cell, form);
    }
    line += "\r\n";
    return line;
}

std::string csv_file(const std::vector<std::vector<std::string>>& rows, const CsvForm& form) {
    std::string bytes = form.mark ? "\xef\xbb\xbf" : "";
    for (const std::vector<std::string>& row : rows) bytes += csv_line(row, form);
    return bytes;
}

}  // namespace tandem
