#include "ui/team/tray.hpp"

#include <array>

#include <imgui.h>

#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/inspector/why_text.hpp"
#include "ui/tasks/task_drag.hpp"
#include "ui/tasks/task_text.hpp"
#include "ui/team/proposals.hpp"
#include "ui/team/team_state.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float card_height = 66, card_side = 10, title_line = 17, proposal_height = 30, card_gap = 6, drag_px = 5;

void draw_order_menu(ViewContext& view, const Rect& anchor) {
    TrayOrder& order = team_state(view.state).order;
    std::vector<MenuRow> rows{MenuRow::title(std::string(view.word("team.order")))};
    constexpr std::array words{"team.order.soonest", "team.order.longest", "team.order.priority"};
    for (std::size_t i = 0; i < words.size(); ++i) {
        MenuRow row;
        row.id = words[i];
        row.text = view.word(words[i]);
        row.checked = static_cast<std::size_t>(order) == i;
        rows.push_back(std::move(row));
    }
    if (!menu_is_open("order.menu")) return;
    if (const auto chosen = menu(view, "order.menu", anchor, rows, {.check_column = true}); chosen && *chosen > 0)
        order = static_cast<TrayOrder>(*chosen - 1);
}

void draw_head(ViewContext& view, Rect at, const TeamFigures& figures) {
    at = at.shrunk(view.px(12), 0);
    const Rect sort = Rect::at(at.x1 - view.px(24), at.y0 + view.px(7), view.px(24), view.px(24));
    at.x1 = sort.x0 - view.px(6);
    icon_in(view, *ImGui::GetWindowDrawList(), at.cut_left(view.px(16)), icons::list_checks, view.theme.cm_ink, 16);
    at.x0 += view.px(7);
    at.x0 += label(view, at, text_style::body_strong, view.theme.ink, view.word("team.unassigned")) + view.px(8);
    at.x0 += count_pill(view, at.x0, at, std::to_string(figures.to_place.size()), view.theme.cm_ink, view.theme.cm_t2);
    label(view, at, text_style::caption, view.theme.ink2, facts::duration_text(figures.to_place_minutes, view.language),
          Align::right);
    if (icon_button(view, "order", sort, icons::list_filter, view.word("team.order"),
                    {.kind = ButtonKind::ghost, .pressed_in = menu_is_open("order.menu")}))
        open_menu("order.menu");
    draw_order_menu(view, sort);
}

// What it is, in full, and why nobody has it.
std::string card_tooltip(ViewContext& view, const Task& task) {
    std::string text = task_title(view.project(), view.facts, task, view.language);
    const Explanation& why = view.ask.explain(task.id);
    for (const std::string& line : nobody_texts({view.project(), view.plan(), view.facts, view.words}, why, task))
        text += "\n" + line;
    return text;
}

// The room of a title beside its sign and its minutes, in a card this wide.
float title_width(const ViewContext& view, float card_px, const Task& task) {
    const std::string effort = facts::duration_text(task.effort_minutes, view.language);
    return card_px - view.px(2 * card_side + 16 + 6 + 6) - text_width(view, text_style::caption_strong, effort);
}

// A title takes two lines where one is too short.
float card_px(const ViewContext& view, float width, const Task& task) {
    const std::string title = short_title(view.project(), view.facts, task, view.language);
    const bool two = text_width(view, text_style::control_medium, title) > title_width(view, width, task);
    return view.px(card_height) + (two ? view.px(title_line) : 0);
}

void draw_card_text(ViewContext& view, Rect at, const Task& task, bool dragged, bool hovered) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const auto ink = [&](Color color) { return dragged ? faded(color, 0.45f) : color; };
    const bool two = at.height() > view.px(card_height);
    at = at.shrunk(view.px(card_side), view.px(6));
    Rect first = at.cut_top(view.px(19));
    icon_in(view, out, first.cut_left(view.px(16)), task_icon(task.type), ink(view.theme.cm_ink), 14);
    first.x0 += view.px(6);
    const std::string effort = facts::duration_text(task.effort_minutes, view.language);
    first.x1 -=
        label(view, first, text_style::caption_strong, ink(view.theme.cm_ink), effort, Align::right) + view.px(6);
    const std::string title = short_title(view.project(), view.facts, task, view.language);
    if (two) {
        const Rect lines{first.x0, first.y0 + view.px(1), first.x1, at.cut_top(view.px(title_line)).y1};
        paragraph(view, lines, text_style::control_medium, view.px(title_line), ink(view.theme.ink), title, 2);
    } else {
        label(view, first, text_style::control_medium, ink(view.theme.ink), title);
    }
    Rect second = at.cut_top(view.px(17));
    if (!task.channels.empty())
        second.x0 +=
            network_letters(view, out, second.x0, second.y0, second.height(), network_of(view, task.channels.front())) +
            view.px(6);
    label(view, second, text_style::meta, ink(view.theme.ink),
          source_name(view.project(), view.facts, task, view.language));
    label(view, at.cut_top(view.px(17)), text_style::meta, ink(hovered ? view.theme.ink2s : view.theme.ink2),
          window_text(task, std::nullopt, view.words));
}

void draw_card(ViewContext& view, const Rect& rect, const Task& task) {
    const Scope scope(view, "task", task.id.value);
    const bool selected = view.state.selection.kind == Selection::Kind::task && view.state.selection.task == task.id;
    const bool dragged = view.state.drag.kind == DragState::Kind::task && view.state.drag.item == task.id.value;
    const Hit hit = interact(view, "card", rect, {.overlap = true});
    const Registered node(view,
                          {.id = "card",
                           .role = Role::task,
                           .label = task_title(view.project(), view.facts, task, view.language),
                           .rect = rect,
                           .selected = selected,
                           .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float radius = view.px(dims::radius);
    if (dragged) {
        dashed_outline(out, rect, view.theme.ink3, radius, view.px(1), view.scale);
    } else {
        fill(out, rect, hit.hovered ? view.theme.hover : view.theme.panel, radius);
        outline(out, rect,
                selected          ? view.theme.smm
                    : hit.hovered ? view.theme.hair2
                                  : view.theme.hair,
                radius, view.px(selected ? 2 : 1));
    }
    Rect at = rect;
    draw_card_text(view, at.cut_top(card_px(view, rect.width(), task)), task, dragged, hit.hovered);
    draw_proposal(view, at, task);
    draw_focus(view, hit, rect, radius);
    if (hit.hovered || hit.focused) tooltip_for(view, hit, rect, card_tooltip(view, task));
    if (hit.held && ImGui::IsMouseDragging(0, view.px(drag_px)) && !view.state.drag.active())
        begin_task_drag(view, task, rect);
    if (!hit.clicked || view.state.drag.active()) return;
    view.state.selection = Selection::of(task.id);
    view.state.inspector_open = true;
}

}  // namespace

void draw_tray(ViewContext& view, const Rect& area, const TeamFigures& figures) {
    const Registered node(view,
                          {.id = "tray", .role = Role::group, .label = view.word("team.unassigned"), .rect = area});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, area, view.theme.paper);
    vertical_line(out, area.x1 - view.px(1), area.y0, area.y1, view.theme.hair, view.px(1));
    Rect rest = area;
    rest.x1 -= view.px(1);
    draw_head(view, rest.cut_top(view.px(38)), figures);
    draw_proposals_foot(view, rest.cut_bottom(proposals_foot_height(view, rest.width(), figures)), figures);
    if (figures.to_place.empty()) {
        const Rect note = rest.shrunk(view.px(12), view.px(8));
        paragraph(view, note, text_style::caption, view.px(18), view.theme.ink2, view.word("team.nothing_to_place"));
        return;
    }
    ScrollArea scroll(view, "cards", rest);
    Rect at = scroll.content();
    const float top = at.y0;
    at = at.shrunk(view.px(8), 0);
    for (const Id<Task> id : figures.to_place) {
        const Task& task = *view.plan().task(id);
        const float height = card_px(view, at.width(), task) + view.px(has_proposal(view, id) ? proposal_height : 0);
        const Rect rect = at.cut_top(height);
        if (rect.y1 >= rest.y0 - view.px(200) && rect.y0 <= rest.y1 + view.px(200)) draw_card(view, rect, task);
        at.y0 += view.px(card_gap);
    }
    scroll.set_height(at.y0 - top + view.px(8));
}

}  // namespace tandem
