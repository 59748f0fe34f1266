#include "ui/calendar/shown_bars.hpp"

#include <algorithm>

namespace tandem {
namespace {

bool is_wanted_campaign(const Filters& filters, Id<Campaign> campaign) {
    const std::vector<Id<Campaign>>& wanted = filters.campaigns;
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), campaign) != wanted.end();
}

}  // namespace

bool is_let_through(const Filters& filters, const Campaign& campaign) {
    return campaign.status == CampaignStatus::planned && is_wanted_campaign(filters, campaign.id);
}

bool is_let_through(const Filters& filters, const Project& project, const Occasion& one) {
    if (one.cancelled) return false;
    if (!is_wanted_campaign(filters, one.campaign.value_or(Id<Campaign>{}))) return false;
    // Of no channel means of all.
    return !filters.asks_for_channels() || one.channels.empty() || filters.asks_for_any(project.channels, one.channels);
}

std::string name_of_bar(const Occasion& one, const facts::Words& words) {
    if (one.kind == facts::OccasionKind::incident)
        return words.format("occasion.level_name", {{"n", std::to_string(one.level)}, {"title", one.name}});
    if (!one.end || *one.end - one.begin >= date::days(1)) return one.name;
    return words.time_text(static_cast<int>(minute_of_day(one.begin).count())) + " " + one.name;
}

HiddenBars hidden_bars(const Project& project, const Filters& filters, const DayRange& days, Day today) {
    HiddenBars hidden;
    if (!filters.any()) return hidden;
    for (const Campaign& one : project.campaigns)
        if (one.status == CampaignStatus::planned && one.days.overlaps(days) && !is_let_through(filters, one))
            ++hidden.campaigns;
    for (const Occasion& one : occasions(project))
        if (!one.cancelled && one.days(today).overlaps(days) && !is_let_through(filters, project, one))
            ++hidden.occasions;
    return hidden;
}

}  // namespace tandem
