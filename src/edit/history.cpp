#include "edit/history.hpp"

#include <algorithm>

#include "edit/touched_items.hpp"

namespace tandem {

bool History::add(Project next, Label label, Focus focus, Instant at) {
    if (next == project()) return false;
    versions_.resize(at_ + 1, versions_.front());
    std::vector<Uuid> touched = touched_items(project(), next);
    versions_.push_back({std::move(next), std::move(label), focus, at, std::move(touched)});
    ++at_;
    return true;
}

void History::keep(const Table<CalendarCopy>& copies) {
    for (Version& version : versions_) version.project.calendar_copies = copies;
}

void History::keep(const Table<Snapshot>& snapshots) {
    for (Version& version : versions_) version.project.snapshots = snapshots;
}

void History::keep(const Table<ZoneClock>& clocks) {
    for (Version& version : versions_) version.project.zone_clocks = clocks;
}

bool History::touches(std::size_t step, Uuid item) const {
    const std::vector<Uuid>& touched = versions_[step + 1].touched;
    return std::binary_search(touched.begin(), touched.end(), item);
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
