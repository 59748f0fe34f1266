#include "ui/tasks/group_header.hpp"

#include <imgui.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/tasks/task_day.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using Kind = TaskGroup::Kind;

constexpr float group_side = 20;

std::string title_of(const ViewContext& view, const TaskGroup& group) {
    switch (group.kind) {
        case Kind::overdue: return std::string(view.word("task.group.overdue"));
        case Kind::type: return std::string(view.word("task_type." + std::string(facts::name_of(group.type))));
        case Kind::hour:
            return group.hour == 24 ? view.words.time_text(24 * 60)
                                    : view.words.time_range_text(60 * group.hour, 60 * group.hour + 60);
        case Kind::later: return std::string(view.word("task.group.later"));
        case Kind::day: {
            const std::string name = facts::weekday_day_month(date::year_month_day(group.day), view.language);
            return facts::capitalised(group.day == view.today() ? view.words.format("task.group.today", {{"day", name}})
                                                                : name);
        }
        case Kind::person: {
            const Person* person = view.project().people.find(group.person);
            return person ? person->name : std::string(view.word("task.nobody"));
        }
        case Kind::nobody: return std::string(view.word("task.group.nobody"));
        case Kind::source: {
            const Task& task = *view.plan().task(group.first);
            const Post* post = task.post ? view.project().posts.find(*task.post) : nullptr;
            return post ? post->title : source_name(view.project(), view.facts, task, view.language);
        }
        case Kind::brand: break;
    }
    return facts::capitalised(std::string(view.word("task.all_brand")));
}

const char* icon_of(const TaskGroup& group) {
    switch (group.kind) {
        case Kind::overdue: return icons::circle_alert;
        case Kind::type: return task_icon(group.type);
        case Kind::hour: return icons::clock;
        case Kind::later: return icons::calendar_clock;
        case Kind::day: return icons::calendar;
        case Kind::person: return icons::user;
        case Kind::nobody: return icons::circle_alert;
        case Kind::source: return icons::link;
        case Kind::brand: break;
    }
    return icons::layers;
}

// Takes clicks and the keyboard on the whole line; the sign that says so is cut off the left of `at`. True under the
// pointer.
bool draw_fold(ViewContext& view, const Rect& rect, Rect& at, const TaskGroup& group) {
    bool& folded = view.state.overdue_folded;
    const Hit hit = interact(view, "overdue", rect);
    register_widget(view,
                    {.id = "overdue",
                     .role = Role::button,
                     .label = title_of(view, group),
                     .rect = rect,
                     .value = folded ? "folded" : "open",
                     .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (hit.hovered) fill(out, {rect.x0, rect.y0, rect.x1, rect.y1 - view.px(1)}, view.theme.hover);
    const Rect sign = Rect{rect.x0, at.y0, at.x0, at.y1};
    icon_in(view, out, sign, folded ? icons::chevron_right : icons::chevron_down, view.theme.ink2, 13);
    draw_focus(view, hit, rect.shrunk(view.px(4)), view.px(dims::radius_tag));
    tooltip_for(view, hit, rect, view.word(folded ? "campaign.unfold" : "campaign.fold"));
    if (hit.clicked) folded = !folded;
    return hit.hovered;
}

}  // namespace

void draw_group_header(ViewContext& view, const Rect& rect, const TaskGroup& group) {
    const Theme& t = view.theme;
    const bool late = group.kind == Kind::overdue;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, t.paper);
    horizontal_line(out, rect.x0, rect.x1, rect.y1 - view.px(1), t.hair, view.px(1));
    Rect at = rect.shrunk(view.px(group_side), 0);
    const bool hovered = late && draw_fold(view, rect, at, group);
    icon_in(view, out, at.cut_left(view.px(16)), icon_of(group), late ? t.danger : t.cm_ink, 14);
    at.x0 += view.px(8);
    const bool empty = group.count == 0;
    const std::string left = empty
        ? std::string(view.word("task.group.no_tasks"))
        : view.words.format("task.left_of",
                            {{"left", facts::duration_text(group.minutes - group.done_minutes, view.language)},
                             {"total", facts::duration_text(group.minutes, view.language)}});
    const float width = label(view, at, text_style::caption, hovered ? t.ink2s : t.ink2, left, Align::right);
    at.x1 -= width + view.px(12);
    const auto number = [&](int of) { return facts::integer_text(of, view.language); };
    const std::string count = empty ? std::string()
        : late && group.done == 0   ? number(group.count)
                                    : number(group.done) + " / " + number(group.count);
    Rect title = at;
    title.x1 -= text_width(view, text_style::meta_strong, count) + view.px(28);
    at.x0 += label(view, title, text_style::body_strong, late ? t.danger : t.ink, title_of(view, group)) + view.px(10);
    if (!empty) count_pill(view, at.x0, at, count, late ? t.danger : t.cm_ink, late ? t.danger_t : t.cm_t1);
}

}  // namespace tandem
