#include "plan/occasions.hpp"

#include <algorithm>
#include <tuple>

namespace tandem {
namespace {

using facts::OccasionKind;

Occasion seen(const Contest& one) {
    return {OccasionKind::contest, one.id.value, one.name, one.begin,    one.end,
            one.campaign,          one.channels, 0,        one.cancelled};
}

Occasion seen(const LiveEvent& one) {
    return {OccasionKind::live_event,
            one.id.value,
            one.name,
            one.begin,
            one.end,
            one.campaign,
            one.channels,
            0,
            one.cancelled};
}

std::vector<Id<Channel>> listed(const std::optional<Id<Channel>>& channel) {
    return channel ? std::vector{*channel} : std::vector<Id<Channel>>{};
}

Occasion seen(const InfluencerPost& one) {
    return {OccasionKind::influencer_post,
            one.id.value,
            one.name,
            one.when,
            one.when,
            one.campaign,
            listed(one.channel),
            0,
            one.cancelled};
}

Occasion seen(const Incident& one) {
    return {OccasionKind::incident, one.id.value, one.title, one.opened_at, one.closed_at, {},
            listed(one.channel),    one.level,    false};
}

// A note is called by its first line, and lasts whole days.
Occasion seen(const Note& one) {
    return {OccasionKind::note,
            one.id.value,
            one.text.substr(0, one.text.find('\n')),
            one.days.begin,
            one.days.end,
            {},
            {},
            0,
            false,
            one.color};
}

template <class Row>
void add(const Table<Row>& rows, std::vector<Occasion>& all) {
    for (const Row& row : rows) all.push_back(seen(row));
}

bool same_year(LocalMinute a, LocalMinute b) {
    return date::year_month_day(day_of(a)).year() == date::year_month_day(day_of(b)).year();
}

}  // namespace

DayRange Occasion::days(Day today) const {
    const Day first = day_of(begin);
    const Day last = !end ? today : *end > begin ? day_of(*end - std::chrono::minutes(1)) : first;
    return {first, std::max(first, last) + date::days(1)};
}

std::optional<Occasion> find_occasion(const Project& project, Uuid id) {
    if (const Contest* one = project.contests.find({id})) return seen(*one);
    if (const LiveEvent* one = project.live_events.find({id})) return seen(*one);
    if (const InfluencerPost* one = project.influencer_posts.find({id})) return seen(*one);
    if (const Incident* one = project.incidents.find({id})) return seen(*one);
    if (const Note* one = project.notes.find({id})) return seen(*one);
    return std::nullopt;
}

std::vector<Occasion> occasions(const Project& project) {
    std::vector<Occasion> all;
    add(project.contests, all);
    add(project.live_events, all);
    add(project.influencer_posts, all);
    add(project.incidents, all);
    add(project.notes, all);
    std::sort(all.begin(), all.end(),
              [](const Occasion& a, const Occasion& b) { return std::tie(a.begin, a.id) < std::tie(b.begin, b.id); });
    return all;
}

Money influencer_total(const Project& project, const InfluencerPost& post) {
    Money sum;
    if (!post.contact) return sum;
    for (const InfluencerPost& other : project.influencer_posts) {
        if (other.cancelled || other.contact != post.contact || other.campaign != post.campaign) continue;
        if (!same_year(other.when, post.when)) continue;
        for (const std::optional<Money>& amount : {other.fee, other.gifts})
            if (amount) sum += *amount;
    }
    return sum;
}

bool needs_contract(const Project& project, const InfluencerPost& post) {
    const Settings& settings = project.settings;
    const bool in_force = date::year_month_day(day_of(post.when)).year() >= date::year(2026);
    if (settings.currency != "EUR" || !settings.region.starts_with("FR") || !in_force) return false;
    return influencer_total(project, post).cents >= contract_from.cents;
}

}  // namespace tandem
