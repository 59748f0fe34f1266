#include "app/export_scope.hpp"

#include <algorithm>

#include "app/client_plan.hpp"
#include "model/campaign_order.hpp"
#include "model/holds.hpp"

namespace tandem {
namespace {

bool on_wanted_channel(const ExportScope& scope, const Post& post) {
    return scope.channels.empty() || std::any_of(post.variants.begin(), post.variants.end(), [&](const Variant& one) {
               return scope.wants(one.channel);
           });
}

bool in_days(const ExportScope& scope, const Post& post) {
    if (!scope.days) return true;
    if (post.variants.empty()) return scope.days->contains(day_of(*post.when));
    return std::any_of(post.variants.begin(), post.variants.end(), [&](const Variant& one) {
        return scope.wants(one.channel) && scope.days->contains(day_of(*when_of(post, one)));
    });
}

bool before(const Post* a, const Post* b) {
    if (a->when.has_value() != b->when.has_value()) return a->when.has_value();
    if (a->when != b->when) return *a->when < *b->when;
    if (!a->when && a->rank != b->rank) return a->rank < b->rank;
    return a->id < b->id;
}

void widen(DayRange& days, const DayRange& by) {
    days = days.empty() ? by : DayRange{std::min(days.begin, by.begin), std::max(days.end, by.end)};
}

// By the days of the post and of its channels, which may go out on others. Nothing of one without a date.
void widen(DayRange& days, const Post& post) {
    const auto add = [&](Day day) { widen(days, {day, day + date::days(1)}); };
    if (!post.when) return;
    add(day_of(*post.when));
    for (const Variant& one : post.variants) add(day_of(*when_of(post, one)));
}

// All days on which something is dated; never empty.
DayRange all_days(const Project& project, const DayRange& shown) {
    DayRange days;
    for (const Post& post : project.posts)
        if (!is_off_calendar(post.status)) widen(days, post);
    for (const Campaign& campaign : project.campaigns)
        if (campaign.status == CampaignStatus::planned && !campaign.days.empty()) widen(days, campaign.days);
    return days.empty() ? shown : days;
}

}  // namespace

DayRange chosen_days(const Project& project, const ExportChoice& choice, const DayRange& shown) {
    switch (choice.span) {
        case ExportSpan::shown: return shown;
        case ExportSpan::all: return all_days(project, shown);
        case ExportSpan::days: return choice.days.value_or(shown);
    }
    return shown;
}

bool ExportScope::wants(Id<Channel> channel) const { return is_asked_for(channels, channel); }

bool ExportScope::wants(std::optional<Id<Campaign>> campaign) const {
    return campaigns.empty() || (campaign && is_asked_for(campaigns, *campaign));
}

ScopedPosts posts_in(const Project& project, const ExportScope& scope) {
    ScopedPosts found;
    for (const Post& post : project.posts) {
        if (!scope.wants(post.campaign) || !on_wanted_channel(scope, post)) continue;
        if (!post.when && scope.days) {
            ++found.undated;
        } else if (!in_days(scope, post)) {
            continue;
        } else if (is_off_calendar(post.status)) {
            ++found.off_calendar;
        } else if (scope.for_client && !is_for_client(post.status)) {
            ++found.held_back;
        } else {
            found.posts.push_back(&post);
        }
    }
    std::sort(found.posts.begin(), found.posts.end(), before);
    return found;
}

std::vector<const Campaign*> campaigns_in(const Project& project, const ExportScope& scope) {
    std::vector<const Campaign*> all = campaigns_in_order(project);
    std::erase_if(all, [&](const Campaign* one) {
        const bool shown =
            one->status == CampaignStatus::planned || (one->status == CampaignStatus::cancelled && !scope.for_client);
        return !shown || !scope.wants(one->id) || !scope.wants(one->days);
    });
    return all;
}

DayRange days_of(const ExportScope& scope, const std::vector<const Post*>& posts,
                 const std::vector<const Campaign*>& campaigns) {
    if (scope.days) return *scope.days;
    DayRange days;
    for (const Post* post : posts) widen(days, *post);
    for (const Campaign* campaign : campaigns)
        if (!campaign->days.empty()) widen(days, campaign->days);
    return days;
}

}  // namespace tandem
