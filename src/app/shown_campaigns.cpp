#include "app/shown_campaigns.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "facts/number_words.hpp"

namespace tandem {
namespace {

using Kind = CampaignChange::Kind;

bool lets(const ClientScope& scope, Id<Campaign> campaign) {
    return scope.campaigns.empty() ||
        std::find(scope.campaigns.begin(), scope.campaigns.end(), campaign) != scope.campaigns.end();
}

// Nothing where it is as it was.
std::optional<CampaignChange> change_of(const SnapshotCampaign& was, const Campaign& now,
                                        std::optional<Money> planned) {
    CampaignChange change{Kind::edited, was.campaign, now.name, {}, was.days, now.days, {}, {}};
    if (was.name != now.name) change.name_was = was.name;
    if (was.planned && planned && *was.planned != *planned) change.planned_was = was.planned, change.planned = planned;
    if (was.days != now.days) change.kind = Kind::moved;
    const bool differs = change.kind == Kind::moved || was.name != now.name || change.planned;
    return differs ? std::optional(std::move(change)) : std::nullopt;
}

}  // namespace

std::vector<SnapshotCampaign> shown_campaigns(const Project& project, const ClientScope& scope, bool budget) {
    std::vector<SnapshotCampaign> rows;
    for (const ClientCampaign& each : client_campaigns(project, scope)) {
        rows.push_back({each.campaign, each.name, each.days, {}});
        if (budget) rows.back().planned = planned_money(project, each.campaign, scope.channels);
    }
    return rows;
}

std::vector<CampaignChange> campaign_changes_since(const Project& project, const Snapshot& shown,
                                                   const ClientScope& scope, bool budget) {
    std::vector<CampaignChange> changes;
    if (!shown.knows_campaigns) return changes;
    const bool same_money = budget && shown.channels == scope.channels;
    std::set<Id<Campaign>> known;
    for (const SnapshotCampaign& was : shown.shown_campaigns) {
        known.insert(was.campaign);
        const Campaign* row = project.campaigns.find(was.campaign);
        const bool there = row && row->status == CampaignStatus::planned;
        if (!lets(scope, was.campaign)) continue;
        if (!was.days.overlaps(scope.days) && !(there && row->days.overlaps(scope.days))) continue;
        if (!there) {
            changes.push_back({Kind::removed, was.campaign, was.name, {}, was.days, {}, {}, {}});
            continue;
        }
        const auto planned =
            same_money ? std::optional(planned_money(project, was.campaign, scope.channels)) : std::nullopt;
        if (auto change = change_of(was, *row, planned)) changes.push_back(std::move(*change));
    }
    const ClientScope then{shown.days, shown.channels, shown.campaigns, shown.unready};
    for (const ClientCampaign& each : client_campaigns(project, scope))
        if (!known.contains(each.campaign) && lets(then, each.campaign) && each.days.overlaps(then.days))
            changes.push_back({Kind::added, each.campaign, each.name, {}, {}, each.days, {}, {}});
    const auto place = [](const CampaignChange& change) {
        return std::tuple(change.kind, (change.days ? *change.days : *change.was).begin, change.name, change.campaign);
    };
    std::sort(changes.begin(), changes.end(),
              [&](const CampaignChange& a, const CampaignChange& b) { return place(a) < place(b); });
    return changes;
}

std::string changed_parts(const CampaignChange& change, const std::string& currency, const facts::Words& words) {
    std::string text;
    if (!change.name_was.empty()) text = words.format("present.changes.was_named", {{"name", change.name_was}});
    if (!change.planned_was || !change.planned) return text;
    const auto money = [&](Money amount) { return facts::money_text(amount.cents, currency, words.language()); };
    return text + (text.empty() ? "" : " · ") + money(*change.planned_was) + " → " + money(*change.planned);
}

}  // namespace tandem
