#include <cmath>

#include <imgui.h>

#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/context_menu.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {

void draw_logo(const ViewContext& view, float x, float y, float side) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float unit = side / 26, radius = 5.4f * unit, stroke = 2.8f * unit;
    const ImVec2 left(x + 6.9f * unit, y + 12.5f * unit), right(x + 19.1f * unit, y + 12.5f * unit);
    out.AddCircle(left, radius, view.theme.smm, 0, stroke);
    out.AddCircle(right, radius, view.theme.cm, 0, stroke);
    const ImVec2 top(x + 13 * unit, y + 2 * unit);
    out.AddLine({top.x - 1.6f * unit, top.y}, {left.x + 1.5f * unit, left.y}, view.theme.ink, stroke * 0.85f);
    out.AddLine({top.x + 1.6f * unit, top.y}, {right.x - 1.5f * unit, right.y}, view.theme.ink, stroke * 0.85f);
    out.AddLine({top.x - 3.2f * unit, top.y}, {top.x + 3.2f * unit, top.y}, view.theme.ink, stroke * 0.85f);
}

namespace {

struct RailItem {
    std::string_view id;
    CommandId command;
    Section section;
    const char* icon;
    int count;
};

void draw_count(const ViewContext& view, ImDrawList& out, const Rect& item, int count) {
    const std::string text = count > 99 ? "99+" : std::to_string(count);
    const float height = view.px(15),
                width = std::max(height, text_width(view, text_style::initials, text) + view.px(8));
    const Rect plate =
        Rect::at(std::round(item.x0 + item.width() / 2) + view.px(5), item.y0 + view.px(4), width, height);
    fill(out, plate, view.theme.cm_t2, height / 2);
    label_in(view, out, plate, text_style::initials, view.theme.cm_ink, text, Align::centre);
}

void draw_item(ViewContext& view, const Rect& rect, const RailItem& item, bool enabled) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Command& command_row = command(item.command);
    const std::string_view text = view.word(command_row.word);
    const bool behind = view.state.section == Section::rules && item.section == Section::tasks;
    const bool chosen = enabled && (view.state.section == item.section || behind);
    const Hit hit = interact(view, item.id, rect, {.enabled = enabled});
    const Registered node(view,
                          {.id = item.id,
                           .role = Role::tab,
                           .label = text,
                           .rect = rect,
                           .value = item.count ? std::to_string(item.count) : std::string(),
                           .enabled = enabled,
                           .selected = chosen,
                           .focused = hit.focused});
    const float radius = view.px(dims::radius);
    if (chosen) {
        fill(out, rect, t.panel, radius);
        outline(out, rect, t.hair2, radius);
    } else if (enabled && hit.hovered) {
        fill(out, rect, hit.held ? t.hair2 : t.hover, radius);
    }
    const Color ink = !enabled ? t.ink3 : chosen ? t.ink : hit.hovered ? t.ink2s : t.ink2;
    icon_in(view, out, Rect::at(rect.x0, rect.y0 + view.px(7), rect.width(), view.px(18)), item.icon, ink,
            dims::icon_rail);
    const TextStyle style = chosen ? TextStyle{text_style::rail.size_px, Weight::semibold} : text_style::rail;
    // A long word takes some of the room beside the item.
    const Rect named = Rect::at(rect.x0, rect.y0 + view.px(29), rect.width(), view.px(15)).grown(view.px(3));
    label(view, {named.x0, rect.y0 + view.px(29), named.x1, rect.y0 + view.px(44)}, style, ink, text, Align::centre);
    if (enabled && item.count) draw_count(view, out, rect, item.count);
    draw_focus(view, hit, rect, radius);
    if (enabled)
        tooltip_for(view, hit, rect, text, shortcut_text(view, command_row.shortcut));
    else
        tooltip_for(view, hit, rect, view.word("rail.no_project"));
    if (hit.clicked) view.run(item.command);
}

void draw_settings_menu(ViewContext& view, const Rect& anchor) {
    if (!menu_is_open("settings.menu")) return;
    CommandMenu list;
    list.add_title(view, "settings.language");
    for (const CommandId id : {CommandId::french, CommandId::english}) list.add(view, id);
    list.add_title(view, "settings.theme");
    for (const CommandId id : {CommandId::light_theme, CommandId::dark_theme, CommandId::system_theme})
        list.add(view, id);
    list.add_title(view, "settings.scale");
    for (const CommandId id : {CommandId::zoom_in, CommandId::zoom_out, CommandId::zoom_reset}) list.add(view, id);
    // Ticks stand where icons would.
    for (MenuRow& row : list.rows) row.icon = nullptr;
    list.rows.back().detail = facts::percent_text(view.workbench.preferences().scale_percent, view.language);
    list.rows.push_back(MenuRow::separator());
    list.commands.emplace_back();
    list.add(view, CommandId::settings);
    list.rows.back().icon = nullptr;
    list.run(view,
             menu(view, "settings.menu", anchor, list.rows, {.least_width = 230, .check_column = true, .above = true}));
}

void draw_help_menu(ViewContext& view, const Rect& anchor) {
    if (!menu_is_open("help.menu")) return;
    CommandMenu list;
    for (const Command& one : commands())
        if (one.group == CommandGroup::help) list.add(view, one.id);
    list.run(view, menu(view, "help.menu", anchor, list.rows, {.least_width = 230, .above = true}));
}

}  // namespace

void draw_rail(ViewContext& view, const Rect& area, const BarFacts& facts) {
    const Registered node(view, {.id = "rail", .role = Role::group, .label = {}, .rect = area});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, area, view.theme.sunken);
    vertical_line(out, area.x1 - view.px(1), area.y0, area.y1, view.theme.hair, view.px(1));
    draw_logo(view, area.x0 + view.px(19), area.y0 + view.px(14), view.px(26));
    const RailItem items[] = {
        {"calendar", CommandId::show_calendar, Section::calendar, icons::calendar_days, 0},
        {"campaigns", CommandId::show_campaigns, Section::campaigns, icons::megaphone, 0},
        {"strategy", CommandId::show_strategy, Section::strategy, icons::compass, 0},
        {"tasks", CommandId::show_tasks, Section::tasks, icons::list_checks, facts.open_tasks_today},
        {"team", CommandId::show_team, Section::team, icons::users, 0},
    };
    Rect at = Rect::at(area.x0 + view.px(4), area.y0 + view.px(54), view.px(dims::rail_item_width),
                       view.px(dims::rail_item_height));
    for (const RailItem& item : items) {
        draw_item(view, at, item, facts.project_open);
        at = at.moved(0, view.px(dims::rail_pitch));
    }
    const std::string help_keys = shortcut_text(view, "F1"),
                      settings_keys = shortcut_text(view, command(CommandId::settings).shortcut);
    const Rect help = Rect::at(area.x0 + view.px(16), area.y1 - view.px(80), view.px(32), view.px(32));
    if (icon_button(view, "help", help, icons::circle_help, view.word("menu.help"),
                    {.kind = ButtonKind::ghost, .shortcut = help_keys, .pressed_in = menu_is_open("help.menu")}))
        open_menu("help.menu");
    draw_help_menu(view, help);
    const Rect gear = Rect::at(area.x0 + view.px(16), area.y1 - view.px(44), view.px(32), view.px(32));
    if (icon_button(
            view, "settings", gear, icons::settings, view.word("rail.settings"),
            {.kind = ButtonKind::ghost, .shortcut = settings_keys, .pressed_in = menu_is_open("settings.menu")}))
        open_menu("settings.menu");
    draw_settings_menu(view, gear);
}

}  // namespace tandem
