#include "ui/team/team_page.hpp"

#include <algorithm>
#include <array>

#include <imgui.h>

#include "app/command.hpp"
#include "icons.hpp"
#include "plan/month_grid.hpp"
#include "ui/bars/filter_bar.hpp"
#include "ui/bars/filter_dimension.hpp"
#include "ui/duties/duties_page.hpp"
#include "ui/hats/hats_page.hpp"
#include "ui/team/absences.hpp"
#include "ui/team/add_person.hpp"
#include "ui/team/heat_map.hpp"
#include "ui/team/hours_card.hpp"
#include "ui/team/team_cache.hpp"
#include "ui/team/team_keys.hpp"
#include "ui/team/team_panel.hpp"
#include "ui/team/tray.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/empty_note.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float tray_width = 244, least_map = 480, margin = 12;

void draw_empty(ViewContext& view, const Rect& area) {
    const bool hidden = !view.project().people.empty() && view.state.lens != Lens::both;
    const EmptyNote note{view.word(hidden ? "empty.filtered" : "team.nobody"),
                         view.word(hidden ? "filter.clear" : "team.add_person")};
    if (!empty_plate(view, "empty", area, note)) return;
    if (hidden)
        view.state.lens = Lens::both;
    else
        view.run(CommandId::new_person);
}

// What undo or the search wants to show: its day comes into view.
void take_reveal(ViewContext& view) {
    if (!view.state.reveal) return;
    const std::optional<Day> day = view.state.reveal->day;
    view.state.reveal.reset();
    const date::weekday week_start = first_weekday(view.project().settings.week_start);
    if (day && !team_days(view.state, view.today(), week_start).contains(*day)) team_state(view.state).from = day;
}

// Hours and cost below the map, or alone.
void draw_hours(ViewContext& view, Rect& at, const TeamFigures& figures, bool alone) {
    at.y0 += view.px(margin);
    const Rect card = at.cut_top(hours_card_height(view, figures)).shrunk(view.px(margin), 0);
    draw_hours_card(view, card, figures, alone);
    at.y0 += view.px(margin);
}

void draw_map(ViewContext& view, Rect area, const TeamFigures& figures) {
    const TeamView shown = team_state(view.state).view;
    fill(*ImGui::GetWindowDrawList(), area, shown == TeamView::costs ? view.theme.paper : view.theme.panel);
    const Hit hit = interact(view, "grid", area, {.overlap = true});
    register_widget(
        view,
        {.id = "grid", .role = Role::group, .label = view.word("team.load"), .rect = area, .focused = hit.focused});
    take_team_keys(view, hit.id);
    const TeamColumns columns = team_columns(view, area.x0, area.x1, figures);
    if (shown != TeamView::costs) draw_team_header(view, area.cut_top(view.px(team_header)), columns, figures);
    {
        ScrollArea scroll(view, "rows", area);
        Rect at = scroll.content();
        const float top = at.y0;
        if (shown != TeamView::costs) draw_heat_map(view, at, columns, figures, hit.focused);
        const float below = at.y0;
        if (shown != TeamView::absences) {
            ImDrawList& out = *ImGui::GetWindowDrawList();
            fill(out, {at.x0, below + view.px(1), at.x1, std::max(area.y1, below + view.px(600))}, view.theme.paper);
            draw_hours(view, at, figures, shown == TeamView::costs);
        }
        scroll.set_height(at.y0 - top);
    }
    finish_away_band(view);
    draw_focus(view, hit, area.shrunk(view.px(4)), view.px(dims::radius));
}

void draw_legend(ViewContext& view, Rect at) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const auto squares = [&](std::string_view word, const std::array<Color, 4>& colors) {
        at.x0 += label(view, at, text_style::meta, view.theme.ink2, view.word(word)) + view.px(6);
        for (const Color color : colors) {
            const Rect square = Rect::at(at.x0, std::round((at.y0 + at.y1) / 2) - view.px(4), view.px(14), view.px(9));
            fill(out, square, color);
            outline(out, square, view.theme.hair, 0, view.px(1));
            at.x0 += view.px(15);
        }
        at.x0 += view.px(9);
    };
    if (view.state.lens != Lens::cm) squares("hat.smm", view.theme.smm_heat);
    if (view.state.lens != Lens::smm) squares("hat.cm", view.theme.cm_heat);
    const auto sign = [&](std::string_view word, Color ink, Color ground, Color lines) {
        const Rect square = Rect::at(at.x0, std::round((at.y0 + at.y1) / 2) - view.px(5), view.px(16), view.px(11));
        fill(out, square, ground, view.px(2));
        hatch(out, square, lines, view.px(2), view.scale);
        outline(out, square, ink, view.px(2), view.px(1));
        at.x0 += view.px(21);
        at.x0 += label(view, at, text_style::meta, ink == view.theme.danger ? ink : view.theme.ink2, view.word(word)) +
            view.px(10);
    };
    sign("team.legend.over", view.theme.danger, view.theme.danger_t, view.theme.danger_t2);
    sign("team.away", view.theme.hair2, view.theme.paper, view.theme.hair2);
}

// That figures are those of some channels, and a button that shows all again, cut off the right.
void draw_filtered(ViewContext& view, Rect& at) {
    constexpr ButtonLook look{.kind = ButtonKind::ghost, .icon = icons::x, .small = true};
    constexpr float least_filter = 140;
    const std::string_view text = view.word("team.figures_filtered"), clear = view.word("filter.clear");
    const float wanted = text_width(view, text_style::caption, text) + view.px(8);
    const bool both = at.width() >= wanted + button_width(view, clear, look) + view.px(least_filter);
    // Without room for both, the button says what it is about.
    const std::string_view word = both ? clear : view.word("team.filtered");
    ButtonLook shown = look;
    if (!both) shown.tooltip = clear;
    const float width = button_width(view, word, shown);
    const Rect rect = Rect::at(at.x1 - width, at.y0 + view.px(8), width, view.px(dims::control_small));
    at.x1 = rect.x0 - view.px(8);
    if (both) {
        label(view, at, text_style::caption, view.theme.ink2, text, Align::right);
        at.x1 -= wanted;
    }
    if (!button(view, "clear_channels", rect, word, shown)) return;
    view.state.remember_filters();
    view.state.filters.ask_for_all_channels();
}

float legend_width(const ViewContext& view) {
    float width = view.px(2 * 21 + 2 * 10);
    for (const std::string_view word : {"team.legend.over", "team.away"})
        width += text_width(view, text_style::meta, view.word(word));
    for (const std::string_view word : {"hat.smm", "hat.cm"})
        width += text_width(view, text_style::meta, view.word(word)) + view.px(6 + 4 * 15 + 9);
    return width;
}

}  // namespace

DayRange team_days(UiState& state, Day today, date::weekday week_start) {
    const TeamState& team = team_state(state);
    const Day from = team.from.value_or(today);
    if (team.span == TeamSpan::month) {
        const date::year_month month = month_of(from);
        return {first_day(month), first_day(month + date::months(1))};
    }
    const Day begin = week_begin(from, week_start);
    return {begin, begin + date::days(14)};
}

PeriodTitle team_title(const ViewContext& view) {
    if (team_state(view.state).shows_page()) return month_period(view, view.state.month);
    const DayRange days = team_days(view.state, view.today(), first_weekday(view.project().settings.week_start));
    if (team_state(view.state).span == TeamSpan::month) return month_period(view, month_of(days.begin));
    return days_period(view, days);
}

void step_team(UiState& state, Day today, date::weekday week_start, int by) {
    if (team_state(state).shows_page()) {
        state.month += date::months(by);
        return;
    }
    const DayRange days = team_days(state, today, week_start);
    TeamState& team = team_state(state);
    team.from = team.span == TeamSpan::month ? first_day(month_of(days.begin) + date::months(by))
                                             : days.begin + date::days(7 * by);
}

void draw_team(ViewContext& view, const Rect& area) {
    const Registered node(view, {.id = "team", .role = Role::group, .label = view.word("rail.team"), .rect = area});
    take_reveal(view);
    if (team_state(view.state).view == TeamView::duties) return draw_duties(view, area);
    if (team_state(view.state).view == TeamView::hats) return draw_two_hats(view, area);
    // A copy: what is chosen in this frame may work the figures out anew.
    const TeamFigures figures = team_figures(view);
    Rect rest = area;
    const bool tray = team_state(view.state).view == TeamView::load && view.state.drawer_open &&
        area.width() - view.px(tray_width) >= view.px(least_map);
    if (tray) draw_tray(view, rest.cut_left(view.px(tray_width)), figures);
    if (figures.rows.empty()) {
        fill(*ImGui::GetWindowDrawList(), rest, view.theme.paper);
        return draw_empty(view, rest);
    }
    draw_map(view, rest, figures);
    if (view.state.drag.kind == DragState::Kind::task) {
        view.state.hint = view.word("team.drag_hint");
        view.state.hint_keys = {{std::string(view.word("card.cancel_key")), std::string(view.word("card.cancels"))}};
    }
}

void draw_team_tools(ViewContext& view, Rect at) {
    TeamState& state = team_state(view.state);
    const std::array views{Segment{"load", view.word("team.load")}, Segment{"costs", view.word("team.costs")},
                           Segment{"absences", view.word("team.absences")},
                           Segment{"duties", view.word("team.view.duties")},
                           Segment{"hats", view.word("team.view.hats")}};
    const Rect choice = Rect::at(at.x0, at.y0 + view.px(5), segmented_width(view, views), view.px(dims::segmented));
    at.x0 = choice.x1 + view.px(10);
    if (const auto chosen =
            segmented(view, "view", choice, views, static_cast<int>(state.view), view.word("team.view")))
        state.view = static_cast<TeamView>(*chosen);
    if (state.view == TeamView::duties) return draw_duty_tools(view, at);
    if (state.view == TeamView::hats) return draw_hats_tools(view, at);
    const ButtonLook look{.icon = icons::user_plus, .tooltip = view.word("team.add_person")};
    const float width = button_width(view, view.word("team.person"), look);
    const Rect add = Rect::at(at.x1 - width, at.y0 + view.px(6), width, view.px(dims::control));
    at.x1 = add.x0 - view.px(12);
    const std::array spans{Segment{"weeks", view.word("timeline.weeks")}, Segment{"month", view.word("bar.month")}};
    const Rect span = Rect::at(at.x1 - segmented_width(view, spans), at.y0 + view.px(5), segmented_width(view, spans),
                               view.px(dims::segmented));
    at.x1 = span.x0 - view.px(12);
    const Command& tidy = command(CommandId::tidy_roster);
    const Rect wand = Rect::at(at.x1 - view.px(28), at.y0 + view.px(6), view.px(28), view.px(28));
    at.x1 = wand.x0 - view.px(8);
    if (icon_button(view, "tidy", wand, icons::wand_sparkles, view.word(tidy.word))) view.run(tidy.id);
    if (state.view == TeamView::absences) {
        draw_absence_choices(view, at);
    } else {
        const bool filtered = view.state.filters.asks_for_channels();
        if (filtered) draw_filtered(view, at);
        FilterBar channels;
        channels.add(channel_part(view));
        channels.draw(view, at);
        if (state.view == TeamView::load && !filtered && legend_width(view) + view.px(8) <= at.width())
            draw_legend(view, {at.x1 - legend_width(view), at.y0, at.x1, at.y1});
    }
    if (const auto chosen =
            segmented(view, "span", span, spans, static_cast<int>(state.span), view.word("timeline.scale")))
        state.span = static_cast<TeamSpan>(*chosen);
    if (button(view, "add_person", add, view.word("team.person"), look)) view.run(CommandId::new_person);
    draw_add_person(view, add);
}

bool draw_team_panel(ViewContext& view, const Rect& area, bool open) {
    const TeamState& state = team_state(view.state);
    const Selection& selection = view.state.selection;
    const Task* task = selection.kind == Selection::Kind::task ? view.plan().task(selection.task) : nullptr;
    const bool day =
        selection.kind == Selection::Kind::none && state.cell && view.project().people.contains(state.cell->person);
    if (!open || (task == nullptr && !day)) return false;
    const Registered node(view,
                          {.id = "inspector", .role = Role::group, .label = view.word("inspector.open"), .rect = area});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, area, view.theme.panel);
    vertical_line(out, area.x0, area.y0, area.y1, view.theme.hair, view.px(1));
    view.state.trail.show(selection);
    Rect inside = area;
    inside.x0 += view.px(1);
    if (task != nullptr)
        draw_why_panel(view, inside, *task);
    else
        draw_day_panel(view, inside, *state.cell);
    return true;
}

}  // namespace tandem
