#pragma once

namespace tandem {

// ImGui scrolls by whole pixels, and forgets what each turn of the wheel has beyond them: a trackpad sends many small
// turns. Once a frame, before any window begins: the window that the wheel scrolls gets what was left of earlier turns.
void add_wheel_rest();

// How far the wheel turned in this frame, in notches: up and down, or sideways where it turned further that way. Above
// 0 leads up, resp. left.
float turns_of_wheel();

}  // namespace tandem
