#include <algorithm>
#include <utility>

#include "app/bulk_edit.hpp"
#include "app/confirm_requests.hpp"
#include "app/flight_requests.hpp"
#include "app/label_text.hpp"
#include "app/manual_tasks.hpp"
#include "app/move_requests.hpp"
#include "app/removal.hpp"
#include "app/series_removal.hpp"
#include "app/task_figures.hpp"
#include "edit/post_edits.hpp"
#include "plan/month_grid.hpp"
#include "plan/occasions.hpp"
#include "ui/board/board_state.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/calendar/hour_cursor.hpp"
#include "ui/campaigns/time_scale.hpp"
#include "ui/frame.hpp"
#include "ui/list/list.hpp"
#include "ui/rules/rule_drafts.hpp"
#include "ui/tasks/task_day.hpp"
#include "ui/team/team_page.hpp"
#include "ui/team/team_state.hpp"
#include "ui/year/year_state.hpp"

namespace tandem {
namespace {

// The one that is named first, then the others that came with it; where none came, those that are otherwise now.
std::vector<Id<Post>> posts_of_step(const Project& before, const Project& after, Id<Post> named) {
    std::vector<Id<Post>> came{named}, changed{named};
    before.posts.diff(after.posts, [&](const Post* was, const Post* is) {
        if (is && is->id != named) (was ? changed : came).push_back(is->id);
    });
    const auto by_time = [&](Id<Post> a, Id<Post> b) { return after.posts.find(a)->when < after.posts.find(b)->when; };
    std::stable_sort(came.begin() + 1, came.end(), by_time);
    std::stable_sort(changed.begin() + 1, changed.end(), by_time);
    return came.size() > 1 || !before.posts.contains(named) ? came : changed;
}

}  // namespace

void Frame::set_preferences(Preferences preferences) {
    if (preferences == options_.preferences) return;
    if (preferences.language != options_.preferences.language) {
        words_ = facts::Words(preferences.language, preferences.clock);
        samples_ = options_.samples(preferences.language);
    }
    if (preferences.clock != words_.clock()) {
        words_.set_clock(preferences.clock);
        wizard_.follow_clock(words_);
    }
    options_.preferences = std::move(preferences);
    preferences_changed_ = true;
}

void Frame::undo() {
    walk_history([this] { return session_.undo(); });
}
void Frame::redo() {
    walk_history([this] { return session_.redo(); });
}

// A step about several posts names one of them. Where that is selected, what is selected stays so; else all of them
// are, unless many steps were gone.
void Frame::walk_history(const std::function<Focus()>& walk) {
    Selection selected = state_.selection;
    const Project before = session_.project();
    const std::size_t from = session_.steps_done();
    const Focus focus = walk();
    const std::size_t to = session_.steps_done();
    reveal(focus);
    if (selected.has_post({focus.item}))
        state_.selection = std::move(selected);
    else if (state_.selection.has_post({focus.item}) && (from + 1 == to || to + 1 == from))
        state_.selection.posts = posts_of_step(before, session_.project(), {focus.item});
}

bool Frame::waits_for_confirmation(Id<Post> post) const {
    return !confirm_published(session_.project(), session_.planner().zones(), session_.now_instant(), {post})
                .actions.empty();
}

void Frame::reveal(const Focus& focus) {
    const Project& project = session_.project();
    Selection item = Selection::of_item(project, session_.plan(), focus.item);
    // What waits to be confirmed is in the list of the tasks as well.
    const bool in_tasks =
        state_.section == Section::tasks && item.kind == Selection::Kind::posts && waits_for_confirmation({focus.item});
    // Campaigns are on both screens, their flights on one.
    const bool stays = state_.section == Section::campaigns && item.kind == Selection::Kind::campaign;
    const bool on_calendar = item.kind == Selection::Kind::posts || item.kind == Selection::Kind::campaign ||
        item.kind == Selection::Kind::occasion;
    if (!in_tasks && !stays && on_calendar) state_.section = Section::calendar;
    // A rule that was changed from elsewhere is not what is looked at there.
    if (item.kind == Selection::Kind::rule && state_.section != Section::rules) item = {};
    if (item.kind == Selection::Kind::task && focus.day) state_.tasks_day = *focus.day;
    if (item.kind != Selection::Kind::none) state_.selection = std::move(item);
    // The calendar scrolls to the day where it is not in view.
    state_.reveal = focus;
}

void Frame::step_time(int by) {
    if (state_.section == Section::tasks) {
        state_.tasks_day += date::days(state_.task_span == TaskSpan::week ? 7 * by : by);
    } else if (state_.section == Section::rules) {
        const date::year_month month = state_.rules.month.value_or(month_of(day_of(session_.now())));
        state_.rules.month = month + date::months(by);
    } else if (state_.section == Section::strategy) {
        const Day day = state_.strategy.day.value_or(day_of(session_.now()));
        state_.strategy.day = first_day(month_of(day) + date::months(state_.strategy.by_month ? by : 3 * by));
    } else if (state_.section == Section::team) {
        step_team(state_, day_of(session_.now()), first_weekday(session_.project().settings.week_start), by);
    } else if (state_.section == Section::campaigns) {
        const DayRange shown = campaigns_period(state_.campaigns, day_of(session_.now()),
                                                first_weekday(session_.project().settings.week_start));
        state_.campaigns.from = stepped(state_.campaigns.scale, shown.begin, by);
    } else if (shows_hours(state_.calendar.view)) {
        step_hours(state_, by);
    } else if (state_.calendar.view != CalendarView::month) {
        const date::months months(state_.calendar.view == CalendarView::year ? 12 * by : by);
        state_.shown_day = first_day(month_of(state_.shown_day) + months);
        // The latest comes first there: a month begins with its last day.
        if (state_.calendar.view == CalendarView::grid)
            state_.shown_day = first_day(month_of(state_.shown_day) + date::months(1)) - date::days(1);
        state_.month = month_of(state_.shown_day);
    } else {
        state_.month += date::months(by);
        state_.week_offset = 0;
    }
}

void Frame::edit_card() {
    StrategyState& strategy = state_.strategy;
    strategy.card_to_edit = strategy.card_here.empty() ? "positioning" : strategy.card_here;
}

void Frame::decide() { state_.strategy.decision_wanted = true; }

void Frame::show_edge_of_week(bool last) {
    const Day monday = week_begin(state_.tasks_day, first_weekday(session_.project().settings.week_start));
    state_.tasks_day = last ? monday + date::days(6) : monday;
}

void Frame::show_today() {
    const Day today = day_of(session_.now());
    state_.tasks_day = today;
    state_.month = month_of(today);
    state_.week_offset = 0;
    state_.shown_day = today;
    if (state_.selection.kind == Selection::Kind::day) state_.selection = Selection::of(today);
    state_.calendar.first_shown.reset();
    // Today's year begins with January again, wherever the wheel led.
    if (state_.calendar.year) state_.calendar.year->first.reset();
    if (shows_hours(state_.calendar.view))
        state_.calendar.minute_wanted = static_cast<int>(minute_of_day(session_.now()).count());
    // Its rows are shown by the month too: that today's is not at the top does not say that another day is shown.
    if (state_.section == Section::calendar && state_.calendar.view == CalendarView::grid)
        state_.reveal = Focus{{}, today};
    state_.strategy.day.reset();
    state_.rules.month.reset();
    state_.campaigns.from.reset();
    team_state(state_).from.reset();
}

Targets Frame::selected() const {
    switch (state_.selection.kind) {
        case Selection::Kind::posts: return Targets::posts;
        case Selection::Kind::campaign: return Targets::campaign;
        case Selection::Kind::task: {
            const Task* task = session_.plan().task(state_.selection.task);
            return !task ? Targets::none : task->is_open() ? Targets::open_task : Targets::closed_task;
        }
        case Selection::Kind::flight: return Targets::flight;
        case Selection::Kind::person: return Targets::person;
        case Selection::Kind::channel: return Targets::channel;
        case Selection::Kind::rule: return Targets::rule;
        case Selection::Kind::occasion: return Targets::occasion;
        case Selection::Kind::batch: {
            const auto is_open = [&](Id<Task> id) {
                const Task* task = session_.plan().task(id);
                return task && task->is_open();
            };
            const std::vector<Id<Task>>& batch = state_.selection.batch;
            return std::any_of(batch.begin(), batch.end(), is_open) ? Targets::open_batch : Targets::closed_batch;
        }
        case Selection::Kind::none:
        case Selection::Kind::day: break;
    }
    return Targets::none;
}

std::vector<Id<Post>> Frame::selected_posts() const {
    return state_.selection.kind == Selection::Kind::posts ? state_.selection.posts : std::vector<Id<Post>>{};
}

std::optional<Id<Task>> Frame::selected_task() const {
    return state_.selection.kind == Selection::Kind::task ? std::optional(state_.selection.task) : std::nullopt;
}

Day Frame::day_for_posts() const {
    if (state_.selection.kind == Selection::Kind::day) return state_.selection.day;
    // Where days are not what one selects, the post that is selected says which is meant.
    const CalendarView shown = state_.calendar.view;
    if (state_.section == Section::calendar && (shown == CalendarView::list || shown == CalendarView::board))
        if (const std::vector<Id<Post>> posts = selected_posts(); !posts.empty()) {
            const Post* last = session_.project().posts.find(posts.back());
            if (last && last->when) return day_of(*last->when);
        }
    if (state_.calendar.view != CalendarView::month) return state_.shown_day;
    const Day today = day_of(session_.now());
    return month_of(today) == state_.month ? today : first_day(state_.month);
}

void Frame::new_post() {
    // The view knows what is made there.
    if (head_of_keyboard(state_) || hour_of_keyboard(state_)) {
        state_.calendar.post_wanted = true;
        return;
    }
    const Day day = day_for_posts();
    Request request = new_post_request(session_.project(), session_.facts(), day, std::nullopt,
                                       std::string(words_("post.new_title")), session_.ids());
    const Focus focus = request.focus;
    if (!session_.submit(std::move(request))) return;
    state_.inspector_open = true;
    reveal(focus);
    state_.title_wanted = Id<Post>{focus.item};
    if (auto told = told_of_past(day, std::nullopt, session_.now())) state_.told = std::move(told);
}

void Frame::new_task() {
    const Day day = state_.section == Section::tasks ? state_.tasks_day : day_of(session_.now());
    const std::optional<Id<Post>> about =
        state_.selection.posts.size() == 1 ? std::optional(state_.selection.posts.front()) : std::nullopt;
    Request request = new_manual_task(session_, session_.ids(), day, std::string(words_("task.new_title")), about,
                                      state_.lens == Lens::smm ? Hat::smm : Hat::cm);
    const Id<Task> task{request.focus.item};
    if (!session_.submit(std::move(request))) return;
    show(Section::tasks);
    state_.selection = Selection::of(task);
    state_.inspector_open = true;
    state_.want_field("task.title");
}

void Frame::new_campaign() {
    const Day today = day_of(session_.now());
    Day day = month_of(today) == state_.month ? today : first_day(state_.month);
    if (state_.section == Section::tasks) day = state_.tasks_day;
    if (state_.section == Section::campaigns) {
        const DayRange shown =
            campaigns_period(state_.campaigns, today, first_weekday(session_.project().settings.week_start));
        day = shown.contains(today) ? today : shown.begin;
    }
    if (state_.selection.kind == Selection::Kind::day) day = state_.selection.day;
    const Request request = new_campaign_request(day, std::string(words_("campaign.new_name")), session_.ids());
    if (session_.submit(request)) show_fresh_campaign(request.focus);
}

void Frame::new_person() {
    state_.section = Section::team;
    team_state(state_).add_open = true;
}

// Its title is ready to be typed.
void Frame::show_fresh_campaign(const Focus& focus) {
    reveal(focus);
    state_.inspector_open = true;
    state_.want_field("campaign.what");
}

void Frame::ask_copy_of_campaign(CopyPlace place) {
    const Id<Campaign> id = state_.selection.campaign;
    if (!session_.project().campaigns.contains(id)) return;
    if (has_posts_to_copy(session_.project(), id))
        state_.asked = ask_copy(session_, words_, id, place);
    else
        copy_campaign(id, place, false);
}

void Frame::copy_campaign(Id<Campaign> campaign, CopyPlace place, bool posts) {
    const CampaignCopy how{place, posts, std::string(words_("command.copy_word"))};
    const Request request = copy_campaign_request(session_.project(), campaign, how, session_.ids());
    if (session_.submit(request)) show_fresh_campaign(request.focus);
}

const Flight* Frame::selected_flight() const {
    if (state_.selection.kind != Selection::Kind::flight) return nullptr;
    return session_.project().flights.find(state_.selection.flight);
}

void Frame::split_flight() {
    state_.inspector_open = true;
    state_.want_field("flight.split");
}

void Frame::duplicate_selection() {
    if (state_.selection.kind == Selection::Kind::campaign) return ask_copy_of_campaign(CopyPlace::after);
    if (state_.selection.kind == Selection::Kind::flight) {
        const Flight* flight = session_.project().flights.find(state_.selection.flight);
        if (!flight) return;
        const Request request = copy_flight(*flight, session_.ids());
        if (session_.submit(request)) reveal(request.focus);
        return;
    }
    if (state_.selection.kind == Selection::Kind::occasion) {
        // Behind the original: on its days it would lie hidden.
        const auto days = days_of_occasion(state_.selection.occasion);
        const auto original = days ? occasion_to_copy_or_tell() : std::nullopt;
        if (original) put_copy_of_occasion(*original, days->end);
        return;
    }
    if (state_.selection.kind == Selection::Kind::rule) return begin_copy(session_, state_, state_.selection.rule);
    Request request{{"undo.copy_post", {}}, {}, {}};
    std::vector<Id<Post>> copies;
    for (const Id<Post> id : selected_posts()) {
        const Post* post = session_.project().posts.find(id);
        if (!post) continue;
        CopyPost copy = copy_of(*post, 0, session_.ids());
        copies.push_back(copy.to);
        if (copies.size() == 1) {
            request.label.values = {{"title", post->title}};
            request.focus = {copy.to.value, post->when ? std::optional(day_of(*post->when)) : std::nullopt};
        }
        request.actions.emplace_back(std::move(copy));
    }
    if (copies.size() > 1) request.label = {"undo.copy_posts", {{"n", std::to_string(copies.size())}}};
    const Focus focus = request.focus;
    if (!session_.submit(std::move(request))) return;
    reveal(focus);
    state_.selection = {Selection::Kind::posts, copies, {}, {}, {}};
}

void Frame::delete_selection() {
    if (state_.selection.kind == Selection::Kind::occasion) return delete_occasion(state_.selection.occasion);
    if (state_.selection.kind == Selection::Kind::rule) return begin_removal(session_, state_, state_.selection.rule);
    if (have_common(selected(), Targets::flight)) state_.asked = ask_removal(session_, words_, state_.selection.flight);
    if (have_common(selected(), Targets::person)) state_.asked = ask_removal(session_, words_, state_.selection.person);
    if (have_common(selected(), Targets::channel))
        state_.asked = ask_removal(session_, words_, state_.selection.channel);
    if (state_.selection.kind == Selection::Kind::campaign &&
        session_.project().campaigns.contains(state_.selection.campaign))
        state_.asked = ask_removal(session_, words_, state_.selection.campaign);
    const std::vector<Id<Post>> posts = selected_posts();
    if (!posts.empty()) state_.asked = ask_series_removal(session_.project(), words_, posts);
    if (state_.asked) return;
    BulkEdit edit = remove_of_series(session_.project(), posts, SeriesScope::one);
    const std::optional<Label> kept = kept_label(edit, words_);
    if (edit.request.actions.empty()) {
        if (kept) state_.refused = text_of(words_, *kept);
        return;
    }
    if (!session_.submit(std::move(edit.request))) return;
    state_.selection = {};
    if (kept) state_.told = kept;
}

void Frame::remove_dates_of_selection() { session_.submit(remove_dates(session_.project(), selected_posts())); }

void Frame::step_back() {
    if (state_.drag.active() || state_.spread_drag || state_.media.drag) return;  // the drag reads Escape itself
    const bool rules = state_.section == Section::rules;
    if ((!rules && leave_list_cell(state_)) || close_panels_over()) return;
    if (rules) return step_back_in_rules();
    // From an hour to its day.
    const bool at_hour = hour_of_keyboard(state_) != nullptr;
    state_.calendar.hour_cursor.reset();
    if (at_hour) return;
    state_.calendar.led_to.reset();
    if (state_.calendar.year) state_.calendar.year->selected_to.reset();
    if (state_.calendar.board) state_.calendar.board->head.reset();
    if (state_.selection.kind == Selection::Kind::none) return;
    state_.selection = {};
    if (!state_.inspector.ends()) return;
    state_.inspector_open = false;
    state_.inspector_room.forget();
}

void Frame::go_back() {
    if (auto before = state_.trail.go_back(session_.project(), session_.plan())) state_.selection = std::move(*before);
    state_.inspector_open = true;
}

void Frame::pick_up_selection() {
    if (state_.section != Section::campaigns) state_.section = Section::calendar;
    pick_up_wanted_ = true;
}

}  // namespace tandem
