#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tandem {

// Texts of workbooks. Lengths are counted in units of UTF-16, as spreadsheet programs do.

inline constexpr std::size_t most_cell_units = 32'767;  // what a cell holds
inline constexpr std::size_t most_sheet_name_units = 31;

std::size_t units_of(std::uint32_t code_point);

// Valid UTF-8, line ends as LF, without control characters but tabs and without what XML has no place for.
std::string plain_cell_text(std::string_view text);
// The beginning of a plain text that fits into so many units once it is escaped.
std::string beginning_in_units(std::string_view plain, std::size_t most_units);
// A text as a cell holds it: plain, and cut where it is too long.
std::string cell_text(std::string_view text);
// Readers take "_x0041_" for a code: where a text has such a thing its line is written as a code itself.
std::string with_codes_escaped(std::string_view plain);
// A name that a sheet may have: 1 to 31 characters, none of []:*?/\ and no apostrophe at its ends.
std::string sheet_name(std::string_view wanted);

}  // namespace tandem
