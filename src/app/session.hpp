#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/post_parts.hpp"
#include "app/recovery.hpp"
#include "app/zone_clocks.hpp"
#include "edit/history.hpp"
#include "plan/planner.hpp"

namespace tandem {

struct RuleDraft;
struct PreparedStep;
struct Loaded;

// A version of the project that is not there yet, with its plan and what it would change.
struct Preview {
    Project project;
    Plan plan;
    Consequences consequences;
    int fit_turns = 0;  // days that `Session::find_fit` is through with
};

// A step since the project was opened.
struct PastStep {
    std::size_t number = 0;  // so many are done after it: what `go_to_step` takes
    Label label;
    Instant at{};      // by the session's clock
    bool done = true;  // false: undone
};

// What the user said yes to after a save was refused for want of it.
struct Agreed {
    bool replace = false;   // what somebody else wrote there goes to the backups
    bool recreate = false;  // the file is gone: it is made again
    bool detach = false;    // the file has other names, or is someone else's: this name gets a file of the user's own
    bool copy = false;      // of a newer version's project, elsewhere, without what this version does not know

    bool operator==(const Agreed&) const = default;
};

// What one more yes of the user would do about a notice.
struct Offer {
    enum class Kind : std::uint8_t {
        save,          // to `path`, with all of `agreed`
        save_copy,     // to a place that the user chooses, with all of `agreed`
        open_unsaved,  // `path`: what a save that was cut off left beside the open file
    } kind{};
    std::filesystem::path path;
    Agreed agreed;
    std::string word;  // what the answer is called: key of words.csv
};

// Something the user is told once: what, why, what was kept, what to do next, as keys of words.csv with values.
struct Notice {
    enum class Kind : std::uint8_t { done, refused, warning, error } kind{};  // refused: nothing was changed by it
    Label title;
    std::vector<Label> lines;
    std::string path;            // shown last
    std::optional<Offer> offer;  // a question, if there is one
    std::size_t of_step = 0;  // what that many steps in all have done: nothing once one of them is undone; 0: of none
};

enum class SaveState : std::uint8_t { saved, unsaved, saving, failed, read_only };

// Where things are and how a run is made repeatable.
struct SessionOptions {
    std::optional<LocalMinute> now;  // fixed clock, wall time of the project's zone
    std::optional<std::uint64_t> id_seed;
    std::filesystem::path state_folder;  // backups, journals; empty: none are kept, and no other file is replaced
    std::function<void()> wake;          // called from workers when something is ready
    bool keeps_journal = false;          // of every edit, for after a crash
};

// An open project with its history and plan. The only place where a project changes.
class Session {
  public:
    Session(const facts::Facts& facts, SessionOptions options);
    ~Session();

    const Project& project() const;
    const Plan& plan() const;
    Planner& planner();
    const Planner& planner() const;
    const facts::Facts& facts() const;
    IdSource& ids();

    // The moment the plan counts as present: the fixed clock of a sample, else the real one, in the project's zone.
    LocalMinute now() const;
    Instant now_instant() const;

    // By whom edits are from now on, by name; "" for nobody said.
    void set_user(std::string_view name);

    // One undo step for all actions of the request and the roster that follows from them. False: it changed nothing, or
    // the project is open for reading only, which a notice tells and offers a copy.
    bool submit(Request request);
    // The same for a request that takes long, in two parts. What it would do is worked out beside the session: in a
    // thread of its own, as long as nothing changes the session meanwhile. May throw WorkCancelled
    // (model/work_meter.hpp).
    std::shared_ptr<PreparedStep> prepare(Request request) const;
    // Then it is taken over, once; the session is as it was when that was prepared. Gives what `submit` gives.
    bool take(PreparedStep& step);
    // What `submit` would do, to the last task. The project does not change.
    Preview preview(const Request& request);
    // Looks on where `consequences.fit` of a preview of this request is open: plans one more day, the nearest first,
    // ten days to both sides. False once it is known, or was never asked.
    bool find_fit(const Request& request, Preview& preview);

    // Keeps what calendars hold of an export: no step of the history, since undo takes back nothing that was sent.
    // False when the project is open for reading only, and nothing is kept.
    bool keep(const std::vector<CalendarCopy>& copies);
    // The same of what was shown to a client.
    bool keep(const Snapshot& shown);

    bool can_undo() const;
    bool can_redo() const;
    Label undo_label() const;
    Label redo_label() const;
    // What to bring into view, on the day where it is then.
    Focus undo();
    Focus redo();

    // The document's file. Loading and checking happen here and now (a project opens in well under a second); saving
    // runs on a worker from a copy of the value. What saves that were cut off left beside the file is cleaned away; a
    // notice offers what is worth opening.
    bool open(const std::filesystem::path& path);
    // The same with what load_project() gave for that file.
    void open_loaded(const std::filesystem::path& path, Loaded loaded);
    // Takes what a cut-off save left, as unsaved changes of the open file. False when it cannot be read.
    bool open_unsaved(const std::filesystem::path& leftover);
    void start_new(Project project);
    // To where it was saved last, or is being saved. What was edited since a save began is saved behind it.
    void save();
    // Without the user's agreement nothing of somebody else's is touched: the notice of the refusal offers to save with
    // it.
    void save_as(const std::filesystem::path& path, Agreed agreed = {});
    // Waits for a running save; true when everything is on disk.
    bool finish_saving();
    const std::optional<std::filesystem::path>& path() const;
    SaveState save_state() const;
    bool unsaved() const;
    // Posts of the project as it was opened that go out at another moment than they did by the time zone database of
    // its last save: see app/zone_clocks.hpp.
    const std::vector<MovedMoment>& moved_moments() const;

    // What crashes left behind, the latest first. Looks into files: once at the start.
    std::vector<RecoverableWork> recoverable() const;
    // Opens it, unsaved; its journal stays until it is saved. False when it cannot be read.
    bool recover(const std::filesystem::path& journal);
    // The user does not want it: it stays aside for 30 days.
    void set_aside(const std::filesystem::path& journal);
    // What is being typed, as the edit it would be: kept in the journal. Null when nothing is typed.
    void note_typing(const Request* request);
    // Changes of rules that nobody has accepted: kept in the journal too, until they are other ones.
    void note_drafts(const std::vector<RuleDraft>& drafts);
    // Those of the work that was recovered; none the next time.
    std::vector<RuleDraft> take_recovered_drafts();
    // The user has been asked about unsaved changes, and the program ends: nothing has to be recovered.
    void end_journal();

    // Another program of this user has the same file open now.
    bool open_elsewhere() const;

    // Versions of the file from before each save, the latest first.
    std::vector<KeptVersion> kept_versions() const;
    // What going back to one would change; nothing when it cannot be read, and a notice says why.
    std::optional<std::vector<ChangedRows>> changes_back_to(const std::filesystem::path& version);
    // Puts the project back to what it was then: unsaved, and one step that can be undone.
    bool go_back_to(const std::filesystem::path& version, Label label);

    // The steps since the project was opened, the first one first, and how many of them are done.
    std::vector<Label> steps() const;
    std::size_t steps_done() const;
    // Those that changed this item or what hangs on it, the latest first.
    std::vector<PastStep> steps_about(Uuid item) const;
    // What the step edited of a post; empty where it was not there before or after.
    std::vector<PostPart> parts_changed(const PastStep& step, Id<Post> post) const;
    // The project as it was opened, before the first step.
    const Project& opened() const;
    // Undoes or does again until so many are done. What to bring into view.
    Focus go_to_step(std::size_t done);

    // Once per frame: takes over what workers finished, notices a new day and a file changed outside. True when
    // anything on screen may differ.
    bool poll();
    // Looks whether the file was changed outside; called when the window gets the focus.
    void check_outside();
    bool changed_outside() const;
    // Notices since the last call.
    std::vector<Notice> take_notices();

  private:
    struct State;

    std::unique_ptr<State> state_;
};

}  // namespace tandem
