#include "shell/window_place.hpp"

#include <algorithm>
#include <cstdint>

namespace tandem {
namespace {

// How much of one span lies in another.
std::int64_t common(int begin_a, int length_a, int begin_b, int length_b) {
    const std::int64_t end = std::min(std::int64_t{begin_a} + length_a, std::int64_t{begin_b} + length_b);
    return std::max<std::int64_t>(0, end - std::max(begin_a, begin_b));
}

std::int64_t shared_area(const DesktopArea& a, const DesktopArea& b) {
    return common(a.x, a.width, b.x, b.width) * common(a.y, a.height, b.y, b.height);
}

}  // namespace

std::optional<std::size_t> screen_with_most(const DesktopArea& window, std::span<const DesktopArea> screens) {
    if (screens.empty()) return std::nullopt;
    const auto most = std::max_element(screens.begin(), screens.end(), [&](const DesktopArea& a, const DesktopArea& b) {
        return shared_area(window, a) < shared_area(window, b);
    });
    return static_cast<std::size_t>(most - screens.begin());
}

DesktopArea on_a_screen(DesktopArea wish, std::span<const DesktopArea> screens) {
    const std::optional<std::size_t> most = screen_with_most(wish, screens);
    if (!most) return wish;
    const DesktopArea& screen = screens[*most];
    wish.width = std::min(wish.width, screen.width);
    wish.height = std::min(wish.height, screen.height);
    wish.x = std::clamp(wish.x, screen.x, screen.x + screen.width - wish.width);
    wish.y = std::clamp(wish.y, screen.y, screen.y + screen.height - wish.height);
    return wish;
}

}  // namespace tandem
