#include "ui/inspector/money_rows.hpp"

#include <imgui.h>

#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {

void projected_row(Sheet& sheet, Money projected, Money planned) {
    ViewContext& view = sheet.view();
    const bool over = projected > planned;
    const Color ink = over ? view.theme.danger : view.theme.ink;
    const auto row = [&](std::string_view word, const std::string& text) {
        Rect at = sheet.row(word);
        at.x0 += view.px(6);
        label(view, at, text_style::control, ink, text);
    };
    row("campaign.projected", taxed_value(view, projected));
    if (over) row("campaign.variance", "+" + taxed_value(view, projected - planned));
}

void pace_row(Sheet& sheet, int percent, PaceState state) {
    ViewContext& view = sheet.view();
    const Theme& t = view.theme;
    const bool over = state == PaceState::over, under = state == PaceState::under;
    const Color ink = over ? t.danger : under ? t.amber_ink : t.ink;
    Rect at = sheet.row("campaign.pacing");
    at.x0 += view.px(6);
    at.x0 += label(view, at, text_style::control_medium, ink,
                   percent > 0 ? facts::percent_text(percent, view.language) : "–");
    if (!over && !under) return;
    at.x0 += view.px(8);
    icon_in(view, *ImGui::GetWindowDrawList(), at.cut_left(view.px(14)), icons::triangle_alert, ink, 13);
    at.x0 += view.px(5);
    label(view, at, text_style::caption, ink, view.word(over ? "campaign.over_delivery" : "campaign.under_delivery"));
}

}  // namespace tandem
