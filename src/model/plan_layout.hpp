#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/plan_mapping.hpp"

namespace tandem {

struct LayoutRow {
    int number = 0;    // as a spreadsheet counts, from 1
    std::string text;  // its cells, with " · " between them
};

struct LayoutColumn {
    std::string name;                  // as the file has it
    std::vector<std::string> samples;  // the first few cells that hold something
    std::optional<PlanColumn> column;  // empty: it is not taken in
};

struct LayoutWord {
    std::string word;        // as it is written first
    std::string folded;      // as a WordChoice has it
    std::size_t rows = 0;    // that have it
    std::string meaning;     // id of a network, or word of a PostStatus; empty: none
    bool understood = true;  // false: nobody said what it means, and Tandem does not know it
};

// How a table of a plan was read, to be shown and changed (model/plan_mapping.hpp).
struct PlanLayout {
    bool text = false;  // it is a file of text: encoding and delimiter mean something
    TextEncoding encoding = TextEncoding::utf8;
    char delimiter = ',';
    int header_row = 0;            // as a spreadsheet counts, from 1; 0: no row names the columns
    std::vector<LayoutRow> begin;  // rows that may name them
    std::vector<LayoutColumn> columns;
    DateOrder dates = DateOrder::day_first;
    bool dates_open = false;  // nothing in the file says which order is meant
    std::vector<LayoutWord> networks;
    std::vector<LayoutWord> statuses;
    std::string header;  // what a mapping is kept under: KeptMapping
};

}  // namespace tandem
