#include "ui/year/year_paint.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"
#include "ui/year/year_places.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float lane_height = 4, dot = 3, break_height = 2, pill_height = 16;

struct Brush {
    ImDrawList& out;
    const YearState& year;
    const YearMarks& marks;
    ViewContext& view;
    const Theme& theme() const { return view.theme; }
};

void paint_header(const Brush& b, const YearMonth& month, const Rect& rect, bool hovered) {
    ViewContext& view = b.view;
    if (hovered) fill(b.out, rect, b.theme().hover, view.px(dims::radius_tag));
    Rect at = rect.shrunk(view.px(4), 0);
    const float name = text_width(view, text_style::control_strong, month.title);
    label_in(view, b.out, at, text_style::control_strong, hovered ? b.theme().smm_ink : b.theme().ink, month.title);
    at.x0 += name + view.px(8);
    const auto cut = [&](std::string_view text, Color color) {
        const float width = text_width(view, text_style::meta, text);
        if (text.empty() || width > at.width()) return;
        label_in(view, b.out, at, text_style::meta, color, text, Align::right);
        register_text(view, {at.x1 - width, at.y0, at.x1, at.y1}, text);
        at.x1 -= width + view.px(8);
    };
    cut(month.work_text, b.theme().cm_ink);
    const Color ink = hovered ? b.theme().ink2s : b.theme().ink2;
    if (text_width(view, text_style::meta, month.posts_text) <= at.width())
        cut(month.posts_text, ink);
    else
        cut(std::to_string(month.posts), ink);
}

void paint_weekdays(const Brush& b, const YearMonthBox& box, date::weekday week_start) {
    const float line = b.view.px(1);
    horizontal_line(b.out, box.weekdays.x0, box.weekdays.x1, box.weekdays.y1 - line, b.theme().hair, line);
    for (int i = 0; i < 7; ++i) {
        const std::string name =
            facts::capitalised(std::string(facts::weekday_name(week_start + date::days(i), b.view.language)));
        const Rect rect = Rect::at(box.weekdays.x0 + static_cast<float>(i) * box.cell_width, box.weekdays.y0,
                                   box.cell_width, box.weekdays.height() - line);
        label_in(b.view, b.out, rect, text_style::initials, b.theme().ink2, name.substr(0, 1), Align::centre);
    }
}

void paint_ground(const Brush& b, const YearDay& day, const Rect& rect) {
    const Theme& theme = b.theme();
    const float radius = b.view.px(dims::radius_tag);
    const bool by_work = b.year.model.by_work;
    const auto state = by_work && day.work ? day.work->state : WorkLine::State::fits;
    if (b.marks.target == day.day && !b.marks.refused) {
        fill(b.out, rect, theme.smm_t1, radius);
    } else if (state == WorkLine::State::over) {
        fill(b.out, rect, theme.danger_t, radius);
        hatch(b.out, rect, theme.danger_t2, radius, b.view.scale);
        outline(b.out, rect, theme.danger, radius, b.view.px(1));
    } else if (state == WorkLine::State::uncovered) {
        fill(b.out, rect, theme.cm_t1, radius);
        dashed_outline(b.out, rect, theme.cm, radius, b.view.px(1), b.view.scale);
    } else if (day.step != YearStep::none) {
        fill(b.out, rect, color_of_step(day.step, by_work, theme), radius);
        outline(b.out, rect, by_work ? theme.cm_t2 : theme.smm_t2, radius, b.view.px(1));
    } else {
        fill(b.out, rect, day.day_off ? theme.paper : theme.panel, radius);
    }
    if (b.marks.hovered == day.day) outline(b.out, rect, theme.hair2, radius, b.view.px(1));
}

// The dot of an observance, in the corner. A number that it would touch goes to the left, as far as there is room.
Rect dot_beside(const Brush& b, const Rect& rect, float number_width, Rect& number) {
    const float side = b.view.px(dot), gap = b.view.px(1);
    const float left = (number.x0 + number.x1 - number_width) / 2, right = left + number_width;
    const bool tight = right + gap > rect.x1 - side - b.view.px(3);
    const Rect mark = Rect::at(rect.x1 - side - (tight ? gap : b.view.px(3)), rect.y0 + b.view.px(3), side, side);
    const float over = std::min(right + gap - mark.x0, left - rect.x0 - gap);
    if (over > 0) number = number.moved(-std::ceil(over), 0);
    return mark;
}

// Above the bars in the middle, with the observance's dot.
void paint_day(const Brush& b, const YearDay& day, const Rect& rect, int lanes) {
    const Theme& theme = b.theme();
    ViewContext& view = b.view;
    Rect number = rect;
    number.y1 -= view.px(lane_height) * static_cast<float>(lanes);
    const std::string text = std::to_string(static_cast<unsigned>(date::year_month_day(day.day).day()));
    const bool over = b.year.model.by_work && day.work && day.work->state == WorkLine::State::over;
    const TextStyle style = day.today || over ? text_style::meta_strong : text_style::meta;
    const Rect mark = day.observance ? dot_beside(b, rect, text_width(view, style, text), number) : Rect{};
    if (day.today) {
        const float height = std::min(number.height(), view.px(pill_height));
        const float width = std::max(height, text_width(view, text_style::meta_strong, text) + view.px(8));
        const Rect pill = Rect::at(std::round((number.x0 + number.x1 - width) / 2),
                                   std::round((number.y0 + number.y1 - height) / 2), width, height);
        fill(b.out, pill, theme.smm, height / 2);
    }
    const bool pale = day.day_off && day.step == YearStep::none;
    const Color ink = day.today ? theme.onfill : over ? theme.danger : pale ? theme.ink2 : theme.ink;
    label_in(view, b.out, number, style, ink, text, Align::centre);
    const Color sign = day.step == YearStep::none ? theme.ink2 : theme.ink;
    if (day.observance) fill(b.out, mark, sign, mark.width() / 2);
    if (day.note != YearNote::none)
        fill(b.out, year_note_mark(rect, view.scale), day.note == YearNote::incident ? theme.danger : sign, view.px(1));
    // Two are as high as one: the number keeps its room.
    const float height = view.px(day.school_break && day.lasting ? break_height / 2 : break_height);
    Rect line{rect.x0, rect.y0, rect.x1, rect.y0 + height};
    if (day.school_break) fill(b.out, line, theme.line_of_break());
    if (day.school_break) line = line.moved(0, line.height());
    if (day.lasting) fill(b.out, line, theme.line_of_lasting());
}

void paint_bars(const Brush& b, const YearMonth& month, const YearMonthBox& box) {
    for (const YearBar& bar : month.bars) {
        const Rect rect = year_bar_rect(box, bar, b.view.scale);
        if (rect.empty()) continue;
        const bool marked =
            b.marks.hovered_campaign == bar.campaign || b.view.state.selection == Selection::of(bar.campaign);
        // A rim parts its colour from that of the days.
        fill(b.out, rect.grown(b.view.px(1)), marked ? b.theme().ink : b.theme().panel, b.view.px(2));
        fill(b.out, rect, b.theme().marker(bar.color), b.view.px(1));
    }
}

void paint_marks(const Brush& b) {
    const float radius = b.view.px(dims::radius_tag);
    for (const Day day : b.marks.selected)
        if (const Rect* cell = b.year.layout.cell_of(day)) outline(b.out, *cell, b.theme().smm, radius, b.view.px(2));
    for (const Day day : b.year.touched_days)
        if (const Rect* cell = b.year.layout.cell_of(day))
            dashed_outline(b.out, *cell, b.theme().smm, radius, b.view.px(2), b.view.scale);
    const bool focused = b.marks.show_focus && b.marks.cursor;
    if (const Rect* cell = focused ? b.year.layout.cell_of(*b.marks.cursor) : nullptr)
        focus_ring(b.out, *cell, radius, b.theme().panel, b.view);
    const Rect* target = b.marks.target ? b.year.layout.cell_of(*b.marks.target) : nullptr;
    if (!target) return;
    if (b.marks.refused) return dashed_outline(b.out, *target, b.theme().danger, radius, b.view.px(2), b.view.scale);
    outline(b.out, *target, b.theme().smm, radius, b.view.px(2));
}

}  // namespace

Color color_of_step(YearStep step, bool by_work, const Theme& theme) {
    if (step == YearStep::none) return theme.panel;
    return (by_work ? theme.cm_heat : theme.smm_heat)[static_cast<std::size_t>(step) - 1];
}

void paint_year(ImDrawList& out, const YearState& year, const YearMarks& marks, ViewContext& view) {
    const Brush b{out, year, marks, view};
    const date::weekday week_start = first_weekday(view.project().settings.week_start);
    fill(out, year.layout.area, view.theme.panel);
    for (std::size_t i = 0; i < year.layout.months.size(); ++i) {
        const YearMonthBox& box = year.layout.months[i];
        const YearMonth& month = year.model.months[i];
        const int lanes = year_lanes_in(box.cell_height, view.scale);
        paint_header(b, month, box.header, marks.hovered_header == i);
        paint_weekdays(b, box, week_start);
        for (std::size_t day = 0; day < box.cells.size(); ++day) {
            Rect rect = box.cells[day];
            rect.x1 -= view.px(1);
            rect.y1 -= view.px(1);
            paint_ground(b, month.days[day], rect);
            paint_day(b, month.days[day], rect, lanes);
        }
        paint_bars(b, month, box);
    }
    paint_marks(b);
}

}  // namespace tandem
