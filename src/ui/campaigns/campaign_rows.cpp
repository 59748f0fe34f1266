#include "ui/campaigns/campaign_rows.hpp"

#include <algorithm>

#include "app/pace_text.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "model/campaign_order.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"

namespace tandem {
namespace {

float share_of_planned(Money part, Money planned) {
    if (planned.cents <= 0) return part.cents > 0 ? 1.0f : 0.0f;
    return std::clamp(static_cast<float>(part.cents) / static_cast<float>(planned.cents), 0.0f, 1.0f);
}

std::string money_beside(const ViewContext& view, const CampaignMoney& money, bool finished) {
    std::string text = spent_of_text(view, money.spent, money.planned);
    if (finished) return view.words.format("timeline.finished", {{"money", text}});
    if (money.state == PaceState::over && money.variance().cents > 0)
        text = view.words.format("timeline.projected",
                                 {{"money", text}, {"projected", money_text_of(view, money.projected)}});
    if (money.state == PaceState::under)
        text = view.words.format("timeline.slow",
                                 {{"money", text}, {"pace", facts::percent_text(money.percent, view.language)}});
    return text;
}

TimelineRow campaign_row(const ViewContext& view, const Project& project, const Campaign& campaign) {
    const CampaignMoney money = campaign_money(project, campaign, view.today());
    TimelineRow row;
    row.campaign = campaign.id;
    row.name = campaign.name;
    row.color = campaign.color;
    row.days = campaign.days;
    row.off = campaign.status != CampaignStatus::planned;
    row.finished = campaign.days.end <= view.today();
    row.spent_share = share_of_planned(money.spent, money.planned);
    row.over_share = money.state == PaceState::over ? share_of_planned(money.variance(), money.planned) : 0;
    row.state = money.state;
    row.unfolded = is_unfolded(view, campaign);
    if (const Objective* first =
            campaign.objectives.empty() ? nullptr : project.objectives.find(campaign.objectives.front()))
        row.label = first->name;
    if (money.planned.cents != 0 || money.spent.cents != 0) row.beside = money_beside(view, money, row.finished);
    const date::year_month_day first(campaign.days.begin), end(campaign.days.end);
    row.tooltip = campaign.name + " · " + facts::day_range_short(first, end, view.language);
    if (!row.beside.empty()) row.tooltip += "\n" + row.beside + " " + std::string(tax_word(view));
    if (money.free().cents != 0)
        row.tooltip += "\n" +
            view.words.format(money.free().cents > 0 ? "timeline.free" : "timeline.over_allocated",
                              {{"money", money_text_of(view, {std::abs(money.free().cents)})}});
    for (const Phase& phase : campaign.phases) {
        if (phase.days.begin > campaign.days.begin && campaign.days.contains(phase.days.begin))
            row.phases.push_back(phase.days.begin);
        const std::string kind(view.word("campaign.phase." + std::string(word_of(phase.kind))));
        row.tooltip += "\n" + (phase.name.empty() ? kind : kind + " · " + phase.name) + " · " +
            facts::day_range_short(date::year_month_day(phase.days.begin), date::year_month_day(phase.days.end),
                                   view.language);
    }
    return row;
}

TimelineRow flight_row(const ViewContext& view, const Project& project, const Flight& flight) {
    const FlightPace pace = flight_pace(project, flight, view.today());
    TimelineRow row;
    row.campaign = flight.campaign;
    row.flight = flight.id;
    row.network = network_of(view, flight.channel);
    row.name = row.network != nullptr ? row.network->name : flight.name;
    row.label =
        pace.spent.cents == 0 ? money_text_of(view, pace.planned) : spent_of_text(view, pace.spent, pace.planned);
    row.days = flight.days;
    row.off = flight.cancelled;
    row.finished = flight.days.end <= view.today();
    row.spent_share = share_of_planned(pace.spent, pace.planned);
    row.over_share = pace.state == PaceState::over ? share_of_planned(pace.variance(), pace.planned) : 0;
    row.state = pace.state;
    if (row.off)
        row.beside = view.word("flight.state.cancelled");
    else if (pace.planned.cents != 0 && !row.finished)
        row.beside = per_day_text(view, rounded_share(pace.planned, 1, pace.days_total));
    const date::year_month_day first(flight.days.begin), end(flight.days.end);
    row.tooltip = flight.name + " · " + facts::day_range_short(first, end, view.language);
    if (pace.planned.cents != 0) row.tooltip += "\n" + pace_arithmetic(pace, project.settings, view.words);
    return row;
}

}  // namespace

std::vector<TimelineRow> timeline_rows(const ViewContext& view, const Project& project, const DayRange& period) {
    std::vector<TimelineRow> rows;
    for (const Campaign* campaign : campaigns_in_order(project)) {
        if (!campaign->days.overlaps(period) || !lets_campaign(view, project, *campaign)) continue;
        const std::vector<const Flight*> flights = flights_in_order(project, campaign->id);
        TimelineRow& row = rows.emplace_back(campaign_row(view, project, *campaign));
        row.flights = static_cast<int>(flights.size());
        row.unfolded = row.unfolded && row.flights > 0;
        if (row.unfolded)
            for (const Flight* flight : flights) rows.push_back(flight_row(view, project, *flight));
    }
    return rows;
}

bool is_unfolded(const ViewContext& view, const Campaign& campaign) {
    const std::vector<Id<Campaign>>& turned = view.state.campaigns.turned;
    // What is dragged leaves no day it was on before: the fold follows the project, not the drag.
    const Campaign* now = view.project().campaigns.find(campaign.id);
    const bool runs = (now != nullptr ? *now : campaign).days.contains(view.today());
    return runs != (std::find(turned.begin(), turned.end(), campaign.id) != turned.end());
}

void turn_fold(ViewContext& view, Id<Campaign> campaign) {
    std::vector<Id<Campaign>>& turned = view.state.campaigns.turned;
    if (std::erase(turned, campaign) == 0) turned.push_back(campaign);
}

bool lets_campaign(const ViewContext& view, const Project& project, const Campaign& campaign) {
    const std::vector<Id<Objective>>& objectives = view.state.campaigns.objectives;
    const auto serves = [&](Id<Objective> one) {
        return std::find(campaign.objectives.begin(), campaign.objectives.end(), one) != campaign.objectives.end();
    };
    if (!objectives.empty() && std::none_of(objectives.begin(), objectives.end(), serves)) return false;
    const AskedChannels& asked = view.state.filters;
    if (!asked.asks_for_channels()) return true;
    return std::any_of(project.flights.begin(), project.flights.end(), [&](const Flight& flight) {
        return flight.campaign == campaign.id && asked.asks_for(project.channels, flight.channel);
    });
}

std::string money_text_of(const ViewContext& view, Money money) {
    return facts::money_text(money.cents, view.project().settings.currency, view.language);
}

std::string signed_money_text_of(const ViewContext& view, Money money) {
    return facts::signed_money_text(money.cents, view.project().settings.currency, view.language);
}

std::string spent_of_text(const ViewContext& view, Money spent, Money planned) {
    return spent_of_text(spent, planned, view.project().settings, view.words);
}

std::string per_day_text(const ViewContext& view, Money daily) {
    return view.words.format("timeline.per_day", {{"money", money_text_of(view, daily)}});
}

}  // namespace tandem
