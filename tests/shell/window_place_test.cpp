#include "shell/window_place.hpp"

#include <array>

#include <doctest/doctest.h>

using namespace tandem;

namespace {

// A desktop with a bar of 30 at the top of the first screen, and a second screen at the left of it.
constexpr std::array screens{DesktopArea{0, 30, 1920, 1050}, DesktopArea{-1280, 0, 1280, 1024}};

}  // namespace

TEST_CASE("a window that is wholly on a screen stays where it was") {
    CHECK(on_a_screen({100, 80, 1440, 900}, screens) == DesktopArea{100, 80, 1440, 900});
    CHECK(on_a_screen({-1200, 10, 1100, 700}, screens) == DesktopArea{-1200, 10, 1100, 700});
}

TEST_CASE("a window beyond the edges is moved in, one that is too large is made smaller") {
    CHECK(on_a_screen({900, 400, 1440, 900}, screens) == DesktopArea{480, 180, 1440, 900});
    CHECK(on_a_screen({10, 0, 3000, 2000}, screens) == DesktopArea{0, 30, 1920, 1050});
    CHECK(on_a_screen({-1270, -50, 1400, 700}, screens) == DesktopArea{-1280, 0, 1280, 700});
}

TEST_CASE("the screen that has most of a window is the one it fills") {
    CHECK(screen_with_most({100, 80, 1440, 900}, screens) == 0);
    CHECK(screen_with_most({-1000, 80, 1440, 900}, screens) == 1);
    CHECK(screen_with_most({5000, 4000, 1440, 900}, screens) == 0);
    CHECK_FALSE(screen_with_most({100, 80, 1440, 900}, {}));
}

TEST_CASE("a window of a screen that is gone comes to the first one") {
    CHECK(on_a_screen({5000, 4000, 1440, 900}, screens) == DesktopArea{480, 180, 1440, 900});
    CHECK(on_a_screen({5000, 4000, 1440, 900}, {}) == DesktopArea{5000, 4000, 1440, 900});
}
