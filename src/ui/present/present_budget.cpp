#include <algorithm>
#include <string>

#include <imgui.h>

#include "facts/number_words.hpp"
#include "ui/present/present_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float side = 28, campaign_height = 36, flight_height = 28, days_width = 190, money_width = 130;

class BudgetSheet {
  public:
    BudgetSheet(ViewContext& view, const Rect& sheet, const PresentState& state)
        : view_(view), state_(state), t_(view.theme), budget_(state.deck.budget), at_(sheet.shrunk(view.px(side))) {}

    void draw() {
        const std::string_view tax = state_.words(budget_.with_tax ? "campaign.budget.gross" : "campaign.budget.net");
        draw_sheet_title(view_, at_, state_, state_.words.format("present.budget.how", {{"tax", tax}}));
        if (budget_.campaigns.empty()) {
            label(view_, at_.cut_top(view_.px(24)), text_style::body, t_.ink2, state_.words("present.no_budget"));
            return;
        }
        draw_total(at_.cut_bottom(view_.px(40)));
        ScrollArea scroll(view_, "budget", scrolling_part(view_, at_));
        Rect list = within_scroll(view_, scroll.content());
        const float top = list.y0;
        for (const DeckCampaign& each : budget_.campaigns) draw_campaign(list, each);
        scroll.set_height(list.y0 - top);
    }

  private:
    std::string money(Money amount) const {
        return facts::money_text(amount.cents, budget_.currency, state_.words.language());
    }
    void amount(Rect& row, TextStyle style, Color ink, Money value) {
        label(view_, row.cut_right(view_.px(money_width)), style, ink, money(value), Align::right);
    }
    void days(Rect& row, const DayRange& range) {
        label(view_, row.cut_right(std::min(view_.px(days_width), row.width() * 0.4f)), text_style::caption, t_.ink2,
              days_text(state_, range), Align::right);
        row.x1 -= view_.px(12);
    }
    void draw_campaign(Rect& list, const DeckCampaign& campaign) {
        Rect row = list.cut_top(view_.px(campaign_height));
        horizontal_line(*ImGui::GetWindowDrawList(), row.x0, row.x1, row.y0, t_.hair, view_.px(1));
        amount(row, text_style::body_strong, t_.ink, campaign.planned);
        days(row, campaign.days);
        marker_square(view_, *ImGui::GetWindowDrawList(), row.x0, row, t_.marker(campaign.color), 9);
        row.x0 += view_.px(18);
        label(view_, row, text_style::body_strong, t_.ink, campaign.name);
        for (const DeckFlight& flight : campaign.flights) draw_flight(list, flight);
        if (campaign.flights.empty() || campaign.unassigned <= Money{}) return;
        Rect rest = list.cut_top(view_.px(flight_height));
        amount(rest, text_style::control, t_.ink2, campaign.unassigned);
        rest.x0 += view_.px(18);
        label(view_, rest, text_style::control, t_.ink2, state_.words("present.budget.unassigned"));
    }
    void draw_flight(Rect& list, const DeckFlight& flight) {
        Rect row = list.cut_top(view_.px(flight_height));
        amount(row, text_style::control, t_.ink, flight.planned);
        days(row, flight.days);
        row.x0 += view_.px(18);
        if (flight.network) {
            network_badge(view_, *ImGui::GetWindowDrawList(), row.x0, row.y0 + (row.height() - view_.px(16)) / 2,
                          flight.network);
            row.x0 += view_.px(30);
        }
        label(view_, row, text_style::control, t_.ink, flight.name);
    }
    void draw_total(Rect row) {
        horizontal_line(*ImGui::GetWindowDrawList(), row.x0, row.x1, row.y0, t_.ink, view_.px(1.5f));
        amount(row, text_style::card_title, t_.ink, budget_.total);
        label(view_, row, text_style::card_title, t_.ink, state_.words("budget.total"));
    }

    ViewContext& view_;
    const PresentState& state_;
    const Theme& t_;
    const DeckBudget& budget_;
    Rect at_;
};

}  // namespace

void draw_present_budget(ViewContext& view, const Rect& sheet, const PresentState& state) {
    BudgetSheet(view, sheet, state).draw();
}

}  // namespace tandem
