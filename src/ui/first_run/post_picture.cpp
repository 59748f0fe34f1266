#include "ui/first_run/post_picture.hpp"

#include <array>
#include <cmath>

#include <imgui.h>

#include "ui/calendar/chip_box.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

struct Derived {
    facts::TaskType type;
    int minute;        // of the day it is for
    const char* when;  // a key of words.csv that says when instead; null: the time
};
constexpr int post_minute = 12 * 60;
constexpr std::array derived{Derived{facts::TaskType::reply, 13 * 60, nullptr},
                             Derived{facts::TaskType::moderation, 18 * 60 + 30, nullptr},
                             Derived{facts::TaskType::reporting, 0, "first.derive.reporting"},
                             Derived{facts::TaskType::watch, 0, "first.derive.watch"}};

void draw_chip(ViewContext& view, const Rect& rect) {
    MonthChip chip;
    chip.network = view.facts.networks.find("instagram");
    chip.title = view.word("first.derive.post_title");
    chip.time = view.words.time_text(post_minute);
    chip.status = PostStatus::scheduled;
    paint_chip(*ImGui::GetWindowDrawList(), chip, chip_box(chip, rect, view.scale, true, ruler_of(view)),
               ChipState::plain, view);
}

void draw_task(ViewContext& view, const Rect& rect, const Derived& task) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, t.cm_t1, view.px(dims::radius_bar));
    outline(out, rect, t.cm_t2, view.px(dims::radius_bar));
    Rect at = rect.shrunk(view.px(7), 0);
    icon_in(view, out, at.cut_left(view.px(13)), task_icon(task.type), t.cm_ink, 12);
    at.x0 += view.px(6);
    const std::string when = task.when ? std::string(view.word(task.when)) : view.words.time_text(task.minute);
    at.x1 -= label_in(view, out, at, text_style::meta, t.cm_ink, when, Align::right) + view.px(4);
    label_in(view, out, at, text_style::meta_medium, t.cm_ink,
             view.word("task_type." + std::string(facts::name_of(task.type))));
}

}  // namespace

void draw_post_picture(ViewContext& view, Rect at) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    label(view, at.cut_top(view.px(22)), text_style::caption_strong, t.ink2, view.word("first.derive_title"));
    const float chip_width = std::round(at.width() * 0.41f), tasks_x = std::round(at.x0 + at.width() * 0.485f);
    const Rect chip = Rect::at(at.x0, at.y0 + view.px(2), chip_width, view.px(32));
    draw_chip(view, chip);
    paragraph(view, {at.x0, chip.y1 + view.px(6), chip.x1, at.y1}, text_style::meta_medium, view.px(14), t.smm_ink,
              view.word("first.derive_post"), 2);
    const float trunk = std::round((chip.x1 + tasks_x) / 2), first_y = std::round((chip.y0 + chip.y1) / 2);
    float y = at.y0 + view.px(6);
    horizontal_line(out, chip.x1, tasks_x, first_y, t.hair2, view.px(1));
    float last_y = first_y;
    for (const Derived& task : derived) {
        const Rect row{tasks_x, y, at.x1, y + view.px(23)};
        last_y = std::round((row.y0 + row.y1) / 2);
        horizontal_line(out, trunk, tasks_x, last_y, t.hair2, view.px(1));
        draw_task(view, row, task);
        y = row.y1 + view.px(4);
    }
    vertical_line(out, trunk, first_y, last_y, t.hair2, view.px(1));
    label(view, {at.x0, y, at.x1, y + view.px(18)}, text_style::meta_medium, t.cm_ink,
          view.words.format("first.derive_caption", {{"n", std::to_string(derived.size())}}), Align::right);
}

}  // namespace tandem
