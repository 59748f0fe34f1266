#include "exchange/budget_csv.hpp"

#include "exchange/amount_cell.hpp"
#include "exchange/write_csv.hpp"
#include "model/campaign_order.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace {

class BudgetLines {
  public:
    BudgetLines(const Project& project, Day today, const facts::Words& words, const facts::Facts& facts)
        : project_(project), today_(today), words_(words), facts_(facts) {
        const bool french = words.language() == facts::Language::french;
        form_.separator = french ? ';' : ',';
        form_.mark = true;
        decimal_ = french ? ',' : '.';
        std::vector<std::string> heads;
        for (const char* key :
             {"budget.csv.line", "budget.campaign", "campaign.flight", "post.network", "flight.starts", "flight.ends",
              "budget.csv.currency", "budget.csv.tax", "campaign.planned", "campaign.planned_to_date", "campaign.spent",
              "budget.csv.pace", "campaign.projected", "budget.variance", "budget.csv.needed", "campaign.budget.fee"})
            heads.emplace_back(words(key));
        add(std::move(heads));
    }

    void campaign(const CampaignMoney& money) {
        const Campaign* campaign = project_.campaigns.find(money.campaign);
        if (campaign == nullptr) return;
        std::vector<std::string> cells{word("budget.csv.campaign"), campaign->name, {}, {}};
        add_days(cells, campaign->days);
        add_money(cells, money);
        for (const Flight* flight : flights_in_order(project_, money.campaign)) this->flight(*campaign, *flight);
    }
    void total(const CampaignMoney& sum) {
        std::vector<std::string> cells{word("budget.total"), {}, {}, {}, {}, {}};
        add_money(cells, sum);
    }
    std::string take() { return csv_file(rows_, form_); }

  private:
    std::string word(const char* key) const { return std::string(words_(key)); }

    void flight(const Campaign& campaign, const Flight& flight) {
        const FlightPace pace = flight_pace(project_, flight, today_);
        const Channel* channel = project_.channels.find(flight.channel);
        const facts::Network* network = channel ? facts_.networks.find(channel->network) : nullptr;
        std::vector<std::string> cells{word("budget.csv.flight"), campaign.name, flight.name,
                                       network ? network->name : std::string()};
        add_days(cells, flight.days);
        cells.push_back(project_.settings.currency);
        cells.push_back(tax());
        for (const Money& one : {pace.planned, pace.planned_to_date, pace.spent}) cells.push_back(amount(one));
        cells.push_back(percent(pace.percent));
        cells.push_back(amount(pace.projected));
        cells.push_back(amount(pace.variance()));
        cells.push_back(pace.days_left() > 0 ? amount(pace.needed_daily) : std::string());
        cells.emplace_back();
        add(std::move(cells));
    }

    void add_days(std::vector<std::string>& cells, const DayRange& days) {
        cells.push_back(to_text(days.begin));
        cells.push_back(to_text(days.end - date::days(1)));
    }
    void add_money(std::vector<std::string>& cells, const CampaignMoney& money) {
        cells.push_back(project_.settings.currency);
        cells.push_back(tax());
        for (const Money& one : {money.planned, money.planned_to_date, money.spent}) cells.push_back(amount(one));
        cells.push_back(percent(money.percent));
        cells.push_back(amount(money.projected));
        cells.push_back(amount(money.variance()));
        cells.emplace_back();
        cells.push_back(amount(money.fee));
        add(std::move(cells));
    }

    std::string tax() const {
        return word(project_.settings.amounts_with_tax ? "campaign.budget.gross" : "campaign.budget.net");
    }
    static std::string percent(int value) { return value == 0 ? std::string() : std::to_string(value); }
    std::string amount(Money money) const { return amount_cell(money, project_.settings.currency, decimal_); }
    void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }

    const Project& project_;
    Day today_;
    const facts::Words& words_;
    const facts::Facts& facts_;
    CsvForm form_;
    char decimal_ = '.';
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace

std::string budget_csv(const Project& project, const BudgetTable& table, Day today, const facts::Words& words,
                       const facts::Facts& facts) {
    BudgetLines lines(project, today, words, facts);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        work_step(i, table.rows.size());
        lines.campaign(table.rows[i]);
    }
    lines.total(table.sum);
    return lines.take();
}

}  // namespace tandem
