#pragma once

#include "ui/inspector/sheet.hpp"

namespace tandem {

// Below a time that falls into a change of clocks: when it goes out, and, where it comes twice, which of the two is
// meant. Nothing for any other time.

// The post's own time, by the clocks of the channels that go out with it. `moves`: whether its time may be changed.
void draw_clock_change(Sheet& sheet, const Post& post, bool moves);
// The time a channel has of its own.
void draw_clock_change(Sheet& sheet, const Post& post, const Variant& variant, bool moves);

}  // namespace tandem
