#include "ui/inspector/decisions_about.hpp"

#include <imgui.h>

#include "app/command.hpp"
#include "facts/date_words.hpp"
#include "plan/decision_links.hpp"
#include "ui/strategy/verdict_menu.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

void draw_decision(Sheet& sheet, const Decision& decision) {
    ViewContext& view = sheet.view();
    const Scope scope(view, "decision", decision.id.value);
    const std::string day = facts::day_month_short(date::year_month_day(decision.day), view.language);
    const std::string text = verdict_word(view, decision.verdict) + " · " + day +
        (decision.reason.empty() ? std::string() : " · " + decision.reason);
    const Rect line = sheet.line(dims::row);
    const Hit hit = interact(view, "show", line);
    {
        const Registered node(
            view, {.id = "show", .role = Role::button, .label = text, .rect = line, .focused = hit.focused});
        label_in(view, *ImGui::GetWindowDrawList(), line, text_style::control,
                 hit.hovered ? view.theme.smm_ink : view.theme.ink, text);
    }
    draw_focus(view, hit, line, view.px(dims::radius_tag));
    tooltip_for(view, hit, line, text);
    if (!hit.clicked) return;
    view.state.strategy.row_wanted = decision.id.value;
    view.run(CommandId::show_strategy);
}

}  // namespace

void draw_decisions_about(Sheet& sheet, Uuid item) {
    ViewContext& view = sheet.view();
    const std::vector<const Decision*> decisions = decisions_about(view.project(), item);
    if (decisions.empty()) return;
    sheet.gap(8);
    sheet.section(view.word("decision.about"));
    for (const Decision* decision : decisions) draw_decision(sheet, *decision);
}

}  // namespace tandem
