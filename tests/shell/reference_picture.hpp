#pragma once

#include <optional>
#include <string>

#include "facts/facts.hpp"
#include "robot/robot.hpp"
#include "shell/offscreen.hpp"
#include "ui/text/emoji_map.hpp"

namespace tandem::testing {

// Checks a picture against the one of this name in tests/golden (picture_difference.hpp). One that
// differs is written to build/pictures. To make them anew after a wanted change
// of the look (have a look at each):
//   TANDEM_WRITE_GOLDEN=1 build/tests/test_shell -tc="*reference picture*"
void compare(const Bitmap& drawn, const std::string& name);

// How a scene looks.
struct SceneLook {
    facts::Language language = facts::Language::french;
    ThemeChoice theme = ThemeChoice::light;
    FrameSize size = {1440, 900, 1};
    int scale_percent = 100;
    bool sample = true;  // else no project is open
};

// What every subject is drawn as: both languages and themes, a small window and, twice as large, the smallest one.
inline constexpr SceneLook looks[] = {
    {facts::Language::french, ThemeChoice::light, {1280, 720, 1}, 100},
    {facts::Language::english, ThemeChoice::light, {1280, 720, 1}, 100},
    {facts::Language::french, ThemeChoice::dark, {2048, 1280, 1}, 200},
    {facts::Language::english, ThemeChoice::dark, {2048, 1280, 1}, 200},
};

// What the views of the calendar are drawn as: each language with each theme, in a small window and twice as large.
inline constexpr SceneLook every_look[] = {
    looks[0],
    looks[1],
    looks[2],
    looks[3],
    {facts::Language::french, ThemeChoice::dark, {1280, 720, 1}, 100},
    {facts::Language::english, ThemeChoice::dark, {1280, 720, 1}, 100},
    {facts::Language::french, ThemeChoice::light, {2048, 1280, 1}, 200},
    {facts::Language::english, ThemeChoice::light, {2048, 1280, 1}, 200},
};

// The sample in the whole program, drawn without a window.
struct Scene {
    explicit Scene(const SceneLook& look);
    Scene(facts::Language language, ThemeChoice theme) : Scene(SceneLook{language, theme}) {}
    // What is drawn now; of it only this part.
    Bitmap picture() { return offscreen.it->picture(); }
    Bitmap picture(const Rect& part);
    Rect window() const { return {0, 0, static_cast<float>(size.width_px), static_cast<float>(size.height_px)}; }
    std::string word(std::string_view key) const { return std::string(words(key)); }

    facts::Facts facts = facts::load_facts();
    EmojiMap emoji;
    Opened<Offscreen> offscreen = Offscreen::open(program_fonts(), emoji);
    facts::Words words;
    Session session;
    FrameSize size;
    std::optional<Frame> frame;
    std::optional<robot::Robot> robot;
};

// The top left part of it, no larger than can be kept: pictures of a large scale say all they have to there.
Rect corner_of(const Rect& rect);
// Likewise the bottom left part, and the bottom right one: what is last among columns, and the end of the status line.
Rect foot_of(const Rect& rect);
Rect far_corner_of(const Rect& rect);
// "fr-light", as names of pictures end.
std::string look_name(facts::Language language, ThemeChoice theme);
// "fr-light-720", "en-dark-2x".
std::string look_name(const SceneLook& look);

}  // namespace tandem::testing
