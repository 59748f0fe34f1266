#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/campaign_requests.hpp"
#include "app/command.hpp"
#include "app/wish.hpp"
#include "plan/campaign_money.hpp"
#include "ui/away/away_dialog.hpp"
#include "ui/dialogs/file_chooser.hpp"
#include "ui/dialogs/modal.hpp"
#include "ui/dialogs/series_dialog.hpp"
#include "ui/dialogs/settings.hpp"
#include "ui/dialogs/versions.hpp"
#include "ui/first_run/start_wizard.hpp"
#include "ui/frame_counts.hpp"
#include "ui/frame_layout.hpp"
#include "ui/frame_options.hpp"
#include "ui/palette/palette.hpp"
#include "ui/shortcuts.hpp"
#include "ui/tidy/tidy_dialog.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/toasts.hpp"

namespace tandem {

struct CopiedPosts;
struct ExportDialog;
struct ExportWish;
struct EventChoice;
struct ImportDialog;
struct ImportSource;
struct LaidExport;

// The window's content: bars, views, panels and dialogs of one session. Between two frames `between_frames` runs what
// the user asked for; `draw` runs inside an ImGui frame and changes nothing but the interface's own state.
class Frame final : public Workbench {
  public:
    // All of them outlive the frame.
    Frame(Session& session, EmojiMap& emoji, const FontSet& fonts, FrameOptions options);
    ~Frame() override;
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;

    void between_frames();
    void draw();

    // The user asks to close the window: true when nothing would be lost, else a dialog asks, and wants_quit() says the
    // rest.
    bool may_close();
    bool wants_quit() const { return wants_quit_; }
    // A project named on the command line: opened as if chosen in a menu.
    void open_path(std::filesystem::path path);
    // Files dropped on the window: pictures and videos go into the post whose channel is open in the inspector, else
    // they and folders of them become ideas of an open project; tables and calendars are asked about one after the
    // other; without any of these the first is opened. The others are named.
    void take_dropped(std::vector<std::filesystem::path> paths);
    // A file dropped on the window: a CSV is imported, anything else opened.
    void open_dropped(std::filesystem::path path);
    // The window has the focus again: files may have changed meanwhile.
    void window_focused();
    void tell(Notice notice);
    // Once at the start: what crashes left is offered, one after the other.
    void offer_recovery() { offer(session_.recoverable()); }
    void offer(std::vector<RecoverableWork> work);
    void set_system_dark(bool dark) { options_.system_dark = dark; }
    void set_desktop_scale(float scale) { options_.desktop_scale = scale; }
    std::string window_title() const;
    // How long until time alone changes what is shown.
    std::optional<std::chrono::milliseconds> next_change() const;
    // Does the work in a thread of its own, with its progress on screen where it takes longer than a moment. Only one
    // at a time: std::logic_error while another is being done (frame_work.cpp).
    void run_long(LongTask task);
    // True once after each change of the preferences: they are to be kept.
    bool take_changed_preferences() { return std::exchange(preferences_changed_, false); }

    WidgetTree& tree() { return tree_; }
    UiState& state() { return state_; }
    // What is typed on the first-run screen so far.
    StartWizard& wizard() { return wizard_; }
    const UiState& state() const { return state_; }
    const Answers& answers() const { return answers_; }
    const Theme& theme() const { return theme_; }

    // Workbench
    Session& session() override { return session_; }
    const Session& session() const override { return session_; }
    bool project_open() const override { return static_cast<bool>(session_.project().id); }
    void new_project() override;
    void open_project() override;
    void save_project() override;
    void save_project_as() override;
    void import_plan() override;
    void import_pictures() override;
    void export_plan(std::optional<ExportKind> kind) override;
    void present_plan() override;
    void print_hats() override;
    void tidy_roster() override;
    void try_wish() override;
    bool has_wish() const override { return wish_.has_value(); }
    void plan_away() override;
    void import_away() override;
    void print_work() override;
    void quit() override;
    void show_history() override;
    void show_versions() override;
    void show_palette() override { palette_.opens = true; }
    void show_settings() override;
    void show_project_money() override { question_ = Question::money; }
    void show_shortcuts() override { question_ = Question::shortcuts; }
    void show_about() override { question_ = Question::about; }
    void undo() override;
    void redo() override;
    void show(Section section) override { state_.section = section; }
    void set_lens(Lens lens) override { state_.lens = lens; }
    void toggle(Panel panel) override;
    bool shown(Panel panel) const override;
    void step_time(int by) override;
    void step_task_span() override;
    CalendarView calendar_view() const override { return state_.calendar.view; }
    void show(CalendarView view) override;
    void next_lanes() override;
    bool is_full_screen() const override;
    void turn_full_screen() override;
    void step_day(int by) override;
    void go_to_date() override;
    void show_edge_of_week(bool last) override;
    void show_today() override;
    Targets selected() const override;
    void ask_series() override;
    void begin_ab_test() override;
    void open(DialogKind dialog) override { state_.dialog_wanted = dialog; }
    std::vector<Id<Post>> selected_posts() const override;
    std::optional<Id<Task>> selected_task() const override;
    std::vector<Id<Task>> selected_batch() const override;
    const Flight* selected_flight() const override;
    void new_post() override;
    void delete_selection() override;
    void new_campaign() override;
    void new_occasion(facts::OccasionKind kind) override;
    void delete_occasion(Uuid id);
    std::optional<DayRange> days_of_occasion(Uuid id) const;
    std::optional<CopiedOccasion> occasion_to_copy_or_tell();
    void put_copy_of_occasion(const CopiedOccasion& original, Day day);
    void new_task() override;
    void new_person() override;
    void duplicate_selection() override;
    void copy_selection() override;
    bool can_paste() const override { return !state_.calendar.copied.empty() || state_.calendar.copied_occasion; }
    void paste() override;
    void paste_with_rest() override;
    void repeat_selection(CopyStep step) override;
    void move_with_rest() override;
    void duplicate_to_next_year() override { ask_copy_of_campaign(CopyPlace::next_year); }
    void copy_campaign(Id<Campaign> campaign, CopyPlace place, bool posts) override;
    void split_flight() override;
    void remove_dates_of_selection() override;
    void ask_about_task(TaskQuestion question) override;
    void offer_figures(Id<Task> task) override;
    void edit_card() override;
    void decide() override;
    void show_rule(Id<TaskRule> rule) override;
    void new_rule() override;
    void turn_rule() override;
    bool can_reset_rule() const override;
    void reset_rule() override;
    void step_task(int by) override;
    void step_back() override;
    bool can_go_back() const override { return state_.trail.can_go_back(session_.project(), session_.plan()); }
    void go_back() override;
    void pick_up_selection() override;
    std::string_view user_name() const override;
    const Preferences& preferences() const override { return options_.preferences; }
    void set_preferences(Preferences preferences) override;

  private:
    // clang-format off
    enum class Question : unsigned char {
        none, unsaved, changed_outside, chooser, replace, new_project, import_report, exports,
        replace_files, present, notice, recovery, versions, history, shortcuts, about, settings, money,
        folder, tidy, away, asked, series, modal,
    };
    // clang-format on

    ViewContext context(const FrameLayout& layout, PendingTooltip& tooltip);
    void draw_views(ViewContext& view, const FrameLayout& layout);
    void draw_panels(ViewContext& view, const FrameLayout& layout);
    void draw_calendar(ViewContext& view, const Rect& area);
    const BarCounts& counts(Day today);
    void choose_theme();
    bool shows_inspector() const;
    FrameWish layout_wish() const;
    FrameLayout lay_out();
    // What lies over the content closes; false where nothing does.
    bool close_panels_over();
    void leave_panels_over(const FrameLayout& layout);
    void take_shortcuts(KeyboardState keys);
    void forget_lost_focus();
    void draw_question(ViewContext& view, const FrameLayout& layout);
    // Asks for a file or a folder, by the desktop's dialog where there is one.
    void show_chooser(FileChooser chooser, Question question = Question::chooser);
    void list_places();
    ChooserAnswer answer_chooser(ViewContext& view);
    void remember_folder(const std::filesystem::path& folder);
    void draw_chooser(ViewContext& view);
    void answer_unsaved(ViewContext& view);
    void answer_changed_outside(ViewContext& view);
    void answer_replace(ViewContext& view);
    void answer_new_project(ViewContext& view);
    void answer_import(ViewContext& view);
    void answer_export(ViewContext& view);
    void answer_present(ViewContext& view);
    // What is presented, as a PDF, where the user says.
    void export_presented();
    // Whether long work is still being done: nothing else happens then.
    bool works();
    void finish_work();
    // What was asked for while drawing; what comes behind something that begins long work waits for its end.
    void do_what_is_asked();
    void answer_work(ViewContext& view);
    void answer_notice(ViewContext& view);
    // Asks the next of what waits to be said or asked, when nothing is asked now.
    void ask_what_waits();
    void answer_recovery(ViewContext& view);
    void answer_versions(ViewContext& view);
    void answer_history(ViewContext& view);
    void answer_palette(ViewContext& view);
    void answer_settings(ViewContext& view, bool made_smaller);
    void answer_folder(ViewContext& view);
    void answer_tidy(ViewContext& view);
    void draw_wish_banner(ViewContext& view, Rect row);
    void ask_about(TaskQuestion question, Id<Task> task);
    void answer_away(ViewContext& view);
    void take_wanted_series();
    void answer_modal(ViewContext& view);
    void answer_series(ViewContext& view);
    void go_to(const SearchEntry& entry);
    void go_to(Day day);
    void go_to_post(Id<Post> id);
    void go_to_task(Id<Task> id);
    void go_to_comment(Id<Comment> id);
    void go_to_contact(Id<Contact> id);
    void go_to_occasion(Uuid id);
    void go_to_test(Id<AbTest> id);
    void go_to_campaign(Id<Campaign> id);
    void go_to_flight(Id<Flight> id);
    void go_to_observance(Day day, std::string_view name);
    void go_to_view(Id<SavedView> id);
    void tell_of_opened_filters(const LetThrough& before, const std::string& shown, std::vector<Label> lines = {});
    // Where a post is made: the day that is selected, else one that is shown.
    Day day_for_posts() const;
    // Makes posts like others: they are selected and brought into view. False when nothing came of it.
    bool take_copies(CopiedPosts copies);
    bool take_pasted(CopiedPosts copies);
    void ask_copy_of_campaign(CopyPlace place);
    void show_fresh_campaign(const Focus& focus);
    void answer_asked(ViewContext& view);
    // What is being typed goes to the journal once a second.
    void note_typing();
    void tell_of_typing(const DraftRemark& remark);

    // First run, samples (frame_start.cpp).
    StartWizard fresh_wizard() const;
    bool is_sample(const std::filesystem::path& path) const;
    void draw_start(ViewContext& view, const Rect& area);
    void create_from_wizard();
    void open_sample(const std::filesystem::path& path);
    void draw_example_banner(ViewContext& view, Rect row);
    void move_example_to_today();

    // Imports (frame_imports.cpp): asks for a file that is no project, to be read.
    void choose_file(std::vector<std::string> endings, std::function<void(const std::filesystem::path&)> read);
    void import_from(const std::filesystem::path& path);
    void import_away_from(const std::filesystem::path& path, Id<Person> person);
    // What is shown while it is done.
    std::string import_words(const std::string& file) const;
    void begin_import(std::shared_ptr<const ImportSource> source);
    void import_answers(std::shared_ptr<const ImportSource> source);
    // Works the report of the dialog's file out, read so; `task` says what follows.
    void work_out_import(const PlanMapping& mapping, const EventChoice& choice, LongTask task);
    void show_import();
    void read_import(PlanMapping mapping);
    void read_import_events(EventChoice choice);
    void take_import();
    void leave_import();
    // Of tables that were dropped together one is asked about at a time.
    void open_waiting_table();

    // Pictures (frame_pictures.cpp): asks for a folder, to be read.
    void choose_folder(std::function<void(const std::filesystem::path&)> read);
    void import_pictures_from(std::vector<std::filesystem::path> paths);
    // Asks for the file that the sheet of a post wants.
    void take_wanted_media();
    // Behind the media of the channel that the inspector shows; nothing where it shows none.
    std::optional<MediaPlace> open_media_place() const;
    void take_dropped_pictures(std::vector<std::filesystem::path> paths);
    void take_media_from(std::vector<std::filesystem::path> paths, const MediaPlace& place);

    // Runs `next` now, or after the user has settled what happens to unsaved changes.
    void after_unsaved(std::function<void()> next);
    // Whether a save that was asked for still waits for an answer about its place.
    bool asks_for_place() const { return question_ == Question::chooser || question_ == Question::replace; }
    // Runs `next` once the project is saved; asks for a place where it has none.
    void save_then(std::function<void()> next);
    void write_chosen(const std::filesystem::path& path);
    // Asks where something that is no project is to be written. `write` gives what is to be told at once.
    void choose_place(const std::string& name, const std::string& ending,
                      std::function<std::optional<Notice>(const std::filesystem::path&)> write);
    // The days that are on screen: of the campaigns, else the month.
    DayRange shown_days() const;
    void make_export_dialog(std::optional<ExportKind> kind);
    void look_at_export();
    void write_export();
    void lay_export_at(const ExportWish& wish, const std::filesystem::path& path);
    void ask_about_laid(std::shared_ptr<LaidExport> laid);
    void answer_replace_files(ViewContext& view);
    void name_laid(std::shared_ptr<LaidExport> laid);
    // Its question was pushed aside, or answered with no: nothing is written.
    void give_up_laid();
    void save_at(const std::filesystem::path& path, Agreed agreed);
    void take_offer(const Offer& offer);
    void open_now(const std::filesystem::path& path);
    void project_opened();
    // What is being typed, for good: its field lets go.
    void commit_drafts();
    // The same as an edit of its own, while the field keeps the keyboard.
    void commit_so_far();
    void reveal(const Focus& focus);
    void walk_history(const std::function<Focus()>& walk);
    bool waits_for_confirmation(Id<Post> post) const;
    void run_commands();
    void take_notices();
    void draw_notices(ViewContext& view, Rect content);
    void forget_what_is_gone();
    void forget_lost_rules();
    void step_back_in_rules();
    // Changes of rules that nobody accepted go with the open project: true when that was asked first.
    bool asks_about_rules(std::function<void()> next);
    std::filesystem::path chooser_folder() const;

    Session& session_;
    EmojiMap& emoji_;
    const FontSet& fonts_;
    FrameOptions options_;
    facts::Words words_;
    Theme theme_;
    std::optional<BarCounts> counts_;
    Answers answers_;
    TextLayout layout_;
    UiState state_;
    CalendarView drawn_view_{};  // of the frame before
    Drafts drafts_;
    WidgetTree tree_;
    std::vector<Request> requests_;
    std::vector<CommandId> commands_;
    Toasts toasts_;

    Question question_ = Question::none;
    FileChooser chooser_;
    // What a place is chosen for; empty: the project. What files that are no project, or a folder, are chosen for.
    std::function<std::optional<Notice>(const std::filesystem::path&)> write_chosen_;
    std::function<void(const std::vector<std::filesystem::path>&)> read_chosen_;
    StartWizard wizard_;
    std::vector<std::filesystem::path> samples_;  // of the present language
    std::unique_ptr<ImportDialog> import_;
    std::vector<std::filesystem::path> waiting_tables_;  // dropped together with one that is asked about
    std::unique_ptr<ExportDialog> export_;
    std::shared_ptr<LaidExport> laid_;  // while it is asked whether it may replace files
    struct RunningWork;
    std::shared_ptr<RunningWork> work_;
    std::vector<std::function<void()>> asked_;  // while drawing, to be done between two frames
    std::optional<std::filesystem::path> replace_path_;
    std::vector<RecoverableWork> recoverable_;  // still to be offered
    VersionsDialog versions_;
    TidyDialog tidy_;
    std::optional<Wish> wish_;
    std::uint64_t wish_plan_ = 0;  // the version its sentence is about
    std::string wish_text_;
    AwayDialog away_;
    PaletteState palette_;
    SettingsDialog settings_;
    bool wish_copied_ = false, away_fresh_ = false, history_fresh_ = false;
    std::chrono::steady_clock::time_point typing_noted_{};
    Agreed agreed_;                     // before the chooser was shown
    std::vector<Notice> errors_;        // and questions; shown one after the other
    std::function<void()> next_;        // after the unsaved changes are settled
    std::function<void()> after_save_;  // after a save has ended well
    SeriesDialog series_dialog_;
    std::unique_ptr<Modal> modal_;                       // while one is open
    bool pick_up_wanted_ = false, rest_wanted_ = false;  // the rest: what comes after goes along
    bool full_screen_ = false;                           // outside of presentations
    bool outside_told_ = false, wants_quit_ = false, preferences_changed_ = false;
};

}  // namespace tandem
