#include <algorithm>
#include <array>
#include <cmath>

#include <imgui.h>

#include "app/post_deadlines.hpp"
#include "icons.hpp"
#include "model/enum_words.hpp"
#include "ui/inspector/post_flow.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using DeadlineState = PostDeadline::State;

constexpr float deadline_row_height = 36;

std::string deadline_moment(const ViewContext& view, const PostDeadline& deadline) {
    return day_value(view, day_of(deadline.by)) + " · " +
        view.words.time_text(static_cast<int>(minute_of_day(deadline.by).count()));
}

std::string_view deadline_state_word(const ViewContext& view, DeadlineState state) {
    switch (state) {
        case DeadlineState::done: return view.word("deadlines.done");
        case DeadlineState::today: return view.word("deadlines.today");
        case DeadlineState::late: return view.word("deadlines.late");
        case DeadlineState::open: break;
    }
    return view.word("deadlines.open");
}

std::string holder_text(const ViewContext& view, const PostDeadline& deadline) {
    constexpr std::array<std::string_view, 3> roles{"post.creator", "post.supervisor", "post.approver"};
    const std::string_view role = view.word(roles.at(static_cast<std::size_t>(deadline.holder)));
    const std::string_view who = deadline.who.empty() ? view.word("deadlines.nobody") : deadline.who;
    return view.words.format("deadlines.holder", {{"role", role}, {"person", who}});
}

struct DeadlineInk {
    Color first = 0, second = 0, state = 0;
};

DeadlineInk deadline_ink(const Theme& t, DeadlineState state, bool hovered) {
    const Color second = hovered ? t.ink2s : t.ink2;
    switch (state) {
        case DeadlineState::done: return {second, second, second};
        case DeadlineState::late: return {t.ink, second, t.danger};
        case DeadlineState::today: return {t.ink, second, t.amber_ink};
        case DeadlineState::open: break;
    }
    return {t.ink, second, second};
}

// The sign of the state, or of the step while nothing is to be said about it.
void draw_deadline_sign(ViewContext& view, const Rect& at, const PostDeadline& deadline, const DeadlineInk& ink) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (deadline.state == DeadlineState::done) return icon_in(view, out, at, icons::check, ink.state, 14);
    if (deadline.state == DeadlineState::late) return icon_in(view, out, at, icons::triangle_alert, ink.state, 14);
    const float size = view.px(dims::status_glyph);
    status_glyph(out, std::round(at.x0 + (at.width() - size) / 2), std::round(at.y0 + (at.height() - size) / 2), size,
                 view.theme.status(deadline.step));
}

void draw_deadline_texts(ViewContext& view, Rect at, const PostDeadline& deadline, const DeadlineInk& ink) {
    draw_deadline_sign(view, at.cut_left(view.px(14)), deadline, ink);
    at.x0 += view.px(8);
    at.y0 += view.px(2);
    const auto line = [&](TextStyle left_style, std::string_view left, Color left_ink, std::string_view right,
                          Color right_ink) {
        const Rect whole = at.cut_top(view.px(16));
        const float width = std::min(text_width(view, text_style::meta, right) + 1, std::floor(whole.width() * 0.6f));
        label(view, {whole.x1 - width, whole.y0, whole.x1, whole.y1}, text_style::meta, right_ink, right, Align::right);
        label(view, {whole.x0, whole.y0, whole.x1 - width - view.px(8), whole.y1}, left_style, left_ink, left);
    };
    line(text_style::control_medium, status_word(view, deadline.step), ink.first, deadline_moment(view, deadline),
         ink.second);
    line(text_style::meta, holder_text(view, deadline), ink.second, deadline_state_word(view, deadline.state),
         ink.state);
}

void draw_deadline(Sheet& sheet, const PostDeadline& deadline) {
    ViewContext& view = sheet.view();
    const std::string id(word_of(deadline.step));
    const Rect row = sheet.line(deadline_row_height);
    if (!deadline.task)
        return draw_deadline_texts(view, row, deadline, deadline_ink(view.theme, deadline.state, false));
    const Hit hit = interact(view, id, row);
    const std::string name = std::string(status_word(view, deadline.step)) + " · " + deadline_moment(view, deadline);
    const Registered node(view,
                          {.id = id,
                           .role = Role::row,
                           .label = name,
                           .rect = row,
                           .value = deadline_state_word(view, deadline.state),
                           .focused = hit.focused});
    if (hit.hovered)
        fill(*ImGui::GetWindowDrawList(), {row.x0 - view.px(6), row.y0, row.x1 + view.px(6), row.y1}, view.theme.hover,
             view.px(dims::radius_tag));
    draw_deadline_texts(view, row, deadline, deadline_ink(view.theme, deadline.state, hit.hovered));
    draw_focus(view, hit, row, view.px(dims::radius_tag));
    tooltip_for(view, hit, row, view.word("deadlines.open_task"));
    if (hit.clicked) view.state.selection = Selection::of(*deadline.task);
}

// The way to where the project says by when its steps are due.
void draw_way_to_leads(Sheet& sheet) {
    ViewContext& view = sheet.view();
    sheet.gap(4);
    const Rect line = sheet.line(dims::control_small);
    const ButtonLook look{.kind = ButtonKind::secondary, .tooltip = view.word("deadlines.change.why"), .small = true};
    const std::string_view text = view.word("deadlines.change");
    const Rect at = Rect::at(line.x0, line.y0, std::min(line.width(), button_width(view, text, look)), line.height());
    if (!button(view, "change", at, text, look)) return;
    view.state.leads_wanted = true;
    view.state.dialog_wanted = DialogKind::project_choices;
}

// What is told while the rows are folded away.
void tell_late(Sheet& sheet, const std::vector<PostDeadline>& deadlines) {
    ViewContext& view = sheet.view();
    const auto late = std::count_if(deadlines.begin(), deadlines.end(),
                                    [](const PostDeadline& one) { return one.state == DeadlineState::late; });
    if (late == 0) return;
    Rect at = sheet.line(18);
    icon_in(view, *ImGui::GetWindowDrawList(), at.cut_left(view.px(14)), icons::triangle_alert, view.theme.danger, 14);
    at.x0 += view.px(6);
    label(view, at, text_style::caption, view.theme.danger, view.words.count("deadlines.late_steps", late));
}

}  // namespace

void draw_deadlines(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    const DeadlineSource source{view.project(), view.facts, view.plan(), view.ask.zones(), view.now};
    const std::vector<PostDeadline> deadlines = post_deadlines(source, post);
    const auto next = std::find_if(deadlines.begin(), deadlines.end(),
                                   [](const PostDeadline& one) { return one.state != DeadlineState::done; });
    if (next == deadlines.end()) return;
    const bool open = sheet.fold("deadlines.title", status_word(view, next->step));
    if (!open) return tell_late(sheet, deadlines);
    const Scope scope(view, "deadlines", post.id.value);
    for (const PostDeadline& deadline : deadlines) draw_deadline(sheet, deadline);
    draw_way_to_leads(sheet);
}

}  // namespace tandem
