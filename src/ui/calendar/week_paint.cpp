#include "ui/calendar/week_paint.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr int day_minutes = 24 * 60, hour_minutes = 60;
constexpr float post_height = 36, least_work_height = 18, target_inset = 3;

// Of a day that is parted the lane alone.
const Rect& target_part(const WeekLayout& layout, const WeekMarks& marks) {
    const HourDay& day = layout.days[*marks.target_day];
    return marks.target_lane ? day.lanes[*marks.target_lane] : day.column;
}

class Hours {
  public:
    Hours(ImDrawList& out, const HourGround& ground, const WeekMarks& marks, const ViewContext& view)
        : out_(out),
          g_(ground),
          model_(ground.model),
          layout_(ground.layout),
          marks_(marks),
          view_(view),
          t_(view.theme) {}

    void paint() {
        fill(out_, layout_.hours, t_.paper);
        out_.PushClipRect({layout_.grid.x0, layout_.grid.y0}, {layout_.grid.x1, layout_.grid.y1}, true);
        paint_ground();
        paint_lines();
        for (std::size_t i = 0; i < layout_.blocks.size(); ++i) paint_block(i);
        paint_led();
        paint_target();
        out_.PopClipRect();
        out_.PushClipRect({layout_.hours.x0, layout_.hours.y0}, {layout_.grid.x1, layout_.grid.y1}, true);
        paint_clock();
        paint_now();
        out_.PopClipRect();
    }

  private:
    float y(int minute) const { return std::round(g_.top + layout_.y_of(minute)); }
    Rect seen(Rect rect) const { return rect.moved(0, g_.top); }

    // Days and hours without work are the colour of paper.
    void paint_ground() {
        fill(out_, layout_.grid, t_.paper);
        for (std::size_t i = 0; i < model_.days.size(); ++i) {
            paint_day_ground(out_, g_, i, view_);
            if (g_.today == i && layout_.days[i].lanes.size() > 1) tint_lanes(i);
            if (marks_.target_day != i || marks_.refused) continue;
            const Rect& part = target_part(layout_, marks_);
            fill(out_, {part.x0, layout_.grid.y0, part.x1, layout_.grid.y1}, t_.smm_t1);
        }
    }
    void tint_lanes(std::size_t day) {
        for (std::size_t lane = 0; lane < model_.lanes.size(); ++lane) {
            const std::optional<Hat>& role = model_.lanes[lane].role;
            const Rect& rect = layout_.days[day].lanes[lane];
            if (role && rect != layout_.days[day].column)
                fill(out_, {rect.x0, layout_.grid.y0, rect.x1, layout_.grid.y1},
                     faded(*role == Hat::smm ? t_.smm_t1 : t_.cm_t1, 0.6f));
        }
    }
    void paint_lines() {
        const float line = view_.px(1);
        const Color half = faded(t_.hair, 0.5f);
        for (int minute = 0; minute <= day_minutes; minute += hour_minutes / 2)
            horizontal_line(out_, layout_.grid.x0, layout_.grid.x1, y(minute),
                            minute % hour_minutes == 0 ? t_.hair : half, line);
        vertical_line(out_, layout_.grid.x0 - line, layout_.grid.y0, layout_.grid.y1, t_.hair, line);
        for (const HourDay& day : layout_.days) {
            vertical_line(out_, day.column.x1, layout_.grid.y0, layout_.grid.y1, t_.hair, line);
            for (std::size_t lane = 0; lane + 1 < day.lanes.size(); ++lane)
                if (day.lanes[lane] != day.column)
                    vertical_line(out_, day.lanes[lane].x1 - line, layout_.grid.y0, layout_.grid.y1, half, line);
        }
    }
    bool is_source(Id<Post> post) const {
        return std::find(marks_.sources.begin(), marks_.sources.end(), post) != marks_.sources.end();
    }
    bool is_taken_away(const HourBlock& block, const MonthChip& chip) const {
        const LocalMinute when = LocalMinute(model_.days[block.day].day) + std::chrono::minutes(chip.minute);
        if (!is_source(chip.post) || (marks_.source_when && marks_.source_when != when)) return false;
        const std::vector<Id<Variant>>& channels = marks_.source_channels;
        return !block.part || channels.empty() ||
            std::find(channels.begin(), channels.end(), chip.variant) != channels.end();
    }
    void paint_block(std::size_t index) {
        const HourBlock& block = layout_.blocks[index];
        const Rect rect = seen(block.rect);
        if (!rect.overlaps(layout_.grid)) return;
        if (block.kind == HourBlock::Kind::more) return paint_number(index, rect);
        if (block.kind == HourBlock::Kind::task)
            return paint_task(index, model_.days[block.day].tasks[block.index], rect);
        const MonthChip& chip = model_.days[block.day].posts[block.index].chip_in(block.part);
        ChipState state = marks_.hovered_block == index ? ChipState::hovered : ChipState::plain;
        const Selection* selection = marks_.selection;
        if (selection && selection->kind == Selection::Kind::posts && selection->has_post(chip.post))
            state = ChipState::selected;
        if (is_taken_away(block, chip)) state = ChipState::source;
        paint_chip(out_, chip, moved_down(block.chip, g_.top), state, view_);
    }
    // Around its first block, or the number it is behind.
    void paint_led() {
        if (!marks_.led) return;
        for (const HourBlock& block : layout_.blocks) {
            const std::vector<WeekPost>& posts = model_.days[block.day].posts;
            const auto is_led = [&](std::size_t post) { return posts[post].chip.post == *marks_.led; };
            const bool here = block.kind == HourBlock::Kind::post
                ? is_led(block.index)
                : std::any_of(block.hidden_posts.begin(), block.hidden_posts.end(), is_led);
            if (here) return focus_ring(out_, seen(block.rect), view_.px(dims::radius), t_.panel, view_);
        }
    }
    // How many there is no room for.
    void paint_number(std::size_t index, const Rect& rect) {
        const bool hovered = marks_.hovered_block == index;
        fill(out_, rect, hovered ? t_.hair2 : t_.hover, rect.height() / 2);
        paint_text(layout_.blocks[index].title, hovered ? t_.ink : t_.ink2s);
    }
    struct TaskLook {
        Color ground, border, ink, second, icon;
        float line = 1;
        bool dashed = false;
    };
    TaskLook look_of(const WeekTask& task, bool hovered) const {
        const bool cm = task.role == Hat::cm;
        TaskLook look{cm ? t_.cm_t1 : t_.smm_t1, cm ? t_.cm_t2 : t_.smm_t2, cm ? t_.cm_ink : t_.smm_ink,
                      cm ? t_.cm_ink : t_.smm_ink, cm ? t_.cm_ink : t_.smm_ink};
        switch (task.state) {
            case WeekTask::State::open: break;
            case WeekTask::State::next_due:
                look.ground = cm ? t_.cm_t2 : t_.smm_t2;
                look.border = cm ? t_.cm : t_.smm;
                look.line = 1.5f;
                break;
            case WeekTask::State::done: look = {t_.sunken, t_.hair, t_.ink2, t_.ink2, t_.ink2}; break;
            case WeekTask::State::nobody:
                look.border = cm ? t_.cm : t_.smm;
                look.line = 1.5f;
                look.dashed = true;
                break;
        }
        if (hovered) look.border = cm ? t_.cm_t3 : t_.smm_t3;
        return look;
    }
    void paint_task(std::size_t index, const WeekTask& task, Rect rect) {
        const HourBlock& block = layout_.blocks[index];
        if (marks_.stretched && marks_.stretched->first == task.task)
            rect.y1 = std::max(rect.y0 + view_.px(18), y(task.minutes.begin + marks_.stretched->second));
        const bool dragged = std::find(marks_.dragged_tasks.begin(), marks_.dragged_tasks.end(), task.task) !=
            marks_.dragged_tasks.end();
        const TaskLook look = look_of(task, marks_.hovered_block == index);
        const float radius = view_.px(dims::radius_bar), alpha = dragged ? 0.45f : 1.0f;
        fill(out_, rect, faded(look.ground, alpha), radius);
        if (look.dashed || dragged)
            dashed_outline(out_, rect, dragged ? t_.ink3 : look.border, radius, view_.px(look.line), view_.scale);
        else
            outline(out_, rect, look.border, radius, view_.px(look.line));
        const Selection* selection = marks_.selection;
        if (selection && task.is_selected(*selection))
            outline(out_, rect.grown(view_.px(1)), t_.smm, radius + view_.px(1), view_.px(2));
        const bool done = task.state == WeekTask::State::done;
        if (!block.icon.empty())
            icon_in(view_, out_, seen(block.icon), sign_of(task, done), faded(look.icon, alpha), 12);
        paint_text(block.title, faded(look.ink, alpha));
        paint_text(block.detail, faded(look.second, alpha));
        paint_text(block.who, faded(look.ink, alpha));
        if (marks_.stretched && marks_.stretched->first == task.task)
            label_in(view_, out_, {rect.x0, rect.y1 - view_.px(18), rect.x1 - view_.px(6), rect.y1},
                     text_style::meta_strong, look.ink, facts::duration_text(marks_.stretched->second, view_.language),
                     Align::right);
    }
    // Of a batch the one that folds and unfolds it.
    static const char* sign_of(const WeekTask& task, bool done) {
        if (!task.batch.empty()) return task.joined ? icons::chevron_right : icons::chevron_down;
        return done ? icons::check : task_icon(task.type);
    }
    void paint_text(PlacedText text, Color color) {
        text.y += g_.top;
        tandem::paint(out_, text, color, view_);
    }
    void paint_target() {
        if (!marks_.target_day) return;
        const Color frame = marks_.refused ? t_.danger : t_.smm;
        if (!marks_.target_minute) {
            const Rect& part = target_part(layout_, marks_);
            const Rect whole{part.x0, layout_.grid.y0, part.x1, layout_.grid.y1};
            if (marks_.refused)
                dashed_outline(out_, whole, frame, view_.px(3), view_.px(2), view_.scale);
            else
                outline(out_, whole, frame, view_.px(3), view_.px(2));
            return;
        }
        const Rect slot = target_slot(g_, marks_, view_.scale);
        fill(out_, slot, faded(marks_.refused ? t_.danger_t : t_.smm_t2, 0.8f), view_.px(dims::radius));
        dashed_outline(out_, slot, frame, view_.px(dims::radius), view_.px(1.5f), view_.scale);
        label_in(view_, out_, slot.shrunk(view_.px(9), 0), text_style::meta_medium,
                 marks_.refused ? t_.danger : t_.smm_ink, marks_.target_time);
    }
    void paint_clock() {
        const float half = view_.px(8);
        const bool second = model_.has_second_clock();
        const float middle = second ? std::round((layout_.hours.x0 + layout_.hours.x1) / 2) : layout_.hours.x0;
        if (second) vertical_line(out_, middle, layout_.hours.y0, layout_.hours.y1, t_.hair, view_.px(1));
        for (int hour = 1; hour < 24; ++hour) {
            const float at = y(hour * hour_minutes);
            // The present moment stands over this column alone.
            if (!g_.today || std::abs(y(g_.now_minute) - at) >= 2 * half)
                label_in(view_, out_, {middle, at - half, layout_.hours.x1 - view_.px(8), at + half}, text_style::meta,
                         t_.ink2, view_.words.axis_time_text(hour * hour_minutes), Align::right);
            if (!second) continue;
            const auto index = static_cast<std::size_t>(hour);
            const WeekDay& day = model_.days[g_.clock_day];
            label_in(view_, out_, {layout_.hours.x0, at - half, middle - view_.px(8), at + half}, text_style::meta,
                     is_usual(day, index) ? t_.ink2 : t_.smm_ink, second_clock_text(day, index, view_.words),
                     Align::right);
        }
    }
    // The other clock says the same on the first of these days.
    bool is_usual(const WeekDay& day, std::size_t hour) const {
        const WeekDay& first = model_.days.front();
        return day.second_clock[hour] - LocalMinute(day.day) == first.second_clock[hour] - LocalMinute(first.day);
    }
    // Across the days faintly, on today itself strong, with the time in the column of the clock.
    void paint_now() {
        if (!g_.today) return;
        const float at = y(g_.now_minute), line = view_.px(1);
        const Rect& column = layout_.days[*g_.today].column;
        horizontal_line(out_, layout_.grid.x0, layout_.grid.x1, at, faded(t_.danger, 0.35f), line);
        horizontal_line(out_, column.x0, column.x1, at, t_.danger, view_.px(1.5f));
        out_.AddCircleFilled({column.x0, at + line / 2}, view_.px(3.5f), t_.danger);
        const std::string text = facts::shorter_times(view_.words.time_text(g_.now_minute));
        const float width = text_width(view_, text_style::meta_strong, text) + view_.px(10);
        const float x0 = std::max(layout_.hours.x0, layout_.hours.x1 - width - view_.px(3));
        const Rect pill{x0, at - view_.px(9), x0 + width, at + view_.px(9)};
        fill(out_, pill, t_.danger, view_.px(dims::radius_bar));
        label_in(view_, out_, pill, text_style::meta_strong, t_.onfill, text, Align::centre);
    }

    ImDrawList& out_;
    const HourGround& g_;
    const WeekModel& model_;
    const WeekLayout& layout_;
    const WeekMarks& marks_;
    const ViewContext& view_;
    const Theme& t_;
};

}  // namespace

Rect target_slot(const HourGround& ground, const WeekMarks& marks, float scale) {
    if (!marks.target_day || !marks.target_minute) return {};
    const Rect& part = target_part(ground.layout, marks);
    const float y = std::round(ground.top + ground.layout.y_of(*marks.target_minute));
    const float inset = std::round(target_inset * scale);
    const float height = marks.target_minutes
        ? std::max(least_work_height * scale, ground.layout.y_of(*marks.target_minutes))
        : post_height * scale;
    return {part.x0 + inset, y, part.x1 - inset, y + std::round(height)};
}

void paint_hours(ImDrawList& out, const HourGround& ground, const WeekMarks& marks, const ViewContext& view) {
    Hours(out, ground, marks, view).paint();
}

}  // namespace tandem
