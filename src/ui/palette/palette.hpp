#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/search_index.hpp"
#include "model/day_range.hpp"

namespace tandem {

struct ViewContext;

// A row of what was found, which arrows lead to.
struct PaletteRow {
    enum class What : std::uint8_t { day, entry, more } what{};  // more: the rest of its group, once it is taken
    std::size_t group = 0, entry = 0;
    bool first = false;  // below the title of its group
};

// The search over everything: commands, what the project has, and days, in one field.
struct PaletteState {
    bool opens = false;  // it was asked for
    SearchIndex index;
    SearchTrail trail;
    std::string query;
    std::optional<SearchEntry::Kind> whole;  // all of this kind is shown
    std::vector<SearchGroup> found;          // for the query
    std::optional<Day> day;                  // the query is a date: the first row goes there
    std::vector<PaletteRow> rows;            // the day and what was found
    std::map<Uuid, std::string> excerpts;    // of posts that were drawn: the words around the hit in their text
    std::size_t chosen = 0;                  // row that Enter takes
    bool keyboard_wanted = false;            // by the field: Enter or a click led nowhere
    bool reveal = false;                     // the chosen row is to be scrolled to
};

// What was chosen: one of them.
struct PaletteAnswer {
    std::optional<SearchEntry> entry;
    std::optional<Day> day;
};

// Once per frame, after everything it lies on.
PaletteAnswer draw_palette(ViewContext& view, PaletteState& state);

}  // namespace tandem
