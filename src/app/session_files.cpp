#include <algorithm>
#include <chrono>
#include <memory>
#include <system_error>

#include "app/problem_notice.hpp"
#include "app/session.hpp"
#include "app/session_state.hpp"
#include "store/leftovers.hpp"

namespace tandem {
namespace {

// What saving again would need the user's yes for; nothing when that would not help, or was given already.
std::optional<Offer> offer_for(ProblemCode code, const std::filesystem::path& path, Agreed agreed, bool read_only) {
    const auto save = [&](bool Agreed::*what, const char* word) -> std::optional<Offer> {
        if (agreed.*what) return std::nullopt;
        agreed.*what = true;
        return Offer{Offer::Kind::save, path, agreed, word};
    };
    switch (code) {
        case ProblemCode::exists_already:
        case ProblemCode::changed_outside: return save(&Agreed::replace, "dialog.replace");
        case ProblemCode::vanished: return save(&Agreed::recreate, "dialog.save_recreate");
        case ProblemCode::hard_linked:
        case ProblemCode::foreign_owner: return save(&Agreed::detach, "dialog.save_detach");
        case ProblemCode::made_by_newer: return read_only ? save(&Agreed::copy, "dialog.save_copy") : std::nullopt;
        default: return std::nullopt;
    }
}

template <class T>
bool ready(const std::future<T>& future) {
    return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

}  // namespace

bool Session::open(const std::filesystem::path& path) {
    finish_saving();
    auto loaded = load_project(path);
    if (loaded)
        open_loaded(path, *std::move(loaded));
    else
        state_->notices.push_back(notice_of(loaded.problem(), Notice::Kind::error));
    return bool(loaded);
}

void Session::open_loaded(const std::filesystem::path& path, Loaded loaded) {
    State& state = *state_;
    finish_saving();
    for (const Problem& warning : loaded.warnings) state.notices.push_back(notice_of(warning, Notice::Kind::warning));
    state.path = path;
    state.stamp = loaded.stamp;
    state.read_only = loaded.read_only;
    state.outside_change = false;
    state.save_failed = false;
    state.begin(std::move(loaded.project));
    state.history.mark_saved();
    state.leave_recovered(false);
    state.begin_journal(project());
    state.offer_leftovers();
}

void Session::State::offer_leftovers() {
    PosixFileSystem files;
    const auto left = clean_leftovers(stamp->path, wall_clock(), files);
    if (left.empty() || read_only) return;
    Notice notice{Notice::Kind::warning,
                  {"notice.leftover.title", {}},
                  {{"notice.leftover.text", {}}},
                  left.front().path.string(),
                  {}};
    notice.offer = Offer{Offer::Kind::open_unsaved, left.front().path, {}, "dialog.recover.open"};
    notices.push_back(std::move(notice));
}

void Session::State::refuse_edit() {
    const auto told = [](const Notice& notice) { return notice.offer && notice.offer->kind == Offer::Kind::save_copy; };
    if (std::any_of(notices.begin(), notices.end(), told)) return;
    Notice notice{Notice::Kind::error, {"notice.read_only.title", {}}, {{"notice.read_only.text", {}}}, {}, {}};
    notice.offer = Offer{Offer::Kind::save_copy, {}, {false, false, false, true}, "dialog.save_copy"};
    notices.push_back(std::move(notice));
}

bool Session::open_unsaved(const std::filesystem::path& leftover) {
    State& state = *state_;
    finish_saving();
    auto loaded = load_project(leftover);
    if (!loaded || loaded->read_only || !state.stamp) {
        if (!loaded) state.notices.push_back(notice_of(loaded.problem(), Notice::Kind::error));
        return false;
    }
    const Project saved = project();
    state.begin(std::move(loaded->project));
    state.history.mark_saved(saved);
    state.begin_journal(saved);
    return true;
}

void Session::State::tell(const Problem& problem) { notices.push_back(notice_of(problem, Notice::Kind::error)); }

void Session::State::begin_journal(const Project& base) {
    if (!journal) return;
    journal->begin(base, path.value_or(std::filesystem::path()), stamp ? hex_text(stamp->digest) : std::string(),
                   &history.project());
}

void Session::State::leave_recovered(bool saved) {
    const auto from = std::exchange(recovered_from, std::nullopt);
    if (!from) return;
    PosixFileSystem files;
    if (saved)
        files.remove(*from);
    else
        set_journal_aside(*from, wall_clock(), files);
}

void Session::start_new(Project project) {
    State& state = *state_;
    finish_saving();
    // A copy of what is on disk has nothing to lose as long as it is unchanged.
    const bool copy_of_saved = state.path && !unsaved() && project == this->project();
    state.path.reset();
    state.stamp.reset();
    state.read_only = false;
    state.outside_change = false;
    state.save_failed = false;
    if (!copy_of_saved) state.begin(std::move(project));
    state.leave_recovered(false);
    // A new document has no file: all of it would be lost.
    Project nothing;
    nothing.id = this->project().id;
    state.begin_journal(copy_of_saved ? this->project() : nothing);
}

void Session::save() {
    if (state_->saving)
        save_as(state_->saving->path, state_->saving->agreed);
    else if (state_->path)
        save_as(*state_->path);
}

void Session::save_as(const std::filesystem::path& path, Agreed agreed) {
    State& state = *state_;
    if (state.saving) {
        const bool on_its_way = path == state.saving->path && project() == state.saving->project;
        if (!on_its_way) state.save_again = State::SaveOrder{path, agreed};
        return;
    }
    state.note_clocks();
    SaveOptions options;
    options.backup_folder =
        state.options.state_folder.empty() ? std::filesystem::path() : state.options.state_folder / "backups";
    options.now = wall_clock();
    options.replace_other = agreed.replace;
    options.recreate = agreed.recreate;
    options.detach = agreed.detach;
    options.copy_newer = agreed.copy;
    auto work = [project = project(), path, last = state.stamp, options] {
        return save_project(project, path, last ? &*last : nullptr, options);
    };
    const auto task = std::make_shared<std::packaged_task<Result<Saved>()>>(std::move(work));
    state.saving = State::Saving{project(), path, agreed, task->get_future()};
    try {
        // Woken once the result can be seen: whoever looks then finds it.
        state.saving->worker = std::jthread([task, wake = state.options.wake] {
            (*task)();
            if (wake) wake();
        });
    } catch (const std::system_error&) {
        // There can be no more threads: here and now.
        (*task)();
    }
}

void Session::State::note_clocks() {
    const Table<ZoneClock> clocks = zone_clocks_of(history.project(), planner.zones(), zone_database_version());
    if (clocks == history.project().zone_clocks) return;
    history.keep(clocks);
    planner.take(history.project());
}

const std::vector<MovedMoment>& Session::moved_moments() const { return state_->moved; }

bool Session::finish_saving() {
    State& state = *state_;
    while (state.saving) {
        state.saving->result.wait();
        poll();
    }
    return !unsaved() && !state.save_failed;
}

const std::optional<std::filesystem::path>& Session::path() const { return state_->path; }

SaveState Session::save_state() const {
    if (state_->saving) return SaveState::saving;
    if (state_->read_only) return SaveState::read_only;
    if (state_->save_failed && unsaved()) return SaveState::failed;
    return unsaved() ? SaveState::unsaved : SaveState::saved;
}

bool Session::unsaved() const { return state_->history.unsaved(); }

bool Session::poll() {
    State& state = *state_;
    bool changed = false;
    if (state.saving && ready(state.saving->result)) {
        auto result = state.saving->result.get();
        if (result) {
            for (const Problem& warning : result->warnings)
                state.notices.push_back(notice_of(warning, Notice::Kind::warning));
            if (result->durable) state.history.mark_saved(state.saving->project);
            state.path = state.saving->path;
            state.stamp = result->stamp;
            state.read_only = false;
            state.save_failed = !result->durable;
            state.outside_change = false;
            if (result->durable) {
                state.leave_recovered(true);
                state.begin_journal(state.saving->project);
            }
        } else {
            Notice notice = notice_of(result.problem(), Notice::Kind::error);
            notice.offer = offer_for(result.problem().code, state.saving->path, state.saving->agreed, state.read_only);
            state.notices.push_back(std::move(notice));
            state.save_failed = true;
            state.outside_change = state.outside_change || result.problem().code == ProblemCode::changed_outside;
        }
        state.saving.reset();
        changed = true;
        if (const auto again = std::exchange(state.save_again, std::nullopt)) save_as(again->path, again->agreed);
    }
    if (state.journal)
        if (const auto problem = state.journal->take_problem()) {
            state.notices.push_back(notice_of(*problem, Notice::Kind::warning));
            changed = true;
        }
    if (state.planner.set_now(state.clock())) {
        // Plans of another day are no longer true.
        std::fill(state.plans.begin(), state.plans.end(), std::nullopt);
        state.plans.resize(std::max(state.plans.size(), state.history.position() + 1));
        state.plans[state.history.position()] = state.planner.plan();
        changed = true;
    }
    return changed;
}

void Session::check_outside() {
    State& state = *state_;
    if (!state.stamp || state.saving) return;
    const FileChange change = look_at_file(*state.stamp);
    state.outside_change = change == FileChange::changed || change == FileChange::vanished;
}

bool Session::changed_outside() const { return state_->outside_change; }

std::vector<Notice> Session::take_notices() { return std::exchange(state_->notices, {}); }

}  // namespace tandem
