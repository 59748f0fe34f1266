#include "ui/team/heat_cell.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/team/absences.hpp"
#include "ui/team/heat_map.hpp"
#include "ui/team/team_cache.hpp"
#include "ui/team/team_drag.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using Off = WorkingDay::Off;

bool is_cm(const PersonLoad& load) { return load.cm_minutes > load.smm_minutes; }

Color heat_color(const ViewContext& view, const PersonLoad& load) {
    const HeatStep step = heat_step(load.minutes(), load.capacity_minutes);
    if (step == HeatStep::empty) return view.theme.panel;
    const auto& heat = is_cm(load) ? view.theme.cm_heat : view.theme.smm_heat;
    return heat[static_cast<std::size_t>(step) - 1];
}

// The absence of a part of the day, which leaves hours; null where there is none.
const Away* part_away(const ViewContext& view, const HeatCell& cell) {
    if (cell.figures().work.off != Off::no) return nullptr;
    const Person& person = *view.project().people.find(cell.row.person);
    for (const Away& away : person.away)
        if (away.days.contains(cell.day()) && away.hours) return &away;
    return nullptr;
}

// A band along the top: over the left half for a morning, over the right one for an afternoon.
void paint_part_away(const ViewContext& view, const Rect& rect, const Away& away) {
    constexpr int noon = 12 * 60;
    const bool morning = away.hours->begin<noon, afternoon = away.hours->end> noon + 60;
    const float middle = std::round((rect.x0 + rect.x1) / 2);
    const Rect part{morning ? rect.x0 : middle, rect.y0, afternoon ? rect.x1 : middle, rect.y0 + view.px(11)};
    hatch(*ImGui::GetWindowDrawList(), part, view.theme.ink3, view.px(2), view.scale);
}

// A picture and a word where there is room, in the middle.
void picture_and_word(const ViewContext& view, const Rect& rect, const char* icon, std::string_view word, Color ink) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const bool fits = text_width(view, text_style::initials, word) <= rect.width() - view.px(2);
    const float middle = std::round((rect.y0 + rect.y1) / 2);
    if (!fits) return icon_in(view, out, rect, icon, ink, 13);
    icon_in(view, out, {rect.x0, middle - view.px(17), rect.x1, middle - view.px(1)}, icon, ink, 13);
    label_in(view, out, {rect.x0, middle, rect.x1, middle + view.px(15)}, text_style::initials, ink, word,
             Align::centre);
}

void paint_away(const ViewContext& view, const Rect& rect) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float radius = view.px(dims::radius_bar);
    fill(out, rect, view.theme.paper, radius);
    hatch(out, rect, view.theme.hair, radius, view.scale);
    outline(out, rect, view.theme.hair, radius, view.px(1));
    picture_and_word(view, rect, icons::plane, view.word("team.away"), view.theme.ink2);
}

// How full the day is; of that, in full colour, what the channels let through.
void paint_meter(const ViewContext& view, const Rect& rect, const TeamDay& day, bool over) {
    const PersonLoad& load = day.load;
    if (load.capacity_minutes <= 0 && load.minutes() <= 0) return;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float inset = std::min(view.px(8), std::round(rect.width() / 6));
    const Rect track{rect.x0 + inset, rect.y1 - view.px(9), rect.x1 - inset, rect.y1 - view.px(6)};
    const float radius = track.height() / 2;
    fill(out, track, over ? view.theme.danger : view.theme.hover, radius);
    if (over || load.minutes() == 0) return;
    const auto part = [&](int minutes) {
        return std::max(view.px(2),
                        std::round(track.width() * static_cast<float>(minutes) /
                                   static_cast<float>(std::max(1, load.capacity_minutes))));
    };
    float x = track.x0;
    const auto add = [&](int minutes, Color color) {
        if (minutes <= 0) return;
        const float end = std::min(track.x1, x + part(minutes));
        fill(out, {x, track.y0, end, track.y1}, color, radius);
        x = end;
    };
    add(day.shown.smm_minutes, view.theme.smm);
    add(day.shown.cm_minutes, view.theme.cm);
    add(load.smm_minutes - day.shown.smm_minutes, faded(view.theme.smm, 0.5f));
    add(load.cm_minutes - day.shown.cm_minutes, faded(view.theme.cm, 0.5f));
}

// What is shown of the load; how much is over is the whole load's.
void paint_minutes(const ViewContext& view, const Rect& rect, const TeamDay& day, bool over) {
    const PersonLoad& load = day.load;
    if (load.minutes() <= 0) return;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const bool none = day.shown.minutes() <= 0;
    const std::string text = none ? "–" : cell_minutes(view, day.shown.minutes());
    const float middle = std::round((rect.y0 + rect.y1) / 2) - view.px(4);
    const Rect line{rect.x0, over ? middle - view.px(14) : middle - view.px(8), rect.x1,
                    over ? middle + view.px(1) : middle + view.px(8)};
    const float room = rect.width() + view.px(2);  // it may reach into the gap between cells
    const bool small = text_width(view, text_style::meta_strong, text) > rect.width() - view.px(2);
    const TextStyle style = small ? text_style::initials : text_style::meta_strong;
    if (text_width(view, style, text) <= room)
        label_in(view, out, line.grown(view.px(1)), style, over ? view.theme.danger : view.theme.ink, text,
                 Align::centre);
    if (!over) return;
    const std::string more = "+" + std::to_string(load.over_minutes());
    const Rect second{rect.x0, middle + view.px(1), rect.x1, middle + view.px(15)};
    const float word = text_width(view, text_style::initials, more), icon = view.px(12);
    if (word + icon > rect.width()) return icon_in(view, out, second, icons::triangle_alert, view.theme.danger, 11);
    float x = std::round((rect.x0 + rect.x1 - word - icon) / 2);
    icon_in(view, out, {x, second.y0, x + icon, second.y1}, icons::triangle_alert, view.theme.danger, 10);
    x += icon;
    label_in(view, out, {x, second.y0, rect.x1, second.y1}, text_style::initials, view.theme.danger, more);
}

void paint_on_call(const ViewContext& view, const Rect& rect, bool alone) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (alone) return picture_and_word(view, rect, icons::phone, view.word("team.on_call_short"), view.theme.cm_ink);
    const Rect corner{rect.x1 - view.px(13), rect.y0 + view.px(2), rect.x1 - view.px(2), rect.y0 + view.px(13)};
    icon_in(view, out, corner, icons::phone, view.theme.cm_ink, 9);
}

void paint_cell(const ViewContext& view, const Rect& rect, const HeatCell& cell, bool hovered) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const TeamDay& day = cell.figures();
    const PersonLoad& load = day.load;
    const float radius = view.px(dims::radius_bar);
    const bool over = load.over_minutes() > 0, works = load.minutes() > 0;
    if (!works && day.work.off == Off::away) return paint_away(view, rect);
    fill(out, rect, over ? view.theme.danger_t : heat_color(view, load), radius);
    if (over || day.work.off == Off::away)
        hatch(out, rect, over ? view.theme.danger_t2 : view.theme.hair2, radius, view.scale);
    if (const Away* away = part_away(view, cell)) paint_part_away(view, rect, *away);
    if (over)
        outline(out, rect, view.theme.danger, radius, view.px(2));
    else if (!works || hovered)
        outline(out, rect, hovered ? view.theme.hair2 : view.theme.hair, radius, view.px(1));
    paint_minutes(view, rect, day, over);
    paint_meter(view, rect, day, over);
    if (day.work.on_call) paint_on_call(view, rect, !works);
}

// What the cell is besides its load: chosen, a target of the drag.
void paint_marks(ViewContext& view, const Rect& rect, const HeatCell& cell) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float radius = view.px(dims::radius_bar);
    const TeamState& state = team_state(view.state);
    const DragState& drag = view.state.drag;
    const TeamCell here{cell.row.person, cell.day()};
    if (state.band && state.band->person == here.person && state.band->days().contains(here.day))
        outline(out, rect, view.theme.smm, radius, view.px(2));
    if (const Task* task = drag.kind == DragState::Kind::task ? view.plan().task({drag.item}) : nullptr) {
        if (drag.over_person == here.person && drag.over == here.day) {
            team_cache(view).drop_rect = rect;
            const bool refused = team_drop_on(view, *task, here).answer == TeamDrop::Answer::refused;
            if (refused)
                dashed_outline(out, rect, view.theme.danger, radius, view.px(2), view.scale);
            else
                outline(out, rect, view.theme.smm, radius, view.px(2));
        } else if (is_valid_target(view, *task, here)) {
            dashed_outline(out, rect, view.theme.smm, radius, view.px(1.5f), view.scale);
        }
        return;
    }
    if (state.cell != here) return;
    outline(out, rect, view.theme.smm, radius, view.px(2));
    if (cell.show_focus) focus_ring(out, rect, radius, view.theme.panel, view);
}

std::string cell_value(const HeatCell& cell) {
    const TeamDay& day = cell.figures();
    std::string value = day.load.over_minutes() > 0    ? "over"
        : day.work.off == Off::away                    ? "away"
        : day.work.off != Off::no && !day.work.on_call ? "off"
                                                       : "";
    if (day.work.on_call) value += value.empty() ? "on_call" : " on_call";
    return value;
}

}  // namespace

void draw_heat_cell(ViewContext& view, const Rect& rect, const HeatCell& cell) {
    const Scope scope(view, std::to_string(cell.day().time_since_epoch().count()));
    const Hit hit = interact(view, "cell", rect, {.on_press = false, .tab_stop = false});
    const int shown = cell.figures().shown.minutes();
    TeamState& state = team_state(view.state);
    const TeamCell here{cell.row.person, cell.day()};
    const std::string text = shown > 0 ? cell_minutes(view, shown) : std::string();
    const Registered node(view,
                          {.id = "cell",
                           .role = Role::cell,
                           .label = text,
                           .rect = rect,
                           .value = cell_value(cell),
                           .selected = state.cell == here});
    paint_cell(view, rect, cell, hit.hovered);
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    DragState& drag = view.state.drag;
    const bool by_mouse = drag.kind == DragState::Kind::task && !drag.by_keyboard;
    if (by_mouse && rect.contains(pointer.x, pointer.y) && visible_part().contains(pointer.x, pointer.y))
        drag.over_person = here.person, drag.over = here.day;
    paint_marks(view, rect, cell);
    if (state.view == TeamView::absences) take_away_band(view, rect, here, hit.held);
    if (hit.hovered && !drag.active() && !state.band)
        tooltip_for(view, hit, rect, cell_tooltip(view, cell.row, cell.at, cell.days));
    if (!hit.clicked || drag.active() || state.view == TeamView::absences) return;
    state.cell = here;
    view.state.selection = {};
    view.state.inspector_open = true;
}

}  // namespace tandem
