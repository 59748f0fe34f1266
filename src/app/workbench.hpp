#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "app/session.hpp"
#include "facts/date_words.hpp"
#include "facts/language.hpp"
#include "facts/occasion_point.hpp"
#include "model/export_choice.hpp"
#include "model/plan_mapping.hpp"

namespace tandem {

// The screens that exist, in the order of the rail. The rules are behind the tasks.
enum class Section : std::uint8_t { calendar, campaigns, strategy, tasks, team, rules };
// Whose layer is drawn.
enum class Lens : std::uint8_t { smm, cm, both };
// How the calendar is looked at: whole weeks of days, the hours of a week or a day, a list of what goes out day by day,
// columns by status, the days of a year, or the pictures of one channel as its network shows them.
enum class CalendarView : std::uint8_t { month, week, day, list, board, year, grid };
constexpr bool shows_hours(CalendarView view) { return view == CalendarView::week || view == CalendarView::day; }
// What is done over the window: a post looked at as its networks show it, words that are used again, what the calendar
// says of days and what holds for all of it, a name for the way it is looked at, posts that clocks have moved, a
// channel that is made, and by how much the selected posts are to be shifted.
enum class DialogKind : std::uint8_t {
    preview,
    library,
    calendar_days,
    project_choices,
    save_view,
    moved_moments,
    new_channel,
    shift
};
// What the blocks of a day are parted by, side by side.
enum class Lanes : std::uint8_t { none, role, network, person };
enum class Panel : std::uint8_t { inspector, drawer, observances, money, done_tasks };
enum class ThemeChoice : std::uint8_t { system, light, dark };
// By which column of the program's own chooser files stand.
enum class FolderOrder : std::uint8_t { name, size, changed };
// What may be asked about the selected task: who does it, when, what to tell the strategist, what the figures are.
enum class TaskQuestion : std::uint8_t { who, when, signal, figures };
// What is selected, as far as commands differ by it, and sets of that. A closed task is done, skipped or left out.
enum class Targets : std::uint16_t {
    none = 0,
    posts = 1,
    campaign = 2,
    open_task = 4,
    closed_task = 8,
    movable = 275,
    flight = 16,
    person = 32,
    channel = 64,
    any_task = 12,
    rule = 128,
    occasion = 256,    // a contest, a live event, an influencer's post, an incident, a note
    open_batch = 512,  // of several tasks: some are open
    closed_batch = 1024,
    finishable = 516,
    reopenable = 1032,
    can_be_copied = 403,
    can_be_pasted = 257,
    can_be_deleted = 499
};

constexpr bool have_common(Targets a, Targets b) { return (static_cast<int>(a) & static_cast<int>(b)) != 0; }

inline constexpr std::array text_percents{90, 100, 115, 130};
inline constexpr int latest_first_hour = 12;

enum class CopyPlace : std::uint8_t;  // app/campaign_requests.hpp
// Where copies of posts go: so much later, on the same day of the week resp. of the month.
enum class CopyStep : std::uint8_t { week, month, year };

// What the user set for this computer; kept outside projects.
struct Preferences {
    facts::Language language = facts::Language::french;
    ThemeChoice theme = ThemeChoice::system;
    int scale_percent = 100;  // 100 to 300; drawn smaller where the window is too small
    int text_percent = 100;   // of the text alone, one of text_percents; above 100 the rows that hold it grow with it
    facts::ClockForm clock = facts::ClockForm::hours_24;  // of every time on the screen
    std::optional<int> first_hour;          // 0 to 12: where the hours of a day begin; none: with the office hours
    std::string second_zone = {};           // IANA name: whose clock stands beside the hours; empty, unknown: none
    std::filesystem::path projects_folder;  // where projects are looked for and saved first; empty: beside the last one
    std::vector<std::filesystem::path> recent_files;    // the latest first
    std::vector<std::filesystem::path> recent_folders;  // where files were chosen, the latest first
    FolderOrder folder_order = FolderOrder::name;
    bool folder_descending = false;
    std::string user_name;                     // who is at this computer; kept in the history of tasks
    std::vector<KeptMapping> import_mappings;  // how files with certain headers are read, the latest first
    std::vector<ExportChoice> export_choices;  // the latest first, one for each project and kind

    bool operator==(const Preferences&) const = default;
};

// What commands act on: the parts of the program that a verb of a menu reaches. The frame is one; tests make their own.
class Workbench {
  public:
    virtual ~Workbench() = default;

    virtual Session& session() = 0;
    virtual const Session& session() const = 0;
    virtual bool project_open() const = 0;

    // Files. Each first asks about unsaved changes where something would be lost.
    virtual void new_project() = 0;
    virtual void open_project() = 0;
    virtual void save_project() = 0;
    virtual void save_project_as() = 0;
    virtual void quit() = 0;
    // Posts from a spreadsheet that the user chooses, shown row by row before they are taken in.
    virtual void import_plan() = 0;
    // Ideas from the pictures and videos of a folder that the user chooses.
    virtual void import_pictures() = 0;
    // Shows what the plan can be handed over as; empty: what was handed over last.
    virtual void export_plan(std::optional<ExportKind> kind) = 0;
    // Asks what of the plan is to be shown to a client, full screen and without anything internal; what was shown is
    // kept.
    virtual void present_plan() = 0;
    // The page of two hats that is on screen as a PDF, where the user says.
    virtual void print_hats() = 0;
    // Looks for a better roster, and shows what it would change.
    virtual void tidy_roster() = 0;
    // What is edited from now on is a wish, to be kept or dropped as a whole; a second time: it is kept.
    virtual void try_wish() = 0;
    virtual bool has_wish() const = 0;
    // A task that no rule makes, on the day that is shown, its name ready to be typed.
    virtual void new_task() = 0;
    // Days off, with what they would do to the work.
    virtual void plan_away() = 0;
    // Days away of the selected person, from a calendar file that the user chooses.
    virtual void import_away() = 0;
    // The week's work done, as a page to show, where the user says.
    virtual void print_work() = 0;
    // The list of steps; the versions from before each save.
    virtual void show_history() = 0;
    virtual void show_versions() = 0;
    // The search over everything; what every key does; what can be set; what this program is made of.
    virtual void show_palette() = 0;
    virtual void show_shortcuts() = 0;
    virtual void show_settings() = 0;
    // Currency, tax, envelope and thresholds of the project.
    virtual void show_project_money() = 0;
    virtual void show_about() = 0;

    virtual void undo() = 0;
    virtual void redo() = 0;

    virtual void show(Section section) = 0;
    virtual void set_lens(Lens lens) = 0;
    virtual void toggle(Panel panel) = 0;
    virtual bool shown(Panel panel) const = 0;
    // By months in the calendar, by days or weeks in the tasks, by weeks in the team.
    virtual void step_time(int by) = 0;
    // In the tasks: from the day to its week, to its people, to the day again.
    virtual void step_task_span() = 0;
    // How the calendar is looked at, which shows it.
    virtual CalendarView calendar_view() const = 0;
    virtual void show(CalendarView view) = 0;
    // What the hours of its days are parted by: the next of these, and none behind the last.
    virtual void next_lanes() = 0;
    // The calendar by days: its week goes along, its month shows the day that is chosen.
    virtual void step_day(int by) = 0;
    // The window over the whole screen: a presentation is, unless it was turned off there.
    virtual bool is_full_screen() const = 0;
    virtual void turn_full_screen() = 0;
    // Asks for a day to show: typed, or chosen in a small month.
    virtual void go_to_date() = 0;
    // In the tasks: the first or last day of the week.
    virtual void show_edge_of_week(bool last) = 0;
    virtual void show_today() = 0;

    // The things that are selected; empty where the command does not fit the selection.
    virtual Targets selected() const = 0;
    // In which rhythm the selected post is to recur.
    virtual void ask_series() = 0;
    virtual void begin_ab_test() = 0;
    virtual void open(DialogKind dialog) = 0;
    virtual std::vector<Id<Post>> selected_posts() const = 0;
    virtual std::optional<Id<Task>> selected_task() const = 0;
    // Several tasks that are done as one; empty: none are selected.
    virtual std::vector<Id<Task>> selected_batch() const = 0;
    virtual const Flight* selected_flight() const = 0;  // null: none is
    virtual void new_post() = 0;
    virtual void delete_selection() = 0;
    // On the days that are selected or shown, its title ready to be typed.
    virtual void new_campaign() = 0;
    // On the day that is selected or shown, its name ready to be typed; an incident is opened now.
    virtual void new_occasion(facts::OccasionKind kind) = 0;
    virtual void duplicate_selection() = 0;
    // The selected posts, or what else happens on the calendar, are remembered, and as text in the clipboard of the
    // desktop; pasting makes the like on the day that is selected or shown, posts as far from each other as they were.
    virtual void copy_selection() = 0;
    virtual bool can_paste() const = 0;
    virtual void paste() = 0;
    // The same; where the days are not free on the channels of what is pasted, what is there and later makes room.
    virtual void paste_with_rest() = 0;
    // Posts like the selected ones, so much later.
    virtual void repeat_selection(CopyStep step) = 0;
    // Picks the selected posts up, and what comes after them goes along wherever they are put.
    virtual void move_with_rest() = 0;
    // In the team: asks for a name and what the person does.
    virtual void new_person() = 0;
    // The selected campaign, 52 weeks later.
    virtual void duplicate_to_next_year() = 0;
    virtual void copy_campaign(Id<Campaign> campaign, CopyPlace place, bool posts) = 0;
    // Leads to the field where the day is typed at which the selected flight is split.
    virtual void split_flight() = 0;
    virtual void remove_dates_of_selection() = 0;
    virtual void ask_about_task(TaskQuestion question) = 0;
    // It was just done: where it is about figures that are not known yet, they are asked for.
    virtual void offer_figures(Id<Task> task) = 0;
    // In the strategy: the keyboard goes to the card that is looked at, or to the first thing that waits to be decided.
    virtual void edit_card() = 0;
    virtual void decide() = 0;
    // The rule of the selected task, or the one that is given; a rule's changes are drafts until they are accepted.
    virtual void show_rule(Id<TaskRule> rule) = 0;
    virtual void new_rule() = 0;
    virtual void turn_rule() = 0;
    virtual bool can_reset_rule() const = 0;
    virtual void reset_rule() = 0;
    // In the tasks: by one row down (1) or up (-1).
    virtual void step_task(int by) = 0;
    // Escape: drops what is being done, then closes what is open, then clears the selection.
    virtual void step_back() = 0;
    // Shows in the inspector what it showed before.
    virtual bool can_go_back() const = 0;
    virtual void go_back() = 0;
    virtual void pick_up_selection() = 0;
    // The name kept in the history of tasks.
    virtual std::string_view user_name() const = 0;

    virtual const Preferences& preferences() const = 0;
    virtual void set_preferences(Preferences preferences) = 0;
};

}  // namespace tandem
