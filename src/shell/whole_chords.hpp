#pragma once

namespace tandem {

// Begins a frame of Dear ImGui's current context. By itself that takes what came since its last frame together: Ctrl
// held, Z pressed and Ctrl let go before a slow frame begins would be a Z without Ctrl. Left in the queue for the frame
// after is all that comes from the first change of a modifier, or of the window's focus, behind a key pressed or a
// wheel turned. The order of what was done stays.
void begin_frame_with_whole_chords();

}  // namespace tandem
