#include "facts/csv_rows.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace tandem::facts {

namespace {

/// Reads one cell from `at` on, and leaves `at` on the separator or line end behind it.
std::string take_cell(std::string_view text, std::size_t& at) {
    std::string cell;
    if (at == text.size() || text[at] != '"') {
        const std::size_t end = std::min(text.find_first_of(",\r\n", at), text.size());
        cell = text.substr(at, end - at);
        at = end;
        return cell;
    }
    for (++at;; ++at) {
        if (at == text.size()) throw std::logic_error("csv: a quote is not closed");
        if (text[at] != '"') {
            cell += text[at];
        } else if (at + 1 < text.size() && text[at + 1] == '"') {
            cell += '"';
            ++at;
        } else {
            break;
        }
    }
    ++at;
    if (at < text.size() && text[at] != ',' && text[at] != '\r' && text[at] != '\n') {
        throw std::logic_error("csv: text after a closing quote: " + cell);
    }
    return cell;
}

}  // namespace

std::vector<std::vector<std::string>> csv_records(std::string_view text) {
    std::vector<std::vector<std::string>> records;
    std::size_t at = 0;
    while (at < text.size()) {
        auto& record = records.emplace_back();
        record.push_back(take_cell(text, at));
        while (at < text.size() && text[at] == ',') {
            ++at;
            record.push_back(take_cell(text, at));
        }
        if (at < text.size() && text[at] == '\r') ++at;
        if (at < text.size() && text[at] == '\n') ++at;
    }
    return records;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    if (text.empty()) return parts;
    for (std::size_t begin = 0;;) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        parts.emplace_back(text.substr(begin, end - begin));
        if (end == text.size()) return parts;
        begin = end + 1;
    }
}

CsvRows::CsvRows(std::string_view name, std::string_view text) : name_(name), rows_(csv_records(text)) {
    if (rows_.empty()) throw std::logic_error(name_ + ": no header");
    header_ = std::move(rows_.front());
    rows_.erase(rows_.begin());
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        if (rows_[row].size() != header_.size()) {
            throw std::logic_error(name_ + ", row " + std::to_string(row + 2) + ": " +
                                   std::to_string(rows_[row].size()) + " cells under " +
                                   std::to_string(header_.size()) + " titles");
        }
    }
}

std::size_t CsvRows::column(std::string_view title) const {
    const auto at = std::find(header_.begin(), header_.end(), title);
    if (at == header_.end()) throw std::logic_error(name_ + ": no column " + std::string(title));
    return static_cast<std::size_t>(at - header_.begin());
}

const std::string& CsvRows::cell(std::size_t row, std::string_view title) const { return rows_.at(row)[column(title)]; }

void CsvRows::refuse(std::size_t row, std::string_view title) const {
    throw std::logic_error(name_ + ", row " + std::to_string(row + 2) + ", " + std::string(title) + ": " +
                           cell(row, title));
}

int CsvRows::number(std::size_t row, std::string_view title) const {
    const std::string& text = cell(row, title);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) refuse(row, title);
    return value;
}

bool CsvRows::yes(std::size_t row, std::string_view title) const {
    const std::string& text = cell(row, title);
    if (text == "true" || text == "yes") return true;
    if (text == "false" || text == "no") return false;
    refuse(row, title);
}

std::vector<std::string> CsvRows::parts(std::size_t row, std::string_view title) const {
    return split(cell(row, title), '|');
}

}  // namespace tandem::facts
