#include "app/series_removal.hpp"

#include <algorithm>

#include "app/label_text.hpp"
#include "app/series_requests.hpp"
#include "app/series_slots.hpp"
#include "app/series_text.hpp"
#include "app/workbench.hpp"
#include "edit/apply.hpp"
#include "model/holds.hpp"

namespace tandem {
namespace {

// A series some of whose posts are to go.
struct SeriesMeant {
    SeriesView view;
    LocalMinute first{};     // the first of their slots
    std::int64_t meant = 0;  // how many
};

std::vector<SeriesMeant> series_of_posts(const Project& project, const std::vector<Id<Post>>& posts) {
    std::vector<SeriesMeant> found;
    for (const Id<Post> id : posts) {
        const Post* post = project.posts.find(id);
        if (!post || !post->series || !post->series_slot) continue;
        auto at = std::find_if(found.begin(), found.end(),
                               [&](const SeriesMeant& one) { return one.view.series->id == *post->series; });
        if (at == found.end()) {
            auto view = series_of(project, *post);
            if (!view) continue;
            at = found.insert(found.end(), {std::move(*view), *post->series_slot});
        }
        at->first = std::min(at->first, *post->series_slot);
        ++at->meant;
    }
    return found;
}

std::vector<Id<Post>> posts_of_scope(const std::vector<SeriesMeant>& series, std::vector<Id<Post>> posts,
                                     SeriesScope scope) {
    if (scope == SeriesScope::one) return posts;
    const std::vector<Id<Post>> named = posts;
    for (const SeriesMeant& one : series)
        for (const Post* post : one.view.posts)
            if ((scope == SeriesScope::all || *post->series_slot >= one.first) && !holds(named, post->id))
                posts.push_back(post->id);
    return posts;
}

// Nothing comes after the last post that is left; of a series without posts nothing is left.
void end_behind_what_is_left(const Project& after, const SeriesView& view, bool ends, Request& request) {
    const Id<Series> id = view.series->id;
    std::optional<LocalMinute> last;
    for (const Post* post : view.posts)
        if (after.posts.contains(post->id)) last = post->series_slot;
    if (!last) {
        request.actions.emplace_back(Remove<Series>{id});
        return;
    }
    if (!ends) return;
    Series series = *after.series.find(id);
    series.recurrence = rule_until(series.recurrence, *last);
    std::erase_if(series.skipped, [&](LocalMinute slot) { return slot > *last; });
    request.actions.emplace_back(Put<Series>{std::move(series)});
}

BulkEdit remove_in_scope(const Project& project, const std::vector<SeriesMeant>& series,
                         const std::vector<Id<Post>>& posts, SeriesScope scope) {
    BulkEdit edit = bulk_delete(project, posts_of_scope(series, posts, scope));
    if (edit.request.actions.empty()) return edit;
    edit.request = with_skipped_slots(project, std::move(edit.request));
    const Project after = apply_all(project, edit.request.actions);
    for (const SeriesMeant& one : series)
        end_behind_what_is_left(after, one.view, scope != SeriesScope::one, edit.request);
    return edit;
}

struct RemovalChoice {
    SeriesScope scope;
    std::string_view id, word, word_of_several;
};
constexpr RemovalChoice removal_choices[] = {
    {SeriesScope::one, "one", "series.delete.this", "series.delete.these"},
    {SeriesScope::following, "following", "series.delete.following", "series.delete.these_following"},
    {SeriesScope::all, "all", "series.delete.all", "series.delete.these_all"}};

// Of which series they are a part.
std::string part_text(const facts::Words& words, const std::vector<SeriesMeant>& series, bool several) {
    const std::string rhythm = rhythm_text(words, *series.front().view.series);
    if (!several) return words.format("series.delete.part_of", {{"rhythm", rhythm}});
    std::int64_t meant = 0;
    for (const SeriesMeant& one : series) meant += one.meant;
    if (series.size() == 1) return words.count("series.delete.parts_of", meant, {{"rhythm", rhythm}});
    return words.format("series.delete.parts_of_series",
                        {{"n", std::to_string(meant)}, {"series", std::to_string(series.size())}});
}

Asked::Choice removal_choice(const facts::Words& words, const RemovalChoice& choice, int count,
                             const std::vector<Id<Post>>& posts) {
    const std::string_view word = posts.size() == 1 ? choice.word : choice.word_of_several;
    return {std::string(choice.id), words.format(word, {{"n", std::to_string(count)}}), true,
            [posts, scope = choice.scope](Workbench& w) {
                w.session().submit(remove_of_series(w.session().project(), posts, scope).request);
            }};
}

}  // namespace

BulkEdit remove_of_series(const Project& project, const std::vector<Id<Post>>& posts, SeriesScope scope) {
    return remove_in_scope(project, series_of_posts(project, posts), posts, scope);
}

std::optional<Asked> ask_series_removal(const Project& project, const facts::Words& words,
                                        const std::vector<Id<Post>>& posts) {
    const std::vector<SeriesMeant> series = series_of_posts(project, posts);
    const std::size_t all = posts_of_scope(series, posts, SeriesScope::all).size();
    if (all == posts.size()) return std::nullopt;
    const bool several = posts.size() > 1;
    Asked asked;
    asked.id = "remove_of_series";
    asked.title = several ? words.count("removal.title_posts", static_cast<std::int64_t>(posts.size()))
                          : words.format("removal.title", {{"title", project.posts.find(posts.front())->title}});
    asked.lines = {part_text(words, series, several)};
    std::size_t meant_before = 0;
    for (const RemovalChoice& choice : removal_choices) {
        // The last ones have none behind them, and the first ones all.
        const std::size_t meant = posts_of_scope(series, posts, choice.scope).size();
        const bool is_all_behind = choice.scope == SeriesScope::following && meant == all;
        if (meant == meant_before || is_all_behind) continue;
        meant_before = meant;
        const BulkEdit edit = remove_in_scope(project, series, posts, choice.scope);
        if (edit.changed == 0) continue;
        asked.choices.push_back(removal_choice(words, choice, edit.changed, posts));
        if (const auto kept = kept_label(edit, words); kept && choice.scope == SeriesScope::all)
            asked.lines.push_back(text_of(words, *kept));
    }
    return asked.choices.empty() ? std::nullopt : std::optional(std::move(asked));
}

}  // namespace tandem
