#include "ui/board/board_keys.hpp"

#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/board/board_drag.hpp"
#include "ui/board/board_state.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/menu_key.hpp"
#include "ui/calendar/month_keys.hpp"
#include "ui/calendar/post_cursor.hpp"
#include "ui/calendar/post_range.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

bool pressed(ImGuiKey key, unsigned int owner) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner); }

bool drags_cards(const ViewContext& view) { return view.state.drag.kind == DragState::Kind::status; }

bool pressed_enter(unsigned int owner) {
    return pressed(ImGuiKey_Enter, owner) || pressed(ImGuiKey_KeypadEnter, owner);
}

std::optional<BoardPlace> cursor_of(const ViewContext& view, const BoardModel& model) {
    const std::optional<Id<Post>> post = post_cursor(view);
    return post ? place_of(model, *post) : std::nullopt;
}

// The posts whose cards can be seen: of what is folded none.
const std::vector<Id<Post>>& shown_posts(const BoardState& board, PostStatus status) {
    static const std::vector<Id<Post>> none;
    return board.is_folded(status) ? none : board.model.of(status).posts;
}

bool hides_posts(const BoardState& board, std::size_t column) {
    return board.is_folded(static_cast<PostStatus>(column)) && !board.model.columns[column].posts.empty();
}

// The next column on that side that has posts, shown or folded; none: the cursor stays.
std::optional<std::size_t> column_beside(const BoardState& board, std::size_t from, int by) {
    const auto count = static_cast<int>(board.model.columns.size());
    for (int i = static_cast<int>(from) + by; i >= 0 && i < count; i += by)
        if (!board.model.columns[static_cast<std::size_t>(i)].posts.empty()) return static_cast<std::size_t>(i);
    return std::nullopt;
}

// The same, but what is folded is passed over: a range, and a ring, are of cards.
std::optional<BoardPlace> beside(const BoardState& board, const BoardPlace& cursor, int by) {
    auto column = column_beside(board, cursor.column, by);
    while (column && hides_posts(board, *column)) column = column_beside(board, *column, by);
    if (!column) return std::nullopt;
    return BoardPlace{*column, std::min(cursor.index, board.model.columns[*column].posts.size() - 1)};
}

// All cards, column by column.
std::vector<Id<Post>> all_posts(const BoardState& board) {
    std::vector<Id<Post>> posts;
    for (const PostStatus status : board.model.steps) {
        const std::vector<Id<Post>>& shown = shown_posts(board, status);
        posts.insert(posts.end(), shown.begin(), shown.end());
    }
    return posts;
}

std::optional<BoardPlace> first_place(const BoardState& board) {
    for (const PostStatus status : board.model.steps)
        if (!shown_posts(board, status).empty()) return BoardPlace{static_cast<std::size_t>(status), 0};
    return std::nullopt;
}

std::optional<BoardPlace> next_place(const BoardState& board, const BoardPlace& cursor, unsigned int id) {
    const std::size_t count = board.model.columns[cursor.column].posts.size();
    if (pressed(ImGuiKey_LeftArrow, id)) return beside(board, cursor, -1);
    if (pressed(ImGuiKey_RightArrow, id)) return beside(board, cursor, 1);
    if (pressed(ImGuiKey_UpArrow, id) && cursor.index > 0) return BoardPlace{cursor.column, cursor.index - 1};
    if (pressed(ImGuiKey_DownArrow, id) && cursor.index + 1 < count) return BoardPlace{cursor.column, cursor.index + 1};
    if (pressed(ImGuiKey_Home, id)) return BoardPlace{cursor.column, 0};
    if (pressed(ImGuiKey_End, id)) return BoardPlace{cursor.column, count - 1};
    return std::nullopt;
}

void go_to_head(ViewContext& view, PostStatus step) {
    BoardState& board = board_state(view);
    view.state.selection = {};
    view.state.calendar.led_to.reset();
    board.head = board.wanted_column = step;
}

// From a card: up from the first one, and to the side where the posts of the next column are folded away.
bool goes_to_head(ViewContext& view, const BoardPlace& cursor, unsigned int id) {
    if (ImGui::GetIO().KeyShift || ImGui::GetIO().KeyCtrl) return false;
    if (pressed(ImGuiKey_UpArrow, id) && cursor.index == 0) {
        go_to_head(view, cursor.step());
        return true;
    }
    const BoardState& board = board_state(view);
    const int by = pressed(ImGuiKey_LeftArrow, id) ? -1 : pressed(ImGuiKey_RightArrow, id) ? 1 : 0;
    const auto column = by != 0 ? column_beside(board, cursor.column, by) : std::nullopt;
    if (!column || !hides_posts(board, *column)) return false;
    go_to_head(view, static_cast<PostStatus>(*column));
    return true;
}

// Along the heads, down to the cards; Enter folds and unfolds.
void move_on_heads(ViewContext& view, PostStatus head, unsigned int id) {
    BoardState& board = board_state(view);
    const std::vector<PostStatus>& steps = board.model.steps;
    const auto at = std::ranges::find(steps, head);
    const std::vector<Id<Post>>& posts = shown_posts(board, head);
    if (pressed(ImGuiKey_LeftArrow, id) && at != steps.begin()) go_to_head(view, *(at - 1));
    if (pressed(ImGuiKey_RightArrow, id) && steps.end() - at > 1) go_to_head(view, *(at + 1));
    if (pressed(ImGuiKey_Home, id)) go_to_head(view, steps.front());
    if (pressed(ImGuiKey_End, id)) go_to_head(view, steps.back());
    if (pressed(ImGuiKey_DownArrow, id) && !posts.empty()) {
        view.state.selection = Selection::of(posts.front());
        board.wanted = posts.front();
    }
    if (!pressed_enter(id)) return;
    board.set_folded(head, !board.is_folded(head));
    board.wanted_column = head;
}

void move_cursor(ViewContext& view, unsigned int id) {
    BoardState& board = board_state(view);
    const std::optional<BoardPlace> cursor = cursor_of(view, board.model);
    if (cursor && goes_to_head(view, *cursor, id)) return;
    std::optional<BoardPlace> next;
    if (cursor)
        next = next_place(board, *cursor, id);
    else
        for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow})
            if (pressed(key, id) && !(next = first_place(board))) return go_to_head(view, board.model.steps.front());
    if (next) {
        const Id<Post> post = board.model.columns[next->column].posts[next->index];
        board.head.reset();
        if (leads_by_ctrl())
            lead_to_post(view, post);
        else if (cursor && ImGui::GetIO().KeyShift)
            select_posts_to(view.state.selection, all_posts(board), post);
        else
            view.state.selection = Selection::of(post);
        board.wanted = post;
    }
    if (!cursor || ImGui::GetIO().KeyCtrl || !pressed_enter(id)) return;
    settle_on_led_post(view);
    view.state.inspector_open = true;
}

void ask_for_menu(ViewContext& view, unsigned int id) {
    BoardState& board = board_state(view);
    const std::optional<PostStatus> head = head_of_keyboard(view.state);
    if (!menu_key_pressed() || (!head && !cursor_of(view, board.model))) return;
    settle_on_led_post(view);
    if (head) {
        board.head_menu_wanted = true;
        board.wanted_column = head;
    } else {
        board.menu_wanted = board.wanted = post_cursor(view);
    }
    keep_keyboard(id);
}

void move_dragged(ViewContext& view, unsigned int id) {
    if (pressed(ImGuiKey_LeftArrow, id)) step_status_drag(view, -1);
    if (pressed(ImGuiKey_RightArrow, id)) step_status_drag(view, 1);
    if (ImGui::IsKeyPressed(ImGuiKey_I, false)) {
        send_to_ideas(view);
        if (!drags_cards(view)) board_state(view).over.reset();
        return;
    }
    if (pressed_enter(id)) drop_on_board(view);
}

}  // namespace

void take_board_keys(ViewContext& view, unsigned int grid_id) {
    if (!has_keys_of_view(view, grid_id)) return;
    const DragState& drag = view.state.drag;
    if (drags_cards(view) && drag.by_keyboard) return move_dragged(view, grid_id);
    if (drag.active()) return;
    if (select_all_pressed()) select_posts(view.state.selection, all_posts(board_state(view)));
    if (leads_by_ctrl()) take_in_or_out_by_key(view);
    if (ImGui::GetIO().KeyAlt || (ImGui::GetIO().KeyCtrl && !leads_by_ctrl())) return;
    const std::optional<PostStatus> head = leads_by_ctrl() ? std::nullopt : head_of_keyboard(view.state);
    head ? move_on_heads(view, *head, grid_id) : move_cursor(view, grid_id);
    ask_for_menu(view, grid_id);
}

void select_in_column(ViewContext& view, Id<Post> post) {
    const BoardModel& model = board_state(view).model;
    Selection& selection = view.state.selection;
    const auto to = place_of(model, post);
    const std::optional<Id<Post>> begin = selection.range_begin();
    const auto from = begin ? place_of(model, *begin) : std::nullopt;
    if (!from || !to || from->column != to->column) {
        selection = Selection::of(post);
        return;
    }
    const std::vector<Id<Post>>& column = model.columns[to->column].posts;
    std::vector<Id<Post>> posts;
    const int by = to->index < from->index ? -1 : 1;
    for (auto i = static_cast<int>(from->index); i != static_cast<int>(to->index) + by; i += by)
        posts.push_back(column[static_cast<std::size_t>(i)]);
    selection = {Selection::Kind::posts, std::move(posts), {}, {}, {}};
}

}  // namespace tandem
