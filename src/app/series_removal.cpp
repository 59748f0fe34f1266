#include "app/series_removal.hpp"

#include <algorithm>

#include "app/label_text.hpp"
#include "app/series_requests.hpp"
#include "app/series_slots.hpp"
#include "app/series_text.hpp"
#include "app/workbench.hpp"
#include "edit/apply.hpp"

namespace tandem {
namespace {

std::vector<Id<Post>> posts_of_scope(const SeriesView& view, const Post& post, SeriesScope scope) {
    if (scope == SeriesScope::one) return {post.id};
    std::vector<Id<Post>> posts;
    for (const Post* one : view.posts)
        if (scope == SeriesScope::all || *one->series_slot >= *post.series_slot) posts.push_back(one->id);
    return posts;
}

// Nothing comes after the last post that is left.
void end_behind_what_is_left(const Project& project, const SeriesView& view, Request& request) {
    const Project after = apply_all(project, request.actions);
    const Id<Series> id = view.series->id;
    std::optional<LocalMinute> last;
    for (const Post* post : view.posts)
        if (after.posts.contains(post->id)) last = post->series_slot;
    if (!last) {
        request.actions.emplace_back(Remove<Series>{id});
        return;
    }
    Series series = *after.series.find(id);
    series.recurrence = rule_until(series.recurrence, *last);
    std::erase_if(series.skipped, [&](LocalMinute slot) { return slot > *last; });
    request.actions.emplace_back(Put<Series>{std::move(series)});
}

struct RemovalChoice {
    SeriesScope scope;
    std::string_view id, word;
};
constexpr RemovalChoice removal_choices[] = {{SeriesScope::one, "one", "series.delete.this"},
                                             {SeriesScope::following, "following", "series.delete.following"},
                                             {SeriesScope::all, "all", "series.delete.all"}};

}  // namespace

BulkEdit remove_of_series(const Project& project, const Post& post, SeriesScope scope) {
    const auto view = series_of(project, post);
    if (!view) return bulk_delete(project, {post.id});
    BulkEdit edit = bulk_delete(project, posts_of_scope(*view, post, scope));
    if (edit.request.actions.empty()) return edit;
    edit.request = with_skipped_slots(project, std::move(edit.request));
    if (scope != SeriesScope::one) end_behind_what_is_left(project, *view, edit.request);
    return edit;
}

std::optional<Asked> ask_series_removal(const Project& project, const facts::Words& words, Id<Post> id) {
    const Post* post = project.posts.find(id);
    const auto view = post ? series_of(project, *post) : std::nullopt;
    if (!view || view->posts.size() < 2) return std::nullopt;
    Asked asked;
    asked.id = "remove_of_series";
    asked.title = words.format("removal.title", {{"title", post->title}});
    asked.lines = {words.format("series.delete.part_of", {{"rhythm", rhythm_text(words, *view->series)}})};
    std::size_t meant_before = 0;
    for (const RemovalChoice& choice : removal_choices) {
        // The last one has none behind it, and the first one all.
        const std::size_t meant = posts_of_scope(*view, *post, choice.scope).size();
        const bool is_all_behind = choice.scope == SeriesScope::following && meant == view->posts.size();
        if (meant == meant_before || is_all_behind) continue;
        meant_before = meant;
        const BulkEdit edit = remove_of_series(project, *post, choice.scope);
        if (edit.changed == 0) continue;
        asked.choices.push_back({std::string(choice.id),
                                 words.format(choice.word, {{"n", std::to_string(edit.changed)}}), true,
                                 [id, scope = choice.scope](Workbench& w) {
                                     const Project& now = w.session().project();
                                     if (const Post* there = now.posts.find(id))
                                         w.session().submit(remove_of_series(now, *there, scope).request);
                                 }});
        if (const auto kept = kept_label(edit, words); kept && choice.scope == SeriesScope::all)
            asked.lines.push_back(text_of(words, *kept));
    }
    return asked.choices.empty() ? std::nullopt : std::optional(std::move(asked));
}

}  // namespace tandem
