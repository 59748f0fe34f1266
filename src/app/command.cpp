#include "app/command.hpp"

#include <algorithm>
#include <array>

#include "app/ab_tests.hpp"
#include "app/confirm_requests.hpp"
#include "app/flight_requests.hpp"
#include "app/move_requests.hpp"
#include "app/postpone.hpp"
#include "app/skip_in_series.hpp"
#include "app/split_posts.hpp"
#include "app/task_figures.hpp"
#include "app/task_requests.hpp"
#include "app/task_timer.hpp"
#include "app/team_requests.hpp"
#include "plan/decision_links.hpp"

namespace tandem {
namespace {

constexpr int scale_step = 10, least_scale = 100, largest_scale_percent = 300;

bool always(const Workbench&) { return true; }
bool open_project(const Workbench& w) { return w.project_open(); }
bool has_people(const Workbench& w) { return w.project_open() && !w.session().project().people.empty(); }
// While a save is on its way, too: what was edited after it began is saved behind it.
bool can_save(const Workbench& w) { return w.project_open() && (w.session().unsaved() || !w.session().path()); }
bool has_moved_moments(const Workbench& w) { return w.project_open() && !w.session().moved_moments().empty(); }
bool can_undo(const Workbench& w) { return w.session().can_undo(); }
bool can_redo(const Workbench& w) { return w.session().can_redo(); }

bool has_dated_posts(const Workbench& w) {
    const std::vector<Id<Post>> selected = w.selected_posts();
    return std::any_of(selected.begin(), selected.end(), [&](Id<Post> id) {
        const Post* post = w.session().project().posts.find(id);
        return post && post->when;
    });
}

// What keeps the selected posts from losing their dates: the first that refuses, or that has none.
MoveCheck check_of_removal(const Workbench& w) {
    const Day today = day_of(w.session().now());
    MoveCheck check{MoveCheck::Answer::unchanged, {}};
    for (const Id<Post> id : w.selected_posts()) {
        const MoveCheck one = check_move(w.session().project(), id, std::nullopt, today, false);
        if (one.refused()) return one;
        if (one.answer != MoveCheck::Answer::unchanged) check = one;
    }
    return check;
}
bool can_remove_dates(const Workbench& w) {
    const MoveCheck check = check_of_removal(w);
    return !check.refused() && check.answer != MoveCheck::Answer::unchanged;
}
std::string_view why_dates_stay(const Workbench& w) {
    const MoveCheck check = check_of_removal(w);
    return check.refused() ? refusal_word(check.answer) : std::string_view{};
}

const Task* task_of(const Workbench& w) {
    const auto id = w.selected_task();
    return id ? w.session().plan().task(*id) : nullptr;
}
bool has_derived_task(const Workbench& w) {
    const Task* task = task_of(w);
    return task != nullptr && task->source_kind != SourceKind::manual;
}
bool differs_from_rule(const Workbench& w) {
    const Task* task = task_of(w);
    return has_derived_task(w) &&
        (task->time_by_hand || task->effort_by_hand || task->priority != task->rule_priority || task->pinned_day);
}
bool has_kept_task(const Workbench& w) {
    const Task* task = task_of(w);
    return task != nullptr && is_kept(*task);
}
void change_task(Workbench& w, Request (*change)(const TaskGround&, Id<Task>, std::string_view)) {
    if (const auto id = w.selected_task()) w.session().submit(change(w.session(), *id, w.user_name()));
}

// One post with a date: the first of a series, or one of a series whose rhythm changes from there on.
bool can_recur(const Workbench& w) {
    const std::vector<Id<Post>> posts = w.selected_posts();
    const Post* post = posts.size() == 1 ? w.session().project().posts.find(posts.front()) : nullptr;
    return post && post->when && !is_off_calendar(post->status);
}

// One post of a series.
std::string_view why_selected_stays(const Workbench& w) {
    const std::vector<Id<Post>> posts = w.selected_posts();
    const Post* post = posts.size() == 1 ? w.session().project().posts.find(posts.front()) : nullptr;
    return post ? why_not_skipped(w.session().project(), *post) : "command.skip_in_series.not_one";
}
bool can_be_skipped(const Workbench& w) { return why_selected_stays(w).empty(); }
void skip_selected(Workbench& w) {
    const Project& project = w.session().project();
    w.session().submit(tandem::skip_in_series(project, *project.posts.find(w.selected_posts().front())));
}

// A post is in one test at a time.
bool can_begin_test(const Workbench& w) {
    const std::vector<Id<Post>> posts = w.selected_posts();
    return posts.size() == 1 && !test_of(w.session().project(), posts.front());
}

// The selected posts, the one selected first takes the others in; all of them or nothing.
bool can_merge_posts(const Workbench& w) {
    const std::vector<Id<Post>> posts = w.selected_posts();
    const Project& project = w.session().project();
    for (std::size_t i = 0; i < posts.size(); ++i)
        for (std::size_t j = i + 1; j < posts.size(); ++j)
            if (!can_merge(project, posts[i], posts[j])) return false;
    return posts.size() == 2;
}
std::string_view why_not_merged(const Workbench& w) {
    if (can_merge_posts(w)) return {};
    return w.selected_posts().size() == 2 ? "command.merge_posts.same_channel" : "command.merge_posts.not_two";
}
void merge_selected(Workbench& w) {
    const std::vector<Id<Post>> posts = w.selected_posts();
    w.session().submit(tandem::merge_posts(w.session(), w.session().ids(), posts[0], posts[1]));
}

void finish_selected(Workbench& w) {
    if (const std::vector<Id<Task>> batch = w.selected_batch(); !batch.empty()) {
        w.session().submit(tick_tasks(w.session(), batch, w.user_name()));
        return;
    }
    const auto id = w.selected_task();
    if (!id) return;
    w.session().submit(tick_task(w.session(), *id, w.user_name()));
    w.offer_figures(*id);
}
void reopen_selected(Workbench& w) {
    if (const std::vector<Id<Task>> batch = w.selected_batch(); !batch.empty())
        w.session().submit(reopen_tasks(w.session(), batch, w.user_name()));
    else
        change_task(w, tandem::reopen_task);
}
bool about_figures(const Workbench& w) {
    const Task* task = task_of(w);
    return task != nullptr && !figures_wanted(w.session().project(), *task).empty();
}

bool timer_runs(const Workbench& w) {
    const auto running = running_timer(w.session().project());
    return running && running->task == w.selected_task();
}
void turn_timer(Workbench& w) { change_task(w, timer_runs(w) ? stop_timer : start_timer); }

void postpone_selected(Workbench& w) {
    const auto id = w.selected_task();
    const auto choices = id ? postpone_choices(w.session(), *id) : std::nullopt;
    if (choices) w.session().submit(postpone_task(w.session(), *id, choices->soon, w.user_name()));
}

// The rule that makes the selected task; null for what no rule makes.
const TaskRule* rule_of_selected(const Workbench& w) {
    const Task* task = task_of(w);
    return task != nullptr ? w.session().project().rules.find(task->key.rule) : nullptr;
}

bool has_undecided(const Workbench& w) { return w.project_open() && waits_for_decision(w.session().project()); }

Request confirmation(const Workbench& w) {
    const Session& session = w.session();
    return tandem::confirm_published(session.project(), session.planner().zones(), session.now_instant(),
                                     w.selected_posts());
}
bool can_confirm(const Workbench& w) { return !confirmation(w).actions.empty(); }
std::string_view why_not_confirmed(const Workbench& w) {
    return can_confirm(w) ? std::string_view{} : "post.confirm_published.nothing";
}
// In the list, the next one is ready for the same key.
void confirm(Workbench& w) {
    Request request = confirmation(w);
    if (w.selected_posts().size() == 1) w.step_task(1);
    w.session().submit(std::move(request));
}

// Of the flight that is selected there are days to come.
bool can_split(const Workbench& w) {
    const Flight* flight = w.selected_flight();
    return flight != nullptr && !days_to_split_at(*flight, day_of(w.session().now())).empty();
}

void set_theme(Workbench& w, ThemeChoice theme) {
    Preferences preferences = w.preferences();
    preferences.theme = theme;
    w.set_preferences(std::move(preferences));
}
void set_language(Workbench& w, facts::Language language) {
    Preferences preferences = w.preferences();
    preferences.language = language;
    w.set_preferences(std::move(preferences));
}
void set_scale(Workbench& w, int percent) {
    Preferences preferences = w.preferences();
    preferences.scale_percent = std::clamp(percent, least_scale, largest_scale_percent);
    w.set_preferences(std::move(preferences));
}

bool can_paste_posts(const Workbench& w) { return w.project_open() && w.can_paste(); }

using W = Workbench&;
using CW = const Workbench&;
using enum CommandId;
using Targets::none, Targets::any_task, Targets::posts, Targets::open_task, Targets::movable, Targets::can_be_copied,
    Targets::can_be_pasted, Targets::can_be_deleted;
using G = CommandGroup;
constexpr std::optional<Section> anywhere = std::nullopt;

// clang-format off
constexpr std::array table{
    Command{new_project, G::file, "command.new", "file_plus", "", "", anywhere, none, always, nullptr, [](W w) { w.new_project(); }},
    Command{open, G::file, "command.open", "folder_open", "Ctrl+O", "", anywhere, none, always, nullptr, [](W w) { w.open_project(); }},
    Command{save, G::file, "command.save", "save", "Ctrl+S", "", anywhere, none, can_save, nullptr, [](W w) { w.save_project(); }, nullptr, true},
    Command{save_as, G::file, "command.save_as", "", "Ctrl+Shift+S", "", anywhere, none, open_project, nullptr, [](W w) { w.save_project_as(); }},
    Command{versions, G::file, "command.versions", "history", "", "", anywhere, none, open_project, nullptr, [](W w) { w.show_versions(); }},
    Command{project_money, G::file, "command.project_money", "wallet", "", "", anywhere, none, open_project, nullptr, [](W w) { w.show_project_money(); }},
    Command{import_plan, G::file, "command.import", "import", "", "", anywhere, none, always, nullptr, [](W w) { w.import_plan(); }},
    Command{import_pictures, G::file, "command.import_pictures", "image", "", "", anywhere, none, open_project, nullptr, [](W w) { w.import_pictures(); }},
    Command{export_plan, G::file, "command.export", "upload", "Ctrl+Shift+E", "", anywhere, none, open_project, nullptr, [](W w) { w.export_plan({}); }},
    Command{present_plan, G::file, "command.present", "presentation", "F5", "", anywhere, none, open_project, nullptr, [](W w) { w.present_plan(); }},
    Command{export_budget, G::exports, "budget.export", "download", "", "", anywhere, none, open_project, nullptr, [](W w) { w.export_plan(ExportKind::budget); }},
    Command{print_month, G::exports, "month_pdf.title", "printer", "", "", anywhere, none, open_project, nullptr, [](W w) { w.export_plan(ExportKind::month_pdf); }},
    Command{export_calendar, G::exports, "calendar_file.export", "calendar_arrow_down", "", "", anywhere, none, open_project, nullptr, [](W w) { w.export_plan(ExportKind::calendar); }},
    Command{print_hats, G::exports, "hats.print", "printer", "", "", anywhere, none, has_people, nullptr, [](W w) { w.print_hats(); }},
    Command{print_work, G::exports, "work.print", "file_down", "", "", anywhere, none, has_people, nullptr, [](W w) { w.print_work(); }},
    Command{quit, G::file, "command.quit", "", "Ctrl+Q", "", anywhere, none, always, nullptr, [](W w) { w.quit(); }, nullptr, true},

    Command{palette, G::edit, "command.palette", "search", "Ctrl+K", "", anywhere, none, always, nullptr, [](W w) { w.show_palette(); }},
    Command{undo, G::edit, "command.undo", "undo_2", "Ctrl+Z", "", anywhere, none, can_undo, nullptr, [](W w) { w.undo(); }},
    Command{redo, G::edit, "command.redo", "redo_2", "Ctrl+Shift+Z", "Ctrl+Y", anywhere, none, can_redo, nullptr, [](W w) { w.redo(); }},
    Command{history, G::edit, "command.history", "list", "Ctrl+Alt+Z", "", anywhere, none, open_project, nullptr, [](W w) { w.show_history(); }},
    Command{move, G::edit, "command.move", "move", "M", "", anywhere, movable, always, nullptr, [](W w) { w.pick_up_selection(); }},
    Command{CommandId::move_with_rest, G::edit, "command.move_with_rest", "", "Shift+M", "", anywhere, posts, always, nullptr, [](W w) { w.move_with_rest(); }},
    Command{shift, G::edit, "command.shift", "calendar_clock", "", "", anywhere, posts, has_dated_posts, nullptr, [](W w) { w.open(DialogKind::shift); }},
    Command{duplicate, G::edit, "command.duplicate", "copy", "Ctrl+D", "", anywhere, can_be_copied, always, nullptr, [](W w) { w.duplicate_selection(); }},
    Command{copy, G::edit, "command.copy", "clipboard_copy", "Ctrl+C", "", anywhere, can_be_pasted, always, nullptr, [](W w) { w.copy_selection(); }},
    Command{CommandId::paste, G::edit, "command.paste", "clipboard_paste", "Ctrl+V", "", Section::calendar, none, can_paste_posts, nullptr, [](W w) { w.paste(); }},
    Command{CommandId::paste_with_rest, G::edit, "command.paste_with_rest", "", "Ctrl+Shift+V", "", Section::calendar, none, can_paste_posts, nullptr, [](W w) { w.paste_with_rest(); }},
    Command{repeat_week, G::edit, "command.repeat_week", "", "", "", anywhere, posts, has_dated_posts, nullptr, [](W w) { w.repeat_selection(CopyStep::week); }},
    Command{repeat_month, G::edit, "command.repeat_month", "", "", "", anywhere, posts, has_dated_posts, nullptr, [](W w) { w.repeat_selection(CopyStep::month); }},
    Command{repeat_year, G::edit, "command.repeat_year", "", "", "", anywhere, posts, has_dated_posts, nullptr, [](W w) { w.repeat_selection(CopyStep::year); }},
    Command{repeat_series, G::edit, "command.repeat_series", "repeat", "", "", anywhere, posts, can_recur, nullptr, [](W w) { w.ask_series(); }},
    Command{CommandId::skip_in_series, G::edit, "command.skip_in_series", "calendar_x", "", "", anywhere, posts, can_be_skipped, nullptr, skip_selected, why_selected_stays},
    Command{preview_post, G::edit, "command.preview_post", "eye", "Space", "", Section::calendar, posts, always, nullptr, [](W w) { w.open(DialogKind::preview); }},
    Command{CommandId::begin_ab_test, G::edit, "command.begin_ab_test", "split", "", "", anywhere, posts, can_begin_test, nullptr, [](W w) { w.begin_ab_test(); }},
    Command{CommandId::merge_posts, G::edit, "command.merge_posts", "git_merge", "", "", anywhere, posts, can_merge_posts, nullptr, merge_selected, why_not_merged},
    Command{next_year, G::edit, "command.next_year", "calendar_plus", "", "", anywhere, Targets::campaign, always, nullptr, [](W w) { w.duplicate_to_next_year(); }},
    Command{CommandId::split_flight, G::edit, "command.split_flight", "", "", "", anywhere, Targets::flight, can_split, nullptr, [](W w) { w.split_flight(); }},
    Command{remove_date, G::edit, "command.remove_date", "calendar_x", "Shift+I", "", anywhere, posts, can_remove_dates, nullptr, [](W w) { w.remove_dates_of_selection(); }, why_dates_stay},
    Command{delete_selection, G::edit, "command.delete", "trash_2", "Delete", "", anywhere, can_be_deleted, always, nullptr, [](W w) { w.delete_selection(); }, nullptr, true},
    Command{step_back, G::edit, "command.deselect", "", "Escape", "", anywhere, none, always, nullptr, [](W w) { w.step_back(); }},

    Command{CommandId::go_back, G::edit, "inspector.back", "arrow_left", "Alt+Left", "", anywhere, none, [](CW w) { return w.can_go_back(); }, nullptr, [](W w) { w.go_back(); }},

    Command{new_post, G::insert, "command.add_post", "calendar_plus", "N", "", Section::calendar, none, open_project, nullptr, [](W w) { w.new_post(); }},

    Command{new_campaign, G::insert, "command.add_campaign", "megaphone", "", "", anywhere, none, open_project, nullptr, [](W w) { w.new_campaign(); }},
    Command{new_contest, G::insert, "command.add_contest", "star", "", "", anywhere, none, open_project, nullptr, [](W w) { w.new_occasion(facts::OccasionKind::contest); }},
    Command{new_live_event, G::insert, "command.add_live", "video", "", "", anywhere, none, open_project, nullptr, [](W w) { w.new_occasion(facts::OccasionKind::live_event); }},
    Command{new_influencer_post, G::insert, "command.add_influencer_post", "heart", "", "", anywhere, none, open_project, nullptr, [](W w) { w.new_occasion(facts::OccasionKind::influencer_post); }},
    Command{new_incident, G::insert, "command.add_incident", "shield_alert", "", "", anywhere, none, open_project, nullptr, [](W w) { w.new_occasion(facts::OccasionKind::incident); }},
    Command{new_note, G::insert, "command.add_note", "sticky_note", "", "", anywhere, none, open_project, nullptr, [](W w) { w.new_occasion(facts::OccasionKind::note); }},
    Command{CommandId::new_rule, G::insert, "command.add_rule", "plus", "N", "", Section::rules, none, open_project, nullptr, [](W w) { w.new_rule(); }},

    Command{new_channel, G::insert, "command.add_channel", "hash", "", "", anywhere, none, open_project, nullptr, [](W w) { w.open(DialogKind::new_channel); }},
    Command{new_person, G::insert, "team.add_person", "user_plus", "", "", anywhere, none, open_project, nullptr, [](W w) { w.new_person(); }},
    Command{CommandId::new_task, G::insert, "command.add_task", "list_todo", "N", "", Section::tasks, none, open_project, nullptr, [](W w) { w.new_task(); }},

    Command{show_calendar, G::view, "rail.calendar", "calendar_days", "Alt+1", "", anywhere, none, open_project, nullptr, [](W w) { w.show(Section::calendar); }},
    Command{show_campaigns, G::view, "rail.campaigns", "megaphone", "Alt+2", "", anywhere, none, open_project, nullptr, [](W w) { w.show(Section::campaigns); }},
    Command{show_strategy, G::view, "rail.strategy", "compass", "Alt+3", "", anywhere, none, open_project, nullptr, [](W w) { w.show(Section::strategy); }},
    Command{show_tasks, G::view, "rail.tasks", "list_checks", "Alt+4", "", anywhere, none, open_project, nullptr, [](W w) { w.show(Section::tasks); }},
    Command{show_team, G::view, "rail.team", "users", "Alt+5", "", anywhere, none, open_project, nullptr, [](W w) { w.show(Section::team); }},
    Command{open_rules, G::view, "command.open_rules", "workflow", "Alt+6", "", anywhere, none, open_project, nullptr, [](W w) { w.show(Section::rules); }},
    Command{show_inspector, G::view, "command.show_inspector", "panel_right", "Ctrl+J", "", anywhere, none, open_project, [](CW w) { return w.shown(Panel::inspector); }, [](W w) { w.toggle(Panel::inspector); }},
    Command{show_drawer, G::view, "command.show_drawer", "panel_left", "Ctrl+B", "", anywhere, none, open_project, [](CW w) { return w.shown(Panel::drawer); }, [](W w) { w.toggle(Panel::drawer); }},
    Command{show_observances, G::view, "command.show_observances", "flag", "", "", anywhere, none, open_project, [](CW w) { return w.shown(Panel::observances); }, [](W w) { w.toggle(Panel::observances); }},
    Command{show_money, G::view, "command.show_money", "wallet", "B", "", Section::calendar, none, open_project, [](CW w) { return w.shown(Panel::money); }, [](W w) { w.toggle(Panel::money); }},
    Command{show_done, G::view, "task.show_done", "check_check", "", "", Section::tasks, none, open_project, [](CW w) { return w.shown(Panel::done_tasks); }, [](W w) { w.toggle(Panel::done_tasks); }},
    Command{task_span, G::view, "command.task_span", "calendar_range", "V", "", Section::tasks, none, open_project, nullptr, [](W w) { w.step_task_span(); }},
    Command{view_month, G::view, "command.view_month", "calendar", "1", "", Section::calendar, none, open_project, [](CW w) { return w.calendar_view() == CalendarView::month; }, [](W w) { w.show(CalendarView::month); }, nullptr, true},
    Command{view_week, G::view, "command.view_week", "calendar_range", "2", "", Section::calendar, none, open_project, [](CW w) { return w.calendar_view() == CalendarView::week; }, [](W w) { w.show(CalendarView::week); }},
    Command{view_day, G::view, "command.view_day", "calendar_days", "3", "", Section::calendar, none, open_project, [](CW w) { return w.calendar_view() == CalendarView::day; }, [](W w) { w.show(CalendarView::day); }},
    Command{view_list, G::view, "command.view_list", "list", "4", "", Section::calendar, none, open_project, [](CW w) { return w.calendar_view() == CalendarView::list; }, [](W w) { w.show(CalendarView::list); }},
    Command{view_board, G::view, "command.view_board", "square_kanban", "5", "", Section::calendar, none, open_project, [](CW w) { return w.calendar_view() == CalendarView::board; }, [](W w) { w.show(CalendarView::board); }},
    Command{view_year, G::view, "command.view_year", "grid_3x3", "6", "", Section::calendar, none, open_project, [](CW w) { return w.calendar_view() == CalendarView::year; }, [](W w) { w.show(CalendarView::year); }},
    Command{view_grid, G::view, "command.view_grid", "layout_grid", "7", "", Section::calendar, none, open_project, [](CW w) { return w.calendar_view() == CalendarView::grid; }, [](W w) { w.show(CalendarView::grid); }},
    Command{save_view, G::view, "command.save_view", "bookmark", "", "", Section::calendar, none, open_project, nullptr, [](W w) { w.open(DialogKind::save_view); }},
    Command{next_lanes, G::view, "command.next_lanes", "columns_3", "L", "", Section::calendar, none, open_project, nullptr, [](W w) { w.next_lanes(); }},
    Command{full_screen, G::view, "command.full_screen", "", "F11", "", anywhere, none, always, [](CW w) { return w.is_full_screen(); }, [](W w) { w.turn_full_screen(); }},

    Command{lens_smm, G::view, "lens.smm.hint", "compass", "Ctrl+1", "", anywhere, none, open_project, nullptr, [](W w) { w.set_lens(Lens::smm); }},
    Command{lens_cm, G::view, "lens.cm.hint", "message_circle", "Ctrl+2", "", anywhere, none, open_project, nullptr, [](W w) { w.set_lens(Lens::cm); }},
    Command{lens_both, G::view, "lens.both.hint", "users", "Ctrl+3", "", anywhere, none, open_project, nullptr, [](W w) { w.set_lens(Lens::both); }},

    Command{today, G::view, "command.today", "calendar", "T", "", anywhere, none, open_project, nullptr, [](W w) { w.show_today(); }},
    Command{CommandId::go_to_date, G::view, "command.go_to_date", "calendar_search", "G", "", Section::calendar, none, open_project, nullptr, [](W w) { w.go_to_date(); }},
    Command{next, G::view, "command.next", "chevron_right", "PageDown", "", anywhere, none, open_project, nullptr, [](W w) { w.step_time(1); }},
    Command{previous, G::view, "command.previous", "chevron_left", "PageUp", "", anywhere, none, open_project, nullptr, [](W w) { w.step_time(-1); }},
    Command{next_day, G::view, "command.next_day", "", ".", "", Section::calendar, none, open_project, nullptr, [](W w) { w.step_day(1); }},
    Command{previous_day, G::view, "command.previous_day", "", ",", "", Section::calendar, none, open_project, nullptr, [](W w) { w.step_day(-1); }},

    Command{first_of_week, G::view, "command.first_of_week", "", "Home", "", Section::tasks, none, open_project, nullptr, [](W w) { w.show_edge_of_week(false); }},
    Command{last_of_week, G::view, "command.last_of_week", "", "End", "", Section::tasks, none, open_project, nullptr, [](W w) { w.show_edge_of_week(true); }},

    Command{mark_done, G::tasks, "command.mark_done", "check", "Space", "", anywhere, Targets::finishable, always, nullptr, finish_selected},
    Command{CommandId::reopen_task, G::tasks, "command.reopen", "rotate_ccw", "Space", "", anywhere, Targets::reopenable, always, nullptr, reopen_selected},
    Command{CommandId::assign_task, G::tasks, "task.assign", "user_check", "A", "", anywhere, open_task, always, nullptr, [](W w) { w.ask_about_task(TaskQuestion::who); }},
    Command{CommandId::release_task, G::tasks, "team.release", "pin_off", "U", "", Section::team, open_task, has_kept_task, nullptr, [](W w) { change_task(w, tandem::release_task); }},
    Command{postpone, G::tasks, "task.postpone", "clock", "S", "", anywhere, open_task, always, nullptr, postpone_selected},
    Command{postpone_to, G::tasks, "task.postpone_to", "calendar_clock", "Shift+S", "", anywhere, open_task, always, nullptr, [](W w) { w.ask_about_task(TaskQuestion::when); }},
    Command{raise, G::tasks, "task.raise", "message_square_reply", "R", "", anywhere, any_task, always, nullptr, [](W w) { w.ask_about_task(TaskQuestion::signal); }},
    Command{CommandId::type_figures, G::tasks, "figures.title", "chart_column", "F", "", anywhere, any_task, about_figures, nullptr, [](W w) { w.ask_about_task(TaskQuestion::figures); }},
    Command{CommandId::timer, G::tasks, "command.timer", "timer", "W", "", anywhere, open_task, always, timer_runs, turn_timer},
    Command{follow_rule, G::tasks, "task.follow_rule", "rotate_ccw", "", "", anywhere, open_task, differs_from_rule, nullptr, [](W w) { change_task(w, clear_task_overrides); }},
    Command{rule_of_task, G::tasks, "command.rule_of_task", "workflow", "", "", anywhere, any_task, [](CW w) { return rule_of_selected(w) != nullptr; }, nullptr, [](W w) { if (const TaskRule* rule = rule_of_selected(w)) w.show_rule(rule->id); }},
    Command{CommandId::turn_rule, G::tasks, "command.turn_rule", "check", "Space", "", Section::rules, Targets::rule, always, nullptr, [](W w) { w.turn_rule(); }},
    Command{CommandId::reset_rule, G::tasks, "command.reset_rule", "rotate_ccw", "", "", Section::rules, Targets::rule, [](CW w) { return w.can_reset_rule(); }, nullptr, [](W w) { w.reset_rule(); }, [](CW) { return std::string_view("rule.reset.not_edited"); }},
    Command{make_manual, G::tasks, "stray.keep", "unlink", "", "", anywhere, open_task, has_derived_task, nullptr, [](W w) { w.session().submit(make_task_manual(w.session(), *w.selected_task(), w.user_name())); }},
    Command{CommandId::skip_task, G::tasks, "task.skip", "ban", "", "", anywhere, open_task, always, nullptr, [](W w) { change_task(w, tandem::skip_task); }, nullptr, true},
    Command{leave_out, G::tasks, "task.delete", "trash_2", "Delete", "", anywhere, open_task, always, nullptr, [](W w) { change_task(w, delete_task); }},
    Command{next_task, G::tasks, "command.next", "arrow_down", "J", "", Section::tasks, none, open_project, nullptr, [](W w) { w.step_task(1); }},
    Command{previous_task, G::tasks, "command.previous", "arrow_up", "K", "", Section::tasks, none, open_project, nullptr, [](W w) { w.step_task(-1); }},
    Command{CommandId::tidy_roster, G::tasks, "tidy.title", "wand_sparkles", "", "", anywhere, none, has_people, nullptr, [](W w) { w.tidy_roster(); }},
    Command{CommandId::plan_away, G::tasks, "away.title", "plane", "", "", anywhere, none, has_people, nullptr, [](W w) { w.plan_away(); }},
    Command{CommandId::import_away, G::tasks, "away.import", "calendar_x", "", "", anywhere, Targets::person, always, nullptr, [](W w) { w.import_away(); }},
    Command{CommandId::try_wish, G::edit, "wish.title", "scale", "", "", anywhere, none, open_project, [](CW w) { return w.has_wish(); }, [](W w) { w.try_wish(); }},
    Command{CommandId::edit_card, G::edit, "command.edit_card", "pencil", "E", "", Section::strategy, none, open_project, nullptr, [](W w) { w.edit_card(); }},
    Command{CommandId::decide, G::edit, "command.decide", "check", "D", "", Section::strategy, none, has_undecided, nullptr, [](W w) { w.decide(); }},
    Command{CommandId::confirm_published, G::tasks, "post.confirm_published", "check_check", "P", "", Section::tasks, posts, can_confirm, nullptr, confirm, why_not_confirmed},

    Command{library, G::settings, "command.library", "library", "", "", anywhere, none, open_project, nullptr, [](W w) { w.open(DialogKind::library); }},
    Command{calendar_days, G::settings, "command.calendar_days", "calendar_range", "", "", anywhere, none, open_project, nullptr, [](W w) { w.open(DialogKind::calendar_days); }},
    Command{moved_moments, G::settings, "command.moved_moments", "calendar_clock", "", "", anywhere, none, has_moved_moments, nullptr, [](W w) { w.open(DialogKind::moved_moments); }},
    Command{CommandId::settings, G::settings, "command.settings", "settings", "Ctrl+,", "", anywhere, none, always, nullptr, [](W w) { w.show_settings(); }},
    Command{light_theme, G::settings, "settings.theme.light", "sun", "", "", anywhere, none, always, [](CW w) { return w.preferences().theme == ThemeChoice::light; }, [](W w) { set_theme(w, ThemeChoice::light); }},
    Command{dark_theme, G::settings, "settings.theme.dark", "moon", "", "", anywhere, none, always, [](CW w) { return w.preferences().theme == ThemeChoice::dark; }, [](W w) { set_theme(w, ThemeChoice::dark); }},
    Command{system_theme, G::settings, "settings.theme.system", "monitor", "", "", anywhere, none, always, [](CW w) { return w.preferences().theme == ThemeChoice::system; }, [](W w) { set_theme(w, ThemeChoice::system); }},
    Command{french, G::settings, "settings.language.fr", "", "", "", anywhere, none, always, [](CW w) { return w.preferences().language == facts::Language::french; }, [](W w) { set_language(w, facts::Language::french); }},
    Command{english, G::settings, "settings.language.en", "", "", "", anywhere, none, always, [](CW w) { return w.preferences().language == facts::Language::english; }, [](W w) { set_language(w, facts::Language::english); }},
    Command{zoom_in, G::settings, "command.zoom_in", "zoom_in", "Ctrl+Plus", "Ctrl+=", anywhere, none, [](CW w) { return w.preferences().scale_percent < largest_scale_percent; }, nullptr, [](W w) { set_scale(w, w.preferences().scale_percent + scale_step); }},
    Command{zoom_out, G::settings, "command.zoom_out", "zoom_out", "Ctrl+Minus", "", anywhere, none, [](CW w) { return w.preferences().scale_percent > least_scale; }, nullptr, [](W w) { set_scale(w, w.preferences().scale_percent - scale_step); }},
    Command{zoom_reset, G::settings, "command.zoom_reset", "", "Ctrl+0", "", anywhere, none, [](CW w) { return w.preferences().scale_percent != least_scale; }, nullptr, [](W w) { set_scale(w, least_scale); }},

    Command{shortcuts, G::help, "command.shortcuts", "keyboard", "F1", "", anywhere, none, always, nullptr, [](W w) { w.show_shortcuts(); }},
    Command{about, G::help, "command.about", "info", "", "", anywhere, none, always, nullptr, [](W w) { w.show_about(); }},
};
// clang-format on

}  // namespace

std::span<const Command> commands() { return table; }

const Command& command(CommandId id) { return table[static_cast<std::size_t>(id)]; }

bool is_enabled(const Command& command, const Workbench& workbench) {
    if (command.targets != Targets::none && !have_common(command.targets, workbench.selected())) return false;
    return command.allowed(workbench);
}

std::vector<CommandId> commands_for(Targets kind) {
    std::vector<CommandId> ids;
    for (const Command& one : table)
        if (have_common(one.targets, kind)) ids.push_back(one.id);
    // What takes it away is last, below a line of its own.
    std::stable_partition(ids.begin(), ids.end(), [](CommandId id) { return id != delete_selection; });
    return ids;
}

bool run_command(CommandId id, Workbench& workbench) {
    const Command& found = command(id);
    if (!is_enabled(found, workbench)) return false;
    found.run(workbench);
    return true;
}

}  // namespace tandem
