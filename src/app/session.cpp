#include "app/session.hpp"

#include <algorithm>
#include <iterator>

#include "app/find_fit.hpp"
#include "app/past_money.hpp"
#include "app/session_state.hpp"
#include "app/text_versions.hpp"
#include "app/tool_follow_ups.hpp"
#include "app/zone_news.hpp"
#include "edit/shift_project.hpp"

namespace tandem {
namespace {

using std::chrono::minutes;

bool stands_on(const Post& post, Day day) {
    return day_of(*post.when) == day ||
        std::any_of(post.variants.begin(), post.variants.end(),
                    [&](const Variant& variant) { return day_of(*when_of(post, variant)) == day; });
}

// A step tells the day it led to; undone, its post or campaign is on another one.
Focus where_it_is(Focus focus, const Project& project) {
    if (!focus.day) return focus;
    if (const Post* post = project.posts.find({focus.item}); post && post->when && !stands_on(*post, *focus.day))
        focus.day = day_of(*post->when);
    if (const Campaign* campaign = project.campaigns.find({focus.item});
        campaign && !campaign->days.contains(*focus.day))
        focus.day = campaign->days.begin;
    return focus;
}

}  // namespace

Instant wall_clock() { return date::floor<minutes>(std::chrono::system_clock::now()); }

void Session::State::begin(Project project) {
    history = History(project);
    plans.clear();
    planner.open(std::move(project), clock());
    remember_plan();
    const Project& opened = history.project();
    moved.clear();
    if (!opened.zone_clocks.empty())
        moved = tandem::moved_moments(opened, planner.zones(), zone_database_version(), clock());
}

Instant Session::State::clock() {
    const Settings& settings = history.project().settings;
    const TimeZone* found = planner.zones().find(settings.zone);
    const TimeZone& zone = found ? *found : planner.zones().utc();
    if (options.now) return zone.resolve(*options.now).instant;
    if (settings.fixed_clock) return zone.resolve(*settings.fixed_clock).instant;
    return date::floor<minutes>(std::chrono::system_clock::now());
}

Day Session::State::today() {
    const TimeZone* zone = planner.zones().find(history.project().settings.zone);
    return day_of((zone ? *zone : planner.zones().utc()).local(clock()));
}

void Session::State::remember_plan() {
    plans.resize(history.position() + 1);
    plans.back() = planner.plan();
}

void Session::State::tell_whom_to_inform(const std::vector<PersonNews>& news) {
    if (news.empty()) return;
    std::string names;
    for (const PersonNews& one : news)
        names += (names.empty() ? "" : ", ") + planner.project().people.find(one.person)->name;
    notices.push_back({Notice::Kind::done,
                       {"notice.inform.title", {{"people", names}}},
                       {{"notice.inform.text", {}}},
                       {},
                       {},
                       history.position()});
}

Project Session::State::applied(Request& request) {
    const Project& before = history.project();
    Project next = apply_all(before, request.actions);
    const auto follow = [&](std::vector<Action> more) {
        next = apply_all(next, more);
        std::move(more.begin(), more.end(), std::back_inserter(request.actions));
    };
    follow(tool_follow_ups(facts, planner.zones(), before, next, clock()));
    // A shift takes what is past along.
    if (!std::any_of(request.actions.begin(), request.actions.end(),
                     [](const Action& action) { return action.as<ShiftProject>() != nullptr; }))
        follow(past_money_follow_ups(before, next, today()));
    follow(text_version_follow_ups(before, next, clock(), user));
    return next;
}

Focus Session::State::go(Focus focus) {
    std::optional<Plan>& known = plans[history.position()];
    if (known)
        planner.restore(history.project(), *known);
    else
        known = planner.take(history.project());
    return where_it_is(focus, history.project());
}

Session::Session(const facts::Facts& facts, SessionOptions options)
    : state_(std::make_unique<State>(facts, std::move(options))) {
    State& state = *state_;
    state.begin(Project{});
    if (state.options.keeps_journal && !state.options.state_folder.empty())
        state.journal = std::make_unique<EditJournal>(state.journals(), to_text(IdSource().next()), state.options.wake);
}
Session::~Session() { finish_saving(); }

const Project& Session::project() const { return state_->history.project(); }
const Plan& Session::plan() const { return state_->planner.plan(); }
Planner& Session::planner() { return state_->planner; }
const Planner& Session::planner() const { return state_->planner; }
const facts::Facts& Session::facts() const { return state_->facts; }
IdSource& Session::ids() { return state_->ids; }
void Session::set_user(std::string_view name) { state_->user = name; }
Instant Session::now_instant() const { return state_->clock(); }

LocalMinute Session::now() const {
    const TimeZone* zone = state_->planner.zones().find(project().settings.zone);
    return (zone ? *zone : state_->planner.zones().utc()).local(now_instant());
}

bool Session::submit(Request request) {
    State& state = *state_;
    Project next = state.applied(request);
    if (next == project()) return false;
    if (state.read_only) {
        state.refuse_edit();
        return false;
    }
    const Plan plan_before = plan();
    state.planner.take(next);
    next = State::accept_roster(state.planner, request, std::move(next));
    state.add_step(plan_before, std::move(request), std::move(next));
    return true;
}

Project Session::State::accept_roster(Planner& planner, Request& request, Project next) {
    auto change = planner.roster_change();
    if (change.empty()) return next;
    request.actions.emplace_back(AcceptRoster{std::move(change.put), std::move(change.drop)});
    next = apply(next, request.actions.back());
    planner.accept(next);
    return next;
}

void Session::State::add_step(const Plan& plan_before, Request request, Project next) {
    const std::vector<PersonNews> news = people_to_inform(history.project(), plan_before, next, planner.plan());
    auto moved_clocks = zone_news(history.project(), next, planner.zones(), clock());
    if (journal) journal->step(request, wall_clock());
    history.add(std::move(next), std::move(request.label), request.focus, clock());
    tell_whom_to_inform(news);
    if (moved_clocks) notices.push_back(std::move(*moved_clocks));
    remember_plan();
}

template <class Row>
void Session::State::keep(const Table<Row>& rows) {
    history.keep(rows);
    planner.take(history.project());
    if (journal) journal->replaced(history.project(), wall_clock());
}

bool Session::keep(const std::vector<CalendarCopy>& copies) {
    State& state = *state_;
    if (state.read_only) return false;
    Table<CalendarCopy> all = project().calendar_copies;
    for (const CalendarCopy& copy : copies) all = all.with(copy);
    if (all == project().calendar_copies) return true;
    state.keep(all);
    return true;
}

bool Session::keep(const Snapshot& shown) {
    if (state_->read_only) return false;
    state_->keep(project().snapshots.with(shown));
    return true;
}

Preview Session::preview(const Request& request) {
    Preview preview;
    Request whole = request;
    preview.project = state_->applied(whole);
    preview.plan = state_->planner.preview(preview.project);
    preview.consequences = state_->planner.consequences(preview.project, preview.plan);
    if (moves_one_post(request) && preview.consequences.overloads()) preview.consequences.fit = Consequences::Fit::open;
    return preview;
}

bool Session::can_undo() const { return state_->history.can_undo(); }
bool Session::can_redo() const { return state_->history.can_redo(); }
Label Session::undo_label() const { return state_->history.undo_label(); }
Label Session::redo_label() const { return state_->history.redo_label(); }

Focus Session::undo() {
    if (!can_undo()) return {};
    const Focus focus = state_->go(state_->history.undo());
    if (state_->journal) state_->journal->undo(project(), wall_clock());
    return focus;
}

Focus Session::redo() {
    if (!can_redo()) return {};
    const Focus focus = state_->go(state_->history.redo());
    if (state_->journal) state_->journal->redo(project(), wall_clock());
    return focus;
}

}  // namespace tandem
