#include "plan/month_budget.hpp"

#include <algorithm>
#include <map>

#include "model/day_spread.hpp"

namespace tandem {
namespace {

class DaySums {
  public:
    DaySums(const Project& project, const DayRange& days)
        : project_(project), days_(days), sums_(days.empty() ? 0 : static_cast<std::size_t>(days.length().count())) {}

    void add(const Flight& flight) {
        const Campaign* campaign = project_.campaigns.find(flight.campaign);
        const bool off = flight.cancelled || (campaign && campaign->status == CampaignStatus::cancelled);
        const FlightSpend spend = flight_spend(project_, flight);
        given_[flight.campaign] += off ? spend.sum : budget_of(flight);
        const std::vector<Money> planned = off ? spend.daily : day_spread(flight);
        each_day(
            off ? spend.begin : flight.days.begin, planned, flight,
            [](DayMoney& day, FlightOnDay& here, Money amount) { day.sum.planned += amount, here.planned += amount; });
        each_day(spend.begin, spend.daily, flight,
                 [](DayMoney& day, FlightOnDay& here, Money amount) { day.sum.spent += amount, here.spent += amount; });
    }

    // What is left of its budget for no flight.
    void add(const Campaign& campaign) {
        const auto found = given_.find(campaign.id);
        const Money free = campaign.budget - (found == given_.end() ? Money{} : found->second);
        if (campaign.status == CampaignStatus::cancelled || free.cents <= 0) return;
        for (std::size_t i = 0; i < sums_.size(); ++i) {
            const Day day = days_.begin + date::days(i);
            sums_[i].sum.planned += share_of(free, campaign.days, {day, day + date::days(1)});
        }
    }
    std::vector<DayMoney> take() { return std::move(sums_); }

  private:
    template <class Add>
    void each_day(Day begin, const std::vector<Money>& amounts, const Flight& flight, Add&& add) {
        for (std::size_t i = 0; i < amounts.size(); ++i) {
            const Day day = begin + date::days(i);
            if (!days_.contains(day) || amounts[i].cents == 0) continue;
            DayMoney& sum = sums_[static_cast<std::size_t>((day - days_.begin).count())];
            if (sum.flights.empty() || sum.flights.back().flight != flight.id)
                sum.flights.push_back({flight.id, {}, {}});
            add(sum, sum.flights.back(), amounts[i]);
        }
    }

    const Project& project_;
    DayRange days_;
    std::vector<DayMoney> sums_;
    std::map<Id<Campaign>, Money> given_;
};

}  // namespace

std::vector<DayMoney> money_by_day(const Project& project, const DayRange& days) {
    DaySums sums(project, days);
    for (const Flight& flight : project.flights) sums.add(flight);
    for (const Campaign& campaign : project.campaigns) sums.add(campaign);
    return sums.take();
}

DaysMoney month_budget(const Project& project, date::year_month month) {
    DaysMoney sum;
    for (const DayMoney& day : money_by_day(project, {first_day(month), first_day(month + date::months(1))}))
        sum.planned += day.sum.planned, sum.spent += day.sum.spent;
    return sum;
}

}  // namespace tandem
