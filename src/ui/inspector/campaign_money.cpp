#include "plan/campaign_money.hpp"

#include <algorithm>

#include <imgui.h>

#include "icons.hpp"
#include "ui/inspector/campaign_frame.hpp"
#include "ui/inspector/money_rows.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {

void draw_campaign_money(Sheet& sheet, const Campaign& campaign) {
    ViewContext& view = sheet.view();
    const CampaignMoney money = campaign_money(view.project(), campaign, view.today());
    const RowFields<Campaign> fields(sheet, campaign, "undo.set_budget", campaign.name, campaign.id.value);
    take_wanted(view, "campaign.budget");
    money_row(fields, sheet, "campaign.budget", &Campaign::budget);
    const RowFields<Campaign> of_campaign(sheet, campaign, "undo.edit_campaign", campaign.name, campaign.id.value);
    money_row(of_campaign, sheet, "campaign.fee", &Campaign::fee);
    if (campaign.fee.cents != 0)
        sheet.text_row("campaign.media_and_fee", taxed_value(view, money.planned + campaign.fee));
    sheet.text_row("campaign.spent", taxed_value(view, money.spent));
    const Rect bar = sheet.line(6);
    const float share =
        money.planned.cents > 0 ? static_cast<float>(money.spent.cents) / static_cast<float>(money.planned.cents) : 0;
    const bool over = money.spent > money.planned;
    meter(*ImGui::GetWindowDrawList(), bar, share, over ? view.theme.danger : view.theme.smm, view.theme.hover);
    sheet.gap(4);
    projected_row(sheet, money.projected, money.planned);
    pace_row(sheet, money.percent, money.state);
    sheet.gap(2);
}

}  // namespace tandem
