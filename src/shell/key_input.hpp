#pragma once

struct GLFWwindow;

namespace tandem {

// Keys of the upper row count as digits by their place, whatever they print: a French keyboard has & é " ' ( there, and
// digits with Shift. With Ctrl the sign counts: Ctrl and - makes everything smaller. Call when ImGui listens to the
// window already.
void read_digits_by_place(GLFWwindow* window);

}  // namespace tandem
