#pragma once

#include <string>
#include <string_view>

#include "facts/fact_table.hpp"
#include "facts/language.hpp"

namespace tandem::facts {

/// One thing that somebody looks at before a post of a format goes out.
struct FormatCheck {
    std::string id;  ///< format and order: "reel/1"
    std::string format;
    int order = 0;  ///< from 1 on, within the format
    Bilingual text;
};

/// Reads format_checks.csv, formats one after the other. Throws std::logic_error naming the row when a text is missing,
/// or when the checks of a format are not counted from 1 on.
FactTable<FormatCheck> read_format_checks(std::string_view csv);

}  // namespace tandem::facts
