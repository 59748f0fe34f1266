#include "edit/history.hpp"

namespace tandem {

bool History::add(Project next, Label label, Focus focus) {
    if (next == project()) return false;
    versions_.resize(at_ + 1, versions_.front());
    versions_.push_back({std::move(next), std::move(label), focus});
    ++at_;
    return true;
}

Focus History::undo() {
    if (!can_undo()) return {};
    return versions_[at_--].focus;
}

Focus History::redo() {
    if (!can_redo()) return {};
    return versions_[++at_].focus;
}

}  // namespace tandem
