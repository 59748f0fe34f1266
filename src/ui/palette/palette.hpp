#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/search_index.hpp"
#include "model/day_range.hpp"

namespace tandem {

struct ViewContext;

// The search over everything: commands, what the project has, and days, in one field.
struct PaletteState {
    bool opens = false;  // it was asked for
    SearchIndex index;
    std::string query;
    std::vector<SearchEntry> found;  // for the query
    std::optional<Day> day;          // the query is a date: the first row goes there
    std::size_t chosen = 0;          // row that Enter takes
    bool keyboard_wanted = false;    // by the field: Enter led nowhere
    bool reveal = false;             // the chosen row is to be scrolled to
};

// What was chosen: one of them.
struct PaletteAnswer {
    std::optional<SearchEntry> entry;
    std::optional<Day> day;
};

// Once per frame, after everything it lies on.
PaletteAnswer draw_palette(ViewContext& view, PaletteState& state);

}  // namespace tandem
