#include "ui/team/team_cache.hpp"

#include <algorithm>
#include <tuple>

#include "plan/month_grid.hpp"
#include "ui/team/team_page.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

void sort_tray(const Plan& plan, std::vector<Id<Task>>& tasks, TrayOrder order) {
    std::stable_sort(tasks.begin(), tasks.end(), [&](Id<Task> a, Id<Task> b) {
        const Task &one = *plan.task(a), &other = *plan.task(b);
        if (order == TrayOrder::longest) return one.effort_minutes > other.effort_minutes;
        if (order == TrayOrder::priority) return one.priority > other.priority;
        return std::tie(one.end, a) < std::tie(other.end, b);
    });
}

}  // namespace

TeamState& team_state(UiState& state) {
    if (!state.team) state.team = std::make_shared<TeamState>();
    return *state.team;
}

TeamCache& team_cache(ViewContext& view) {
    TeamState& state = team_state(view.state);
    if (!state.cache) state.cache = std::make_shared<TeamCache>();
    return *state.cache;
}

const TeamFigures& team_figures(ViewContext& view) {
    TeamCache& cache = team_cache(view);
    const TeamState& state = team_state(view.state);
    const DayRange days = team_days(view.state, view.today(), first_weekday(view.project().settings.week_start));
    TeamCache::Made made{view.project(), view.plan().version, {days, view.state.lens, view.state.filters}, state.order};
    if (cache.made == made) return cache.figures;
    cache.figures = team_figures(view.session, made.wish);
    sort_tray(view.plan(), cache.figures.to_place, state.order);
    cache.made = std::move(made);
    ++cache.times;
    return cache.figures;
}

}  // namespace tandem
