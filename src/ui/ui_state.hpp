#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/asked.hpp"
#include "app/asked_channels.hpp"
#include "app/series_spread.hpp"
#include "app/workbench.hpp"
#include "plan/strategy_check.hpp"
#include "ui/calendar/calendar_state.hpp"
#include "ui/campaigns/campaigns_state.hpp"
#include "ui/drag_state.hpp"
#include "ui/inspector/fresh_row.hpp"
#include "ui/inspector/media_state.hpp"
#include "ui/inspector/snippet_state.hpp"
#include "ui/rules/rules_state.hpp"

namespace tandem {

// The post that was taken in or out alone last, where a range begins. What is selected is the same wherever it is.
struct RangeAnchor {
    std::optional<Id<Post>> post;
    bool operator==(const RangeAnchor&) const { return true; }
};

// What is selected, and so what the inspector shows.
struct Selection {
    enum class Kind : std::uint8_t { none, posts, campaign, task, day, flight, person, channel, rule, occasion, batch };

    Kind kind = Kind::none;
    std::vector<Id<Post>> posts;  // in the order they were selected; the inspector shows one alone
    Id<Campaign> campaign;
    Id<Task> task;
    Day day{};  // the cell the keyboard is on
    Id<Flight> flight{};
    Id<Person> person{};
    Id<Channel> channel{};
    Id<TaskRule> rule{};
    Uuid occasion{};                // a contest, a live event, an influencer's post, an incident or a note
    std::vector<Id<Task>> batch{};  // tasks that are drawn, and done, as one
    RangeAnchor anchor{};

    bool operator==(const Selection&) const = default;
    bool has_post(Id<Post> post) const {
        for (const Id<Post> one : posts)
            if (one == post) return true;
        return false;
    }
    static Selection of(Id<Post> post) { return {Kind::posts, {post}, {}, {}, {}}; }
    static Selection of(Id<Campaign> campaign) { return {Kind::campaign, {}, campaign, {}, {}}; }
    static Selection of(Id<Task> task) { return {Kind::task, {}, {}, task, {}}; }
    static Selection of(Day day) { return {Kind::day, {}, {}, {}, day}; }
    static Selection of(Id<Flight> flight) { return {Kind::flight, {}, {}, {}, {}, flight, {}, {}}; }
    static Selection of(Id<Person> person) { return {Kind::person, {}, {}, {}, {}, {}, person, {}}; }
    static Selection of(Id<Channel> channel) { return {Kind::channel, {}, {}, {}, {}, {}, {}, channel}; }
    static Selection of(Id<TaskRule> rule) {
        Selection selection;
        selection.kind = Kind::rule;
        selection.rule = rule;
        return selection;
    }
    static Selection of_occasion(Uuid id) {
        Selection selection;
        selection.kind = Kind::occasion;
        selection.occasion = id;
        return selection;
    }
    static Selection of_batch(std::vector<Id<Task>> tasks) {
        Selection selection;
        selection.kind = Kind::batch;
        selection.batch = std::move(tasks);
        return selection;
    }
    // Whatever has this id; nothing where there is no such thing.
    static Selection of_item(const Project& project, const Plan& plan, Uuid id);
    // Whether the inspector has something to show of it in this version.
    bool shows(const Project& project, const Plan& plan) const;
    // Ctrl click: takes the post in or out.
    void toggle(Id<Post> post);
    // From where Shift selects a range of posts: from the one Ctrl took in last, else from the first one.
    std::optional<Id<Post>> range_begin() const {
        if (kind != Kind::posts || posts.empty()) return std::nullopt;
        const bool still_in = anchor.post && std::find(posts.begin(), posts.end(), *anchor.post) != posts.end();
        return still_in ? *anchor.post : posts.front();
    }
};

// What is let through; an empty list lets everything through. Networks and channels are one list.
struct Filters : AskedChannels {
    std::vector<Id<Campaign>> campaigns;  // Id<Campaign>{}: of none
    std::vector<Id<Pillar>> pillars;      // Id<Pillar>{}: of none
    std::vector<Id<Person>> people;       // creators of posts, doers of tasks
    std::vector<PostStatus> statuses;     // of the post, or on one of its channels
    std::vector<std::string> labels;      // one of the post's tags
    std::vector<std::string> formats;     // of one of its channels: ids in formats.csv; "": of none

    bool operator==(const Filters&) const = default;
    bool any() const {
        return asks_for_channels() || !campaigns.empty() || !pillars.empty() || !people.empty() || !statuses.empty() ||
            !labels.empty() || !formats.empty();
    }
    // Whether a post or a channel at this step has a place: what is archived or cancelled only where its step is asked
    // for. What has none is not hidden either.
    bool admits(PostStatus status) const;
    // Whether a post, resp. a task, is drawn.
    bool lets(const Project& project, const Post& post) const;
    bool lets(const Project& project, const Task& task, const Placement* placement) const;
    // Clears those kinds alone that do not let it through, so that it is drawn; false where all let it. The step of
    // what is archived or cancelled is asked for, beside those that are.
    bool open_for(const Project& project, const Post& post);
    bool open_for(const Project& project, const Task& task, const Placement* placement);
};

// What filters let through, on the page of campaigns too.
struct LetThrough {
    Filters filters;
    std::vector<Id<Objective>> objectives;

    bool operator==(const LetThrough&) const = default;
};

// Filters that a view cleared, and for what: told after the frame, with a way back. Without a name for their own sake.
struct ClearedFilters {
    LetThrough before;
    std::string shown;
};

// Takes out what the project no longer has; what stands for none stays.
template <class T>
void drop_gone(std::vector<Id<T>>& ids, const Table<T>& table) {
    std::erase_if(ids, [&](Id<T> id) { return id != Id<T>{} && !table.contains(id); });
}

// The menu of what is selected, where the right button was let go.
struct ContextMenu {
    bool opens = false;  // it was asked for in this frame
    float x_px = 0, y_px = 0;
    std::optional<FreeHour> hour = {};  // of the selected day: it was let go there

    bool operator==(const ContextMenu&) const = default;
};

// What the tasks of a day are grouped by: what they are, the hour of their limit, what they follow.
enum class TaskGrouping : std::uint8_t { kind, time, post };
// Which tasks are listed, and in what parts: a day's by TaskGrouping, a week's by day, a day's by who does them.
enum class TaskSpan : std::uint8_t { day, week, people };

// Which days the strategy is held against.
struct StrategyState {
    std::optional<Day> day;          // one of the period; empty: today
    bool by_month = false;           // else by quarter
    std::vector<Uuid> unfolded;      // rows whose details are shown, cards that show all of their rows
    std::optional<StrategyGap> gap;  // whose free slots are shown
    std::optional<Id<Pillar>> tick;  // its target is being dragged
    int tick_percent = 0;            // to there
    std::string card_here;           // the card the pointer or the keyboard is in
    std::string card_to_edit;        // its first field is to get the keyboard
    bool decision_wanted = false;    // about the first thing raised that waits for one
    Uuid row_wanted;                 // brought into view once

    bool operator==(const StrategyState&) const = default;
};

struct TasksCache;
class MediaSurvey;
class PictureShelf;
struct PresentSetup;
struct PresentState;
struct TeamState;
struct TypedPost;
struct ZonePickerState;

// What is being asked about a task: in a menu beside its row, or in a dialog.
struct TaskAsked {
    TaskQuestion question{};
    Id<Task> task;
    Rect anchor;                // of its row; empty while the row is not in view
    int opens_in = 2;           // frames: the row comes into view first
    std::string subject, text;  // of a signal, as typed so far
    InsightKind kind = InsightKind::finding;
    int severity = 0;
    std::string people;                // how many said so, as typed
    std::vector<std::string> figures;  // as typed, in the order they are asked for

    bool operator==(const TaskAsked&) const = default;
};

// A change of a rule that somebody is asked to confirm, with what it would do.
struct RuleChange {
    Id<TaskRule> rule;
    Id<RuleSlot> slot;
    bool switch_off = false;  // else another effort
    int minutes = 0;
    // What it was worked out for; worked out again when the minutes or the plan are others.
    int told_minutes = -1;
    std::uint64_t told_plan = 0;
    std::string told;

    bool operator==(const RuleChange&) const = default;
};

// Bars of a flight's days that are being drawn with the mouse. The project hears of it when the button is let go.
struct SpreadDrag {
    Id<Flight> flight;
    std::map<Day, Money> wanted;
    Money top;              // what a bar of full height stands for, the same to the end
    Day at{};               // the day the pointer was on last
    Money amount;           // and how high it was
    int row = 0;            // of bars, which the pointer keeps to
    bool given_up = false;  // Escape: nothing comes of it

    bool operator==(const SpreadDrag&) const = default;
};

// What the inspector showed before what it shows now, for its way back.
class Trail {
  public:
    // The inspector shows this now.
    void show(const Selection& selection);
    bool can_go_back(const Project& project, const Plan& plan) const {
        return last_there(project, plan) != before_.rend();
    }
    // The latest of the earlier ones that is still there; nothing when there is none.
    std::optional<Selection> go_back(const Project& project, const Plan& plan);

  private:
    std::vector<Selection>::const_reverse_iterator last_there(const Project& project, const Plan& plan) const;

    std::vector<Selection> before_;
    Selection shown_;
};

// An inspector that opened for what was selected closes again when Escape leaves that. Whoever opened it by its own
// key, or while nothing was selected, wants it to stay.
class InspectorLoan {
  public:
    // After each frame.
    void follow(bool open, const Selection& selection) {
        if (open && !was_open_) lent_ = selection.kind != Selection::Kind::none;
        was_open_ = open;
    }
    void keep(bool open) { was_open_ = open, lent_ = false; }
    bool ends() { return std::exchange(lent_, false); }

  private:
    bool was_open_ = false, lent_ = false;
};

// A panel that was open gives way where the content needs its room, and comes back with it. Opened where there is none
// it lies over the content.
class PanelRoom {
  public:
    // Before each frame. `room`: it has some beside the content.
    void follow(bool room, bool& open) {
        if (!room && had_room_ && open) open = false, waits_ = true;
        if (room && waits_) open = true, waits_ = false;
        had_room_ = room;
    }
    // It was closed by hand.
    void forget() { waits_ = false; }

  private:
    bool had_room_ = true, waits_ = false;
};

// The state of the interface: what is open, shown, selected. Plain values; the project is never kept here.
struct UiState {
    Section section = Section::calendar;
    Lens lens = Lens::both;
    date::year_month month{};  // shown by the calendar
    int week_offset = 0;       // the wheel: weeks after the month's first row
    Day shown_day{};           // of the calendar, where it shows hours: the day, or one of the week
    Day tasks_day{};           // shown by the tasks
    Selection selection;
    Filters filters;
    std::string filter_behind;  // the filter without room in the bar that was opened last
    bool inspector_open = false;
    InspectorLoan inspector;
    bool drawer_open = true;
    PanelRoom inspector_room, drawer_room;
    std::array<Rect, 2> covered = {};  // of the content, by panels that lie over it in this frame
    bool pressed_beside = false;       // beside those panels: a click that closes them has begun
    bool is_covered(float x, float y) const { return covered[0].contains(x, y) || covered[1].contains(x, y); }
    bool example_closed = false;  // the strip that says that this is an example
    bool observances_shown = true;
    bool money_shown = false;  // flights and what each day spends, in the calendar
    bool done_tasks_shown = true;
    TaskGrouping task_grouping = TaskGrouping::kind;
    TaskSpan task_span = TaskSpan::day;
    StrategyState strategy;
    CampaignsState campaigns;
    RulesState rules;
    bool overdue_folded = false;              // kept from one project to the next
    std::vector<Id<Task>> unfolded_batches;   // tasks that are shown one by one, where they would be drawn as one batch
    std::shared_ptr<TasksCache> tasks_cache;  // can be dropped at any time
    std::shared_ptr<TeamState> team;          // of ui/team, made when it is asked for
    std::shared_ptr<PresentState> present;    // of ui/present, while the plan is presented
    std::shared_ptr<PresentSetup> present_setup;   // of ui/present, while it is asked what to present
    std::shared_ptr<ZonePickerState> zone_picker;  // of ui/views, made when a zone is chosen
    std::shared_ptr<PictureShelf> pictures;        // of ui/widgets, made when a picture is drawn
    std::shared_ptr<MediaSurvey> media_survey;     // of app, made when a post with media is shown
    std::shared_ptr<TypedPost> typed_post;         // of ui/inspector, of the post whose sheet is shown
    std::filesystem::path cache_folder;            // what was made of media files; empty: nothing is kept
    DragState drag;
    ContextMenu context_menu;
    std::optional<RuleChange> rule_change;
    std::optional<TaskAsked> task_asked;
    std::string sheet_field_wanted;  // key of a field of the inspector that is to get the keyboard
    int sheet_field_frames = 0;      // as long as it is waited for
    std::optional<FreshRow> fresh_row;
    Id<Post> pressed_in_sheet;   // something in its sheet was pressed last: Delete is not for the post
    std::optional<Label> told;   // what was done besides what was asked for: told after the frame
    std::optional<Label> cut;    // what was typed or pasted was longer than its field takes: told after the frame
    std::string refused;         // why what was typed changed nothing: told after the frame
    std::optional<Asked> asked;  // put to the user after the frame
    Trail trail;
    std::vector<std::string> open_folds;      // names of the folded parts of sheets that were opened, of any item
    std::optional<Id<Variant>> open_variant;  // whose fields the post's sheet shows
    MediaSheetState media;
    SnippetState snippets;
    bool all_unfolded = false;  // every folded part of every sheet stands open: for pictures and tests
    std::optional<SpreadDrag> spread_drag;
    std::optional<Day> spread_day;            // the day whose bar the keyboard is on
    std::optional<Id<Spend>> open_spend;      // whose corrections the flight's sheet shows
    std::string copied_text;                  // what was put on the clipboard last
    std::optional<std::size_t> history_step;  // what the list of steps is to show once it opens
    CalendarState calendar;
    std::optional<Rect> tooltip_spent;  // of what the pointer is on whose tooltip a key or a press sent away
    std::string hint;                   // what the status line says while something is being done; empty: the selection
    std::vector<std::pair<std::string, std::string>> hint_keys;  // key cap, what it does
    bool view_has_keyboard = false;  // in this frame a picture of the calendar has the keys: Space is no press on it
    float foot_px = 0;               // of the content, where a bar of the view stands: messages stand above it

    std::optional<DialogKind> dialog_wanted;             // opened after the frame
    std::optional<Id<Post>> post_of_new_channel;         // the channel that is asked for goes on this post at once
    std::string undated_day_wanted;                      // name of the day without a date that the days are to open at
    std::optional<Id<SchoolBreak>> school_break_wanted;  // of the project's own, that the days are to open at
    bool leads_wanted = false;              // the choices of the project open at deadlines before publication
    SeriesEdit series_edit;                 // what edits in the sheet of a post of a series are meant for
    std::optional<Id<Post>> series_wanted;  // its rhythm is to be asked for

    LetThrough let_through() const { return {filters, campaigns.objectives}; }
    std::optional<ClearedFilters> cleared_filters;
    // Before some of them are cleared at once, so that they can be put back.
    void remember_filters(std::string shown = {}) {
        if (!cleared_filters) cleared_filters = {let_through(), std::move(shown)};
    }
    // All of them, for themselves or to show what has this name.
    void clear_filters(std::string shown = {}) {
        if (filters.any()) remember_filters(std::move(shown));
        filters = {};
    }

    // The next field that is drawn gets the keyboard.
    bool field_wanted = false;
    // A post that was just made: its title gets the keyboard once the inspector shows it.
    std::optional<Id<Post>> title_wanted;
    // A post that a command made or undo touched: brought into view once, then forgotten.
    std::optional<Focus> reveal;
    // The inspector shows a post that is about to be there, its title ready to be typed.
    void select_new(Id<Post> post) {
        selection = Selection::of(post);
        inspector_open = true;
        title_wanted = post;
    }
    // A click or a command leads to a field of the inspector, which is drawn within a few frames.
    void want_field(std::string_view key) {
        sheet_field_wanted = key;
        sheet_field_frames = 8;
    }
    // Who somebody said to be: kept in the preferences after the frame.
    std::optional<std::string> user_name;
    // A file somebody chose in a menu: opened after the frame.
    std::optional<std::filesystem::path> open_file;
};

}  // namespace tandem
