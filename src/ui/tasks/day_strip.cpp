#include "ui/tasks/day_strip.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

#include "ui/tasks/tasks_cache.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

constexpr float side = 20, labels_width = 88, chip_height = 20, row_padding = 4, gap = 2;
constexpr float full_height = 606, small_height = 500;

std::vector<MonthChip> posts_of_day(const ViewContext& view, Day day) {
    const MonthGrid grid{week_begin(day, first_weekday(view.project().settings.week_start)), 1, month_of(day)};
    MonthModel model = month_model({view.project(),
                                    view.plan(),
                                    view.facts,
                                    view.words,
                                    view.state.filters,
                                    grid,
                                    view.today(),
                                    view.state.lens,
                                    false,
                                    {}});
    return std::move(model.days[static_cast<std::size_t>(grid.cell_of(day)->column)].chips);
}

StripBlock block_of(const ViewContext& view, const Task& task, MinuteRange minutes, bool next) {
    using State = StripBlock::State;
    State state = State::open;
    if (!task.is_open())
        state = State::done;
    else if (next)
        state = State::next;
    else if (!view.plan().placement(task.id))
        state = State::unassigned;
    else if (task.end < view.now)
        state = State::late;
    return {task.id, minutes, state};
}

void widen(DayStrip& strip, MinuteRange minutes) {
    strip.first_hour = std::min(strip.first_hour, minutes.begin / 60);
    strip.last_hour = std::max(strip.last_hour, (minutes.end + 59) / 60);
}

// Puts things into the topmost row in which they do not touch what lies there. False: none of the rows has room.
class Rows {
  public:
    Rows(std::size_t count, float between) : ends_(count, -1e9f), between_(between) {}
    std::optional<std::size_t> take(float x0, float x1) {
        for (std::size_t row = 0; row < ends_.size(); ++row) {
            if (x0 < ends_[row] + between_) continue;
            ends_[row] = x1;
            used_ = std::max(used_, row + 1);
            return row;
        }
        return std::nullopt;
    }
    std::size_t used() const { return std::max<std::size_t>(1, used_); }

  private:
    std::vector<float> ends_;
    float between_;
    std::size_t used_ = 0;
};

float chip_width(const MonthChip& chip, float scale, const TextRuler& ruler) {
    const auto px = [&](float length) { return scaled_px(length, scale); };
    const std::string more = chip.more_channels > 0 ? " +" + std::to_string(chip.more_channels) : "";
    const std::string letters = (chip.network ? chip.network->letters : std::string("–")) + more;
    return px(9) + ruler.width(text_style::network, letters) + px(5) + ruler.width(text_style::meta, chip.time) +
        px(5 + 11 + 6);
}

// Places the posts; returns how many rows they take.
std::size_t place_posts(const DayStrip& strip, std::size_t most_rows, float scale, const TextRuler& ruler,
                        StripLayout& out) {
    const auto px = [&](float length) { return scaled_px(length, scale); };
    Rows rows(most_rows, px(3));
    for (std::size_t i = 0; i < strip.posts.size(); ++i) {
        const float width = chip_width(strip.posts[i], scale, ruler);
        const float x = std::min(std::round(out.x_of(strip.posts[i].minute, strip)), out.area.x1 - px(4) - width);
        const auto row = rows.take(x, x + width);
        if (row)
            out.posts.push_back({i, Rect::at(x, static_cast<float>(*row), width, 0)});
        else
            out.hidden_posts.push_back(i);
    }
    return rows.used();
}

// Places the blocks; returns how many lanes they take.
std::size_t place_blocks(const DayStrip& strip, std::size_t most_lanes, float scale, StripLayout& out) {
    Rows lanes(most_lanes, scaled_px(1, scale));
    for (std::size_t i = 0; i < strip.blocks.size(); ++i) {
        const MinuteRange minutes = strip.blocks[i].minutes;
        const float x0 = std::round(out.x_of(minutes.begin, strip));
        const float x1 =
            std::max(x0 + scaled_px(4, scale), std::round(out.x_of(minutes.end, strip)) - scaled_px(1, scale));
        const auto lane = lanes.take(x0, x1);
        if (lane)
            out.blocks.push_back({i, {x0, static_cast<float>(*lane), x1, 0}});
        else
            out.hidden_blocks.push_back(i);
    }
    return lanes.used();
}

float block_height(std::size_t lanes) {
    constexpr float heights[] = {16, 16, 12, 9};
    return lanes < std::size(heights) ? heights[lanes] : 7;
}

}  // namespace

DayStrip day_strip(const ViewContext& view, const TaskDay& list) {
    const Day day = view.state.tasks_day;
    const OfficeCalendar office(view.facts, view.project().settings, {day, day + date::days(1)});
    DayStrip strip;
    const auto minute = [&](LocalMinute time) { return static_cast<int>((time - LocalMinute(day)).count()); };
    strip.first_hour = view.workbench.preferences().first_hour.value_or(minute(office.day_start(day)) / 60);
    strip.last_hour = std::max(strip.first_hour + 1, (minute(office.day_end(day)) + 59) / 60);
    strip.posts = posts_of_day(view, day);
    for (const MonthChip& post : strip.posts) widen(strip, {post.minute, post.minute + 1});
    std::unordered_map<Id<Task>, bool> listed;
    for (const TaskGroup& group : list.groups)
        if (group.kind != TaskGroup::Kind::overdue)
            for (const Id<Task> id : group.tasks) listed.emplace(id, list.next_due == id);
    for (const DaySlot& slot : lay_out_day(view.project(), view.plan(), office, day, view.now)) {
        const auto found = listed.find(slot.task);
        if (found == listed.end()) continue;
        strip.blocks.push_back(block_of(view, *view.plan().task(slot.task), slot.minutes, found->second));
        widen(strip, slot.minutes);
    }
    // What is due next has its place before others that begin with it.
    std::stable_sort(strip.blocks.begin(), strip.blocks.end(), [](const StripBlock& a, const StripBlock& b) {
        const auto waits = [](const StripBlock& block) { return block.state != StripBlock::State::next; };
        return std::tuple(a.minutes.begin, waits(a)) < std::tuple(b.minutes.begin, waits(b));
    });
    if (day == view.today()) {
        strip.now = minute(view.now);
        widen(strip, {*strip.now, *strip.now + 1});
    }
    return strip;
}

const DayStrip& shown_day_strip(ViewContext& view, const TaskDay& list) {
    TasksCache& cache = tasks_cache(view);
    TasksCache::StripIs is{cache.day_is.value_or(TasksCache::DayIs{}), view.now, view.language, view.words.clock(),
                           view.workbench.preferences().first_hour};
    if (!cache.strip_is || *cache.strip_is != is) {
        cache.strip = day_strip(view, list);
        cache.strip_is = std::move(is);
    }
    return cache.strip;
}

StripSize strip_size(float area_height_px, float scale) {
    if (area_height_px >= scaled_px(full_height, scale)) return StripSize::full;
    return area_height_px >= scaled_px(small_height, scale) ? StripSize::small : StripSize::none;
}

int StripLayout::minute_at(float x, const DayStrip& strip) const {
    const float hours = hour_px > 0 ? (x - axis.x0) / hour_px : 0;
    return std::clamp(static_cast<int>(std::lround(60 * hours)) + 60 * strip.first_hour, 60 * strip.first_hour,
                      60 * strip.last_hour);
}

StripLayout strip_layout(const DayStrip& strip, const Rect& area, StripSize size, float scale, const TextRuler& ruler) {
    const auto px = [&](float length) { return scaled_px(length, scale); };
    StripLayout out;
    out.area = area;
    const bool small = size == StripSize::small;
    Rect at = area;
    at.x0 += px(side + labels_width);
    at.x1 -= px(side + 8);
    out.axis = at.cut_top(px(small ? 18 : 20));
    out.hour_px = out.axis.width() / static_cast<float>(std::max(1, strip.last_hour - strip.first_hour));
    while (static_cast<float>(out.hour_step) * out.hour_px < px(40) && out.hour_step < 6) ++out.hour_step;

    const std::size_t rows = place_posts(strip, small ? 1 : 2, scale, ruler, out);
    out.posts_row = at.cut_top(static_cast<float>(rows) * px(chip_height + gap) - px(gap) + px(2 * row_padding));
    for (StripLayout::Placed& post : out.posts) {
        const float y = out.posts_row.y0 + px(row_padding) + post.rect.y0 * px(chip_height + gap);
        post.rect = Rect::at(post.rect.x0, y, post.rect.width(), px(chip_height));
    }
    const std::size_t lanes = place_blocks(strip, small ? 3 : 6, scale, out);
    const float height = px(small ? std::min(9.0f, block_height(lanes)) : block_height(lanes));
    const float pitch = height + px(gap);
    out.tasks_row = at.cut_top(std::max(px(18), static_cast<float>(lanes) * pitch - px(gap) + px(2 * row_padding)));
    const float top =
        out.tasks_row.y0 + std::round((out.tasks_row.height() - static_cast<float>(lanes) * pitch + px(gap)) / 2);
    for (StripLayout::Placed& block : out.blocks) {
        const float y = top + block.rect.y0 * pitch;
        block.rect = {block.rect.x0, y, block.rect.x1, y + height};
    }
    out.area.y1 = out.tasks_row.y1 + px(small ? 4 : 8);
    return out;
}

}  // namespace tandem
