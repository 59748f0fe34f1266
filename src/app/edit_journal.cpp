#include "app/edit_journal.hpp"

#include <utility>

namespace tandem {
namespace {

constexpr std::chrono::seconds most_unflushed{1};

}  // namespace

EditJournal::EditJournal(std::filesystem::path folder, std::string session_prefix, std::function<void()> wake)
    : folder_(std::move(folder)),
      prefix_(std::move(session_prefix)),
      wake_(std::move(wake)),
      thread_([this] { run(); }) {}

EditJournal::~EditJournal() {
    {
        const std::lock_guard lock(mutex_);
        ends_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void EditJournal::begin(const Project& base, const std::filesystem::path& file, const std::string& file_digest,
                        const Project* now) {
    JournalStart start;
    start.session = prefix_ + "-" + std::to_string(++journals_);
    start.project = base.id;
    start.name = now ? now->settings.name : base.settings.name;
    start.path = file.string();
    start.file_digest = file_digest;
    start.process = this_process();
    start.program = "Tandem";
    start.begun = date::floor<std::chrono::minutes>(std::chrono::system_clock::now());
    undoable_ = 0;
    redoable_ = 0;
    typed_.reset();
    drafts_.clear();
    std::optional<Project> changed;
    if (now && !(*now == base)) changed = *now;
    tell([this, start = std::move(start), base,
          changed = std::move(changed)](std::optional<JournalFile>& journal) -> std::optional<Problem> {
        // The new one is there before the old one goes.
        auto made = JournalFile::create(folder_, start, base, files_);
        if (journal) journal->remove();
        journal.reset();
        if (!made) return made.problem();
        journal.emplace(std::move(*made));
        return changed ? journal->whole(*changed, start.begun) : std::nullopt;
    });
}

void EditJournal::end() {
    tell([](std::optional<JournalFile>& journal) -> std::optional<Problem> {
        if (journal) journal->remove();
        journal.reset();
        return std::nullopt;
    });
    settle();
}

void EditJournal::step(const Request& request, Instant at) {
    ++undoable_;
    redoable_ = 0;
    typed_.reset();
    tell_file([request, at](JournalFile& journal) { return journal.step(request, at); });
    settle();
}

void EditJournal::undo(const Project& now, Instant at) {
    typed_.reset();
    if (undoable_ > 0) {
        --undoable_;
        ++redoable_;
        tell_file([at](JournalFile& journal) { return journal.undo(at); });
    } else {
        redoable_ = 0;
        tell_file([now, at](JournalFile& journal) { return journal.whole(now, at); });
    }
    settle();
}

void EditJournal::redo(const Project& now, Instant at) {
    typed_.reset();
    if (redoable_ > 0) {
        --redoable_;
        ++undoable_;
        tell_file([at](JournalFile& journal) { return journal.redo(at); });
    } else {
        undoable_ = 0;
        tell_file([now, at](JournalFile& journal) { return journal.whole(now, at); });
    }
    settle();
}

void EditJournal::replaced(const Project& now, Instant at) {
    undoable_ = 0;
    redoable_ = 0;
    typed_.reset();
    tell_file([now, at](JournalFile& journal) { return journal.whole(now, at); });
    settle();
}

void EditJournal::typing(const Request* request, Instant at) {
    if (request ? typed_ == request->actions : !typed_) return;
    typed_ = request ? std::optional(request->actions) : std::nullopt;
    tell_file([request = request ? std::optional(*request) : std::nullopt, at](JournalFile& journal) {
        return journal.typing(request ? &*request : nullptr, at);
    });
}

void EditJournal::drafts(const std::vector<RuleDraft>& waiting, Instant at) {
    if (drafts_ == waiting) return;
    drafts_ = waiting;
    tell_file([waiting, at](JournalFile& journal) { return journal.drafts(waiting, at); });
}

void EditJournal::tell_file(std::function<std::optional<Problem>(JournalFile&)> write) {
    tell([write = std::move(write)](std::optional<JournalFile>& journal) {
        return journal ? write(*journal) : std::nullopt;
    });
}

void EditJournal::tell(Job job) {
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(job));
    }
    changed_.notify_all();
}

void EditJournal::settle() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return jobs_.empty() && !busy_; });
}

std::optional<Problem> EditJournal::take_problem() {
    const std::lock_guard lock(mutex_);
    return std::exchange(problem_, std::nullopt);
}

void EditJournal::run() {
    std::optional<JournalFile> journal;
    bool unflushed = false;
    auto flush_at = std::chrono::steady_clock::now();
    std::unique_lock lock(mutex_);
    while (true) {
        const auto has_work = [this] { return ends_ || !jobs_.empty(); };
        if (unflushed)
            changed_.wait_until(lock, flush_at, has_work);
        else
            changed_.wait(lock, has_work);
        if (jobs_.empty() && ends_ && !unflushed) return;
        std::deque<Job> jobs = std::exchange(jobs_, {});
        busy_ = true;
        const bool ends = ends_;
        lock.unlock();
        std::optional<Problem> problem;
        for (Job& job : jobs)
            if (auto failed = job(journal)) {
                // What follows a torn record could not be read: this file ends here.
                journal.reset();
                problem = std::move(failed);
            }
        const auto now = std::chrono::steady_clock::now();
        if (!jobs.empty() && !unflushed) {
            unflushed = true;
            flush_at = now + most_unflushed;
        }
        if (unflushed && (ends || now >= flush_at)) {
            unflushed = false;
            if (journal)
                if (auto failed = journal->flush()) problem = std::move(failed);
        }
        jobs.clear();
        lock.lock();
        busy_ = false;
        if (problem && !problem_) {
            problem_ = std::move(problem);
            if (wake_) wake_();
        }
        changed_.notify_all();
    }
}

}  // namespace tandem
