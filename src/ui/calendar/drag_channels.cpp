#include "ui/calendar/drag_channels.hpp"

#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "plan/tool_times.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

using Kind = DragState::Kind;

// A cancelled channel is not on the calendar: there is nothing of it to carry.
std::vector<Id<Variant>> live_channels(const Post& post) {
    std::vector<Id<Variant>> live;
    for (const Variant& variant : post.variants)
        if (!is_off_calendar(status_of(post, variant))) live.push_back(variant.id);
    return live;
}

// The post whose channels can be carried one by one; null where there is no choice.
const Post* post_of_channels(const DragState& drag, const Project& project) {
    const bool carried = drag.by_keyboard && (drag.kind == Kind::post || drag.kind == Kind::variant);
    if (!carried || drag.posts.size() != 1) return nullptr;
    const Post* post = project.posts.find({drag.item});
    return post && post->when && live_channels(*post).size() > 1 ? post : nullptr;
}

// 0: all; else one more than the place of the channel that goes alone.
std::size_t channel_place(const DragState& drag, const std::vector<Id<Variant>>& live) {
    if (drag.kind != Kind::variant || drag.variants.empty()) return 0;
    const auto found = std::find(live.begin(), live.end(), drag.variants.front());
    return found == live.end() ? 0 : static_cast<std::size_t>(found - live.begin()) + 1;
}

Id<Channel> clock_channel(const DragState& drag, const Post& post) {
    const Variant* variant = drag.variants.empty() ? nullptr : post.variant(drag.variants.front());
    if (variant) return variant->channel;
    return post.variants.empty() ? Id<Channel>{} : post.variants.front().channel;
}

}  // namespace

bool pick_up_channel(ViewContext& view, Id<Post> id, Id<Variant> channel) {
    const Post* post = view.project().posts.find(id);
    const Variant* variant = post ? post->variant(channel) : nullptr;
    if (!variant || !post->when || view.state.drag.active()) return false;
    DragState drag;
    drag.kind = Kind::variant;
    drag.item = id.value;
    drag.posts = {id};
    drag.variants = {channel};
    drag.from = day_of(*when_of(*post, *variant));
    drag.over = drag.from;
    drag.by_keyboard = true;
    calendar_cache(view).drag.made.clear();
    view.state.drag = std::move(drag);
    return true;
}

ChannelStep next_channel_step(const DragState& drag, const Project& project) {
    const Post* post = post_of_channels(drag, project);
    if (!post) return ChannelStep::none;
    const std::vector<Id<Variant>> live = live_channels(*post);
    const std::size_t place = channel_place(drag, live);
    if (place == 0) return ChannelStep::first_alone;
    return place < live.size() ? ChannelStep::next_alone : ChannelStep::all;
}

void step_dragged_channel(ViewContext& view, int by) {
    DragState& drag = view.state.drag;
    const Post* post = post_of_channels(drag, view.project());
    if (!post) return;
    const std::vector<Id<Variant>> live = live_channels(*post);
    const auto places = static_cast<int>(live.size()) + 1;
    const int next = (static_cast<int>(channel_place(drag, live)) + by + places) % places;
    // From the ideas it comes back to its own day.
    if (!drag.over) drag.over = drag.from, drag.over_time = drag.from_time;
    drag.over_drawer = false;
    const std::chrono::minutes carried = date::days(drag.by_days()) + std::chrono::minutes(drag.by_minutes());
    drag.kind = next == 0 ? Kind::post : Kind::variant;
    drag.variants.clear();
    if (next > 0) drag.variants = {live[static_cast<std::size_t>(next - 1)]};
    const LocalMinute own = *own_time(drag, view.project());
    drag.from = day_of(own);
    drag.over = day_of(own + carried);
    if (drag.from_time) grab_own_hour(view);
    if (drag.from_time) drag.over_time = own + carried;
    reveal_day(view.state, *drag.over, first_weekday(view.project().settings.week_start));
}

void take_channel_keys(ViewContext& view) {
    if (ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel)) return;
    if (next_channel_step(view.state.drag, view.project()) == ChannelStep::none) return;
    const ImGuiID owner = ImHashStr("dragged_channels");
    ImGui::SetKeyOwner(ImGuiKey_Tab, owner);
    if (ImGui::IsKeyPressed(ImGuiKey_Tab, ImGuiInputFlags_Repeat, owner))
        step_dragged_channel(view, ImGui::GetIO().KeyShift ? -1 : 1);
}

std::optional<LocalMinute> own_time(const DragState& drag, const Project& project) {
    const Post* post = project.posts.find({drag.item});
    if (!post || !post->when) return std::nullopt;
    const Variant* variant = drag.variants.empty() ? nullptr : post->variant(drag.variants.front());
    return variant ? when_of(*post, *variant) : post->when;
}

LocalMinute project_hour(ViewContext& view, const Post& post, Id<Channel> channel, LocalMinute own) {
    ZoneTable& zones = view.ask.zones();
    const TimeZone* home = zones.find(view.project().settings.zone);
    const TimeZone& clock = publishing_zone(view.project(), zones, post, channel);
    return home && clock.name() != home->name() ? home->local(clock.resolve(own).instant) : own;
}

void grab_own_hour(ViewContext& view) {
    DragState& drag = view.state.drag;
    const auto own = own_time(drag, view.project());
    if (!own) return;
    drag.from_time = *own;
    drag.over_time = *own + date::days(drag.by_days());
    const Post& post = *view.project().posts.find({drag.item});
    const LocalMinute hour = project_hour(view, post, clock_channel(drag, post), *own);
    view.state.calendar.grabbed_hour = hour;
    // Where it has a block it is taken from that.
    for (const WeekDay& day : calendar_cache(view).week.days)
        for (const WeekPost& each : day.posts)
            if (each.chip.post == post.id && each.own == *own && drag.variants.empty())
                view.state.calendar.grabbed_hour = LocalMinute(day.day) + std::chrono::minutes(each.chip.minute);
}

}  // namespace tandem
