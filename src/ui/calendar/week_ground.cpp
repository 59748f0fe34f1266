#include "ui/calendar/week_ground.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "icons.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/week_paint.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float word_height = 18, word_gap = 4, word_padding = 6, plane_size = 12;

// Paints one part of a day, between two lines of the screen.
class GroundPart {
  public:
    GroundPart(ImDrawList& out, const HourGround& ground, const Rect& part, const ViewContext& view)
        : out_(out), ground_(ground), part_(part), view_(view) {}

    void paint(const LaneShade& shade) {
        for (const MinuteRange& work : shade.work) fill(out_, at(work), view_.theme.panel);
        for (const MinuteRange& away : shade.away) hatched(away, view_.theme.hair);
        for (const MinuteRange& turn : shade.on_call) outline(out_, at(turn), view_.theme.cm, 0, view_.px(1));
    }
    void paint(const WeekClockBreak& broken) {
        const Rect rect = at(broken.minutes);
        if (broken.missing) {
            fill(out_, rect, view_.theme.sunken);
            return hatched(broken.minutes, view_.theme.hair2);
        }
        fill(out_, rect, view_.theme.smm_t1);
        horizontal_line(out_, rect.x0, rect.x1, rect.y0, view_.theme.smm, view_.px(1));
        horizontal_line(out_, rect.x0, rect.x1, rect.y1 - view_.px(1), view_.theme.smm, view_.px(1));
    }

  private:
    Rect at(const MinuteRange& minutes) const {
        const auto y = [&](int minute) { return std::round(ground_.top + ground_.layout.y_of(minute)); };
        return {part_.x0, y(minutes.begin), part_.x1, y(minutes.end)};
    }
    // What is out of sight has no lines.
    void hatched(const MinuteRange& minutes, Color color) {
        const Rect seen = at(minutes).intersect(ground_.layout.grid);
        if (!seen.empty()) hatch(out_, seen, color, 0, view_.scale);
    }

    ImDrawList& out_;
    const HourGround& ground_;
    const Rect& part_;
    const ViewContext& view_;
};

// A word at the top of what it is about, as far as that is seen.
struct GroundWord {
    Rect rect;
    const LaneShade* shade = nullptr;
    std::string id;
};

class GroundWords {
  public:
    GroundWords(ViewContext& view, float top) : view_(view), cache_(calendar_cache(view)), top_(top) {}

    void draw(std::size_t day) {
        const WeekDay& of = cache_.week.days[day];
        const HourDay& place = cache_.week_layout.days[day];
        const Scope scope(view_, "ground:" + to_text(of.day));
        if (of.clock) draw_clock_word(day, place.column, *of.clock);
        if (!of.shade.word.empty()) return draw_word(day, place.column, of.shade, "holiday");
        if (!place.parted()) return;
        for (std::size_t lane = 0; lane < of.lanes.size(); ++lane)
            if (!of.lanes[lane].away.empty() && !of.lanes[lane].note.empty())
                draw_word(day, place.lanes[lane], of.lanes[lane], "away:" + cache_.week.lanes[lane].id);
    }

  private:
    void draw_word(std::size_t day, const Rect& part, const LaneShade& shade, const std::string& id) {
        const Rect& grid = cache_.week_layout.grid;
        Rect rect{part.x0 + view_.px(word_gap), grid.y0 + view_.px(word_gap), part.x1 - view_.px(word_gap), 0};
        float end = grid.y1;
        if (!shade.away.empty()) {
            rect.y0 = std::max(rect.y0, top_ + cache_.week_layout.y_of(shade.away.front().begin) + view_.px(word_gap));
            end = std::min(end, top_ + cache_.week_layout.y_of(shade.away.front().end));
        }
        rect.y0 = std::round(rect.y0);
        rect.y1 = rect.y0 + view_.px(word_height);
        if (rect.y1 > end || is_covered(day, rect)) return;
        paint(rect, shade, id);
    }
    // In the hour itself, the shorter word where the longer one has no room.
    void draw_clock_word(std::size_t day, const Rect& part, const WeekClockBreak& broken) {
        const float gap = view_.px(word_gap), sides = 2 * view_.px(word_padding);
        const float y0 = std::round(top_ + cache_.week_layout.y_of(broken.minutes.begin) + gap);
        for (const std::string* word : {&broken.word, &broken.brief}) {
            const float width = std::ceil(text_width(view_, text_style::meta, *word)) + sides;
            const Rect rect = Rect::at(part.x0 + gap, y0, width, view_.px(word_height));
            if (rect.x1 > part.x1 - gap) continue;
            if (!rect.overlaps(cache_.week_layout.grid) || is_covered(day, rect)) return;
            ImDrawList& out = *ImGui::GetWindowDrawList();
            fill(out, rect, view_.theme.paper, rect.height() / 2);
            label_in(view_, out, rect.shrunk(sides / 2, 0), text_style::meta, view_.theme.ink2, *word);
            register_widget(view_,
                            {.id = "clock", .role = Role::text, .label = broken.note, .rect = rect, .value = *word});
            return;
        }
    }
    bool is_covered(std::size_t day, const Rect& rect) const {
        const std::vector<HourBlock>& blocks = cache_.week_layout.blocks;
        return std::any_of(blocks.begin(), blocks.end(), [&](const HourBlock& block) {
            return block.day == day && block.rect.moved(0, top_).overlaps(rect);
        });
    }
    void paint(Rect rect, const LaneShade& shade, const std::string& id) {
        ImDrawList& out = *ImGui::GetWindowDrawList();
        const bool away = !shade.away.empty();
        const float sign = away ? view_.px(plane_size) : 0, sides = 2 * view_.px(word_padding);
        const float word = std::ceil(text_width(view_, text_style::meta, shade.word));
        const float gap = away ? view_.px(word_gap) : 0;
        const bool has_word = !shade.word.empty() && (!away || sides + sign + gap + word <= rect.width());
        rect.x1 = std::min(rect.x1, rect.x0 + sides + sign + (has_word ? gap + word : 0));
        fill(out, rect, view_.theme.paper, rect.height() / 2);
        Rect inside = rect.shrunk(view_.px(word_padding), 0);
        if (away) icon_in(view_, out, inside.cut_left(sign), icons::plane, view_.theme.ink2, plane_size);
        inside.x0 += gap;
        if (has_word) label_in(view_, out, inside, text_style::meta, view_.theme.ink2, shade.word);
        register_widget(view_, {.id = id, .role = Role::text, .label = shade.note, .rect = rect, .value = shade.word});
    }

    ViewContext& view_;
    const CalendarCache& cache_;
    float top_;
};

}  // namespace

void paint_day_ground(ImDrawList& out, const HourGround& ground, std::size_t day, const ViewContext& view) {
    const WeekDay& of = ground.model.days[day];
    const HourDay& place = ground.layout.days[day];
    if (place.parted())
        for (std::size_t lane = 0; lane < of.lanes.size(); ++lane)
            GroundPart(out, ground, place.lanes[lane], view).paint(of.lanes[lane]);
    else
        GroundPart(out, ground, place.column, view).paint(of.shade);
    if (of.clock) GroundPart(out, ground, place.column, view).paint(*of.clock);
}

void draw_ground_words(ViewContext& view, float top) {
    GroundWords words(view, top);
    for (std::size_t i = 0; i < calendar_cache(view).week.days.size(); ++i) words.draw(i);
}

GroundNote ground_note(const ViewContext& view, std::size_t day, float x, float y, float top) {
    const CalendarCache& cache = *view.state.calendar.cache;
    const WeekDay& of = cache.week.days[day];
    const WeekLayout& layout = cache.week_layout;
    const HourDay& place = layout.days[day];
    const auto minute = static_cast<int>((y - top) / layout.hour_px * 60);
    const auto seen = [&](const Rect& part, const MinuteRange& minutes) {
        return Rect{part.x0, top + layout.y_of(minutes.begin), part.x1, top + layout.y_of(minutes.end)}.intersect(
            layout.grid);
    };
    if (of.clock && of.clock->minutes.begin <= minute && minute < of.clock->minutes.end)
        return {of.clock->note, seen(place.column, of.clock->minutes)};
    const std::size_t lane = place.parted() ? layout.lane_at(day, x) : 0;
    const LaneShade& shade = place.parted() ? of.lanes[lane] : of.shade;
    const Rect& part = place.parted() ? place.lanes[lane] : place.column;
    const auto at_minute = [&](const std::vector<MinuteRange>& ranges) {
        for (const MinuteRange& range : ranges)
            if (range.begin <= minute && minute < range.end) return seen(part, range);
        return seen(part, {0, 24 * 60});
    };
    if (shade.is_on_call(minute)) return {shade.on_call_note, at_minute(shade.on_call)};
    if (shade.is_away(minute)) return {shade.note, at_minute(shade.away)};
    return {of.shade.note, at_minute({})};
}

}  // namespace tandem
