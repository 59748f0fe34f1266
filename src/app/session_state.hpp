#pragma once

#include <future>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "app/edit_journal.hpp"
#include "app/session.hpp"
#include "edit/apply.hpp"
#include "model/rule_draft.hpp"
#include "store/project_file.hpp"
#include "store/save_project.hpp"

namespace tandem {

struct Session::State {
    State(const facts::Facts& all_facts, SessionOptions how)
        : facts(all_facts), options(std::move(how)), ids(options.id_seed), planner(all_facts), history(Project{}) {}

    // Starts over with a project: no history, planned from nothing.
    void begin(Project project);
    Instant clock();
    Day today();
    // The plan of the version we are at, for going back to it.
    void remember_plan();
    // These rows are in every version, and the journal learns of it: no step.
    template <class Row>
    void keep(const Table<Row>& rows);
    Focus go(Focus focus);
    void tell(const Problem& problem);
    std::filesystem::path journals() const;
    // The journal starts over: `base` is what the file holds, or nothing but the id for a project without one.
    void begin_journal(const Project& base);
    // The journal that was recovered: gone when it was saved, else aside.
    void leave_recovered(bool saved);
    // Names those who were told of work that has changed.
    void tell_whom_to_inform(const std::vector<PersonNews>& news);
    // Accepts with the request what the planner's roster says; `next`, which it has, and with that roster afterwards.
    static Project accept_roster(Planner& planner, Request& request, Project next);
    // `next`, which the planner has, follows the present version.
    void add_step(const Plan& plan_before, Request request, Project next);
    // The version after the request, to which is added what follows in the tools that publish, what was planned for
    // days that are over, and what changed texts said before.
    Project applied(Request& request);
    // Tells that the project is open for reading only.
    void refuse_edit();
    // Writes down what clocks show, to be saved with the project.
    void note_clocks();
    // Offers what cut-off saves left beside the file that was just opened.
    void offer_leftovers();

    std::unique_ptr<EditJournal> journal;                 // null: none is kept
    std::optional<std::filesystem::path> recovered_from;  // a journal that goes when the project is saved
    std::vector<RuleDraft> recovered_drafts;              // of that journal, to be taken once

    const facts::Facts& facts;
    SessionOptions options;
    std::string user;  // by whom edits are
    IdSource ids;
    Planner planner;
    History history;
    std::vector<std::optional<Plan>> plans;  // one per version of the history; none where it is no longer true

    std::optional<std::filesystem::path> path;
    std::optional<FileStamp> stamp;  // what the file was when it was last read or written
    bool read_only = false;
    bool outside_change = false;
    bool save_failed = false;
    std::vector<Notice> notices;
    std::vector<MovedMoment> moved;  // since the last save, by another time zone database

    struct Saving {
        Project project;
        std::filesystem::path path;
        Agreed agreed;
        std::future<Result<Saved>> result;
        std::jthread worker = {};  // wakes the program once the result is there
    };
    std::optional<Saving> saving;
    struct SaveOrder {
        std::filesystem::path path;
        Agreed agreed;
    };
    std::optional<SaveOrder> save_again;  // asked for while a save was running
};

// The computer's clock, whatever a sample counts as present.
Instant wall_clock();

}  // namespace tandem
