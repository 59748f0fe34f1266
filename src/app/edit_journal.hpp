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

// Keeps the journal of one open document on a thread of its own: what it is told costs the caller no more than a copy of a
// shared value. Everything is in the system's hands within moments, on the disk within a second. The journal's file begins
// with the first edit after the document was opened or saved; a saved document has none.
class EditJournal {
  public:
    // `folder` is for journals alone. `wake` is called from the thread when there is a problem to take.
    EditJournal(std::filesystem::path folder, std::string session_prefix, std::function<void()> wake);
    // Waits until everything told is written. The file stays.
    ~EditJournal();
    EditJournal(const EditJournal&) = delete;
    EditJournal& operator=(const EditJournal&) = delete;

    // Another document, or this one after a save: edits from here on start from `project`. What was kept of the one before
    // is removed.
    void begin(const Project& project, const std::filesystem::path& file, const std::string& file_digest);
    // The document as it is now differs from what it started from without an edit: a recovered one.
    void begin_changed(const Project& base, const Project& now, const std::filesystem::path& file, const std::string& file_digest);

    void step(const Request& request, Instant at);
    // `now` is the project after going back or forth.
    void undo(const Project& now, Instant at);
    void redo(const Project& now, Instant at);
    // Null when nothing is typed any more. Says nothing when it is the same as last time.
    void typing(const Request* request, Instant at);

    // Waits until everything told so far is in the file.
    void settle();
    // The first problem since the last call.
    std::optional<Problem> take_problem();

  private:
    using Job = std::function<std::optional<Problem>(std::optional<JournalFile>&)>;

    void tell(Job job);
    // The journal's file, begun where it does not exist yet.
    void tell_in_file(std::function<std::optional<Problem>(JournalFile&)> write, Instant at);
    void run();

    std::filesystem::path folder_;
    std::string prefix_;
    std::function<void()> wake_;
    // Of the caller's thread.
    Project base_;
    JournalStart start_;
    int journals_ = 0;          // begun so far
    bool begun_ = false;        // this one's file
    std::size_t undoable_ = 0;  // steps since the file began, or since the last whole project in it
    std::size_t redoable_ = 0;
    std::optional<std::vector<Action>> typed_;

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
