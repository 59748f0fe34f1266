#pragma once

#include <chrono>
#include <optional>

namespace tandem {

// Dear ImGui has something left for its next frame, though nothing may happen until then: of a press and a release that
// came together the second one, the keyboard on its way to a field, a dialog that it measures in its first frame and
// shows in its second. Call between the drawing of a frame and its end.
bool is_unsettled();

// How long the pointer has still to rest where it is until something is shown, the menu beside a row or a tooltip: the
// frame that shows it comes with no event. Nothing where none waits.
std::optional<std::chrono::milliseconds> rest_until_shown();

}  // namespace tandem
