#include "ui/calendar/band.hpp"

#include <algorithm>
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

Rect between(float x, float y, ImVec2 pointer) {
    return {std::min(x, pointer.x), std::min(y, pointer.y), std::max(x, pointer.x), std::max(y, pointer.y)};
}

// By cell, then as they stand in it.
void add_touched(const CalendarCache& cache, const Rect& band, std::vector<Id<Post>>& posts) {
    for (std::size_t cell = 0; cell < cache.layout.cells.size(); ++cell) {
        const CellBox& box = cache.layout.cells[cell];
        const std::vector<MonthChip>& chips = cache.month.days[cell].chips;
        for (std::size_t i = 0; i < chips.size(); ++i) {
            const bool shown = i < box.chips.size();
            if (shown ? meet(band, box.chips[i].rect) : !box.more.empty() && meet(band, box.more))
                add_once(chips[i].post, posts);
        }
    }
}

}  // namespace

bool meet(const Rect& a, const Rect& b) { return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1; }

void add_once(Id<Post> post, std::vector<Id<Post>>& posts) {
    if (std::find(posts.begin(), posts.end(), post) == posts.end()) posts.push_back(post);
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
    const Rect rect = between(band.x_px + ground.x0, band.y_px + ground.y0, ImGui::GetIO().MousePos);
    std::vector<Id<Post>> posts = band.adds ? band.before->posts : std::vector<Id<Post>>{};
    add_touched(rect, posts);
    view.state.selection = posts.empty() ? Selection{} : Selection{Selection::Kind::posts, posts, {}, {}, {}};
    if (!ImGui::IsMouseDown(0)) {
        state.band.reset();
        return;
    }
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
    const BandGround ground{.seen = cache.week_layout.grid, .y0 = top};
    follow_band(view, ground, [&](const Rect& band, std::vector<Id<Post>>& posts) {
        for (const HourBlock& block : cache.week_layout.blocks)
            if (block.kind == HourBlock::Kind::post && meet(band, block.rect.moved(0, top)))
                add_once(cache.week.days[block.day].posts[block.index].chip.post, posts);
    });
}

void select_up_to(ViewContext& view, Id<Post> post) {
    const Project& project = view.project();
    Selection& selection = view.state.selection;
    const Post* to = project.posts.find(post);
    const Post* from = selection.kind == Selection::Kind::posts ? project.posts.find(selection.posts.front()) : nullptr;
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
