#include "ui/team/heat_map.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "plan/month_grid.hpp"
#include "ui/team/heat_cell.hpp"
#include "ui/team/team_cache.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float names_width = 172, names_narrow = 124, weekend_share = 0.66f;

std::string duration(const ViewContext& view, int minutes, facts::DurationForm form = facts::DurationForm::natural) {
    return facts::duration_text(minutes, view.language, form);
}

bool is_weekend(Day day) { return weekday_index(day) >= 5; }

std::string hats_text(const ViewContext& view, const Person& person) {
    const bool smm = person.terms(Hat::smm) != nullptr, cm = person.terms(Hat::cm) != nullptr;
    return std::string(view.word(smm && cm ? "hat.both" : smm ? "hat.smm" : "hat.cm"));
}

void draw_day_head(ViewContext& view, const Rect& rect, Day day) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const bool today = day == view.today();
    const bool work = !is_weekend(day);
    const std::string letter =
        facts::capitalised(std::string(facts::weekday_name(weekday_of(day), view.language).substr(0, 1)));
    const std::string number = std::to_string(static_cast<unsigned>(date::year_month_day(day).day()));
    Rect at = rect;
    at.cut_top(view.px(6));
    label_in(view, out, at.cut_top(view.px(15)), today ? text_style::meta_strong : text_style::meta,
             today ? view.theme.smm_ink : view.theme.ink2, letter, Align::centre);
    const Rect line = at.cut_top(view.px(20));
    if (today) {
        const float width = std::min(view.px(26), rect.width());
        const float x = std::round((rect.x0 + rect.x1 - width) / 2);
        fill(out, {x, line.y0, x + width, line.y1}, view.theme.smm, view.px(10));
    }
    label_in(view, out, line,
             today      ? text_style::control_strong
                 : work ? text_style::control_medium
                        : text_style::control,
             today      ? view.theme.onfill
                 : work ? view.theme.ink
                        : view.theme.ink2,
             number, Align::centre);
    register_text(view, rect, number);
}

void draw_name(ViewContext& view, const Rect& rect, const TeamRow& row, const Person& person) {
    const Hit hit = interact(view, "name", rect);
    const Registered node(
        view, {.id = "name", .role = Role::button, .label = person.name, .rect = rect, .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (hit.hovered) fill(out, rect.shrunk(view.px(4)), view.theme.hover, view.px(dims::radius));
    Rect at = rect.shrunk(view.px(12), 0);
    const float side = view.px(dims::avatar_large), top = std::round((rect.y0 + rect.y1 - side) / 2);
    avatar(view, out, {at.x0, top, at.x0 + side, top + side}, initials_of(person), tone_of(person));
    at.x0 += side + view.px(8);
    const float middle = std::round((rect.y0 + rect.y1) / 2);
    const bool whole = text_width(view, text_style::control_medium, person.name) <= at.width();
    label(view, {at.x0, middle - view.px(18), at.x1, middle}, text_style::control_medium, view.theme.ink,
          whole ? person.name : person.name.substr(0, person.name.find(' ')));
    const std::string hours =
        view.words.format("team.a_day",
                          {{"hats", hats_text(view, person)},
                           {"duration", duration(view, row.usual_minutes, facts::DurationForm::round)}});
    const std::string brief =
        hats_text(view, person) + " · " + duration(view, row.usual_minutes, facts::DurationForm::round);
    const auto fits = [&](const std::string& text) { return text_width(view, text_style::meta, text) <= at.width(); };
    label(view, {at.x0, middle, at.x1, middle + view.px(17)}, text_style::meta,
          hit.hovered ? view.theme.ink2s : view.theme.ink2,
          fits(hours)       ? hours
              : fits(brief) ? brief
                            : hats_text(view, person));
    tooltip_for(view, hit, rect, person.name + "\n" + hours + "\n" + std::string(view.word("team.open_person")));
    draw_focus(view, hit, rect.shrunk(view.px(4)), view.px(dims::radius));
    if (!hit.clicked) return;
    view.state.selection = Selection::of(person.id);
    team_state(view.state).cell.reset();
    view.state.inspector_open = true;
}

// What there is besides the work of other channels; "" where all of it is shown.
std::string shown_text(const ViewContext& view, int minutes) {
    if (!view.state.filters.asks_for_channels()) return {};
    return "\n" + view.words.format("team.of_channels", {{"duration", duration(view, minutes)}});
}

std::string role_tooltip(const ViewContext& view, Hat hat, const RoleLoad& load, int shown, Day day) {
    std::string text = facts::capitalised(facts::day_title(date::year_month_day(day), view.language)) + " · " +
        std::string(view.word(hat == Hat::smm ? "hat.smm" : "hat.cm"));
    const auto line = [&](std::string_view word, int minutes) {
        text += "\n" + view.words.format(word, {{"duration", duration(view, minutes)}});
    };
    line("team.role.capacity", load.capacity_minutes);
    line("team.role.placed", load.placed_minutes);
    line("team.role.to_place", load.unplaced_minutes);
    if (load.over_minutes() > 0) line("team.role.over", load.over_minutes());
    return text + shown_text(view, shown);
}

// What is to be done of what there is time for; over when what nobody has does not fit either.
void draw_role_day(ViewContext& view, const Rect& rect, Hat hat, const RoleLoad& load, int shown, Day day) {
    const Scope scope(view, std::to_string(day.time_since_epoch().count()));
    const Hit hit = interact(view, "role", rect, {.tab_stop = false});
    const std::string minutes = shown > 0 ? cell_minutes(view, shown) : std::string();
    const Registered node(view,
                          {.id = "role",
                           .role = Role::cell,
                           .label = minutes,
                           .rect = rect,
                           .value = load.over_minutes() > 0 ? "over" : ""});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const bool over = load.over_minutes() > 0;
    if (over) {
        fill(out, rect, view.theme.danger_t, view.px(dims::radius_tag));
        hatch(out, rect, view.theme.danger_t2, view.px(dims::radius_tag), view.scale);
        outline(out, rect, view.theme.danger, view.px(dims::radius_tag), view.px(1));
    }
    const Color ink = over ? view.theme.danger : hat == Hat::smm ? view.theme.smm_ink : view.theme.cm_ink;
    const TextStyle usual = over ? text_style::meta_strong : text_style::meta_medium;
    const float icon = view.px(12), most = rect.width() + view.px(2);
    const bool warns = over && text_width(view, usual, minutes) + icon <= rect.width();
    const TextStyle style = text_width(view, usual, minutes) <= most ? usual : text_style::initials;
    Rect at = rect;
    if (warns) icon_in(view, out, at.cut_left(icon), icons::triangle_alert, ink, 9);
    if (text_width(view, style, minutes) <= most)
        label_in(view, out, at.grown(view.px(1)), style, ink, minutes, Align::centre);
    else if (over)
        icon_in(view, out, rect, icons::triangle_alert, ink, 10);
    if (hit.hovered) tooltip_for(view, hit, rect, role_tooltip(view, hat, load, shown, day));
}

void draw_role(ViewContext& view, const Rect& rect, const TeamColumns& columns, const TeamRole& role,
               const DayRange& days) {
    const Scope scope(view, role.hat == Hat::smm ? "role_smm" : "role_cm");
    ImDrawList& out = *ImGui::GetWindowDrawList();
    Rect name{columns.names.x0 + view.px(12), rect.y0, columns.names.x1, rect.y1};
    fill(out, Rect::at(name.x0, std::round((rect.y0 + rect.y1 - view.px(8)) / 2), view.px(8), view.px(8)),
         role.hat == Hat::smm ? view.theme.smm : view.theme.cm, view.px(2));
    name.x0 += view.px(14);
    label(view, name, text_style::meta_medium, view.theme.ink2,
          view.word(role.hat == Hat::smm ? "team.role.smm" : "team.role.cm"));
    for (std::size_t i = 0; i < role.days.size(); ++i)
        draw_role_day(view,
                      {columns.days[i].x0 + view.px(2), rect.y0 + view.px(2), columns.days[i].x1 - view.px(2),
                       rect.y1 - view.px(2)},
                      role.hat, role.days[i], role.shown_minutes[i], days.begin + date::days(i));
}

void draw_person_row(ViewContext& view, const Rect& rect, const TeamColumns& columns, const TeamRow& row,
                     const DayRange& days, bool show_focus) {
    const Person& person = *view.project().people.find(row.person);
    const Scope scope(view, "person", person.id.value);
    horizontal_line(*ImGui::GetWindowDrawList(), rect.x0, rect.x1, rect.y0, view.theme.hair, view.px(1));
    draw_name(view, {columns.names.x0, rect.y0, columns.names.x1, rect.y1}, row, person);
    for (std::size_t i = 0; i < row.days.size(); ++i) {
        const Rect cell{columns.days[i].x0 + view.px(2), rect.y0 + view.px(4), columns.days[i].x1 - view.px(2),
                        rect.y1 - view.px(4)};
        draw_heat_cell(view, cell, {row, i, days, show_focus});
    }
}

}  // namespace

std::string cell_minutes(const ViewContext& view, int minutes) {
    std::string text = facts::duration_text(minutes, view.language, facts::DurationForm::hours);
    for (const std::string_view gap : {"\u00a0", "\u202f", " "})
        for (std::size_t at = 0; (at = text.find(gap)) != std::string::npos;) text.erase(at, gap.size());
    return text;
}

TeamColumns team_columns(const ViewContext& view, float x0, float x1, const TeamFigures& figures) {
    TeamColumns columns;
    const std::size_t count = figures.rows.empty() ? static_cast<std::size_t>(figures.days.length().count())
                                                   : figures.rows.front().days.size();
    const bool narrow = x1 - x0 < view.px(700);
    columns.names = {x0, x0 + view.px(narrow ? names_narrow : names_width)};
    const float from = columns.names.x1, room = x1 - view.px(8) - from;
    float weights = 0;
    std::vector<float> weight(count);
    for (std::size_t i = 0; i < count; ++i)
        weights += weight[i] = is_weekend(figures.days.begin + date::days(i)) ? weekend_share : 1.0f;
    float sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const float begin = std::round(from + room * sum / weights);
        sum += weight[i];
        columns.days.push_back({begin, std::round(from + room * sum / weights)});
    }
    return columns;
}

void draw_team_header(ViewContext& view, const Rect& rect, const TeamColumns& columns, const TeamFigures& figures) {
    const Scope scope(view, "days");
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, view.theme.panel);
    const float x = columns.names.x0 + view.px(12);
    label(view, {x, rect.y0 + view.px(7), columns.names.x1, rect.y0 + view.px(24)}, text_style::body_strong,
          view.theme.ink, view.words.count("team.people", static_cast<std::int64_t>(figures.rows.size())));
    const bool filtered = view.state.filters.asks_for_channels();
    const std::string_view most = view.word(filtered ? "team.load_filtered" : "team.load_of_capacity");
    const bool whole = text_width(view, text_style::meta, most) <= columns.names.x1 - x;
    label(view, {x, rect.y0 + view.px(24), columns.names.x1, rect.y0 + view.px(41)}, text_style::meta, view.theme.ink2,
          whole ? most : view.word(filtered ? "team.filtered" : "team.load"));
    for (std::size_t i = 0; i < columns.days.size(); ++i)
        draw_day_head(view, {columns.days[i].x0, rect.y0, columns.days[i].x1, rect.y1},
                      figures.days.begin + date::days(i));
    horizontal_line(out, rect.x0, rect.x1, rect.y1 - view.px(1), view.theme.hair, view.px(1));
}

void draw_heat_map(ViewContext& view, Rect& at, const TeamColumns& columns, const TeamFigures& figures,
                   bool show_focus) {
    const float top = at.y0;
    at.y0 += view.px(2);
    for (const TeamRole& role : figures.roles)
        draw_role(view, at.cut_top(view.px(team_role_row)), columns, role, figures.days);
    at.y0 += view.px(2);
    for (const TeamRow& row : figures.rows)
        draw_person_row(view, at.cut_top(view.px(team_person_row)), columns, row, figures.days, show_focus);
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const date::weekday week_start = first_weekday(view.project().settings.week_start);
    for (std::size_t i = 1; i < columns.days.size(); ++i)
        if (weekday_of(figures.days.begin + date::days(i)) == week_start)
            vertical_line(out, columns.days[i].x0, top, at.y0, view.theme.hair, view.px(1));
    horizontal_line(out, at.x0, at.x1, at.y0, view.theme.hair, view.px(1));
}

float heat_map_height(const ViewContext& view, const TeamFigures& figures) {
    return view.px(4) + static_cast<float>(figures.roles.size()) * view.px(team_role_row) +
        static_cast<float>(figures.rows.size()) * view.px(team_person_row);
}

}  // namespace tandem
