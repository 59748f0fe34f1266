#pragma once

struct GLFWwindow;

namespace tandem {

// What a window's keys are told to ImGui as, which listens to the window already.
//
// Keys of the upper row count as digits by their place, whatever they print: a French keyboard has & é " ' ( there, and
// digits with Shift. With Ctrl the sign counts: Ctrl and - makes everything smaller.
//
// AltGr is no Alt: a key pressed with it brings the third sign that stands on it, and nothing else.
void read_keys(GLFWwindow* window);

}  // namespace tandem
