#include "ui/duties/duties_page.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/duty_requests.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/duties/duty_row.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/team/team_state.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float side = 16, widest = 1100;

std::string preset_name(const ViewContext& view, std::optional<facts::DutyPreset> preset) {
    if (!preset) return std::string(view.word("duties.preset.own"));
    return std::string(view.word("duties.preset." + std::string(facts::name_in(facts::duty_preset_names, *preset))));
}

// "Asked of the CM: fixing the strategy, writing briefs (3 h 20 in October)."
std::string asked_text(const ViewContext& view, const DutyCheck& check, const AskedOf& asked) {
    std::string names;
    for (const std::string& code : asked.duties)
        names += (names.empty() ? "" : ", ") + check.line(code)->name(view.language);
    const std::string_view role = view.word(asked.role == Hat::smm ? "hat.smm" : "hat.cm");
    const std::string time = facts::duration_text(asked.minutes, view.language);
    const std::string month = facts::month_title(view.state.month, view.language);
    return asked.minutes > 0
        ? view.words.format("duties.asked_time", {{"role", role}, {"duties", names}, {"time", time}, {"month", month}})
        : view.words.format("duties.asked", {{"role", role}, {"duties", names}});
}

void draw_notes(ViewContext& view, PageCard& card, const DutyCheck& check) {
    for (const AskedOf& asked : check.asked) {
        const std::string text = asked_text(view, check, asked);
        const float width = card.line(0).width() - view.px(24);
        Rect line = card.line(0);
        line.y1 = line.y0 + paragraph_height(view, text_style::control, view.px(18), width, text);
        card.took(line.height() + view.px(6));
        Rect sign = line;
        sign.y1 = sign.y0 + view.px(18);
        icon_in(view, *ImGui::GetWindowDrawList(), sign.cut_left(view.px(16)), icons::triangle_alert, view.theme.amber,
                14);
        line.x0 += view.px(24);
        paragraph(view, line, text_style::control, view.px(18), view.theme.ink, text);
    }
    if (!check.asked.empty()) card.gap(4);
}

void draw_heads(ViewContext& view, PageCard& card) {
    Rect line = card.line(26);
    const DutyColumns columns = duty_columns(view, line);
    const auto head = [&](const Rect& rect, std::string_view key, Align align) {
        label(view, rect, text_style::caption, view.theme.ink2, view.word(key), align);
    };
    head(columns.name, "duties.duty", Align::left);
    head(columns.holder, "duties.holder", Align::left);
    head(columns.smm, "hat.smm", Align::right);
    head(columns.cm, "hat.cm", Align::right);
    card.rule();
}

void draw_add(ViewContext& view, PageCard& card) {
    Rect line = card.line(32);
    const std::string_view text = view.word("duties.add");
    const ButtonLook look{.kind = ButtonKind::ghost, .icon = icons::plus, .small = true};
    const Rect rect = Rect::at(line.x0, line.y0 + view.px(4), button_width(view, text, look), view.px(24));
    if (!button(view, "add", rect, text, look)) return;
    Request request =
        add_duty(std::string(view.word("duties.new_name")), "organisation", DutyHolder::both, view.ask.ids());
    team_state(view.state).duty_to_name = Id<Duty>{request.focus.item};
    view.send(std::move(request));
}

}  // namespace

void draw_duties(ViewContext& view, const Rect& area) {
    const Registered node(view,
                          {.id = "duties", .role = Role::group, .label = view.word("duties.title"), .rect = area});
    fill(*ImGui::GetWindowDrawList(), area, view.theme.paper);
    const DayRange month{first_day(view.state.month), first_day(view.state.month + date::months(1))};
    const DutyCheck& check = view.ask.duties(month);
    ScrollArea scroll(view, "page", area);
    Rect page = scroll.content().shrunk(view.px(side), 0);
    const float top = page.y0;
    page.y0 += view.px(side);
    if (page.width() > view.px(widest)) page.x1 = page.x0 + view.px(widest);
    {
        PageCard card(view, page,
                      {.id = "duties_card",
                       .icon = icons::users,
                       .title = view.word("duties.title"),
                       .trailing = facts::month_title(view.state.month, view.language)});
        draw_notes(view, card, check);
        draw_heads(view, card);
        std::string group;
        for (std::size_t i = 0; i < check.matrix.size(); ++i) {
            const DutyLine& line = check.matrix[i];
            const std::string of = line.fact ? line.group : "own";
            if (of != group) draw_duty_group(view, card, group = of);
            draw_duty_row(view, card, check, i);
        }
        draw_add(view, card);
    }
    scroll.set_height(page.y0 - top);
}

void draw_duty_tools(ViewContext& view, Rect& at) {
    const std::string_view name = view.word("duties.preset");
    label(view, at.cut_left(text_width(view, text_style::control, name) + view.px(10)), text_style::control,
          view.theme.ink2, name);
    const auto matrix = duty_matrix(view.project(), view.facts);
    const auto present = preset_of(matrix);
    const std::string text = preset_name(view, present);
    const ButtonLook look{.icon = icons::chevron_down, .tooltip = view.word("duties.preset.why"), .icon_after = true};
    const float width = button_width(view, text, look);
    const Rect rect = Rect::at(at.x0, at.y0 + view.px(6), width, view.px(28));
    at.x0 = rect.x1 + view.px(8);
    if (button(view, "preset", rect, text, look)) open_menu("preset.menu");
    if (!menu_is_open("preset.menu")) return;
    std::vector<MenuRow> rows;
    for (const auto& [id, preset] : facts::duty_preset_names) {
        MenuRow row;
        row.id = std::string(id), row.text = preset_name(view, preset), row.checked = present == preset;
        rows.push_back(std::move(row));
    }
    if (const auto chosen = menu(view, "preset.menu", rect, rows, {.check_column = true}))
        view.send(
            use_duty_preset(view.project(), view.facts, facts::duty_preset_names[*chosen].second, rows[*chosen].text));
}

}  // namespace tandem
