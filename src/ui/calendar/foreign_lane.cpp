#include "ui/calendar/foreign_lane.hpp"

#include <algorithm>
#include <optional>

#include <imgui.h>

#include "ui/calendar/calendar_cache.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

std::optional<std::size_t> own_lane(const WeekModel& week, Id<Task> task) {
    for (const WeekDay& day : week.days)
        for (const WeekTask& each : day.tasks)
            if (each.task == task || std::find(each.batch.begin(), each.batch.end(), task) != each.batch.end())
                return each.lane;
    return std::nullopt;
}

bool is_over_hours(const ViewContext& view) {
    const DragState& drag = view.state.drag;
    return drag.kind == DragState::Kind::task && !drag.by_keyboard && drag.over_time &&
        view.state.section == Section::calendar && shows_hours(view.state.calendar.view) && view.state.calendar.cache;
}

}  // namespace

std::string_view foreign_lane_note(const ViewContext& view) {
    const Lanes lanes = view.state.calendar.lanes;
    if (!is_over_hours(view) || (lanes != Lanes::role && lanes != Lanes::network)) return {};
    const CalendarCache& cache = *view.state.calendar.cache;
    const float x = ImGui::GetIO().MousePos.x;
    const auto day = cache.week_layout.day_at(x);
    if (!day || !cache.week_layout.days[*day].parted()) return {};
    const auto own = own_lane(cache.week, {view.state.drag.item});
    if (!own || *own == cache.week_layout.lane_at(*day, x)) return {};
    return view.word(lanes == Lanes::role ? "drag.task.lane_role" : "drag.task.lane_network");
}

}  // namespace tandem
