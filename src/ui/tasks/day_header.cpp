#include "ui/tasks/day_header.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/tasks/task_day.hpp"
#include "ui/tasks/task_text.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float header_side = 20;

std::string_view first_name_of(std::string_view name) { return name.substr(0, name.find(' ')); }

// Whose work alone is shown, if it is one person's.
const Person* shown_person(const ViewContext& view) {
    const std::vector<Id<Person>>& people = view.state.filters.people;
    return people.size() == 1 ? view.project().people.find(people.front()) : nullptr;
}

// `whole`: with how many are one's own, where the day is the whole team's.
std::string greeting(const ViewContext& view, const TaskDay& day, bool whole) {
    const int left = day.count - day.done;
    const Person* person = shown_person(view);
    const bool somebody_else = person && person->name != view.user;
    const std::string_view name = first_name_of(somebody_else ? std::string_view(person->name) : view.user);
    if (name.empty()) return left ? view.words.count("task.left", left) : std::string(view.word("task.all_done"));
    if (!left) return view.words.format(somebody_else ? "task.person_done" : "task.greeting_done", {{"name", name}});
    const std::string text =
        view.words.count(somebody_else ? "task.person_left" : "task.greeting", left, {{"name", name}});
    const bool own = whole && view.state.filters.people.empty() && day.mine_left > 0 && day.mine_left < left;
    return own ? view.words.format("task.with_mine", {{"text", text}, {"n", std::to_string(day.mine_left)}}) : text;
}

std::string next_due_line(const ViewContext& view, const TaskDay& day) {
    const Task* next = day.next_due ? view.plan().task(*day.next_due) : nullptr;
    if (!next) return {};
    const std::string title = short_title(view.project(), view.facts, *next, view.language);
    if (next->end < view.now) return title + " · " + due_text(*next, view.now, view.words);
    const std::string left = facts::duration_text((next->end - view.now).count(), view.language);
    if (next->end - view.now >= std::chrono::hours(24)) return title + " · " + due_text(*next, view.now, view.words);
    return view.words.format("task.next_due",
                             {{"duration", left},
                              {"title", title},
                              {"time", view.words.time_text(static_cast<int>(minute_of_day(next->end).count()))}});
}

void draw_progress(ViewContext& view, const Rect& rect, const TaskDay& day) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    Rect line = Rect::at(rect.x0, rect.y0, rect.width(), view.px(18));
    const std::string done = view.words.format("task.of_done",
                                               {{"done", facts::integer_text(day.done, view.language)},
                                                {"total", facts::integer_text(day.count, view.language)}});
    const std::string time = view.words.format("task.of_time",
                                               {{"done", facts::duration_text(day.done_minutes, view.language)},
                                                {"total", facts::duration_text(day.minutes, view.language)}});
    label(view, {line.x0, line.y0, line.x0 + line.width() * 0.5f, line.y1}, text_style::control_strong, view.theme.ink,
          done);
    label(view, {line.x0 + line.width() * 0.5f, line.y0, line.x1, line.y1}, text_style::control_strong,
          view.theme.cm_ink, time, Align::right);
    const Rect bar = Rect::at(rect.x0, line.y1 + view.px(4), rect.width(), view.px(8));
    const float share = day.minutes ? static_cast<float>(day.done_minutes) / static_cast<float>(day.minutes) : 0;
    meter(out, bar, share, view.theme.cm, view.theme.cm_t2);
    register_widget(view, {.id = "progress", .role = Role::bar, .label = done, .rect = bar, .value = time});
}

// What is late, in red, then what is due next.
void draw_limits(ViewContext& view, Rect at, const TaskDay& day) {
    const auto part = [&](std::string_view text, TextStyle style, Color ink) {
        at.x0 += label(view, at, style, ink, text);
    };
    if (day.overdue > 0) {
        icon_in(view, *ImGui::GetWindowDrawList(), at.cut_left(view.px(14)), icons::circle_alert, view.theme.danger,
                13);
        at.x0 += view.px(5);
        part(view.words.count("task.overdue", day.overdue), text_style::control_strong, view.theme.danger);
        if (day.overdue == day.count - day.done) return;
        at.x0 += view.px(6);
        part("·", text_style::control, view.theme.ink2);
        at.x0 += view.px(6);
    }
    const std::string due = next_due_line(view, day);
    if (text_width(view, text_style::control, due) > at.width())
        tooltip_for(view, interact(view, "next_due", at, {.tab_stop = false}), at, due);
    part(due, text_style::control, view.theme.ink2);
}

}  // namespace

void draw_day_header(ViewContext& view, const Rect& area, const TaskDay& day) {
    Rect at = area.shrunk(view.px(header_side), view.px(14));
    if (day.count) {
        const float width = std::min(view.px(300), std::floor(at.width() * 0.38f));
        draw_progress(view, at.cut_right(width), day);
        at.x1 -= view.px(20);
    }
    std::string text = greeting(view, day, true);
    if (text_width(view, text_style::title, text) > at.width()) text = greeting(view, day, false);
    label(view, at.cut_top(view.px(24)), text_style::title, view.theme.ink, text);
    draw_limits(view, at.cut_top(view.px(20)), day);
}

}  // namespace tandem
