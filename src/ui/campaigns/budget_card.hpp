#pragma once

#include "plan/campaign_money.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The card with the money of each campaign that is shown, and their sum. A click on a column sorts by it, on a row
// selects the campaign. `shown` is the project, or the version a drag would lead to.
void draw_budget_card(ViewContext& view, const Rect& area, const Project& shown, const BudgetTable& table);

// The rows in the order they are shown in.
std::vector<CampaignMoney> sorted_rows(const ViewContext& view, const BudgetTable& table);

}  // namespace tandem
