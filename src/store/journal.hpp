#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/action.hpp"
#include "model/rule_draft.hpp"
#include "store/file_system.hpp"
#include "store/process_mark.hpp"

namespace tandem {

inline constexpr std::string_view journal_magic = "tandem-journal 1\n";
inline constexpr std::string_view journal_ending = ".journal";

// What a journal is about: written once, at its beginning.
struct JournalStart {
    std::string session;  // names the journal, unique across computers
    Id<Project> project;
    std::string name;         // of the project, for people
    std::string path;         // of the project's file; empty: it never had one
    std::string file_digest;  // SHA-256 of that file's bytes in hexadecimal; empty without a file
    ProcessMark process;      // which keeps the journal
    std::string program;      // with its version
    Instant begun{};

    bool operator==(const JournalStart&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("session", s.session), f("project", s.project), f("name", s.name), f("path", s.path);
        f("file_digest", s.file_digest), f("process", s.process), f("program", s.program), f("begun", s.begun);
    }
};

// What the record of waiting changes of rules holds.
struct JournalDrafts {
    std::vector<RuleDraft> drafts;

    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("drafts", s.drafts);
    }
};

// One record as its bytes: check sum (XXH3, 64 bits, of all that follows), kind, time and size of the payload on a
// line, the payload, a line end.
std::string journal_record(std::string_view kind, std::string_view payload, Instant at);

// A file in which the edits of an open document are kept as they happen, outside the folder of its project: after a
// crash they are all there but those of the last moment. The form is in README.md. Not for two threads at once.
class JournalFile {
  public:
    // Makes `folder`/<session>.journal, which begins with `base`: the project that the edits start from. A journal that
    // could not be begun leaves no file.
    static Result<JournalFile> create(const std::filesystem::path& folder, const JournalStart& start,
                                      const Project& base, FileSystem& files);
    JournalFile(JournalFile&& other) noexcept;
    JournalFile& operator=(JournalFile&&) = delete;
    ~JournalFile();

    // One undo step, with the roster that followed from it.
    std::optional<Problem> step(const Request& request, Instant at);
    // Back or forth by one step; not past the last `whole` or the beginning.
    std::optional<Problem> undo(Instant at);
    std::optional<Problem> redo(Instant at);
    // The project as it is now, where steps cannot lead to it. What was before cannot be undone any more.
    std::optional<Problem> whole(const Project& project, Instant at);
    // What somebody is typing, as the edit it would be if they stopped now; null when nothing is typed. The last one
    // counts, until the next step.
    std::optional<Problem> typing(const Request* request, Instant at);

    // All changes of rules that nobody has accepted. The last ones count, whatever steps follow.
    std::optional<Problem> drafts(const std::vector<RuleDraft>& drafts, Instant at);

    // To the disk itself. What was written survives the end of the program without it, though not a power cut.
    std::optional<Problem> flush();
    // Nothing in it is needed any more.
    void remove();
    const std::filesystem::path& path() const { return path_; }

  private:
    JournalFile(std::filesystem::path path, int descriptor, FileSystem& files);
    std::optional<Problem> append(std::string_view kind, std::string_view payload, Instant at);

    std::filesystem::path path_;
    int descriptor_ = -1;
    FileSystem* files_;
};

// One edit that a journal holds.
struct JournalStep {
    Label label;
    Instant at{};
};

// A journal, read as far as it is whole.
struct JournalContents {
    JournalStart start;
    Project base;                      // what the file held, or the new document
    Project project;                   // with all edits, and what was being typed
    std::vector<JournalStep> steps;    // done and not undone, the first one first
    std::optional<JournalStep> typed;  // what was being typed at the end
    std::vector<RuleDraft> drafts;     // changes of rules that were waiting at the end
    Instant last{};                    // when the last record was written
    bool cut_short = false;            // something that is no whole record follows: it is left out
    // Nothing was changed, or everything was undone, and nothing waits.
    bool empty() const { return base == project && drafts.empty(); }
};

// Reads up to the first record that is damaged or of an unknown kind. A problem when not even the beginning can be
// read.
Result<JournalContents> read_journal(const std::filesystem::path& path, FileSystem& files);
Result<JournalContents> read_journal_text(std::string_view bytes);

// The journals in a folder, the latest first by their files' time.
std::vector<std::filesystem::path> list_journals(const std::filesystem::path& folder, FileSystem& files);
// Only the beginning of one.
Result<JournalStart> read_journal_start(const std::filesystem::path& path, FileSystem& files);

// Puts a journal that the user does not want into the folder `discarded` beside it; those that have been there for 30
// days go. Gives an errno, 0 for success.
int set_journal_aside(const std::filesystem::path& journal, Instant now, FileSystem& files);

}  // namespace tandem
