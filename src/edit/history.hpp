#pragma once

#include <vector>

#include "edit/action.hpp"

namespace tandem {

// The versions of a project since it was opened, and where we are among them.
class History {
  public:
    explicit History(Project opened) : versions_{{std::move(opened), {}, {}, {}, {}}} {}

    const Project& project() const { return versions_[at_].project; }
    const Project& opened() const { return versions_.front().project; }

    // A new version after the present one, made at that moment; what had been undone is gone. A version equal to the
    // present one is no step: false, and nothing changes.
    bool add(Project next, Label label, Focus focus, Instant at = {});

    // What others were given or shown of the project, and what clocks showed, in all versions at once: no step.
    void keep(const Table<CalendarCopy>& copies);
    void keep(const Table<Snapshot>& snapshots);
    void keep(const Table<ZoneClock>& clocks);

    bool can_undo() const { return at_ > 0; }
    bool can_redo() const { return at_ + 1 < versions_.size(); }
    // Names of the step that undo or redo would take; empty when there is none.
    Label undo_label() const { return can_undo() ? versions_[at_].label : Label{}; }
    Label redo_label() const { return can_redo() ? versions_[at_ + 1].label : Label{}; }
    // Each returns what to bring into view.
    Focus undo();
    Focus redo();

    // The present version is what the file holds.
    void mark_saved() { saved_ = project(); }
    void mark_saved(const Project& written) { saved_ = written; }
    // A comparison with the saved version, not a flag: undoing back to it is saved again.
    bool unsaved() const { return !saved_ || !(*saved_ == project()); }
    // Of the step from one version to the next, counted from 0.
    const Label& label_of(std::size_t step) const { return versions_[step + 1].label; }
    const Project& before(std::size_t step) const { return versions_[step].project; }
    const Project& after(std::size_t step) const { return versions_[step + 1].project; }
    Instant moment_of(std::size_t step) const { return versions_[step + 1].at; }
    // Whether the step changed this item: see touched_items.
    bool touches(std::size_t step, Uuid item) const;
    std::size_t step_count() const { return versions_.size() - 1; }
    // How many steps of these are done: 0 when everything was undone.
    std::size_t position() const { return at_; }

  private:
    struct Version {
        Project project;
        Label label;  // of the step that led here
        Focus focus;
        Instant at{};
        std::vector<Uuid> touched;
    };
    std::vector<Version> versions_;
    std::size_t at_ = 0;
    std::optional<Project> saved_;
};

}  // namespace tandem
