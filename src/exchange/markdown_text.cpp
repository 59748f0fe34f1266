#include "exchange/markdown_text.hpp"

#include <algorithm>

#include "exchange/fold_name.hpp"
#include "exchange/plain_text.hpp"

namespace tandem {
namespace {

constexpr std::string_view digit_letters = "0123456789";

// On one line, with single spaces.
std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : plain_text(text)) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank) line += c;
        if (blank && !line.empty() && line.back() != ' ') line += ' ';
    }
    return std::string(trimmed(line));
}

// Where the mark of a list item stands that the line would be: "-", "12.", "3)"; the end where it would be none.
std::size_t list_mark(std::string_view line) {
    if (line.empty()) return 0;
    if (std::string_view("-+=").find(line.front()) != std::string_view::npos) return 0;
    const std::size_t at = std::min(line.find_first_not_of(digit_letters), line.size());
    const bool numbered = at > 0 && at < line.size() && (line[at] == '.' || line[at] == ')');
    return numbered ? at : line.size();
}

// What has a meaning anywhere in a line. "#" has one at a line's beginning and at the end of a heading.
bool has_meaning(std::string_view line, std::size_t at) {
    constexpr std::string_view always = "\\`*_[]<>&|~#!@$";
    if (always.find(line[at]) != always.npos) return true;
    if (line[at] == ':') return line.substr(at).starts_with("://");
    return line[at] == '.' && at >= 3 && fold_name(line.substr(at - 3, 3)) == "www";
}

}  // namespace

std::string markdown_text(std::string_view text) {
    const std::string line = one_line(text);
    const std::size_t mark = list_mark(line);
    std::string escaped;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (at == mark || has_meaning(line, at)) escaped += '\\';
        escaped += line[at];
    }
    return escaped;
}

}  // namespace tandem
