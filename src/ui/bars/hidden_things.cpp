#include "ui/bars/hidden_things.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "ui/calendar/calendar_cache.hpp"
#include "ui/tasks/task_day.hpp"
#include "ui/view_context.hpp"
#include "ui/year/year_state.hpp"

namespace tandem {
namespace {

void take_hidden_bars(const HiddenBars& bars, HiddenThings& hidden) {
    hidden.campaigns = bars.campaigns;
    hidden.occasions = bars.occasions;
}

}  // namespace

HiddenThings hidden_things(ViewContext& view) {
    HiddenThings hidden;
    if (view.state.section == Section::tasks) {
        hidden.of_tasks = true;
        hidden.tasks = shown_task_day(view).hidden;
    }
    if (view.state.section != Section::calendar) return hidden;
    const CalendarState& calendar = view.state.calendar;
    const CalendarCache& cache = calendar_cache(view);
    if (calendar.view != CalendarView::month && !shows_hours(calendar.view)) {
        hidden.posts = calendar.hidden_posts;
        if (calendar.view == CalendarView::year) take_hidden_bars(year_state(view).model.hidden_bars, hidden);
        return hidden;
    }
    hidden.posts = cache.month.filtered_posts;
    take_hidden_bars(cache.month.filtered_bars, hidden);
    if (shows_hours(calendar.view)) hidden.tasks = cache.week.filtered_tasks;
    return hidden;
}

std::string hidden_text(const facts::Words& words, const HiddenThings& hidden) {
    const int others = hidden.count() - hidden.posts;
    if (hidden.of_tasks) return words.count("filter.hidden_tasks", hidden.tasks);
    if (others == 0) return words.count("filter.hidden", hidden.posts);
    if (hidden.posts == 0) return words.count("filter.hidden_others", others);
    return words.count("filter.hidden_mixed", others, {{"posts", words.count("month.posts", hidden.posts)}});
}

std::string hidden_kinds(const facts::Words& words, const HiddenThings& hidden) {
    const std::array<std::pair<std::string_view, int>, 4> kinds{{{"month.posts", hidden.posts},
                                                                 {"filter.campaigns_count", hidden.campaigns},
                                                                 {"filter.occasions_count", hidden.occasions},
                                                                 {"month.tasks", hidden.tasks}}};
    std::string things;
    for (const auto& [word, count] : kinds)
        if (count > 0) things += (things.empty() ? "" : ", ") + words.count(word, count);
    return things.empty() ? things : words.format("filter.hidden_list", {{"things", things}});
}

}  // namespace tandem
