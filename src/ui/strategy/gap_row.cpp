#include "ui/strategy/gap_row.hpp"

#include <imgui.h>

#include "app/gap_text.hpp"
#include "icons.hpp"
#include "plan/gap_slots.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/strategy/slot_rows.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

constexpr float text_line = 17;

}  // namespace

void draw_gap(ViewContext& view, PageCard& card, const StrategyGap& gap, DayRange period, std::size_t nth) {
    const Uuid row = nth_part(gap.item, "gap", nth);
    const Scope scope(view, "missing", row);
    const std::string text = gap_text(view.facts, view.words, view.project(), gap);
    const bool lack = wants_content(gap.kind);
    const bool open = lack && view.state.strategy.gap && view.state.strategy.gap->same_as(gap);
    // As many lines as it needs.
    const float height =
        paragraph_height(view, text_style::caption, view.px(text_line), card.line(0).width() - view.px(34), text);
    Rect line = card.line(0);
    line.y1 = line.y0 + height + view.px(8);
    card.took(line.height());
    const Hit hit = interact(view, "gap", line);
    {
        const Registered node(
            view,
            {.id = "gap", .role = Role::button, .label = text, .rect = line, .selected = open, .focused = hit.focused});
        ImDrawList& out = *ImGui::GetWindowDrawList();
        Rect at = line;
        const auto first_line = [&](Rect part) {
            part.y1 = part.y0 + view.px(text_line + 8);
            return part;
        };
        icon_in(view, out, first_line(at.cut_left(view.px(14))), icons::triangle_alert, view.theme.danger, 13);
        at.x0 += view.px(6);
        icon_in(view, out, first_line(at.cut_right(view.px(14))),
                lack && open ? icons::chevron_down
                    : lack   ? icons::chevron_right
                             : icons::calendar_days,
                view.theme.ink2, 13);
        at.y0 += view.px(4);
        paragraph_on(view, out, at, text_style::caption, view.px(text_line),
                     hit.hovered ? view.theme.ink : view.theme.danger, text);
    }
    draw_focus(view, hit, line, view.px(dims::radius_tag));
    tooltip_for(view, hit, line, text + "\n" + std::string(view.word(lack ? "gap.show_slots" : "gap.show_posts")));
    if (open) draw_slots(view, card, gap, period, row);
    if (!hit.clicked) return;
    if (lack)
        view.state.strategy.gap = open ? std::nullopt : std::optional(gap);
    else
        show_posts_behind(view, gap, period);
}

}  // namespace tandem
