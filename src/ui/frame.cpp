#include "ui/frame.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/media_survey.hpp"
#include "ui/bars/bars.hpp"
#include "ui/board/board_drag.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/edge_turn.hpp"
#include "ui/exports/export_dialog.hpp"
#include "ui/first_run.hpp"
#include "ui/import/import_dialog.hpp"
#include "ui/inspector/series_rows.hpp"
#include "ui/present/present.hpp"
#include "ui/shortcuts.hpp"
#include "ui/style.hpp"
#include "ui/tasks/task_day.hpp"
#include "ui/tasks/task_drag.hpp"
#include "ui/team/team_drag.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/picture_shelf.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/shapes.hpp"
#include "ui/widgets/wheel_rest.hpp"

namespace tandem {
namespace {

// Of the day, and what is late from the days before it.
int open_tasks_on(const Plan& plan, Day day) {
    const DayWork& work = plan.work(day);
    const int open = work.smm.tasks + work.cm.tasks - work.smm.done_tasks - work.cm.done_tasks;
    return open + static_cast<int>(overdue_tasks(plan, day).size());
}

int posts_with(const Project& project, PostStatus status) {
    int count = 0;
    for (const Post& post : project.posts)
        if (post.status == status) ++count;
    return count;
}

constexpr ImGuiWindowFlags frame_window = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;

}  // namespace

Frame::Frame(Session& session, EmojiMap& emoji, const FontSet& fonts, FrameOptions options)
    : session_(session),
      emoji_(emoji),
      fonts_(fonts),
      options_(std::move(options)),
      words_(options_.preferences.language, options_.preferences.clock) {
    wizard_ = fresh_wizard();
    samples_ = options_.samples(options_.preferences.language);
    project_opened();
}
Frame::~Frame() = default;

ViewContext Frame::context(const FrameLayout& layout, PendingTooltip& tooltip) {
    return {.session = session_,
            .workbench = *this,
            .ask = Inquiry(session_, answers_),
            .facts = session_.facts(),
            .words = words_,
            .theme = theme_,
            .fonts = fonts_,
            .emoji = emoji_,
            .layout = layout_,
            .state = state_,
            .drafts = drafts_,
            .tree = tree_,
            .requests = requests_,
            .commands = commands_,
            .tooltip = tooltip,
            .language = options_.preferences.language,
            .now = session_.now(),
            .user = user_name(),
            .scale = layout.scale,
            .text_scale = layout.text_scale,
            .picture_scale = layout.picture_scale};
}

void Frame::draw() {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const bool open = project_open();
    const FrameLayout layout = lay_out();
    choose_theme();
    set_imgui_style(theme_, layout.scale);
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    add_wheel_rest();
    layout_.begin_frame();
    tree_.begin_frame();
    state_.hint.clear();
    state_.hint_keys.clear();
    state_.foot_px = 0;
    state_.view_has_keyboard = false;

    PendingTooltip tooltip;
    ViewContext view = context(layout, tooltip);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::Begin("frame", nullptr, frame_window);
    const bool letters = letters_came();
    // A rectangle, or effort that is drawn: ended in this frame it had the keys still.
    const bool drawing = state_.calendar.band || (state_.calendar.stretched && ImGui::IsMouseDown(0));
    draw_views(view, layout);
    const bool dragging = drawing || state_.drag.active();
    if (open) draw_drag(view);
    if (open) draw_board_drag(view);
    if (open) state_.section == Section::team ? draw_team_drag(view) : draw_task_drag(view);
    draw_turn_sign(view);
    // ImGui closes a menu on Escape before the frame is drawn: that press has done its work.
    const ImGuiID menu_was_open = ImGui::GetID("menu_was_open");
    KeyboardState keys = keyboard_state(state_.section, letters);
    keys.stepped = drafts_.history().take_keys_used();
    keys.just_closed = ImGui::GetStateStorage()->GetBool(menu_was_open);
    keys.on_widget = keys.on_widget && !state_.view_has_keyboard;
    ImGui::GetStateStorage()->SetBool(menu_was_open, keys.above);
    if (!dragging) take_shortcuts(keys);
    draw_question(view, layout);
    answer_palette(view);
    forget_lost_focus();
    ImGui::End();
    draw_notices(view, layout.seen_content());
    if (!state_.drag.active()) draw_tooltip(view);
    drafts_.end_frame();
    tree_.end_frame();
}

// In another view of the calendar, what the keyboard was on in the one before is gone: the view has the keyboard then.
void Frame::forget_lost_focus() {
    if (std::exchange(drawn_view_, state_.calendar.view) == state_.calendar.view) return;
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (context.NavId != 0 && !context.NavIdIsAlive) ImGui::SetNavCursorVisible(false);
}

void Frame::take_shortcuts(KeyboardState keys) {
    // A message has nothing to decide: the program may be left while it is shown.
    const bool message = question_ == Question::notice && !errors_.empty() && !errors_.front().offer;
    if (work_ || (question_ != Question::none && !message)) return;
    if (message) keys.above = false;
    for (const CommandId id : pressed_commands(keys, *this))
        if ((!message || id == CommandId::quit) && (!state_.present || is_for_presenter(id, *state_.present, session_)))
            commands_.push_back(id);
}

// Made anew only when it is another one: working out readable colours of networks takes its time.
void Frame::choose_theme() {
    const ThemeChoice choice = options_.preferences.theme;
    const bool dark = choice == ThemeChoice::dark || (choice == ThemeChoice::system && options_.system_dark);
    if (!theme_.networks.empty() && theme_.dark == dark) return;
    theme_ = dark ? dark_theme() : light_theme();
    for (const facts::Network& network : session_.facts().networks) theme_.learn(network);
}

const BarCounts& Frame::counts(Day today) {
    const Project& project = session_.project();
    const Plan& plan = session_.plan();
    if (!counts_ || counts_->plan != plan.version || counts_->day != today || !(counts_->posts == project.posts))
        counts_ = {project.posts, plan.version, today, posts_with(project, PostStatus::client_approval),
                   open_tasks_on(plan, today)};
    return *counts_;
}

void Frame::draw_views(ViewContext& view, const FrameLayout& layout) {
    const bool open = project_open();
    if (!open) {
        state_.present.reset();
        state_.present_setup.reset();
    }
    if (state_.present) {
        if (draw_present(view, window_rect())) asked_.emplace_back([this] { state_.present.reset(); });
        if (std::exchange(state_.present->wants_pdf, false)) asked_.emplace_back([this] { export_presented(); });
        return;
    }
    BarFacts facts;
    facts.lens = state_.lens;
    facts.project_open = open;
    if (open) {
        const BarCounts& shown = counts(view.today());
        facts.open_tasks_today = shown.open_tasks;
        facts.posts_awaiting_client = shown.awaiting_client;
    }
    // In the order of reading, which is the way of Tab; what the views say for the status line is there when it is
    // drawn.
    draw_rail(view, layout.rail, facts);
    draw_top_bar(view, layout.top_bar, facts);
    if (open) {
        draw_toolbar(view, layout.toolbar);
        FrameLayout below = layout;
        if (session_.project().settings.fixed_clock && !state_.example_closed)
            draw_example_banner(view, below.content.cut_top(view.px(30)));
        if (wish_) draw_wish_banner(view, below.content.cut_top(view.px(34)));
        draw_panels(view, below);
        tell_drag(view);
    } else {
        draw_start(view, layout.content);
    }
    draw_status_line(view, layout.status_line, facts);
}

void Frame::between_frames() {
    if (works()) return;
    session_.poll();
    session_.set_user(user_name());
    for (Request& request : drafts_.take_requests(session_, false))
        submit_as_meant(session_, state_, std::move(request));
    note_typing();
    for (Request& request : std::exchange(requests_, {})) {
        const std::optional<Id<Task>> ticked =
            request.label.key == "undo.check_task" ? std::optional(Id<Task>{request.focus.item}) : std::nullopt;
        session_.submit(std::move(request));
        if (ticked) offer_figures(*ticked);
    }
    state_.inspector.follow(state_.inspector_open, state_.selection);
    // Nobody sees any more for whom edits are meant.
    if (!state_.inspector_open) state_.series_edit = {};
    run_commands();
    if (auto name = std::exchange(state_.user_name, std::nullopt)) {
        Preferences next = options_.preferences;
        next.user_name = std::move(*name);
        set_preferences(std::move(next));
    }
    if (auto zone = std::exchange(state_.calendar.zone_wanted, std::nullopt)) {
        Preferences next = options_.preferences;
        next.second_zone = std::move(*zone);
        set_preferences(std::move(next));
    }
    if (auto path = std::exchange(state_.open_file, std::nullopt)) open_path(std::move(*path));
    take_wanted_series();
    take_wanted_media();
    if (state_.dialog_wanted && question_ == Question::none) question_ = Question::modal;
    do_what_is_asked();
    take_notices();
    ask_what_waits();
    open_waiting_table();
    if (after_save_ && !work_ && !asks_for_place() && session_.save_state() != SaveState::saving) {
        auto after = std::exchange(after_save_, nullptr);
        if (session_.save_state() == SaveState::saved) after();
    }
    if (state_.asked && question_ == Question::none) question_ = Question::asked;
    if (session_.changed_outside() && !outside_told_ && question_ == Question::none) {
        question_ = Question::changed_outside;
        outside_told_ = true;
    }
    if (!session_.changed_outside()) outside_told_ = false;
    forget_what_is_gone();
}

void Frame::forget_what_is_gone() {
    Selection& selection = state_.selection;
    const Project& project = session_.project();
    std::erase_if(selection.posts, [&](Id<Post> id) { return !project.posts.contains(id); });
    if (selection.kind == Selection::Kind::posts && selection.posts.empty()) selection = {};
    if (selection.anchor.post && !project.posts.contains(*selection.anchor.post)) selection.anchor = {};
    if (selection.kind == Selection::Kind::campaign && !project.campaigns.contains(selection.campaign)) selection = {};
    if (selection.kind == Selection::Kind::task && !session_.plan().task(selection.task)) selection = {};
    if (selection.kind == Selection::Kind::batch && !selection.shows(project, session_.plan())) selection = {};
    using Kind = Selection::Kind;
    const bool part = selection.kind == Kind::flight || selection.kind == Kind::person ||
        selection.kind == Kind::channel || selection.kind == Kind::occasion;
    if (part && !selection.shows(project, session_.plan()))
        selection = state_.trail.go_back(project, session_.plan()).value_or(Selection{});
    forget_lost_rules();
    Filters& filters = state_.filters;
    drop_gone(filters.campaigns, project.campaigns), drop_gone(filters.pillars, project.pillars);
    drop_gone(filters.people, project.people), drop_gone(filters.channels, project.channels);
}

std::string_view Frame::user_name() const {
    if (!options_.preferences.user_name.empty()) return options_.preferences.user_name;
    const Table<Person>& people = session_.project().people;
    return people.size() == 1 ? std::string_view(people[0].name) : std::string_view();
}

std::string Frame::window_title() const {
    if (!project_open()) return std::string(words_("app.name"));
    const std::string& name = session_.project().settings.name;
    const std::string shown = name.empty() ? std::string(words_("app.untitled")) : name;
    return words_.format(session_.unsaved() ? "window.title_modified" : "window.title", {{"project", shown}});
}

void Frame::window_focused() {
    session_.check_outside();
    if (state_.media_survey) state_.media_survey->look_again();
}

std::optional<std::chrono::milliseconds> Frame::next_change() const {
    using std::chrono::milliseconds;
    if (state_.calendar.looks_for_fit) return milliseconds(0);
    if (work_) return milliseconds(40);
    if (question_ == Question::tidy && !tidy_.told) return milliseconds(40);
    const CalendarState& calendar = state_.calendar;
    const bool rests =
        calendar.edge_rest.side != 0 || calendar.drawer_month.rest.side != 0 || calendar.drawer_opens_at_s;
    if (state_.drag.active() && rests) return milliseconds(50);
    if (state_.drag.scrolls || (calendar.band && calendar.band->scrolls)) return milliseconds(16);
    if (state_.pictures && state_.pictures->is_reading()) return milliseconds(30);
    if (state_.media_survey && state_.media_survey->is_reading()) return milliseconds(30);
    // Nothing else may happen until the pointer has rested long enough.
    if (state_.present ? !state_.present->told.empty() : toasts_.any_passing()) return milliseconds(500);
    if (drafts_.active()) return milliseconds(500);
    if (!project_open()) return std::nullopt;
    const auto now = std::chrono::system_clock::now();
    const auto next = std::chrono::ceil<std::chrono::minutes>(now + milliseconds(1));
    return std::chrono::duration_cast<milliseconds>(next - now) + milliseconds(1);
}

}  // namespace tandem
