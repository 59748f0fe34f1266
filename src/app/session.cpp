#include "app/session.hpp"

#include "app/session_state.hpp"

namespace tandem {
namespace {

using std::chrono::minutes;

// How far to look for a day that fits, on both sides.
constexpr int fit_search_days = 10;

bool moves_one_post(const Request& request) {
    if (request.actions.size() != 1) return false;
    const Action& action = request.actions.front();
    if (const auto* move = action.as<MovePosts>()) return move->posts.size() == 1;
    return action.as<SchedulePost>() || action.as<CopyPost>();
}

// The same request, landing `days` later.
Request shifted(const Request& request, int days) {
    Request other{request.label, {}, request.focus};
    const Action& action = request.actions.front();
    if (const auto* move = action.as<MovePosts>()) other.actions = {MovePosts{move->posts, move->by_days + days, move->by_minutes}};
    if (const auto* schedule = action.as<SchedulePost>())
        other.actions = {SchedulePost{schedule->post, schedule->when + date::days(days)}};
    if (const auto* copy = action.as<CopyPost>())
        other.actions = {CopyPost{copy->from, copy->to, copy->variants, copy->by_days + days, copy->task_edits}};
    return other;
}

// Where the post of the request stands in a project.
std::optional<LocalMinute> landing(const Project& project, const Request& request) {
    Id<Post> id;
    const Action& action = request.actions.front();
    if (const auto* move = action.as<MovePosts>()) id = move->posts.front();
    else if (const auto* schedule = action.as<SchedulePost>()) id = schedule->post;
    else if (const auto* copy = action.as<CopyPost>()) id = copy->to;
    const Post* post = project.posts.find(id);
    return post ? post->when : std::nullopt;
}

}  // namespace

Instant wall_clock() { return date::floor<minutes>(std::chrono::system_clock::now()); }

void Session::State::begin(Project project) {
    history = History(project);
    plans.clear();
    planner.open(std::move(project), clock());
    remember_plan();
}

Instant Session::State::clock() {
    const Settings& settings = history.project().settings;
    const TimeZone* found = planner.zones().find(settings.zone);
    const TimeZone& zone = found ? *found : planner.zones().utc();
    if (options.now) return zone.resolve(*options.now).instant;
    if (settings.fixed_clock) return zone.resolve(*settings.fixed_clock).instant;
    return date::floor<minutes>(std::chrono::system_clock::now());
}

void Session::State::remember_plan() {
    plans.resize(history.position() + 1);
    plans.back() = planner.plan();
}

Focus Session::State::go(Focus focus) {
    std::optional<Plan>& known = plans[history.position()];
    if (known) planner.restore(history.project(), *known);
    else known = planner.take(history.project());
    return focus;
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
Instant Session::now_instant() const { return state_->clock(); }

LocalMinute Session::now() const {
    const TimeZone* zone = state_->planner.zones().find(project().settings.zone);
    return (zone ? *zone : state_->planner.zones().utc()).local(now_instant());
}

bool Session::submit(Request request) {
    State& state = *state_;
    Project next = apply_all(project(), request.actions);
    if (next == project()) return false;
    if (state.read_only) {
        state.refuse_edit();
        return false;
    }
    state.planner.take(next);
    if (auto change = state.planner.roster_change(); !change.empty()) {
        request.actions.emplace_back(AcceptRoster{std::move(change.put), std::move(change.drop)});
        next = apply(next, request.actions.back());
        state.planner.take(next);
    }
    if (state.journal) state.journal->step(request, wall_clock());
    state.history.add(std::move(next), std::move(request.label), request.focus);
    state.remember_plan();
    return true;
}

Preview Session::preview(const Request& request) {
    Preview preview;
    preview.project = apply_all(project(), request.actions);
    preview.plan = state_->planner.preview(preview.project);
    preview.consequences = state_->planner.consequences(preview.project, preview.plan);
    if (!moves_one_post(request) || !preview.consequences.overloads()) return preview;
    const auto target = landing(preview.project, request);
    const Day today = day_of(now());
    for (int distance = 1; target && distance <= fit_search_days; ++distance) {
        for (const int days : {distance, -distance}) {
            const Day day = day_of(*target) + date::days(days);
            const Request other = shifted(request, days);
            const Project project_there = apply_all(project(), other.actions);
            if (day < today || project_there == project()) continue;
            const Plan plan_there = state_->planner.preview(project_there);
            if (state_->planner.consequences(project_there, plan_there).overloads()) continue;
            preview.consequences.nearest_fit = day;
            preview.consequences.nearest_fit_minutes = plan_there.work(day).cm.minutes();
            return preview;
        }
    }
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
