#pragma once

#include <cstddef>
#include <optional>

#include "app/picked_media.hpp"

namespace tandem {

// The media of a channel in the sheet of its post.
struct MediaSheetState {
    // A piece that is dragged to another place in the row.
    struct Drag {
        std::size_t from = 0, to = 0;  // `to`: where it would stand
        bool given_up = false;         // Escape: nothing comes of it

        bool operator==(const Drag&) const = default;
    };

    Id<Variant> variant;    // whose piece is chosen
    std::size_t piece = 0;  // the chosen one; their number: the slot for another one
    std::optional<Drag> drag = {};
    std::optional<MediaPlace> wanted = {};  // a file is to be chosen for it: asked after the frame
    float menu_x_px = 0, menu_y_px = 0;     // where the menu of the chosen piece was asked for

    bool operator==(const MediaSheetState&) const = default;
};

}  // namespace tandem
