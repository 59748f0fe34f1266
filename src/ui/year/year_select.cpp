#include "ui/year/year_select.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "ui/calendar/band.hpp"
#include "ui/view_context.hpp"
#include "ui/year/year_state.hpp"

namespace tandem {
namespace {

Selection selection_of_posts(std::vector<Id<Post>> posts) {
    if (posts.empty()) return {};
    return {Selection::Kind::posts, std::move(posts), {}, {}, {}};
}

void reveal_year_day(ViewContext& view, Day day) {
    reveal_day(view.state, day, first_weekday(view.project().settings.week_start));
}

// Each day with posts, in one pass for the present version.
const std::vector<PostsOfDay>& posts_by_year_day(ViewContext& view) {
    refreshed_post_days(view);
    YearState& year = year_state(view);
    if (std::exchange(year.by_day_pass, year.passes) != year.passes)
        year.by_day = let_through_by_day(view.project(), view.state.filters);
    return year.by_day;
}

// Of the days of the range, a day after the other, each once.
std::vector<Id<Post>> posts_of_year_days(ViewContext& view, const DayRange& days) {
    const std::vector<PostsOfDay>& all = posts_by_year_day(view);
    const auto first = std::lower_bound(all.begin(), all.end(), days.begin,
                                        [](const PostsOfDay& one, Day day) { return one.day < day; });
    std::set<Id<Post>> known;
    std::vector<Id<Post>> posts;
    for (auto at = first; at != all.end() && at->day < days.end; ++at)
        for (const Id<Post> post : at->posts)
            if (known.insert(post).second) posts.push_back(post);
    return posts;
}

std::vector<Id<Post>> posts_of_year_day(ViewContext& view, Day day) {
    return posts_of_year_days(view, {day, day + date::days(1)});
}

// Where days were selected by Ctrl or Shift last, as long as the selection is what came of it.
const YearState::SelectedTo* selected_to(const ViewContext& view) {
    if (!view.state.calendar.year) return nullptr;
    const auto& last = view.state.calendar.year->selected_to;
    return last && last->made == view.state.selection ? &*last : nullptr;
}

std::optional<Day> day_of_post(const ViewContext& view, Id<Post> id) {
    const Post* post = view.project().posts.find(id);
    return post && post->when ? std::optional(day_of(*post->when)) : std::nullopt;
}

void keep_selected_to(ViewContext& view, Day from, Day to) {
    year_state(view).selected_to = YearState::SelectedTo{from, to, view.state.selection};
    reveal_year_day(view, to);
}

}  // namespace

std::optional<Day> year_cursor(ViewContext& view) {
    if (const YearState::SelectedTo* last = selected_to(view)) return last->to;
    const Selection& selection = view.state.selection;
    if (selection.kind == Selection::Kind::day) return selection.day;
    if (selection.kind != Selection::Kind::posts || selection.posts.empty()) return std::nullopt;
    return day_of_post(view, selection.posts.back());
}

void select_year_day(ViewContext& view, Day day) {
    view.state.selection = Selection::of(day);
    year_state(view).selected_to.reset();
    reveal_year_day(view, day);
}

void lead_to_year_day(ViewContext& view, Day day) {
    const YearState::SelectedTo* last = selected_to(view);
    const Day from = last ? last->from : year_cursor(view).value_or(day);
    year_state(view).selected_to = YearState::SelectedTo{from, day, view.state.selection, true};
    reveal_year_day(view, day);
}

bool is_led_in_year(const ViewContext& view) {
    const YearState::SelectedTo* last = selected_to(view);
    return last && last->led;
}

void toggle_year_day(ViewContext& view, Day day) {
    Selection& selection = view.state.selection;
    std::vector<Id<Post>> posts;
    if (selection.kind == Selection::Kind::posts) posts = selection.posts;
    if (selection.kind == Selection::Kind::day && selection.day != day) posts = posts_of_year_day(view, selection.day);
    const std::vector<Id<Post>> here = posts_of_year_day(view, day);
    if (here.empty()) return;
    const auto is_in = [](const std::vector<Id<Post>>& some, Id<Post> one) {
        return std::find(some.begin(), some.end(), one) != some.end();
    };
    if (std::all_of(here.begin(), here.end(), [&](Id<Post> one) { return is_in(posts, one); }))
        std::erase_if(posts, [&](Id<Post> one) { return is_in(here, one); });
    else
        for (const Id<Post> one : here) add_once(one, posts);
    selection = selection_of_posts(std::move(posts));
    keep_selected_to(view, day, day);
}

void select_year_days_to(ViewContext& view, Day day) {
    Selection& selection = view.state.selection;
    const YearState::SelectedTo* last = selected_to(view);
    const bool posts_are = selection.kind == Selection::Kind::posts && !selection.posts.empty();
    const std::optional<Day> began = last ? std::optional(last->from)
        : posts_are                       ? day_of_post(view, selection.posts.front())
                                          : year_cursor(view);
    const Day from = began.value_or(day);
    std::vector<Id<Post>> posts = posts_of_year_days(view, {std::min(from, day), std::max(from, day) + date::days(1)});
    if (day < from) std::reverse(posts.begin(), posts.end());
    selection = posts.empty() ? Selection::of(day) : selection_of_posts(std::move(posts));
    keep_selected_to(view, from, day);
}

void select_whole_year(ViewContext& view) {
    std::vector<Id<Post>> posts = posts_of_year_days(view, year_state(view).model.days());
    if (!posts.empty()) view.state.selection = selection_of_posts(std::move(posts));
}

void follow_year_band(ViewContext& view, const Rect& seen) {
    follow_band(view, {.seen = seen}, [&](const Rect& band, std::vector<Id<Post>>& posts) {
        std::set<Id<Post>> known(posts.begin(), posts.end());
        for (const YearMonthBox& box : year_state(view).layout.months)
            for (std::size_t i = 0; i < box.cells.size(); ++i) {
                if (!meet(band, box.cells[i])) continue;
                for (const Id<Post> one :
                     posts_of_year_day(view, first_day(box.month) + date::days(static_cast<int>(i))))
                    if (known.insert(one).second) posts.push_back(one);
            }
    });
}

void refresh_selected_days(ViewContext& view) {
    YearState& year = year_state(view);
    const Selection& selection = view.state.selection;
    if (selection.kind != Selection::Kind::posts) {
        year.selected_days.clear();
        year.touched_days.clear();
        year.selected_posts.clear();
        return;
    }
    const std::vector<PostsOfDay>& days = posts_by_year_day(view);
    if (year.selected_posts == selection.posts && year.selected_pass == year.passes) return;
    year.selected_posts = selection.posts;
    year.selected_pass = year.passes;
    year.selected_days.clear();
    year.touched_days.clear();
    const std::set<Id<Post>> selected(selection.posts.begin(), selection.posts.end());
    for (const PostsOfDay& one : days) {
        const auto of_day = static_cast<std::size_t>(
            std::count_if(one.posts.begin(), one.posts.end(), [&](Id<Post> post) { return selected.contains(post); }));
        if (of_day == one.posts.size())
            year.selected_days.push_back(one.day);
        else if (of_day > 0)
            year.touched_days.push_back(one.day);
    }
}

bool is_year_day_selected(ViewContext& view, Day day) {
    const std::vector<Day>& days = year_state(view).selected_days;
    return std::binary_search(days.begin(), days.end(), day);
}

}  // namespace tandem
