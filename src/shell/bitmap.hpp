#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace tandem {

// Pixels as R, G, B, A bytes, row by row from the top.
struct Bitmap {
    int width_px = 0;
    int height_px = 0;
    std::vector<std::uint8_t> rgba;

    std::array<std::uint8_t, 4> at(int x, int y) const {
        const std::size_t i =
            (static_cast<std::size_t>(y) * static_cast<std::size_t>(width_px) + static_cast<std::size_t>(x)) * 4;
        return {rgba[i], rgba[i + 1], rgba[i + 2], rgba[i + 3]};
    }
    friend bool operator==(const Bitmap&, const Bitmap&) = default;
};

// Writes an opaque PNG. "" when it worked, else one sentence in English that says what failed, path last; errno says
// why.
std::string write_png(const Bitmap& picture, const std::filesystem::path& path);

}  // namespace tandem
