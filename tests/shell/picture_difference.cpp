#include "shell/picture_difference.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace tandem::testing {
namespace {

// Each begins in the middle of the one before it: whatever is half as large lies in one of them whole.
constexpr int block_px = 8, patch_px = 32;

// The whole squares of that side in a picture; the last ones end at its edges.
template <class Take>
void each_square(const Bitmap& picture, int side, const Take& take) {
    const auto begin = [side](int step, int length) { return std::max(0, std::min(step * side / 2, length - side)); };
    const auto steps = [side](int length) { return std::max(1, (2 * length - 1) / side); };
    for (int down = 0; down < steps(picture.height_px); ++down)
        for (int across = 0; across < steps(picture.width_px); ++across)
            take(begin(across, picture.width_px), begin(down, picture.height_px));
}

template <class Take>
void each_pixel(const Bitmap& picture, int x0, int y0, int side, const Take& take) {
    for (int y = y0; y < std::min(y0 + side, picture.height_px); ++y)
        for (int x = x0; x < std::min(x0 + side, picture.width_px); ++x)
            take(static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width_px) +
                 static_cast<std::size_t>(x));
}

// Per pixel, whether it differs by more than rounding.
std::vector<bool> differing_pixels(const Bitmap& a, const Bitmap& b) {
    std::vector<bool> differing(a.rgba.size() / 4);
    for (std::size_t pixel = 0; pixel < differing.size(); ++pixel)
        for (std::size_t at = pixel * 4; at < pixel * 4 + 3; ++at)
            if (std::abs(int{a.rgba[at]} - int{b.rgba[at]}) > pixel_tolerance) differing[pixel] = true;
    return differing;
}

// Per pixel, whether it is the soft edge of something that stands out: its brightness, of which green says most, lies
// between those of its neighbours.
std::vector<bool> soft_edges(const Bitmap& picture) {
    constexpr int stands_out = 60, between = 8;
    const auto width = static_cast<std::size_t>(picture.width_px), height = static_cast<std::size_t>(picture.height_px);
    const auto green = [&](std::size_t pixel) { return int{picture.rgba[pixel * 4 + 1]}; };
    std::vector<bool> edges(width * height);
    for (std::size_t y = 1; y + 1 < height; ++y)
        for (std::size_t x = 1; x + 1 < width; ++x) {
            const std::size_t pixel = y * width + x;
            const auto [low, high] =
                std::minmax({green(pixel - 1), green(pixel + 1), green(pixel - width), green(pixel + width)});
            edges[pixel] = high - low >= stands_out && green(pixel) > low + between && green(pixel) < high - between;
        }
    return edges;
}

double tint_difference(const Bitmap& wanted, const Bitmap& drawn) {
    const std::vector<bool> edges = soft_edges(wanted);
    double most = 0;
    each_square(wanted, block_px, [&](int x0, int y0) {
        std::array<int, 3> sums{};
        int pixels = 0, rounded = 0;
        each_pixel(wanted, x0, y0, block_px, [&](std::size_t pixel) {
            for (std::size_t i = 0; i < 3; ++i)
                sums[i] += int{wanted.rgba[pixel * 4 + i]} - int{drawn.rgba[pixel * 4 + i]};
            rounded += edges[pixel] ? edge_tolerance : 0;
            ++pixels;
        });
        for (const int sum : sums) most = std::max(most, double(std::abs(sum) - rounded) / pixels);
    });
    return most;
}

}  // namespace

PictureDifference difference_between(const Bitmap& wanted, const Bitmap& drawn) {
    if (wanted.width_px != drawn.width_px || wanted.height_px != drawn.height_px) return {1, 255, patch_px * patch_px};
    if (wanted.rgba.empty()) return {};
    const std::vector<bool> differing = differing_pixels(wanted, drawn);
    PictureDifference out;
    out.share = double(std::count(differing.begin(), differing.end(), true)) / static_cast<double>(differing.size());
    out.tint = tint_difference(wanted, drawn);
    each_square(wanted, patch_px, [&](int x0, int y0) {
        int count = 0;
        each_pixel(wanted, x0, y0, patch_px, [&](std::size_t pixel) { count += differing[pixel] ? 1 : 0; });
        out.crowd = std::max(out.crowd, count);
    });
    return out;
}

}  // namespace tandem::testing
