#pragma once

#include <span>

// The fonts the program carries inside, as OpenType files in memory. They live as long as the program:
// nobody frees them.
namespace tandem::embedded_fonts {

// Inter with figures of one width, four weights.
std::span<const unsigned char> inter_regular();
std::span<const unsigned char> inter_medium();
std::span<const unsigned char> inter_semibold();
std::span<const unsigned char> inter_bold();

// The icons of fonts/icons.txt; icons.hpp has the text of each.
std::span<const unsigned char> lucide();

}  // namespace tandem::embedded_fonts
