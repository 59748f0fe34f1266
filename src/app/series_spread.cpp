#include "app/series_spread.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "app/series_requests.hpp"
#include "app/series_slots.hpp"
#include "edit/apply.hpp"
#include "edit/post_edits.hpp"
#include "model/move_bar.hpp"

namespace tandem {
namespace {

const Variant* on_channel(const Post& post, Id<Channel> channel) {
    for (const Variant& variant : post.variants)
        if (variant.channel == channel) return &variant;
    return nullptr;
}

// Takes over parts that one post changed, where another had what that one had, or what most of the series have.
class Change {
  public:
    Change(const Post& before, const Post& after, const std::vector<const Post*>& series)
        : before_(before), after_(after), series_(series) {}

    Post on(Post post) const {
        take(post, &Post::title), take(post, &Post::text), take(post, &Post::campaign), take(post, &Post::pillar);
        take(post, &Post::objectives), take(post, &Post::audiences), take(post, &Post::kind);
        take(post, &Post::journey_stage), take(post, &Post::trial), take(post, &Post::creator);
        take(post, &Post::supervisor), take(post, &Post::effort_minutes), take(post, &Post::tags);
        take(post, &Post::note), take(post, &Post::zone), take(post, &Post::fold);
        for (Variant& variant : post.variants) take_variant(variant);
        return post;
    }

  private:
    // `of` gives the part of a post, null where it has none.
    template <class Value, class Of>
    bool is_usual(const Value& value, const Of& of) const {
        const auto count = std::count_if(series_.begin(), series_.end(), [&](const Post* post) {
            const Value* own = of(*post);
            return own && *own == value;
        });
        return 2 * static_cast<std::size_t>(count) > series_.size();
    }
    template <class Part>
    void take(Post& post, Part Post::*part) const {
        if (before_.*part == after_.*part) return;
        if (post.*part == before_.*part || is_usual(post.*part, [&](const Post& one) { return &(one.*part); }))
            post.*part = after_.*part;
    }
    void take_variant(Variant& variant) const {
        const Variant* before = on_channel(before_, variant.channel);
        const Variant* after = on_channel(after_, variant.channel);
        if (!before || !after) return;
        const auto part = [&](auto Variant::*member) {
            if (before->*member == after->*member) return;
            using Value = std::remove_reference_t<decltype(variant.*member)>;
            const auto of = [&](const Post& one) -> const Value* {
                const Variant* own = on_channel(one, variant.channel);
                return own ? &(own->*member) : nullptr;
            };
            if (variant.*member == before->*member || is_usual(variant.*member, of)) variant.*member = after->*member;
        };
        part(&Variant::format), part(&Variant::text), part(&Variant::offset_minutes), part(&Variant::title);
        part(&Variant::link), part(&Variant::hashtags), part(&Variant::media), part(&Variant::first_comment);
        part(&Variant::content_warning);
        part(&Variant::speaker), part(&Variant::ambassador);
    }

    const Post& before_;
    const Post& after_;
    const std::vector<const Post*>& series_;
};

// Channels that came and went. New variants have ids that follow from the post's and the channel's.
void take_channels(const Post& before, const Post& after, Post& post) {
    std::erase_if(post.variants, [&](const Variant& variant) {
        return on_channel(before, variant.channel) && !on_channel(after, variant.channel);
    });
    for (const Variant& variant : after.variants) {
        if (on_channel(before, variant.channel) || on_channel(post, variant.channel)) continue;
        Variant copy = variant;
        copy.id.value = uuid_from_name("variant in a series " + to_text(post.id) + " " + to_text(variant.channel));
        copy.status.reset(), copy.published_at.reset(), copy.to_reschedule.reset();
        copy.published_link.clear();
        post.variants.push_back(std::move(copy));
    }
}

// The series goes on as the post is now.
void take_template(Series& series, const Post& before, const Post& after) {
    if (series.title == before.title) series.title = after.title;
    if (series.name == before.title) series.name = after.title;
    if (series.campaign == before.campaign) series.campaign = after.campaign;
    if (series.pillar == before.pillar) series.pillar = after.pillar;
}

int days_between(LocalMinute from, LocalMinute to) { return static_cast<int>((day_of(to) - day_of(from)).count()); }

// The part of the series from `slot` on, so much later. A rule that is no pattern keeps its words.
void shift_series(Series& series, LocalMinute slot, std::chrono::minutes moved) {
    const LocalMinute begin = slot + moved;
    if (auto pattern = pattern_of(series.recurrence, series.begin)) {
        const int days = days_between(slot, begin);
        std::array<bool, 7> weekdays{};
        for (std::size_t i = 0; i < weekdays.size(); ++i)
            weekdays[static_cast<std::size_t>(((static_cast<int>(i) + days) % 7 + 7) % 7)] = pattern->weekdays[i];
        pattern->weekdays = weekdays;
        if (pattern->until) *pattern->until += date::days(days);
        if (pattern->count)
            *pattern->count -= static_cast<int>(series_slots(series.recurrence, series.begin, {}, series.begin, slot,
                                                             static_cast<std::size_t>(*pattern->count))
                                                    .size());
        series.recurrence = rule_of(*pattern, begin);
    }
    series.begin = begin;
    std::erase_if(series.skipped, [&](LocalMinute skipped) { return skipped < slot; });
    for (LocalMinute& skipped : series.skipped) skipped += moved;
}

// Whose posts change, and what becomes of the series' rows.
struct Spread {
    const SeriesView& view;
    const Post& before;
    const Post& after;
    bool all = false;

    std::chrono::minutes moved() const {
        return before.when && after.when ? *after.when - *before.when : std::chrono::minutes(0);
    }
    // A rule has one time of day: what follows at another one is a series of its own.
    bool splits() const { return !all && moved().count() != 0; }
    Id<Series> id() const {
        if (!splits()) return view.series->id;
        return {uuid_from_name("series from " + to_text(before.id) + " " + to_text(*after.when))};
    }
    void put_series(Request& request) const {
        Series series = *view.series;
        if (splits()) {
            const auto at = std::find_if(view.posts.begin(), view.posts.end(),
                                         [&](const Post* one) { return one->id == before.id; });
            Series earlier = series;
            earlier.recurrence = rule_until(series.recurrence, *(*(at - 1))->series_slot);
            request.actions.emplace_back(Put<Series>{std::move(earlier)});
        }
        series.id = id();
        take_template(series, before, after);
        if (moved().count() != 0) shift_series(series, all ? series.begin : *before.series_slot, moved());
        if (series != *view.series) request.actions.emplace_back(Put<Series>{std::move(series)});
    }
};

}  // namespace

Request spread_over_series(const Project& project, Request request, Id<Post> edited, SeriesScope scope) {
    const Post* before = project.posts.find(edited);
    const auto view = before ? series_of(project, *before) : std::nullopt;
    if (!view || scope == SeriesScope::one) return request;
    const Project next = apply_all(project, request.actions);
    const Post* after = next.posts.find(edited);
    if (!after || *after == *before || after->series != before->series) return request;
    const bool is_first = before->id == view->posts.front()->id;
    const Spread spread{*view, *before, *after, scope == SeriesScope::all || is_first};
    spread.put_series(request);
    const Change change(*before, *after, view->posts);
    for (const Post* one : view->posts) {
        if (!spread.all && *one->series_slot < *before->series_slot) continue;
        const bool is_edited = one->id == edited;
        if (!is_edited && move_bar(project.settings, *one) != MoveBar::none) continue;
        Post post = is_edited ? *after : change.on(*one);
        if (!is_edited) take_channels(*before, *after, post);
        if (!is_edited && !is_moved_by_hand(*one) && post.when) put_at(post, *post.when + spread.moved());
        *post.series_slot += spread.moved();
        post.series = spread.id();
        if (post != *one) request.actions.emplace_back(Put<Post>{std::move(post)});
    }
    return request;
}

Request as_meant(const Project& project, const SeriesEdit& edit, Request request) {
    constexpr std::array<std::string_view, 5> edits{"undo.edit_post", "undo.edit_text", "undo.insert_snippet",
                                                    "undo.schedule_post", "undo.move_variant"};
    const bool edits_it = std::find(edits.begin(), edits.end(), request.label.key) != edits.end();
    if (!edits_it || request.focus.item != edit.post.value) return request;
    return spread_over_series(project, std::move(request), edit.post, edit.scope);
}

}  // namespace tandem
