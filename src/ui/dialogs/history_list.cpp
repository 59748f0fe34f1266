#include "ui/dialogs/history_list.hpp"

#include <string>

#include <imgui.h>

#include "app/label_text.hpp"
#include "icons.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float card_width = 460, card_height = 460, row_height = 28;

// The state of the project after `step` steps.
bool draw_row(ViewContext& view, std::size_t step, const std::string& text, const Rect& rect, std::size_t done) {
    const std::string id = "step" + std::to_string(step);
    const Hit hit = interact(view, id, rect);
    const Registered node(
        view,
        {.id = id, .role = Role::row, .label = text, .rect = rect, .selected = step == done, .focused = hit.focused});
    if (step == done || hit.hovered)
        fill(*ImGui::GetWindowDrawList(), rect, step == done ? view.theme.smm_t1 : view.theme.hover,
             view.px(dims::radius_tag));
    Rect at = rect.shrunk(view.px(10), 0);
    const Rect mark = at.cut_left(view.px(16));
    if (step == done) icon_in(view, *ImGui::GetWindowDrawList(), mark, icons::check, view.theme.smm, 14);
    at.x0 += view.px(8);
    label(view, at, text_style::control,
          step <= done      ? view.theme.ink
              : hit.hovered ? view.theme.ink2s
                            : view.theme.ink2,
          text);
    draw_focus(view, hit, rect.shrunk(view.px(4)), view.px(dims::radius_tag));
    return hit.clicked;
}

}  // namespace

HistoryAnswer draw_history(ViewContext& view, const std::vector<Label>& steps, std::size_t done,
                           std::optional<std::size_t> shown) {
    HistoryAnswer answer;
    Dialog card(view, "history", view.word("history.title"), view.px(card_width), view.px(card_height), true);
    if (!card.open()) return answer;
    const Rect rect = card.content();
    outline(*ImGui::GetWindowDrawList(), rect, view.theme.hair2, view.px(dims::radius));
    const Rect inside = rect.shrunk(view.px(4));
    if (steps.empty())
        label(view, Rect::at(inside.x0, inside.y0 + view.px(row_height), inside.width(), view.px(60)),
              text_style::control, view.theme.ink2, view.word("history.none"), Align::centre);
    {
        ScrollArea scroll(view, "steps", inside);
        Rect at = scroll.content();
        for (std::size_t step = steps.size() + 1; step-- > 0;) {
            const Rect row = at.cut_top(view.px(row_height));
            if (step == shown) scroll.reveal(row.y0, row.y1);
            const bool visible = row.y1 > inside.y0 - row.height() && row.y0 < inside.y1 + row.height();
            if (!visible) continue;
            const std::string text =
                step == 0 ? std::string(view.word("history.opened")) : text_of(view.words, steps[step - 1]);
            if (draw_row(view, step, text, row, done)) answer.go = step;
        }
        scroll.set_height(view.px(row_height) * static_cast<float>(steps.size() + 1));
    }
    Rect foot = card.footer();
    const std::string_view close = view.word("dialog.close");
    answer.closed = button(view, "close", foot.cut_right(button_width(view, close)), close) ||
        ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    if (answer.closed) ImGui::CloseCurrentPopup();
    return answer;
}

}  // namespace tandem
