#include "app/series_requests.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/copy_posts.hpp"
#include "app/series_posts.hpp"
#include "app/series_slots.hpp"
#include "edit/apply.hpp"
#include "edit/post_edits.hpp"
#include "model/move_bar.hpp"

namespace tandem {
namespace {

// Further than anybody plans, and near enough to be looked through.
constexpr date::weeks longest_look{52 * 20};
constexpr std::size_t most_looked_through = 8000;
constexpr date::weeks series_planned_ahead{series_weeks_ahead};

// Slots of a rule as far as posts are made for it.
std::vector<LocalMinute> slots_to_plan(std::string_view rule, LocalMinute begin,
                                       const std::vector<LocalMinute>& skipped, LocalMinute from) {
    // What ends by itself is planned to its end, however far that is.
    const LocalMinute to = from + (has_end(rule) ? longest_look : series_planned_ahead);
    std::vector<LocalMinute> slots = series_slots(rule, begin, skipped, from, to, most_series_posts);
    // The next one is planned however rarely it recurs.
    return slots.empty() && !has_end(rule) ? series_slots(rule, begin, skipped, from, from + longest_look, 1) : slots;
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

// The row with its new rule: the old one where all of it changes; else the part before ends where it does.
Series continued_from(const SeriesView& view, const Post& from, std::string rule, IdSource& ids, Request& request) {
    Series next = *view.series;
    next.recurrence = std::move(rule);
    next.begin = *from.when;
    if (*from.series_slot == *view.posts.front()->series_slot) return next;
    next.id = ids.make<Series>();
    Series before = *view.series;
    const auto at = std::find(view.posts.begin(), view.posts.end(), &from);
    before.recurrence = rule_until(before.recurrence, *(*(at - 1))->series_slot);
    request.actions.emplace_back(Put<Series>{std::move(before)});
    return next;
}

// The slot on the same day; nothing where there is none.
std::optional<LocalMinute> slot_on_day(const std::vector<LocalMinute>& slots, LocalMinute moment) {
    const auto at = std::lower_bound(slots.begin(), slots.end(), LocalMinute(day_of(moment)));
    return at != slots.end() && day_of(*at) == day_of(moment) ? std::optional(*at) : std::nullopt;
}

// Slots of a rule as posts are made for it, and as far as the posts that are there reach.
std::vector<LocalMinute> slots_to_fill(const Series& series, const std::vector<const Post*>& posts) {
    const LocalMinute planned = series.begin + (has_end(series.recurrence) ? longest_look : series_planned_ahead);
    const LocalMinute to = std::max(planned, *posts.back()->series_slot + std::chrono::minutes(1));
    return series_slots(series.recurrence, series.begin, series.skipped, series.begin, to,
                        std::max(most_series_posts, posts.size()));
}

// What was skipped behind `from`, and the slots of the new rule on those days; never the one it begins with.
std::vector<LocalMinute> skips_for(const Series& series, LocalMinute from, std::vector<LocalMinute> skipped) {
    std::erase_if(skipped, [&](LocalMinute slot) { return slot <= from; });
    if (skipped.empty()) return skipped;
    const LocalMinute last = *std::max_element(skipped.begin(), skipped.end());
    const std::vector<LocalMinute> slots =
        series_slots(series.recurrence, series.begin, {}, series.begin, last + date::days(1), most_looked_through);
    for (LocalMinute& slot : skipped) slot = slot_on_day(slots, slot).value_or(slot);
    std::erase(skipped, series.begin);
    return skipped;
}

Series series_of_pattern(const SeriesPattern& pattern, LocalMinute begin) {
    Series series;
    series.recurrence = rule_of(pattern, begin);
    series.begin = begin;
    return series;
}

// A post that takes another slot; it stays where somebody put it.
Post in_slot(Post post, Id<Series> series, LocalMinute slot) {
    if (!is_moved_by_hand(post)) put_at(post, slot);
    post.series = series;
    post.series_slot = slot;
    return post;
}

// A post that stays where it is, and stands for a slot.
Post standing_for(Post post, Id<Series> series, LocalMinute slot) {
    post.series = series;
    post.series_slot = slot;
    return post;
}

void put_if_changed(Request& request, const Post& before, Post after) {
    if (after != before) request.actions.emplace_back(Put<Post>{std::move(after)});
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

std::vector<LocalMinute> first_slots(const SeriesPattern& pattern, LocalMinute begin, std::size_t most,
                                     const std::vector<LocalMinute>& skipped) {
    const Series series = series_of_pattern(pattern, begin);
    return series_slots(series.recurrence, begin, skips_for(series, begin, skipped), begin, begin + longest_look, most);
}

std::vector<LocalMinute> planned_slots(const SeriesPattern& pattern, LocalMinute begin,
                                       const std::vector<LocalMinute>& skipped) {
    const Series series = series_of_pattern(pattern, begin);
    return slots_to_plan(series.recurrence, begin, skips_for(series, begin, skipped), begin);
}

int slots_left(const Series& series, LocalMinute from) {
    if (!has_end(series.recurrence)) return 0;
    return static_cast<int>(
        series_slots(series.recurrence, series.begin, {}, from, from + longest_look, most_looked_through).size());
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

Request change_series(const Project& project, const Post& from, const SeriesPattern& pattern, IdSource& ids,
                      const std::optional<std::vector<LocalMinute>>& skipped) {
    Request request = labelled("undo.change_series", from);
    const auto view = series_of(project, from);
    if (!view || !from.when) return request;
    const Post& known = *project.posts.find(from.id);
    Series series = continued_from(*view, known, rule_of(pattern, *from.when), ids, request);
    series.skipped = skips_for(series, *from.series_slot, skipped.value_or(view->series->skipped));
    request.actions.emplace_back(Put<Series>{series});
    const std::vector<const Post*> all = from_slot(*view, *from.series_slot);
    std::vector<LocalMinute> slots = slots_to_fill(series, all);
    if (!slots.empty()) slots.erase(slots.begin());
    std::vector<const Post*> movable;
    std::vector<std::optional<LocalMinute>> own;
    for (const Post* post : all) {
        if (post->id == from.id) continue;
        const auto slot = slot_on_day(slots, *post->series_slot);
        if (may_go(project, *post)) {
            movable.push_back(post), own.push_back(slot);
        } else if (slot) {
            // What may not move holds its slot.
            put_if_changed(request, *post, standing_for(*post, series.id, *slot));
            std::erase(slots, *slot);
        }
    }
    // It begins where this post stands.
    request.actions.emplace_back(Put<Post>{standing_for(from, series.id, series.begin)});
    const std::vector<std::optional<LocalMinute>> taken = taken_slots(own, slots);
    const Post* usual = usual_post(*view);
    for (std::size_t i = 0; i < movable.size(); ++i) {
        if (taken[i])
            put_if_changed(request, *movable[i], in_slot(*movable[i], series.id, *taken[i]));
        else
            drop_from_series(request, *movable[i], usual);
    }
    const Post& like = repeated_post(*view);
    for (const LocalMinute slot : slots) request.actions.emplace_back(Put<Post>{post_for(like, series.id, slot, ids)});
    return request;
}

Request continue_series(const Project& project, const Post& of, IdSource& ids) {
    Request request = labelled("undo.continue_series", of);
    const auto view = series_of(project, of);
    if (!view) return request;
    const LocalMinute behind = *view->posts.back()->series_slot + std::chrono::minutes(1);
    const Series& series = *view->series;
    const Post& like = repeated_post(*view);
    for (const LocalMinute slot : slots_to_plan(series.recurrence, series.begin, series.skipped, behind))
        request.actions.emplace_back(Put<Post>{post_for(like, series.id, slot, ids)});
    return request;
}

Request end_series(const Project& project, const Post& last) {
    Request request = labelled("undo.end_series", last);
    const auto view = series_of(project, last);
    if (!view) return request;
    Series series = *view->series;
    series.recurrence = rule_until(series.recurrence, *last.series_slot);
    request.actions.emplace_back(Put<Series>{std::move(series)});
    const Post* usual = usual_post(*view);
    for (const Post* post : from_slot(*view, *last.series_slot))
        if (post->id != last.id && may_go(project, *post)) drop_from_series(request, *post, usual);
    return request;
}

Request put_back_in_series(const Post& post) {
    Request request = labelled("undo.put_back_in_series", post);
    if (!is_moved_by_hand(post)) return request;
    request.focus.day = day_of(*post.series_slot);
    request.actions.emplace_back(SchedulePost{post.id, *post.series_slot});
    return request;
}

Label told_of_series(const Project& project, const Request& request, Id<Post> post) {
    const Project after = apply_all(project, request.actions);
    const Post* row = after.posts.find(post);
    const auto view = row ? series_of(after, *row) : std::nullopt;
    const std::string left = std::to_string(view ? view->posts.size() : 0);
    const std::size_t removed = project.posts.size() - std::min(project.posts.size(), after.posts.size());
    if (removed > 0) return {"series.told_removed", {{"n", std::to_string(removed)}, {"left", left}}};
    return {"series.told", {{"n", left}}};
}

Request leave_series(const Project& project, const Post& post) {
    Request request = labelled("undo.leave_series", post);
    const auto view = series_of(project, post);
    if (!view) return request;
    Series series = *view->series;
    series.skipped.push_back(*post.series_slot);
    request.actions = {Put<Series>{std::move(series)}, Put<Post>{without_series(post)}};
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
