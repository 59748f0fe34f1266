#include "ui/board/board_drag.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/label_text.hpp"
#include "app/status_requests.hpp"
#include "icons.hpp"
#include "plan/occasions.hpp"
#include "ui/board/board_paint.hpp"
#include "ui/board/board_state.hpp"
#include "ui/status_change.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

bool drags_status(const ViewContext& view) { return view.state.drag.kind == DragState::Kind::status; }

bool is_on_board(ViewContext& view, Id<Post> id) {
    const Post* post = view.project().posts.find(id);
    if (!post || !view.state.filters.lets(view.project(), *post)) return false;
    return !post->when || month_of(day_of(*post->when)) == month_of(view.state.shown_day);
}

DragState drag_of(ViewContext& view, Id<Post> grabbed) {
    DragState drag;
    drag.kind = DragState::Kind::status;
    drag.item = grabbed.value;
    drag.posts = {grabbed};
    const Selection& selection = view.state.selection;
    if (selection.kind != Selection::Kind::posts || !selection.has_post(grabbed)) return drag;
    for (const Id<Post> id : selection.posts)
        if (id != grabbed && is_on_board(view, id)) drag.posts.push_back(id);
    return drag;
}

// More than one: a second sheet behind the card, and how many there are.
void draw_sheets(ImDrawList& out, const Rect& rect, std::size_t count, const ViewContext& view) {
    if (count < 2) return;
    const Rect behind = rect.moved(view.px(4), view.px(4));
    fill(out, behind, view.theme.panel, view.px(dims::radius_card));
    outline(out, behind, view.theme.smm, view.px(dims::radius_card), view.px(1));
}

void draw_count(ImDrawList& out, const Rect& rect, std::size_t count, const ViewContext& view) {
    if (count < 2) return;
    const std::string text = std::to_string(count);
    const float width = std::max(view.px(20), text_width(view, text_style::meta_strong, text) + view.px(10));
    const Rect pill = Rect::at(rect.x1 - width + view.px(6), rect.y0 - view.px(8), width, view.px(16));
    fill(out, pill, view.theme.smm, pill.height() / 2);
    label_in(view, out, pill, text_style::meta_strong, view.theme.onfill, text, Align::centre);
}

Rect ghost_rect(const ViewContext& view, const BoardState& board) {
    const float height = view.px(board_dims::card_height);
    const float width = std::max(board.ghost_width_px, view.px(board_dims::column - 2 * board_dims::card_margin));
    const DragState& drag = view.state.drag;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (!drag.by_keyboard)
        return Rect::at(std::round(pointer.x - drag.grab_x_px), std::round(pointer.y - drag.grab_y_px), width, height);
    return Rect::at(board.over_rect.x0 + view.px(14), board.over_rect.y0 + view.px(board_dims::header + 14), width,
                    height);
}

void draw_refusal(ImDrawList& out, ViewContext& view, const Rect& ghost, const std::string& text) {
    const float width = view.px(264), line = view.px(16), inner = width - view.px(14 + 22 + 14);
    const float height = paragraph_height(view, text_style::meta, line, inner, text) + view.px(20);
    const Rect card = place_popup(ghost, width, height, view.px(10), window_rect());
    floating_card(out, card, view);
    Rect at = card.shrunk(view.px(14), view.px(10));
    icon_in(view, out, Rect::at(at.x0, at.y0, view.px(14), line), icons::lock, view.theme.danger, 14);
    at.x0 += view.px(22);
    paragraph_on(view, out, at, text_style::meta, line, view.theme.ink, text);
    register_widget(view, {.id = "refusal", .role = Role::text, .label = text, .rect = card});
}

void draw_ghost(ViewContext& view, const BoardState& board, const std::string& refusal) {
    const Post* post = view.project().posts.find({view.state.drag.item});
    if (!post) return;
    ImDrawList& out = *ImGui::GetForegroundDrawList();
    view.tree.set_layer(view.tree.layer() + 1);
    const Rect rect = ghost_rect(view, board);
    const std::size_t count = view.state.drag.posts.size();
    const BoardCard& card = card_of(view, *post);
    draw_sheets(out, rect, count, view);
    paint_board_card(out, card, board_card_box(card, rect, view), ChipState::ghost, view);
    draw_count(out, rect, count, view);
    if (!refusal.empty()) draw_refusal(out, view, rect, refusal);
    view.tree.set_layer(view.tree.layer() - 1);
}

// A board has no days: what has some is moved in the month, an incident in no view.
void tell_why_it_stays(ViewContext& view) {
    const Selection& selection = view.state.selection;
    const auto occasion =
        selection.kind == Selection::Kind::occasion ? find_occasion(view.project(), selection.occasion) : std::nullopt;
    const Campaign* campaign =
        selection.kind == Selection::Kind::campaign ? view.project().campaigns.find(selection.campaign) : nullptr;
    if (occasion && !is_movable(*occasion))
        view.state.refused = view.word("drag.refused.incident");
    else if (occasion || campaign)
        view.state.refused =
            view.words.format("drag.refused.board", {{"name", campaign ? campaign->name : occasion->name}});
}

// The board shows the column a card went to. What is asked about still stands in its old one.
void follow_status_drop(ViewContext& view, Id<Post> post, PostStatus to) {
    BoardState& board = board_state(view);
    board.awaited.reset();
    if (!view.state.asked) {
        board.wanted = post;
        return;
    }
    board.wanted_column = to;
    board.awaited = std::pair{post, to};
}

void cancel(ViewContext& view) {
    view.state.drag = {};
    board_state(view).over.reset();
}

}  // namespace

void begin_status_drag(ViewContext& view, Id<Post> post, const Rect& rect) {
    const ImVec2 pressed = ImGui::GetIO().MouseClickedPos[0];
    DragState drag = drag_of(view, post);
    drag.grab_x_px = std::clamp(pressed.x - rect.x0, 0.0f, rect.width());
    drag.grab_y_px = std::clamp(pressed.y - rect.y0, 0.0f, rect.height());
    drag.width_px = rect.width();
    view.state.drag = std::move(drag);
    view.state.calendar.press_spent = true;
    board_state(view).over.reset();
    board_state(view).ghost_width_px = rect.width();
}

bool pick_up_on_board(ViewContext& view) {
    const Selection& selection = view.state.selection;
    if (view.state.drag.active()) return false;
    tell_why_it_stays(view);
    if (selection.kind != Selection::Kind::posts) return false;
    const auto there = std::find_if(selection.posts.rbegin(), selection.posts.rend(),
                                    [&](Id<Post> id) { return is_on_board(view, id); });
    if (there == selection.posts.rend()) return false;
    DragState drag = drag_of(view, *there);
    drag.by_keyboard = true;
    view.state.drag = std::move(drag);
    BoardState& board = board_state(view);
    board.over = view.project().posts.find(*there)->status;
    board.wanted_column = board.over;
    board.ghost_width_px = 0;
    return true;
}

void take_calendar_drag(ViewContext& view, const Rect& area) {
    const DragState& drag = view.state.drag;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const bool taken = drag.kind == DragState::Kind::idea || drag.kind == DragState::Kind::post;
    if (!taken || drag.by_keyboard || !area.contains(pointer.x, pointer.y)) return;
    DragState card = drag_of(view, {drag.item});
    card.grab_x_px = drag.grab_x_px;
    card.grab_y_px = drag.grab_y_px;
    card.width_px = drag.width_px;
    view.state.drag = std::move(card);
    board_state(view).ghost_width_px = view.state.drag.width_px;
}

void step_status_drag(ViewContext& view, int by) {
    BoardState& board = board_state(view);
    if (!drags_status(view) || !board.over) return;
    const std::vector<PostStatus>& steps = board.model.steps;
    const auto at = std::find(steps.begin(), steps.end(), *board.over) - steps.begin();
    board.over = steps[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + by, 0, std::ssize(steps) - 1))];
    board.wanted_column = board.over;
}

bool is_dragged(const ViewContext& view, Id<Post> post) {
    // Over the drawer it is a post of the calendar.
    const bool carried = drags_status(view) || view.state.drag.kind == DragState::Kind::post;
    const std::vector<Id<Post>>& posts = view.state.drag.posts;
    return carried && std::find(posts.begin(), posts.end(), post) != posts.end();
}

std::string refusal_at(const ViewContext& view, PostStatus status) {
    for (const Id<Post> id : view.state.drag.posts)
        if (const Post* post = view.project().posts.find(id))
            if (const auto why = status_drag_refusal(view.project().settings, *post, status))
                return text_of(view.words, *why);
    return {};
}

void drop_on_board(ViewContext& view) {
    BoardState& board = board_state(view);
    const std::optional<PostStatus> to = board.over;
    const std::vector<Id<Post>> posts = view.state.drag.posts;
    const std::string refusal = to ? refusal_at(view, *to) : std::string();
    if (!refusal.empty() && view.state.drag.by_keyboard) return;
    cancel(view);
    if (!refusal.empty()) view.state.refused = refusal;
    if (!to || !refusal.empty()) return;
    if (change_status(view, posts, *to)) follow_status_drop(view, posts.front(), *to);
}

void draw_board_drag(ViewContext& view) {
    if (!drags_status(view)) return;
    const bool left = view.state.section != Section::calendar || view.state.calendar.view != CalendarView::board;
    const bool gone = !view.project().posts.contains({view.state.drag.item});
    if (left || gone || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) return cancel(view);
    DragState& drag = view.state.drag;
    if (!drag.by_keyboard && !ImGui::IsMouseDown(0)) return drop_on_board(view);
    BoardState& board = board_state(view);
    const std::string refusal = board.over ? refusal_at(view, *board.over) : std::string();
    draw_ghost(view, board, refusal);
    if (drag.by_keyboard) return;
    ImGui::SetMouseCursor(refusal.empty() ? ImGuiMouseCursor_Hand : ImGuiMouseCursor_NotAllowed);
    // Said anew by the columns in each frame.
    board.over.reset();
}

}  // namespace tandem
