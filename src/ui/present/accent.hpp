#pragma once

#include <string_view>

#include "ui/theme.hpp"

namespace tandem {

// The colour of a client, as it is drawn: what is written on it, and what is written in it, can be read.
struct AccentLook {
    Color fill = 0;  // the colour itself, darker where nothing could be read on it
    Color on = 0;    // of letters on it: 4.5 to 1 at least
    Color ink = 0;   // letters in it on a panel and on paper: 4.5 to 1 at least
};
// `hex` is "#RRGGBB"; anything else is Tandem's own colour.
AccentLook accent_look(const Theme& theme, std::string_view hex);

}  // namespace tandem
