#include "ui/calendar/month_layout.hpp"

#include <algorithm>
#include <cmath>

#include "facts/date_words.hpp"
#include "ui/calendar/month_head.hpp"
#include "ui/calendar/month_lanes.hpp"

namespace tandem {
namespace {

// Lengths at 100 %, as in the design of the cell.
constexpr float header_height = 26, week_column_width = 28;
constexpr float month_lanes_y = 23, lane_pitch = 19, bar_height = 18;
constexpr float close_by = 1;  // how much nearer lanes lie where only so one more has room, and how much lower bars are
constexpr float chip_height = 32, low_chip_height = 18, chip_gap = 2;
constexpr float work_height = 14, work_foot = 6, meter_height = 2, meter_foot = 3;
constexpr float narrow_cell = 120;
constexpr float clock_margins = 14;  // beside what a clock says
constexpr int most_lanes = 3, most_lanes_above_hours = 4;
// Above hours the line of work stands below the day's number, and bars below that.
constexpr float head_work_y = 22, head_lanes_y = 43, head_foot = 3, least_head = 66;

struct Measures {
    float scale;
    const TextRuler& ruler;
    bool above_hours = false;
    bool close = false;  // lanes lie nearer to each other
    float px(float length) const { return scaled_px(length, scale); }
    float closer(float length) const { return px(close ? length - close_by : length); }
    float lanes_y() const { return above_hours ? px(head_lanes_y) : closer(month_lanes_y); }
    float pitch() const { return closer(lane_pitch); }
    float bar() const { return closer(bar_height); }
};

float edge(float begin, float length, float part) { return std::round(begin + length * part); }
float edge(float begin, float length, int index, int count) {
    return edge(begin, length, static_cast<float>(index) / static_cast<float>(count));
}

// Height of what a cell of `height` keeps for chips when `lanes` bars lie above them.
float chip_room(const Measures& m, float height, int lanes) {
    return height - m.lanes_y() - m.pitch() * static_cast<float>(lanes) - m.px(work_height + work_foot);
}

// What chips may move up towards the bars where the rounding of lengths has made a cell a pixel too low for them.
float chip_slack(const Measures& m, int lanes) { return lanes > 0 ? m.pitch() - m.bar() : 0; }

bool has_room(const Measures& m, float height, int lanes, float chip) {
    return chip_room(m, height, lanes) + chip_slack(m, lanes) >= m.px(chip);
}

// Bars may not take the place of the last chip, save where there is none anyway. One bar may make chips low.
int lane_limit(const Measures& m, float height) {
    if (m.above_hours) return most_lanes_above_hours;
    for (const float chip : {chip_height, low_chip_height})
        for (int lanes = most_lanes; lanes > 0; --lanes)
            if (has_room(m, height, lanes, chip)) return lanes;
    return has_room(m, height, 0, low_chip_height) ? 0 : 1;
}

// How the chips of a cell lie below its bars. They are low where there is no room for one of two lines.
struct ChipRows {
    float chip = 0, pitch = 0;  // the height of one, and from the top of one to that of the next
    std::size_t most = 0;
    float begin = 0;  // from the top of the cell, the same in all cells of a week
};

ChipRows chip_rows(const Measures& m, float height, int lanes) {
    ChipRows rows;
    rows.chip = m.px(has_room(m, height, lanes, chip_height) ? chip_height : low_chip_height);
    rows.pitch = rows.chip + m.px(chip_gap);
    const float room = chip_room(m, height, lanes);
    const float fit = (room + chip_slack(m, lanes) + m.px(chip_gap)) / rows.pitch;
    rows.most = static_cast<std::size_t>(std::max(0.0f, fit));
    const float wanted = rows.pitch * static_cast<float>(rows.most) - m.px(chip_gap);
    rows.begin = m.lanes_y() + m.pitch() * static_cast<float>(lanes) - std::max(0.0f, wanted - room);
    return rows;
}

class SelectedPosts {
  public:
    explicit SelectedPosts(const std::vector<Id<Post>>& posts) : sorted_(posts) {
        if (!posts.empty()) last_ = posts.back();
        std::sort(sorted_.begin(), sorted_.end());
    }
    bool has(const MonthChip& chip) const { return std::binary_search(sorted_.begin(), sorted_.end(), chip.post); }
    bool is_last(const MonthChip& chip) const { return chip.post == last_; }

  private:
    std::vector<Id<Post>> sorted_;
    std::optional<Id<Post>> last_;
};

// The first chips of the day. The last of them gives way to the post that was selected last, and where none of them is
// selected to the first one that is: what was just made or found does not disappear.
std::vector<std::size_t> shown_chips(const MonthDay& day, std::size_t room, const SelectedPosts& selected) {
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < std::min(room, day.chips.size()); ++i) shown.push_back(i);
    if (shown.empty()) return shown;
    const auto begin = day.chips.begin(), end = day.chips.end();
    auto kept = std::find_if(begin, end, [&](const MonthChip& chip) { return selected.is_last(chip); });
    if (kept == end) kept = std::find_if(begin, end, [&](const MonthChip& chip) { return selected.has(chip); });
    if (kept != end) shown.back() = std::max(shown.back(), static_cast<std::size_t>(kept - begin));
    return shown;
}

void place_chips(const Measures& m, const MonthDay& day, int lanes, int hidden_bars, const SelectedPosts& selected,
                 CellBox& box) {
    const ChipRows rows = chip_rows(m, box.rect.height(), lanes);
    const std::vector<std::size_t> shown = shown_chips(day, rows.most, selected);
    box.chips_y = box.rect.y0 + rows.begin;
    box.chip_px = rows.chip;
    const bool narrow = box.rect.width() < m.px(narrow_cell);
    float y = box.chips_y;
    for (const std::size_t index : shown) {
        const Rect rect{box.inner.x0 + m.px(cell_side_inset), y, box.inner.x1 - m.px(cell_side_inset), y + rows.chip};
        box.chips.push_back({chip_box(day.chips[index], rect, m.scale, narrow, m.ruler), index});
        y += rows.pitch;
    }
    box.hidden = static_cast<int>(day.chips.size() - shown.size()) + hidden_bars;
    for (std::size_t i = 0; i < day.chips.size(); ++i)
        if (selected.has(day.chips[i]) && box.chip_of(i) == nullptr) box.hides_selected = true;
}

void place_more(const Measures& m, CellBox& box) {
    if (box.hidden <= 0) return;
    const float y0 = box.work_y, y1 = y0 + m.px(work_height);
    const float end = box.inner.x1 - m.px(6);
    const std::string text = "+" + std::to_string(box.hidden);
    const float width = std::max(m.px(24), m.ruler.width(text_style::meta_strong, text) + m.px(12));
    box.more = {end - width, y0, end, y1};
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

BarBox bar_box(const Measures& m, const MonthModel& model, const MonthLayout& layout, const LaneSegment& entry) {
    const DaySegment segment = layout.shown_part(entry.segment);
    const MonthBar& bar = model.bars[entry.item];
    BarBox box;
    box.bar = entry.item;
    box.segment = segment;
    box.lane = entry.lane;
    box.rect = layout.bar_rect(segment, entry.lane);
    const float x0 = box.rect.x0, x1 = box.rect.x1;
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
    const std::string name = name_width > end - name_x ? facts::shorter_times(bar.name) : bar.name;
    box.name = text_from_left(m.ruler, text_style::meta_strong, name, name_x, middle, end - name_x);
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
    layout.week_column = rest.cut_left(m.above_hours ? clocks_width(model, m.scale, m.ruler) : m.px(week_column_width));
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

std::vector<int> lane_limits(const Measures& m, const MonthLayout& layout) {
    std::vector<int> limits;
    for (std::size_t first = 0; first < layout.cells.size(); first += 7)
        limits.push_back(lane_limit(m, layout.cells[first].rect.height()));
    return limits;
}

// Lanes lie close where only so there is room for another one, for bars that have none else.
std::vector<WeekLanes> place_lanes(Measures& m, const MonthModel& model, MonthLayout& layout) {
    const std::vector<int> limits = lane_limits(m, layout);
    std::vector<WeekLanes> weeks = month_lanes(model, limits);
    if (!m.above_hours && hides_bars(weeks)) {
        m.close = true;
        const std::vector<int> more = lane_limits(m, layout);
        m.close = more != limits;
        if (m.close) weeks = month_lanes(model, more);
    }
    layout.lanes = {m.lanes_y(), m.pitch(), m.bar(), m.px(cell_side_inset)};
    return weeks;
}

}  // namespace

const CellChip* CellBox::chip_of(std::size_t index) const {
    const auto found =
        std::find_if(chips.begin(), chips.end(), [&](const CellChip& one) { return one.index == index; });
    return found == chips.end() ? nullptr : &*found;
}

DaySegment MonthLayout::shown_part(DaySegment segment) const {
    const auto is_shown = [&](int column) {
        return !cells[static_cast<std::size_t>(7 * segment.week + column)].rect.empty();
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

Rect MonthLayout::bar_rect(const DaySegment& segment, int lane) const {
    const auto first = static_cast<std::size_t>(7 * segment.week + segment.column);
    const CellBox& begin = cells[first];
    const CellBox& end = cells[first + static_cast<std::size_t>(segment.columns) - 1];
    const float y = begin.rect.y0 + lanes.top_px + lanes.pitch_px * static_cast<float>(lane);
    return {begin.inner.x0 + (segment.continues_left ? 0 : lanes.inset_px), y,
            segment.continues_right ? end.rect.x1 : end.inner.x1 - lanes.inset_px, y + lanes.bar_px};
}

CellBox with_hidden(CellBox cell, int hidden, float scale, const TextRuler& ruler) {
    cell.hidden = hidden;
    place_more({scale, ruler}, cell);
    return cell;
}

WorkBox work_box(const CellBox& cell, const WorkLine& line, float scale, const TextRuler& ruler) {
    const Measures m{scale, ruler};
    const float end = (cell.more.empty() ? cell.inner.x1 - m.px(6) : cell.more.x0) - m.px(2);
    const float y0 = cell.work_y, y1 = y0 + m.px(work_height);
    const float left = cell.inner.x0 + m.px(cell_text_inset);
    const bool has_sign = line.state != WorkLine::State::fits;
    const float x = left + (has_sign ? m.px(15) : 0);
    const TextStyle style = has_sign ? text_style::meta_strong : text_style::meta_medium;
    const bool fits = m.ruler.width(style, line.text) <= end - x;
    // Half a figure is a wrong one: the sign and the meter stay.
    const bool fits_short = fits || m.ruler.width(style, line.short_text) <= end - x;
    WorkBox box;
    box.row = {left, y0, end, y1};
    box.text = text_from_left(m.ruler, style,
                              fits             ? line.text
                                  : fits_short ? line.short_text
                                               : std::string(),
                              x, std::round((y0 + y1) / 2), end - x);
    const float foot = cell.work_last ? cell.inner.y1 - m.px(meter_foot - 1) : y1 + m.px(meter_height + 1);
    box.meter = {left, foot - m.px(meter_height), cell.inner.x1 - m.px(cell_text_inset), foot};
    return box;
}

MonthLayout month_layout(const MonthModel& model, const Rect& area, float scale, const TextRuler& ruler,
                         const DayWeights& weights, const std::vector<Id<Post>>& selected) {
    Measures m{scale, ruler, model.above_hours};
    MonthLayout layout;
    layout.area = area;
    place_frame(m, model, weights, layout);

    const std::vector<WeekLanes> weeks = place_lanes(m, model, layout);
    const SelectedPosts chosen(selected);
    place_heads(model, scale, ruler, layout);
    for (std::size_t i = 0; i < layout.cells.size(); ++i) {
        if (layout.cells[i].rect.empty()) continue;
        const WeekLanes& week = weeks[i / 7];
        place_chips(m, model.days[i], week.above_chips[i % 7], week.all.hidden_on[i % 7], chosen, layout.cells[i]);
        place_work(m, model.days[i], layout.cells[i]);
    }
    for (const WeekLanes& week : weeks)
        for (const LaneSegment& entry : week.all.shown)
            if (BarBox box = bar_box(m, model, layout, entry); !box.rect.empty()) layout.bars.push_back(std::move(box));
    return layout;
}

float clocks_width(const MonthModel& model, float scale, const TextRuler& ruler) {
    float one = scaled_px(hours_width, scale);
    for (const std::string& text : model.clock_texts)
        one = std::max(one, std::ceil(ruler.width(text_style::meta, text)) + scaled_px(clock_margins, scale));
    return one * static_cast<float>(model.clocks);
}

float height_above_hours(const MonthModel& model, float scale, const TextRuler& ruler) {
    const Measures m{scale, ruler, true};
    const std::vector<WeekLanes> weeks = month_lanes(model, {most_lanes_above_hours});
    return std::max(m.px(least_head),
                    m.lanes_y() + m.pitch() * static_cast<float>(weeks.front().all.lanes) + m.px(head_foot));
}

MonthSlot slot_in(const MonthModel& model, const MonthLayout& layout, std::size_t cell, int minute, float scale) {
    const CellBox& box = layout.cells[cell];
    const std::vector<MonthChip>& chips = model.days[cell].chips;
    const auto px = [scale](float length) { return scaled_px(length, scale); };
    MonthSlot slot;
    slot.pitch_px = box.chip_px + px(chip_gap);
    const float room = box.rect.y1 - px(work_height + work_foot) + px(chip_gap) - box.chips_y;
    slot.room = static_cast<std::size_t>(std::max(1.0f, std::floor(room / slot.pitch_px)));
    while (slot.place < box.chips.size() && slot.place + 1 < slot.room &&
           chips[box.chips[slot.place].index].minute <= minute)
        ++slot.place;
    const float y = box.chips_y + static_cast<float>(slot.place) * slot.pitch_px;
    slot.rect = {box.inner.x0 + px(cell_side_inset), y, box.inner.x1 - px(cell_side_inset), y + box.chip_px};
    slot.pushed_out = static_cast<int>(box.chips.size()) + 1 - static_cast<int>(slot.room);
    slot.pushed_out = std::max(0, slot.pushed_out);
    return slot;
}

}  // namespace tandem
