#include <array>
#include <string>

#include "app/strategy_templates.hpp"
#include "icons.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/strategy/strategy_cards.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

struct Offered {
    StrategyTemplate which;
    std::string_view word;
};
constexpr std::array offered{Offered{StrategyTemplate::shop, "strategy.template.shop"},
                             Offered{StrategyTemplate::association, "strategy.template.association"},
                             Offered{StrategyTemplate::business, "strategy.template.business"},
                             Offered{StrategyTemplate::employer, "strategy.template.employer"}};

}  // namespace

void draw_templates_card(ViewContext& view, Rect& column) {
    if (!strategy_is_empty(view.project())) return;
    PageCard card(view, column, {.id = "templates", .icon = icons::compass, .title = view.word("strategy.templates")});
    const Rect text = card.line(0);
    card.took(paragraph(view, {text.x0, text.y0, text.x1, text.y0 + 1}, text_style::control, view.px(19),
                        view.theme.ink2, view.word("strategy.templates.why")));
    card.gap(8);
    Rect line = card.line(dims::control);
    for (const Offered& one : offered) {
        const std::string_view name = view.word(one.word);
        const float width = button_width(view, name);
        if (width > line.width() && line.x0 > text.x0) {
            card.gap(6);
            line = card.line(dims::control);
        }
        if (button(view, one.word, line.cut_left(std::min(width, line.width())), name))
            view.send(
                start_strategy(view.project(), view.facts, view.ask.ids(), one.which, view.language, view.today()));
        line.x0 += view.px(8);
    }
}

}  // namespace tandem
