#pragma once

#include <array>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "ui/board/board_model.hpp"
#include "ui/calendar/calendar_cache.hpp"

namespace tandem {

// What the board keeps between frames. All but where a drag is and what was folded by hand can be dropped at any time.
struct BoardState {
    struct SeenCard {
        Id<Post> post;
        PostStatus column{};
        Rect rect;           // from where the columns begin on the screen; of its height what is seen, or was
        float moved_px = 0;  // how far its column was scrolled down since the rectangle began
    };
    // While a rectangle is drawn: how far a column was scrolled when it began, and which part of its cards was seen
    // since then, in pixels from the top of its list.
    struct SeenColumn {
        float scroll_px = 0, first_px = 0, last_px = 0;
    };
    struct ModelIs {
        CalendarVersion version;
        date::year_month month{};
    };
    struct ColumnMenu {
        PostStatus column{};
        Rect anchor;
        bool opens = true;  // it was asked for in this frame
    };
    template <class Value>
    using ByColumn = std::array<Value, std::tuple_size_v<decltype(BoardModel::columns)>>;
    std::optional<ModelIs> model_is;
    BoardModel model;
    // Cards that were drawn of this version at this minute.
    LocalMinute cards_at{};
    std::unordered_map<Id<Post>, BoardCard> cards;
    int models_made = 0, cards_made = 0;  // how often: what tests look at

    // Of DragState::Kind::status: the column the pointer, or the keyboard, is in, and its place on the screen.
    std::optional<PostStatus> over;
    Rect over_rect;
    float ghost_width_px = 0;
    std::optional<Id<Post>> wanted;           // its card comes into view in the next frame
    std::optional<PostStatus> wanted_column;  // this column does
    // Asked about before it goes to this step: its card is wanted once it is there.
    std::optional<std::pair<Id<Post>, PostStatus>> awaited;
    std::optional<Id<Post>> menu_wanted;  // the menu opens at its card once that is in view
    // Of this frame; while a rectangle is drawn, beside those the cards of columns that are scrolled out of view, as
    // they were seen last.
    std::vector<SeenCard> seen_cards;
    std::map<PostStatus, SeenColumn> seen_columns;
    bool column_scrolls = false;  // a rectangle is held at the upper or lower edge of a column
    float columns_x0 = 0;         // where the columns begin on the screen, left of it while they are scrolled

    int drawn_frame = -2;  // ImGui's
    // Columns that had cards since the board came into view, or shows this month through these filters: when the last
    // card leaves they stay as wide as they are.
    ByColumn<bool> held_open{};
    ByColumn<std::optional<bool>> folded_by_hand{};  // as long as the window is open; none: as its cards have it
    std::optional<ColumnMenu> column_menu;
    // The column whose head the keyboard is on, as long as nothing is selected, and whether its menu opens there once
    // it is in view.
    std::optional<PostStatus> head;
    bool head_menu_wanted = false;

    bool is_folded(PostStatus status) const;
    void set_folded(PostStatus status, bool folded);
    // One of its cards is to be seen, whoever folded the column.
    void show_cards(PostStatus status) { folded_by_hand[static_cast<std::size_t>(status)].reset(); }
};

// Of this view, made when there is none.
BoardState& board_state(ViewContext& view);
// The same with its model brought up to date.
BoardState& refreshed_board(ViewContext& view);
// Once per frame: notes which columns have cards. True when the board was not drawn in the frame before.
bool come_into_view(BoardState& board);
// The column whose head the keyboard is on; none: it is on a card, or nowhere.
std::optional<PostStatus> head_of_keyboard(const UiState& state);
// The card of a post of the project, made when it was not drawn before.
const BoardCard& card_of(ViewContext& view, const Post& post);

}  // namespace tandem
