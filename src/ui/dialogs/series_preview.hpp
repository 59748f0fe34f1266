#pragma once

#include <string>
#include <vector>

#include "ui/dialogs/series_dialog.hpp"
#include "ui/rect.hpp"

namespace tandem {

// What a rhythm that is asked for comes to, in words.
struct SeriesPreview {
    struct Slot {
        std::string text;
        bool odd = false;  // clocks do something to it
        LocalMinute at{};
        bool skipped = false;  // no post is made for it
        bool turns = false;    // it was skipped before: a click plans it again, and takes that back
    };
    std::string rhythm, extent;
    std::vector<Slot> slots;  // the first ones, skipped ones among them
    bool all = false;         // there are no more
    std::vector<std::string> notes;
};
SeriesPreview series_preview(ViewContext& view, const SeriesDialog& dialog, const SeriesPattern& pattern);

// Pixels of the screen its notes take more than a preview without any.
float series_notes_height(const ViewContext& view, const SeriesPreview& preview);
// Skipped days are struck through; a click or Enter on one plans it again.
void draw_series_preview(ViewContext& view, Rect at, const SeriesPreview& preview, SeriesDialog& dialog);

// The day of the last of the slots that are shown of the rhythm, as if it did not end; as somebody would type it.
std::string shown_end(const ViewContext& view, const SeriesDialog& dialog);

}  // namespace tandem
