#include "ui/list/row_look.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {

// A text that says the rest of itself under the pointer where it is cut.
void draw_text_cell(const RowLook& row, const Rect& at, TextStyle style, Color ink, std::string_view text,
                    Align align) {
    if (at.empty()) return;
    label(row.view, at, style, ink, text, align);
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (at.contains(pointer.x, pointer.y) && text_width(row.view, style, text) > at.width())
        tooltip_for(row.view, row.hit, at, text);
}

void draw_row_ground(const RowLook& row) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Theme& t = row.view.theme;
    if (row.selected)
        fill(out, row.rect, t.smm_t1);
    else if (row.hit.hovered)
        fill(out, row.rect, t.hover);
    if (row.selected) fill(out, {row.rect.x0, row.rect.y0, row.rect.x0 + row.view.px(3), row.rect.y1}, t.smm);
    horizontal_line(out, row.rect.x0, row.rect.x1, row.rect.y1 - row.view.px(1), t.hair, row.view.px(1));
}

void draw_row_time(const RowLook& row, LocalMinute when, Color ink, bool late) {
    const Rect at = row.cell(ListColumn::time);
    if (at.empty()) return;
    draw_text_cell(row, at, text_style::control, late ? row.view.theme.amber_ink : ink,
                   time_of_row(row.view, row.frame.list, when));
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (late && at.contains(pointer.x, pointer.y)) tooltip_for(row.view, row.hit, at, row.view.word("board.late"));
}

void draw_row_day(const RowLook& row, LocalMinute when, Color ink) {
    draw_text_cell(row, row.cell(ListColumn::date), text_style::control, ink, day_of_row(row.view, when));
}

void draw_row_status(const RowLook& row, PostStatus status, Color ink) {
    ViewContext& view = row.view;
    const Rect at = row.cell(ListColumn::status);
    if (at.empty()) return;
    const float side = view.px(dims::status_glyph);
    status_glyph(*ImGui::GetWindowDrawList(), at.x0, std::round((at.y0 + at.y1 - side) / 2), side,
                 view.theme.status(status));
    const std::string_view word = status_word(view, status);
    const float x0 = at.x0 + side + view.px(6), width = text_width(view, text_style::control, word);
    label(view, {x0, at.y0, std::min(x0 + width + view.px(4), at.x1), at.y1}, text_style::control, ink, word);
}

void draw_row_over(const RowLook& row, bool dragged, bool focused) {
    const ViewContext& view = row.view;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (dragged) {
        fill(out, row.rect, faded(view.theme.panel, 0.55f));
        dashed_outline(out, row.rect.shrunk(view.px(1)), view.theme.ink3, view.px(dims::radius_tag), view.px(1),
                       view.scale);
    }
    if (focused) focus_ring(out, row.rect.shrunk(view.px(5)), view.px(dims::radius_tag), view.theme.panel, view);
}

std::string row_value(const ViewContext& view, LocalMinute when, std::string_view channel, PostStatus status,
                      bool late) {
    if (!view.tree.listening()) return {};
    std::string text =
        view.words.moment_text(date::year_month_day(day_of(when)), static_cast<int>(minute_of_day(when).count()));
    const auto add = [&](std::string_view part) {
        if (!part.empty()) text += " · " + std::string(part);
    };
    add(channel);
    add(status_word(view, status));
    if (late) add(view.word("board.late"));
    return text;
}

std::string time_of_row(const ViewContext& view, const ListState& list, LocalMinute when) {
    const auto minute = static_cast<int>(minute_of_day(when).count());
    if (!list.time_says_day()) return view.words.time_text(minute);
    const date::year_month_day day(day_of(when));
    if (day.year() == month_of(view.today()).year()) return view.words.moment_text(day, minute);
    return day_of_row(view, when);
}

std::string day_of_row(const ViewContext& view, LocalMinute when) {
    const date::year_month_day day(day_of(when));
    const std::string text = facts::weekday_day_month(day, view.language);
    if (day.year() == month_of(view.today()).year()) return text;
    return text + " " + std::to_string(static_cast<int>(day.year()));
}

namespace {

// The next one from 2026 on that is a Wednesday.
date::year_month_day wednesday_the_first(date::month month) {
    date::year year(2026);
    while (date::weekday(date::sys_days(year / month / 1)) != date::Wednesday) ++year;
    return year / month / 1;
}

// Of what is said of days of each month: French writes the first as an ordinal.
template <class Text>
std::string longest(const ViewContext& view, const Text& text_of_day) {
    std::string longest;
    for (unsigned number = 1; number <= 12; ++number) {
        const date::month month(number);
        const date::year_month_day last(date::sys_days(date::year(2026) / month / date::Wednesday[date::last]));
        for (const date::year_month_day day : {last, wednesday_the_first(month)})
            if (std::string text = text_of_day(day);
                text_width(view, text_style::control, text) > text_width(view, text_style::control, longest))
                longest = std::move(text);
    }
    return longest;
}

}  // namespace

std::string longest_time(const ViewContext& view, const ListState& list) {
    if (!list.time_says_day()) return view.words.time_text(22 * 60);
    return longest(view, [&](date::year_month_day day) { return view.words.moment_text(day, 22 * 60); });
}

std::string longest_day(const ViewContext& view) {
    return longest(view,
                   [&](date::year_month_day day) { return facts::weekday_day_month(day, view.language) + " 2026"; });
}

}  // namespace tandem
