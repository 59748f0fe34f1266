#pragma once

namespace tandem {

struct ViewContext;

// Between the begin and the end of what scrolls the hours of one day: the wheel goes on past midnight, down to the
// beginning of the next day, up to the end of the one before. Only a movement that begins at that edge does, by a notch
// in all: one that arrives there stops.
void take_wheel_past_midnight(ViewContext& view);

}  // namespace tandem
