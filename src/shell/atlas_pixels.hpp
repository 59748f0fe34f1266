#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace tandem {

// Pixels for ImGui's atlas (R, G, B, A bytes, alpha not multiplied in) from Cairo's (B, G, R, A bytes, alpha multiplied
// in), row by row without gaps.

// Keeps the colours.
std::vector<std::uint32_t> colour_pixels(std::span<const std::uint8_t> bgra, int width, int height);

// White with the alpha of each pixel.
std::vector<std::uint32_t> coverage_pixels(std::span<const std::uint8_t> bgra);

}  // namespace tandem
