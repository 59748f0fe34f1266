#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tandem {

// A text that is being edited, in the shown form (see EmojiMap), with its cursor and the other end of what is selected.
struct TextState {
    std::string shown;
    std::size_t cursor = 0, anchor = 0;

    friend bool operator==(const TextState&, const TextState&) = default;
};

// How a text was changed: by letters, by Backspace or Delete, in another way.
enum class TextChange : std::uint8_t { typed, erased, other };

// What was done in the text that has the keyboard. Typing is a step for each word, with the space before it; so is what
// is erased in one go. Other changes are steps of their own.
class TextHistory {
  public:
    // Another text has the keyboard, or it was changed from elsewhere.
    void clear();
    void note(TextState before, const TextState& after, TextChange how);
    // What the text becomes; nothing where there is no such step. `now` is what it is.
    std::optional<TextState> undo(TextState now);
    std::optional<TextState> redo(TextState now);
    bool can_undo() const { return !undone_to_.empty(); }
    bool can_redo() const { return !redone_to_.empty(); }
    // Whether keys were for these steps since the last call, and not for the project's: those of undo while there is
    // one, those of redo while there is any.
    bool take_keys_used();
    // A key is held down that took the last step: it goes no further.
    void use_keys() { keys_used_ = true; }

  private:
    bool goes_on(const TextState& before, const TextState& after, TextChange how) const;

    std::vector<TextState> undone_to_, redone_to_;
    std::optional<TextState> end_;  // of the last change, where more of the kind may belong to it
    TextChange last_ = TextChange::other;
    bool keys_used_ = false;
};

}  // namespace tandem
