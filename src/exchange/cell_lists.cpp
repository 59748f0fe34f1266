#include <algorithm>

#include "exchange/fold_name.hpp"
#include "exchange/read_plan.hpp"

namespace tandem {
namespace {

void split_at(std::string_view cell, std::string_view separator, std::vector<std::string>& parts) {
    while (true) {
        const std::size_t end = std::min(cell.find(separator), cell.size());
        if (const std::string_view part = trimmed(cell.substr(0, end)); !part.empty()) parts.emplace_back(part);
        if (end == cell.size()) return;
        cell.remove_prefix(end + separator.size());
    }
}

// Digits behind the last of the marks; nothing unless it is a decimal mark: one or two digits, or the only mark of its
// kind.
std::size_t decimal_mark(std::string_view digits) {
    const std::size_t last = digits.find_last_of(".,");
    if (last == digits.npos) return digits.size();
    const std::size_t behind = digits.size() - last - 1;
    return behind == 1 || behind == 2 ? last : digits.size();
}

}  // namespace

std::vector<std::string> list_in(std::string_view cell) {
    std::vector<std::string> parts;
    split_at(cell, cell.find(" | ") != cell.npos ? " | " : "\n", parts);
    return parts;
}

std::vector<std::string> hashtags_in(std::string_view cell) {
    std::string spaced;
    for (const char c : cell) {
        if (c == '|' || c == ',' || c == ';' || c == '\n' || c == '\t')
            spaced += ' ';
        else if (c == '#')
            spaced += " #";
        else
            spaced += c;
    }
    std::vector<std::string> words;
    split_at(spaced, " ", words);
    const bool marked = cell.find('#') != cell.npos;
    std::vector<std::string> tags;
    for (const std::string& word : words) {
        if (marked && word.front() != '#') continue;
        std::string tag = word.front() == '#' ? word : "#" + word;
        if (tag.size() > 1 && std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(std::move(tag));
    }
    return tags;
}

std::optional<std::int64_t> cents_in(std::string_view cell) {
    std::string digits;
    for (const char c : cell)
        if ((c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-') digits += c;
    if (digits.empty() || digits.find('-') != digits.npos || digits.size() > 15) return std::nullopt;
    const std::size_t mark = decimal_mark(digits);
    std::int64_t cents = 0;
    bool any = false;
    int behind = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (digits[i] == '.' || digits[i] == ',') continue;
        cents = cents * 10 + (digits[i] - '0');
        any = true;
        if (i > mark) ++behind;
    }
    for (; behind < 2; ++behind) cents *= 10;
    return any ? std::optional(cents) : std::nullopt;
}

}  // namespace tandem
