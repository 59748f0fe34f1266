#pragma once

#include <optional>
#include <string>

#include "facts/facts.hpp"
#include "robot/robot.hpp"
#include "shell/offscreen.hpp"
#include "ui/text/emoji_map.hpp"

namespace tandem::testing {

// Edges of glyphs and curves may differ by a driver's rounding; a chip that
// moves by a pixel is more than this.
inline constexpr double share_tolerance = 0.001;

// The share of pixels that differ visibly; 1 when the pictures have different
// sizes.
double differing_share(const Picture& a, const Picture& b);

// Checks a picture against the one of this name in tests/golden. One that
// differs is written to build/pictures. To make them anew after a wanted change
// of the look (have a look at each):
//   TANDEM_WRITE_GOLDEN=1 build/tests/test_shell -tc="*reference picture*"
void compare(const Picture& drawn, const std::string& name);

// The sample in the whole program, drawn without a window.
struct Scene {
    Scene(facts::Language language, ThemeChoice theme);

    facts::Facts facts = facts::load_facts();
    EmojiMap emoji;
    Opened<Offscreen> offscreen = Offscreen::open(program_fonts(), emoji);
    Session session;
    std::optional<Frame> frame;
    std::optional<robot::Robot> robot;
};

// "fr-light", as names of pictures end.
std::string look_name(facts::Language language, ThemeChoice theme);

}  // namespace tandem::testing
