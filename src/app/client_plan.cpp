#include "app/client_plan.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace tandem {
namespace {

template <class T>
bool lets(const std::vector<T>& wanted, const T& one) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), one) != wanted.end();
}

bool lets_campaign(const ClientScope& scope, const Post& post) {
    return scope.campaigns.empty() || (post.campaign && lets(scope.campaigns, *post.campaign));
}

void put_variant(const Project& project, const facts::Facts& facts, const Variant& variant, ClientPost& one) {
    const Channel* channel = project.channels.find(variant.channel);
    const facts::Network* network = channel ? facts.networks.find(channel->network) : nullptr;
    if (network && std::find(one.networks.begin(), one.networks.end(), network) == one.networks.end())
        one.networks.push_back(network);
}

// The moments at which a post goes out within the scope.
std::map<LocalMinute, ClientPost> moments_of(const Project& project, const facts::Facts& facts,
                                             const ClientScope& scope, const Post& post) {
    std::map<LocalMinute, ClientPost> moments;
    const auto at = [&](LocalMinute when, PostStatus status, const std::string& text) -> ClientPost& {
        return moments.try_emplace(when, ClientPost{post.id, when, {}, post.title, text, status}).first->second;
    };
    if (post.variants.empty() && scope.channels.empty() && scope.days.contains(day_of(*post.when)))
        at(*post.when, post.status, post.text);
    for (const Variant& variant : post.variants) {
        const LocalMinute when = *when_of(post, variant);
        const PostStatus status = status_of(post, variant);
        if (!lets(scope.channels, variant.channel) || is_off_calendar(status) || !scope.days.contains(day_of(when)))
            continue;
        put_variant(project, facts, variant, at(when, status, text_of(post, variant)));
    }
    return moments;
}

}  // namespace

bool is_for_client(PostStatus status) {
    return status >= PostStatus::client_approval && status <= PostStatus::measured;
}

ClientPlan client_plan(const Project& project, const facts::Facts& facts, ClientScope scope) {
    ClientPlan plan;
    for (const Post& post : project.posts) {
        if (!post.when || is_off_calendar(post.status) || !lets_campaign(scope, post)) continue;
        bool held_back = false;
        for (auto& [when, one] : moments_of(project, facts, scope, post)) {
            const bool shown = scope.unready || is_for_client(one.status);
            held_back = held_back || !shown;
            if (shown) plan.posts.push_back(std::move(one));
        }
        plan.held_back += held_back;
    }
    std::sort(plan.posts.begin(), plan.posts.end(), [](const ClientPost& a, const ClientPost& b) {
        return std::tie(a.when, a.post) < std::tie(b.when, b.post);
    });
    for (const Campaign& campaign : project.campaigns)
        if (campaign.status == CampaignStatus::planned && campaign.days.overlaps(scope.days) &&
            lets(scope.campaigns, campaign.id))
            plan.campaigns.push_back({campaign.id, campaign.name, campaign.color, campaign.days});
    std::sort(plan.campaigns.begin(), plan.campaigns.end(), [](const ClientCampaign& a, const ClientCampaign& b) {
        return std::tie(a.days.begin, a.campaign) < std::tie(b.days.begin, b.campaign);
    });
    plan.scope = std::move(scope);
    return plan;
}

}  // namespace tandem
