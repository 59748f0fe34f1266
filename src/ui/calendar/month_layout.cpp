#include "ui/calendar/month_layout.hpp"

#include <algorithm>
#include <cmath>

namespace tandem {
namespace {

// Lengths at 100 %, as in the design of the cell.
constexpr float header_height = 26, week_column_width = 28;
constexpr float text_inset = 9, side_inset = 4;
constexpr float number_row_y = 2, number_row_height = 20;
constexpr float month_lanes_y = 23, lane_pitch = 19, bar_height = 18;
constexpr float chip_height = 32, chip_gap = 2;
constexpr float work_height = 14, work_foot = 6, meter_height = 2, meter_foot = 3;
constexpr float narrow_cell = 120;
constexpr int most_lanes = 3, most_lanes_above_hours = 4;
// Above hours the line of work stands below the day's number, and bars below that.
constexpr float head_work_y = 22, head_lanes_y = 43, head_foot = 3, least_head = 66;

struct Measures {
    float scale;
    const TextRuler& ruler;
    bool above_hours = false;
    float px(float length) const { return scaled_px(length, scale); }
    float lanes_y() const { return px(above_hours ? head_lanes_y : month_lanes_y); }
};

float edge(float begin, float length, float part) { return std::round(begin + length * part); }
float edge(float begin, float length, int index, int count) {
    return edge(begin, length, static_cast<float>(index) / static_cast<float>(count));
}

// Height of what a cell of `height` keeps for chips when `lanes` bars lie above them.
float chip_room(const Measures& m, float height, int lanes) {
    return height - m.lanes_y() - m.px(lane_pitch) * static_cast<float>(lanes) - m.px(work_height + work_foot);
}

// What chips may move up towards the bars where the rounding of lengths has made a cell a pixel too low for them.
float chip_slack(const Measures& m, int lanes) { return lanes > 0 ? m.px(lane_pitch) - m.px(bar_height) : 0; }

// Bars may not take the place of the last chip, save where there is none anyway.
int lane_limit(const Measures& m, float height) {
    if (m.above_hours) return most_lanes_above_hours;
    int lanes = most_lanes;
    while (lanes > 1 && chip_room(m, height, lanes) + chip_slack(m, lanes) < m.px(chip_height)) --lanes;
    return lanes;
}

// From the top of one chip to that of the next.
float chip_pitch(const Measures& m) { return m.px(chip_height) + m.px(chip_gap); }

int chip_limit(const Measures& m, float height, int lanes) {
    const float room = chip_room(m, height, lanes) + chip_slack(m, lanes) + m.px(chip_gap);
    return std::max(0, static_cast<int>(room / chip_pitch(m)));
}

// Where the chips begin, the same in all cells of a week.
float chips_begin(const Measures& m, float height, int lanes) {
    const float wanted = chip_pitch(m) * static_cast<float>(chip_limit(m, height, lanes)) - m.px(chip_gap);
    return m.lanes_y() + m.px(lane_pitch) * static_cast<float>(lanes) -
        std::max(0.0f, wanted - chip_room(m, height, lanes));
}

void place_number_row(const Measures& m, const MonthDay& day, CellBox& box) {
    const float middle = box.rect.y0 + m.px(number_row_y) + std::round(m.px(number_row_height) / 2) - m.px(1);
    const float x = box.inner.x0 + m.px(text_inset);
    const TextStyle style = day.outside ? text_style::control : text_style::control_strong;
    const float width = m.ruler.width(style, day.number);
    box.number = text_from_left(m.ruler, style, day.number, x, middle, box.inner.x1 - x);
    float end = x + width;
    if (day.today) {
        box.number_pill = {box.inner.x0 + m.px(side_inset), box.rect.y0 + m.px(number_row_y), end + m.px(6),
                           box.rect.y0 + m.px(number_row_y + number_row_height)};
        box.number.x = std::round(box.number_pill.x0 + (box.number_pill.width() - width) / 2);
        end = box.number_pill.x1;
    }
    float right = box.inner.x1 - m.px(7);
    if (!day.on_call.empty()) {
        const float most = std::max(0.0f, right - end - m.px(20));
        box.on_call = text_from_left(m.ruler, text_style::initials, day.on_call, end + m.px(20), middle, most);
        const float begin = end;
        end = box.on_call.x + m.ruler.width(text_style::initials, box.on_call.shown);
        box.on_call_rect = {begin, box.rect.y0, end, box.rect.y0 + m.px(number_row_y + number_row_height)};
    }
    if (!day.money.empty()) {
        const float begin = end + m.px(7), room = std::max(0.0f, right - begin);
        const bool fits = m.ruler.width(text_style::meta_medium, day.money) <= room;
        box.money = text_from_left(m.ruler, text_style::meta_medium, fits ? day.money : day.short_money, begin,
                                   middle + m.px(1), room);
        end = begin + m.ruler.width(text_style::meta_medium, box.money.shown);
        box.money_rect = {begin, box.rect.y0, end, box.rect.y0 + m.px(number_row_y + number_row_height)};
    }
    if (day.observances.empty()) return;
    const float room = right - end - m.px(8);
    if (room < m.px(24)) return;
    box.observance =
        text_to_right(m.ruler, text_style::meta, day.observances.front().short_name, right, middle + m.px(1), room);
    box.observance_rect = {box.observance.x, box.rect.y0, right, box.rect.y0 + m.px(number_row_y + number_row_height)};
}

void place_chips(const Measures& m, const MonthDay& day, int lanes, int hidden_bars, CellBox& box) {
    const float height = box.rect.height();
    const auto count = static_cast<int>(day.chips.size());
    const int shown = std::min(count, chip_limit(m, height, lanes));
    box.chips_y = box.rect.y0 + chips_begin(m, height, lanes);
    const bool narrow = box.rect.width() < m.px(narrow_cell);
    for (int i = 0; i < shown; ++i) {
        const float y = box.chips_y + static_cast<float>(i) * chip_pitch(m);
        const Rect rect{box.inner.x0 + m.px(side_inset), y, box.inner.x1 - m.px(side_inset), y + m.px(chip_height)};
        box.chips.push_back(chip_box(day.chips[static_cast<std::size_t>(i)], rect, m.scale, narrow, m.ruler));
    }
    box.hidden = count - shown + hidden_bars;
}

void place_more(const Measures& m, CellBox& box) {
    if (box.hidden <= 0) return;
    const float y0 = box.work_y, y1 = y0 + m.px(work_height);
    const float end = box.inner.x1 - m.px(6);
    const std::string text = "+" + std::to_string(box.hidden);
    const float width = std::max(m.px(24), m.ruler.width(text_style::meta_strong, text) + m.px(12));
    box.more = {end - width, y0 - m.px(1), end, y1 - m.px(1)};
    box.more_text = text_from_left(m.ruler, text_style::meta_strong, text,
                                   std::round(end - width / 2 - m.ruler.width(text_style::meta_strong, text) / 2),
                                   std::round((box.more.y0 + box.more.y1) / 2), width);
}

void place_work(const Measures& m, const MonthDay& day, CellBox& box) {
    box.work_last = !m.above_hours;
    box.work_y = m.above_hours ? box.rect.y0 + m.px(head_work_y) : box.rect.y1 - m.px(work_height + work_foot);
    place_more(m, box);
    if (day.work) box.work = work_box(box, *day.work, m.scale, m.ruler);
}

// Without the days that are not shown: the bar goes on there.
DaySegment shown_part(DaySegment segment, const MonthLayout& layout) {
    const auto is_shown = [&](int column) {
        return !layout.cells[static_cast<std::size_t>(7 * segment.week + column)].rect.empty();
    };
    while (segment.columns > 1 && !is_shown(segment.column)) {
        ++segment.column;
        --segment.columns;
        segment.continues_left = true;
    }
    while (segment.columns > 1 && !is_shown(segment.end_column() - 1)) {
        --segment.columns;
        segment.continues_right = true;
    }
    return segment;
}

BarBox bar_box(const Measures& m, const MonthModel& model, const MonthLayout& layout, const LaneSegment& entry) {
    const DaySegment segment = shown_part(entry.segment, layout);
    const auto first = static_cast<std::size_t>(7 * segment.week + segment.column);
    const auto last = first + static_cast<std::size_t>(segment.columns) - 1;
    const CellBox& begin_cell = layout.cells[first];
    const CellBox& end_cell = layout.cells[last];
    const MonthBar& bar = model.bars[entry.item];
    BarBox box;
    box.bar = entry.item;
    box.segment = segment;
    const float y = begin_cell.rect.y0 + m.lanes_y() + m.px(lane_pitch) * static_cast<float>(entry.lane);
    const float x0 = begin_cell.inner.x0 + (segment.continues_left ? 0 : m.px(side_inset));
    const float x1 = segment.continues_right ? end_cell.rect.x1 : end_cell.inner.x1 - m.px(side_inset);
    box.rect = {x0, y, x1, y + m.px(bar_height)};
    const float middle = std::round((box.rect.y0 + box.rect.y1) / 2);
    const float square = m.px(8);
    box.square = Rect::at(x0 + m.px(7), std::round(middle - square / 2), square, square);
    const bool resizes = !bar.occasion || is_resizable(*bar.occasion);
    if (!segment.continues_left && resizes) box.begin_grip = {x0, box.rect.y0, x0 + m.px(6), box.rect.y1};
    if (!segment.continues_right && resizes) box.end_grip = {x1 - m.px(6), box.rect.y0, x1, box.rect.y1};

    float end = x1 - m.px(8);
    if (segment.continues_right) {
        box.chevron = Rect::at(x1 - m.px(18), std::round(middle - m.px(6)), m.px(12), m.px(12));
        end = box.chevron.x0 - m.px(4);
    }
    if (bar.occasion) box.square = Rect::at(x0 + m.px(5), std::round(middle - m.px(6)), m.px(12), m.px(12));
    const float name_x = box.square.x1 + m.px(bar.occasion ? 4 : 6);
    const float name_width = m.ruler.width(text_style::meta_strong, bar.name);
    const float budget_width = m.ruler.width(text_style::meta_medium, bar.budget);
    // The name goes before the money where there is not room for both.
    if (!bar.budget.empty() && name_x + std::min(name_width, m.px(60)) + m.px(10) + budget_width <= end) {
        box.budget = text_to_right(m.ruler, text_style::meta_medium, bar.budget, end, middle, budget_width);
        end = box.budget.x - m.px(10);
    }
    box.name = text_from_left(m.ruler, text_style::meta_strong, bar.name, name_x, middle, end - name_x);
    box.cut = name_width > end - name_x || (box.budget.empty() && !bar.budget.empty());
    return box;
}

void place_columns(const Rect& grid, const Rect& header, const DayWeights& weights, MonthLayout& layout) {
    float all = 0;
    for (const float weight : weights) all += weight;
    float before = 0;
    for (const float weight : weights) {
        const float x0 = edge(grid.x0, grid.width(), before / all);
        before += weight;
        layout.weekday_rects.push_back({x0, header.y0, edge(grid.x0, grid.width(), before / all), header.y1});
    }
}

void place_week_number(const Measures& m, const MonthModel& model, int week, float y0, MonthLayout& layout) {
    const std::string number = std::to_string(model.grid.iso_week(week).number);
    const float width = m.ruler.width(text_style::meta, number);
    layout.week_numbers.push_back(text_from_left(
        m.ruler, text_style::meta, number, std::round(layout.week_column.x0 + (layout.week_column.width() - width) / 2),
        y0 + m.px(m.above_hours ? 28 : 13), width));
}

void place_frame(const Measures& m, const MonthModel& model, const DayWeights& weights, MonthLayout& layout) {
    Rect rest = layout.area;
    layout.header = rest.cut_top(m.above_hours ? 0 : m.px(header_height));
    layout.week_column =
        rest.cut_left(m.px(m.above_hours ? hours_width * static_cast<float>(model.clocks) : week_column_width));
    layout.grid = rest;
    place_columns(rest, layout.header, weights, layout);
    for (int week = 0; week < model.grid.weeks; ++week) {
        const float y0 = edge(rest.y0, rest.height(), week, model.grid.weeks);
        const float y1 = edge(rest.y0, rest.height(), week + 1, model.grid.weeks);
        place_week_number(m, model, week, y0, layout);
        for (const Rect& column : layout.weekday_rects) {
            CellBox cell;
            cell.rect = {column.x0, y0, column.x1, y1};
            cell.inner = {cell.rect.x0, cell.rect.y0, cell.rect.x1 - m.px(1), cell.rect.y1 - m.px(1)};
            layout.cells.push_back(std::move(cell));
        }
    }
}

enum class BarGroup : std::uint8_t { campaigns, flights, occasions };

BarGroup group_of(const MonthBar& bar) {
    return bar.occasion ? BarGroup::occasions : bar.flight ? BarGroup::flights : BarGroup::campaigns;
}

std::vector<LaneWeek> pack(const MonthModel& model, BarGroup group, const std::vector<int>& limits) {
    std::vector<LaneItem> items;
    std::vector<std::size_t> bars;  // of each item
    for (std::size_t i = 0; i < model.bars.size(); ++i) {
        if (group_of(model.bars[i]) != group) continue;
        items.push_back({model.bars[i].item(), model.bars[i].days});
        bars.push_back(i);
    }
    std::vector<LaneWeek> weeks = pack_lanes(items, model.grid, limits);
    for (LaneWeek& week : weeks)
        for (std::vector<LaneSegment>* part : {&week.shown, &week.hidden})
            for (LaneSegment& entry : *part) entry.item = bars[entry.item];
    return weeks;
}

// The lanes of a week, and how many of them keep the chips of each day down.
struct WeekLanes {
    LaneWeek all;
    std::array<int, 7> above_chips{};
};

// Puts bars below those that are there. A bar of an occasion keeps chips down on its own days alone: most are short.
void put_below(WeekLanes& week, const LaneWeek& more, BarGroup group) {
    const int first = week.all.lanes;
    for (LaneSegment entry : more.shown) {
        entry.lane += first;
        week.all.shown.push_back(entry);
        const auto begin = static_cast<std::size_t>(entry.segment.column);
        for (std::size_t day = begin; day < begin + static_cast<std::size_t>(entry.segment.columns); ++day)
            week.above_chips[day] = std::max(week.above_chips[day], entry.lane + 1);
    }
    for (std::size_t day = 0; day < 7; ++day) week.all.hidden_on[day] += more.hidden_on[day];
    week.all.lanes += more.lanes;
    if (group != BarGroup::occasions && more.lanes > 0) week.above_chips.fill(week.all.lanes);
}

// Lanes of campaigns, below them flights, below that what happens beside posts, each in the room that is left.
std::vector<WeekLanes> lanes_of(const MonthModel& model, std::vector<int> limits) {
    std::vector<WeekLanes> weeks(limits.size());
    for (const BarGroup group : {BarGroup::campaigns, BarGroup::flights, BarGroup::occasions}) {
        const std::vector<LaneWeek> packed = pack(model, group, limits);
        for (std::size_t i = 0; i < weeks.size(); ++i) {
            put_below(weeks[i], packed[i], group);
            limits[i] -= packed[i].lanes;
        }
    }
    return weeks;
}

}  // namespace

CellBox with_hidden(CellBox cell, int hidden, float scale, const TextRuler& ruler) {
    cell.hidden = hidden;
    place_more({scale, ruler}, cell);
    return cell;
}

WorkBox work_box(const CellBox& cell, const WorkLine& line, float scale, const TextRuler& ruler) {
    const Measures m{scale, ruler};
    const float end = (cell.more.empty() ? cell.inner.x1 - m.px(6) : cell.more.x0) - m.px(2);
    const float y0 = cell.work_y, y1 = y0 + m.px(work_height);
    const float left = cell.inner.x0 + m.px(text_inset);
    const bool has_sign = line.state != WorkLine::State::fits;
    const float x = left + (has_sign ? m.px(15) : 0);
    const TextStyle style = has_sign ? text_style::meta_strong : text_style::meta_medium;
    const bool fits = m.ruler.width(style, line.text) <= end - x;
    WorkBox box;
    box.row = {left, y0, end, y1};
    box.text =
        text_from_left(m.ruler, style, fits ? line.text : line.short_text, x, std::round((y0 + y1) / 2), end - x);
    const float foot = cell.work_last ? cell.inner.y1 - m.px(meter_foot - 1) : y1 + m.px(meter_height + 1);
    box.meter = {left, foot - m.px(meter_height), cell.inner.x1 - m.px(text_inset), foot};
    return box;
}

MonthLayout month_layout(const MonthModel& model, const Rect& area, float scale, const TextRuler& ruler,
                         const DayWeights& weights) {
    const Measures m{scale, ruler, model.above_hours};
    MonthLayout layout;
    layout.area = area;
    place_frame(m, model, weights, layout);

    std::vector<int> limits;
    for (int week = 0; week < model.grid.weeks; ++week)
        limits.push_back(lane_limit(m, layout.cells[static_cast<std::size_t>(7 * week)].rect.height()));
    const std::vector<WeekLanes> weeks = lanes_of(model, limits);

    for (std::size_t i = 0; i < layout.cells.size(); ++i) {
        if (layout.cells[i].rect.empty()) continue;
        const WeekLanes& week = weeks[i / 7];
        place_number_row(m, model.days[i], layout.cells[i]);
        place_chips(m, model.days[i], week.above_chips[i % 7], week.all.hidden_on[i % 7], layout.cells[i]);
        place_work(m, model.days[i], layout.cells[i]);
    }
    for (const WeekLanes& week : weeks)
        for (const LaneSegment& entry : week.all.shown)
            if (BarBox box = bar_box(m, model, layout, entry); !box.rect.empty()) layout.bars.push_back(std::move(box));
    return layout;
}

float height_above_hours(const MonthModel& model, float scale, const TextRuler& ruler) {
    const Measures m{scale, ruler, true};
    const std::vector<WeekLanes> weeks = lanes_of(model, {most_lanes_above_hours});
    return std::max(m.px(least_head),
                    m.lanes_y() + m.px(lane_pitch) * static_cast<float>(weeks.front().all.lanes) + m.px(head_foot));
}

std::optional<std::size_t> MonthLayout::cell_at(float x, float y) const {
    if (!grid.contains(x, y)) return std::nullopt;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i].rect.contains(x, y)) return i;
    return std::nullopt;
}

std::optional<MonthLayout::ChipAt> MonthLayout::chip_at(float x, float y) const {
    const auto cell = cell_at(x, y);
    if (!cell) return std::nullopt;
    const std::vector<ChipBox>& chips = cells[*cell].chips;
    for (std::size_t i = 0; i < chips.size(); ++i)
        if (chips[i].rect.contains(x, y)) return ChipAt{*cell, i, chips[i].badge.contains(x, y)};
    return std::nullopt;
}

std::optional<MonthLayout::BarAt> MonthLayout::bar_at(float x, float y) const {
    for (std::size_t i = 0; i < bars.size(); ++i) {
        if (!bars[i].rect.contains(x, y)) continue;
        if (bars[i].begin_grip.contains(x, y)) return BarAt{i, BarPart::begin};
        return BarAt{i, bars[i].end_grip.contains(x, y) ? BarPart::end : BarPart::body};
    }
    return std::nullopt;
}

std::optional<std::size_t> MonthLayout::more_at(float x, float y) const {
    const auto cell = cell_at(x, y);
    if (!cell || !cells[*cell].more.contains(x, y)) return std::nullopt;
    return cell;
}

MonthSlot slot_in(const MonthModel& model, const MonthLayout& layout, std::size_t cell, int minute, float scale) {
    const CellBox& box = layout.cells[cell];
    const std::vector<MonthChip>& chips = model.days[cell].chips;
    const auto px = [scale](float length) { return scaled_px(length, scale); };
    MonthSlot slot;
    slot.pitch_px = px(chip_height) + px(chip_gap);
    const float room = box.rect.y1 - px(work_height + work_foot) + px(chip_gap) - box.chips_y;
    slot.room = static_cast<std::size_t>(std::max(1.0f, std::floor(room / slot.pitch_px)));
    while (slot.place < box.chips.size() && slot.place + 1 < slot.room && chips[slot.place].minute <= minute)
        ++slot.place;
    const float y = box.chips_y + static_cast<float>(slot.place) * slot.pitch_px;
    slot.rect = {box.inner.x0 + px(side_inset), y, box.inner.x1 - px(side_inset), y + px(chip_height)};
    slot.pushed_out = static_cast<int>(box.chips.size()) + 1 - static_cast<int>(slot.room);
    slot.pushed_out = std::max(0, slot.pushed_out);
    return slot;
}

}  // namespace tandem
