#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/month_input.hpp"
#include "ui/calendar/observance_card.hpp"
#include "ui/list/list_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float side = 16, observance_gap = 14;

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

// With its time as rows say it, in natural words.
WorkLine as_in_rows(const ViewContext& view, WorkLine work) {
    work.short_text = facts::duration_text(work.minutes, view.language);
    work.text = view.words.format(
        "month.busy", {{"tasks", view.words.count("month.tasks", work.tasks)}, {"duration", work.short_text}});
    return work;
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

// Where only channels of other days' posts go out nothing is counted.
std::string count_of_day(const ViewContext& view, const ListDay& day) {
    if (day.posts > 0) {
        const std::string posts = view.words.count("month.posts", static_cast<std::int64_t>(day.posts));
        if (day.hidden == 0) return posts;
        return posts + " · " + view.words.count("list.also_hidden", static_cast<std::int64_t>(day.hidden));
    }
    if (day.count > 0) return {};
    if (day.hidden > 0) return view.words.count("list.hidden_posts", static_cast<std::int64_t>(day.hidden));
    return std::string(view.word("list.no_posts"));
}

// What is left of `at` is to the right of it.
void draw_title(ViewContext& view, const ListDay& day, Rect& at, std::string_view title) {
    const bool today = day.day == view.today();
    const std::string count = count_of_day(view, day);
    const float count_width = text_width(view, text_style::caption, count) + view.px(10);
    Rect name = at;
    name.x1 -= count_width;
    const Color ink = today ? view.theme.smm_ink : view.theme.ink;
    at.x0 += label(view, name, text_style::body_strong, ink, title) + view.px(10);
    if (!count.empty())
        at.x0 += label(view, at, text_style::caption, view.theme.ink2s, count) + view.px(observance_gap);
}

const std::vector<ShownObservance>& list_observances(const ViewContext& view, ListState& list, Day day) {
    static const std::vector<ShownObservance> none;
    if (!view.state.observances_shown) return none;
    const auto known = list.observances.find(day);
    return known != list.observances.end() ? known->second
                                           : list.observances.emplace(day, observances_on(view, day)).first->second;
}

// The name that fits into the room, with which of its days this one is; "" for none.
std::string fitting_name(const ViewContext& view, const ShownObservance& one, float room_px) {
    const std::string whole = one.is_span() ? observance_text(one, view.words) : one.name;
    for (const std::string* name : {&whole, &one.name, &one.short_name})
        if (text_width(view, text_style::caption, *name) <= room_px) return *name;
    return {};
}

// One after the other as far as there is room, with a sign where the tone is to be watched.
void draw_list_observances(ViewContext& view, const Hit& hit, Rect at, const std::vector<ShownObservance>& shown) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    for (const ShownObservance& one : shown) {
        const float sign = one.needs_tone_warning ? view.px(18) : 0;
        const std::string name = fitting_name(view, one, at.width() - sign);
        if (name.empty()) return;
        const float x0 = at.x0;
        if (one.needs_tone_warning)
            icon_in(view, *ImGui::GetWindowDrawList(), at.cut_left(sign), icons::triangle_alert, view.theme.amber_ink,
                    12);
        at.x0 += label_in(view, *ImGui::GetWindowDrawList(), at, text_style::caption, view.theme.ink2, name);
        const Rect part{x0, at.y0, at.x0, at.y1};
        const std::string note = observance_with_note(one, view.words);
        register_text(view, part, note);
        if (part.contains(pointer.x, pointer.y)) tooltip_for(view, hit, part, note);
        at.x0 += view.px(observance_gap);
    }
}

}  // namespace

void draw_list_heading(ViewContext& view, ListFrame& frame, std::size_t index, const Rect& rect) {
    const ListDay& day = frame.model().days[index];
    const Scope scope(view, "day");
    const std::string id = to_text(day.day), title = title_of(view, day.day);
    std::optional<WorkLine> work = work_on(view, frame.list, day.day);
    if (work) work = as_in_rows(view, std::move(*work));
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
    // Below the title of the column that says the same of each row.
    if (frame.columns.shows(ListColumn::minutes)) at.x1 = frame.columns.cell(ListColumn::minutes, rect).x1;
    if (work) draw_work(view, *work, at);
    draw_title(view, day, at, title);
    draw_list_observances(view, hit, at, list_observances(view, frame.list, day.day));
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
