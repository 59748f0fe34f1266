#include "ui/campaigns/timeline.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "icons.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/month_input.hpp"
#include "ui/campaigns/timeline_parts.hpp"
#include "ui/context_menu.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

bool is_dragged(const ViewContext& view, const TimelineRow& row) {
    const DragState& drag = view.state.drag;
    if (!drag.active()) return false;
    return row.flight ? drag.of_flight() && drag.item == row.flight->value
                      : drag.of_campaign() && drag.item == row.campaign.value;
}

Uuid id_of(const TimelineRow& row) { return row.flight ? row.flight->value : row.campaign.value; }

// Where the bar stood before it was taken up.
void paint_source(ViewContext& view, ImDrawList& out, const TimelineRow& row, const Rect& line,
                  const TimelineLayout& layout) {
    TimelineRow before = row;
    if (const Flight* flight = row.flight ? view.project().flights.find(*row.flight) : nullptr)
        before.days = flight->days;
    else if (const Campaign* campaign = view.project().campaigns.find(row.campaign))
        before.days = campaign->days;
    if (before.days == row.days) return;
    dashed_outline(out, bar_rect(view, before, line, layout.scale), view.theme.ink3, view.px(dims::radius_bar),
                   view.px(1), view.scale);
}

class TimelineView {
  public:
    TimelineView(ViewContext& view, const TimelineLayout& layout) : view_(view), layout_(layout) {}

    void draw(const TimelineRow& row, const Rect& line) {
        const Scope scope(view_, row.flight ? "flight" : "campaign", id_of(row));
        const bool selected = is_selected(view_, row);
        paint_ground(row, line);
        const Hit hit = interact(view_, "row", line, {.overlap = true, .tab_stop = false});
        const Registered node(view_,
                              {.id = "row",
                               .role = Role::row,
                               .label = row.name,
                               .rect = line,
                               .value = row.label,
                               .selected = selected});
        draw_name(row, line);
        draw_bar(row, line, selected);
        if (!may_click(view_)) return;
        if (hit.clicked || hit.right_clicked) select_row(view_, row);
        if (hit.double_clicked && !row.flight) turn_fold(view_, row.campaign);
        if (hit.right_clicked) open_context_menu(view_);
    }

  private:
    void paint_ground(const TimelineRow& row, const Rect& line) {
        ImDrawList& out = *ImGui::GetWindowDrawList();
        const Selection& selection = view_.state.selection;
        const Flight* flight =
            selection.kind == Selection::Kind::flight ? view_.project().flights.find(selection.flight) : nullptr;
        const bool of_selected = (selection.kind == Selection::Kind::campaign && selection.campaign == row.campaign) ||
            (flight != nullptr && flight->campaign == row.campaign);
        if (of_selected) fill(out, line, view_.theme.smm_t1);
        paint_grid(view_, out, layout_, {layout_.split, line.y0, line.x1, line.y1});
        if (of_selected) fill(out, {line.x0, line.y0, line.x0 + view_.px(3), line.y1}, view_.theme.smm);
        if (!row.flight) horizontal_line(out, line.x0, line.x1, line.y0, view_.theme.hair, view_.px(1));
    }

    void draw_name(const TimelineRow& row, Rect line) {
        line.x1 = layout_.split - view_.px(8);
        line.x0 += view_.px(10);
        ImDrawList& out = *ImGui::GetWindowDrawList();
        const Theme& t = view_.theme;
        if (row.flight) {
            line.x0 += view_.px(24);
            network_badge(view_, out, line.x0, std::round(line.y0 + (line.height() - view_.px(16)) / 2), row.network);
            line.x0 += view_.px(30);
            line.x1 -= label(view_, line, text_style::control, t.ink2s, row.label, Align::right) + view_.px(8);
            label(view_, line, text_style::control, row.off ? t.ink2 : t.ink, row.name);
            return;
        }
        const Rect fold =
            Rect::at(line.x0, std::round(line.y0 + (line.height() - view_.px(22)) / 2), view_.px(20), view_.px(22));
        if (row.flights > 0 &&
            icon_button(view_, "fold", fold, row.unfolded ? icons::chevron_down : icons::chevron_right,
                        view_.word(row.unfolded ? "timeline.fold" : "timeline.unfold"),
                        {.kind = ButtonKind::ghost, .small = true}))
            turn_fold(view_, row.campaign);
        line.x0 += view_.px(24);
        marker_square(view_, out, line.x0, line, t.marker(row.color), 9);
        line.x0 += view_.px(16);
        if (!row.label.empty()) line.x1 -= draw_objective(row, line) + view_.px(8);
        label(view_, line, text_style::body_medium, row.off ? t.ink2 : t.ink, row.name);
    }

    // The objective on a plate, where it leaves the name most of the room.
    float draw_objective(const TimelineRow& row, const Rect& line) {
        const float name = text_width(view_, text_style::body_medium, row.name);
        const float room = std::min(line.width() - name - view_.px(8), line.width() * 0.55f);
        const float wanted = text_width(view_, text_style::meta_medium, row.label) + view_.px(12);
        if (room < view_.px(56)) return 0;
        const float width = std::min(wanted, room);
        const Rect plate =
            Rect::at(line.x1 - width, std::round(line.y0 + (line.height() - view_.px(20)) / 2), width, view_.px(20));
        fill(*ImGui::GetWindowDrawList(), plate, is_selected(view_, row) ? view_.theme.panel : view_.theme.smm_t1,
             view_.px(dims::radius_tag));
        label(view_, plate.shrunk(view_.px(6), 0), text_style::meta_medium, view_.theme.smm_ink, row.label);
        return width;
    }

    void draw_bar(const TimelineRow& row, const Rect& line, bool selected) {
        const Rect bar = bar_rect(view_, row, line, layout_.scale);
        const Rect clip{layout_.split, line.y0, line.x1, line.y1};
        ImDrawList& out = *ImGui::GetWindowDrawList();
        const bool dragged = is_dragged(view_, row);
        out.PushClipRect({clip.x0, clip.y0}, {clip.x1, clip.y1}, true);
        if (dragged) paint_source(view_, out, row, line, layout_);
        paint_bar(view_, out, row, bar, clip, selected && !row.flight ? true : selected, dragged);
        paint_beside(view_, out, row, bar, clip.shrunk(view_.px(4), 0));
        out.PopClipRect();
        const Rect target = bar.intersect(clip);
        if (dragged)
            view_.state.campaigns.ghost = target.empty() ? Rect{clip.x0, line.y0, clip.x0 + 1, line.y1} : target;
        if (!target.empty()) take_bar(row, bar, target, selected);
    }

    void take_bar(const TimelineRow& row, const Rect& bar, const Rect& target, bool selected) {
        const Hit hit = interact(view_, "bar", target, {.tab_stop = false});
        register_widget(view_,
                        {.id = "bar",
                         .role = Role::bar,
                         .label = row.name,
                         .rect = target,
                         .value = row.beside,
                         .selected = selected});
        if (!view_.state.drag.active()) tooltip_for(view_, hit, target, row.tooltip);
        const ImGuiIO& io = ImGui::GetIO();
        if (hit.hovered && !view_.state.drag.active() && !row.off)
            ImGui::SetMouseCursor(zone_at(view_, bar, io.MousePos.x) == BarZone::body ? ImGuiMouseCursor_Hand
                                                                                      : ImGuiMouseCursor_ResizeEW);
        if (hit.held && press_moved(view_)) {
            const ImVec2 pressed = io.MouseClickedPos[0];
            const Day grabbed = layout_.scale.day_at(pressed.x);
            begin_timeline_drag(view_, row, zone_at(view_, bar, pressed.x), grabbed, target);
        } else if ((hit.clicked || hit.right_clicked) && may_click(view_)) {
            select_row(view_, row);
            if (hit.clicked) view_.state.inspector_open = true;
            if (hit.right_clicked) open_context_menu(view_);
        }
    }

    static void begin_timeline_drag(ViewContext& view, const TimelineRow& row, BarZone zone, Day grabbed,
                                    const Rect& rect) {
        using Kind = DragState::Kind;
        const auto kind = [&](Kind body, Kind begin, Kind end) {
            return zone == BarZone::body ? body : zone == BarZone::begin ? begin : end;
        };
        const Kind what = row.flight ? kind(Kind::flight, Kind::flight_begin, Kind::flight_end)
                                     : kind(Kind::campaign, Kind::campaign_begin, Kind::campaign_end);
        select_row(view, row);
        begin_span_drag(view, what, id_of(row), grabbed, rect);
    }

    ViewContext& view_;
    const TimelineLayout& layout_;
};

void draw_corner(ViewContext& view, const TimelineLayout& layout, const std::vector<TimelineRow>& rows) {
    const auto campaigns =
        std::count_if(rows.begin(), rows.end(), [](const TimelineRow& row) { return !row.flight.has_value(); });
    Rect at = layout.corner.shrunk(view.px(12), 0);
    at.x0 +=
        label(view, at, text_style::body_strong, view.theme.ink, view.words.count("timeline.campaigns", campaigns)) +
        view.px(8);
    // Amounts on the bars are bare: here is said how they are meant.
    label(view, at, text_style::caption, view.theme.ink2,
          campaigns_period_title(view) + " · " + std::string(tax_word(view)));
}

}  // namespace

bool is_selected(const ViewContext& view, const TimelineRow& row) {
    const Selection& selection = view.state.selection;
    return row.flight ? selection.kind == Selection::Kind::flight && selection.flight == *row.flight
                      : selection.kind == Selection::Kind::campaign && selection.campaign == row.campaign;
}

void select_row(ViewContext& view, const TimelineRow& row) {
    view.state.selection = row.flight ? Selection::of(*row.flight) : Selection::of(row.campaign);
}

void draw_timeline(ViewContext& view, const Rect& area, const DayRange& period, const std::vector<TimelineRow>& rows) {
    const TimelineLayout layout = timeline_layout(view, area, period);
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, area, view.theme.panel);
    const Hit hit = interact(view, "grid", layout.body, {.overlap = true});
    register_widget(view,
                    {.id = "grid",
                     .role = Role::group,
                     .label = view.word("rail.campaigns"),
                     .rect = layout.body,
                     .focused = hit.focused});
    take_timeline_keys(view, hit.id, rows);
    if (hit.clicked && may_click(view)) view.state.selection = {};
    draw_corner(view, layout, rows);
    paint_header(view, out, layout);
    vertical_line(out, layout.split, area.y0, area.y1, view.theme.hair, view.px(1));
    if (rows.empty()) {
        paint_grid(view, out, layout, {layout.split, layout.body.y0, layout.body.x1, layout.body.y1});
    } else {
        ScrollArea scroll(view, "rows", layout.body);
        const Rect content = scroll.content();
        TimelineView lines(view, layout);
        Rect at = content;
        for (const TimelineRow& row : rows) {
            const Rect line = at.cut_top(row_height(view, row));
            if (view.state.reveal && view.state.reveal->item == id_of(row)) scroll.reveal(line.y0, line.y1);
            if (line.y1 > layout.body.y0 && line.y0 < layout.body.y1) lines.draw(row, line);
        }
        ImDrawList& inner = *ImGui::GetWindowDrawList();
        paint_grid(view, inner, layout, {layout.split, at.y0, content.x1, std::max(at.y0, layout.body.y1)});
        vertical_line(inner, layout.split, layout.body.y0, layout.body.y1, view.theme.hair, view.px(1));
        if (layout.scale.days.contains(view.today())) {
            const float x = layout.scale.x_of(view.today()) + std::round(layout.scale.day_width() / 2);
            vertical_line(inner, x, layout.body.y0, layout.body.y1, view.theme.danger, view.px(1.5f));
        }
        scroll.set_height(at.y0 - content.y0);
    }
    horizontal_line(out, area.x0, area.x1, area.y1 - view.px(1), view.theme.hair, view.px(1));
    draw_focus(view, hit, layout.body.shrunk(view.px(4)), view.px(dims::radius));
}

float timeline_height(const ViewContext& view, const std::vector<TimelineRow>& rows) {
    float height = timeline_layout(view, {0, 0, view.px(1000), view.px(1000)}, {}).header.height();
    for (const TimelineRow& row : rows) height += row_height(view, row);
    return height;
}

void follow_timeline_drag(ViewContext& view, const Rect& area, const DayRange& period) {
    DragState& drag = view.state.drag;
    if (!drag.of_span() || drag.by_keyboard) return;
    const TimelineLayout layout = timeline_layout(view, area, period);
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    drag.over = layout.scale.day_at(pointer.x);
    const float edge = view.px(24);
    const int side = pointer.x < layout.split + edge ? -1 : pointer.x > area.x1 - edge ? 1 : 0;
    CampaignsState& state = view.state.campaigns;
    if (side == 0) {
        state.pans_at_s = 0;
    } else if (state.pans_at_s == 0) {
        state.pans_at_s = ImGui::GetTime() + 0.6;
    } else if (ImGui::GetTime() >= state.pans_at_s) {
        state.from = stepped(state.scale, period.begin, side);
        state.pans_at_s = ImGui::GetTime() + 0.6;
    }
}

}  // namespace tandem
