#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/media_checks.hpp"
#include "ui/widgets/picture_shelf.hpp"

namespace tandem {

struct Variant;
class Sheet;

// What was done to the row of pieces in this frame.
struct MediaStripAnswer {
    std::optional<std::size_t> chosen;                         // the slot for another one among them
    bool wants_file = false;                                   // for the chosen piece, or for another one
    std::optional<std::pair<std::size_t, std::size_t>> moved;  // from its place to that one
    std::optional<std::pair<float, float>> menu;               // of the chosen piece, at this pixel of the window
    bool removed = false;                                      // the chosen piece
};

// The pieces of a channel side by side, each with its place and what kind of file it is, and behind them a slot for
// another one. They are dragged to another place; from the keyboard left and right choose one, with Shift they move it.
// Delete is for the chosen piece as long as the strip was pressed last.
// The right button and the menu key ask for the menu of a piece. `chosen` is a piece, or their number for the slot.
// `files` gets what is known of each.
MediaStripAnswer draw_media_strip(Sheet& sheet, const Variant& variant, std::size_t chosen,
                                  std::vector<MediaFacts>& files);

}  // namespace tandem
