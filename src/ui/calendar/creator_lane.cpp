#include "ui/calendar/creator_lane.hpp"

#include <algorithm>

#include "ui/calendar/calendar_cache.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

// The dragged post or idea, where lanes of people are shown.
const Post* post_among_lanes(const ViewContext& view) {
    const DragState& drag = view.state.drag;
    const bool made = drag.kind == DragState::Kind::post || drag.kind == DragState::Kind::idea;
    if (!made || view.state.calendar.lanes != Lanes::person) return nullptr;
    return view.project().posts.find({drag.item});
}

std::optional<std::size_t> lane_with(const std::vector<WeekLane>& lanes, const std::optional<Id<Person>>& person) {
    const auto found =
        std::find_if(lanes.begin(), lanes.end(), [&](const WeekLane& lane) { return lane.person == person; });
    if (found == lanes.end()) return std::nullopt;
    return static_cast<std::size_t>(found - lanes.begin());
}

}  // namespace

std::optional<std::size_t> lane_of_post(const std::vector<WeekLane>& lanes, const Post& post) {
    for (const auto& id : {post.creator, post.supervisor})
        if (const auto lane = id ? lane_with(lanes, id) : std::nullopt) return lane;
    return lane_with(lanes, std::nullopt);
}

std::optional<Id<Person>> other_creator_at(const ViewContext& view, std::size_t day, float x) {
    const Post* post = post_among_lanes(view);
    const CalendarCache& cache = *view.state.calendar.cache;
    if (!post || !cache.week_layout.days[day].parted()) return std::nullopt;
    const std::size_t lane = cache.week_layout.lane_at(day, x);
    if (view.state.drag.kind == DragState::Kind::post && lane_of_post(cache.week.lanes, *post) == lane)
        return std::nullopt;
    return cache.week.lanes[lane].person.value_or(Id<Person>{});
}

void carry_to_next_lane(ViewContext& view, int by) {
    const Post* post = post_among_lanes(view);
    if (!post) return;
    const std::vector<WeekLane>& lanes = view.state.calendar.cache->week.lanes;
    const auto own = lane_of_post(lanes, *post);
    std::optional<Id<Person>>& over = view.state.drag.over_creator;
    const auto at = over ? lane_with(lanes, *over ? over : std::nullopt) : own;
    // What has no lane of its own lies behind the last one.
    const auto count = static_cast<std::ptrdiff_t>(lanes.size());
    const std::ptrdiff_t to = (at ? static_cast<std::ptrdiff_t>(*at) : count) + by;
    if (to < 0 || to >= count) return;
    const auto lane = static_cast<std::size_t>(to);
    // There an idea keeps its creator.
    if (view.state.drag.kind == DragState::Kind::idea && !lanes[lane].person) return;
    over = own == lane ? std::nullopt : std::optional(lanes[lane].person.value_or(Id<Person>{}));
}

}  // namespace tandem
