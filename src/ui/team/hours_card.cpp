#include "ui/team/hours_card.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "ui/inspector/links.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/team/team_state.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float head_height = 40, titles_height = 26, hours_row_height = 36;
constexpr std::string_view none = "—";

struct HoursColumns {
    float name = 0, bar = 0, smm = 0, cm = 0, rate = 0, cost = 0;  // left of the first two, right of the others
    float bar_end = 0;
};

HoursColumns columns_of(const ViewContext& view, const Rect& rect, bool wide) {
    HoursColumns columns;
    const float figure = view.px(wide ? 132 : 72);
    columns.name = rect.x0;
    columns.cost = rect.x1;
    columns.rate = columns.cost - view.px(88);
    columns.cm = columns.rate - view.px(106);
    columns.smm = columns.cm - figure;
    columns.bar = columns.name + std::min(view.px(160), std::round(rect.width() * 0.28f));
    columns.bar_end = columns.smm - figure;
    return columns;
}

struct Sums {
    TimeCost smm, cm;
    int smm_done = 0, cm_done = 0;
};

std::string hours(const ViewContext& view, int minutes) {
    return minutes == 0 ? std::string("–") : facts::duration_text(minutes, view.language, facts::DurationForm::hours);
}

std::string minutes_text(const ViewContext& view, int planned, int done, bool with_done) {
    if (!with_done || planned == 0) return hours(view, planned);
    return view.words.format("task.of_time",
                             {{"done", facts::duration_text(done, view.language, facts::DurationForm::hours)},
                              {"total", hours(view, planned)}});
}

void right_text(ViewContext& view, float x0, float x1, const Rect& row, TextStyle style, Color ink,
                std::string_view text) {
    label(view, {x0, row.y0, x1, row.y1}, style, ink, text, Align::right);
}

void draw_bar(ViewContext& view, const HoursColumns& columns, const Rect& row, int smm, int cm, int most) {
    if (most <= 0 || columns.bar_end - columns.bar < view.px(30)) return;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float y0 = std::round((row.y0 + row.y1) / 2) - view.px(4), y1 = y0 + view.px(8);
    float x = columns.bar;
    for (const auto& [minutes, color] : {std::pair(smm, view.theme.smm), std::pair(cm, view.theme.cm)}) {
        if (minutes <= 0) continue;
        const float width = std::max(view.px(2),
                                     std::round((columns.bar_end - columns.bar - view.px(2)) *
                                                static_cast<float>(minutes) / static_cast<float>(most)));
        fill(out, {x, y0, x + width, y1}, color, view.px(2));
        x += width + view.px(2);
    }
}

// "52 €/h", of both hats where they differ; "" while none was typed.
std::string rate_text(const ViewContext& view, const Person& person) {
    std::vector<std::string> rates;
    for (const HatTerms& terms : person.hats) {
        const std::string rate = terms.hourly_rate ? money_value(view, *terms.hourly_rate) : std::string(none);
        if (std::find(rates.begin(), rates.end(), rate) == rates.end()) rates.push_back(rate);
    }
    std::string text;
    for (const std::string& rate : rates) text += (text.empty() ? "" : " / ") + rate;
    return text == none || text.empty() ? std::string() : view.words.format("team.rate_hour", {{"money", text}});
}

void draw_rate(ViewContext& view, const HoursColumns& columns, const Rect& row, const Person& person) {
    const std::string rate = rate_text(view, person);
    const float x0 = columns.cm + view.px(8);
    if (!rate.empty()) return right_text(view, x0, columns.rate, row, text_style::control, view.theme.ink2, rate);
    const std::string_view word = view.word("team.type_rate");
    const float width = std::min(columns.rate - x0, text_width(view, text_style::control, word) + view.px(18));
    const Rect link = {columns.rate - width, row.y0 + view.px(6), columns.rate, row.y1 - view.px(6)};
    if (!link_cell(view, "rate", link, word)) return;
    view.state.selection = Selection::of(person.id);
    team_state(view.state).cell.reset();
    view.state.inspector_open = true;
    view.state.want_field("team.rate");
}

std::string cost_text(const ViewContext& view, const TimeCost& all) {
    return all.minutes > 0 && all.unrated_minutes == all.minutes ? std::string(none) : money_value(view, all.cost);
}

void draw_figures(ViewContext& view, const HoursColumns& columns, const Rect& row, const Sums& sums, bool with_done,
                  TextStyle style) {
    TimeCost all = sums.smm;
    all += sums.cm;
    right_text(view, columns.bar_end, columns.smm, row, style, sums.smm.minutes ? view.theme.smm_ink : view.theme.ink2,
               minutes_text(view, sums.smm.minutes, sums.smm_done, with_done));
    right_text(view, columns.smm, columns.cm, row, style, sums.cm.minutes ? view.theme.cm_ink : view.theme.ink2,
               minutes_text(view, sums.cm.minutes, sums.cm_done, with_done));
    const bool partly = all.unrated_minutes > 0 && all.unrated_minutes < all.minutes;
    right_text(view, columns.rate, columns.cost, row, text_style::control_strong, view.theme.ink,
               (partly ? "≥ " : "") + cost_text(view, all));
}

void draw_row(ViewContext& view, const HoursColumns& columns, const Rect& row, const TeamRow& one, int most,
              bool with_done) {
    const Person& person = *view.project().people.find(one.person);
    const Scope scope(view, "hours", person.id.value);
    ImDrawList& out = *ImGui::GetWindowDrawList();
    horizontal_line(out, row.x0, row.x1, row.y0, view.theme.hair, view.px(1));
    const float disc = view.px(dims::avatar_small);
    avatar(view, out, Rect::at(columns.name, std::round((row.y0 + row.y1 - disc) / 2), disc, disc), initials_of(person),
           tone_of(person));
    label(view, {columns.name + disc + view.px(8), row.y0, columns.bar - view.px(8), row.y1}, text_style::control,
          view.theme.ink, person.name);
    draw_bar(view, columns, row, one.cost.smm.minutes, one.cost.cm.minutes, most);
    draw_rate(view, columns, row, person);
    draw_figures(view, columns, row, {one.cost.smm, one.cost.cm, one.done_minutes[0], one.done_minutes[1]}, with_done,
                 text_style::control);
}

void draw_titles(ViewContext& view, const HoursColumns& columns, const Rect& row, bool with_done) {
    const auto right = [&](float x0, float x1, std::string_view word) {
        right_text(view, x0, x1, row, text_style::meta_medium, view.theme.ink2, view.word(word));
    };
    label(view, {columns.name, row.y0, columns.bar, row.y1}, text_style::meta_medium, view.theme.ink2,
          view.word("person.what"));
    if (columns.bar_end - columns.bar >= view.px(70))
        label(view, {columns.bar, row.y0, columns.bar_end, row.y1}, text_style::meta_medium, view.theme.ink2,
              view.word("team.share"));
    right(columns.bar_end, columns.smm, with_done ? "team.smm_done" : "hat.smm");
    right(columns.smm, columns.cm, with_done ? "team.cm_done" : "hat.cm");
    right(columns.cm, columns.rate, "team.rate_short");
    right(columns.rate, columns.cost, "team.cost");
}

}  // namespace

float hours_card_height(const ViewContext& view, const TeamFigures& figures) {
    return view.px(head_height + titles_height + 8) +
        static_cast<float>(figures.rows.size() + 1) * view.px(hours_row_height);
}

void draw_hours_card(ViewContext& view, Rect area, const TeamFigures& figures, bool with_done) {
    const Registered node(view, {.id = "hours", .role = Role::card, .label = view.word("team.hours"), .rect = area});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, area, view.theme.panel, view.px(dims::radius_card));
    outline(out, area, view.theme.hair, view.px(dims::radius_card), view.px(1));
    Rect at = area.shrunk(view.px(dims::card_padding), 0);
    const std::string title =
        view.words.format("team.hours_of",
                          {{"days",
                            facts::day_range_short(date::year_month_day(figures.days.begin),
                                                   date::year_month_day(figures.days.end), view.language)}});
    label(view, at.cut_top(view.px(head_height)), text_style::card_title, view.theme.ink, title);
    const HoursColumns columns = columns_of(view, at, with_done);
    draw_titles(view, columns, at.cut_top(view.px(titles_height)), with_done);
    int most = 1;
    Sums sum;
    for (const TeamRow& row : figures.rows) {
        most = std::max(most, row.cost.smm.minutes + row.cost.cm.minutes);
        sum.smm += row.cost.smm, sum.cm += row.cost.cm;
        sum.smm_done += row.done_minutes[0], sum.cm_done += row.done_minutes[1];
    }
    for (const TeamRow& row : figures.rows)
        draw_row(view, columns, at.cut_top(view.px(hours_row_height)), row, most, with_done);
    const Rect total = at.cut_top(view.px(hours_row_height));
    const Scope scope(view, "total");
    horizontal_line(out, total.x0, total.x1, total.y0, view.theme.hair2, view.px(1.5f));
    label(view, {columns.name, total.y0, columns.bar, total.y1}, text_style::control_strong, view.theme.ink,
          view.word("score.sum"));
    draw_figures(view, columns, total, sum, with_done, text_style::control_strong);
}

}  // namespace tandem
