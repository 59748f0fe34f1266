#include "ui/dialogs/working.hpp"

#include <imgui.h>

#include "facts/number_words.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float card_width = 420, card_height = 150, percent_width = 56;

}  // namespace

bool draw_working(ViewContext& view, std::string_view what, int percent) {
    Dialog dialog(view, "working", what, view.px(card_width), view.px(card_height), true);
    if (!dialog.open()) return false;
    Rect row = dialog.content().cut_top(view.px(24));
    label(view, row.cut_right(view.px(percent_width)), text_style::control, view.theme.ink2,
          facts::percent_text(percent, view.language), Align::right);
    row.y0 += view.px(8);
    row.y1 = row.y0 + view.px(8);
    meter(*ImGui::GetWindowDrawList(), row, static_cast<float>(percent) / 100, view.theme.smm, view.theme.hover);
    Rect foot = dialog.footer();
    const std::string_view cancel = view.word("dialog.cancel");
    const ButtonLook look{.shortcut = "Esc"};
    const bool clicked = button(view, "cancel", foot.cut_right(button_width(view, cancel, look)), cancel, look);
    const bool ends = clicked || ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    if (ends) ImGui::CloseCurrentPopup();
    return ends;
}

}  // namespace tandem
