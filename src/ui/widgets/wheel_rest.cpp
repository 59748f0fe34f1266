#include "ui/widgets/wheel_rest.hpp"

#include <cfloat>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

namespace tandem {
namespace {

// `target`: where the window is to be scrolled to, in pixels; `most`: how far it can be.
void add_rest(float& rest, float& target, float most) {
    if (target >= FLT_MAX) return;
    const float wanted = target + rest;
    target = std::floor(wanted + 0.5f);
    // Nothing is owed beyond an end.
    rest = wanted <= 0 || wanted >= most ? 0 : wanted - target;
}

}  // namespace

void add_wheel_rest() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    ImGuiWindow* window = context.WheelingWindow;
    if (!window || context.WheelingWindowScrolledFrame != context.FrameCount) return;
    ImGuiStorage& kept = window->StateStorage;
    add_rest(*kept.GetFloatRef(ImHashStr("wheel_rest_x")), window->ScrollTarget.x, window->ScrollMax.x);
    add_rest(*kept.GetFloatRef(ImHashStr("wheel_rest_y")), window->ScrollTarget.y, window->ScrollMax.y);
}

float turns_of_wheel() {
    const ImGuiIO& io = ImGui::GetIO();
    return std::abs(io.MouseWheelH) > std::abs(io.MouseWheel) ? io.MouseWheelH : io.MouseWheel;
}

}  // namespace tandem
