#include "app/past_money.hpp"

#include <algorithm>
#include <map>

#include "model/day_spread.hpp"

namespace tandem {

std::vector<Action> past_money_follow_ups(const Project& before, const Project& after, Day today) {
    std::vector<Action> actions;
    // Amounts are of another kind now: all of them changed, past ones with the rest.
    if (before.settings.currency != after.settings.currency) return actions;
    std::map<Id<Campaign>, DayRange> wider;
    before.flights.diff(after.flights, [&](const Flight* old, const Flight* fresh) {
        if (!old || !fresh) return;
        Flight kept = with_past_kept(*old, *fresh, today);
        if (kept == *fresh) return;
        const Campaign* campaign = after.campaigns.find(kept.campaign);
        const Campaign* campaign_before = before.campaigns.find(kept.campaign);
        if (campaign && campaign_before && campaign->days != campaign_before->days && kept.days != fresh->days) {
            DayRange& days = wider.try_emplace(campaign->id, campaign->days).first->second;
            days = {std::min(days.begin, kept.days.begin), std::max(days.end, kept.days.end)};
        }
        actions.push_back(Put<Flight>{std::move(kept)});
    });
    for (const auto& [id, days] : wider) {
        Campaign campaign = *after.campaigns.find(id);
        campaign.days = days;
        actions.push_back(Put<Campaign>{std::move(campaign)});
    }
    return actions;
}

}  // namespace tandem
