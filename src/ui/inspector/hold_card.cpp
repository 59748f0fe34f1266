#include "ui/inspector/hold_card.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/hold_requests.hpp"
#include "facts/number_words.hpp"
#include "plan/campaign_money.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float row_length = 30, arithmetic_length = 16, foot_length = 40;

std::string money(const ViewContext& view, Money amount) {
    return facts::money_text(amount.cents, view.project().settings.currency, view.language);
}

class HoldCard {
  public:
    HoldCard(Sheet& sheet, const Campaign& campaign, const std::vector<HoldProposal>& proposals)
        : sheet_(sheet), view_(sheet.view()), campaign_(campaign), proposals_(proposals) {}

    void draw() {
        const float rows = static_cast<float>(proposals_.size());
        Rect plate = sheet_.line(rows * (row_length + arithmetic_length) + foot_length + 12);
        ImDrawList& out = *ImGui::GetWindowDrawList();
        const float radius = view_.px(dims::radius_card);
        const Registered node(view_,
                              {.id = "hold", .role = Role::card, .label = view_.word("hold.title"), .rect = plate});
        fill(out, plate, view_.theme.panel, radius);
        Rect foot = plate;
        foot.y0 = plate.y1 - view_.px(foot_length);
        fill(out, foot, view_.theme.smm_t1, radius, Corners::bottom);
        outline(out, plate, view_.theme.smm_t3, radius, view_.px(1));
        plate.y0 += view_.px(6);
        for (const HoldProposal& proposal : proposals_)
            draw_row(proposal, plate.cut_top(view_.px(row_length + arithmetic_length)));
        draw_foot(foot);
    }

  private:
    void draw_row(const HoldProposal& proposal, Rect at) {
        const Flight& flight = *view_.project().flights.find(proposal.flight);
        const Scope scope(view_, "flight", flight.id.value);
        at = at.shrunk(view_.px(12), 0);
        Rect line = at.cut_top(view_.px(row_length));
        ImDrawList& out = *ImGui::GetWindowDrawList();
        network_badge(view_, out, line.x0, std::round(line.y0 + (line.height() - view_.px(16)) / 2),
                      network_of(view_, flight.channel));
        line.x0 += view_.px(32);
        const std::string saved =
            facts::signed_money_text(-proposal.saved().cents, view_.project().settings.currency, view_.language);
        line.x1 -=
            label(view_, line, text_style::control_strong, view_.theme.ok_ink, saved, Align::right) + view_.px(10);
        label(view_, line, text_style::control_medium, view_.theme.ink,
              daily_change_text(view_.project(), proposal, view_.words));
        at.x0 += view_.px(32);
        at.y1 -= view_.px(2);
        const Money budget = budget_of(flight);
        label(view_, at, text_style::meta, view_.theme.ink2,
              view_.words.format(
                  "hold.arithmetic",
                  {{"budget", money(view_, budget)},
                   {"spent", money(view_, proposal.projected_then - Money{proposal.daily_then.cents * proposal.days})},
                   {"days", std::to_string(proposal.days)},
                   {"daily", money(view_, proposal.daily_then)}}));
    }

    void draw_foot(Rect foot) {
        foot = foot.shrunk(view_.px(12), view_.px(6));
        const ButtonLook look{.kind = ButtonKind::primary, .tooltip = view_.word("hold.apply.hint")};
        const float width = button_width(view_, view_.word("hold.apply"), look);
        const Rect apply = foot.cut_right(width);
        foot.x1 -= view_.px(8);
        Money projected = campaign_money(view_.project(), campaign_, view_.today()).projected;
        for (const HoldProposal& proposal : proposals_) projected = projected - proposal.saved();
        label(view_, foot, text_style::control, view_.theme.smm_ink,
              view_.words.format("hold.projected", {{"money", money(view_, projected)}}));
        if (button(view_, "apply", apply, view_.word("hold.apply"), look))
            view_.send(hold_request(view_.project(), campaign_, proposals_, view_.today(), view_.words, view_.user));
    }

    Sheet& sheet_;
    ViewContext& view_;
    const Campaign& campaign_;
    const std::vector<HoldProposal>& proposals_;
};

}  // namespace

void draw_hold_card(Sheet& sheet, const Campaign& campaign) {
    const std::vector<HoldProposal> proposals =
        hold_proposals(sheet.view().project(), campaign.id, sheet.view().today());
    if (proposals.empty()) return;
    sheet.gap(8);
    sheet.section(sheet.view().word("hold.title"), tax_word(sheet.view()));
    HoldCard(sheet, campaign, proposals).draw();
    sheet.gap(8);
}

}  // namespace tandem
