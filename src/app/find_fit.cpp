#include "app/find_fit.hpp"

#include "app/session_state.hpp"

namespace tandem {
namespace {

// How far to look for a day that fits, on both sides.
constexpr int fit_reach_days = 10;

// The days in the order they are tried: +1, -1, +2, -2, ...
int days_away(int turn) { return turn % 2 == 0 ? turn / 2 + 1 : -(turn / 2 + 1); }

// The same request, landing `days` later.
Request shifted(const Request& request, int days) {
    Request other{request.label, {}, request.focus};
    const Action& action = request.actions.front();
    if (const auto* move = action.as<MovePosts>())
        other.actions = {MovePosts{move->posts, move->by_days + days, move->by_minutes}};
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
    if (const auto* move = action.as<MovePosts>())
        id = move->posts.front();
    else if (const auto* schedule = action.as<SchedulePost>())
        id = schedule->post;
    else if (const auto* copy = action.as<CopyPost>())
        id = copy->to;
    const Post* post = project.posts.find(id);
    return post ? post->when : std::nullopt;
}

}  // namespace

bool moves_one_post(const Request& request) {
    if (request.actions.size() != 1) return false;
    const Action& action = request.actions.front();
    if (const auto* move = action.as<MovePosts>()) return move->posts.size() == 1;
    return action.as<SchedulePost>() || action.as<CopyPost>();
}

bool Session::find_fit(const Request& request, Preview& preview) {
    Consequences& found = preview.consequences;
    if (found.fit != Consequences::Fit::open) return false;
    const auto target = landing(preview.project, request);
    const Day today = day_of(now());
    while (target && preview.fit_turns < 2 * fit_reach_days) {
        const int days = days_away(preview.fit_turns++);
        const Day day = day_of(*target) + date::days(days);
        if (day < today) continue;
        Request elsewhere = shifted(request, days);
        const Project there = state_->applied(elsewhere);
        if (there == project()) continue;
        const Plan plan = state_->planner.preview(there);
        if (state_->planner.consequences(there, plan).overloads()) return true;
        found.nearest_fit = day;
        found.nearest_fit_minutes = plan.work(day).cm.minutes();
        break;
    }
    found.fit = Consequences::Fit::known;
    return false;
}

}  // namespace tandem
