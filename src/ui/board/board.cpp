#include "ui/board/board.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/command.hpp"
#include "ui/board/board_columns.hpp"
#include "ui/board/board_drag.hpp"
#include "ui/board/board_head.hpp"
#include "ui/board/board_keys.hpp"
#include "ui/board/board_paint.hpp"
#include "ui/board/board_state.hpp"
#include "ui/calendar/band.hpp"
#include "ui/calendar/empty_calendar.hpp"
#include "ui/list/list_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float edge = 28, edge_speed = 14, thumb_height = 5;

// What undo or a command wants to show: its month, its column and its card.
void take_reveal(ViewContext& view) {
    if (!view.state.reveal) return;
    const Focus focus = *view.state.reveal;
    view.state.reveal.reset();
    const Post* post = view.project().posts.find({focus.item});
    const std::optional<Day> day = post && post->when ? std::optional(day_of(*post->when)) : focus.day;
    if (day && month_of(*day) != month_of(view.state.shown_day)) view.state.shown_day = *day;
    if (!post) return;
    board_state(view).wanted = post->id;
    board_state(view).show_cards(post->status);
}

// When the board is gone to, of what is selected the card that was selected last is in sight.
void show_selected_card(const ViewContext& view, BoardState& board) {
    const Selection& selection = view.state.selection;
    if (board.wanted || selection.kind != Selection::Kind::posts) return;
    for (auto id = selection.posts.rbegin(); id != selection.posts.rend(); ++id)
        if (const auto place = place_of(board.model, *id); place && !board.is_folded(place->step())) {
            board.wanted = *id;
            return;
        }
}

// The part of the board that scrolls sideways when the columns do not fit, with a bar at its foot.
class Sideways {
  public:
    Sideways(ViewContext& view, const Rect& area) : view_(view), area_(area) {
        ImGui::SetCursorScreenPos({area.x0, area.y0});
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
        ImGui::BeginChild("columns", {std::max(1.0f, area.width()), std::max(1.0f, area.height())},
                          ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                              ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_HorizontalScrollbar);
        ImGui::PopStyleVar();
        take_thumb();
    }
    ~Sideways() {
        if (const Rect bar = thumb(); !bar.empty())
            fill(*ImGui::GetWindowDrawList(), bar, lit_ ? view_.theme.ink3 : view_.theme.hair2, bar.height() / 2);
        ImGui::EndChild();
    }
    Sideways(const Sideways&) = delete;
    Sideways& operator=(const Sideways&) = delete;

    float scrolled() const { return std::round(ImGui::GetScrollX()); }
    // Once, when the columns were drawn: how wide they are.
    void set_width(float width) {
        ImGui::SetCursorPos({0, 0});
        ImGui::Dummy({width, 1});
    }
    void reveal(const Rect& column) {
        const float margin = view_.px(board_dims::margin);
        if (column.x0 < area_.x0 + margin)
            ImGui::SetScrollX(ImGui::GetScrollX() - (area_.x0 + margin - column.x0));
        else if (column.x1 > area_.x1 - margin)
            ImGui::SetScrollX(ImGui::GetScrollX() + (column.x1 - area_.x1 + margin));
    }
    // What is dragged rests at a side behind which there are more columns.
    void scroll_at_edges() {
        DragState& drag = view_.state.drag;
        if (drag.kind != DragState::Kind::status || drag.by_keyboard) return;
        const ImVec2 pointer = ImGui::GetIO().MousePos;
        drag.scrolls = false;
        if (!area_.contains(pointer.x, pointer.y)) return;
        const bool left = pointer.x < area_.x0 + view_.px(edge), right = pointer.x >= area_.x1 - view_.px(edge);
        const float now = ImGui::GetScrollX();
        drag.scrolls = (left && now > 0) || (right && now < ImGui::GetScrollMaxX());
        if (drag.scrolls) ImGui::SetScrollX(now + (left ? -1.0f : 1.0f) * view_.px(edge_speed));
    }

  private:
    Rect thumb() const {
        const float most = ImGui::GetScrollMaxX(), margin = view_.px(3);
        if (most < 1) return {};
        const float track = area_.width() - 2 * margin;
        const float length = std::max(view_.px(24), std::round(track * area_.width() / (area_.width() + most)));
        const float x = area_.x0 + margin + std::round((track - length) * ImGui::GetScrollX() / most);
        return Rect::at(x, area_.y1 - margin - view_.px(thumb_height), length, view_.px(thumb_height));
    }
    // Before the columns are drawn: the bar takes the pointer first.
    void take_thumb() {
        const Rect bar = thumb();
        if (bar.empty()) return;
        const Hit hit = interact(view_, "thumb", bar.grown(view_.px(3)), {.on_press = true, .tab_stop = false});
        lit_ = hit.hovered || hit.held;
        const float free = area_.width() - 2 * view_.px(3) - bar.width(), dragged = ImGui::GetIO().MouseDelta.x;
        if (hit.held && free > 0 && dragged != 0)
            ImGui::SetScrollX(ImGui::GetScrollX() + dragged * ImGui::GetScrollMaxX() / free);
    }

    ViewContext& view_;
    Rect area_;
    bool lit_ = false;  // the pointer is on the bar or holds it
};

void draw_empty_note(ViewContext& view, const Rect& area, const BoardLayout& layout) {
    const BoardModel& model = board_state(view).model;
    if (!model.empty() || view.state.drag.active()) return;
    const bool filtered = model.filtered > 0;
    // Beside the folded columns, where there is room.
    Rect rest = area;
    if (area.width() - layout.width >= view.px(260)) rest.cut_left(layout.width);
    draw_empty_calendar(view, rest, view.word(filtered ? "empty.filtered" : "empty.board"), filtered);
}

// Columns are windows of their own, above that of the board. In one that was scrolled since, the rectangle begins at
// the same card.
void draw_band_over_cards(ViewContext& view, const Rect& area) {
    const BoardState& board = board_state(view);
    std::optional<SelectionBand>& drawn = view.state.calendar.band;
    if (!drawn) return;
    const float begin = drawn->y_px;
    const BandGround ground{
        .seen = area, .x0 = board.columns_x0, .in_front = true, .scrolls = BandGround::Scrolls::sideways};
    follow_band(view, ground, [&](const Rect& band, std::vector<Id<Post>>& posts) {
        const float end = band.y0 == begin ? band.y1 : band.y0;
        for (const BoardState::SeenCard& card : board.seen_cards) {
            const auto [y0, y1] = std::minmax({begin - card.moved_px, end});
            if (meet({band.x0, y0, band.x1, y1}, card.rect.moved(board.columns_x0, 0))) add_once(card.post, posts);
        }
    });
    if (drawn && board.column_scrolls) drawn->scrolls = true;
}

// A card that was asked about has come to its step, or the answer was no: it is looked at where it is now.
void settle_awaited(const ViewContext& view, BoardState& board) {
    if (!board.awaited) return;
    const auto [id, status] = *board.awaited;
    const Post* post = view.project().posts.find(id);
    if (view.state.asked && post && post->status != status) return;
    board.awaited.reset();
    if (post) board.wanted = id;
}

void draw_columns(ViewContext& view, const Rect& area) {
    BoardState& board = board_state(view);
    settle_awaited(view, board);
    Sideways sideways(view, area);
    const BoardLayout layout = board_layout(board, area, view.scale);
    if (!view.state.calendar.band) {
        board.seen_cards.clear();
        board.seen_columns.clear();
    }
    board.column_scrolls = false;
    board.columns_x0 = area.x0 - sideways.scrolled();
    // Beside the columns.
    take_board_ground(view, interact(view, "ground", area, {.overlap = true, .tab_stop = false}));
    std::optional<std::size_t> wanted;
    // A post that is about to be made is waited for.
    const bool there = board.wanted && view.project().posts.contains(*board.wanted);
    if (const auto place = there ? place_of(board.model, *board.wanted) : std::nullopt) wanted = place->column;
    if (const auto column = std::exchange(board.wanted_column, std::nullopt))
        wanted = static_cast<std::size_t>(*column);
    bool shown = true;
    for (ColumnBox box : layout.columns) {
        box.rect = box.rect.moved(-sideways.scrolled(), 0);
        if (wanted == static_cast<std::size_t>(box.status)) {
            sideways.reveal(box.rect);
            shown = box.rect.overlaps(area);
        }
        if (box.rect.overlaps(area) || view.state.drag.by_keyboard) draw_column(view, box);
    }
    // A column scrolls to its card once it is in view itself.
    if (there && shown) board.wanted.reset();
    draw_empty_note(view, area, layout);
    draw_band_over_cards(view, area);
    sideways.scroll_at_edges();
    sideways.set_width(layout.width);
}

// What the status line says while cards are carried.
void tell_drag_of_board(ViewContext& view) {
    const DragState& drag = view.state.drag;
    if (drag.kind != DragState::Kind::status) return;
    const facts::Words& words = view.words;
    const std::string posts = words.count("month.posts", static_cast<std::int64_t>(drag.posts.size()));
    const std::optional<PostStatus>& over = board_state(view).over;
    view.state.hint = over ? words.format("board.dragging_to", {{"posts", posts}, {"status", status_word(view, *over)}})
                           : words.format("statusline.dragging_alone", {{"posts", posts}});
    view.state.hint_keys.clear();
    if (drag.by_keyboard) {
        view.state.hint_keys.emplace_back(words("card.enter_key"), words("card.drop"));
        view.state.hint_keys.emplace_back("I", words("card.to_ideas"));
    }
    view.state.hint_keys.emplace_back(words("card.cancel_key"), words("card.cancels"));
}

// The list's, with its menus. It comes once a rectangle is done: nothing is to move under that.
Rect cut_bulk_bar(ViewContext& view, Rect& area) {
    ListState& list = list_state(view);
    refresh_selected(view.state.selection, list);
    return area.cut_bottom(view.state.calendar.band ? 0.0f : bulk_bar_height(view, list, area.width()));
}

void draw_bulk_bar_of_board(ViewContext& view, const Rect& bar) {
    if (!bar.empty()) draw_bulk_bar(view, list_state(view), bar);
    draw_list_menu(view, list_state(view));
}

}  // namespace

void draw_board(ViewContext& view, const Rect& whole) {
    const Scope scope(view, "board");
    take_reveal(view);
    view.state.month = month_of(view.state.shown_day);
    view.state.week_offset = 0;
    BoardState& board = refreshed_board(view);
    if (come_into_view(board)) show_selected_card(view, board);
    view.state.calendar.hidden_posts = board.model.filtered;
    take_calendar_drag(view, whole);
    Rect area = whole;
    const Rect bar = cut_bulk_bar(view, area);
    view.state.foot_px = bar.height();
    const Hit hit = interact(view, "grid", area, {.overlap = true});
    register_widget(
        view,
        {.id = "grid", .role = Role::group, .label = view.word("rail.calendar"), .rect = area, .focused = hit.focused});
    // The pointer leads elsewhere, and so does whatever was selected.
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) || ImGui::IsMouseClicked(ImGuiMouseButton_Right) ||
        view.state.selection.kind != Selection::Kind::none)
        board.head.reset();
    take_board_keys(view, hit.id);
    const bool post_wanted = std::exchange(view.state.calendar.post_wanted, false);
    if (const auto head = head_of_keyboard(view.state); head && post_wanted) add_on_board(view, *head);
    fill(*ImGui::GetWindowDrawList(), area, view.theme.paper);
    draw_focus(view, hit, area.shrunk(view.px(4)), view.px(dims::radius_card));
    draw_columns(view, area);
    draw_column_menu(view);
    draw_bulk_bar_of_board(view, bar);
    tell_drag_of_board(view);
}

}  // namespace tandem
