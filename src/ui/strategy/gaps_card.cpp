#include <algorithm>

#include "icons.hpp"
#include "ui/strategy/gap_row.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/strategy/row_details.hpp"
#include "ui/strategy/strategy_cards.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

constexpr std::size_t first_gaps = 5;

}  // namespace

// All but the weeks below their rhythm, which stand with the channels.
void draw_gaps_card(ViewContext& view, Rect& column, const StrategyCheck& check) {
    PageCard card(view, column,
                  {.id = "gaps", .icon = icons::triangle_alert, .title = view.word("strategy.gaps_card")});
    std::vector<StrategyGap> gaps = check.gaps;
    std::erase_if(gaps, [](const StrategyGap& gap) { return gap.kind == StrategyGap::Kind::rhythm_under; });
    if (gaps.empty()) {
        label(view, card.line(28), text_style::caption, view.theme.ink2, view.word("strategy.no_gap"));
        return;
    }
    const std::size_t shown = shows_all(view, "strategy/gaps") ? gaps.size() : std::min(gaps.size(), first_gaps);
    for (std::size_t i = 0; i < shown; ++i) draw_gap(view, card, gaps[i], check.period, i);
    if (gaps.size() > first_gaps) more_button(view, card.line(24), "strategy/gaps", gaps.size(), first_gaps);
}

}  // namespace tandem
