#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "facts/csv_rows.hpp"
#include "facts/language.hpp"

namespace tandem::facts {

/// The names a column may hold, with their values: a cell that is none of them is refused.
template <typename Value, std::size_t N>
using ClosedSet = std::array<std::pair<std::string_view, Value>, N>;

/// The value of a cell. Throws std::logic_error, naming file, row and column, when the cell is not in the set.
template <typename Value, std::size_t N>
Value one_of(const ClosedSet<Value, N>& set, const CsvRows& rows, std::size_t row, std::string_view title) {
    for (const auto& [name, value] : set) {
        if (name == rows.cell(row, title)) return value;
    }
    rows.refuse(row, title);
}

/// The name of a value; empty when the set does not hold it.
template <typename Value, std::size_t N>
std::string_view name_in(const ClosedSet<Value, N>& set, Value wanted) {
    for (const auto& [name, value] : set) {
        if (value == wanted) return name;
    }
    return {};
}

/// The two cells `stem_fr` and `stem_en`.
inline Bilingual both_languages(const CsvRows& rows, std::size_t row, std::string_view stem) {
    return {rows.cell(row, std::string(stem) + "_fr"), rows.cell(row, std::string(stem) + "_en")};
}

}  // namespace tandem::facts
