#include "ui/grid/grid_scroll.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include <imgui.h>

#include "ui/grid/grid_state.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

constexpr float grid_margin = 16, grid_gap = 3, least_grid_width = 300, most_grid_width = 620, grid_edge = 30,
                grid_edge_speed = 12;

std::optional<std::size_t> place_of_tile(const GridModel& model, Id<Post> post) {
    for (std::size_t i = 0; i < model.tiles.size(); ++i)
        if (model.tiles[i].post == post) return i;
    return std::nullopt;
}

void take_grid_reveal(ViewContext& view, GridState& state) {
    const auto focus = std::exchange(view.state.reveal, std::nullopt);
    if (!focus) return;
    const Id<Post> post{focus->item};
    if (place_of_tile(state.model, post)) {
        state.reveal = post;
        return;
    }
    std::optional<Day> day = focus->day;
    const Post* row = view.project().posts.find(post);
    if (!day && row && row->when) day = day_of(*row->when);
    if (!day) return;
    reveal_day(view.state, *day, first_weekday(view.project().settings.week_start));
    state.day_wanted = day;
}

// Steps by months end with the months of the latest and of the first post: beyond them there is nothing to show.
void stay_among_tiles(ViewContext& view, const GridModel& model) {
    const date::year_month shown = month_of(view.state.shown_day), latest = month_of(day_of(model.tiles.front().when)),
                           first = month_of(day_of(model.tiles.back().when));
    const date::year_month there = std::clamp(shown, first, latest);
    if (there == shown) return;
    reveal_day(view.state, first_day(there + date::months(1)) - date::days(1),
               first_weekday(view.project().settings.week_start));
}

// The day whose row is to come to the top in this frame.
std::optional<Day> day_to_go_to(ViewContext& view, GridState& state) {
    const Selection& selection = view.state.selection;
    const bool comes = !state.told_day || ImGui::GetFrameCount() - state.drawn_frame > 1;
    const bool is_chosen = selection.kind == Selection::Kind::day && selection.day == view.state.shown_day;
    const bool steps = !comes && !is_chosen && !state.day_wanted && !view.state.drag.active();
    if (steps && state.told_day != view.state.shown_day) stay_among_tiles(view, state.model);
    const Day shown = view.state.shown_day;
    const bool chosen = selection.kind == Selection::Kind::day && selection.day == shown;
    const bool chosen_anew = chosen && state.told_choice != selection.day;
    std::optional<Day> day = std::exchange(state.day_wanted, std::nullopt);
    if (!day && (chosen_anew || state.told_day != shown))
        day = chosen || !comes ? shown : first_day(month_of(shown) + date::months(1)) - date::days(1);
    state.told_choice = chosen ? std::optional(shown) : std::nullopt;
    state.told_day = shown;
    state.drawn_frame = ImGui::GetFrameCount();
    return day;
}

// The latest post until then, else the first of all.
std::size_t place_of_day(const GridModel& model, Day day) {
    const auto found = std::find_if(model.tiles.begin(), model.tiles.end(),
                                    [&](const GridTile& tile) { return day_of(tile.when) <= day; });
    return static_cast<std::size_t>(std::min(found, model.tiles.end() - 1) - model.tiles.begin());
}

float row_top(const TilePlaces& places, std::size_t place) {
    return static_cast<float>(place / grid_columns) * places.row_px();
}

}  // namespace

TilePlaces::TilePlaces(const ViewContext& view, const Rect& content, float width_to_height)
    : gap(view.px(grid_gap)), foot(view.px(grid_margin)) {
    const float all =
        std::clamp(content.width() - view.px(2 * grid_margin), view.px(least_grid_width), view.px(most_grid_width));
    width = std::floor((all - gap * (grid_columns - 1)) / grid_columns);
    height = std::floor(width / width_to_height);
    left = std::round(content.x0 + (content.width() - all) / 2);
    top = content.y0;
}

Rect TilePlaces::at(std::size_t place) const {
    return Rect::at(left + static_cast<float>(place % grid_columns) * (width + gap),
                    top + static_cast<float>(place / grid_columns) * (height + gap), width, height);
}

float TilePlaces::whole_height(std::size_t tiles) const {
    return static_cast<float>((tiles + grid_columns - 1) / grid_columns) * row_px() + foot;
}

TileGap gap_near(const TilePlaces& places, float x, float y, std::size_t tiles, float width_px) {
    const std::size_t last_row = tiles == 0 ? 0 : (tiles - 1) / grid_columns;
    const float row_at = std::floor((y - places.top) / places.row_px());
    const auto row = static_cast<std::size_t>(std::clamp(row_at, 0.0f, static_cast<float>(last_row)));
    const float column_at = std::round((x - places.left) / (places.width + places.gap));
    const auto column = static_cast<std::size_t>(std::clamp(column_at, 0.0f, static_cast<float>(grid_columns)));
    TileGap found;
    found.place = std::min(row * grid_columns + column, tiles);
    const auto shown = static_cast<float>(found.place - row * grid_columns);
    const float middle = places.left + shown * (places.width + places.gap) - places.gap / 2;
    const float row_y = places.top + static_cast<float>(row) * places.row_px();
    found.rect = Rect::at(std::round(middle - width_px / 2), row_y, width_px, places.height);
    return found;
}

void place_grid_scroll(ViewContext& view, GridState& state, const Rect& area) {
    take_grid_reveal(view, state);
    const TilePlaces places(view, area, state.model.width_to_height);
    const float whole = places.whole_height(state.model.tiles.size());
    std::optional<float> scroll;
    // In a window of another size the same row stays at the top.
    if (state.row_px != 0 && state.row_px != places.row_px()) scroll = state.scroll_px / state.row_px * places.row_px();
    state.row_px = places.row_px();
    if (const auto day = day_to_go_to(view, state)) scroll = row_top(places, place_of_day(state.model, *day));
    const auto wanted = std::exchange(state.reveal, std::nullopt);
    if (const auto place = wanted ? place_of_tile(state.model, *wanted) : std::nullopt) {
        const float now = scroll.value_or(state.scroll_px), top = row_top(places, *place);
        state.tile_moved = top < now || top + places.height > now + area.height();
        if (state.tile_moved) scroll = top < now ? top : top + places.height - area.height();
    }
    ImGui::SetNextWindowContentSize({0, whole});
    if (!scroll) return;
    state.scroll_px = std::round(std::clamp(*scroll, 0.0f, std::max(0.0f, whole - area.height())));
    ImGui::SetNextWindowScroll({-1, state.scroll_px});
}

void follow_grid_scroll(ViewContext& view, GridState& state, const TilePlaces& places) {
    const float scroll = std::round(ImGui::GetScrollY());
    const bool cut = std::exchange(state.model_moved, false);
    const bool scrolled = !cut && std::abs(scroll - state.scroll_px) >= 1;
    const bool tile_moved = std::exchange(state.tile_moved, false);
    state.scroll_px = scroll;
    if (!scrolled && !tile_moved) return;
    const auto row = static_cast<std::size_t>((scroll + places.height / 2) / places.row_px());
    const std::size_t place = std::min(row * grid_columns, state.model.tiles.size() - 1);
    const Day day = day_of(state.model.tiles[place].when);
    state.told_day = view.state.shown_day = day;
    view.state.month = month_of(day);
    view.state.week_offset = 0;
}

void scroll_grid_at_edges(ViewContext& view, const Rect& area) {
    DragState& drag = view.state.drag;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (!drag.active() || drag.of_its_view() || drag.by_keyboard || !area.contains(pointer.x, pointer.y)) return;
    const bool up = pointer.y < area.y0 + view.px(grid_edge), down = pointer.y >= area.y1 - view.px(grid_edge);
    const float now = ImGui::GetScrollY();
    if (!(up && now > 0) && !(down && now < ImGui::GetScrollMaxY())) return;
    ImGui::SetScrollY(now + (up ? -1.0f : 1.0f) * view.px(grid_edge_speed));
    drag.scrolls = true;
}

}  // namespace tandem
