#pragma once

#include "shell/bitmap.hpp"

namespace tandem::testing {

// What a driver or another version of FreeType may round otherwise in a pixel, in levels of a channel.
inline constexpr int pixel_tolerance = 24;
// Edges of glyphs and curves may differ by that; a chip that moves by a pixel is more than this share of the pixels.
inline constexpr double share_tolerance = 0.001;
// Surfaces beside each other differ by as little as five levels, which no pixel tells from rounding: the mean of a
// block does. Its calm pixels are the same on every machine.
inline constexpr double tint_tolerance = 2.5;
// Where a rasteriser rounds otherwise, soft edges of glyphs are darker in one pixel and lighter in the next, which the
// mean leaves out; thicker or thinner strokes are not, and each such pixel may shift the mean by this many levels.
inline constexpr int edge_tolerance = 8;
// Of the pixels of a patch: the whole share in one place is a glyph that is missing, or another one.
inline constexpr int crowd_tolerance = 20;

// How far two pictures are from each other; as far as can be where their sizes differ.
struct PictureDifference {
    double share = 0;  // of the pixels, those that differ by more than rounding
    double tint = 0;   // levels by which the mean of a block of 8 x 8 pixels differs, where it does most
    int crowd = 0;     // those pixels in the patch of 32 x 32 that has most of them

    bool is_seen() const { return share > share_tolerance || tint > tint_tolerance || crowd > crowd_tolerance; }
};
PictureDifference difference_between(const Bitmap& wanted, const Bitmap& drawn);

}  // namespace tandem::testing
