#pragma once

namespace tandem {

// Dear ImGui has something left for its next frame, though nothing may happen until then: of a press and a release that
// came together the second one, the keyboard on its way to a field, a dialog that it measures in its first frame and
// shows in its second. Call between the drawing of a frame and its end.
bool is_unsettled();

}  // namespace tandem
