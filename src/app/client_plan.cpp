#include "app/client_plan.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/approval_change.hpp"
#include "model/campaign_order.hpp"
#include "model/day_spread.hpp"
#include "model/holds.hpp"

namespace tandem {
namespace {

bool lets_campaign(const ClientScope& scope, const Post& post) {
    return scope.campaigns.empty() || (post.campaign && is_asked_for(scope.campaigns, *post.campaign));
}

void put_variant(const Project& project, const facts::Facts& facts, const Variant& variant, ClientPost& one) {
    const Channel* channel = project.channels.find(variant.channel);
    const facts::Network* network = channel ? facts.networks.find(channel->network) : nullptr;
    if (network && std::find(one.networks.begin(), one.networks.end(), network) == one.networks.end())
        one.networks.push_back(network);
}

// The moments at which what is shown of a post goes out within the scope's days.
std::map<LocalMinute, ClientPost> moments_of(const Project& project, const facts::Facts& facts,
                                             const ClientScope& scope, const Post& post) {
    std::map<LocalMinute, ClientPost> moments;
    const auto at = [&](LocalMinute when, PostStatus status, const std::string& text) -> ClientPost& {
        ClientPost& one =
            moments.try_emplace(when, ClientPost{post.id, when, {}, post.title, text, status}).first->second;
        const bool first = is_for_client(status) && !is_for_client(one.status);
        if (first || (is_for_client(status) && standing_of(status) < standing_of(one.status))) one.status = status;
        return one;
    };
    const bool ready = scope.unready || is_for_client(post.status);
    if (post.variants.empty() && scope.channels.empty() && ready && scope.days.contains(day_of(*post.when)))
        at(*post.when, post.status, post.text);
    for (const Variant& variant : post.variants) {
        const LocalMinute when = *when_of(post, variant);
        if (!is_shown(scope, post, variant) || !scope.days.contains(day_of(when))) continue;
        put_variant(project, facts, variant, at(when, status_of(post, variant), text_of(post, variant)));
    }
    return moments;
}

// Whether a part of it would be shown if it were ready.
bool is_held_back(const ClientScope& scope, const Post& post) {
    if (scope.unready) return false;
    if (post.variants.empty())
        return scope.channels.empty() && scope.days.contains(day_of(*post.when)) && !is_for_client(post.status);
    return std::any_of(post.variants.begin(), post.variants.end(), [&](const Variant& variant) {
        const PostStatus status = status_of(post, variant);
        return is_asked_for(scope.channels, variant.channel) && scope.days.contains(day_of(*when_of(post, variant))) &&
            !is_off_calendar(status) && !is_for_client(status);
    });
}

bool say_the_same(const Post& post, const Variant& a, const Variant& b) {
    return a.title == b.title && text_of(post, a) == text_of(post, b) && a.hashtags == b.hashtags && a.link == b.link &&
        a.first_comment == b.first_comment && a.content_warning == b.content_warning && a.media == b.media;
}

}  // namespace

bool is_for_client(PostStatus status) {
    return status >= PostStatus::client_approval && status <= PostStatus::measured;
}

ClientStanding standing_of(PostStatus status) {
    if (!is_for_client(status)) return ClientStanding::in_work;
    if (status == PostStatus::changes_requested) return ClientStanding::changes;
    return status < PostStatus::approved ? ClientStanding::waiting : ClientStanding::approved;
}

std::string_view standing_word(ClientStanding standing, bool modified) {
    switch (standing) {
        case ClientStanding::in_work: return "review.in_work";
        case ClientStanding::waiting: return "review.waits";
        case ClientStanding::changes: return "review.changes_asked";
        case ClientStanding::approved: break;
    }
    return modified ? "review.modified" : "review.approved";
}

bool is_held_back(const Variant& variant) { return variant.status && !is_for_client(*variant.status); }

bool is_shown(const ClientScope& scope, const Post& post, const Variant& variant) {
    const PostStatus status = status_of(post, variant);
    return is_asked_for(scope.channels, variant.channel) && !is_off_calendar(status) &&
        (scope.unready || is_for_client(status));
}

Post shown_part(const ClientScope& scope, const Post& post) {
    Post part = post;
    std::erase_if(part.variants, [&](const Variant& each) { return !is_shown(scope, post, each); });
    return part;
}

bool is_shown(const ClientScope& scope, const Post& post) {
    if (!post.when || is_off_calendar(post.status) || !lets_campaign(scope, post)) return false;
    if (post.variants.empty())
        return scope.channels.empty() && (scope.unready || is_for_client(post.status)) &&
            scope.days.contains(day_of(*post.when));
    return std::any_of(post.variants.begin(), post.variants.end(), [&](const Variant& each) {
        return is_shown(scope, post, each) && scope.days.contains(day_of(*when_of(post, each)));
    });
}

bool hides_words(const ClientScope& scope, const Post& post) {
    std::vector<const Variant*> shown, hidden;
    for (const Variant& each : post.variants) {
        if (!is_for_client(status_of(post, each))) continue;
        const bool here = is_shown(scope, post, each) && post.when && scope.days.contains(day_of(*when_of(post, each)));
        (here ? shown : hidden).push_back(&each);
    }
    return std::any_of(hidden.begin(), hidden.end(), [&](const Variant* one) {
        return std::none_of(shown.begin(), shown.end(),
                            [&](const Variant* other) { return say_the_same(post, *one, *other); });
    });
}

std::vector<ClientCampaign> client_campaigns(const Project& project, const ClientScope& scope) {
    std::vector<ClientCampaign> campaigns;
    for (const Campaign& campaign : project.campaigns)
        if (campaign.status == CampaignStatus::planned && campaign.days.overlaps(scope.days) &&
            is_asked_for(scope.campaigns, campaign.id))
            campaigns.push_back({campaign.id, campaign.name, campaign.color, campaign.days});
    std::sort(campaigns.begin(), campaigns.end(), [](const ClientCampaign& a, const ClientCampaign& b) {
        return std::tie(a.days.begin, a.campaign) < std::tie(b.days.begin, b.campaign);
    });
    return campaigns;
}

Money planned_money(const Project& project, Id<Campaign> campaign, const std::vector<Id<Channel>>& channels) {
    const Campaign* row = project.campaigns.find(campaign);
    if (row && channels.empty() && row->budget > Money{}) return row->budget;
    Money sum;
    for (const Flight* flight : flights_in_order(project, campaign))
        if (!flight->cancelled && is_asked_for(channels, flight->channel)) sum += budget_of(*flight);
    return sum;
}

ClientPlan client_plan(const Project& project, const facts::Facts& facts, ClientScope scope) {
    ClientPlan plan;
    const std::set<Id<Post>> modified = modified_since_approval(project);
    for (const Post& post : project.posts) {
        if (!post.when || is_off_calendar(post.status) || !lets_campaign(scope, post)) continue;
        plan.held_back += is_held_back(scope, post);
        for (auto& [when, one] : moments_of(project, facts, scope, post)) {
            one.modified = standing_of(one.status) == ClientStanding::approved && modified.contains(post.id);
            plan.posts.push_back(std::move(one));
        }
    }
    std::sort(plan.posts.begin(), plan.posts.end(), [](const ClientPost& a, const ClientPost& b) {
        return std::tie(a.when, a.post) < std::tie(b.when, b.post);
    });
    plan.campaigns = client_campaigns(project, scope);
    plan.scope = std::move(scope);
    return plan;
}

}  // namespace tandem
