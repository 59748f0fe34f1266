#include "ui/team/drop_card.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/calendar/card_place.hpp"
#include "ui/tasks/task_text.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using Answer = TeamDrop::Answer;

constexpr float ghost_width = 180, ghost_height = 46, card_width = 270, gap = 12, beside_gap = 8;

std::string duration(const ViewContext& view, int minutes) {
    return facts::duration_text(minutes, view.language, facts::DurationForm::hours);
}

Rect ghost_rect(const ViewContext& view, const Rect& target) {
    const DragState& drag = view.state.drag;
    const float width = view.px(ghost_width), height = view.px(ghost_height);
    if (drag.by_keyboard) {
        const Rect window = window_rect();
        return Rect::at(std::min(target.x0 + view.px(8), window.x1 - width),
                        std::min(target.y1 - view.px(6), window.y1 - height), width, height);
    }
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const float grab = std::min(drag.grab_x_px, width / 2), grab_y = std::min(drag.grab_y_px, height / 2);
    const float x = drag.beside_px ? *drag.beside_px + view.px(beside_gap) : pointer.x - grab;
    return Rect::at(std::round(x), std::round(pointer.y - grab_y), width, height);
}

void draw_ghost(ImDrawList& out, ViewContext& view, const Task& task, const Rect& rect) {
    floating_shadow(out, rect, view.px(dims::radius), view.theme, view.scale);
    fill(out, rect, view.theme.panel, view.px(dims::radius));
    outline(out, rect, view.theme.smm, view.px(dims::radius), view.px(1));
    Rect at = rect.shrunk(view.px(10), view.px(5));
    Rect first = at.cut_top(view.px(18));
    icon_in(view, out, first.cut_left(view.px(16)), task_icon(task.type), view.theme.cm_ink, 14);
    first.x0 += view.px(6);
    const std::string title = task_title(view.project(), view.facts, task, view.language);
    label_in(view, out, first, text_style::control_medium, view.theme.ink, title);
    const std::string effort = facts::duration_text(task.effort_minutes, view.language);
    at.x1 -= label_in(view, out, at, text_style::meta_strong, view.theme.cm_ink, effort, Align::right) + view.px(6);
    label_in(view, out, at, text_style::meta, view.theme.ink2, short_window_text(task, std::nullopt, view.words));
    register_widget(view, {.id = "task_ghost", .role = Role::card, .label = title, .rect = rect});
}

struct Verdict {
    const char* icon;
    Color ink;
    std::string_view word;
};
Verdict verdict_of(const ViewContext& view, Answer answer) {
    const Theme& t = view.theme;
    switch (answer) {
        case Answer::fits: return {icons::circle_check, t.ok_ink, "team.drop.fits"};
        case Answer::over: return {icons::triangle_alert, t.danger, "team.drop.over"};
        case Answer::refused: return {icons::ban, t.danger, "team.drop.refused"};
        case Answer::unchanged: break;
    }
    return {icons::info, t.ink2, "team.drop.unchanged"};
}

// Load before in the colour of what is there, what comes on top of it in the task's; more than there is, hatched.
void draw_bar(ImDrawList& out, const ViewContext& view, const Rect& rect, const TeamDrop& drop) {
    const int top = std::max({1, drop.after.capacity_minutes, drop.after.minutes()});
    const auto x = [&](int minutes) {
        return rect.x0 + std::round(rect.width() * static_cast<float>(minutes) / static_cast<float>(top));
    };
    fill(out, rect, view.theme.hover, rect.height() / 2);
    const int before = std::min(drop.before.minutes(), drop.after.minutes());
    if (before > 0)
        fill(out, {rect.x0, rect.y0, x(before), rect.y1}, view.theme.smm_t3, rect.height() / 2, Corners::left);
    if (drop.after.minutes() > before)
        fill(out, {x(before), rect.y0, x(drop.after.minutes()), rect.y1}, view.theme.cm, rect.height() / 2,
             Corners::right);
    if (drop.after.over_minutes() == 0) return;
    const Rect over{x(drop.after.capacity_minutes), rect.y0, rect.x1, rect.y1};
    fill(out, over, view.theme.danger_t);
    hatch(out, over, view.theme.danger, 0, view.scale);
    outline(out, over, view.theme.danger, 0, view.px(1));
}

void draw_card(ImDrawList& out, ViewContext& view, const Rect& ghost, const TeamDrop& drop) {
    const Person* person = drop.person ? view.project().people.find(*drop.person) : nullptr;
    const Verdict verdict = verdict_of(view, drop.answer);
    const float side = view.px(12), line = view.px(17), text_width_px = view.px(card_width) - 2 * side - view.px(20);
    const float text_height = paragraph_height(view, text_style::caption, line, text_width_px, drop.text);
    const bool bar = person != nullptr && (drop.answer == Answer::fits || drop.answer == Answer::over);
    const float height = view.px(10 + 24 + 10) + (bar ? view.px(22 + 16) : view.px(2)) + text_height;
    const ImVec2 pointer = view.state.drag.by_keyboard ? ImVec2(ghost.x0, ghost.y0) : ImGui::GetIO().MousePos;
    const Rect rect = place_card(ghost, pointer.x, pointer.y, view.px(card_width), height, view.px(gap), window_rect());
    floating_shadow(out, rect, view.px(dims::radius_card), view.theme, view.scale);
    fill(out, rect, view.theme.panel, view.px(dims::radius_card));
    outline(out, rect, drop.answer == Answer::refused ? view.theme.danger : view.theme.hair2,
            view.px(dims::radius_card), view.px(1));
    Rect at{rect.x0 + side, rect.y0 + view.px(10), rect.x1 - side, rect.y1};
    Rect head = at.cut_top(view.px(24));
    const float disc = view.px(dims::avatar_small);
    if (person != nullptr) {
        avatar(view, out, Rect::at(head.x0, head.y0 + view.px(3), disc, disc), initials_of(*person), tone_of(*person));
        head.x0 += disc + view.px(8);
    }
    head.x1 -=
        label_in(view, out, head, text_style::caption_strong, verdict.ink, view.word(verdict.word), Align::right) +
        view.px(8);
    const std::string day = facts::weekday_day_long(date::year_month_day(drop.day), view.language);
    label_in(view, out, head, text_style::control_strong, view.theme.ink,
             person != nullptr ? person->name.substr(0, person->name.find(' ')) + ", " + day : facts::capitalised(day));
    if (bar) {
        Rect load = at.cut_top(view.px(22));
        load.x0 = draw_text(view, out, load.x0, load.y0 + view.px(2), text_style::control, view.theme.ink2,
                            duration(view, drop.before.minutes()) + " → ");
        load.x0 = draw_text(view, out, load.x0, load.y0 + view.px(2), text_style::control_strong, view.theme.ink,
                            duration(view, drop.after.minutes()));
        draw_text(view, out, load.x0 + view.px(8), load.y0 + view.px(2), text_style::control, view.theme.ink2,
                  view.words.format("team.of", {{"duration", duration(view, drop.after.capacity_minutes)}}));
        draw_bar(out, view, Rect::at(at.x0, at.y0, at.width(), view.px(8)), drop);
        at.y0 += view.px(16);
    }
    icon_in(view, out, Rect::at(at.x0, at.y0, view.px(14), line), verdict.icon, verdict.ink, 13);
    paragraph_on(view, out, {at.x0 + view.px(20), at.y0, at.x1, at.y1}, text_style::caption, line,
                 drop.answer == Answer::fits ? view.theme.ink2 : verdict.ink, drop.text);
    const std::string spoken = duration(view, drop.before.minutes()) + " → " + duration(view, drop.after.minutes());
    register_widget(view,
                    {.id = "task_drop",
                     .role = Role::card,
                     .label = drop.text,
                     .rect = rect,
                     .value = spoken,
                     .enabled = drop.answer != Answer::refused});
}

}  // namespace

void draw_drop_card(ViewContext& view, const Task& task, const TeamDrop* drop, const Rect& target) {
    ImDrawList& out = *ImGui::GetForegroundDrawList();
    view.tree.set_layer(view.tree.layer() + 1);
    const Rect ghost = ghost_rect(view, target);
    draw_ghost(out, view, task, ghost);
    if (drop != nullptr) draw_card(out, view, ghost, *drop);
    view.tree.set_layer(view.tree.layer() - 1);
}

}  // namespace tandem
