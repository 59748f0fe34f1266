#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/action.hpp"
#include "exchange/plan_columns.hpp"
#include "exchange/plan_marks.hpp"
#include "facts/facts.hpp"
#include "model/plan_layout.hpp"
#include "model/post.hpp"

namespace tandem {

// One place a row wants its post to appear in.
struct PlannedPlace {
    std::string network;      // id in networks.csv; empty: only the account is named
    std::string account;      // as written
    std::string format;       // id in formats.csv; empty: the network's first
    std::string format_word;  // as written
};

// What was understood of a row. An empty text says nothing about the post.
struct PlannedPost {
    std::string id;  // of the source; empty: none, or one that a spreadsheet destroyed
    std::string title;
    bool own_title = false;  // else the title is how its text begins
    std::string text;
    std::optional<Day> day;
    std::optional<int> minute;      // of the day
    std::optional<int> utc_offset;  // minutes; day and minute are then that far from UTC
    bool day_given = false;         // the row has a date, understood or not
    std::string zone;               // as written, or that which the head of times names
    std::vector<PlannedPlace> places;
    std::vector<std::string> hashtags;
    std::string link;
    std::vector<MediaRef> media;
    std::string first_comment;
    std::string content_warning;
    std::string campaign;
    std::string pillar;
    std::optional<PostStatus> status;
    std::string owner;
    std::string budget;    // an amount as written; what its minor units are depends on the currency
    std::string currency;  // as written, upper case
    std::string note;      // notes, and what has no place of its own
};

struct PlanRow {
    std::size_t number = 0;  // as a spreadsheet counts
    std::size_t line = 0;
    std::optional<PlannedPost> post;  // either this
    std::optional<Label> skipped;     // or why not
    std::vector<Label> warnings;
    // Of a row of the project's own workbook: what its cells were when it was written, those that differ now, and what
    // was typed where comments go. `post` has what differs alone, but for its title.
    std::optional<PlanMarks> marks;
    std::string seen;  // mark of what its reader saw with it; "" where none is noted
    PlanCells changed;
    std::string comment;
};

struct PlanReading {
    std::optional<Label> problem;     // why nothing was read
    std::vector<Label> remarks;       // about the file as a whole
    std::vector<std::string> sheets;  // of a workbook, those that can be read
    std::string sheet;                // the one that was
    PlanHeader header;
    PlanLayout layout;       // also with a problem, as far as anything was read
    bool has_dates = false;  // there is a column for them
    std::vector<PlanRow> rows;
    std::optional<PlanOrigin> origin;  // the workbook was written from `project`
};

// Reads a plan kept as a table: CSV, or a sheet of a workbook (see plan_table.hpp for which), as the mapping says and
// for the rest as the table itself does. `language` ("fr", "en", ...) decides dates that can be read both ways.
// `project` is the id of the one it is read for.
PlanReading read_plan(std::string_view bytes, const facts::Facts& facts, std::string_view language,
                      const PlanMapping& mapping = {}, std::string_view project = {});

// What a cell says: without white space at its ends, and without the apostrophe by which an export for spreadsheets
// keeps a text from being taken for a formula (exchange/write_csv.hpp).
std::string_view cell_value(std::string_view cell);
// The forms in which a field may come back in a cell that an export wrote: as it is, and without an apostrophe that
// was its own.
std::array<std::string, 2> read_back(std::string_view field);
// Whether the cell, as it was read, says what the field holds.
bool says(std::string_view cell, std::string_view field);
// Stands in a list for a part that is empty, where its place matters.
inline constexpr std::string_view nothing_in_list = "-";
// The parts of a cell: cut at " | ", or where there is none at line breaks. White space around them is taken off.
std::vector<std::string> list_in(std::string_view cell);
// Paths and addresses, each with the alternative text at its place.
std::vector<MediaRef> media_in(std::string_view files, std::string_view alt_texts);
// Each word that begins with "#", or else each word; given back with "#".
std::vector<std::string> hashtags_in(std::string_view cell);
// "1,234.56", "1 234,56", "1.234,5", "EUR 12": an amount of not less than nothing, in minor units of a
// currency that has so many digits behind its mark (facts::minor_digits), rounded.
std::optional<std::int64_t> minor_units_in(std::string_view cell, int digits_behind);

}  // namespace tandem
