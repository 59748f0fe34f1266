#include "ui/calendar/month_paint.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/calendar/text_ruler.hpp"
#include "ui/occasion_icon.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

struct Brush {
    ImDrawList& out;
    const MonthModel& model;
    const MonthLayout& layout;
    const MonthMarks& marks;
    const MonthDrag* drag;
    const ViewContext& view;
    const Theme& theme() const { return view.theme; }
};

bool is_dragged(const Brush& b, Id<Post> post, Day day) {
    if (b.drag == nullptr || (b.drag->source_day && *b.drag->source_day != day)) return false;
    return std::find(b.drag->sources.begin(), b.drag->sources.end(), post) != b.drag->sources.end();
}

void paint_header(const Brush& b) {
    const Theme& theme = b.theme();
    const float line = b.view.px(1);
    fill(b.out, b.layout.header, theme.panel);
    fill(b.out, b.layout.week_column, theme.paper);
    const Rect corner{b.layout.header.x0, b.layout.header.y0, b.layout.week_column.x1, b.layout.header.y1 - line};
    for (const PlacedText& number : b.layout.week_numbers) paint(b.out, number, theme.ink2, b.view);
    if (b.model.above_hours) {
        const Rect top{b.layout.week_column.x0, b.layout.week_column.y0 + b.view.px(4), b.layout.week_column.x1,
                       b.layout.week_column.y0 + b.view.px(20)};
        return void(label_in(b.view, b.out, top, text_style::meta, theme.ink2, b.view.word("month.week_header"),
                             Align::centre));
    }
    label_in(b.view, b.out, corner, text_style::meta, theme.ink2, b.view.word("month.week_header"), Align::centre);
    for (std::size_t column = 0; column < 7; ++column) {
        const Rect& rect = b.layout.weekday_rects[column];
        const date::weekday weekday = weekday_of(b.model.days[column].day);
        bool has_today = false;
        for (std::size_t i = column; i < b.model.days.size(); i += 7) has_today = has_today || b.model.days[i].today;
        const Rect text{rect.x0 + b.view.px(9), rect.y0, rect.x1, rect.y1 - line};
        label_in(b.view, b.out, text, text_style::control_strong, has_today ? theme.smm_ink : theme.ink2,
                 facts::weekday_short_name(weekday, b.view.language));
    }
}

// Above the hours the cell of a selected day is all that shows it: a ring alone would be little at the top of a column.
std::optional<std::size_t> selected_head(const Brush& b) {
    const bool of_day = b.marks.selection != nullptr && b.marks.selection->kind == Selection::Kind::day;
    return b.model.above_hours && of_day && b.drag == nullptr ? b.marks.cursor_cell : std::nullopt;
}

// Its ground is that of what is chosen, or of where something would land.
bool is_tinted(const Brush& b, std::size_t cell) {
    const bool over = b.drag != nullptr && b.drag->target == cell && !b.drag->refused;
    return over || selected_head(b) == cell;
}

void paint_ground(const Brush& b) {
    const Theme& theme = b.theme();
    const float line = b.view.px(1);
    fill(b.out, b.layout.grid, theme.panel);
    for (std::size_t i = 0; i < b.layout.cells.size(); ++i) {
        const MonthDay& day = b.model.days[i];
        if (day.outside || day.day_off) fill(b.out, b.layout.cells[i].rect, theme.paper);
    }
    for (std::size_t i = 0; i < b.layout.cells.size(); ++i)
        if (is_tinted(b, i)) fill(b.out, b.layout.cells[i].rect, theme.smm_t1);
    const float right = b.layout.area.x1;
    horizontal_line(b.out, b.layout.area.x0, right, b.layout.header.y1 - line, theme.hair, line);
    for (std::size_t i = 0; i < b.layout.cells.size(); i += 7)
        horizontal_line(b.out, b.layout.area.x0, right, b.layout.cells[i].rect.y1 - line, theme.hair, line);
    vertical_line(b.out, b.layout.grid.x0 - line, b.layout.grid.y0, b.layout.grid.y1, theme.hair, line);
    for (std::size_t column = 0; column < 7; ++column)
        vertical_line(b.out, b.layout.cells[column].rect.x1 - line, b.layout.grid.y0, b.layout.grid.y1, theme.hair,
                      line);
}

void paint_number_row(const Brush& b, const MonthDay& day, const CellBox& box, Color observance_ink) {
    const Theme& theme = b.theme();
    if (!box.break_line.empty()) fill(b.out, box.break_line, theme.line_of_break());
    if (!box.lasting_line.empty()) fill(b.out, box.lasting_line, theme.line_of_lasting());
    if (day.today) fill(b.out, box.number_pill, theme.smm, box.number_pill.height() / 2);
    paint(b.out, box.number, day.today ? theme.onfill : day.outside ? theme.ink2 : theme.ink, b.view);
    if (!box.on_call.empty()) {
        const Rect sign{box.on_call.x - b.view.px(15), box.on_call.y, box.on_call.x - b.view.px(3),
                        box.on_call.y + line_height(b.view, text_style::initials)};
        icon_in(b.view, b.out, sign, icons::phone, theme.cm_ink, 11);
        paint(b.out, box.on_call, theme.cm_ink, b.view);
    }
    if (!box.money.empty()) paint(b.out, box.money, theme.smm_ink, b.view);
    paint(b.out, box.observance, observance_ink, b.view);
}

void paint_work(const Brush& b, const WorkLine& line, const WorkBox& box) {
    const Theme& theme = b.theme();
    const Rect sign = Rect::at(box.row.x0, box.row.y0 + b.view.px(1), b.view.px(12), b.view.px(12));
    const auto capacity = static_cast<float>(std::max(line.capacity_minutes, 1));
    switch (line.state) {
        case WorkLine::State::fits:
            paint(b.out, box.text, theme.cm_ink, b.view);
            meter(b.out, box.meter, static_cast<float>(line.minutes) / capacity, theme.cm, theme.hover);
            break;
        case WorkLine::State::over:
            icon_in(b.view, b.out, sign, icons::triangle_alert, theme.danger, 12);
            paint(b.out, box.text, theme.danger, b.view);
            fill(b.out, box.meter, theme.danger, box.meter.height() / 2);
            break;
        case WorkLine::State::uncovered: {
            // A gap, not a load: nobody is there that day, so there is no capacity to measure it against.
            icon_in(b.view, b.out, sign, icons::user_x, theme.cm_ink, 12);
            paint(b.out, box.text, theme.cm_ink, b.view);
            Rect gap = box.meter;
            gap.y0 -= b.view.px(2);
            hatch(b.out, gap, theme.cm_t3, 0, b.view.scale);
            dashed_outline(b.out, gap, theme.cm, 0, b.view.px(1), b.view.scale);
            break;
        }
    }
}

const MonthLanding* landing_in(const Brush& b, std::size_t cell) {
    if (b.drag == nullptr) return nullptr;
    const auto found = b.drag->landings.find(cell);
    return found == b.drag->landings.end() ? nullptr : &found->second;
}

// As it is while something is dragged over it.
const CellBox& shown_box(const Brush& b, std::size_t cell) {
    const MonthLanding* landing = landing_in(b, cell);
    return landing && landing->box ? *landing->box : b.layout.cells[cell];
}

void paint_chips(const Brush& b, std::size_t cell) {
    const MonthDay& day = b.model.days[cell];
    const CellBox& box = shown_box(b, cell);
    const MonthLanding* landing = landing_in(b, cell);
    const MonthSlot* slot = landing ? &landing->slot : nullptr;
    for (std::size_t i = 0; i < box.chips.size(); ++i) {
        const bool makes_room = slot != nullptr && i >= slot->place;
        if (makes_room && i + 1 >= slot->room) break;
        const MonthChip& chip = day.chips[box.chips[i].index];
        ChipState state = ChipState::plain;
        const auto& hovered = b.marks.hovered_chip;
        if (hovered && hovered->cell == cell && hovered->chip == i) state = ChipState::hovered;
        if (b.marks.selection != nullptr && b.marks.selection->kind == Selection::Kind::posts &&
            b.marks.selection->has_post(chip.post))
            state = ChipState::selected;
        if (is_dragged(b, chip.post, day.day)) state = ChipState::source;
        if (makes_room)
            paint_chip(b.out, chip, moved_down(box.chips[i], slot->pitch_px), state, b.view);
        else
            paint_chip(b.out, chip, box.chips[i], state, b.view);
    }
    if (box.more.empty()) return;
    const bool hovered = b.marks.hovered_more == cell;
    fill(b.out, box.more, hovered ? b.theme().hair2 : b.theme().hover, box.more.height() / 2);
    if (box.hides_selected) outline(b.out, box.more, b.theme().smm, box.more.height() / 2, b.view.px(1.5f));
    paint(b.out, box.more_text, hovered ? b.theme().ink : b.theme().ink2s, b.view);
}

void paint_cell(const Brush& b, std::size_t cell) {
    const MonthDay& day = b.model.days[cell];
    const CellBox& box = shown_box(b, cell);
    const Theme& theme = b.theme();
    paint_number_row(b, day, box,
                     b.marks.hovered_observance == cell ? theme.ink
                         : is_tinted(b, cell)           ? theme.ink2s
                                                        : theme.ink2);
    if (b.drag != nullptr) {
        const auto changed = b.drag->work.find(day.day);
        if (changed != b.drag->work.end()) {
            if (changed->second)
                paint_work(b, *changed->second, work_box(box, *changed->second, b.view.scale, ruler_of(b.view)));
            return;
        }
    }
    if (!day.work) return;
    const bool moved_over = &box != &b.layout.cells[cell];
    paint_work(b, *day.work, moved_over ? work_box(box, *day.work, b.view.scale, ruler_of(b.view)) : box.work);
}

struct BarLook {
    Color ground, ink, square;
    std::optional<Color> frame = {};
};

// Campaigns are filled, what happens beside posts is framed; an open incident that is more than watched is red.
BarLook look_of(const MonthBar& bar, const Theme& theme, bool quiet) {
    if (bar.flight) {
        const NetworkLook look = theme.network(bar.network);
        return {look.tint, theme.ink, look.text, look.text};
    }
    const Color ink = quiet ? theme.ink2 : theme.smm_ink;
    if (!bar.occasion) return {quiet ? theme.smm_t1 : theme.smm_t2, ink, theme.marker(bar.color)};
    if (!bar.occasion->color.empty()) {
        const Color own = theme.marker(bar.occasion->color);
        return {theme.panel, ink, own, own};
    }
    if (bar.occasion->kind != facts::OccasionKind::incident) return {theme.panel, ink, ink, theme.smm_t3};
    const bool grave = bar.occasion->level >= 2;
    return {theme.danger_t, grave ? theme.danger : theme.ink, theme.danger, grave ? theme.danger : theme.danger_t2};
}

void paint_bar(const Brush& b, const BarBox& box, std::size_t index) {
    const Theme& theme = b.theme();
    const MonthBar& bar = b.model.bars[box.bar];
    const float radius = b.view.px(dims::radius_bar);
    const bool left = box.segment.continues_left, right = box.segment.continues_right;
    const Corners corners = left && right ? Corners::none
        : left                            ? Corners::right
        : right                           ? Corners::left
                                          : Corners::all;
    const bool quiet = b.view.state.lens == Lens::cm;
    const bool hovered = b.marks.hovered_bar == index;
    const bool dragged = b.drag != nullptr && b.drag->bar == bar.item();
    const bool selected = b.marks.selection != nullptr && *b.marks.selection == bar.selection();
    const float alpha = dragged ? 0.45f : 1.0f;
    const BarLook look = look_of(bar, theme, quiet);
    fill(b.out, box.rect, faded(hovered ? theme.smm_t3 : look.ground, alpha), radius, corners);
    if (dragged) dashed_outline(b.out, box.rect, theme.ink3, radius, b.view.px(1), b.view.scale);
    if (selected) outline(b.out, box.rect, theme.smm, radius, b.view.px(1.5f), corners);
    if (look.frame && !selected) outline(b.out, box.rect, faded(*look.frame, alpha), radius, b.view.px(1), corners);
    const Color ink = faded(hovered && bar.occasion ? theme.smm_ink : look.ink, alpha);
    if (bar.occasion)
        icon_in(b.view, b.out, box.square, occasion_icon(bar.occasion->kind),
                hovered || bar.occasion->color.empty() ? ink : faded(look.square, alpha), 12);
    else
        fill(b.out, box.square, faded(look.square, alpha), b.view.px(2));
    paint(b.out, box.name, ink, b.view);
    paint(b.out, box.budget, ink, b.view);
    if (!box.chevron.empty()) icon_in(b.view, b.out, box.chevron, icons::chevron_right, ink, 12);
    if (!hovered || dragged) return;
    for (const Rect& grip : {box.begin_grip, box.end_grip})
        if (!grip.empty()) fill(b.out, grip.shrunk(b.view.px(2), b.view.px(4)), theme.smm, b.view.px(1));
}

// Where the dragged bar would lie in a week: in the lane it has there, else in the first one no other bar lies in.
int lane_of_dragged(const Brush& b, const DaySegment& segment) {
    const auto is_dragged_bar = [&](const BarBox& box) { return b.model.bars[box.bar].item() == b.drag->bar; };
    const auto is_free = [&](int lane) {
        return std::none_of(b.layout.bars.begin(), b.layout.bars.end(), [&](const BarBox& box) {
            return box.lane == lane && box.segment.overlaps(segment) && !is_dragged_bar(box);
        });
    };
    for (const BarBox& box : b.layout.bars)
        if (box.segment.week == segment.week && is_dragged_bar(box) && is_free(box.lane)) return box.lane;
    int lane = 0;
    while (!is_free(lane)) ++lane;
    return lane;
}

// Where a dragged bar would lie: its name in frames on its days, over everything.
void paint_moved_bar(const Brush& b) {
    if (b.drag == nullptr || !b.drag->bar || b.drag->bar_days.empty()) return;
    const auto& bars = b.model.bars;
    const auto dragged =
        std::find_if(bars.begin(), bars.end(), [&](const MonthBar& bar) { return bar.item() == b.drag->bar; });
    const std::string_view name = dragged != bars.end() ? std::string_view(dragged->name) : std::string_view{};
    for (const DaySegment& each : slice_days(b.drag->bar_days, b.model.grid)) {
        const DaySegment segment = b.layout.shown_part(each);
        const Rect bar = b.layout.bar_rect(segment, lane_of_dragged(b, segment));
        if (bar.empty()) continue;
        fill(b.out, bar, b.theme().smm_t3, b.view.px(dims::radius_bar));
        const Color frame = b.drag->refused ? b.theme().danger : b.theme().smm;
        dashed_outline(b.out, bar, frame, b.view.px(dims::radius_bar), b.view.px(1.5f), b.view.scale);
        label_in(b.view, b.out, bar.shrunk(b.view.px(8), 0), text_style::meta_strong, b.theme().smm_ink, name);
    }
}

void paint_slot(const Brush& b, const Rect& slot, Color ground, Color frame, float line) {
    fill(b.out, slot, ground, b.view.px(dims::radius));
    dashed_outline(b.out, slot, frame, b.view.px(dims::radius), b.view.px(line), b.view.scale);
}

// Where the other posts would go that move along: lighter than the target.
void paint_other_landings(const Brush& b) {
    if (b.drag == nullptr) return;
    for (const auto& [cell, landing] : b.drag->landings)
        if (b.drag->target != cell) paint_slot(b, landing.slot.rect, b.theme().smm_t1, b.theme().smm, 1);
}

void paint_target(const Brush& b) {
    if (b.drag == nullptr || !b.drag->target) return;
    const Theme& theme = b.theme();
    const Rect& rect = b.layout.cells[*b.drag->target].rect;
    const Rect frame{rect.x0 - b.view.px(1), rect.y0 - b.view.px(1), rect.x1, rect.y1};
    if (b.drag->refused) {
        dashed_outline(b.out, frame, theme.danger, b.view.px(3), b.view.px(2), b.view.scale);
        return;
    }
    outline(b.out, frame, theme.smm, b.view.px(3), b.view.px(2));
    const MonthLanding* landing = landing_in(b, *b.drag->target);
    if (landing == nullptr) return;
    const Rect& slot = landing->slot.rect;
    paint_slot(b, slot, theme.smm_t2, theme.smm, 1.5f);
    label_in(b.view, b.out, slot.shrunk(b.view.px(9), 0), text_style::meta_medium, theme.smm_ink, b.drag->slot_time);
}

void paint_cursor(const Brush& b) {
    if (!b.marks.cursor_cell || b.drag != nullptr) return;
    const Rect& rect = b.layout.cells[*b.marks.cursor_cell].inner;
    outline(b.out, rect, b.theme().smm, b.view.px(3), b.view.px(b.marks.show_focus ? 2.0f : 1.0f));
}

void paint_led(const Brush& b) {
    if (!b.marks.led || b.drag != nullptr) return;
    for (std::size_t i = 0; i < b.layout.cells.size(); ++i)
        for (const CellChip& chip : b.layout.cells[i].chips)
            if (b.model.days[i].chips[chip.index].post == *b.marks.led)
                return focus_ring(b.out, chip.rect, b.view.px(dims::radius), b.theme().panel, b.view);
}

}  // namespace

void paint_month(ImDrawList& out, const MonthModel& model, const MonthLayout& layout, const MonthMarks& marks,
                 const MonthDrag* drag, const ViewContext& view) {
    const Brush b{out, model, layout, marks, drag, view};
    paint_header(b);
    paint_ground(b);
    const auto is_shown = [&](std::size_t cell) { return !layout.cells[cell].rect.empty(); };
    for (std::size_t i = 0; i < layout.cells.size(); ++i)
        if (is_shown(i)) paint_cell(b, i);
    for (std::size_t i = 0; i < layout.cells.size(); ++i)
        if (is_shown(i)) paint_chips(b, i);
    for (std::size_t i = 0; i < layout.bars.size(); ++i) paint_bar(b, layout.bars[i], i);
    paint_moved_bar(b);
    paint_other_landings(b);
    paint_target(b);
    paint_cursor(b);
    paint_led(b);
}

}  // namespace tandem
