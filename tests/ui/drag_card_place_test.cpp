#include <random>

#include <doctest/doctest.h>

#include "ui/calendar/card_place.hpp"

using namespace tandem;

namespace {

const Rect window = Rect::at(0, 0, 1440, 900);

}  // namespace

TEST_CASE("the card stands 20 pixels to the right of the ghost") {
    const Rect ghost = Rect::at(820, 660, 148, 32);
    const Rect card = place_card(ghost, 960, 680, 324, 190, 20, window);
    CHECK(card.x0 == ghost.x1 + 20);
    CHECK(window.contains(card));
}

TEST_CASE("near the right border it flips to the left of the ghost") {
    const Rect ghost = Rect::at(1240, 660, 148, 32);
    const Rect card = place_card(ghost, 1300, 680, 324, 190, 20, window);
    CHECK(card.x1 == ghost.x0 - 20);
    CHECK(window.contains(card));
}

TEST_CASE("the card is never under the pointer nor over the ghost, and never outside a window of usual size") {
    std::mt19937 random(11);
    for (int round = 0; round < 3000; ++round) {
        const auto number = [&](int below) { return static_cast<float>(random() % static_cast<unsigned>(below)); };
        const Rect room = Rect::at(0, 0, 1024 + number(1500), 640 + number(900));
        const float x = number(static_cast<int>(room.width())), y = number(static_cast<int>(room.height()));
        const Rect ghost = Rect::at(x - number(148), y - number(32), 148, 32);
        const float height = 60 + number(420);
        const Rect card = place_card(ghost, x, y, 324, height, 20, room);
        CHECK(room.contains(card));
        CHECK_FALSE(card.contains(x, y));
        CHECK_FALSE(card.overlaps(ghost));
    }
}

TEST_CASE("in a window too small for both sides the card still stays inside and off the pointer") {
    std::mt19937 random(12);
    const Rect room = Rect::at(0, 0, 640, 360);
    for (int round = 0; round < 1000; ++round) {
        const float x = static_cast<float>(random() % 640), y = static_cast<float>(random() % 360);
        const Rect card = place_card(Rect::at(x - 74, y - 16, 148, 32), x, y, 280, 300, 20, room);
        CHECK(room.contains(card));
        CHECK_FALSE(card.contains(x, y));
    }
}
