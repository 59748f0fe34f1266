#pragma once

#include "ui/calendar/month_model.hpp"
#include "ui/calendar/text_ruler.hpp"
#include "ui/rect.hpp"

struct ImDrawList;

namespace tandem {

// What a chip warns of, the most urgent first: a network would refuse the post, something is to be done in the tool
// that publishes it, something is worth a look.
enum class ChipSign : unsigned char { none, refused, in_tool, doubtful };
ChipSign first_sign(const MonthChip& chip);
ChipSign second_sign(const MonthChip& chip);

// Where the parts of a post's chip lie. Lengths are pixels of the screen.
struct ChipBox {
    Rect rect;
    PlacedText letters;   // of the network, with "+1" for each further one where there is room; the last to go
    PlacedText time;      // none where there is no room
    PlacedText beside;    // another clock, how far from the post; goes before the time does
    PlacedText initials;  // the first to go
    PlacedText title;
    bool cut = false;  // not all of its title and time is shown
    Rect glyph;        // of the status; goes before the letters do
    Rect sign;         // beside it, or in its place: the first sign of the chip; empty when it has none
    Rect second;       // the second one, behind the time where there is room
    Rect repeat;       // of a series; empty where there is no room
    Rect badge;        // what to grab to move one channel alone: around the letters
};

// The chip's parts in `rect`, in one line where it is too low for two. `narrow`: initials are left out even if there
// were room.
ChipBox chip_box(const MonthChip& chip, const Rect& rect, float scale, bool narrow, const TextRuler& ruler);

// All of it in words, and what does not show on the chip itself.
std::string chip_tooltip(const MonthChip& chip);

ChipBox moved_down(ChipBox box, float by_px);

enum class ChipState : unsigned char { plain, hovered, selected, ghost, source };

// Paints the chip. `source`: what is being dragged away, dashed and pale.
void paint_chip(ImDrawList& out, const MonthChip& chip, const ChipBox& box, ChipState state, const ViewContext& view);

// The network's colour along the left side of a card, cut to its rounded corners; `border` is that of the card.
void paint_strip(ImDrawList& out, const Rect& rect, float radius, std::uint32_t color, std::uint32_t ground,
                 std::uint32_t border, const ViewContext& view);

// Paints a placed text.
void paint(ImDrawList& out, const PlacedText& text, std::uint32_t color, const ViewContext& view);

}  // namespace tandem
