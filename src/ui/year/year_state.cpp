#include "ui/year/year_state.hpp"

#include <imgui.h>

#include "facts/date_words.hpp"
#include "ui/view_context.hpp"
#include "ui/year/year.hpp"

namespace tandem {
YearState& year_state(ViewContext& view) {
    if (!view.state.calendar.year) view.state.calendar.year = std::make_shared<YearState>();
    return *view.state.calendar.year;
}

const PostDays& refreshed_post_days(ViewContext& view) {
    YearState& year = year_state(view);
    const Project& project = view.project();
    const auto& is = year.posts_are;
    const bool fits =
        is && is->posts == project.posts && is->channels == project.channels && is->filters == view.state.filters;
    if (fits) return year.posts;
    year.posts = post_days(project, view.state.filters);
    year.posts_are = {project.posts, project.channels, view.state.filters};
    year.model_is.reset();
    ++year.passes;
    return year.posts;
}

date::year_month first_month_shown(const UiState& state) {
    const date::year_month wanted = month_of(state.shown_day);
    const YearState* year = state.calendar.year.get();
    const bool goes_on = year && year->first && ImGui::GetFrameCount() - year->shown_frame <= 1;
    const date::year_month first = goes_on ? *year->first : wanted.year() / date::January;
    const int visible = year ? static_cast<int>(year->layout.months.size()) : 0;
    return scrolled_to(first, wanted, visible > 0 ? visible : months_of_year, year ? year->layout.columns : 0);
}

std::string year_title(const UiState& state, facts::Language language, int years_on) {
    const date::year_month first = first_month_shown(state) + date::years(years_on);
    const YearState* year = state.calendar.year.get();
    const int visible = year ? static_cast<int>(year->layout.months.size()) : 0;
    const date::year_month last = first + date::months((visible > 0 ? visible : months_of_year) - 1);
    if (first.year() == last.year()) return std::to_string(static_cast<int>(first.year()));
    return facts::month_title_short(first, language) + " \u2013 " + facts::month_title_short(last, language);
}

void refresh_year(ViewContext& view, const Rect& area) {
    YearState& year = year_state(view);
    const date::weekday week_start = first_weekday(view.project().settings.week_start);
    year.first = first_month_shown(view.state);
    year.layout = year_layout(area, *year.first, week_start, view.scale);
    // A window that was made smaller may have no room left for the month.
    const auto visible = static_cast<int>(year.layout.months.size());
    const date::year_month first =
        scrolled_to(*year.first, month_of(view.state.shown_day), visible, year.layout.columns);
    if (visible > 0 && first != *year.first) {
        year.first = first;
        year.layout = year_layout(area, first, week_start, view.scale);
    }
    year.shown_frame = ImGui::GetFrameCount();

    const PostDays& posts = refreshed_post_days(view);
    const auto& is = year.model_is;
    const bool fits = is && is->first == *year.first && is->today == view.today() && is->lens == view.state.lens &&
        is->observances == view.state.observances_shown && is_present(is->version, view);
    if (fits) return;
    year.model = year_model(month_source(view), posts, *year.first);
    year.model_is = {calendar_version(view), *year.first, view.today(), view.state.lens, view.state.observances_shown};
    ++year.models_made;
}

}  // namespace tandem
