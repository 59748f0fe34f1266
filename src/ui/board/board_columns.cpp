#include "ui/board/board_columns.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "ui/board/board_drag.hpp"
#include "ui/board/board_head.hpp"
#include "ui/board/board_keys.hpp"
#include "ui/board/board_paint.hpp"
#include "ui/board/board_state.hpp"
#include "ui/calendar/band.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/calendar/menu_key.hpp"
#include "ui/calendar/month_input.hpp"
#include "ui/calendar/post_cursor.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

namespace dim = board_dims;

void click_card(ViewContext& view, Id<Post> post) {
    if (ImGui::GetIO().KeyShift && !ImGui::GetIO().KeyCtrl) return select_in_column(view, post);
    click_post(view, post);
}

void take_card(ViewContext& view, const BoardCard& card, const Rect& rect, const Hit& hit) {
    if (hit.held && press_moved(view)) {
        begin_status_drag(view, card.post, rect);
    } else if (hit.clicked && may_click(view)) {
        click_card(view, card.post);
    } else if (hit.right_clicked && may_click(view)) {
        open_menu_of(view, Selection::of(card.post));
    }
}

void tell_card(ViewContext& view, const BoardCard& card, const BoardCardBox& box, const Hit& hit) {
    if (!hit.hovered) return;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (!box.warning.empty() && box.warning.grown(view.px(4)).contains(pointer.x, pointer.y))
        return tooltip_for(view, hit, box.warning, card.warning);
    std::string text = is_title_cut(card, box, view) ? card.title : std::string();
    if (!card.series_note.empty()) text += (text.empty() ? "" : "\n") + card.series_note;
    if (!text.empty()) tooltip_for(view, hit, box.rect, text);
}

// Columns and cards are scrolled until then.
void open_wanted_menu(ViewContext& view, Id<Post> post, const Rect& rect) {
    BoardState& board = board_state(view);
    if (board.menu_wanted != post || board.wanted) return;
    board.menu_wanted.reset();
    if (view.state.selection.has_post(post)) open_menu_at(view, rect, visible_part());
}

void draw_card(ViewContext& view, const BoardCard& card, const Rect& rect) {
    const Scope scope(view, "post", card.post.value);
    const BoardCardBox box = board_card_box(card, rect, view);
    const Hit hit = interact(view, "card", rect, {.tab_stop = false});
    const bool selected =
        view.state.selection.kind == Selection::Kind::posts && view.state.selection.has_post(card.post);
    const bool led = led_to_post(view) == card.post;
    {
        const Registered node(view,
                              {.id = "card",
                               .role = Role::post,
                               .label = card.title,
                               .rect = rect,
                               .value = view.tree.listening() ? card.value() : std::string(),
                               .selected = selected,
                               .focused = led});
        if (!box.warning.empty())
            register_widget(view, {.id = "warning", .role = Role::image, .label = card.warning, .rect = box.warning});
    }
    ChipState state = ChipState::plain;
    if (is_dragged(view, card.post))
        state = ChipState::source;
    else if (selected)
        state = ChipState::selected;
    else if (hit.hovered && !view.state.drag.active())
        state = ChipState::hovered;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    paint_board_card(out, card, box, state, view);
    if (led) focus_ring(out, rect, view.px(dims::radius_card), view.theme.sunken, view);
    tell_card(view, card, box, hit);
    take_card(view, card, rect, hit);
    open_wanted_menu(view, card.post, rect);
}

void take_room(ViewContext& view, PostStatus status, const Hit& hit) {
    take_board_ground(view, hit);
    if (!may_click(view)) return;
    if (hit.double_clicked) {
        add_on_board(view, status);
        // Letting go deselects the new post no more.
        view.state.calendar.press_spent = true;
    } else if (hit.clicked) {
        view.state.selection = {};
    } else if (hit.right_clicked) {
        open_column_menu(view, status);
    }
}

// Cards that a strip hides are what a click on it is for.
void take_folded_room(ViewContext& view, PostStatus status, const Hit& hit) {
    BoardState& board = board_state(view);
    if (hit.clicked && may_click(view) && !board.model.of(status).posts.empty())
        board.set_folded(status, false);
    else
        take_room(view, status, hit);
}

// Where the cards of a column lie on the screen.
struct CardPlaces {
    Rect list;  // as far as it is seen
    float top = 0, height = 0, pitch = 0, margin = 0;

    Rect at(std::size_t place) const {
        const float y = top + pitch * static_cast<float>(place);
        return Rect::at(list.x0 + margin, y, list.width() - 2 * margin, height);
    }
    // The first card that reaches below y, or the one before the gap there.
    std::size_t first_below(float y, std::size_t count) const {
        const float place = std::floor((y - top) / pitch);
        return static_cast<std::size_t>(std::clamp(place, 0.0f, static_cast<float>(count)));
    }
};

// For rectangles: the cards that are seen, and while one is drawn those that were. Of a column that is about to leave
// the view its edge may be all that is seen: its cards count all the same.
void keep_seen_cards(BoardState& board, PostStatus status, const CardPlaces& places, float content_y) {
    const float scroll = places.list.y0 - content_y;
    const Rect part = visible_part();
    const float first = part.y0 - content_y, last = part.y1 - content_y;
    BoardState::SeenColumn& seen =
        board.seen_columns.try_emplace(status, BoardState::SeenColumn{scroll, first, last}).first->second;
    seen.first_px = std::min(seen.first_px, first), seen.last_px = std::max(seen.last_px, last);
    std::erase_if(board.seen_cards, [&](const BoardState::SeenCard& card) { return card.column == status; });
    const std::vector<Id<Post>>& posts = board.model.of(status).posts;
    const float y0 = content_y + seen.first_px, y1 = content_y + seen.last_px;
    for (std::size_t i = places.first_below(y0, posts.size()); i < posts.size() && places.at(i).y0 < y1; ++i) {
        Rect rect = places.at(i).moved(-board.columns_x0, 0);
        rect.y0 = std::max(rect.y0, y0), rect.y1 = std::min(rect.y1, y1);
        if (!rect.empty()) board.seen_cards.push_back({posts[i], status, rect, scroll - seen.scroll_px});
    }
}

// A rectangle is held at the upper or lower edge of this column, or beyond it.
void scroll_under_band(ViewContext& view, const Rect& list) {
    const float x = ImGui::GetIO().MousePos.x;
    if (!view.state.calendar.band || x < list.x0 || x >= list.x1) return;
    if (scroll_at_band_edge(view, list, BandGround::Scrolls::up_and_down)) board_state(view).column_scrolls = true;
}

// The cards that are visible, and one beyond each edge.
void draw_cards(ViewContext& view, const Rect& list, PostStatus status) {
    BoardState& board = board_state(view);
    const std::vector<Id<Post>>& posts = board.model.of(status).posts;
    ScrollArea scroll(view, "cards", list);
    take_room(view, status, interact(view, "room", list, {.overlap = true, .tab_stop = false}));
    const float height = view.px(dim::card_height), pitch = height + view.px(dim::card_gap);
    const CardPlaces places{list, scroll.content().y0 + view.px(2), height, pitch, view.px(dim::card_margin)};
    if (board.wanted)
        if (const auto at = std::find(posts.begin(), posts.end(), *board.wanted); at != posts.end()) {
            const Rect rect = places.at(static_cast<std::size_t>(at - posts.begin()));
            scroll.reveal(rect.y0 - view.px(2), rect.y1 + view.px(2));
        }
    const std::size_t last = places.first_below(list.y1 + 2 * pitch, posts.size());
    for (std::size_t i = places.first_below(list.y0 - pitch, posts.size()); i < last; ++i)
        if (const Post* post = view.project().posts.find(posts[i])) draw_card(view, card_of(view, *post), places.at(i));
    keep_seen_cards(board, status, places, scroll.content().y0);
    scroll_under_band(view, list);
    scroll.set_height(pitch * static_cast<float>(posts.size()) + view.px(4));
}

ColumnState offer_column(ViewContext& view, const ColumnBox& box) {
    const DragState& drag = view.state.drag;
    BoardState& board = board_state(view);
    if (drag.kind != DragState::Kind::status) return ColumnState::plain;
    const Rect seen = box.rect.intersect(visible_part());
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (!drag.by_keyboard && seen.contains(pointer.x, pointer.y)) board.over = box.status;
    if (board.over != box.status) return ColumnState::plain;
    board.over_rect = box.rect;
    return refusal_at(view, box.status).empty() ? ColumnState::target : ColumnState::refused;
}

}  // namespace

void take_board_ground(ViewContext& view, const Hit& hit) {
    if (hit.held && press_moved(view)) begin_band(view, board_state(view).columns_x0);
}

BoardLayout board_layout(const BoardState& board, const Rect& area, float scale) {
    const auto px = [&](float length) { return scaled_px(length, scale); };
    const std::vector<PostStatus>& steps = board.model.steps;
    const auto full =
        std::count_if(steps.begin(), steps.end(), [&](PostStatus status) { return !board.is_folded(status); });
    const auto strips = static_cast<float>(steps.size() - static_cast<std::size_t>(full));
    const float gaps = px(dim::gap) * static_cast<float>(steps.size() - 1);
    const float room = area.width() - 2 * px(dim::margin) - gaps - strips * px(dim::folded);
    const float width = full == 0
        ? 0
        : std::clamp(std::floor(room / static_cast<float>(full)), px(dim::column), px(dim::widest_column));
    BoardLayout layout;
    float x = area.x0 + px(dim::margin);
    for (const PostStatus status : steps) {
        const bool folded = board.is_folded(status);
        const float own = folded ? px(dim::folded) : width;
        layout.columns.push_back({status, {x, area.y0 + px(dim::margin), x + own, area.y1 - px(dim::margin)}, folded});
        x += own + px(dim::gap);
    }
    layout.width = x - px(dim::gap) + px(dim::margin) - area.x0;
    return layout;
}

void draw_column(ViewContext& view, const ColumnBox& box) {
    const BoardColumn& column = board_state(view).model.of(box.status);
    const std::string count = std::to_string(column.posts.size());
    const Registered node(view,
                          {.id = word_of(box.status),
                           .role = Role::group,
                           .label = status_word(view, box.status),
                           .rect = box.rect,
                           .value = count});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const ColumnState state = offer_column(view, box);
    if (box.folded) {
        paint_folded_column(out, box.rect, box.status, column.posts.size(), state, view);
        const Hit hit = interact(view, "room", box.rect, {.overlap = true, .tab_stop = false});
        tooltip_for(view, hit, box.rect, status_word(view, box.status));
        take_folded_room(view, box.status, hit);
        return draw_folded_head(view, box);
    }
    paint_column(out, box.rect, state, view);
    Rect rest = box.rect;
    draw_column_head(view, box, rest.cut_top(view.px(dim::header)), column.posts.size());
    if (column.before.count + column.after.count > 0)
        draw_column_foot(view, rest.cut_bottom(view.px(dim::foot)), column);
    rest.cut_bottom(view.px(4));
    draw_cards(view, rest, box.status);
}

void add_on_board(ViewContext& view, PostStatus status) {
    if (!takes_new_posts(status)) return;
    const Project& project = view.project();
    Request request = status == PostStatus::idea
        ? new_idea_request(project, view.facts, std::string(view.word("ideas.new_title")), view.ask.ids())
        : new_post_request(project, view.facts, view.state.shown_day, channel_for_new_posts(view),
                           std::string(view.word("post.new_title")), view.ask.ids());
    Post post = request.actions.front().as<Put<Post>>()->row;
    post.status = status;
    board_state(view).wanted = post.id;
    board_state(view).show_cards(status);
    view.state.select_new(post.id);
    request.actions.front() = Put<Post>{std::move(post)};
    view.send(std::move(request));
}

}  // namespace tandem
