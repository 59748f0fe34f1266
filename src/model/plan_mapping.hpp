#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/enum_words.hpp"

namespace tandem {

// The columns of a plan as a sheet, in the order of the neutral profile.
// clang-format off
enum class PlanColumn : std::uint8_t {
    id, date, time, timezone, network, account, format, title, text, hashtags, link, media, alt_text, first_comment,
    content_warning, campaign, pillar, status, owner, due, budget, currency, notes,
};
// clang-format on

enum class TextEncoding : std::uint8_t { utf8, utf16_little, utf16_big, windows_1252 };
enum class DateOrder : std::uint8_t { day_first, month_first };

// What a column of a file is taken for.
struct ColumnChoice {
    int cell = 0;                      // of the header, from 0
    std::optional<PlanColumn> column;  // empty: it is not taken in

    bool operator==(const ColumnChoice&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("cell", s.cell), f("column", s.column);
    }
};

// What a word of a file stands for.
struct WordChoice {
    std::string word;     // folded: exchange/fold_name.hpp
    std::string meaning;  // id of a network, or word of a PostStatus; empty: the word says nothing

    bool operator==(const WordChoice&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("word", s.word), f("meaning", s.meaning);
    }
};

// How a table of a plan is read, as far as somebody said so. What is left empty is found out from the file.
struct PlanMapping {
    std::string sheet;                     // of a workbook
    std::optional<TextEncoding> encoding;  // of a file of text, as is the delimiter
    std::string delimiter;                 // one of , ; tab |
    std::optional<int> header_row;         // as a spreadsheet counts, from 1; 0: no row names the columns
    std::optional<DateOrder> dates;        // of those that can be read both ways
    std::vector<ColumnChoice> columns;
    std::vector<WordChoice> networks;
    std::vector<WordChoice> statuses;

    bool operator==(const PlanMapping&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("sheet", s.sheet), f("encoding", s.encoding), f("delimiter", s.delimiter), f("header_row", s.header_row);
        f("dates", s.dates), f("columns", s.columns), f("networks", s.networks), f("statuses", s.statuses);
    }
};

// A mapping with the header it was made for: the next file that has the same one is read so too.
struct KeptMapping {
    std::string header;  // its names, folded, with "|" between them
    PlanMapping mapping;

    bool operator==(const KeptMapping&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("header", s.header), f("mapping", s.mapping);
    }
};

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::PlanColumn, "id", "date", "time", "timezone", "network", "account", "format", "title", "text",
                  "hashtags", "link", "media", "alt_text", "first_comment", "content_warning", "campaign", "pillar",
                  "status", "owner", "due", "budget", "currency", "notes");
TANDEM_ENUM_WORDS(tandem::TextEncoding, "utf8", "utf16_little", "utf16_big", "windows_1252");
TANDEM_ENUM_WORDS(tandem::DateOrder, "day_first", "month_first");
