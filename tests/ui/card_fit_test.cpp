// What of a card is cut and folded where there is no room for all of it.
#include "ui/calendar/card_fit.hpp"

#include <doctest/doctest.h>

using namespace tandem;

TEST_CASE("the figures of a day are never cut by their difference, nor is it; a sentence leaves its outcome half") {
    CardLine line;
    line.part = CardLine::Part::load;
    CHECK(outcome_width(line, 270, 200, 90) == 0);
    CHECK(outcome_width(line, 270, 180, 90) == 90);
    CHECK(outcome_width(line, 270, 100, 90) == 90);
    CHECK(outcome_width(line, 270, 300, 90) == 0);
    line.part = CardLine::Part::tasks;
    CHECK(outcome_width(line, 270, 300, 200) == 135);
    CHECK(outcome_width(line, 270, 300, 90) == 90);
}

TEST_CASE("no capacity is left standing where the bar it belongs to has no room") {
    CardModel card;
    CardLine line;
    line.part = CardLine::Part::load;
    line.weight = weight_of_target;
    line.bar = CardLine::Bar{120, 480};
    line.captions = {{"", "capacité 8 h"}, {"15 min à placer", ""}};
    card.lines = {line};
    const CardMeasure measure = [](const CardLine& one) {
        return 20.0f + 10.0f * static_cast<float>(one.captions.size()) + (one.bar ? 10.0f : 0.0f);
    };
    const facts::Words words(facts::Language::french);
    CHECK(fitted_card(card, 50, measure, words) == card);
    const CardModel fitted = fitted_card(card, 49, measure, words);
    CHECK_FALSE(fitted.lines[0].bar);
    CHECK(fitted.lines[0].captions == std::vector{CardLine::Caption{"15 min à placer", ""}});
}
