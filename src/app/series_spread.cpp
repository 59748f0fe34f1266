#include "app/series_spread.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "app/copy_posts.hpp"
#include "app/series_posts.hpp"
#include "app/series_shift.hpp"
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

std::vector<std::string> checklist_points(const Post& post) {
    std::vector<std::string> points;
    for (const ChecklistItem& item : post.checklist) points.push_back(item.text);
    return points;
}

// A list of these points with the ticks of another one: of the point that says the same, else of the one in its place
// where it was only worded otherwise.
std::vector<ChecklistItem> ticked_as(const std::vector<ChecklistItem>& own, const std::vector<std::string>& before,
                                     const std::vector<std::string>& after) {
    std::vector<ChecklistItem> items;
    for (std::size_t i = 0; i < after.size(); ++i) {
        const auto same =
            std::find_if(own.begin(), own.end(), [&](const ChecklistItem& item) { return item.text == after[i]; });
        const bool reworded = same == own.end() && before.size() == after.size() && i < own.size() &&
            std::find(after.begin(), after.end(), own[i].text) == after.end();
        items.push_back({after[i], same != own.end() ? same->done : reworded && own[i].done});
    }
    return items;
}

// Takes over parts that one post changed, where another had what that one had, or what most of the series have.
class SeriesChange {
  public:
    SeriesChange(const Post& before, const Post& after, const std::vector<const Post*>& series)
        : before_(before), after_(after), series_(series) {}

    Post on(Post post) const {
        take(post, &Post::title), take(post, &Post::text), take(post, &Post::campaign), take(post, &Post::pillar);
        take(post, &Post::objectives), take(post, &Post::audiences), take(post, &Post::kind);
        take(post, &Post::journey_stage), take(post, &Post::trial), take(post, &Post::creator);
        take(post, &Post::supervisor), take(post, &Post::approver), take(post, &Post::effort_minutes);
        take(post, &Post::tags), take(post, &Post::note), take(post, &Post::zone), take(post, &Post::fold);
        take_checklist(post);
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
    // What there is to tick; what is ticked stays so.
    void take_checklist(Post& post) const {
        const std::vector<std::string> before = checklist_points(before_), after = checklist_points(after_),
                                       own = checklist_points(post);
        if (before == after) return;
        const auto alike = std::count_if(series_.begin(), series_.end(),
                                         [&](const Post* one) { return checklist_points(*one) == own; });
        const bool usual = 2 * static_cast<std::size_t>(alike) > series_.size();
        if (own == before || usual) post.checklist = ticked_as(post.checklist, before, after);
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
        part(&Variant::format), part(&Variant::text), part(&Variant::offset_minutes), part(&Variant::fold);
        part(&Variant::title);
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

// Whose posts change, and what becomes of the series' rows.
struct SeriesSpread {
    const SeriesView& view;
    const Post& before;
    const Post& after;
    bool all = false;

    std::chrono::minutes moved() const {
        return before.when && after.when ? *after.when - *before.when : std::chrono::minutes(0);
    }
    bool moves() const { return moved().count() != 0; }
    // A rule has one time of day: what follows at another one is a series of its own.
    bool splits() const { return !all && moves(); }
    Id<Series> id() const {
        if (!splits()) return view.series->id;
        return {uuid_from_name("series from " + to_text(before.id) + " " + to_text(*after.when))};
    }
    // The row as it is now, `series` as it goes on.
    void put_series(Series series, Request& request) const {
        if (splits()) {
            const auto at = std::find_if(view.posts.begin(), view.posts.end(),
                                         [&](const Post* one) { return one->id == before.id; });
            Series earlier = *view.series;
            earlier.recurrence = rule_until(earlier.recurrence, *(*(at - 1))->series_slot);
            request.actions.emplace_back(Put<Series>{std::move(earlier)});
        }
        series.id = id();
        take_template(series, before, after);
        if (series != *view.series) request.actions.emplace_back(Put<Series>{std::move(series)});
    }
    // The other post with the same change.
    Post changed(const Post& one) const {
        Post post = SeriesChange(before, after, view.posts).on(one);
        take_channels(before, after, post);
        return post;
    }
};

// A post for a slot that a rule has gained. Its ids follow from its series and slot.
Post gained_post(const Project& project, const SeriesSpread& spread, LocalMinute slot) {
    IdSource ids(0);
    Post post = copied_post(spread.changed(repeated_post(spread.view)), 0, ids);
    std::string name = "post in a series " + to_text(spread.id()) + " " + to_text(slot);
    do post.id.value = uuid_from_name(name += "+");
    while (project.posts.contains(post.id));
    for (Variant& variant : post.variants)
        variant.id.value = uuid_from_name("variant in a series " + to_text(post.id) + " " + to_text(variant.channel));
    put_at(post, slot);
    post.series = spread.id();
    post.series_slot = slot;
    return post;
}

// The slots of the new rule that are for so many posts: as far as those that are there reach, and more where they are
// too few.
std::vector<LocalMinute> slots_to_move_to(const Series& series, LocalMinute reach, std::size_t posts) {
    constexpr std::size_t most = 8000;
    const LocalMinute behind = reach + std::chrono::minutes(1);
    const auto between = [&](LocalMinute from, LocalMinute to, std::size_t count) {
        return series_slots(series.recurrence, series.begin, series.skipped, from, to, count);
    };
    std::vector<LocalMinute> slots = between(series.begin, behind, most);
    const std::vector<LocalMinute> more = between(behind, behind + date::weeks(52 * 200), posts);
    slots.insert(slots.end(), more.begin(), more.end());
    return slots;
}

// SeriesPlaces the posts, by slot, where their slots go; what is in no slot of the rule any more, and slots it gained.
class SeriesPlaces {
  public:
    SeriesPlaces(const SeriesSpread& spread, const SeriesShift& shift, std::vector<const Post*> posts)
        : spread_(spread), shift_(shift), posts_(std::move(posts)) {
        std::vector<std::optional<LocalMinute>> own;
        for (const Post* post : posts_) own.push_back(shift.counterpart(*post->series_slot));
        if (!shift.is_pattern()) {
            taken_ = own;
            return;
        }
        LocalMinute reach = *after_edited();
        for (const auto& slot : own) reach = std::max(reach, slot.value_or(reach));
        std::vector<LocalMinute> free = slots_to_move_to(shift.series(), reach, posts_.size());
        taken_ = taken_slots(own, free);
        for (const LocalMinute slot : free)
            if (shift.by_months() && slot <= reach && !shift.is_counterpart(slot)) gained_.push_back(slot);
    }
    const std::vector<LocalMinute>& gained() const { return gained_; }
    // Nothing where there is none; the edited post always has one.
    std::optional<LocalMinute> of(const Post& post) const {
        const auto at = std::find(posts_.begin(), posts_.end(), &post);
        const auto slot = taken_[static_cast<std::size_t>(at - posts_.begin())];
        return slot || post.id != spread_.before.id ? slot : after_edited();
    }

  private:
    std::optional<LocalMinute> after_edited() const { return *spread_.before.series_slot + spread_.moved(); }

    const SeriesSpread& spread_;
    const SeriesShift& shift_;
    std::vector<const Post*> posts_;
    std::vector<std::optional<LocalMinute>> taken_;
    std::vector<LocalMinute> gained_;
};

// Everything at another time: rule, slots and the posts that stand in them.
void move_series(const Project& project, const SeriesSpread& spread, const std::vector<const Post*>& posts,
                 const std::vector<const Post*>& held, Request& request) {
    SeriesShift shift(*spread.view.series, *spread.before.series_slot, spread.moved(), spread.all);
    // Nothing is made where something stays behind.
    for (const Post* post : held)
        if (const auto slot = shift.had(*post->series_slot) ? shift.counterpart(*post->series_slot) : std::nullopt)
            shift.skip(*slot);
    spread.put_series(shift.series(), request);
    const SeriesPlaces places(spread, shift, posts);
    const Post* usual = usual_post(spread.view);
    for (const Post* one : posts) {
        const bool is_edited = one->id == spread.before.id;
        Post post = is_edited ? spread.after : spread.changed(*one);
        const auto slot = places.of(*one);
        if (!slot) {
            drop_from_series(request, *one, usual);
            continue;
        }
        if (!is_edited && !is_moved_by_hand(*one) && post.when) put_at(post, *slot);
        post.series_slot = *slot;
        post.series = spread.id();
        if (post != *one) request.actions.emplace_back(Put<Post>{std::move(post)});
    }
    for (const LocalMinute slot : places.gained())
        request.actions.emplace_back(Put<Post>{gained_post(project, spread, slot)});
}

}  // namespace

Request spread_over_series(const Project& project, Request request, Id<Post> edited, SeriesScope scope) {
    const Post* before = project.posts.find(edited);
    const auto view = before ? series_of(project, *before) : std::nullopt;
    if (!view || scope == SeriesScope::one) return request;
    const Project next = apply_all(project, request.actions);
    const Post* after = next.posts.find(edited);
    if (!after || *after == *before || after->series != before->series) return request;
    const bool is_first = before->id == view->posts.front()->id;
    const SeriesSpread spread{*view, *before, *after, scope == SeriesScope::all || is_first};
    std::vector<const Post*> posts, held;
    for (const Post* one : view->posts) {
        if (!spread.all && *one->series_slot < *before->series_slot) continue;
        const bool stays = one->id != edited && move_bar(project.settings, *one) != MoveBar::none;
        (stays ? held : posts).push_back(one);
    }
    if (spread.moves()) {
        move_series(project, spread, posts, held, request);
        return request;
    }
    spread.put_series(*view->series, request);
    for (const Post* one : posts) {
        if (one->id == edited) continue;
        Post post = spread.changed(*one);
        if (post != *one) request.actions.emplace_back(Put<Post>{std::move(post)});
    }
    return request;
}

namespace {

bool is_edit_of(const Request& request, Id<Post> post) {
    constexpr std::array<std::string_view, 5> edits{"undo.edit_post", "undo.edit_text", "undo.insert_snippet",
                                                    "undo.schedule_post", "undo.move_variant"};
    return request.focus.item == post.value && std::find(edits.begin(), edits.end(), request.label.key) != edits.end();
}

}  // namespace

Request as_meant(const Project& project, const SeriesEdit& edit, Request request) {
    if (!is_edit_of(request, edit.post)) return request;
    return spread_over_series(project, std::move(request), edit.post, edit.scope);
}

std::optional<Label> told_of_others(const Project& project, const Request& request, const SeriesEdit& edit) {
    if (edit.scope == SeriesScope::one || !is_edit_of(request, edit.post)) return std::nullopt;
    const Project after = apply_all(project, request.actions);
    int others = 0;
    project.posts.diff(after.posts, [&](const Post* was, const Post* is) {
        if (const Post* one = is ? is : was; one->id != edit.post && one->series) ++others;
    });
    return others > 0 ? std::optional(Label{"series.told_others", {{"n", std::to_string(others)}}}) : std::nullopt;
}

}  // namespace tandem
