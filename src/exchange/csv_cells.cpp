#include "exchange/csv_cells.hpp"

#include <algorithm>

namespace tandem {
namespace {

// "-12.50": a sign, digits and one separator.
bool is_number(const std::string& text) {
    const std::size_t from = text.starts_with('-') ? 1 : 0;
    return text.size() > from && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || c == '.' || c == ',';
           });
}

}  // namespace

std::string csv_cell(std::string text, char separator) {
    const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    if (formula && !is_number(text)) text.insert(text.begin(), '\'');
    if (text.find_first_of(std::string("\"\r\n") + separator) == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string csv_line(const std::vector<std::string>& cells, char separator) {
    std::string line;
    for (const std::string& cell : cells) {
        if (&cell != &cells.front()) line += separator;
        line += csv_cell(cell, separator);
    }
    return line + "\r\n";
}

}  // namespace tandem
