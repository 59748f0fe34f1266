#pragma once

#include <vector>

namespace tandem {

// Something that takes a stretch [begin, end) of a line: a block in a grid of hours. One without length takes one unit.
struct ColumnItem {
    int begin = 0;
    int end = 0;
};

// Where it lies across the line: columns [column, column + span) of as many as its group has.
struct ColumnPlace {
    int column = 0;
    int span = 1;
    int columns = 1;

    friend bool operator==(const ColumnPlace&, const ColumnPlace&) = default;
};

// Lays things that overlap beside each other, one place for each item in the order given. What hangs together by
// overlaps is a group; it has as many columns as things overlap in it at once, no more. Each takes the first free
// column in the order (begin, longer first, place in `items`), and widens over columns to its right that are free along
// all of it.
std::vector<ColumnPlace> pack_columns(const std::vector<ColumnItem>& items);

}  // namespace tandem
