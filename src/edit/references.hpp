#pragma once

#include <optional>
#include <vector>

#include "model/table.hpp"

// What an intent that takes rows away does about the rows that refer to them.
namespace tandem {

// Takes the rows away that `unwanted(const Row&)` picks; their ids, in order.
template <class Row, class Unwanted>
std::vector<Id<Row>> remove_rows(Table<Row>& table, Unwanted&& unwanted) {
    std::vector<Id<Row>> gone;
    for (const Row& row : table)
        if (unwanted(row)) gone.push_back(row.id);
    for (const Id<Row>& id : gone) table = table.without(id);
    return gone;
}

// Empties `reference` in the rows where it is `id`.
template <class Row, class Target>
void clear_references(Table<Row>& table, Id<Target> id, std::optional<Id<Target>> Row::*reference) {
    std::vector<Row> changed;
    for (const Row& row : table)
        if (row.*reference == id) changed.push_back(row);
    for (Row& row : changed) {
        (row.*reference).reset();
        table = table.with(std::move(row));
    }
}

}  // namespace tandem
