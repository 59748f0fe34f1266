#include "plan/month_budget.hpp"

#include <algorithm>

namespace tandem {

Money share_of(Money amount, const DayRange& all, const DayRange& part) {
    const Day begin = std::max(all.begin, part.begin), end = std::min(all.end, part.end);
    if (all.empty() || end <= begin) return {};
    const std::int64_t n = all.length().count();
    const auto spent_before = [&](Day day) { return amount.cents * (day - all.begin).count() / n; };
    return {spent_before(end) - spent_before(begin)};
}

MonthBudget month_budget(const Project& project, date::year_month month) {
    const DayRange days{first_day(month), first_day(month + date::months(1))};
    MonthBudget sum;
    for (const Campaign& campaign : project.campaigns)
        if (campaign.status != CampaignStatus::cancelled) sum.planned += share_of(campaign.budget, campaign.days, days);
    for (const Spend& spend : project.spend) sum.spent += share_of(spend.amount, spend.days, days);
    return sum;
}

}  // namespace tandem
