#pragma once

#include <cstdint>
#include <span>

namespace tandem {

// Glyphs are rasterised several columns to a pixel, and each column then holds the mean of the pixel that is centred on
// it. A texture look-up at any fraction of a pixel so finds what a rasteriser would have drawn there: letters keep
// their true spacing and stay sharp.

// Small glyphs gain from it; large ones do not show it and would fill the atlas.
int columns_per_px_at(float em_px);

// Where a glyph's columns stand after averaging. One empty column is kept at each side for the neighbour that a
// bilinear look-up mixes in.
struct FineColumns {
    int count = 0;      // texture columns, the empty ones and the room for the means included
    float left_px = 0;  // from the pen position to the left edge of column 0
    int first = 0;      // the column, counted from the pen position, that is drawn into column 0 before averaging
};

// For ink in columns [left, right), counted from the pen position, right > left.
FineColumns fine_columns(int left, int right, int columns_per_px);

// `cells`: rows of `columns` cells of `channels` bytes. Each becomes the mean of the `window` cells that end with it.
void average_columns(std::span<std::uint8_t> cells, int columns, int channels, int window);

}  // namespace tandem
