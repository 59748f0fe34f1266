#pragma once

#include <cstdint>
#include <optional>

#include "ui/widgets/text_history.hpp"

namespace tandem {

// Keys that mean the same in every text that has the keyboard.

enum class TextVerb : std::uint8_t { cut, copy, paste, select_all };
// What is asked for by keys in this frame.
std::optional<TextVerb> verb_by_keys();

// Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y: what the text `now` becomes by them; nothing where they are not pressed, or where
// nothing was done in it.
std::optional<TextState> step_by_keys(TextHistory& history, const TextState& now);

}  // namespace tandem
