#include "ui/calendar/drag.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "plan/occasions.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/come_back.hpp"
#include "ui/calendar/drag_channels.hpp"
#include "ui/calendar/drag_ghost.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/calendar/span_drag.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

constexpr float drag_threshold = 4, day_ghost_width = 148, day_ghost_distance = 14;

void begin(ViewContext& view, DragState drag, const Rect& rect) {
    const ImGuiIO& io = ImGui::GetIO();
    const ImVec2 pressed = io.MouseClickedPos[0];
    drag.grab_x_px = std::clamp(pressed.x - rect.x0, 0.0f, rect.width());
    drag.grab_y_px = std::clamp(pressed.y - rect.y0, 0.0f, rect.height());
    drag.width_px = rect.width();
    drag.copy = io.KeyCtrl || io.KeyAlt;
    view.state.drag = std::move(drag);
    view.state.calendar.press_spent = true;
    view.state.calendar.listed_day.reset();
    calendar_cache(view).drag.made.clear();
}

// Of what is selected, what goes along with the grabbed one: dated posts with a dated one, ideas with an idea.
std::vector<Id<Post>> dragged_posts(const ViewContext& view, Id<Post> grabbed) {
    const Selection& selection = view.state.selection;
    const Post* first = view.project().posts.find(grabbed);
    if (first == nullptr || selection.kind != Selection::Kind::posts || !selection.has_post(grabbed)) return {grabbed};
    std::vector<Id<Post>> posts;
    for (const Id<Post>& id : selection.posts) {
        const Post* post = view.project().posts.find(id);
        if (post != nullptr && post->when.has_value() == first->when.has_value()) posts.push_back(id);
    }
    // Ideas get their times in the order in which they were selected.
    if (first->when) std::sort(posts.begin(), posts.end());
    return posts;
}

// Those of a day, the one that goes out first before the others.
std::vector<Id<Post>> posts_on(const ViewContext& view, Day day) {
    std::vector<std::pair<LocalMinute, Id<Post>>> found;
    for (const Post& post : view.project().posts) {
        if (!post.when || !view.state.filters.lets(view.project(), post)) continue;
        std::optional<LocalMinute> first;
        for (const Variant& variant : post.variants)
            if (const auto when = when_of(post, variant);
                when && day_of(*when) == day && !is_off_calendar(shown_status(post, variant)))
                first = std::min(first.value_or(*when), *when);
        if (post.variants.empty() && day_of(*post.when) == day && !is_off_calendar(post.status)) first = post.when;
        if (first) found.emplace_back(*first, post.id);
    }
    std::sort(found.begin(), found.end());
    std::vector<Id<Post>> posts;
    for (const auto& [when, post] : found) posts.push_back(post);
    return posts;
}

// What the sheet that is open says of the post that is grabbed.
SeriesScope scope_in_sheet(const ViewContext& view, Id<Post> grabbed) {
    const SeriesEdit& edit = view.state.series_edit;
    const bool shown = view.state.inspector_open && view.state.selection.kind == Selection::Kind::posts &&
        view.state.selection.posts == std::vector{grabbed};
    return shown && edit.post == grabbed ? edit.scope : SeriesScope::one;
}

// A post as its chip in the month, wherever it is drawn.
DragState post_drag(const ViewContext& view, Id<Post> post, Day day) {
    DragState drag;
    drag.kind = DragState::Kind::post;
    drag.item = post.value;
    drag.posts = dragged_posts(view, post);
    drag.series_scope = scope_in_sheet(view, post);
    drag.from = day;
    return drag;
}

// Where an idea lies at first that is picked up by keyboard: the first day of what is shown, unless it is over.
Day first_day_for_idea(const ViewContext& view) {
    const CalendarView shown = view.state.calendar.view;
    const bool hours = shown == CalendarView::week || shown == CalendarView::day;
    const Day first = hours ? shown_hours_days(view.state, first_weekday(view.project().settings.week_start)).begin
                            : first_day(view.state.month);
    return std::max(view.today(), first);
}

// In the month and among hours a post that was dropped is what is looked at from then on. Several stay as they were.
void select_dropped(ViewContext& view, const Focus& dropped) {
    const DragState& drag = view.state.drag;
    using Kind = DragState::Kind;
    const bool of_posts = drag.kind == Kind::post || drag.kind == Kind::variant || drag.kind == Kind::idea;
    const CalendarView shown = view.state.calendar.view;
    const bool on_days =
        view.state.section == Section::calendar && (shown == CalendarView::month || shows_hours(shown));
    if (of_posts && on_days && drag.over && drag.posts.size() < 2)
        view.state.selection = Selection::of(Id<Post>{dropped.item});
}

}  // namespace

bool press_moved(const ViewContext& view) {
    return !view.state.calendar.press_spent && !view.state.drag.active() &&
        ImGui::IsMouseDragging(0, view.px(drag_threshold));
}

void begin_post_drag(ViewContext& view, const MonthChip& chip, Day day, const Rect& rect, bool badge) {
    DragState drag = post_drag(view, chip.post, day);
    const Post* post = view.project().posts.find(chip.post);
    if (post == nullptr) return;
    // A cancelled channel is not on the calendar: there is nothing of it to grab.
    const auto live = std::count_if(post->variants.begin(), post->variants.end(), [](const Variant& variant) {
        return !variant.status || !is_off_calendar(*variant.status);
    });
    const bool alone = badge && live > 1 && drag.posts.size() == 1;
    if (!chip.apart.empty() || alone) {
        drag.kind = DragState::Kind::variant;
        drag.variants = chip.apart.empty() ? std::vector{chip.variant} : chip.apart;
    }
    drag.over = day;
    begin(view, std::move(drag), rect);
}

bool begin_day_drag(ViewContext& view, Day day, bool by_keyboard) {
    const std::vector<Id<Post>> posts = posts_on(view, day);
    if (posts.empty()) return false;
    DragState drag;
    drag.kind = DragState::Kind::post;
    drag.item = posts.front().value;
    // All that is selected goes along where the day is, that is, where all of its posts are.
    const bool selected = view.state.selection.kind == Selection::Kind::posts &&
        std::all_of(posts.begin(), posts.end(), [&](Id<Post> one) { return view.state.selection.has_post(one); });
    drag.posts = selected ? dragged_posts(view, posts.front()) : posts;
    std::sort(drag.posts.begin(), drag.posts.end());
    drag.from = day;
    drag.over = day;
    drag.whole_day = true;
    drag.by_keyboard = by_keyboard;
    // Days are small here: the ghost lies beside the pointer, so that it hides none of those around it.
    const ImVec2 pressed = ImGui::GetIO().MouseClickedPos[0];
    begin(view, std::move(drag), Rect::at(pressed.x, pressed.y, view.px(day_ghost_width), 0));
    view.state.drag.grab_x_px = view.state.drag.grab_y_px = -view.px(day_ghost_distance);
    if (by_keyboard) view.state.calendar.press_spent = false;
    return true;
}

void begin_tile_drag(ViewContext& view, Id<Post> post, Id<Variant> variant, LocalMinute when, const Rect& rect) {
    DragState drag;
    drag.kind = DragState::Kind::tile;
    drag.item = post.value;
    drag.posts = {post};
    drag.variants = {variant};
    drag.from = day_of(when);
    drag.over = drag.from;
    begin(view, std::move(drag), rect);
}

void begin_idea_drag(ViewContext& view, Id<Post> post, const Rect& rect) {
    DragState drag;
    drag.kind = DragState::Kind::idea;
    drag.item = post.value;
    // A free slot of the strategy takes one.
    drag.posts = view.state.section == Section::calendar ? dragged_posts(view, post) : std::vector{post};
    begin(view, std::move(drag), rect);
}

void begin_span_drag(ViewContext& view, DragState::Kind kind, Uuid item, Day grabbed, const Rect& rect) {
    DragState drag;
    drag.kind = kind;
    drag.item = item;
    drag.from = grabbed;
    drag.over = grabbed;
    begin(view, std::move(drag), rect);
}

bool pick_up_selection(ViewContext& view, bool rest) {
    const Selection& selection = view.state.selection;
    if (view.state.drag.active()) return false;
    DragState drag;
    if (selection.kind == Selection::Kind::posts && !selection.posts.empty()) {
        const Post* post = view.project().posts.find(selection.posts.back());
        if (post == nullptr) return false;
        if (post->when) {
            drag = post_drag(view, post->id, day_of(*post->when));
            drag.over = drag.from;
        } else {
            drag.kind = DragState::Kind::idea;
            drag.item = post->id.value;
            drag.posts = dragged_posts(view, post->id);
            drag.over = first_day_for_idea(view);
        }
    } else if (selection.kind == Selection::Kind::campaign) {
        const Campaign* campaign = view.project().campaigns.find(selection.campaign);
        if (campaign == nullptr) return false;
        drag.kind = DragState::Kind::campaign;
        drag.item = campaign->id.value;
        drag.from = campaign->days.begin;
        drag.over = drag.from;
    } else if (selection.kind == Selection::Kind::flight && view.state.section == Section::campaigns) {
        const Flight* flight = view.project().flights.find(selection.flight);
        if (flight == nullptr) return false;
        drag.kind = DragState::Kind::flight;
        drag.item = flight->id.value;
        drag.from = flight->days.begin;
        drag.over = drag.from;
    } else if (selection.kind == Selection::Kind::occasion) {
        const auto occasion = find_occasion(view.project(), selection.occasion);
        if (occasion && !is_movable(*occasion)) view.state.refused = view.word("drag.refused.incident");
        if (!occasion || !is_movable(*occasion)) return false;
        drag.kind = DragState::Kind::occasion;
        drag.item = occasion->id;
        drag.from = day_of(occasion->begin);
        drag.over = drag.from;
    } else {
        return false;
    }
    drag.by_keyboard = true;
    drag.rest_follows = rest && drag.may_ask_for_rest();
    calendar_cache(view).drag.made.clear();
    view.state.drag = std::move(drag);
    return true;
}

void move_by_keyboard(ViewContext& view, int days) {
    DragState& drag = view.state.drag;
    if (!drag.by_keyboard) return;
    // From the ideas it comes back to its own day.
    if (!drag.over) drag.over = drag.from;
    drag.over_drawer = false;
    *drag.over += date::days(days);
    // A time that was chosen among the hours goes along, whatever view it is carried in.
    const bool of_posts = drag.kind == DragState::Kind::post || drag.kind == DragState::Kind::idea;
    if (of_posts && drag.over_time) drag.over_time = LocalMinute(*drag.over) + minute_of_day(*drag.over_time);
    reveal_day(view.state, *drag.over, first_weekday(view.project().settings.week_start));
}

void follow_modifiers(ViewContext& view) {
    const ImGuiIO& io = ImGui::GetIO();
    DragState& drag = view.state.drag;
    if (view.state.section == Section::campaigns) {
        drag.copy = io.KeyCtrl;
        drag.keep_daily = io.KeyAlt;
        if (!drag.by_keyboard) drag.alone = io.KeyShift;
        return;
    }
    drag.copy = (io.KeyCtrl || io.KeyAlt) && drag.may_copy();
}

void drop_among_ideas(ViewContext& view) {
    DragState& drag = view.state.drag;
    if (!drag.by_keyboard || drag.kind != DragState::Kind::post) return;
    drag.over_drawer = true;
    drag.over.reset();
    if (const DragPreview* preview = drag_preview(view); preview != nullptr && !preview->check.refused())
        drop_drag(view);
}

void take_edge(ViewContext& view, bool begin) {
    DragState& drag = view.state.drag;
    const auto days = span_days(drag, view.project(), view.today());
    if (!drag.by_keyboard || !drag.of_span() || !days) return;
    using Kind = DragState::Kind;
    if (drag.of_campaign())
        drag.kind = begin ? Kind::campaign_begin : Kind::campaign_end;
    else if (drag.of_occasion())
        drag.kind = begin ? Kind::occasion_begin : Kind::occasion_end;
    else
        drag.kind = begin ? Kind::flight_begin : Kind::flight_end;
    drag.from = begin ? days->first.begin : days->first.end - date::days(1);
    drag.over = drag.from;
    reveal_day(view.state, drag.from, first_weekday(view.project().settings.week_start));
}

void cancel_drag(ViewContext& view) { view.state.drag = {}; }

void drop_drag(ViewContext& view) {
    const DragState& drag = view.state.drag;
    const bool elsewhere = drag.over_drawer || (drag.over && (*drag.over != drag.from || drag.by_minutes() != 0));
    if (const DragPreview* preview = drag_preview(view); preview != nullptr && preview->request) {
        select_dropped(view, preview->request->focus);
        view.send(*preview->request);
        // The day they left is not where one goes on; copies are others.
        if (drag.whole_day && !drag.copy) view.state.selection = {Selection::Kind::posts, drag.posts, {}, {}, {}};
    } else if (preview != nullptr && preview->check.refused() && elsewhere) {
        view.state.refused = refusal_told(preview->card);
    }
    cancel_drag(view);
}

void draw_drag(ViewContext& view) {
    come_back_on_escape(view);
    if (!ImGui::IsMouseDown(0)) view.state.calendar.press_spent = false;
    view.state.calendar.looks_for_fit = false;
    DragState& drag = view.state.drag;
    if (!drag.active() || drag.of_its_view()) return;
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
        cancel_drag(view);
        return;
    }
    follow_modifiers(view);
    if (drag.may_ask_for_rest() && ImGui::IsKeyPressed(ImGuiKey_R, false)) drag.rest_follows = !drag.rest_follows;
    take_channel_keys(view);
    if (!drag.by_keyboard && !ImGui::IsMouseDown(0)) {
        drop_drag(view);
        return;
    }
    view.state.calendar.looks_for_fit = look_for_fit(view);
    const DragPreview* preview = drag_preview(view);
    draw_ghost_and_card(view, preview);
    if (!drag.by_keyboard)
        ImGui::SetMouseCursor(preview != nullptr && preview->check.refused() ? ImGuiMouseCursor_NotAllowed
                                                                             : ImGuiMouseCursor_Hand);
    // Said anew by the drawer in each frame it is drawn in.
    if (!drag.by_keyboard) drag.over_drawer = false;
}

}  // namespace tandem
