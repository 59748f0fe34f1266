// A client's colour, so that what is written on it and in it can be read.
#include "ui/present/accent.hpp"

#include <cstdio>

#include <doctest/doctest.h>

using namespace tandem;

TEST_CASE("whatever the colour, letters on it and in it have a contrast of 4.5") {
    for (const Theme& theme : {light_theme(), dark_theme()})
        for (int r = 0; r <= 255; r += 51)
            for (int g = 0; g <= 255; g += 51)
                for (int b = 0; b <= 255; b += 51) {
                    char hex[8];
                    std::snprintf(hex, sizeof hex, "#%02X%02X%02X", r, g, b);
                    CAPTURE(hex);
                    const AccentLook look = accent_look(theme, hex);
                    CHECK(contrast_of(look.on, look.fill) >= 4.5);
                    CHECK(contrast_of(look.ink, theme.panel) >= 4.5);
                    CHECK(contrast_of(look.ink, theme.paper) >= 4.5);
                }
}

TEST_CASE("a colour that can be read on stays as it was chosen, and none is the program's own") {
    const Theme theme = light_theme();
    CHECK(accent_look(theme, "#4A2B1D").fill == rgb(0x4A2B1D));
    CHECK(accent_look(theme, "#4A2B1D").on == rgb(0xFFFFFF));
    CHECK(accent_look(theme, "#FFE08A").fill == rgb(0xFFE08A));
    CHECK(accent_look(theme, "").fill == theme.smm);
    CHECK(accent_look(theme, "red").fill == theme.smm);
}
