#pragma once

#include <functional>

#include "ui/calendar/card_model.hpp"

namespace tandem {

// Weights of lines about load: the day under the pointer, and from which on something does not fit.
inline constexpr int weight_of_target = 1000, weight_of_overload = 500;

// Height of a line in pixels.
using CardMeasure = std::function<float(const CardLine&)>;

// How wide the outcome at the right of a line may be: the figures of a day are the whole of it, and what became of them
// is cut first; of a sentence it leaves half.
float outcome_width(const CardLine& line, float room_px, float sentence_px, float outcome_px);

float lines_height(const CardModel& card, const CardMeasure& measure);

// The card with what its lines have no room for folded into counts, the least important first: people of days that fit,
// those days, captions, people of overloaded days, the days themselves, an unchanged budget. The day under the pointer
// and how many tasks change stay; conflicts are the very last to be counted, and the first of them stays too.
CardModel fitted_card(const CardModel& card, float room_px, const CardMeasure& measure, const facts::Words& words);

}  // namespace tandem
