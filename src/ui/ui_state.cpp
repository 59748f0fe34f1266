#include "ui/ui_state.hpp"

#include <algorithm>
#include <functional>

#include "model/holds.hpp"
#include "plan/occasions.hpp"

namespace tandem {
namespace {

// A post goes out on each of its channels.
bool lets_channels(const Filters& filters, const Project& project, const Post& post) {
    return !filters.asks_for_channels() ||
        std::any_of(post.variants.begin(), post.variants.end(),
                    [&](const Variant& variant) { return filters.asks_for(project.channels, variant.channel); });
}

bool lets_campaign(const Filters& filters, const std::optional<Id<Campaign>>& campaign) {
    return is_asked_for(filters.campaigns, campaign.value_or(Id<Campaign>{}));
}

// A post is at each of the steps of its channels.
bool lets_status(const Filters& filters, const Post& post) {
    if (filters.statuses.empty()) return true;
    if (post.variants.empty()) return holds(filters.statuses, post.status);
    return std::any_of(post.variants.begin(), post.variants.end(),
                       [&](const Variant& variant) { return holds(filters.statuses, shown_status(post, variant)); });
}

bool lets_every_step(const Filters& filters) {
    return std::all_of(steps_on_calendar.begin(), steps_on_calendar.end(),
                       [&](PostStatus status) { return holds(filters.statuses, status); });
}

bool lets_label(const Filters& filters, const Post& post) {
    return filters.labels.empty() || std::any_of(post.tags.begin(), post.tags.end(), [&](const std::string& tag) {
               return holds(filters.labels, tag);
           });
}

bool lets_format(const Filters& filters, const Post& post) {
    if (filters.formats.empty()) return true;
    if (post.variants.empty()) return holds(filters.formats, std::string());
    return std::any_of(post.variants.begin(), post.variants.end(),
                       [&](const Variant& variant) { return holds(filters.formats, variant.format); });
}

// By each kind of filter, whatever else is in the way.
bool lets_by_kinds(const Filters& filters, const Project& project, const Post& post) {
    if (!lets_channels(filters, project, post) || !lets_format(filters, post)) return false;
    if (!lets_campaign(filters, post.campaign) || !lets_status(filters, post)) return false;
    if (!is_asked_for(filters.pillars, post.pillar.value_or(Id<Pillar>{}))) return false;
    if (!lets_label(filters, post)) return false;
    return filters.people.empty() || (post.creator && holds(filters.people, *post.creator));
}

// What was let through stays so: where nothing was asked for, all that is on the calendar is.
void ask_for_step(Filters& filters, PostStatus status) {
    if (filters.statuses.empty()) filters.statuses.assign(steps_on_calendar.begin(), steps_on_calendar.end());
    filters.statuses.push_back(status);
}

AskedChannels& channels_asked(Filters& filters) { return filters; }

// Whether something was cleared; `lets` asks one kind of filter at a time.
template <class Lets>
bool clear_what_hides(Filters& filters, const Lets& lets) {
    bool cleared = false;
    const auto clear = [&](auto kind) {
        Filters alone;
        std::invoke(kind, alone) = std::invoke(kind, filters);
        if (lets(alone)) return;
        std::invoke(kind, filters) = {};
        cleared = true;
    };
    clear(channels_asked), clear(&Filters::formats), clear(&Filters::campaigns), clear(&Filters::pillars);
    clear(&Filters::people), clear(&Filters::statuses), clear(&Filters::labels);
    return cleared;
}

}  // namespace

void Selection::toggle(Id<Post> post) {
    if (kind != Kind::posts) *this = {Kind::posts, {}, {}, {}, {}};
    if (const auto at = std::find(posts.begin(), posts.end(), post); at != posts.end())
        posts.erase(at);
    else
        posts.push_back(post);
    anchor.post = post;
    if (posts.empty()) kind = Kind::none;
}

bool Selection::shows(const Project& project, const Plan& plan) const {
    switch (kind) {
        case Kind::none:
        case Kind::day: return false;
        case Kind::posts:
            return std::any_of(posts.begin(), posts.end(), [&](Id<Post> id) { return project.posts.contains(id); });
        case Kind::campaign: return project.campaigns.contains(campaign);
        case Kind::task: return plan.task(task) != nullptr;
        case Kind::flight: return project.flights.contains(flight);
        case Kind::person: return project.people.contains(person);
        case Kind::channel: return project.channels.contains(channel);
        case Kind::rule: return project.rules.contains(rule);
        case Kind::occasion: return find_occasion(project, occasion).has_value();
        case Kind::batch:
            return std::any_of(batch.begin(), batch.end(), [&](Id<Task> id) { return plan.task(id) != nullptr; });
    }
    return false;
}

Selection Selection::of_item(const Project& project, const Plan& plan, Uuid id) {
    for (const Selection& one : {of(Id<Post>{id}), of(Id<Campaign>{id}), of(Id<Task>{id}), of(Id<Flight>{id}),
                                 of(Id<Person>{id}), of(Id<Channel>{id}), of(Id<TaskRule>{id}), of_occasion(id)})
        if (one.shows(project, plan)) return one;
    return {};
}

namespace {

constexpr std::size_t longest_trail = 50;

}  // namespace

void Trail::show(const Selection& selection) {
    if (selection == shown_ || selection.kind == Selection::Kind::none || selection.kind == Selection::Kind::day)
        return;
    if (shown_.kind != Selection::Kind::none) before_.push_back(shown_);
    if (before_.size() > longest_trail) before_.erase(before_.begin());
    shown_ = selection;
}

std::vector<Selection>::const_reverse_iterator Trail::last_there(const Project& project, const Plan& plan) const {
    return std::find_if(before_.rbegin(), before_.rend(),
                        [&](const Selection& one) { return one != shown_ && one.shows(project, plan); });
}

std::optional<Selection> Trail::go_back(const Project& project, const Plan& plan) {
    const auto last = last_there(project, plan);
    if (last == before_.rend()) return std::nullopt;
    shown_ = *last;
    before_.erase(last.base() - 1, before_.end());
    return shown_;
}

bool Filters::admits(PostStatus status) const { return !is_off_calendar(status) || holds(statuses, status); }

bool Filters::lets(const Project& project, const Post& post) const {
    return admits(post.status) && lets_by_kinds(*this, project, post);
}

bool Filters::lets(const Project& project, const Task& task, const Placement* placement) const {
    if (asks_for_channels() && !asks_for_any(project.channels, task.channels)) return false;
    if (!lets_campaign(*this, task.campaign)) return false;
    const Post* post = task.post ? project.posts.find(*task.post) : nullptr;
    if (!pillars.empty() && !(post && holds(pillars, post->pillar.value_or(Id<Pillar>{})))) return false;
    if (!statuses.empty() && !(post ? lets_status(*this, *post) : lets_every_step(*this))) return false;
    if (!labels.empty() && !(post && lets_label(*this, *post))) return false;
    if (!formats.empty() && !(post && lets_format(*this, *post))) return false;
    return people.empty() || (placement && holds(people, placement->person));
}

bool Filters::open_for(const Project& project, const Post& post) {
    const bool asks = !admits(post.status);
    if (asks) ask_for_step(*this, post.status);
    const bool clears =
        clear_what_hides(*this, [&](const Filters& alone) { return lets_by_kinds(alone, project, post); });
    return asks || clears;
}

bool Filters::open_for(const Project& project, const Task& task, const Placement* placement) {
    return clear_what_hides(*this, [&](const Filters& alone) { return alone.lets(project, task, placement); });
}

}  // namespace tandem
