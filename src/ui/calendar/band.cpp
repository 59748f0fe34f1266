#include "ui/calendar/band.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <utility>

#include <imgui.h>

#include "ui/calendar/calendar_cache.hpp"
#include "ui/grid/grid_state.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// At 100 %: how near an edge is, which may be the window's own, and how far a view scrolls in a second.
constexpr float band_edge = 2, speed = 720;
constexpr float longest_frame_s = 0.05f;

// To the pointer, as far as it is over what is seen.
Rect between(float x, float y, ImVec2 pointer, const Rect& seen) {
    const float to_x = std::clamp(pointer.x, seen.x0, std::max(seen.x0, seen.x1));
    const float to_y = std::clamp(pointer.y, seen.y0, std::max(seen.y0, seen.y1));
    return {std::min(x, to_x), std::min(y, to_y), std::max(x, to_x), std::max(y, to_y)};
}

// -1 before the two, 1 behind them.
float side_of(float at, float first, float last) { return at < first ? -1.0f : at >= last ? 1.0f : 0.0f; }

// By cell, then as they stand in it.
void add_touched(const CalendarCache& cache, const Rect& band, std::vector<Id<Post>>& posts) {
    for (std::size_t cell = 0; cell < cache.layout.cells.size(); ++cell) {
        const CellBox& box = cache.layout.cells[cell];
        const std::vector<MonthChip>& chips = cache.month.days[cell].chips;
        for (std::size_t i = 0; i < chips.size(); ++i) {
            const CellChip* shown = box.chip_of(i);
            if (shown ? meet(band, shown->rect) : !box.more.empty() && meet(band, box.more))
                add_once(chips[i].post, posts);
        }
    }
}

}  // namespace

bool meet(const Rect& a, const Rect& b) { return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1; }

void add_once(Id<Post> post, std::vector<Id<Post>>& posts) {
    if (std::find(posts.begin(), posts.end(), post) == posts.end()) posts.push_back(post);
}

bool scroll_at_band_edge(const ViewContext& view, const Rect& seen, BandGround::Scrolls way) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (way == BandGround::Scrolls::nowhere || !ImGui::IsMousePosValid(&pointer)) return false;
    const bool sideways = way == BandGround::Scrolls::sideways;
    const Rect inside = seen.shrunk(view.px(band_edge));
    const float side = sideways ? side_of(pointer.x, inside.x0, inside.x1) : side_of(pointer.y, inside.y0, inside.y1);
    const float now = sideways ? ImGui::GetScrollX() : ImGui::GetScrollY();
    const float last = sideways ? ImGui::GetScrollMaxX() : ImGui::GetScrollMaxY();
    if (side == 0 || (side < 0 ? now <= 0 : now >= last)) return false;
    const float step = std::round(view.px(speed) * std::min(ImGui::GetIO().DeltaTime, longest_frame_s));
    const float next = std::clamp(now + side * std::max(1.0f, step), 0.0f, last);
    sideways ? ImGui::SetScrollX(next) : ImGui::SetScrollY(next);
    return true;
}

void begin_band(ViewContext& view, float x0, float y0) {
    CalendarState& state = view.state.calendar;
    const ImGuiIO& io = ImGui::GetIO();
    const ImVec2 pressed = io.MouseClickedPos[0];
    const bool adds = (io.KeyCtrl || io.KeyShift) && view.state.selection.kind == Selection::Kind::posts;
    auto before = std::make_shared<const Selection>(view.state.selection);
    state.band = SelectionBand{pressed.x - x0, pressed.y - y0, std::move(before), adds};
    state.press_spent = true;
}

void follow_band(ViewContext& view, const BandGround& ground, const AddTouched& add_touched) {
    CalendarState& state = view.state.calendar;
    if (!state.band) return;
    const SelectionBand& band = *state.band;
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
        view.state.selection = *band.before;
        state.band.reset();
        return;
    }
    const Rect rect = between(band.x_px + ground.x0, band.y_px + ground.y0, ImGui::GetIO().MousePos, ground.seen);
    std::vector<Id<Post>> posts = band.adds ? band.before->posts : std::vector<Id<Post>>{};
    add_touched(rect, posts);
    view.state.selection = posts.empty() ? Selection{} : Selection{Selection::Kind::posts, posts, {}, {}, {}};
    if (!ImGui::IsMouseDown(0)) {
        state.band.reset();
        return;
    }
    state.band->scrolls = scroll_at_band_edge(view, ground.seen, ground.scrolls);
    const Rect shown = rect.intersect(ground.seen);
    if (shown.empty()) return;
    ImDrawList& out = ground.in_front ? *ImGui::GetForegroundDrawList() : *ImGui::GetWindowDrawList();
    fill(out, shown, faded(view.theme.smm, 0.12f), view.px(dims::radius_tag));
    outline(out, shown, view.theme.smm, view.px(dims::radius_tag), view.px(1));
}

namespace {

// The posts that are shown, a day after the other.
std::vector<Id<Post>> shown_posts(ViewContext& view) {
    const CalendarCache& cache = calendar_cache(view);
    std::vector<Id<Post>> posts;
    if (view.state.calendar.view == CalendarView::grid) {
        for (const GridTile& tile : view.state.calendar.grid->model.tiles) posts.push_back(tile.post);
    } else if (view.state.calendar.view == CalendarView::month) {
        for (const MonthDay& day : cache.month.days)
            for (const MonthChip& chip : day.chips) posts.push_back(chip.post);
    } else {
        for (const WeekDay& day : cache.week.days)
            for (const WeekPost& each : day.posts) posts.push_back(each.chip.post);
    }
    return posts;
}

}  // namespace

void draw_band(ViewContext& view) {
    const CalendarCache& cache = calendar_cache(view);
    follow_band(view, {.seen = cache.layout.grid},
                [&](const Rect& band, std::vector<Id<Post>>& posts) { add_touched(cache, band, posts); });
}

void draw_band_over_hours(ViewContext& view, float top) {
    const CalendarCache& cache = calendar_cache(view);
    const BandGround ground{.seen = cache.week_layout.grid, .y0 = top, .scrolls = BandGround::Scrolls::up_and_down};
    follow_band(view, ground, [&](const Rect& band, std::vector<Id<Post>>& posts) {
        for (const HourBlock& block : cache.week_layout.blocks) {
            if (!meet(band, block.rect.moved(0, top))) continue;
            const std::vector<WeekPost>& day = cache.week.days[block.day].posts;
            if (block.kind == HourBlock::Kind::post) add_once(day[block.index].chip.post, posts);
            for (const std::size_t hidden : block.hidden_posts) add_once(day[hidden].chip.post, posts);
        }
    });
}

void select_up_to(ViewContext& view, Id<Post> post) {
    const Project& project = view.project();
    Selection& selection = view.state.selection;
    const Post* to = project.posts.find(post);
    const std::optional<Id<Post>> begin = selection.range_begin();
    const Post* from = begin ? project.posts.find(*begin) : nullptr;
    if (!to || !to->when || !from || !from->when) {
        selection = Selection::of(post);
        return;
    }
    const auto [first, last] = std::minmax(*from->when, *to->when);
    std::vector<Id<Post>> posts{from->id};
    for (const Id<Post> shown : shown_posts(view)) {
        const Post* one = project.posts.find(shown);
        if (one && one->when && *one->when >= first && *one->when <= last) add_once(shown, posts);
    }
    add_once(post, posts);
    selection = {Selection::Kind::posts, std::move(posts), {}, {}, {}};
}

}  // namespace tandem
