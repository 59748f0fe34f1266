#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "exchange/csv_table.hpp"
#include "model/enum_words.hpp"

namespace tandem {

// The columns of a plan as a sheet, in the order of the neutral profile.
// clang-format off
enum class PlanColumn : std::uint8_t {
    id, date, time, timezone, network, account, format, title, text, hashtags, link, media, alt_text, first_comment,
    campaign, pillar, status, owner, due, budget, currency, notes,
};
// clang-format on

struct HeaderCell {
    std::string text;                  // as the file has it
    std::optional<PlanColumn> column;  // empty: not taken in
};

struct PlanHeader {
    std::size_t row = 0;  // index in the table's rows
    std::vector<HeaderCell> cells;

    // Where a column stands; the first of several.
    std::optional<std::size_t> find(PlanColumn column) const;
};

inline constexpr std::size_t header_rows = 50;  // among which a header is looked for

// The first row that names the most columns; nothing when no row among the first of them names a title, a text or a
// date and one more column (or the only one). Names are compared folded, with synonyms in English, French, Spanish,
// German, Italian and Portuguese. Only `notes` may stand for several cells: each other column is the cell that names it
// best.
std::optional<PlanHeader> find_plan_header(const CsvTable& table);

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::PlanColumn, "id", "date", "time", "timezone", "network", "account", "format", "title", "text",
                  "hashtags", "link", "media", "alt_text", "first_comment", "campaign", "pillar", "status", "owner",
                  "due", "budget", "currency", "notes");
