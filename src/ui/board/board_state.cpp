#include "ui/board/board_state.hpp"

#include <utility>

#include <imgui.h>

#include "ui/view_context.hpp"
#include "ui/widgets/media_picture.hpp"

namespace tandem {

bool BoardState::is_folded(PostStatus status) const {
    const auto column = static_cast<std::size_t>(status);
    return folded_by_hand[column].value_or(model.of(status).posts.empty() && !held_open[column]);
}

void BoardState::set_folded(PostStatus status, bool folded) {
    std::optional<bool>& by_hand = folded_by_hand[static_cast<std::size_t>(status)];
    by_hand.reset();
    if (is_folded(status) != folded) by_hand = folded;
}

BoardState& board_state(ViewContext& view) {
    if (!view.state.calendar.board) view.state.calendar.board = std::make_shared<BoardState>();
    return *view.state.calendar.board;
}

BoardState& refreshed_board(ViewContext& view) {
    BoardState& board = board_state(view);
    const date::year_month month = month_of(view.state.shown_day);
    const auto& is = board.model_is;
    if (!is || is->month != month || !is_present(is->version, view)) {
        if (!is || is->month != month || is->version.filters != view.state.filters) board.held_open = {};
        board.model = board_model(view.project(), view.state.filters, month);
        board.model_is = {calendar_version(view), month};
        board.cards.clear();
        ++board.models_made;
    }
    if (board.cards_at != view.now) board.cards.clear();
    board.cards_at = view.now;
    return board;
}

bool come_into_view(BoardState& board) {
    const bool comes = ImGui::GetFrameCount() - std::exchange(board.drawn_frame, ImGui::GetFrameCount()) > 1;
    if (comes) board.head.reset();
    // Where no card is left none slides.
    if (comes || board.model.empty()) board.held_open = {};
    for (std::size_t i = 0; i < board.model.columns.size(); ++i)
        if (!board.model.columns[i].posts.empty()) board.held_open[i] = true;
    return comes;
}

std::optional<PostStatus> head_of_keyboard(const UiState& state) {
    const bool on_board = state.section == Section::calendar && state.calendar.view == CalendarView::board;
    if (!on_board || !state.calendar.board || state.selection.kind != Selection::Kind::none) return std::nullopt;
    return state.calendar.board->head;
}

const BoardCard& card_of(ViewContext& view, const Post& post) {
    BoardState& board = board_state(view);
    const auto known = board.cards.find(post.id);
    if (known != board.cards.end()) return known->second;
    const BoardSource source{view.project(), view.facts,    view.words, view.ask.zones(), view.session.now_instant(),
                             &view.plan(),   media_of(view)};
    ++board.cards_made;
    return board.cards.emplace(post.id, board_card(source, post)).first->second;
}

}  // namespace tandem
