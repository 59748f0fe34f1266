#include "ui/bars/bar_title.hpp"

#include <algorithm>

#include <imgui.h>

#include "app/command.hpp"
#include "ui/bars/bars.hpp"
#include "ui/calendar/date_picker.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {

void draw_bar_title(ViewContext& view, const Rect& at, std::string_view title) {
    if (view.state.section != Section::calendar) {
        label(view, at, text_style::title, view.theme.ink, title);
        return;
    }
    const float padding = view.px(8), width = std::min(text_width(view, text_style::title, title), at.width());
    const Rect rect = Rect::at(at.x0 - padding, at.y0 + view.px(10), width + 2 * padding, view.px(28));
    anchor_date_picker(view, rect);
    const Command& row = command(CommandId::go_to_date);
    const Hit hit = interact(view, "title", rect);
    const Registered node(
        view,
        {.id = "title", .role = Role::button, .label = view.word(row.word), .rect = rect, .focused = hit.focused});
    if (hit.hovered || hit.held)
        fill(*ImGui::GetWindowDrawList(), rect, hit.held ? view.theme.hair2 : view.theme.hover, view.px(dims::radius));
    label(view, {at.x0, rect.y0, at.x0 + width, rect.y1}, text_style::title, view.theme.ink, title);
    draw_focus(view, hit, rect, view.px(dims::radius));
    tooltip_for(view, hit, rect, view.word(row.word), shortcut_text(view, row.shortcut));
    if (hit.clicked) view.run(row.id);
}

}  // namespace tandem
