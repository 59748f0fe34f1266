#include "ui/calendar/drop_lane.hpp"

#include <algorithm>

#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/creator_lane.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

std::optional<std::size_t> lane_of_task(const WeekModel& week, Id<Task> task) {
    for (const WeekDay& day : week.days)
        for (const WeekTask& each : day.tasks)
            if (each.task == task || std::find(each.batch.begin(), each.batch.end(), task) != each.batch.end())
                return each.lane;
    return std::nullopt;
}

// The chip that was grabbed: each channel that goes out at another time has one.
const WeekPost* grabbed_chip(const CalendarState& calendar, Id<Post> post) {
    for (const WeekDay& day : calendar.cache->week.days)
        for (const WeekPost& each : day.posts)
            if (each.chip.post == post &&
                LocalMinute(day.day) + std::chrono::minutes(each.chip.minute) == calendar.grabbed_hour)
                return &each;
    return nullptr;
}

// Of several the one it was taken from.
std::optional<std::size_t> lane_of_chip(const CalendarState& calendar, Id<Post> post) {
    const WeekPost* chip = grabbed_chip(calendar, post);
    if (!chip) return std::nullopt;
    return calendar.grabbed_lane && chip->stands_in(*calendar.grabbed_lane) ? *calendar.grabbed_lane : chip->lane;
}

template <class Fits>
std::optional<std::size_t> lane_that(const std::vector<WeekLane>& lanes, Fits&& fits) {
    const auto found = std::find_if(lanes.begin(), lanes.end(), fits);
    if (found == lanes.end()) return std::nullopt;
    return static_cast<std::size_t>(found - lanes.begin());
}

// An idea has no block yet: posts are the work of one role, and stand in the lane of the first of their networks that
// has one.
std::optional<std::size_t> lane_of_idea(const ViewContext& view, const Post& idea) {
    const std::vector<WeekLane>& lanes = view.state.calendar.cache->week.lanes;
    if (view.state.calendar.lanes == Lanes::role)
        return lane_that(lanes, [](const WeekLane& lane) { return lane.role == Hat::smm; });
    for (const Variant& variant : idea.variants) {
        const Channel* channel = view.project().channels.find(variant.channel);
        if (!channel) continue;
        const auto found = lane_that(lanes, [&](const WeekLane& lane) { return lane.id == channel->network; });
        if (found) return found;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::size_t> lane_of_grabbed(const ViewContext& view) {
    const DragState& drag = view.state.drag;
    const CalendarState& calendar = view.state.calendar;
    return drag.kind == DragState::Kind::task ? lane_of_task(calendar.cache->week, {drag.item})
                                              : lane_of_chip(calendar, {drag.item});
}

bool stands_in_lane(const ViewContext& view, std::size_t lane) {
    const DragState& drag = view.state.drag;
    const WeekPost* chip =
        drag.kind == DragState::Kind::post ? grabbed_chip(view.state.calendar, {drag.item}) : nullptr;
    return chip ? chip->stands_in(lane) : lane_of_grabbed(view) == lane;
}

std::optional<std::size_t> lane_of_drop(const ViewContext& view) {
    const DragState& drag = view.state.drag;
    if (drag.kind == DragState::Kind::task && drag.over_person)
        return lane_that(view.state.calendar.cache->week.lanes,
                         [&](const WeekLane& lane) { return lane.person == drag.over_person; });
    const bool idea = drag.kind == DragState::Kind::idea;
    const Post* post = drag.kind == DragState::Kind::task ? nullptr : view.project().posts.find({drag.item});
    if (post && view.state.calendar.lanes == Lanes::person) {
        Post there = *post;
        if (changes_creator(drag, view.project())) there.creator = creator_after(drag);
        return lane_of_post(view.state.calendar.cache->week.lanes, there);
    }
    return post && idea ? lane_of_idea(view, *post) : lane_of_grabbed(view);
}

}  // namespace tandem
