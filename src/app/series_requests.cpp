#include "app/series_requests.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/copy_posts.hpp"
#include "app/series_slots.hpp"
#include "edit/apply.hpp"
#include "edit/post_edits.hpp"
#include "model/move_bar.hpp"

namespace tandem {
namespace {

// Further than anybody plans, and near enough to be looked through.
constexpr date::weeks longest_look{52 * 20};

// Slots of a rule as far as posts are made for it.
std::vector<LocalMinute> slots_to_plan(std::string_view rule, LocalMinute begin,
                                       const std::vector<LocalMinute>& skipped, LocalMinute from) {
    // What ends by itself is planned to its end, however far that is.
    const LocalMinute to = from + (has_end(rule) ? longest_look : date::weeks(series_weeks_ahead));
    return series_slots(rule, begin, skipped, from, to, most_series_posts);
}

Post post_for(const Post& like, Id<Series> series, LocalMinute slot, IdSource& ids) {
    Post post = copied_post(like, 0, ids);
    put_at(post, slot);
    post.series = series;
    post.series_slot = slot;
    return post;
}

Series series_like(const Post& post, std::string rule, IdSource& ids) {
    Series series;
    series.id = ids.make<Series>();
    series.name = post.title;
    series.recurrence = std::move(rule);
    series.begin = *post.when;
    series.zone = post.zone;
    series.title = post.title;
    series.campaign = post.campaign;
    series.pillar = post.pillar;
    return series;
}

bool may_go(const Project& project, const Post& post) { return move_bar(project.settings, post) == MoveBar::none; }

// Says the same, but for its moment and what is each post's own.
bool says_the_same(const Post& a, const Post& b) {
    const auto same = [](const Variant& x, const Variant& y) {
        return x.channel == y.channel && x.format == y.format && x.text == y.text && x.title == y.title &&
            x.link == y.link && x.hashtags == y.hashtags && x.media == y.media && x.first_comment == y.first_comment &&
            x.content_warning == y.content_warning;
    };
    return a.title == b.title && a.text == b.text &&
        std::equal(a.variants.begin(), a.variants.end(), b.variants.begin(), b.variants.end(), same);
}

// What most posts of the series say: one of those that say it.
const Post& usual_post(const SeriesView& view) {
    const auto alike = [&](const Post* model) {
        return std::count_if(view.posts.begin(), view.posts.end(),
                             [&](const Post* post) { return says_the_same(*post, *model); });
    };
    return **std::max_element(view.posts.begin(), view.posts.end(),
                              [&](const Post* a, const Post* b) { return alike(a) < alike(b); });
}

bool is_exception(const Post& post, const Post& usual) { return is_moved_by_hand(post) || !says_the_same(post, usual); }

Post alone(Post post) {
    post.series.reset();
    post.series_slot.reset();
    return post;
}

Request labelled(std::string_view key, const Post& post) {
    return {{std::string(key), {{"title", post.title}}},
            {},
            {post.id.value, post.when ? std::optional(day_of(*post.when)) : std::nullopt}};
}

// The posts of a series from a slot on.
std::vector<const Post*> from_slot(const SeriesView& view, LocalMinute slot) {
    std::vector<const Post*> posts;
    for (const Post* post : view.posts)
        if (*post->series_slot >= slot) posts.push_back(post);
    return posts;
}

// The new row, or the old one with its new rule where all of it changes; the part before ends where it does.
Series continued_from(const SeriesView& view, const Post& from, std::string rule, IdSource& ids, Request& request) {
    Series next = series_like(from, std::move(rule), ids);
    if (*from.series_slot == *view.posts.front()->series_slot) {
        next.id = view.series->id;
        next.name = view.series->name;
        return next;
    }
    Series before = *view.series;
    const auto at = std::find(view.posts.begin(), view.posts.end(), &from);
    before.recurrence = rule_until(before.recurrence, *(*(at - 1))->series_slot);
    request.actions.emplace_back(Put<Series>{std::move(before)});
    return next;
}

// A post that takes another slot; it stays where somebody put it.
Post in_slot(Post post, Id<Series> series, LocalMinute slot) {
    if (!is_moved_by_hand(post)) put_at(post, slot);
    post.series = series;
    post.series_slot = slot;
    return post;
}

}  // namespace

bool is_moved_by_hand(const Post& post) { return post.series_slot && post.when != post.series_slot; }

std::optional<SeriesView> series_of(const Project& project, const Post& post) {
    const Series* series = post.series ? project.series.find(*post.series) : nullptr;
    if (!series || !post.series_slot) return std::nullopt;
    SeriesView view;
    view.series = series;
    for (const Post& one : project.posts)
        if (one.series == series->id && one.series_slot) view.posts.push_back(&one);
    std::sort(view.posts.begin(), view.posts.end(), [](const Post* a, const Post* b) {
        return std::tie(*a->series_slot, a->id) < std::tie(*b->series_slot, b->id);
    });
    view.ends = has_end(series->recurrence);
    const auto next = slots_to_plan(series->recurrence, series->begin, series->skipped,
                                    *view.posts.back()->series_slot + std::chrono::minutes(1));
    if (!next.empty()) view.next = next.front();
    return view;
}

std::vector<LocalMinute> first_slots(const SeriesPattern& pattern, LocalMinute begin, std::size_t most) {
    return series_slots(rule_of(pattern, begin), begin, {}, begin, begin + longest_look, most);
}

Request begin_series(const Post& post, const SeriesPattern& pattern, IdSource& ids) {
    Request request = labelled("undo.begin_series", post);
    if (!post.when) return request;
    const Series series = series_like(post, rule_of(pattern, *post.when), ids);
    request.actions.emplace_back(Put<Series>{series});
    Post first = post;
    first.series = series.id;
    first.series_slot = post.when;
    request.actions.emplace_back(Put<Post>{first});
    for (const LocalMinute slot : slots_to_plan(series.recurrence, series.begin, {}, series.begin))
        if (slot != series.begin) request.actions.emplace_back(Put<Post>{post_for(post, series.id, slot, ids)});
    return request;
}

Request change_series(const Project& project, const Post& from, const SeriesPattern& pattern, IdSource& ids) {
    Request request = labelled("undo.change_series", from);
    const auto view = series_of(project, from);
    if (!view || !from.when) return request;
    const std::vector<const Post*> all = from_slot(*view, *from.series_slot);
    const Post& known = *project.posts.find(from.id);
    const Series series = continued_from(*view, known, rule_of(pattern, *from.when), ids, request);
    request.actions.emplace_back(Put<Series>{series});
    std::vector<LocalMinute> slots = slots_to_plan(series.recurrence, series.begin, {}, series.begin);
    // What may not move holds its slot.
    std::erase_if(slots, [&](LocalMinute slot) {
        return std::any_of(all.begin(), all.end(), [&](const Post* post) {
            return post->id != from.id && post->series_slot == slot && !may_go(project, *post);
        });
    });
    const Post& usual = usual_post(*view);
    std::size_t next = 0;
    for (const Post* post : all) {
        if (post->id != from.id && !may_go(project, *post)) continue;
        if (next < slots.size()) {
            Post moved = in_slot(*post, series.id, slots[next++]);
            // It begins where this post stands.
            if (post->id == from.id) moved.when = from.when, moved.fold = from.fold;
            request.actions.emplace_back(Put<Post>{std::move(moved)});
        } else if (is_exception(*post, usual)) {
            request.actions.emplace_back(Put<Post>{alone(*post)});
        } else {
            request.actions.emplace_back(RemovePosts{{post->id}});
        }
    }
    for (; next < slots.size(); ++next)
        request.actions.emplace_back(Put<Post>{post_for(from, series.id, slots[next], ids)});
    return request;
}

Request continue_series(const Project& project, const Post& of, IdSource& ids) {
    Request request = labelled("undo.continue_series", of);
    const auto view = series_of(project, of);
    if (!view) return request;
    const Post& last = *view->posts.back();
    const Series& series = *view->series;
    for (const LocalMinute slot :
         slots_to_plan(series.recurrence, series.begin, series.skipped, *last.series_slot + std::chrono::minutes(1)))
        request.actions.emplace_back(Put<Post>{post_for(last, series.id, slot, ids)});
    return request;
}

Request end_series(const Project& project, const Post& last) {
    Request request = labelled("undo.end_series", last);
    const auto view = series_of(project, last);
    if (!view) return request;
    Series series = *view->series;
    series.recurrence = rule_until(series.recurrence, *last.series_slot);
    request.actions.emplace_back(Put<Series>{std::move(series)});
    const Post& usual = usual_post(*view);
    RemovePosts gone;
    for (const Post* post : from_slot(*view, *last.series_slot)) {
        if (post->id == last.id || !may_go(project, *post)) continue;
        if (is_exception(*post, usual))
            request.actions.emplace_back(Put<Post>{alone(*post)});
        else
            gone.posts.push_back(post->id);
    }
    if (!gone.posts.empty()) request.actions.emplace_back(std::move(gone));
    return request;
}

Request leave_series(const Project& project, const Post& post) {
    Request request = labelled("undo.leave_series", post);
    const auto view = series_of(project, post);
    if (!view) return request;
    Series series = *view->series;
    series.skipped.push_back(*post.series_slot);
    request.actions = {Put<Series>{std::move(series)}, Put<Post>{alone(post)}};
    return request;
}

Request with_skipped_slots(const Project& project, Request request) {
    const Project after = apply_all(project, request.actions);
    std::map<Id<Series>, std::vector<LocalMinute>> skipped;
    for (const Post& post : project.posts)
        if (post.series && post.series_slot && !after.posts.contains(post.id))
            skipped[*post.series].push_back(*post.series_slot);
    for (const auto& [id, slots] : skipped) {
        const Series* found = after.series.find(id);
        if (!found) continue;
        Series series = *found;
        series.skipped.insert(series.skipped.end(), slots.begin(), slots.end());
        request.actions.emplace_back(Put<Series>{std::move(series)});
    }
    return request;
}

}  // namespace tandem
