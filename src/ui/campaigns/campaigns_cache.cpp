#include "ui/campaigns/campaigns_cache.hpp"

#include "ui/view_context.hpp"

namespace tandem {
namespace {

// The table of the campaigns the filters let through.
BudgetTable filtered_table(const ViewContext& view, const Project& shown, const DayRange& period) {
    BudgetTable table = budget_table(shown, period, view.today());
    const auto hidden = std::erase_if(table.rows, [&](const CampaignMoney& money) {
        return !lets_campaign(view, shown, *shown.campaigns.find(money.campaign));
    });
    if (hidden > 0) table.sum = sum_of(table.rows);
    return table;
}

}  // namespace

std::optional<Id<Campaign>> campaign_in_view(const ViewContext& view) {
    const Selection& selection = view.state.selection;
    if (selection.kind == Selection::Kind::campaign) return selection.campaign;
    if (selection.kind != Selection::Kind::flight) return std::nullopt;
    const Flight* flight = view.project().flights.find(selection.flight);
    return flight != nullptr ? std::optional(flight->campaign) : std::nullopt;
}

const CampaignsCache& refreshed_campaigns(ViewContext& view, const Project& shown, const DayRange& period) {
    CampaignsState& state = view.state.campaigns;
    if (!state.cache) state.cache = std::make_shared<CampaignsCache>();
    CampaignsCache& cache = *state.cache;
    const std::optional<Id<Campaign>> chart = state.chart_of_all ? std::nullopt : campaign_in_view(view);
    CampaignsCache::Made made{shown,        period, view.today(), view.language, view.state.filters, state.objectives,
                              state.turned, chart};
    if (cache.made == made) return cache;
    cache.rows = timeline_rows(view, shown, period);
    cache.table = filtered_table(view, shown, period);
    cache.curve = chart ? money_curve(shown, *chart, view.today()) : money_curve(shown, period, view.today());
    cache.made = std::move(made);
    ++cache.times;
    return cache;
}

}  // namespace tandem
