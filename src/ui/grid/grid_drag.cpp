#include "ui/grid/grid_drag.hpp"

#include <algorithm>
#include <array>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/grid_order.hpp"
#include "model/holds.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/grid/grid_state.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

std::optional<std::size_t> place_of(const GridModel& model, Uuid post) {
    for (std::size_t i = 0; i < model.tiles.size(); ++i)
        if (model.tiles[i].post.value == post) return i;
    return std::nullopt;
}

std::vector<Id<Post>> in_grid_order(const GridModel& model, const std::vector<Id<Post>>& posts) {
    std::vector<Id<Post>> ordered;
    for (const GridTile& tile : model.tiles)
        if (holds(posts, tile.post) && !holds(ordered, tile.post)) ordered.push_back(tile.post);
    return ordered;
}

std::vector<GridPlace> places_of(const GridModel& model) {
    std::vector<GridPlace> places;
    for (const GridTile& tile : model.tiles) places.push_back({tile.post, tile.variant});
    return places;
}

// Those of the selection that are shown, where the grabbed one is among them.
std::vector<Id<Post>> carried_with(const ViewContext& view, const GridModel& model, Id<Post> grabbed) {
    const Selection& selection = view.state.selection;
    if (selection.kind != Selection::Kind::posts || !selection.has_post(grabbed)) return {grabbed};
    return in_grid_order(model, selection.posts);
}

// Of what is selected the last one that may move, else the last one.
std::optional<std::size_t> place_to_pick_up(const ViewContext& view, const GridModel& model) {
    const std::vector<GridPlace> places = places_of(model);
    std::optional<std::size_t> last;
    for (auto post = view.state.selection.posts.rbegin(); post != view.state.selection.posts.rend(); ++post) {
        const auto place = place_of(model, post->value);
        if (place && may_move_in_grid(view.project(), places[*place], view.today())) return place;
        if (!last) last = place;
    }
    return last;
}

}  // namespace

bool carries_tile(const ViewContext& view) { return view.state.drag.kind == DragState::Kind::tile; }

void begin_tile(ViewContext& view, GridState& state, std::size_t place, const Rect& rect) {
    const GridTile& tile = state.model.tiles[place];
    begin_tile_drag(view, tile.post, tile.variant, tile.when, rect);
    view.state.drag.carried = carried_with(view, state.model, tile.post);
    view.state.drag.over_time = tile.when;
    view.state.drag.from_time = tile.when;
    state.over = place;
}

bool pick_up_tile(ViewContext& view) {
    const Selection& selection = view.state.selection;
    const auto& state = view.state.calendar.grid;
    if (!state || view.state.drag.active() || selection.kind != Selection::Kind::posts || selection.posts.empty())
        return false;
    const auto place = place_to_pick_up(view, state->model);
    if (!place) return false;
    begin_tile(view, *state, *place, Rect{});
    view.state.drag.by_keyboard = true;
    view.state.calendar.press_spent = false;
    return true;
}

void take_tile_back(ViewContext& view, const GridState& state, const Rect& area) {
    DragState& drag = view.state.drag;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (drag.kind != DragState::Kind::post || drag.by_keyboard || !area.contains(pointer.x, pointer.y)) return;
    const auto place = place_of(state.model, drag.item);
    if (!place) return;
    drag.kind = DragState::Kind::tile;
    drag.carried = in_grid_order(state.model, drag.posts);
    drag.from_time = state.model.tiles[*place].when;
    drag.copy = drag.rest_follows = false;
}

void follow_tile(ViewContext& view, GridState& state) {
    if (!carries_tile(view)) return;
    DragState& drag = view.state.drag;
    const auto from = place_of(state.model, drag.item);
    if (!from) return cancel_drag(view);
    drag.over_drawer = false;
    const std::size_t to = std::min(state.over.value_or(*from), state.model.tiles.size() - 1);
    std::vector<std::size_t> carried;
    for (const Id<Post> post : drag.carried)
        if (const auto place = place_of(state.model, post.value)) carried.push_back(*place);
    const std::vector<GridMove> moves =
        grid_moves(view.project(), places_of(state.model), carried, *from, to, view.today());
    drag.posts = {{drag.item}}, drag.variants = {state.model.tiles[*from].variant}, drag.moments.clear();
    if (!moves.empty()) drag.posts.clear(), drag.variants.clear();
    for (const GridMove& move : moves) {
        drag.posts.push_back(state.model.tiles[move.place].post);
        drag.variants.push_back(state.model.tiles[move.place].variant);
        drag.moments.push_back(state.model.tiles[move.slot].when);
    }
    // Where it may not go itself, the card says why.
    const GridTile& target = state.model.tiles[moves.empty() ? to : moves.front().slot];
    drag.over_time = target.when;
    drag.over = day_of(target.when);
}

void take_tile_keys(ViewContext& view, GridState& state, unsigned int grid_id, int columns) {
    const auto pressed = [&](ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, grid_id); };
    const int last = static_cast<int>(state.model.tiles.size()) - 1;
    int at = static_cast<int>(state.over.value_or(0));
    const std::array steps{std::pair{ImGuiKey_LeftArrow, -1}, std::pair{ImGuiKey_RightArrow, 1},
                           std::pair{ImGuiKey_UpArrow, -columns}, std::pair{ImGuiKey_DownArrow, columns}};
    for (const auto& [key, by] : steps)
        if (pressed(key)) at = std::clamp(at + by, 0, last);
    if (pressed(ImGuiKey_Home)) at = 0;
    if (pressed(ImGuiKey_End)) at = last;
    const auto next = static_cast<std::size_t>(at);
    if (state.over != next) state.reveal = state.model.tiles[next].post;
    state.over = next;
    if (ImGui::IsKeyPressed(ImGuiKey_I, false)) return send_to_ideas(view);
    if (pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter)) drop_drag(view);
}

std::vector<GridTile> carried_tiles(const ViewContext& view, const GridState& state) {
    std::vector<GridTile> tiles = state.model.tiles;
    const DragState& drag = view.state.drag;
    if (!carries_tile(view)) return tiles;
    for (std::size_t i = 0; i < drag.moments.size(); ++i)
        for (GridTile& tile : tiles)
            if (tile.post == drag.posts[i] && tile.variant == drag.variants[i]) tile.when = drag.moments[i];
    std::stable_sort(tiles.begin(), tiles.end(), [](const GridTile& a, const GridTile& b) { return a.when > b.when; });
    return tiles;
}

}  // namespace tandem
