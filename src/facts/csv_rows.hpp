#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::facts {

/// The rows of a CSV file (RFC 4180: commas, quotes, doubled quotes, line breaks inside quotes; LF or CRLF) with a
/// header row. For the trusted files of this folder: an irregular file throws std::logic_error.
class CsvRows {
  public:
    /// `name` is used in error messages.
    CsvRows(std::string_view name, std::string_view text);

    std::size_t size() const { return rows_.size(); }
    const std::vector<std::string>& header() const { return header_; }

    /// Where a column stands. Throws when the file has no such column.
    std::size_t column(std::string_view title) const;

    /// The cell of a row, by column title. Throws when there is no such column.
    const std::string& cell(std::size_t row, std::string_view title) const;

    /// Throws std::logic_error "name, row R, column: cell", R counted as an editor's line for one-line rows.
    [[noreturn]] void refuse(std::size_t row, std::string_view title) const;

    /// A whole number; throws when the cell is none.
    int number(std::size_t row, std::string_view title) const;

    /// "true"/"false" and "yes"/"no"; throws otherwise.
    bool yes(std::size_t row, std::string_view title) const;

    /// The parts of a cell joined by '|'; none for an empty cell.
    std::vector<std::string> parts(std::size_t row, std::string_view title) const;

  private:
    std::string name_;
    std::vector<std::string> header_;
    std::vector<std::vector<std::string>> rows_;
};

/// The records of a CSV text, header included. Throws std::logic_error for a quote that is not closed or is followed
/// by something else than a comma or the end of the line.
std::vector<std::vector<std::string>> csv_records(std::string_view text);

/// `text` cut at each separator; none for an empty text.
std::vector<std::string> split(std::string_view text, char separator);

}  // namespace tandem::facts
