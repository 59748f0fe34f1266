#include "shell/atlas_pixels.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace tandem {
namespace {

struct Channels {
    int r = 0;
    int g = 0;
    int b = 0;
    int a = 0;
};

std::uint32_t packed(const Channels& c) {
    const std::array<std::uint8_t, 4> bytes = {static_cast<std::uint8_t>(c.r), static_cast<std::uint8_t>(c.g),
                                               static_cast<std::uint8_t>(c.b), static_cast<std::uint8_t>(c.a)};
    std::uint32_t rgba = 0;
    std::memcpy(&rgba, bytes.data(), bytes.size());
    return rgba;
}

Channels channels_at(std::span<const std::uint8_t> bgra, int width, int x, int y) {
    const std::size_t i =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 4;
    return {bgra[i + 2], bgra[i + 1], bgra[i], bgra[i + 3]};
}

// A fully transparent pixel has no colour left: it takes the mean of its neighbours, else its black would show as a
// dark rim where the picture is drawn between two pixels.
Channels colour_around(std::span<const std::uint8_t> bgra, int width, int height, int x, int y) {
    Channels sum;
    for (int ny = std::max(0, y - 1); ny <= std::min(height - 1, y + 1); ++ny) {
        for (int nx = std::max(0, x - 1); nx <= std::min(width - 1, x + 1); ++nx) {
            const Channels c = channels_at(bgra, width, nx, ny);
            sum = {sum.r + c.r, sum.g + c.g, sum.b + c.b, sum.a + c.a};
        }
    }
    if (sum.a == 0) return {255, 255, 255, 0};
    const auto mean = [&sum](int channel) { return std::min(255, channel * 255 / sum.a); };
    return {mean(sum.r), mean(sum.g), mean(sum.b), 0};
}

}  // namespace

std::vector<std::uint32_t> colour_pixels(std::span<const std::uint8_t> bgra, int width, int height) {
    std::vector<std::uint32_t> pixels;
    pixels.reserve(bgra.size() / 4);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            Channels c = channels_at(bgra, width, x, y);
            if (c.a == 0) {
                c = colour_around(bgra, width, height, x, y);
            } else {
                const auto apart = [&c](int channel) { return std::min(255, (channel * 255 + c.a / 2) / c.a); };
                c = {apart(c.r), apart(c.g), apart(c.b), c.a};
            }
            pixels.push_back(packed(c));
        }
    }
    return pixels;
}

std::vector<std::uint32_t> coverage_pixels(std::span<const std::uint8_t> bgra) {
    std::vector<std::uint32_t> pixels;
    pixels.reserve(bgra.size() / 4);
    for (std::size_t i = 3; i < bgra.size(); i += 4) pixels.push_back(packed({255, 255, 255, bgra[i]}));
    return pixels;
}

}  // namespace tandem
