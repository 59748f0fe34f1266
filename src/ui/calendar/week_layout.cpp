#include "ui/calendar/week_layout.hpp"

#include <algorithm>
#include <cmath>

#include "plan/pack_columns.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float post_height = 36, task_height = 18, two_lines = 32, lane_side = 4, between = 2;
// For the scroll bar, which lies over the last column.
constexpr float bar_room = 5;
// Of lanes: the narrowest that is told apart, the narrowest while no day has to be wider than the others, the widest of
// a day that is.
constexpr float least_lane = 62, even_lane = 84, wide_lane = 96, least_focused = 240;
// How much of all days the one that is looked at takes as long as its lanes can be read with less, and at most.
constexpr float usual_part = 0.5f, most_part = 0.7f;
constexpr float narrow_chip = 108, icon_from = 56, initials_from = 64, text_from = 36, least_column = 30;

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
    int rank = 0;  // where not all have room: those of the lowest rank are seen
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

// Things of one lane that hang together by overlaps, by where they begin.
using Cluster = std::vector<Loose>;

std::vector<Cluster> clusters_of(std::vector<Loose> blocks) {
    std::stable_sort(blocks.begin(), blocks.end(), [](const Loose& a, const Loose& b) { return a.y0 < b.y0; });
    std::vector<Cluster> clusters;
    float end = 0;
    for (const Loose& block : blocks) {
        if (clusters.empty() || block.y0 >= end) clusters.emplace_back();
        clusters.back().push_back(block);
        end = clusters.back().size() == 1 ? block.y1 : std::max(end, block.y1);
    }
    return clusters;
}

// Lays things of one kind side by side between two lines.
class ClusterPlacer {
  public:
    ClusterPlacer(const Measures& m, const WeekModel& model, WeekLayout& layout)
        : m_(m), model_(model), layout_(layout) {}

    // Posts that stand beside tasks keep the left half, tasks beside posts the right one.
    void place(const Cluster& cluster, const Rect& lane) {
        Cluster posts, tasks;
        for (const Loose& each : cluster) (each.is_task ? tasks : posts).push_back(each);
        // Behind the last column stands no gap.
        const float x0 = lane.x0 + m_.px(lane_side), x1 = lane.x1 - m_.px(lane_side) + m_.px(between);
        const float middle = std::round((x0 + x1) / 2);
        for (const Cluster& group : clusters_of(posts))
            place_group(group, x0, stand_beside(group, tasks) ? middle : x1, static_cast<int>(group.size()));
        for (const Cluster& group : clusters_of(tasks)) {
            const float left = stand_beside(group, posts) ? middle : x0;
            place_group(group, left, x1, static_cast<int>(std::max(1.0f, (x1 - left) / m_.px(least_column))));
        }
    }

  private:
    static bool stand_beside(const Cluster& a, const Cluster& b) {
        return std::any_of(a.begin(), a.end(), [&](const Loose& one) {
            return std::any_of(b.begin(), b.end(),
                               [&](const Loose& other) { return one.y0 < other.y1 && other.y0 < one.y1; });
        });
    }
    // In as many columns as overlap, `most` at most: the last one is the number's then.
    void place_group(const Cluster& group, float x0, float x1, int most) {
        std::vector<ColumnItem> items;
        for (const Loose& each : group) items.push_back({static_cast<int>(each.y0), static_cast<int>(each.y1)});
        const std::vector<ColumnPlace> places = pack_columns(items);
        const auto x_of = [&](int column, int columns) {
            return std::round(x0 + (x1 - x0) * static_cast<float>(column) / static_cast<float>(columns));
        };
        if (const int columns = places.front().columns; columns > most) return place_some(group, x_of, most);
        for (std::size_t i = 0; i < group.size(); ++i)
            add(group[i], x_of(places[i].column, places[i].columns),
                x_of(places[i].column + places[i].span, places[i].columns));
    }
    // As many as have room, by rank.
    template <class XOf>
    void place_some(Cluster group, const XOf& x_of, int columns) {
        std::stable_sort(group.begin(), group.end(), [](const Loose& a, const Loose& b) { return a.rank < b.rank; });
        std::vector<Cluster> filled(static_cast<std::size_t>(columns - 1));
        Cluster hidden;
        for (const Loose& each : group) {
            const auto free = std::find_if(filled.begin(), filled.end(),
                                           [&](const Cluster& column) { return !stand_beside({each}, column); });
            (free == filled.end() ? hidden : *free).push_back(each);
        }
        for (std::size_t column = 0; column < filled.size(); ++column)
            for (const Loose& each : filled[column])
                add(each, x_of(static_cast<int>(column), columns), x_of(static_cast<int>(column) + 1, columns));
        std::stable_sort(hidden.begin(), hidden.end(), [](const Loose& a, const Loose& b) { return a.y0 < b.y0; });
        if (!hidden.empty()) add_number(hidden, x_of(columns - 1, columns), x_of(columns, columns));
    }
    void add(const Loose& loose, float x0, float x1) {
        const WeekDay& day = model_.days[loose.day];
        HourBlock block;
        block.day = loose.day;
        block.kind = loose.is_task ? HourBlock::Kind::task : HourBlock::Kind::post;
        block.index = loose.index;
        block.part = loose.part;
        block.rect = {x0, loose.y0, x1 - m_.px(between), loose.y1 - (loose.is_task ? m_.px(1) : 0)};
        if (loose.is_task)
            place_task(m_, day.tasks[loose.index], block);
        else
            block.chip = chip_box(day.posts[loose.index].chip_in(loose.part), block.rect, m_.scale,
                                  block.rect.width() < m_.px(narrow_chip), m_.ruler);
        layout_.blocks.push_back(std::move(block));
    }
    // "+4", where the first of them begins.
    void add_number(const Cluster& hidden, float x0, float x1) {
        HourBlock block;
        block.day = hidden.front().day;
        block.kind = HourBlock::Kind::more;
        block.rect = {x0, hidden.front().y0, x1 - m_.px(between), hidden.front().y0 + m_.px(task_height) - m_.px(1)};
        for (const Loose& each : hidden) block.hidden.push_back(each.index);
        const std::string text = "+" + std::to_string(hidden.size());
        const float width = m_.ruler.width(text_style::meta_strong, text);
        block.title = text_from_left(m_.ruler, text_style::meta_strong, text,
                                     std::round((block.rect.x0 + block.rect.x1 - width) / 2),
                                     std::round((block.rect.y0 + block.rect.y1) / 2), width);
        layout_.blocks.push_back(std::move(block));
    }

    const Measures& m_;
    const WeekModel& model_;
    WeekLayout& layout_;
};

void place_lane(const Measures& m, const WeekModel& model, const std::vector<Loose>& blocks, std::size_t lane,
                WeekLayout& layout) {
    std::vector<Loose> here;
    for (const Loose& block : blocks)
        if (block.lane == lane) here.push_back(block);
    if (here.empty()) return;
    const HourDay& day = layout.days[here.front().day];
    Rect whole = day.lanes[lane];
    if (&day == &layout.days.back() && whole.x1 == day.column.x1) whole.x1 -= m.px(bar_room);
    ClusterPlacer placer(m, model, layout);
    for (const Cluster& cluster : clusters_of(std::move(here))) placer.place(cluster, whole);
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
    if (model.lanes.size() < 2 || model.days.size() < 2 || !focused || width_px / days >= lanes * px(even_lane))
        return weights;
    if (!grid.days().contains(*focused)) return weights;
    // The day that is looked at takes what it needs, as far as the others stay readable.
    const float least = std::ceil(lanes * px(least_lane)) + px(2);
    if (least > most_part * width_px) return weights;
    const float most = std::max(usual_part * width_px, least);
    const float wanted = std::min(std::max(lanes * px(wide_lane), px(least_focused)), most);
    weights[static_cast<std::size_t>((*focused - grid.first).count())] = wanted / ((width_px - wanted) / (days - 1));
    return weights;
}

WeekLayout week_layout(const WeekModel& model, const MonthLayout& head, const MonthGrid& grid, const Rect& area,
                       float hour_px, float scale, const TextRuler& ruler) {
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
        const bool parted = lanes > 1 && cell.width() / lanes >= m.px(least_lane);
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
