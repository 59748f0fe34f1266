#include "ui/grid/grid_idea.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string>

#include <imgui.h>

#include "app/channel_text.hpp"
#include "icons.hpp"
#include "plan/suggest_minute.hpp"
#include "ui/calendar/drag_preview.hpp"
#include "ui/grid/grid_state.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float refusal_width = 264, refusal_line_height = 16, refusal_side = 14, refusal_top = 10, refusal_icon = 22;
constexpr std::chrono::hours first_hour{7}, last_hour{22}, apart{1};

struct GridLanding {
    Day day{};
    std::optional<LocalMinute> time;  // none: the one that is suggested for the day
};

bool is_by_day(LocalMinute when) {
    const std::chrono::minutes minute = minute_of_day(when);
    return minute >= first_hour && minute < last_hour;
}

// Between two posts no day apart: a suggested time that lies between them, else an hour from one of them by day, else
// the middle.
GridLanding landing_close(const ViewContext& view, const Post& idea, LocalMinute earlier, LocalMinute later) {
    const auto is_between = [&](LocalMinute when) { return when > earlier && when < later; };
    for (const Day day : std::array{day_of(earlier), day_of(later)})
        if (is_between(LocalMinute(day) + std::chrono::minutes(suggest_minute(view.project(), idea, day))))
            return {day, std::nullopt};
    for (const LocalMinute when : std::array{later - apart, earlier + apart})
        if (is_between(when) && is_by_day(when)) return {day_of(when), when};
    const LocalMinute middle = earlier + (later - earlier) / 2;
    return {day_of(middle), middle};
}

// Before this tile, which is the earlier one: the first whole day between the two that is not over.
GridLanding landing_before(const ViewContext& view, const GridModel& model, const Post& idea, std::size_t place) {
    const std::vector<GridTile>& tiles = model.tiles;
    const date::days one(1);
    if (tiles.empty()) return {view.today(), std::nullopt};
    if (place == 0) return {std::max(day_of(tiles.front().when) + one, view.today()), std::nullopt};
    if (place >= tiles.size()) return {day_of(tiles.back().when) - one, std::nullopt};
    const LocalMinute earlier = tiles[place].when, later = tiles[place - 1].when;
    const Day first = day_of(earlier) + one, end = day_of(later);
    if (first >= end) return landing_close(view, idea, earlier, later);
    const Day coming = std::max(first, view.today());
    return {coming < end ? coming : first, std::nullopt};
}

// Why the ideas have no place here; empty where they do.
std::string why_not_here(const ViewContext& view, const GridState& state) {
    const Channel* channel = view.project().channels.find(state.channel);
    for (const Id<Post> id : view.state.drag.posts) {
        const Post* idea = view.project().posts.find(id);
        if (!idea || !channel) continue;
        const bool goes_out = std::any_of(idea->variants.begin(), idea->variants.end(),
                                          [&](const Variant& variant) { return variant.channel == channel->id; });
        if (!goes_out)
            return view.words.format("grid.idea_elsewhere",
                                     {{"title", idea->title}, {"channel", channel_text(view.facts, *channel)}});
    }
    return {};
}

void draw_why_not(ViewContext& view, const std::string& text) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const float width = view.px(refusal_width), line = view.px(refusal_line_height);
    const float inner = width - view.px(2 * refusal_side + refusal_icon);
    const float height = paragraph_height(view, text_style::meta, line, inner, text) + view.px(2 * refusal_top);
    const Rect beside = Rect::at(pointer.x, pointer.y, 1, view.px(refusal_icon));
    const Rect card = place_popup(beside, width, height, view.px(refusal_top), window_rect());
    ImDrawList& out = *ImGui::GetForegroundDrawList();
    view.tree.set_layer(view.tree.layer() + 1);
    floating_card(out, card, view);
    Rect at = card.shrunk(view.px(refusal_side), view.px(refusal_top));
    icon_in(view, out, Rect::at(at.x0, at.y0, view.px(refusal_side), line), icons::lock, view.theme.danger, 14);
    at.x0 += view.px(refusal_icon);
    paragraph_on(view, out, at, text_style::meta, line, view.theme.ink, text);
    register_widget(view, {.id = "refusal", .role = Role::text, .label = text, .rect = card});
    view.tree.set_layer(view.tree.layer() - 1);
}

}  // namespace

bool carries_idea_over_grid(const ViewContext& view) {
    const DragState& drag = view.state.drag;
    return drag.kind == DragState::Kind::idea && !drag.by_keyboard && !drag.beside_px;
}

void follow_idea_over_grid(ViewContext& view, const GridState& state, const TileGap& gap, const Rect& area) {
    if (!carries_idea_over_grid(view)) return;
    DragState& drag = view.state.drag;
    drag.over.reset();
    drag.over_time.reset();
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const Post* idea = view.project().posts.find({drag.item});
    if (!idea || !area.contains(pointer.x, pointer.y)) return;
    if (const std::string why = why_not_here(view, state); !why.empty()) {
        draw_why_not(view, why);
        if (!ImGui::IsMouseDown(0)) view.state.refused = why;
        return;
    }
    const GridLanding landing = landing_before(view, state.model, *idea, gap.place);
    drag.over = landing.day;
    drag.over_time = landing.time;
    if (state.model.tiles.empty()) return;
    const DragPreview* preview = drag_preview(view);
    const bool refused = preview && preview->check.refused();
    fill(*ImGui::GetWindowDrawList(), gap.rect, refused ? view.theme.danger : view.theme.smm);
    register_widget(
        view, {.id = "target", .role = Role::group, .label = {}, .rect = gap.rect, .value = to_text(landing.day)});
}

}  // namespace tandem
