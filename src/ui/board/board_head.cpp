#include "ui/board/board_head.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/board/board_columns.hpp"
#include "ui/board/board_paint.hpp"
#include "ui/board/board_state.hpp"
#include "ui/calendar/month_input.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float sign_side = 22, sign_centre_x = 21;
constexpr std::string_view column_popup = "column.menu";

// In a column that is scrolled out in part, a text at its foot stands in the part that is seen. Where that is too
// narrow for it there is none.
bool fits_in_seen(const ViewContext& view, Rect& rect, std::string_view text) {
    const Rect part = visible_part();
    if (rect.x0 >= part.x0 && rect.x1 <= part.x1) return true;
    const float margin = view.px(board_dims::gap);
    rect.x0 = std::max(rect.x0, part.x0 + margin), rect.x1 = std::min(rect.x1, part.x1 - margin);
    return rect.width() >= text_width(view, text_style::meta, text);
}

// Neither a menu lies above it nor is anything carried. While a sign is pressed it stays.
bool is_pointer_in(const ViewContext& view, const Rect& rect) {
    constexpr ImGuiHoveredFlags flags = ImGuiHoveredFlags_ChildWindows | ImGuiHoveredFlags_AllowWhenBlockedByActiveItem;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    return rect.contains(pointer.x, pointer.y) && ImGui::IsWindowHovered(flags) && !view.state.drag.active() &&
        !view.state.calendar.band;
}

Rect square_at(const ViewContext& view, float x, const Rect& row) {
    const float side = view.px(sign_side);
    return Rect::at(std::round(x - side / 2), std::round((row.y0 + row.y1 - side) / 2), side, side);
}

// It is there while the pointer is: no stop of Tab.
bool hover_sign(ViewContext& view, std::string_view id, const Rect& rect, const char* icon, std::string_view name) {
    const Hit hit = interact(view, id, rect, {.tab_stop = false});
    register_widget(view, {.id = id, .role = Role::button, .label = name, .rect = rect});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (hit.hovered) fill(out, rect, view.theme.hair, view.px(dims::radius_tag));
    icon_in(view, out, rect, icon, hit.hovered ? view.theme.ink : view.theme.ink2s, 14);
    tooltip_for(view, hit, rect, name);
    return hit.clicked && may_click(view);
}

// Where the keyboard is on the head of a column it has a ring, and its menu opens there.
bool take_head_of_keyboard(ViewContext& view, PostStatus status, const Rect& head) {
    if (head_of_keyboard(view.state) != status) return false;
    BoardState& board = board_state(view);
    register_widget(
        view, {.id = "head", .role = Role::group, .label = status_word(view, status), .rect = head, .focused = true});
    focus_ring(*ImGui::GetWindowDrawList(), head.shrunk(view.px(4)), view.px(dims::radius_card), view.theme.sunken,
               view);
    if (!board.wanted_column && std::exchange(board.head_menu_wanted, false))
        board.column_menu = BoardState::ColumnMenu{status, Rect::at(head.x0 + view.px(8), head.y1, 1, 1)};
    return true;
}

// The sign of the step; under the pointer, and where the keyboard is, the one that folds or unfolds.
void draw_step_sign(ViewContext& view, const ColumnBox& box, float centre_x, const Rect& head, bool folds) {
    if (!folds) {
        const float size = view.px(dims::status_glyph);
        status_glyph(*ImGui::GetWindowDrawList(), std::round(centre_x - size / 2),
                     std::round((head.y0 + head.y1 - size) / 2), size, view.theme.status(box.status));
        return;
    }
    if (hover_sign(view, "fold", square_at(view, centre_x, head),
                   box.folded ? icons::chevron_right : icons::chevron_left,
                   view.word(box.folded ? "board.unfold" : "board.fold")))
        board_state(view).set_folded(box.status, !box.folded);
}

std::string_view new_here(const ViewContext& view, PostStatus status) {
    return view.word(status == PostStatus::idea ? "board.new_idea_here" : "board.new_here");
}

std::string text_of_others(const ViewContext& view, std::string_view word, int count) {
    const std::string month(facts::month_name(month_of(view.state.shown_day).month(), view.language));
    return view.words.format(word, {{"n", std::to_string(count)}, {"month", month}});
}

void go_to_others(ViewContext& view, const BoardOthers& others) {
    view.state.reveal = Focus{others.nearest.value, day_of(others.when)};
}

void draw_others(ViewContext& view, std::string_view id, Rect rect, const std::string& text,
                 const BoardOthers& others) {
    if (!fits_in_seen(view, rect, text)) return;
    const Hit hit = interact(view, id, rect, {.tab_stop = false});
    register_widget(view, {.id = id, .role = Role::button, .label = text, .rect = rect});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (hit.hovered) fill(out, rect, view.theme.hair, view.px(dims::radius_tag));
    label_in(view, out, rect, text_style::meta, hit.hovered ? view.theme.smm_ink : view.theme.ink2s, text,
             Align::centre);
    const date::year_month month = month_of(day_of(others.when));
    tooltip_for(view, hit, rect,
                view.words.format("board.go_to", {{"month", facts::month_title(month, view.language)}}));
    if (hit.clicked && may_click(view)) go_to_others(view, others);
}

}  // namespace

void draw_column_head(ViewContext& view, const ColumnBox& box, const Rect& rect, std::size_t count) {
    const Hit hit = interact(view, "head", rect, {.overlap = true, .tab_stop = false});
    take_board_ground(view, hit);
    const facts::WorkflowStep* step = view.facts.workflow.find(word_of(box.status));
    if (step && !is_off_calendar(box.status))
        tooltip_for(view, hit, rect,
                    view.words.format("board.leaves", {{"condition", step->exit_condition.in(view.language)}}));
    if (hit.right_clicked && may_click(view)) open_column_menu(view, box.status);

    const float centre = rect.x0 + view.px(sign_centre_x);
    const bool has_keyboard = take_head_of_keyboard(view, box.status, rect);
    draw_step_sign(view, box, centre, rect, has_keyboard || is_pointer_in(view, rect));
    ImDrawList& out = *ImGui::GetWindowDrawList();
    Rect row{centre + view.px(15), rect.y0, rect.x1 - view.px(8), rect.y1};
    const Rect add = square_at(view, row.x1 - view.px(sign_side / 2), rect);
    row.x1 = add.x0 - view.px(2);
    const std::string text = std::to_string(count);
    const float gap = view.px(8), width = text_width(view, text_style::meta_medium, text) + gap;
    const Rect name{row.x0, row.y0, row.x1 - width, row.y1};
    row.x0 +=
        gap + label_in(view, out, name, text_style::control_strong, view.theme.ink, status_word(view, box.status));
    label_in(view, out, row, text_style::meta_medium, view.theme.ink2s, text);
    const bool offers_new = takes_new_posts(box.status) && (has_keyboard || is_pointer_in(view, box.rect));
    if (offers_new && hover_sign(view, "add", add, icons::plus, new_here(view, box.status)))
        add_on_board(view, box.status);
}

void draw_folded_head(ViewContext& view, const ColumnBox& box) {
    Rect head = box.rect;
    head.y1 = head.y0 + view.px(board_dims::header);
    const bool has_keyboard = take_head_of_keyboard(view, box.status, head);
    draw_step_sign(view, box, (head.x0 + head.x1) / 2, head, has_keyboard || is_pointer_in(view, box.rect));
}

void draw_column_foot(ViewContext& view, const Rect& rect, const BoardColumn& column) {
    const int before = column.before.count, after = column.after.count;
    if (before + after == 0) return;
    // Beside each other there is no room for the month.
    const bool both = before > 0 && after > 0;
    const auto text = [&](std::string_view alone, std::string_view beside, int count) {
        return text_of_others(view, both ? beside : alone, count);
    };
    Rect left = rect.shrunk(view.px(8), view.px(2));
    Rect right = both ? left.cut_right(std::round(left.width() / 2)) : left;
    if (before > 0) draw_others(view, "before", left, text("board.more_before", "board.before", before), column.before);
    if (after > 0) draw_others(view, "after", right, text("board.more_after", "board.after", after), column.after);
}

void open_column_menu(ViewContext& view, PostStatus status) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    board_state(view).column_menu = BoardState::ColumnMenu{status, Rect::at(pointer.x, pointer.y, 1, 1)};
}

void draw_column_menu(ViewContext& view) {
    BoardState& board = board_state(view);
    if (!board.column_menu) return;
    if (std::exchange(board.column_menu->opens, false)) open_menu(column_popup);
    if (!menu_is_open(column_popup)) {
        board.column_menu.reset();
        return;
    }
    const PostStatus status = board.column_menu->column;
    const bool folded = board.is_folded(status);
    std::vector<MenuRow> rows{MenuRow{.id = "new",
                                      .text = std::string(new_here(view, status)),
                                      .icon = icons::plus,
                                      .enabled = takes_new_posts(status)},
                              MenuRow{.id = "fold",
                                      .text = std::string(view.word(folded ? "board.unfold" : "board.fold")),
                                      .icon = folded ? icons::chevron_right : icons::chevron_left}};
    // What stands at the foot of the column.
    const BoardColumn& column = board.model.of(status);
    std::vector<BoardOthers> others;
    const auto add_others = [&](std::string_view id, std::string_view word, const BoardOthers& one) {
        if (one.count == 0) return;
        rows.push_back({.id = std::string(id), .text = text_of_others(view, word, one.count)});
        others.push_back(one);
    };
    add_others("before", "board.more_before", column.before);
    add_others("after", "board.more_after", column.after);
    const auto chosen = menu(view, column_popup, board.column_menu->anchor, rows);
    if (chosen == 0) add_on_board(view, status);
    if (chosen == 1) board.set_folded(status, !folded);
    if (chosen && *chosen >= 2) go_to_others(view, others[*chosen - 2]);
}

}  // namespace tandem
