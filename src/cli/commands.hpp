#pragma once

#include <map>

#include "cli/options.hpp"
#include "model/export_choice.hpp"

namespace tandem {

// One per subcommand, each in its file. Each returns the exit code.

// Whether a file can be read, and what is odd about it.
int check_command(const RunOptions& run, const std::filesystem::path& file);

struct TasksQuery {
    std::filesystem::path file;
    std::optional<Day> from;
    std::optional<Day> to;         // not included
    std::string person;            // name or initials
    std::string format = "table";  // table, csv, json
};
int tasks_command(const RunOptions& run, const TasksQuery& query);

struct BudgetQuery {
    std::filesystem::path file;
    std::optional<Day> from;    // campaigns with a day in these
    std::optional<Day> to;      // not included
    std::filesystem::path out;  // empty: to the terminal
};
// The money of campaigns and flights, as CSV.
int budget_command(const RunOptions& run, const BudgetQuery& query);

struct ApplyOrder {
    std::filesystem::path file;
    std::filesystem::path actions;
    std::filesystem::path out;  // empty: back into the file
    bool replace = false;       // `out` may be another file that is there already
    bool dry_run = false;
};
int apply_command(const RunOptions& run, const ApplyOrder& order);

struct GenerateOrder {
    std::filesystem::path out;
    int posts = 300;
    int people = 6;
    int months = 3;
    std::uint64_t seed = 1;
};
int generate_command(const RunOptions& run, const GenerateOrder& order);

struct ImportOrder {
    std::filesystem::path file;
    std::filesystem::path source;
    std::string away;    // name or initials of a person: the source is a calendar file of their days away
    bool notes = false;  // events of a calendar file become notes
    std::string sheet;   // of a workbook; empty: the first that looks like a plan
    // How it is read; what is empty is as it was for the last file with the same header, else found out.
    std::string encoding;              // a word of TextEncoding
    std::string delimiter;             // , ; | or "tab"
    std::optional<int> header_row;     // from 1; 0: there is none
    std::string dates;                 // a word of DateOrder
    std::vector<std::string> columns;  // "Name in the file=column of the plan"; nothing behind the =: left out
    bool dry_run = false;
};
int import_command(const RunOptions& run, const ImportOrder& order);

int new_command(const RunOptions& run, const std::filesystem::path& file, const std::string& template_name);

struct RosterOrder {
    std::filesystem::path problem;
    std::filesystem::path out;
    std::filesystem::path model;  // empty: no model is written
    bool points = false;          // the model of points, leaving out at most what the plan leaves out
};
// Plans a problem of people and tasks in the neutral format; writes the exact model for another solver to judge by.
int roster_command(const RunOptions& run, const RosterOrder& order);

struct TidyOrder {
    std::filesystem::path file;
    std::optional<Day> from;
    std::optional<Day> to;  // not included
    bool fresh = false;     // as if nobody had been told anything
    bool optimise = false;
    std::int64_t moves = 0;     // of the search; 0: as many as pay
    std::filesystem::path out;  // empty: only said
    bool replace = false;
};
// A better roster for some days: what it would change, and with `out` the project with it accepted.
int tidy_command(const RunOptions& run, const TidyOrder& order);

struct HatsQuery {
    std::filesystem::path file;
    std::string person;         // name or initials; empty: the first who wears both hats
    std::optional<Day> day;     // of the month
    std::filesystem::path out;  // a PDF; empty: to the terminal
};
// Hours, overload and cost of one person's hats in a month.
int hats_command(const RunOptions& run, const HatsQuery& query);

struct OnlyThese;

// A file to hand over: one of the three, or all of them are empty.
struct PlanFileOrder {
    std::filesystem::path xlsx, markdown, json;
    std::vector<std::string> sheets;  // words of WorkbookSheet; none: the usual ones
    bool for_client = false;
    std::optional<Day> from;
    std::optional<Day> to;  // not included

    int files() const { return static_cast<int>(!xlsx.empty()) + !markdown.empty() + !json.empty(); }
};
int export_plan_file(Session& session, const RunOptions& run, const PlanFileOrder& order, const OnlyThese& only);

// A table for another tool (app/profile_export.hpp).
struct ExportTable {
    std::filesystem::path csv;          // the file to write; empty: none is asked for
    std::string profile = "neutral";    // id in csv_profiles.csv
    std::optional<Day> from;            // of posts, and of flights that have a day in these
    std::optional<Day> to;              // not included
    std::vector<std::string> statuses;  // words of PostStatus; none: all
};

// What a client is shown: at most one kind has a file.
struct ExportPages {
    std::map<ExportKind, std::filesystem::path> files;  // by kind; empty: none is asked for
    std::string paper = "a4";                           // of a PDF: a4, a3
    int scale = 2;                                      // of a PNG: 1 to 3
    bool unready = false;                               // also what is not at the client's approval yet
    bool budget = false;                                // of a deck: with a page about money
    bool few_pages = false;                             // of a deck: without a page for each post
    std::optional<Day> from;                            // else the first day of this month
    std::optional<Day> to;                              // not included; else the end of the month of `from`

    // The kind that has a file.
    std::optional<ExportKind> kind() const {
        for (const auto& [kind, file] : files)
            if (!file.empty()) return kind;
        return std::nullopt;
    }
};
int export_pages(Session& session, const RunOptions& run, const ExportPages& pages, const OnlyThese& only);

struct ExportOrder {
    std::filesystem::path file;
    std::filesystem::path ics;      // the calendar file to write; empty: another kind of file is asked for
    std::vector<std::string> what;  // words of IcsKind; none: all
    bool tasks_as_events = false;
    bool task_alarms = false;
    std::string per;                // a word of IcsPer; empty: one file
    std::vector<std::string> only;  // of channels and campaigns; of a calendar one, or a person; none: all
    PlanFileOrder plan;
    ExportTable table;
    ExportPages pages;
};
// The project as calendar files, which the project remembers, or the plan as a file to hand over: exactly one kind.
int export_command(const RunOptions& run, const ExportOrder& order);

// The whole command line. `drawing` is what the shell adds.
int run_command_line(int count, char** values, const DrawingCommands& drawing);

}  // namespace tandem
