#include "ui/bars/bar_title.hpp"

#include <algorithm>

#include <imgui.h>

#include "app/command.hpp"
#include "ui/bars/bars.hpp"
#include "ui/bars/period_title.hpp"
#include "ui/calendar/date_picker.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {

void draw_bar_title(ViewContext& view, const Rect& at, const PeriodTitle& title, bool brief) {
    const std::string& text = brief ? title.brief : title.full;
    const float padding = view.px(8), whole = text_width(view, text_style::title, text),
                width = std::min(whole, at.width());
    const std::string_view hidden = text != title.full || whole > width ? std::string_view(title.full) : "";
    const Rect rect = Rect::at(at.x0 - padding, at.y0 + view.px(10), width + 2 * padding, view.px(28));
    if (view.state.section != Section::calendar) {
        label(view, at, text_style::title, view.theme.ink, text);
        if (!hidden.empty()) tooltip_for(view, interact(view, "title", rect, {.tab_stop = false}), rect, hidden);
        return;
    }
    anchor_date_picker(view, rect);
    const Command& row = command(CommandId::go_to_date);
    const Hit hit = interact(view, "title", rect);
    const Registered node(
        view,
        {.id = "title", .role = Role::button, .label = view.word(row.word), .rect = rect, .focused = hit.focused});
    if (hit.hovered || hit.held)
        fill(*ImGui::GetWindowDrawList(), rect, hit.held ? view.theme.hair2 : view.theme.hover, view.px(dims::radius));
    label(view, {at.x0, rect.y0, at.x0 + width, rect.y1}, text_style::title, view.theme.ink, text);
    draw_focus(view, hit, rect, view.px(dims::radius));
    const std::string above = hidden.empty() ? std::string() : std::string(hidden) + "\n";
    tooltip_for(view, hit, rect, above + std::string(view.word(row.word)), shortcut_text(view, row.shortcut));
    if (hit.clicked) view.run(row.id);
}

}  // namespace tandem
