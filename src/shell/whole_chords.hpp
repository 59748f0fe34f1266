#pragma once

namespace tandem {

// Begins frames of Dear ImGui's current context. By itself that takes what came since its last frame together: Ctrl
// held, Z pressed and Ctrl let go before a slow frame begins would be a Z without Ctrl. Left in the queue for the frame
// after is all that comes from the first change of a modifier, or of the window's focus, behind a key pressed or a
// wheel turned. The order of what was done stays.
//
// A key that is no letter in a text may lead to a field, which has the keyboard a few frames later: what is typed
// meanwhile waits for it.
class WholeChords {
  public:
    void begin_frame();

  private:
    int waited_ = 0;  // frames in a row that took no key
};

}  // namespace tandem
