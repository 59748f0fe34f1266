#include "ui/widgets/text_history.hpp"

#include <utility>

namespace tandem {
namespace {

constexpr std::size_t most_text_steps = 500;

bool parts_words(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// Whether what was typed at the cursor begins with the space behind a word.
bool begins_step(const TextState& before, const TextState& after) {
    if (before.cursor == 0 || before.cursor >= after.shown.size()) return false;
    return parts_words(after.shown[before.cursor]) && !parts_words(after.shown[before.cursor - 1]);
}

}  // namespace

void TextHistory::clear() { *this = {}; }

bool TextHistory::goes_on(const TextState& before, const TextState& after, TextChange how) const {
    if (!end_ || how != last_ || how == TextChange::other || before != *end_) return false;
    return how == TextChange::erased || !begins_step(before, after);
}

void TextHistory::note(TextState before, const TextState& after, TextChange how) {
    if (before.shown == after.shown) return;
    redone_to_.clear();
    if (!goes_on(before, after, how)) undone_to_.push_back(std::move(before));
    if (undone_to_.size() > most_text_steps) undone_to_.erase(undone_to_.begin());
    end_ = after;
    last_ = how;
}

std::optional<TextState> TextHistory::undo(TextState now) {
    if (undone_to_.empty()) return std::nullopt;
    keys_used_ = true;
    end_.reset();
    redone_to_.push_back(std::move(now));
    TextState to = std::move(undone_to_.back());
    undone_to_.pop_back();
    return to;
}

std::optional<TextState> TextHistory::redo(TextState now) {
    keys_used_ = keys_used_ || !undone_to_.empty() || !redone_to_.empty();
    if (redone_to_.empty()) return std::nullopt;
    end_.reset();
    undone_to_.push_back(std::move(now));
    TextState to = std::move(redone_to_.back());
    redone_to_.pop_back();
    return to;
}

bool TextHistory::take_keys_used() { return std::exchange(keys_used_, false); }

}  // namespace tandem
