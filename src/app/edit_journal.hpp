#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "store/journal.hpp"

namespace tandem {

// Keeps the journal of one open document on a thread of its own. An edit is in the system's hands when the call
// returns, and on the disk within a second; the first one after opening or saving waits until the project it starts
// from is there too.
class EditJournal {
  public:
    // `folder` is for journals alone. `wake` is called from the thread when there is a problem to take.
    EditJournal(std::filesystem::path folder, std::string session_prefix, std::function<void()> wake);
    // Waits until everything told is on the disk. The file stays.
    ~EditJournal();
    EditJournal(const EditJournal&) = delete;
    EditJournal& operator=(const EditJournal&) = delete;

    // Another document, or this one after a save: edits from here on start from `base`, the project as in `file`, whose
    // bytes have this SHA-256. The file of the journal before is removed. With `now`, the document differs from that
    // already.
    void begin(const Project& base, const std::filesystem::path& file, const std::string& file_digest,
               const Project* now = nullptr);
    // Removes the file: there is nothing to keep.
    void end();

    void step(const Request& request, Instant at);
    // `now` is the project after going back or forth.
    void undo(const Project& now, Instant at);
    void redo(const Project& now, Instant at);
    // A step that is no edit: the project is another version of itself.
    void replaced(const Project& now, Instant at);
    // Null when nothing is typed any more. Does nothing when it is the same as last time; returns before it is written.
    void typing(const Request* request, Instant at);
    // All changes of rules that wait. Does nothing when they are the same as last time.
    void drafts(const std::vector<RuleDraft>& waiting, Instant at);

    // Waits until everything told so far is in the file.
    void settle();
    // The first problem since the last call.
    std::optional<Problem> take_problem();

  private:
    using Job = std::function<std::optional<Problem>(std::optional<JournalFile>&)>;

    void tell(Job job);
    void tell_file(std::function<std::optional<Problem>(JournalFile&)> write);
    void run();

    std::filesystem::path folder_;
    std::string prefix_;
    std::function<void()> wake_;
    // Of the caller's thread.
    int journals_ = 0;          // begun so far
    std::size_t undoable_ = 0;  // steps since the file began, or since the last whole project in it
    std::size_t redoable_ = 0;
    std::optional<std::vector<Action>> typed_;
    std::vector<RuleDraft> drafts_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> jobs_;
    bool busy_ = false;
    bool ends_ = false;
    std::optional<Problem> problem_;
    PosixFileSystem files_;
    std::thread thread_;
};

}  // namespace tandem
