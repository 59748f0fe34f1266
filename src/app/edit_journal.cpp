#include "app/edit_journal.hpp"

#include <utility>

namespace tandem {
namespace {

constexpr std::chrono::seconds most_unflushed{1};

}  // namespace

EditJournal::EditJournal(std::filesystem::path folder, std::string session_prefix, std::function<void()> wake)
    : folder_(std::move(folder)), prefix_(std::move(session_prefix)), wake_(std::move(wake)), thread_([this] { run(); }) {}

EditJournal::~EditJournal() {
    {
        const std::lock_guard lock(mutex_);
        ends_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void EditJournal::begin(const Project& project, const std::filesystem::path& file, const std::string& file_digest) {
    base_ = project;
    start_ = {};
    start_.project = project.id;
    start_.name = project.settings.name;
    start_.path = file.string();
    start_.file_digest = file_digest;
    start_.process = this_process();
    start_.program = "Tandem";
    undoable_ = 0;
    redoable_ = 0;
    typed_.reset();
    if (!std::exchange(begun_, false)) return;
    tell([](std::optional<JournalFile>& journal) -> std::optional<Problem> {
        if (journal) journal->remove();
        journal.reset();
        return std::nullopt;
    });
}

void EditJournal::begin_changed(const Project& base, const Project& now, const std::filesystem::path& file,
                                const std::string& file_digest) {
    begin(base, file, file_digest);
    if (base == now) return;
    const Instant at = date::floor<std::chrono::minutes>(std::chrono::system_clock::now());
    tell_in_file([now, at](JournalFile& journal) { return journal.whole(now, at); }, at);
}

void EditJournal::step(const Request& request, Instant at) {
    ++undoable_;
    redoable_ = 0;
    typed_.reset();
    tell_in_file([request, at](JournalFile& journal) { return journal.step(request, at); }, at);
}

void EditJournal::undo(const Project& now, Instant at) {
    if (undoable_ > 0) {
        --undoable_;
        ++redoable_;
        tell_in_file([at](JournalFile& journal) { return journal.undo(at); }, at);
    } else {
        redoable_ = 0;
        tell_in_file([now, at](JournalFile& journal) { return journal.whole(now, at); }, at);
    }
}

void EditJournal::redo(const Project& now, Instant at) {
    if (redoable_ > 0) {
        --redoable_;
        ++undoable_;
        tell_in_file([at](JournalFile& journal) { return journal.redo(at); }, at);
    } else {
        undoable_ = 0;
        tell_in_file([now, at](JournalFile& journal) { return journal.whole(now, at); }, at);
    }
}

void EditJournal::typing(const Request* request, Instant at) {
    if (request ? typed_ == request->actions : !typed_) return;
    if (!request) {
        typed_.reset();
        tell_in_file([at](JournalFile& journal) { return journal.typing(nullptr, at); }, at);
        return;
    }
    typed_ = request->actions;
    tell_in_file([request = *request, at](JournalFile& journal) { return journal.typing(&request, at); }, at);
}

void EditJournal::tell_in_file(std::function<std::optional<Problem>(JournalFile&)> write, Instant at) {
    if (begun_) {
        tell([write = std::move(write)](std::optional<JournalFile>& journal) -> std::optional<Problem> {
            return journal ? write(*journal) : std::nullopt;
        });
        return;
    }
    begun_ = true;
    start_.session = prefix_ + "-" + std::to_string(++journals_);
    start_.begun = at;
    tell([this, start = start_, base = base_, write = std::move(write)](std::optional<JournalFile>& journal) -> std::optional<Problem> {
        auto made = JournalFile::create(folder_, start, base, files_);
        if (!made) return made.problem();
        journal.emplace(std::move(*made));
        return write(*journal);
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
        if (unflushed) changed_.wait_until(lock, flush_at, has_work);
        else changed_.wait(lock, has_work);
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
