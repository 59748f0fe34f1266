#include "ui/board/board_state.hpp"

#include "ui/view_context.hpp"
#include "ui/widgets/media_picture.hpp"

namespace tandem {
BoardState& board_state(ViewContext& view) {
    if (!view.state.calendar.board) view.state.calendar.board = std::make_shared<BoardState>();
    return *view.state.calendar.board;
}

BoardState& refreshed_board(ViewContext& view) {
    BoardState& board = board_state(view);
    const date::year_month month = month_of(view.state.shown_day);
    const auto& is = board.model_is;
    if (!is || is->month != month || !is_present(is->version, view)) {
        board.model = board_model(view.project(), view.state.filters, month);
        board.model_is = {calendar_version(view), month};
        board.cards.clear();
        ++board.models_made;
    }
    if (board.cards_at != view.now) board.cards.clear();
    board.cards_at = view.now;
    return board;
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
