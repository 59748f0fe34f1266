#include "ui/bars/view_switch.hpp"

#include <array>
#include <string>
#include <vector>

#include <imgui.h>

#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/view_context.hpp"
#include "ui/views/view_menu.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

struct Way {
    CalendarView view;
    CommandId command;
    std::string_view word;
};

constexpr std::array ways{Way{CalendarView::month, CommandId::view_month, "view.month"},
                          Way{CalendarView::week, CommandId::view_week, "view.week"},
                          Way{CalendarView::day, CommandId::view_day, "view.day"},
                          Way{CalendarView::list, CommandId::view_list, "view.list"},
                          Way{CalendarView::board, CommandId::view_board, "view.board"},
                          Way{CalendarView::year, CommandId::view_year, "view.year"},
                          Way{CalendarView::grid, CommandId::view_grid, "view.grid"}};
constexpr float switch_side = 28, between_views = 4;

const Way& way_of(CalendarView view) { return ways[static_cast<std::size_t>(view)]; }

// Those that stand in the bar.
std::array<const Way*, 3> ways_in_bar(const ViewContext& view) {
    return {&way_of(CalendarView::month), &way_of(CalendarView::week), &way_of(view.state.calendar.third_view)};
}

std::array<Segment, 3> segments_of(const ViewContext& view) {
    std::array<Segment, 3> segments;
    const auto shown = ways_in_bar(view);
    for (std::size_t i = 0; i < segments.size(); ++i) segments[i] = Segment{shown[i]->word, view.word(shown[i]->word)};
    return segments;
}

void draw_menu(ViewContext& view, const Rect& anchor) {
    if (!menu_is_open("views.menu")) return;
    std::vector<MenuRow> rows;
    ViewMenu saved(view);
    for (const Way& way : ways) {
        MenuRow row;
        row.id = std::string(way.word);
        row.text = std::string(view.word(way.word));
        row.icon = icon_glyph(command(way.command).icon);
        row.shortcut = shortcut_text(view, command(way.command).shortcut);
        row.checked = view.state.calendar.view == way.view;
        rows.push_back(std::move(row));
    }
    saved.add_to(rows);
    std::optional<std::size_t> asked_about;
    const auto chosen = menu(view, "views.menu", anchor, rows, {.check_column = true, .secondary = &asked_about});
    if (asked_about) saved.ask_about(*asked_about);
    if (!chosen) return;
    if (*chosen < ways.size())
        view.run(ways[*chosen].command);
    else
        saved.take(*chosen);
}

}  // namespace

float view_switch_width(const ViewContext& view, bool words) {
    return words ? segmented_width(view, segments_of(view)) + view.px(between_views + switch_side)
                 : view.px(switch_side);
}

void draw_view_switch(ViewContext& view, const Rect& row, bool words) {
    Rect at = row;
    if (words) {
        const auto shown = ways_in_bar(view);
        auto segments = segments_of(view);
        std::array<std::string, 3> keys;
        int now = 2;
        for (std::size_t i = 0; i < segments.size(); ++i) {
            const Command& command_of = command(shown[i]->command);
            keys[i] = shortcut_text(view, command_of.shortcut);
            segments[i].tooltip = view.word(command_of.word);
            segments[i].shortcut = keys[i];
            if (shown[i]->view == view.state.calendar.view) now = static_cast<int>(i);
        }
        const Rect trough =
            Rect::at(at.x0, row.y0 + view.px(9), segmented_width(view, segments), view.px(dims::segmented));
        if (const auto chosen = segmented(view, "views", trough, segments, now, view.word("command.views")))
            view.run(shown[static_cast<std::size_t>(*chosen)]->command);
        at.x0 = trough.x1 + view.px(between_views);
    }
    const Rect square = Rect::at(at.x0, row.y0 + view.px(10), view.px(switch_side), view.px(switch_side));
    const char* icon = words ? icons::chevron_down : icon_glyph(command(way_of(view.state.calendar.view).command).icon);
    const std::string note = view_note(view);
    const std::string tooltip = std::string(view.word("view.more")) + (note.empty() ? "" : "\n") + note;
    if (icon_button(view, "views.more", square, icon, view.word("view.more"),
                    {.kind = ButtonKind::ghost, .tooltip = tooltip}))
        open_menu("views.menu");
    // What is shown is another thing than the view that was chosen.
    if (differs_from_view(view)) {
        const float side = view.px(6);
        fill(*ImGui::GetWindowDrawList(), Rect::at(square.x1 - side - view.px(3), square.y0 + view.px(3), side, side),
             view.theme.amber, side / 2);
    }
    draw_menu(view, square);
    ViewMenu(view).draw_asked();
}

}  // namespace tandem
