#include "ui/present/accent.hpp"

#include <algorithm>

namespace tandem {
namespace {

constexpr double least_contrast = 4.5;
constexpr int steps = 40;
constexpr Color white = rgb(0xFFFFFF), black = rgb(0x14161A);

}  // namespace

AccentLook accent_look(const Theme& theme, std::string_view hex) {
    const Color wanted = color_from_hex(hex, theme.smm);
    AccentLook look{wanted, white, wanted};
    for (int step = 0; step <= steps; ++step) {
        look.fill = mixed(wanted, black, static_cast<float>(step) / steps);
        look.on = contrast_of(look.fill, white) >= least_contrast ? white : black;
        if (contrast_of(look.fill, look.on) >= least_contrast) break;
    }
    for (int step = 0; step <= steps; ++step) {
        look.ink = mixed(wanted, theme.ink, static_cast<float>(step) / steps);
        if (std::min(contrast_of(look.ink, theme.panel), contrast_of(look.ink, theme.paper)) >= least_contrast) break;
    }
    return look;
}

}  // namespace tandem
