#include "ui/calendar/idea_drawer.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <imgui.h>

#include "icons.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/calendar/drawer_month.hpp"
#include "ui/calendar/idea_select.hpp"
#include "ui/calendar/menu_key.hpp"
#include "ui/calendar/month_input.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/empty_note.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float margin = 8, header_height = 40, card_height = 60, card_gap = 6, hint_height = 70, more_height = 28,
                hidden_height = 40, drawer_edge = 30, drawer_speed = 12;

void add_idea(ViewContext& view) {
    Request request =
        new_idea_request(view.project(), view.facts, std::string(view.word("ideas.new_title")), view.ask.ids());
    view.state.select_new({request.focus.item});
    view.send(std::move(request));
}

void draw_sort_menu(ViewContext& view, const Rect& anchor) {
    constexpr std::array orders = {IdeaOrder::rank, IdeaOrder::newest, IdeaOrder::pillar, IdeaOrder::title};
    constexpr std::array<std::string_view, 4> keys = {"ideas.sort.own", "ideas.sort.newest", "ideas.sort.pillar",
                                                      "ideas.sort.title"};
    std::vector<MenuRow> rows;
    for (std::size_t i = 0; i < orders.size(); ++i)
        rows.push_back({.id = std::string(keys[i]),
                        .text = std::string(view.word(keys[i])),
                        .checked = view.state.calendar.idea_order == orders[i]});
    if (const auto chosen = menu(view, "sort.menu", anchor, rows, {.check_column = true}))
        view.state.calendar.idea_order = orders[*chosen];
}

void draw_header(ViewContext& view, const Rect& rect, std::size_t count) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float x = rect.x0 + view.px(margin);
    icon_in(view, out, Rect::at(x + view.px(4), rect.y0, view.px(16), rect.height()), icons::lightbulb, view.theme.ink,
            16);
    const float title_x = x + view.px(28);
    const float width = label(view, {title_x, rect.y0, rect.x1, rect.y1}, text_style::card_title, view.theme.ink,
                              view.word("ideas.title"));
    count_pill(view, title_x + width + view.px(8), rect, std::to_string(count), view.theme.ink2s, view.theme.hover);
    const float size = view.px(24);
    const float y = std::round(rect.y0 + (rect.height() - size) / 2);
    const Rect add = Rect::at(rect.x1 - view.px(margin + 1) - size, y, size, size);
    const Rect sort = add.moved(-size - view.px(8), 0);
    if (icon_button(view, "sort", sort, icons::list_filter, view.word("ideas.sort"))) open_menu("sort.menu");
    draw_sort_menu(view, sort);
    if (icon_button(view, "add", add, icons::plus, view.word("ideas.add"))) add_idea(view);
}

void paint_card(ViewContext& view, ImDrawList& out, const IdeaCard& card, const Rect& rect, bool hovered, bool selected,
                bool dragged) {
    const Theme& theme = view.theme;
    const float radius = view.px(dims::radius);
    const float alpha = dragged ? 0.45f : 1.0f;
    if (!dragged) fill(out, rect, hovered ? theme.hover : theme.card_ground(card.status), radius);
    if (dragged)
        dashed_outline(out, rect, theme.ink3, radius, view.px(1), view.scale);
    else
        outline(out, rect, selected ? theme.smm : hovered ? theme.hair2 : theme.hair, radius, view.px(1));
    if (selected) outline(out, rect.grown(view.px(1)), theme.smm, radius + view.px(1), view.px(1));
    const float x = rect.x0 + view.px(11), end = rect.x1 - view.px(11);
    const Rect title{x, rect.y0 + view.px(8), end, rect.y0 + view.px(26)};
    label_in(view, out, title, text_style::body_medium, faded(theme.card_title(card.status), alpha), card.title);

    const Rect row{x, rect.y0 + view.px(34), end, rect.y0 + view.px(50)};
    const Color second = faded(hovered ? theme.ink2s : theme.ink2, alpha);
    float right = end;
    if (!card.effort.empty())
        right -= label_in(view, out, row, text_style::meta, second, card.effort, Align::right) + view.px(9);
    for (auto network = card.networks.rbegin(); network != card.networks.rend(); ++network) {
        const float width = text_width(view, text_style::network, (*network)->letters);
        if (right - width < x + view.px(40)) break;
        label_in(view, out, {right - width, row.y0, right, row.y1}, text_style::network,
                 faded(theme.network(*network).text, alpha), (*network)->letters);
        right -= width + view.px(5);
    }
    if (card.pillar.empty()) return;
    marker_square(view, out, x, row, faded(theme.marker(card.color), alpha));
    label_in(view, out, {x + view.px(14), row.y0, right - view.px(4), row.y1}, text_style::meta, second, card.pillar);
}

// By keyboard: of the card it is at, else of the idea that is selected; the board has a card of its own for that one.
bool asks_for_menu(const ViewContext& view, const IdeaCard& card, const Hit& hit) {
    if (view.state.drag.active() || !menu_key_pressed()) return false;
    const ImGuiIO& io = ImGui::GetIO();
    const bool elsewhere = io.NavVisible || io.WantTextInput ||
        ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
    if (elsewhere || view.state.calendar.view == CalendarView::board) return hit.focused;
    const Selection& selection = view.state.selection;
    return selection.kind == Selection::Kind::posts && !selection.posts.empty() && selection.posts.back() == card.post;
}

void take_menu(ViewContext& view, const IdeaCard& card, const Rect& rect, const Hit& hit) {
    const bool by_key = asks_for_menu(view, card, hit);
    if (!by_key && (!hit.right_clicked || view.state.drag.active())) return;
    open_menu_of(view, Selection::of(card.post));
    if (by_key) open_menu_at(view, rect, visible_part());
}

bool is_dragged_away(const DragState& drag, Id<Post> idea) {
    return drag.kind == DragState::Kind::idea && !drag.copy &&
        std::find(drag.posts.begin(), drag.posts.end(), idea) != drag.posts.end();
}

void draw_card(ViewContext& view, const IdeaList& ideas, const IdeaCard& card, const Rect& rect) {
    const Scope scope(view, "idea", card.post.value);
    const Hit hit = interact(view, "card", rect);
    const bool selected =
        view.state.selection.kind == Selection::Kind::posts && view.state.selection.has_post(card.post);
    register_widget(view,
                    {.id = "card",
                     .role = Role::idea,
                     .label = card.title,
                     .rect = rect,
                     .value = card.effort,
                     .selected = selected,
                     .focused = hit.focused});
    const DragState& drag = view.state.drag;
    paint_card(view, *ImGui::GetWindowDrawList(), card, rect, hit.hovered && !drag.active(), selected,
               is_dragged_away(drag, card.post));
    draw_focus(view, hit, rect.shrunk(view.px(4)), view.px(dims::radius_tag));
    if (hit.held && press_moved(view)) {
        begin_idea_drag(view, card.post, rect);
    } else if (hit.clicked && !drag.active() && !view.state.calendar.press_spent) {
        click_idea(view, ideas, card.post);
    } else {
        take_menu(view, card, rect, hit);
    }
}

// How many cards lie wholly below what is visible.
std::size_t cards_below(const ViewContext& view, const Rect& list, float content_y0, std::size_t count) {
    const float pitch = view.px(card_height) + view.px(card_gap);
    const float shown = std::floor((list.y1 - content_y0 + view.px(card_gap)) / pitch);
    return shown >= static_cast<float>(count) ? 0 : count - static_cast<std::size_t>(std::max(0.0f, shown));
}

// What is dragged rests at an edge beyond which there are more cards. What was taken up at that edge leaves it first.
void scroll_drawer_at_edges(ViewContext& view, const Rect& list) {
    DragState& drag = view.state.drag;
    const ImVec2 pointer = ImGui::GetIO().MousePos, pressed = ImGui::GetIO().MouseClickedPos[0];
    const bool taken = drag.kind == DragState::Kind::idea || drag.kind == DragState::Kind::post;
    if (!taken || drag.by_keyboard || !list.contains(pointer.x, pointer.y)) return;
    Rect upper = list, lower = list;
    upper = upper.cut_top(view.px(drawer_edge));
    lower = lower.cut_bottom(view.px(drawer_edge));
    const auto rests_at = [&](const Rect& part) {
        return part.contains(pointer.x, pointer.y) && !part.contains(pressed.x, pressed.y);
    };
    const float now = ImGui::GetScrollY();
    const bool up = rests_at(upper) && now > 0, down = rests_at(lower) && now < ImGui::GetScrollMaxY();
    if (!up && !down) return;
    ImGui::SetScrollY(now + (up ? -1.0f : 1.0f) * view.px(drawer_speed));
    drag.scrolls = true;
}

// Returns how many cards lie below; `jump`: scrolls on by a page.
std::size_t draw_cards(ViewContext& view, const Rect& list, const IdeaList& ideas, bool jump) {
    // The bar of the scrolled area lies in the margin beside the cards.
    ScrollArea scroll(view, "ideas", {list.x0, list.y0, list.x1 + view.px(margin), list.y1});
    const float pitch = view.px(card_height) + view.px(card_gap);
    Rect rest = scroll.content();
    const float top = rest.y0;
    const std::optional<std::size_t> reached = take_idea_keys(view, ideas);
    const std::size_t below = cards_below(view, list, rest.y0, ideas.cards.size());
    for (const IdeaCard& card : ideas.cards) {
        const Rect rect{list.x0, rest.y0, list.x1 - view.px(1), rest.y0 + view.px(card_height)};
        // A card beyond the edges stays in reach of the keyboard.
        if (rect.y1 > list.y0 - pitch && rect.y0 < list.y1 + pitch) draw_card(view, ideas, card, rect);
        rest.y0 += pitch;
    }
    if (ideas.filtered > 0)
        paragraph(view, rest.cut_top(view.px(hidden_height)).shrunk(view.px(4), view.px(4)), text_style::meta,
                  view.px(16), view.theme.ink2, view.words.count("ideas.hidden", ideas.filtered), 2);
    scroll.set_height(pitch * static_cast<float>(ideas.cards.size()) +
                      (ideas.filtered > 0 ? view.px(hidden_height) : -view.px(card_gap)));
    if (jump) scroll.reveal(list.y1, list.y1 + std::max(pitch, list.height() + view.px(card_gap) - pitch));
    if (reached) {
        const float y0 = top + pitch * static_cast<float>(*reached);
        scroll.reveal(y0, y0 + view.px(card_height));
    }
    scroll_drawer_at_edges(view, list);
    return below;
}

bool draw_more_row(ViewContext& view, const Rect& rect, std::size_t below) {
    if (below == 0) return false;
    const Hit hit = interact(view, "more", rect);
    const std::string text = view.words.count("ideas.more", static_cast<std::int64_t>(below));
    register_widget(view, {.id = "more", .role = Role::button, .label = text, .rect = rect});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Color ink = hit.hovered ? view.theme.ink : view.theme.ink2;
    icon_in(view, out, Rect::at(rect.x0 + view.px(4), rect.y0, view.px(14), rect.height()), icons::chevron_down, ink,
            14);
    label_in(view, out, {rect.x0 + view.px(26), rect.y0, rect.x1, rect.y1}, text_style::caption, ink, text);
    return hit.clicked;
}

void draw_hint(ViewContext& view, const Rect& rect, bool target, bool refused) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Theme& theme = view.theme;
    const float radius = view.px(dims::radius);
    if (target && !refused) fill(out, rect, theme.smm_t1, radius);
    const Color frame = refused ? theme.danger : target ? theme.smm : theme.hair2;
    dashed_outline(out, rect, frame, radius, view.px(target ? 2.0f : 1.0f), view.scale);
    Rect inside = rect.shrunk(view.px(14), view.px(10));
    const std::string_view text = view.word(target ? "ideas.drop_here" : "ideas.hint");
    const float line = view.px(16);
    if (target) {
        // The few words of a target stand in its middle.
        const float height = paragraph_height(view, text_style::meta, line, inside.width(), text, 4);
        const float width = std::min(inside.width(), text_width(view, text_style::meta, text));
        inside = inside.shrunk(std::floor((inside.width() - width) / 2), std::floor((inside.height() - height) / 2));
    }
    paragraph(view, inside, text_style::meta, line, target ? theme.smm_ink : theme.ink2, text, 4);
}

// Dated posts may be dropped anywhere in the drawer but on the days and arrows of its month.
bool takes_drop(ViewContext& view, const Rect& area, const Rect& month) {
    leave_its_view(view, area);
    DragState& drag = view.state.drag;
    const bool on_month = follow_over_drawer_month(view, month);
    if (drag.kind != DragState::Kind::post || drag.by_keyboard) return false;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    drag.over_drawer = !on_month && area.contains(pointer.x, pointer.y);
    if (drag.over_drawer) drag.over.reset();
    return drag.over_drawer;
}

void draw_no_ideas(ViewContext& view, const Rect& rect, bool filtered) {
    const EmptyNote note{view.word(filtered ? "empty.filtered" : "ideas.empty"),
                         view.word(filtered ? "filter.clear" : "ideas.add")};
    if (!empty_column(view, "no_ideas", rect.shrunk(view.px(6), view.px(4)), note)) return;
    if (filtered)
        view.state.clear_filters();
    else
        add_idea(view);
}

void draw_ideas(ViewContext& view, Rect rest, const IdeaList& ideas) {
    Rect more = rest.cut_bottom(view.px(more_height));
    if (ideas.cards.empty()) return draw_no_ideas(view, rest, ideas.filtered > 0);
    CalendarState& state = view.state.calendar;
    // Whole cards, where not all of them fit, and below them how many more there are.
    const float pitch = view.px(card_height) + view.px(card_gap), room = rest.height() + view.px(card_gap);
    if (const float whole = std::floor(room / pitch); whole >= 1 && whole < static_cast<float>(ideas.cards.size())) {
        const float unused = room - whole * pitch;
        rest.y1 -= unused;
        more = more.moved(0, -unused);
    }
    const std::size_t below = draw_cards(view, rest, ideas, state.drawer_jumps);
    state.drawer_jumps = draw_more_row(view, more, below);
}

// Cuts it off the foot: open by itself where the ideas keep room for three.
Rect cut_month(ViewContext& view, Rect& rest) {
    const float ideas = rest.height() - view.px(hint_height) - view.px(margin) - view.px(more_height);
    return cut_drawer_month(view, rest, ideas, 3 * view.px(card_height) + 2 * view.px(card_gap));
}

}  // namespace

void draw_idea_drawer(ViewContext& view, const Rect& area) {
    const Registered node(view, {.id = "drawer", .role = Role::group, .label = view.word("ideas.title"), .rect = area});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, area, view.theme.paper);
    vertical_line(out, area.x1 - view.px(1), area.y0, area.y1, view.theme.hair, view.px(1));
    const IdeaList& ideas = refreshed_ideas(view);
    Rect rest{area.x0, area.y0, area.x1 - view.px(1), area.y1};
    draw_header(view, rest.cut_top(view.px(header_height)), ideas.cards.size());
    rest = rest.shrunk(view.px(margin), 0);
    rest.cut_bottom(view.px(margin));
    const Rect month = cut_month(view, rest);
    const bool target = takes_drop(view, area, month);
    const DragState& drag = view.state.drag;
    const DragPreview* preview = target || (drag.beside_px && !drag.of_its_view()) ? drag_preview(view) : nullptr;
    const bool refused = preview != nullptr && preview->check.refused();
    draw_hint(view, rest.cut_bottom(view.px(hint_height)), target, target && refused);
    rest.cut_bottom(view.px(margin));
    draw_ideas(view, rest, ideas);
    draw_drawer_month(view, month, refused);
    if (target)
        outline(out, area.shrunk(view.px(1)), refused ? view.theme.danger : view.theme.smm, view.px(3), view.px(2));
}

}  // namespace tandem
