#include <cmath>

#include <imgui.h>

#include "icons.hpp"
#include "ui/first_run/start_steps.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {

bool chosen_by(const Hit& hit, bool& enter) {
    if (!hit.clicked) return false;
    const bool by_enter =
        ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false);
    enter = enter || by_enter;
    return !by_enter;
}

bool arrow_moved() {
    return ImGui::IsKeyDown(ImGuiKey_LeftArrow) || ImGui::IsKeyDown(ImGuiKey_RightArrow) ||
        ImGui::IsKeyReleased(ImGuiKey_LeftArrow) || ImGui::IsKeyReleased(ImGuiKey_RightArrow);
}

void draw_fault(ViewContext& view, const Rect& row, std::string_view fault) {
    if (fault.empty()) return;
    Rect at = row;
    icon_in(view, *ImGui::GetWindowDrawList(), at.cut_left(view.px(14)), icons::triangle_alert, view.theme.danger, 12);
    at.x0 += view.px(4);
    label(view, at, text_style::caption, view.theme.danger, view.word(fault));
}

bool draw_step_field(ViewContext& view, Rect at, std::string& text, const StepField& field) {
    label(view, at.cut_top(view.px(20)), text_style::body_strong, view.theme.ink, field.title);
    at.y0 += view.px(step_field_gap);
    const Rect rect = at.cut_top(view.px(step_field_own));
    bool entered = false;
    free_field(view, field.id, rect, text,
               {.name = field.title,
                .placeholder = field.placeholder,
                .style = text_style::body,
                .most_bytes = 200,
                .take_keyboard = field.take_keyboard},
               &entered);
    if (!field.fault.empty())
        outline(*ImGui::GetWindowDrawList(), rect, view.theme.danger, view.px(dims::radius), view.px(1));
    draw_fault(view, at.cut_top(view.px(18)), field.fault);
    return entered;
}

namespace {

struct RoleCard {
    std::string_view id;
    const char* title;
    const char* hint;
    std::array<const char*, 3> points;
    bool smm, cm;
};
constexpr std::array role_cards{
    RoleCard{"smm",
             "hat.smm.full",
             "first.role.smm",
             {"first.role.smm.goals", "first.role.smm.campaigns", "first.role.smm.approval"},
             true,
             false},
    RoleCard{"cm",
             "hat.cm.full",
             "first.role.cm",
             {"first.role.cm.tasks", "first.role.cm.replies", "first.role.cm.feedback"},
             false,
             true},
    RoleCard{"both",
             "lens.both",
             "first.role.both",
             {"first.role.both.views", "first.role.both.load", "first.role.both.nobody"},
             true,
             true}};

void draw_disc(ViewContext& view, float x, float y, bool smm) {
    const float side = view.px(34);
    const Rect disc = Rect::at(x, y, side, side);
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, disc.grown(view.px(2)), view.theme.panel, side / 2 + view.px(2));
    fill(out, disc, smm ? view.theme.smm_t2 : view.theme.cm_t2, side / 2);
    icon_in(view, out, disc, smm ? icons::compass : icons::message_circle, smm ? view.theme.smm_ink : view.theme.cm_ink,
            17);
}

void draw_radio(ViewContext& view, const Rect& rect, bool on) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const ImVec2 centre{std::round((rect.x0 + rect.x1) / 2), std::round((rect.y0 + rect.y1) / 2)};
    if (!on) return out.AddCircle(centre, view.px(8), view.theme.ink3, 0, view.px(1.5f));
    out.AddCircleFilled(centre, view.px(9), view.theme.ink);
    out.AddCircleFilled(centre, view.px(4), view.theme.panel);
}

void paint_role(ViewContext& view, Rect at, const RoleCard& card, bool on, bool hovered) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    at = at.shrunk(view.px(at.width() < view.px(200) ? 11 : 16), view.px(12));
    const bool roomy = at.height() >= view.px(190);
    Rect head = at.cut_top(view.px(34));
    draw_radio(view, head.cut_right(view.px(18)), on);
    if (card.smm) draw_disc(view, head.x0, head.y0, true);
    if (card.cm) draw_disc(view, head.x0 + (card.smm ? view.px(22) : 0), head.y0, false);
    at.y0 += view.px(roomy ? 12 : 6);
    label(view, at.cut_top(view.px(20)), text_style::card_title, t.ink, view.word(card.title));
    at.y0 +=
        paragraph(view, at, text_style::caption, view.px(17), hovered ? t.ink2s : t.ink2, view.word(card.hint), 3) +
        view.px(roomy ? 10 : 4);
    for (std::size_t i = 0; i < card.points.size() && at.height() >= view.px(18); ++i) {
        Rect row = at.cut_top(view.px(20));
        const Color dot = !card.cm ? t.smm : !card.smm || i == 1 ? t.cm : i == 0 ? t.smm : t.ink;
        out.AddCircleFilled({row.x0 + view.px(3), std::round((row.y0 + row.y1) / 2)}, view.px(3), dot);
        row.x0 += view.px(13);
        label(view, row, text_style::caption, t.ink, view.word(card.points[i]));
    }
}

// Tab reaches the card that is chosen; arrows go to the others and choose them, as with radio buttons.
bool draw_role(ViewContext& view, const Rect& rect, const RoleCard& card, StartAnswers& answers, bool arrow) {
    const bool on = answers.smm == card.smm && answers.cm == card.cm;
    const Hit hit = interact(view, card.id, rect, {.tab_stop = on});
    const Registered node(view,
                          {.id = card.id,
                           .role = Role::card,
                           .label = view.word(card.title),
                           .rect = rect,
                           .selected = on,
                           .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, hit.hovered && !on ? view.theme.hover : view.theme.panel, view.px(dims::radius_panel));
    outline(out, rect, on ? view.theme.ink : view.theme.hair2, view.px(dims::radius_panel), view.px(on ? 2.0f : 1.0f));
    paint_role(view, rect, card, on, hit.hovered);
    draw_focus(view, hit, rect, view.px(dims::radius_panel));
    bool enter = false;
    if (chosen_by(hit, enter) || (hit.focused && arrow)) answers.smm = card.smm, answers.cm = card.cm;
    return enter;
}

void draw_team(ViewContext& view, Rect at, StartAnswers& answers) {
    label(view, at.cut_top(view.px(20)), text_style::body_strong, view.theme.ink, view.word("first.team"));
    at.y0 += view.px(4);
    const std::array sizes{Segment{"solo", view.word("first.team.solo")}, Segment{"few", view.word("first.team.few")},
                           Segment{"agency", view.word("first.team.agency")}};
    const Rect trough = Rect::at(at.x0, at.y0, segmented_width(view, sizes), view.px(dims::segmented));
    if (const auto chosen =
            segmented(view, "team", trough, sizes, static_cast<int>(answers.team), view.word("first.team")))
        answers.team = static_cast<TeamSize>(*chosen);
    label(view, {trough.x1 + view.px(14), trough.y0, at.x1, trough.y1}, text_style::caption, view.theme.ink2,
          view.word(answers.team == TeamSize::solo ? "first.team.solo.hint" : "first.team.several.hint"));
}

}  // namespace

bool draw_who_step(ViewContext& view, Rect at, StartWizard& wizard, bool fresh) {
    StartAnswers& answers = wizard.answers;
    const std::string_view brand_fault = wizard.tried[0] ? wizard.brand_fault() : std::string_view();
    const std::string_view person_fault = wizard.tried[0] ? wizard.person_fault() : std::string_view();
    const bool to_brand = fresh || (wizard.refused && !brand_fault.empty());
    const bool to_person = wizard.refused && !to_brand;
    Rect names = at.cut_top(view.px(step_field_height));
    const Rect brand = names.cut_left(std::floor((names.width() - view.px(16)) / 2));
    names.x0 += view.px(16);
    bool enter =
        draw_step_field(view, brand, answers.brand, {"brand", view.word("first.brand"), brand_fault, {}, to_brand});
    enter = draw_step_field(view, names, answers.person,
                            {"person", view.word("first.person"), person_fault, {}, to_person}) ||
        enter;
    at.y0 += view.px(8);
    label(view, at.cut_top(view.px(20)), text_style::body_strong, view.theme.ink, view.word("first.role"));
    label(view, at.cut_top(view.px(18)), text_style::caption, view.theme.ink2, view.word("first.role.hint"));
    at.y0 += view.px(6);
    at.y1 -= view.px(10);
    Rect team = at.cut_bottom(view.px(54));
    at.y1 -= view.px(12);
    Rect cards = at.cut_top(std::min(at.height(), view.px(224)));
    if (const float spare = at.height(); spare > 0) team = team.moved(0, -std::max(0.0f, spare - view.px(4)));
    const Scope scope(view, "role");
    const float gap = view.px(cards.width() < view.px(620) ? 8 : 12), width = std::floor((cards.width() - 2 * gap) / 3);
    const bool arrow = arrow_moved();
    for (const RoleCard& card : role_cards) {
        const bool last = &card == &role_cards.back();
        enter = draw_role(view, last ? cards : cards.cut_left(width), card, answers, arrow) || enter;
        cards.x0 += gap;
    }
    draw_team(view, team, answers);
    return enter;
}

}  // namespace tandem
