#include "shell/fine_columns.hpp"

#include <vector>

namespace tandem {
namespace {

// One channel of one row: `cells` from its first byte, a byte each `step`.
void average_row(std::span<std::uint8_t> cells, std::size_t step, std::size_t window, std::vector<int>& line) {
    for (std::size_t x = 0; x < line.size(); ++x) line[x] = cells[x * step];
    int sum = 0;
    for (std::size_t x = 0; x < line.size(); ++x) {
        sum += line[x];
        if (x >= window) sum -= line[x - window];
        cells[x * step] = static_cast<std::uint8_t>((sum + static_cast<int>(window) / 2) / static_cast<int>(window));
    }
}

}  // namespace

int columns_per_px_at(float em_px) {
    if (em_px <= 20) return 4;
    return em_px <= 40 ? 2 : 1;
}

FineColumns fine_columns(int left, int right, int columns_per_px) {
    const int spread = columns_per_px - 1;
    const float first = static_cast<float>(left - 1) - static_cast<float>(spread) / 2;
    return {right - left + spread + 2, first / static_cast<float>(columns_per_px), left - 1};
}

void average_columns(std::span<std::uint8_t> cells, int columns, int channels, int window) {
    if (window <= 1) return;
    const auto step = static_cast<std::size_t>(channels);
    std::vector<int> line(static_cast<std::size_t>(columns));
    const std::size_t row_bytes = line.size() * step;
    for (std::size_t row = 0; row < cells.size(); row += row_bytes) {
        for (std::size_t channel = 0; channel < step; ++channel) {
            average_row(cells.subspan(row + channel), step, static_cast<std::size_t>(window), line);
        }
    }
}

}  // namespace tandem
