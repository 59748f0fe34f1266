#include "ui/grid/grid.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/command.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "model/channel_order.hpp"
#include "model/holds.hpp"
#include "ui/bars/hidden_things.hpp"
#include "ui/calendar/band.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/empty_calendar.hpp"
#include "ui/calendar/menu_key.hpp"
#include "ui/calendar/month_input.hpp"
#include "ui/calendar/month_keys.hpp"
#include "ui/calendar/post_cursor.hpp"
#include "ui/calendar/post_range.hpp"
#include "ui/grid/grid_drag.hpp"
#include "ui/grid/grid_idea.hpp"
#include "ui/grid/grid_scroll.hpp"
#include "ui/grid/grid_state.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/empty_note.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/media_picture.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float head = 44, margin = 16, foot = 22, gap_mark = 3;

GridState& grid_state(ViewContext& view) {
    auto& state = view.state.calendar.grid;
    if (!state) state = std::make_shared<GridState>();
    return *state;
}

// The channel that was chosen, else the first whose network is made of pictures.
void settle_channel(GridState& state, const std::vector<const Channel*>& channels) {
    const auto is_shown = [&](const Channel* channel) { return channel->id == state.channel; };
    if (channels.empty() || std::any_of(channels.begin(), channels.end(), is_shown)) return;
    const auto pictures = std::find_if(channels.begin(), channels.end(),
                                       [](const Channel* channel) { return channel->network == "instagram"; });
    state.channel = (pictures == channels.end() ? channels.front() : *pictures)->id;
}

void refresh(ViewContext& view, GridState& state) {
    if (state.version && is_present(*state.version, view) && state.model_of == state.channel) return;
    state.model = grid_model(view.project(), state.channel, view.state.filters);
    if (state.model_of != state.channel) state.told_day.reset();
    state.model_of = state.channel;
    state.version = calendar_version(view);
    state.model_moved = true;
    ++state.models_made;
}

// How many there are; of none at all what the filters hide, and nothing where they hide none.
std::string count_text(const ViewContext& view, const GridModel& model) {
    if (!model.tiles.empty()) return view.words.count("grid.count", static_cast<std::int64_t>(model.tiles.size()));
    return model.hidden > 0 ? hidden_text(view.words, {.posts = model.hidden}) : std::string();
}

void draw_head(ViewContext& view, Rect row, GridState& state, const std::vector<const Channel*>& channels) {
    const auto chosen = std::find_if(channels.begin(), channels.end(),
                                     [&](const Channel* channel) { return channel->id == state.channel; });
    const Rect field = Rect::at(row.x0, row.y0 + view.px(8), std::min(view.px(240), row.width()), view.px(28));
    const auto rows = [&] {
        std::vector<MenuRow> all;
        for (const Channel* channel : channels) {
            all.push_back(channel_row(view, *channel));
            all.back().checked = channel->id == state.channel;
        }
        return all;
    };
    const MenuRow shown = channel_row(view, **chosen);
    const ComboLook look{.name = view.word("grid.channel"), .text = shown.text, .network = shown.network};
    if (const auto next = combo(view, "channel", field, look, rows)) state.channel = channels[*next]->id;
    row.x0 = field.x1 + view.px(12);
    label(view, row, text_style::caption, view.theme.ink2, count_text(view, state.model));
}

std::string when_text(const ViewContext& view, const GridTile& tile) {
    const int minute = static_cast<int>(minute_of_day(tile.when).count());
    return facts::weekday_day_month(date::year_month_day(day_of(tile.when)), view.language) + " · " +
        view.words.time_text(minute);
}

// A tile without a picture says what it will be about.
void draw_words(ViewContext& view, const Rect& rect, const GridTile& tile) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, t.sunken);
    if (tile.tint != 0) fill(out, Rect::at(rect.x0, rect.y0, rect.width(), view.px(4)), tile.tint);
    Rect text = rect.shrunk(view.px(10));
    text.y0 += view.px(8);
    const int lines = std::max(1, static_cast<int>((text.height() - view.px(foot)) / view.px(18)));
    paragraph(view, text, text_style::body_strong, view.px(18), t.ink, tile.title, lines);
}

// When it goes out and how far it is, below the picture of what is not out yet.
void draw_foot(ViewContext& view, const Rect& rect, const GridTile& tile) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Rect row{rect.x0, rect.y1 - view.px(foot), rect.x1, rect.y1};
    fill(out, row, faded(t.panel, 0.92f));
    Rect inner = row.shrunk(view.px(6), 0);
    const float glyph = view.px(dims::status_glyph);
    status_glyph(out, inner.x1 - glyph, row.y0 + (row.height() - glyph) / 2, glyph, t.status(tile.status));
    inner.x1 -= glyph + view.px(4);
    label_in(view, out, inner, text_style::meta, t.ink, when_text(view, tile));
}

void mark_tile(const ViewContext& view, const Rect& rect, bool selected, bool carried, bool hovered) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (carried) fill(out, rect, faded(view.theme.smm_t1, 0.55f));
    if (selected || carried)
        outline(out, rect.shrunk(view.px(1)), view.theme.smm, 0, view.px(3));
    else if (hovered)
        outline(out, rect, view.theme.hair2, 0, view.px(1));
}

// What mouse and keyboard do with a tile that is shown at this place.
void take_tile(ViewContext& view, GridState& state, const Rect& rect, const GridTile& tile, std::size_t place,
               const Hit& hit) {
    const DragState& drag = view.state.drag;
    if (drag.by_keyboard && state.over == place) view.state.calendar.keyboard_ghost = rect;
    if (hit.held && press_moved(view)) return begin_tile(view, state, place, rect);
    if (!may_click(view)) return;
    if (hit.clicked) click_post(view, tile.post);
    if (hit.double_clicked) view.state.inspector_open = true;
    if (hit.right_clicked) open_menu_of(view, Selection::of(tile.post));
}

void draw_tile(ViewContext& view, GridState& state, const Rect& rect, const GridTile& tile, std::size_t place) {
    const Scope scope(view, "tile", tile.variant.value);
    const Selection& selection = view.state.selection;
    const bool selected = selection.kind == Selection::Kind::posts && selection.has_post(tile.post);
    const bool led = led_to_post(view) == tile.post;
    const Hit hit = interact(view, "tile", rect, {.tab_stop = false});
    register_widget(view,
                    {.id = "tile",
                     .role = Role::post,
                     .label = tile.title,
                     .rect = rect,
                     .value = when_text(view, tile),
                     .selected = selected,
                     .focused = led});
    PictureShelf::Shown shown;
    if (!tile.picture.empty()) shown = media_picture(view, tile.picture, rect);
    if (shown.picture)
        shown.picture->cover(rect, 0);
    else
        draw_words(view, rect, tile);
    if (is_off_calendar(tile.status)) fill(*ImGui::GetWindowDrawList(), rect, faded(view.theme.panel, 0.55f));
    if (!is_published(tile.status) || hit.hovered) draw_foot(view, rect, tile);
    mark_tile(view, rect, selected, carries_tile(view) && holds(view.state.drag.carried, tile.post), hit.hovered);
    // Tiles touch: within its own.
    if (led) focus_ring(*ImGui::GetWindowDrawList(), rect.shrunk(view.px(6)), 0, view.theme.panel, view);
    // What a tile without a picture says needs no second time.
    const std::string tip = !shown.picture
        ? std::string()
        : tile.title + "\n" + when_text(view, tile) + " · " + std::string(status_word(view, tile.status));
    if (!view.state.drag.active()) tooltip_for(view, hit, rect, tip);
    take_tile(view, state, rect, tile, place, hit);
}

std::optional<std::size_t> tile_of_keyboard(const ViewContext& view, const GridModel& model) {
    const std::optional<Id<Post>> post = post_cursor(view);
    for (std::size_t i = 0; post && i < model.tiles.size(); ++i)
        if (model.tiles[i].post == *post) return i;
    return std::nullopt;
}

std::vector<Id<Post>> all_posts(const GridModel& model) {
    std::vector<Id<Post>> posts;
    for (const GridTile& tile : model.tiles) posts.push_back(tile.post);
    return posts;
}

// Arrows, Home and End: alone, with Shift all up to there, with Ctrl nothing.
void move_cursor(ViewContext& view, GridState& state, std::optional<std::size_t> now, unsigned int id) {
    const auto pressed = [&](ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, id); };
    const int last = static_cast<int>(state.model.tiles.size()) - 1;
    const int at = now ? static_cast<int>(*now) : 0;
    std::optional<int> next;
    constexpr std::array steps{std::pair{ImGuiKey_LeftArrow, -1}, std::pair{ImGuiKey_RightArrow, 1},
                               std::pair{ImGuiKey_UpArrow, -grid_columns}, std::pair{ImGuiKey_DownArrow, grid_columns}};
    for (const auto& [key, by] : steps)
        if (pressed(key)) next = now ? at + by : 0;
    if (pressed(ImGuiKey_Home)) next = 0;
    if (pressed(ImGuiKey_End)) next = last;
    if (!next) return;
    const auto to = static_cast<std::size_t>(std::clamp(*next, 0, last));
    state.reveal = state.model.tiles[to].post;
    if (leads_by_ctrl())
        lead_to_post(view, *state.reveal);
    else if (now && ImGui::GetIO().KeyShift)
        select_posts_to(view.state.selection, all_posts(state.model), *state.reveal);
    else
        view.state.selection = Selection::of(*state.reveal);
}

// Arrows go from tile to tile, with Shift they select all between, with Ctrl nothing; Ctrl A selects all, Enter shows
// the post. What was picked up by keyboard goes from place to place.
void take_grid_keys(ViewContext& view, GridState& state, unsigned int id) {
    if (!has_keys_of_view(view, id)) return;
    if (carries_tile(view) && view.state.drag.by_keyboard) return take_tile_keys(view, state, id, grid_columns);
    if (view.state.drag.by_keyboard) return move_dragged_by_keys(view, id);
    if (!view.state.drag.active() && select_all_pressed()) select_posts(view.state.selection, all_posts(state.model));
    if (leads_by_ctrl() && !view.state.drag.active()) take_in_or_out_by_key(view);
    if (ImGui::GetIO().KeyAlt || (ImGui::GetIO().KeyCtrl && !leads_by_ctrl())) return;
    const auto now = tile_of_keyboard(view, state.model);
    move_cursor(view, state, now, id);
    if (!now || ImGui::GetIO().KeyCtrl) return;
    const auto pressed = [&](ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, id); };
    if (pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter)) {
        settle_on_led_post(view);
        view.state.inspector_open = true;
    }
    if (view.state.drag.active() || !menu_key_pressed()) return;
    settle_on_led_post(view);
    state.menu_wanted = state.reveal = state.model.tiles[*now].post;
    keep_keyboard(id);
}

// Tiles are touched wherever they are scrolled to: the rectangle scrolls with them.
void draw_band_over_tiles(ViewContext& view, const GridState& state, const TilePlaces& places, const Rect& area) {
    const BandGround ground{
        .seen = area, .x0 = places.left, .y0 = places.top, .scrolls = BandGround::Scrolls::up_and_down};
    follow_band(view, ground, [&](const Rect& band, std::vector<Id<Post>>& posts) {
        for (std::size_t i = 0; i < state.model.tiles.size(); ++i)
            if (meet(band, places.at(i))) add_once(state.model.tiles[i].post, posts);
    });
}

void draw_seen_tiles(ViewContext& view, GridState& state, const TilePlaces& places, const std::vector<GridTile>& tiles,
                     const Rect& seen) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    state.tiles_drawn = 0;
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        const Rect rect = places.at(i);
        if (state.menu_wanted == tiles[i].post) open_menu_at(view, rect, seen), state.menu_wanted.reset();
        if (rect.y1 <= seen.y0 || rect.y0 >= seen.y1) continue;
        if (state.tiles_drawn == 0) state.first_seen = i;
        state.end_seen = i + 1;
        if (!view.state.drag.by_keyboard && rect.contains(pointer.x, pointer.y)) state.over = i;
        draw_tile(view, state, rect, tiles[i], i);
        ++state.tiles_drawn;
    }
}

void draw_tiles(ViewContext& view, const Rect& area, GridState& state) {
    const std::vector<GridTile> tiles = carried_tiles(view, state);
    place_grid_scroll(view, state, area);
    ScrollArea scroll(view, "tiles", area);
    const TilePlaces places(view, scroll.content(), state.model.width_to_height);
    follow_grid_scroll(view, state, places);
    const Rect seen = visible_part();
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const Hit free = interact(view, "ground", seen, {.overlap = true, .tab_stop = false});
    if (free.held && press_moved(view)) begin_band(view, places.left, places.top);
    view.state.calendar.keyboard_ghost.reset();
    // Beyond the tiles it would stay in its own place.
    if (!view.state.drag.by_keyboard && !area.contains(pointer.x, pointer.y)) state.over.reset();
    draw_seen_tiles(view, state, places, tiles, seen);
    follow_idea_over_grid(view, state, gap_near(places, pointer.x, pointer.y, tiles.size(), view.px(gap_mark)), area);
    draw_band_over_tiles(view, state, places, area);
    scroll_grid_at_edges(view, area);
    scroll.set_height(places.whole_height(tiles.size()));
}

}  // namespace

void draw_grid(ViewContext& view, const Rect& area) {
    const Registered node(view, {.id = "grid", .role = Role::group, .label = view.word("view.grid"), .rect = area});
    fill(*ImGui::GetWindowDrawList(), area, view.theme.paper);
    const std::vector<const Channel*> channels = channels_in_use(view.project().channels);
    if (channels.empty()) {
        if (empty_plate(view, "empty", area,
                        {.text = view.word("grid.no_channel"), .answer = view.word("command.add_channel")}))
            view.run(CommandId::new_channel);
        return;
    }
    GridState& state = grid_state(view);
    settle_channel(state, channels);
    refresh(view, state);
    state.first_seen = state.end_seen = 0;
    view.state.calendar.hidden_posts = state.model.hidden;
    Rect rest = area;
    draw_head(view, rest.cut_top(view.px(head)).shrunk(view.px(margin), 0), state, channels);
    if (state.model.tiles.empty()) {
        follow_idea_over_grid(view, state, {}, rest);
        const bool filtered = state.model.hidden > 0;
        return draw_empty_calendar(view, rest, view.word(filtered ? "grid.all_hidden" : "grid.empty"), filtered);
    }
    const Hit hit = interact(view, "tiles", rest, {.overlap = true});
    const Registered tiles(
        view,
        {.id = "tiles", .role = Role::group, .label = view.word("view.grid"), .rect = rest, .focused = hit.focused});
    take_grid_keys(view, state, hit.id);
    take_tile_back(view, state, rest);
    follow_tile(view, state);
    draw_tiles(view, rest, state);
    draw_focus(view, hit, rest.shrunk(view.px(2)), view.px(dims::radius));
}

}  // namespace tandem
