#include <algorithm>

#include "exchange/fold_name.hpp"
#include "exchange/plain_text.hpp"
#include "exchange/read_plan.hpp"
#include "exchange/write_csv.hpp"

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

// Where the last of the marks is, if it is a decimal mark, else the end. Three digits behind it are thousands; more
// than that come from a division, and then it is the only one of its kind and has digits before it, unlike in
// "Rs.1200".
std::size_t decimal_mark(std::string_view digits, int digits_behind) {
    const std::size_t last = digits.find_last_of(".,");
    if (last == digits.npos) return digits.size();
    const std::size_t behind = digits.size() - last - 1;
    // Three digits are thousands but where the currency has thousandths.
    const bool divided = behind > (digits_behind == 3 ? 2U : 3U) && last > 0 && digits.find(digits[last]) == last;
    return behind == 1 || behind == 2 || divided ? last : digits.size();
}

}  // namespace

std::string_view cell_value(std::string_view cell) { return trimmed(csv_unsafe(trimmed(cell))); }

std::array<std::string, 2> read_back(std::string_view field) {
    const std::string plain = plain_text(field);
    return {std::string(trimmed(plain)), std::string(cell_value(plain))};
}

bool says(std::string_view cell, std::string_view field) {
    const auto forms = read_back(field);
    return std::find(forms.begin(), forms.end(), cell) != forms.end();
}

std::vector<std::string> list_in(std::string_view cell) {
    std::vector<std::string> parts;
    split_at(cell, cell.find(" | ") != cell.npos ? " | " : "\n", parts);
    return parts;
}

std::vector<MediaRef> media_in(std::string_view files, std::string_view alt_texts) {
    std::vector<std::string> paths = list_in(files);
    // Of one file alone all of it is the text, lines and all.
    const std::vector<std::string> texts =
        paths.size() == 1 ? std::vector{std::string(trimmed(alt_texts))} : list_in(alt_texts);
    std::vector<MediaRef> all;
    for (std::string& path : paths) {
        const std::size_t place = all.size();
        const bool has_text = place < texts.size() && texts[place] != nothing_in_list;
        all.push_back({std::move(path), has_text ? texts[place] : std::string()});
    }
    return all;
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

std::optional<std::int64_t> minor_units_in(std::string_view cell, int digits_behind) {
    std::string digits;
    for (const char c : cell)
        if ((c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-') digits += c;
    const std::size_t mark = decimal_mark(digits, digits_behind);
    const bool any = digits.find_first_of("0123456789") != digits.npos;
    if (!any || digits.find('-') != digits.npos || mark > 15) return std::nullopt;
    std::int64_t units = 0;
    int behind = 0;
    const std::size_t end = std::min(digits.size(), mark + 1 + static_cast<std::size_t>(digits_behind));
    for (std::size_t i = 0; i < end; ++i) {
        if (digits[i] == '.' || digits[i] == ',') continue;
        units = units * 10 + (digits[i] - '0');
        if (i > mark) ++behind;
    }
    for (; behind < digits_behind; ++behind) units *= 10;
    if (end < digits.size() && digits[end] >= '5') ++units;
    return units;
}

}  // namespace tandem
