#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/month_input.hpp"
#include "ui/list/list_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float side = 16;

std::string title_of(const ViewContext& view, Day day) {
    const date::year_month_day ymd(day);
    const bool this_year = ymd.year() == month_of(view.today()).year();
    const std::string name =
        this_year ? facts::day_title(ymd, view.language) : facts::day_title_year(ymd, view.language);
    return facts::capitalised(day == view.today() ? view.words.format("task.group.today", {{"day", name}}) : name);
}

// Worked out when the day is first drawn; while something is dragged, as a drop would leave it.
std::optional<WorkLine> work_on(ViewContext& view, ListState& list, Day day) {
    if (const DragPreview* preview = drag_preview(view))
        if (const auto changed = preview->work.find(day); changed != preview->work.end()) return changed->second;
    if (const auto known = list.work.find(day); known != list.work.end()) return known->second;
    return list.work.emplace(day, work_of(month_source(view), day)).first->second;
}

// At the right end of `at`, which loses its room.
void draw_work(ViewContext& view, const WorkLine& work, Rect& at) {
    const bool fits = work.state == WorkLine::State::fits;
    const TextStyle style = fits ? text_style::meta_medium : text_style::meta_strong;
    const Color ink = fits ? view.theme.cm_ink : view.theme.danger;
    const bool whole = text_width(view, style, work.text) <= at.width() / 2;
    const float width = label(view, at, style, ink, whole ? work.text : work.short_text, Align::right);
    at.x1 -= width;
    if (!fits) icon_in(view, *ImGui::GetWindowDrawList(), at.cut_right(view.px(18)), icons::triangle_alert, ink, 12);
    at.x1 -= view.px(12);
}

void draw_title(ViewContext& view, const ListDay& day, Rect at, std::string_view title) {
    const bool today = day.day == view.today();
    // Where only channels of other days' posts go out nothing is counted.
    std::string count;
    if (day.posts > 0)
        count = view.words.count("month.posts", static_cast<std::int64_t>(day.posts));
    else if (day.count == 0)
        count = view.word("list.no_posts");
    const float count_width = text_width(view, text_style::caption, count) + view.px(10);
    Rect name = at;
    name.x1 -= count_width;
    const Color ink = today ? view.theme.smm_ink : view.theme.ink;
    at.x0 += label(view, name, text_style::body_strong, ink, title) + view.px(10);
    if (!count.empty()) label(view, at, text_style::caption, view.theme.ink2s, count);
}

}  // namespace

void draw_list_heading(ViewContext& view, ListFrame& frame, std::size_t index, const Rect& rect) {
    const ListDay& day = frame.model().days[index];
    const Scope scope(view, "day");
    const std::string id = to_text(day.day), title = title_of(view, day.day);
    const std::optional<WorkLine> work = work_on(view, frame.list, day.day);
    const Selection& selection = view.state.selection;
    const bool selected = selection.kind == Selection::Kind::day && selection.day == day.day;
    const Hit hit = interact(view, id, rect, {.tab_stop = false});
    const Registered node(view,
                          {.id = id,
                           .role = Role::cell,
                           .label = title,
                           .rect = rect,
                           .value = work ? std::string_view(work->text) : std::string_view{},
                           .selected = selected});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, selected ? view.theme.smm_t1 : hit.hovered ? view.theme.hover : view.theme.paper);
    if (selected) fill(out, {rect.x0, rect.y0, rect.x0 + view.px(3), rect.y1}, view.theme.smm);
    horizontal_line(out, rect.x0, rect.x1, rect.y1 - view.px(1), view.theme.hair, view.px(1));
    Rect at = rect.shrunk(view.px(side), 0);
    if (work) draw_work(view, *work, at);
    draw_title(view, day, at, title);
    if (!may_click(view)) return;
    if (hit.double_clicked) {
        add_post(view, day.day, std::nullopt);
        // Letting go selects the new post's day no more.
        view.state.calendar.press_spent = true;
    } else if (hit.clicked) {
        view.state.selection = Selection::of(day.day);
    } else if (hit.right_clicked) {
        open_menu_of(view, Selection::of(day.day));
    }
}

}  // namespace tandem
