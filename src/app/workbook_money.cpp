#include <algorithm>

#include "app/post_cells.hpp"
#include "app/workbook_sheets.hpp"
#include "model/campaign_order.hpp"
#include "plan/campaign_money.hpp"

namespace tandem {
namespace {

void add_columns(const SheetSource& source, SheetOut& sheet,
                 std::initializer_list<std::pair<const char*, double>> columns) {
    for (const auto& [key, width] : columns) sheet.columns.push_back({.head = source.word(key), .width = width});
}

std::string objectives_of(const SheetSource& source, const Campaign& campaign) {
    std::string names;
    for (const Id<Objective> id : campaign.objectives)
        if (const Objective* objective = source.project().objectives.find(id))
            names += (names.empty() ? "" : ", ") + objective->name;
    return names;
}

std::int64_t posts_of(const SheetSource& source, Id<Campaign> campaign) {
    return std::count_if(source.posts.begin(), source.posts.end(),
                         [&](const Post* post) { return post->campaign == campaign; });
}

RowOut campaign_row(const SheetSource& source, const Campaign& campaign) {
    const facts::Kpi* kpi = source.session.facts().kpis.find(campaign.kpi);
    RowOut row{{{campaign.name}}};
    add_days(row, campaign.days);
    row.cells.push_back({objectives_of(source, campaign)});
    row.cells.push_back({kpi ? kpi->name.in(source.words.language()) : std::string()});
    row.cells.push_back({posts_of(source, campaign.id)});
    row.cells.push_back({std::string(source.words("campaign.status." + std::string(word_of(campaign.status))))});
    if (source.money) row.cells.push_back({campaign.budget});
    if (source.for_client()) return row;
    const Person* owner = campaign.owner ? source.project().people.find(*campaign.owner) : nullptr;
    row.cells.push_back({campaign.fee});
    row.cells.push_back({owner ? owner->name : std::string()});
    row.cells.push_back({campaign.brief});
    return row;
}

// The rows of the budget: a campaign, below it its flights, and the sum of the campaigns.
class BudgetRows {
  public:
    BudgetRows(const SheetSource& source, SheetOut& sheet)
        : source_(source), sheet_(sheet), today_(day_of(source.session.now())) {}

    void add_all() {
        const std::optional<DayRange>& days = source_.order.scope.days;
        const DayRange always{Day(date::year(1) / 1 / 1), Day(date::year(9999) / 1 / 1)};
        std::vector<CampaignMoney> rows = budget_table(source_.project(), days.value_or(always), today_).rows;
        std::erase_if(rows, [&](const CampaignMoney& row) { return !source_.order.scope.wants(row.campaign); });
        for (const CampaignMoney& money : rows) add_campaign(money);
        if (rows.empty()) return;
        RowOut total{{{source_.word("budget.total")}, {std::string()}, {std::string()}, {std::string()}, {}, {}}};
        add_money(total, sum_of(rows));
        for (CellOut& cell : total.cells) cell.look = CellLook::strong;
        sheet_.rows.push_back(std::move(total));
    }

  private:
    void add_campaign(const CampaignMoney& money) {
        const Campaign* campaign = source_.project().campaigns.find(money.campaign);
        if (!campaign) return;
        RowOut row{{{source_.word("budget.csv.campaign")}, {campaign->name}, {std::string()}, {std::string()}}};
        add_days(row, campaign->days);
        add_money(row, money);
        sheet_.rows.push_back(std::move(row));
        for (const Flight* flight : flights_in_order(source_.project(), money.campaign)) add_flight(*campaign, *flight);
    }
    void add_flight(const Campaign& campaign, const Flight& flight) {
        const FlightPace pace = flight_pace(source_.project(), flight, today_);
        RowOut row{{{source_.word("budget.csv.flight")},
                    {campaign.name},
                    {flight.name},
                    {network_of(source_.project(), source_.session.facts(), flight.channel)}}};
        add_days(row, flight.days);
        for (const Money one : {pace.planned, pace.planned_to_date, pace.spent}) row.cells.push_back({one});
        row.cells.push_back({Percent{pace.percent}});
        for (const Money one : {pace.projected, pace.variance()}) row.cells.push_back({one});
        if (!source_.for_client()) row.cells.emplace_back();
        sheet_.rows.push_back(std::move(row));
    }
    void add_money(RowOut& row, const CampaignMoney& money) const {
        for (const Money one : {money.planned, money.planned_to_date, money.spent}) row.cells.push_back({one});
        row.cells.push_back({Percent{money.percent}});
        for (const Money one : {money.projected, money.variance()}) row.cells.push_back({one});
        if (!source_.for_client()) row.cells.push_back({money.fee});
    }

    const SheetSource& source_;
    SheetOut& sheet_;
    Day today_;
};

}  // namespace

void add_days(RowOut& row, const DayRange& days) {
    row.cells.push_back(days.empty() ? CellOut{} : CellOut{days.begin});
    row.cells.push_back(days.empty() ? CellOut{} : CellOut{days.end - date::days(1)});
}

SheetOut campaign_sheet(const SheetSource& source) {
    SheetOut sheet;
    sheet.name = source.word("rail.campaigns");
    add_columns(source, sheet,
                {{"budget.campaign", 28},
                 {"flight.starts", 12},
                 {"flight.ends", 12},
                 {"campaign.objectives", 30},
                 {"campaign.kpi", 22},
                 {"search.posts", 12},
                 {"campaign.status", 12}});
    if (source.money) add_columns(source, sheet, {{"campaign.budget", 14}});
    if (!source.for_client())
        add_columns(source, sheet, {{"campaign.budget.fee", 14}, {"campaign.owner", 18}, {"status.brief", 50}});
    for (const Campaign* campaign : source.campaigns) sheet.rows.push_back(campaign_row(source, *campaign));
    return sheet;
}

SheetOut budget_sheet(const SheetSource& source) {
    SheetOut sheet;
    sheet.name = source.word("campaign.budget");
    add_columns(source, sheet,
                {{"budget.csv.line", 12},
                 {"budget.campaign", 26},
                 {"campaign.flight", 26},
                 {"post.network", 14},
                 {"flight.starts", 12},
                 {"flight.ends", 12},
                 {"campaign.planned", 14},
                 {"campaign.planned_to_date", 14},
                 {"campaign.spent", 14},
                 {"budget.pace", 10},
                 {"campaign.projected", 14},
                 {"budget.variance", 14}});
    if (!source.for_client()) add_columns(source, sheet, {{"campaign.budget.fee", 14}});
    BudgetRows(source, sheet).add_all();
    return sheet;
}

}  // namespace tandem
