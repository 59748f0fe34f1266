#include "app/find_fit.hpp"

#include "app/session_state.hpp"

namespace tandem {
namespace {

// How far to look for a day that fits, on both sides.
constexpr int fit_reach_days = 10;

// The days in the order they are tried: +1, -1, +2, -2, ...
int days_away(int turn) { return turn % 2 == 0 ? turn / 2 + 1 : -(turn / 2 + 1); }

// The post that a request sends to a day, be it a copy; the null id of any other action.
Id<Post> post_sent_by(const Action& action) {
    if (const auto* move = action.as<MovePosts>(); move && move->posts.size() == 1) return move->posts.front();
    if (const auto* schedule = action.as<SchedulePost>()) return schedule->post;
    if (const auto* copy = action.as<CopyPost>()) return copy->to;
    return {};
}

// The same request, landing `days` later. The row of a copy is one that has landed already.
Request shifted(const Request& request, int days) {
    Request other{request.label, {}, request.focus};
    bool copied = false;
    for (const Action& action : request.actions) {
        if (const auto* move = action.as<MovePosts>()) {
            other.actions.emplace_back(MovePosts{move->posts, move->by_days + days, move->by_minutes});
        } else if (const auto* schedule = action.as<SchedulePost>()) {
            other.actions.emplace_back(SchedulePost{schedule->post, schedule->when + date::days(days)});
        } else if (const auto* copy = action.as<CopyPost>()) {
            copied = true;
            other.actions.emplace_back(
                CopyPost{copy->from, copy->to, copy->variants, copy->by_days + days, copy->task_edits});
        } else if (const auto* put = action.as<Put<Post>>()) {
            Post row = put->row;
            if (copied && row.when) *row.when += date::days(days);
            other.actions.emplace_back(Put<Post>{std::move(row)});
        }
    }
    return other;
}

// The post that the request moves, and nothing else besides what it changes of that; the null id where there is none.
Id<Post> post_moved_by(const Request& request) {
    Id<Post> moved;
    for (const Action& action : request.actions) {
        if (action.as<Put<Post>>()) continue;
        if (moved || !post_sent_by(action)) return {};
        moved = post_sent_by(action);
    }
    for (const Action& action : request.actions)
        if (const auto* put = action.as<Put<Post>>(); put && put->row.id != moved) return {};
    return moved;
}

// Where the post of the request stands in a project.
std::optional<LocalMinute> landing(const Project& project, const Request& request) {
    const Post* post = project.posts.find(post_moved_by(request));
    return post ? post->when : std::nullopt;
}

}  // namespace

bool moves_one_post(const Request& request) { return static_cast<bool>(post_moved_by(request)); }

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
