#include "app/recovery.hpp"

#include "app/session_state.hpp"
#include "app/tool_follow_ups.hpp"
#include "edit/tool_copies.hpp"
#include "store/backups.hpp"
#include "store/journal.hpp"

namespace tandem {
namespace {

constexpr const char* journal_folder = "journals";

}  // namespace

std::vector<ChangedRows> changed_rows(const Project& before, const Project& after) {
    std::vector<ChangedRows> all;
    if (!(before.settings == after.settings)) all.push_back({"settings", 0, 1, 0});
    if (!(before.charter == after.charter)) all.push_back({"charter", 0, 1, 0});
    Project::tables(before, [&](const char* name, const auto& table) {
        using Rows = std::remove_cvref_t<decltype(table)>;
        if constexpr (!std::is_same_v<Rows, Table<RosterRow>> && !std::is_same_v<Rows, Table<CalendarCopy>> &&
                      !std::is_same_v<Rows, Table<ZoneClock>>) {
            ChangedRows rows{name, 0, 0, 0};
            Project::tables(after, [&](const char*, const auto& other) {
                if constexpr (std::is_same_v<std::remove_cvref_t<decltype(other)>, Rows>)
                    table.diff(other, [&](const auto* old, const auto* fresh) {
                        ++(!old ? rows.added : !fresh ? rows.removed : rows.changed);
                    });
            });
            if (rows.added + rows.changed + rows.removed > 0) all.push_back(std::move(rows));
        }
    });
    return all;
}

std::filesystem::path Session::State::journals() const { return options.state_folder / journal_folder; }

std::vector<RecoverableWork> Session::recoverable() const {
    std::vector<RecoverableWork> all;
    if (!state_->journal) return all;
    PosixFileSystem files;
    for (const std::filesystem::path& path : list_journals(state_->journals(), files)) {
        const auto start = read_journal_start(path, files);
        if (!start || still_runs(start->process)) continue;
        const auto contents = read_journal(path, files);
        if (!contents) continue;
        if (contents->empty()) {
            files.remove(path);
            continue;
        }
        RecoverableWork work{path,
                             contents->project.settings.name,
                             start->path,
                             contents->last,
                             {},
                             contents->typed.has_value(),
                             changed_rows(contents->base, contents->project),
                             contents->drafts.size()};
        for (const JournalStep& step : contents->steps) work.steps.push_back(step.label);
        all.push_back(std::move(work));
    }
    return all;
}

bool Session::recover(const std::filesystem::path& journal) {
    State& state = *state_;
    PosixFileSystem files;
    auto contents = read_journal(journal, files);
    if (!contents) {
        state.tell(contents.problem());
        return false;
    }
    finish_saving();
    state.path.reset();
    state.stamp.reset();
    if (!contents->start.path.empty()) {
        state.path = contents->start.path;
        // What is on disk now may be another version: then saving asks, as after any change from outside.
        if (auto loaded = load_project(*state.path)) {
            state.stamp = loaded->stamp;
            const bool same = hex_text(loaded->stamp.digest) == contents->start.file_digest;
            if (!same) state.stamp->digest = {};
        }
    }
    state.read_only = false;
    state.outside_change = false;
    state.save_failed = false;
    state.begin(contents->project);
    if (state.path) state.history.mark_saved(contents->base);
    state.leave_recovered(false);
    state.begin_journal(contents->base);
    state.recovered_from = journal;
    state.recovered_drafts = std::move(contents->drafts);
    note_drafts(state.recovered_drafts);
    return true;
}

void Session::set_aside(const std::filesystem::path& journal) {
    PosixFileSystem files;
    set_journal_aside(journal, wall_clock(), files);
}

bool Session::open_elsewhere() const {
    if (!state_->journal || !state_->path) return false;
    PosixFileSystem files;
    for (const std::filesystem::path& path : list_journals(state_->journals(), files)) {
        const auto start = read_journal_start(path, files);
        if (!start || start->process == this_process() || !still_runs(start->process)) continue;
        std::error_code error;
        if (!start->path.empty() && std::filesystem::equivalent(start->path, *state_->path, error)) return true;
    }
    return false;
}

std::vector<KeptVersion> Session::kept_versions() const {
    std::vector<KeptVersion> all;
    if (!project().id) return all;
    for (const Backup& backup : list_backups(state_->options.state_folder / "backups", project().id))
        all.push_back({backup.path, backup.taken, backup.generation, backup.size});
    return all;
}

std::optional<std::vector<ChangedRows>> Session::changes_back_to(const std::filesystem::path& version) {
    const auto loaded = load_project(version);
    if (loaded) return changed_rows(project(), loaded->project);
    state_->tell(loaded.problem());
    return std::nullopt;
}

bool Session::go_back_to(const std::filesystem::path& version, Label label) {
    State& state = *state_;
    auto loaded = load_project(version);
    if (!loaded) {
        state.tell(loaded.problem());
        return false;
    }
    // What the tools that publish and calendars hold is not put back with it, nor what clocks showed.
    Project there = std::move(loaded->project);
    there.calendar_copies = project().calendar_copies;
    there.zone_clocks = project().zone_clocks;
    there.posts = with_tool_copies(project(), std::move(there.posts));
    there = apply_all(there, tool_follow_ups(state.facts, state.planner.zones(), project(), there, state.clock()));
    if (!state.history.add(std::move(there), std::move(label), {}, state.clock())) return false;
    state.planner.take(project());
    state.remember_plan();
    if (state.journal) state.journal->replaced(project(), wall_clock());
    return true;
}

std::vector<Label> Session::steps() const {
    std::vector<Label> labels;
    for (std::size_t i = 0; i < state_->history.step_count(); ++i) labels.push_back(state_->history.label_of(i));
    return labels;
}

std::size_t Session::steps_done() const { return state_->history.position(); }

std::vector<PastStep> Session::steps_about(Uuid item) const {
    const History& history = state_->history;
    std::vector<PastStep> steps;
    for (std::size_t step = history.step_count(); step-- > 0;)
        if (history.touches(step, item))
            steps.push_back({step + 1, history.label_of(step), history.moment_of(step), step < history.position()});
    return steps;
}

std::vector<PostPart> Session::parts_changed(const PastStep& step, Id<Post> post) const {
    const Post* before = state_->history.before(step.number - 1).posts.find(post);
    const Post* after = state_->history.after(step.number - 1).posts.find(post);
    return before && after ? changed_parts(*before, *after) : std::vector<PostPart>{};
}

const Project& Session::opened() const { return state_->history.opened(); }

Focus Session::go_to_step(std::size_t done) {
    Focus focus;
    while (state_->history.position() > done && can_undo()) focus = undo();
    while (state_->history.position() < done && can_redo()) focus = redo();
    return focus;
}

void Session::note_typing(const Request* request) {
    if (state_->journal) state_->journal->typing(request, wall_clock());
}

void Session::note_drafts(const std::vector<RuleDraft>& drafts) {
    if (state_->journal) state_->journal->drafts(drafts, wall_clock());
}

std::vector<RuleDraft> Session::take_recovered_drafts() { return std::exchange(state_->recovered_drafts, {}); }

void Session::end_journal() {
    state_->leave_recovered(false);
    if (state_->journal) state_->journal->end();
}

}  // namespace tandem
