#include "ui/calendar/week_layout.hpp"

#include <algorithm>
#include <cmath>

#include "ui/calendar/hour_packing.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float post_height = 36, task_height = 18, two_lines = 32, lane_side = 4, between = 2;
// For the scroll bar, which lies over the last column.
constexpr float bar_room = 5;
// Of lanes: the narrowest of the day that is looked at, the narrowest of others, the widest of a day that is wider than
// the others.
constexpr float least_lane = 62, even_lane = 84, wide_lane = 96, least_focused = 240;
// The narrowest a day becomes beside one that is wider.
constexpr float least_day = 68;
// How much of all days the one that is looked at takes as long as its lanes can be read with less.
constexpr float usual_part = 0.5f;
constexpr float narrow_chip = 108, icon_from = 56, initials_from = 64, text_from = 36;
// With the gap behind it: a post with its network, time and the begin of its title; its network and a word of that; the
// sign of a task; a number.
constexpr float good_post = 108, good_task = 56, least_post = 48, least_task = 30, least_number = 24;

struct Measures {
    float scale;
    const TextRuler& ruler;
    float px(float length) const { return scaled_px(length, scale); }
};

// A post or a task before it has a place.
struct Loose {
    std::size_t day = 0;
    bool is_task = false;
    std::size_t index = 0;
    std::size_t lane = 0;
    float y0 = 0, y1 = 0;
    int rank = 0;  // HourItem's
    std::optional<std::size_t> part = {};
};

// In a day that is not parted a post is one block, and all stand in one lane.
std::vector<Loose> loose_blocks(const Measures& m, const WeekModel& model, const WeekLayout& layout, std::size_t day) {
    std::vector<Loose> blocks;
    const WeekDay& of = model.days[day];
    const bool parted = layout.days[day].parted();
    for (std::size_t i = 0; i < of.posts.size(); ++i) {
        const float y = std::round(layout.y_of(of.posts[i].chip.minute));
        const float y0 = std::min(y, layout.height() - m.px(post_height));
        const Loose whole{day, false, i, of.posts[i].lane, y0, y0 + m.px(post_height), 0};
        const std::size_t parts = parted ? of.posts[i].parts.size() : 0;
        if (parts == 0) blocks.push_back(whole);
        for (std::size_t part = 0; part < parts; ++part) {
            blocks.push_back(whole);
            blocks.back().lane = of.posts[i].lane_in(part);
            blocks.back().part = part;
        }
    }
    for (std::size_t i = 0; i < of.tasks.size(); ++i) {
        const MinuteRange minutes = of.tasks[i].minutes;
        const float y0 = std::min(std::round(layout.y_of(minutes.begin)), layout.height() - m.px(task_height));
        const float y1 = std::max(std::round(layout.y_of(minutes.end)), y0 + m.px(task_height));
        const WeekTask::State state = of.tasks[i].state;
        const int rank = state == WeekTask::State::next_due ? 0 : state == WeekTask::State::done ? 2 : 1;
        blocks.push_back({day, true, i, of.tasks[i].lane, y0, y1, rank});
    }
    if (!parted)
        for (Loose& block : blocks) block.lane = 0;
    return blocks;
}

void place_task(const Measures& m, const WeekTask& task, HourBlock& block) {
    // Where there is room for letters alone they have all of it.
    const float side = m.px(block.rect.width() < m.px(icon_from) ? 3 : 6);
    Rect inner = block.rect.shrunk(side, 0);
    // Several have no effort of their own to be drawn longer.
    if (!task.joined) block.foot = {block.rect.x0, block.rect.y1 - m.px(5), block.rect.x1, block.rect.y1};
    const bool tall = block.rect.height() >= m.px(two_lines);
    const float middle = block.rect.y0 + (tall ? m.px(10) : std::round(block.rect.height() / 2));
    const float width = block.rect.width();
    block.cut = true;
    if (width < m.px(text_from)) {
        // Its sign alone.
        block.icon =
            Rect::at(std::round((block.rect.x0 + block.rect.x1) / 2 - m.px(6)), middle - m.px(6), m.px(12), m.px(12));
        return;
    }
    if (width >= m.px(icon_from)) {
        block.icon = Rect::at(inner.x0, middle - m.px(6), m.px(12), m.px(12));
        inner.x0 = block.icon.x1 + m.px(4);
    }
    if (width >= m.px(initials_from)) {
        const float who = m.ruler.width(text_style::initials, task.initials);
        block.who = text_to_right(m.ruler, text_style::initials, task.initials, inner.x1, middle, who);
        inner.x1 -= who + m.px(4);
    }
    block.title = text_from_left(m.ruler, text_style::meta_medium, task.title, inner.x0, middle, inner.width());
    block.cut = m.ruler.width(text_style::meta_medium, task.title) > inner.width() || block.who.empty();
    if (!tall) return;
    const float x = block.icon.empty() ? inner.x0 : block.icon.x1 + m.px(4);
    const float room = block.rect.x1 - side - x;
    block.detail = text_from_left(m.ruler, text_style::meta, task.detail, x, block.rect.y0 + m.px(23), room);
    block.cut = block.cut || m.ruler.width(text_style::meta, task.detail) > room;
}

HourBlock placed_block(const Measures& m, const WeekDay& day, const Loose& loose, const HourPlace& place) {
    HourBlock block;
    block.day = loose.day;
    block.kind = loose.is_task ? HourBlock::Kind::task : HourBlock::Kind::post;
    block.index = loose.index;
    block.part = loose.part;
    block.rect = {place.x0, loose.y0, place.x1 - m.px(between), loose.y1 - (loose.is_task ? m.px(1) : 0)};
    if (loose.is_task)
        place_task(m, day.tasks[loose.index], block);
    else
        block.chip = chip_box(day.posts[loose.index].chip_in(loose.part), block.rect, m.scale,
                              block.rect.width() < m.px(narrow_chip), m.ruler);
    return block;
}

// "+4".
HourBlock number_block(const Measures& m, const std::vector<Loose>& blocks, const HourNumber& number) {
    HourBlock block;
    block.day = blocks.front().day;
    block.kind = HourBlock::Kind::more;
    block.rect = {number.place.x0, number.y0, number.place.x1 - m.px(between), number.y0 + m.px(task_height) - m.px(1)};
    for (const std::size_t item : number.items)
        (blocks[item].is_task ? block.hidden : block.hidden_posts).push_back(blocks[item].index);
    const std::string text = "+" + std::to_string(block.count());
    const float width = m.ruler.width(text_style::meta_strong, text);
    block.title =
        text_from_left(m.ruler, text_style::meta_strong, text, std::round((block.rect.x0 + block.rect.x1 - width) / 2),
                       std::round((block.rect.y0 + block.rect.y1) / 2), width);
    return block;
}

HourRoom room_in(const Measures& m, const Rect& lane, float hour_px) {
    HourRoom room;
    room.x0 = lane.x0 + m.px(lane_side);
    // Behind the last column stands no gap.
    room.x1 = lane.x1 - m.px(lane_side) + m.px(between);
    room.good_post = m.px(good_post);
    room.good_task = m.px(good_task);
    room.least_post = m.px(least_post);
    room.least_task = m.px(least_task);
    room.beside_post = m.px(least_number);
    room.number_height = m.px(task_height);
    room.number_reach = std::max(hour_px, room.number_height);
    return room;
}

void place_lane(const Measures& m, const WeekModel& model, const std::vector<Loose>& blocks, std::size_t lane,
                WeekLayout& layout) {
    std::vector<Loose> here;
    for (const Loose& block : blocks)
        if (block.lane == lane) here.push_back(block);
    if (here.empty()) return;
    const std::size_t at = here.front().day;
    const HourDay& day = layout.days[at];
    Rect whole = day.lanes[lane];
    if (&day == &layout.days.back() && whole.x1 == day.column.x1) whole.x1 -= m.px(bar_room);
    std::vector<HourItem> items;
    for (const Loose& each : here) items.push_back({each.y0, each.y1, each.is_task, each.rank});
    const HourPacking packing = pack_hours(items, room_in(m, whole, layout.hour_px));
    for (std::size_t i = 0; i < here.size(); ++i)
        if (packing.places[i]) layout.blocks.push_back(placed_block(m, model.days[at], here[i], *packing.places[i]));
    for (const HourNumber& number : packing.numbers) layout.blocks.push_back(number_block(m, here, number));
}

}  // namespace

std::optional<std::size_t> WeekLayout::day_at(float x) const {
    for (std::size_t i = 0; i < days.size(); ++i)
        if (days[i].column.x0 <= x && x < days[i].column.x1) return i;
    return std::nullopt;
}

std::size_t WeekLayout::lane_at(std::size_t day, float x) const {
    const std::vector<Rect>& lanes = days[day].lanes;
    std::size_t at = 0;
    while (at + 1 < lanes.size() && x >= lanes[at].x1) ++at;
    return at;
}

DayWeights day_weights(const WeekModel& model, const MonthGrid& grid, float width_px, float scale,
                       std::optional<Day> focused) {
    DayWeights weights{};
    for (const WeekDay& day : model.days) weights[static_cast<std::size_t>((day.day - grid.first).count())] = 1;
    const auto days = static_cast<float>(model.days.size()), lanes = static_cast<float>(model.lanes.size());
    const auto px = [&](float length) { return scaled_px(length, scale); };
    if (model.lanes.size() < 2 || model.days.size() < 2 || !focused || width_px / days - px(2) >= lanes * px(even_lane))
        return weights;
    if (!grid.days().contains(*focused)) return weights;
    // The day that is looked at takes what it needs, as far as the others stay readable.
    const float least = std::ceil(lanes * px(least_lane)) + px(2), room = width_px - (days - 1) * px(least_day);
    if (least > room) return weights;
    const float most = std::min(std::max(usual_part * width_px, least), room);
    const float wanted = std::min(std::max(lanes * px(wide_lane), px(least_focused)), most);
    weights[static_cast<std::size_t>((*focused - grid.first).count())] = wanted / ((width_px - wanted) / (days - 1));
    return weights;
}

WeekLayout week_layout(const WeekModel& model, const MonthLayout& head, const MonthGrid& grid, const Rect& area,
                       float hour_px, float scale, std::optional<Day> focused, const TextRuler& ruler) {
    const Measures m{scale, ruler};
    WeekLayout layout;
    Rect rest = area;
    layout.hours = rest.cut_left(head.week_column.width());
    layout.grid = rest;
    layout.hour_px = hour_px;
    const auto lanes = static_cast<float>(model.lanes.size());
    for (const WeekDay& day : model.days) {
        const Rect& cell = head.cells[static_cast<std::size_t>((day.day - grid.first).count())].inner;
        HourDay column{{cell.x0, 0, cell.x1, layout.height()}, {}};
        // Where its lanes would be too narrow to be read the day is not parted.
        const bool looked_at = day.day == focused || model.days.size() == 1;
        const bool parted = lanes > 1 && cell.width() / lanes >= m.px(looked_at ? least_lane : even_lane);
        for (std::size_t i = 0; i < model.lanes.size(); ++i) {
            const float part = cell.width() / lanes;
            const auto at = static_cast<float>(i);
            column.lanes.push_back(parted ? Rect{std::round(cell.x0 + part * at), 0,
                                                 std::round(cell.x0 + part * (at + 1)), layout.height()}
                                          : column.column);
        }
        layout.days.push_back(std::move(column));
    }
    for (std::size_t day = 0; day < model.days.size(); ++day) {
        const std::vector<Loose> blocks = loose_blocks(m, model, layout, day);
        for (std::size_t lane = 0; lane < (layout.days[day].parted() ? model.lanes.size() : 1); ++lane)
            place_lane(m, model, blocks, lane, layout);
    }
    return layout;
}

}  // namespace tandem
