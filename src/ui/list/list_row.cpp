#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/ab_tests.hpp"
#include "app/exit_conditions.hpp"
#include "app/other_clock.hpp"
#include "app/post_labels.hpp"
#include "app/series_text.hpp"
#include "app/tool_text.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "model/in_tool.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/month_input.hpp"
#include "ui/list/list_cell.hpp"
#include "ui/list/row_look.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/media_picture.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float badge_gap = 4, marker_room = 14;

// Of the channels that are on the calendar, each once.
std::vector<const facts::Network*> networks_of(const ViewContext& view, const Post& post) {
    std::vector<const facts::Network*> networks;
    for (const Variant& variant : post.variants) {
        if (variant.status && is_off_calendar(*variant.status)) continue;
        const facts::Network* network = network_of(view, variant.channel);
        if (std::find(networks.begin(), networks.end(), network) == networks.end()) networks.push_back(network);
    }
    return networks;
}

// "Instagram, Facebook (jeu. 22 oct. · 9:00)": with the moment of a channel that has one of its own, by both clocks
// where that is another one than the project's.
std::string channels_text(const RowLook& row) {
    std::string text;
    for (const Variant& variant : row.post.variants) {
        const facts::Network* network = network_of(row.view, variant.channel);
        if (!network || (variant.status && is_off_calendar(*variant.status))) continue;
        text += (text.empty() ? "" : ", ") + network->name;
        const auto other = other_clock(row.view.words, row.view.project(), row.view.ask.zones(), row.post, &variant);
        if (other) {
            text += " (" + other->both + ")";
        } else if (variant.offset_minutes.value_or(0) != 0) {
            const LocalMinute when = *when_of(row.post, variant);
            text += " (" +
                row.view.words.moment_text(date::year_month_day(day_of(when)),
                                           static_cast<int>(minute_of_day(when).count())) +
                ")";
        }
    }
    return text;
}

void draw_networks(const RowLook& row) {
    constexpr std::size_t most_badges = 2;  // the room after them says how many more there are
    const Rect at = row.cell(ListColumn::networks);
    if (at.empty()) return;
    ViewContext& view = row.view;
    const std::vector<const facts::Network*> networks = networks_of(view, row.post);
    const float y = std::round((at.y0 + at.y1 - view.px(dims::network_badge_height)) / 2);
    float x = at.x0;
    for (std::size_t i = 0; i < std::min(networks.size(), most_badges); ++i) {
        network_badge(view, *ImGui::GetWindowDrawList(), x, y, networks[i]);
        x += view.px(dims::network_badge_width + badge_gap);
    }
    if (networks.size() > most_badges)
        label(view, {x, at.y0, at.x1, at.y1}, text_style::meta, row.second_ink(),
              "+" + std::to_string(networks.size() - most_badges));
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (at.contains(pointer.x, pointer.y)) tooltip_for(view, row.hit, at, channels_text(row));
}

// A sign at the end of the title, with a text under the pointer.
void draw_sign(const RowLook& row, Rect& at, const char* icon, Color ink, const std::string& text) {
    ViewContext& view = row.view;
    const Rect sign = at.cut_right(view.px(18));
    icon_in(view, *ImGui::GetWindowDrawList(), sign, icon, ink, 12);
    register_text(view, sign, text);
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (sign.contains(pointer.x, pointer.y)) tooltip_for(view, row.hit, sign, text);
}

// The title; at its end signs where something is to be done in a tool that publishes, where a network would refuse
// something, of a version of an A/B test, and of a series.
void draw_title(const RowLook& row) {
    ViewContext& view = row.view;
    Rect at = row.cell(ListColumn::title);
    const std::vector<PostProblem> problems = problems_of(view, row.post);
    if (!problems.empty()) {
        draw_sign(row, at, icons::triangle_alert, any_sure(problems) ? view.theme.danger : view.theme.amber_ink,
                  problems_text(view.words, problems));
    }
    for (const Variant& variant : row.post.variants) {
        if (!variant.to_reschedule) continue;
        draw_sign(row, at, icons::refresh_cw, view.theme.amber_ink,
                  to_do_in_tool(view.words, tool_of(view.project(), variant), is_removal(row.post, variant)));
        break;
    }
    if (const char side = side_in_test(view.project(), row.post.id))
        draw_sign(row, at, icons::split, view.theme.ink2,
                  view.words.format("board.version", {{"side", std::string(1, side)}}));
    if (const std::string series = series_note(view.project(), view.words, row.post); !series.empty())
        draw_sign(row, at, icons::repeat, row.second_ink(), series);
    draw_text_cell(row, at, text_style::control_medium, view.theme.card_title(row.post.status), row.post.title);
}

// Glyph and word, which open the menu of the steps. Of all selected posts where this is one of them.
Hit draw_status(const RowLook& row) {
    ViewContext& view = row.view;
    const Rect cell = row.cell(ListColumn::status);
    if (cell.empty()) return {};
    const std::string_view word = status_word(view, row.post.status);
    const float width = view.px(dims::status_glyph + 6 + 4) + text_width(view, text_style::control, word);
    const Rect rect = {cell.x0 - view.px(4), cell.y0 + view.px(3), std::min(cell.x0 + width, cell.x1),
                       cell.y1 - view.px(3)};
    const Hit hit = interact(view, "status", rect, {.tab_stop = false});
    const Registered node(
        view, {.id = "status", .role = Role::button, .label = word, .rect = rect, .value = view.word("post.status")});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (hit.hovered) {
        fill(out, rect, view.theme.panel, view.px(dims::radius_tag));
        outline(out, rect, view.theme.hair2, view.px(dims::radius_tag));
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    draw_row_status(row, row.post.status, view.theme.ink);
    // It looks as what is published.
    if (row.post.status == PostStatus::measured && rect.x1 + view.px(16) <= cell.x1)
        icon_in(view, out, {rect.x1 + view.px(2), cell.y0, rect.x1 + view.px(16), cell.y1}, icons::chart_column,
                row.second_ink(), 12);
    return hit;
}

// The square and the name of a campaign or a pillar.
template <class Of>
void draw_marked(const RowLook& row, ListColumn column, const Of* of) {
    Rect at = row.cell(column);
    if (at.empty() || !of) return;
    marker_square(row.view, *ImGui::GetWindowDrawList(), at.x0, at, row.view.theme.marker(of->color));
    at.x0 += row.view.px(marker_room);
    draw_text_cell(row, at, text_style::caption, row.second_ink(), of->name);
}

void draw_person(const RowLook& row, ListColumn column, const std::optional<Id<Person>>& id) {
    const Rect at = row.cell(column);
    const Person* person = id ? row.view.project().people.find(*id) : nullptr;
    if (at.empty() || !person) return;
    const float side = row.view.px(dims::avatar_small);
    const Rect disc = Rect::at(at.x0, std::round((at.y0 + at.y1 - side) / 2), side, side);
    avatar(row.view, *ImGui::GetWindowDrawList(), disc, initials_of(*person), tone_of(*person));
    register_text(row.view, disc, person->name);
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (at.contains(pointer.x, pointer.y)) tooltip_for(row.view, row.hit, at, person->name);
}

// What the CM does for the post.
void draw_minutes(const RowLook& row) {
    ViewContext& view = row.view;
    const int minutes = cm_minutes_of(view.plan(), row.post.id);
    if (minutes == 0) return;
    draw_text_cell(row, row.cell(ListColumn::minutes),
                   view.state.lens == Lens::cm ? text_style::control_strong : text_style::caption, view.theme.cm_ink,
                   facts::duration_text(minutes, view.language), Align::right);
}

void draw_cells(const RowLook& row, bool late) {
    ViewContext& view = row.view;
    const Project& project = view.project();
    const Post& post = row.post;
    const std::optional<ListEdit>& edit = row.frame.list.edit;
    draw_row_day(row, *post.when, view.theme.ink);
    draw_row_time(row, *post.when, view.theme.ink, late);
    draw_networks(row);
    if (!edit || edit->post != post.id || edit->column != ListColumn::title) draw_title(row);
    draw_marked(row, ListColumn::campaign, post.campaign ? project.campaigns.find(*post.campaign) : nullptr);
    draw_marked(row, ListColumn::pillar, post.pillar ? project.pillars.find(*post.pillar) : nullptr);
    if (!post.tags.empty())
        draw_text_cell(row, row.cell(ListColumn::labels), text_style::caption, row.second_ink(),
                       labels_text(post.tags));
    draw_person(row, ListColumn::creator, post.creator);
    draw_person(row, ListColumn::supervisor, post.supervisor);
    draw_minutes(row);
}

// What is edited in the row lies over its cells.
void draw_edit(const RowLook& row, const ListRow& of) {
    ListState& list = row.frame.list;
    if (!list.edit || list.edit->post != row.post.id) return;
    draw_list_edit(row.view, row.frame, row.post, list_cell(row.view, row.frame, list.edit->column, of, row.rect));
}

// The posts an edit in this row is about.
std::vector<Id<Post>> posts_of(const RowLook& row) {
    return row.selected ? row.frame.list.selected_in_order : std::vector{row.post.id};
}

// In a selected row what belongs to the post can be chosen or typed: the frame says so.
void draw_choosable(const RowLook& row, const ListRow& of) {
    if (!row.selected || !row.hit.hovered) return;
    const auto column = list_cell_at(row.view, row.frame, of, row.rect, ImGui::GetIO().MousePos.x);
    if (!column || *column == ListColumn::title || *column == ListColumn::status) return;
    if (!opens_list_cell(*column, row.frame.list.selected_in_order.size())) return;
    const Rect cell = list_cell(row.view, row.frame, *column, of, row.rect);
    const Rect frame = cell.grown(row.view.px(4)).intersect(row.rect.shrunk(0, row.view.px(3)));
    outline(*ImGui::GetWindowDrawList(), frame, row.view.theme.hair2, row.view.px(dims::radius_tag));
    ImGui::SetMouseCursor(opens_card(*column) ? ImGuiMouseCursor_Hand : ImGuiMouseCursor_TextInput);
}

void click_row(const RowLook& row, ListFrame& frame, std::size_t index) {
    const ImGuiIO& io = ImGui::GetIO();
    const ListRow& of = frame.model().rows[index];
    const auto column = list_cell_at(row.view, frame, of, row.rect, io.MousePos.x);
    // The step has a target of its own, and the rest of its cell is the row's.
    const bool opens = row.selected && column && *column != ListColumn::status && !io.KeyCtrl && !io.KeyShift;
    if (opens && open_list_cell(row.view, frame, index, *column)) return;
    select_row(row.view, frame.list, index);
}

// Channels with rows of their own say it there.
bool is_late_here(const RowLook& row) {
    ViewContext& view = row.view;
    const Post& post = row.post;
    ZoneTable& zones = view.ask.zones();
    const Instant now = view.session.now_instant();
    if (post.variants.empty() || !row.frame.list.sort.by_day()) return is_late(view.project(), zones, post, now);
    return std::any_of(post.variants.begin(), post.variants.end(), [&](const Variant& variant) {
        return !goes_out_apart(post, variant) && is_late(view.project(), zones, post, variant, now);
    });
}

}  // namespace

void draw_list_row(ViewContext& view, ListFrame& frame, std::size_t index, bool on_cursor) {
    ListState& list = frame.list;
    const ListRow& of = frame.model().rows[index];
    if (of.variant) return draw_channel_row(view, frame, index, on_cursor);
    const Post* post = view.project().posts.find(of.post);
    if (!post) return;
    const Rect rect = frame.row_rect(index);
    const Scope scope(view, "post", of.post.value);
    const Hit hit = interact(view, "row", rect, {.overlap = true, .tab_stop = false});
    const RowLook row{view, frame, *post, rect, hit, list.is_selected(of.post)};
    const bool late = is_late_here(row), in_cell = frame.row_of_cell == index;
    const Registered node(view,
                          {.id = "row",
                           .role = Role::row,
                           .label = post->title,
                           .rect = rect,
                           .value = row_value(view, *post->when, {}, post->status, late),
                           .selected = row.selected,
                           .focused = on_cursor && !in_cell});
    draw_row_ground(row);
    // What is typed has a frame of its own.
    if (in_cell && !list.edit) draw_cell_focus(row, of);
    draw_cells(row, late);
    draw_edit(row, of);
    draw_choosable(row, of);
    const Hit status = draw_status(row);
    draw_row_over(row, std::binary_search(frame.dragged.begin(), frame.dragged.end(), of.post),
                  (on_cursor && !in_cell) || hit.focused);
    if (hit.held && press_moved(view)) return begin_row_drag(view, of, rect);
    if (!may_click(view)) return;
    const ImGuiIO& io = ImGui::GetIO();
    if (status.clicked && (io.KeyCtrl || io.KeyShift))
        select_row(view, list, index);
    else if (status.clicked)
        open_list_menu(list, ListChoice::status, posts_of(row), row.cell(ListColumn::status));
    else if (hit.clicked)
        click_row(row, frame, index);
    else if (hit.right_clicked || status.right_clicked)
        open_menu_of(view, Selection::of(of.post));
}

}  // namespace tandem
