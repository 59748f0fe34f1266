#include "ui/calendar/foreign_lane.hpp"

#include <optional>

#include <imgui.h>

#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/drop_lane.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

bool is_over_hours(const ViewContext& view) {
    const DragState& drag = view.state.drag;
    using Kind = DragState::Kind;
    const bool among_lanes = drag.kind == Kind::task || drag.kind == Kind::post || drag.kind == Kind::variant;
    return among_lanes && !drag.by_keyboard && !drag.beside_px && drag.over_time &&
        view.state.section == Section::calendar && shows_hours(view.state.calendar.view) && view.state.calendar.cache;
}

// What such lanes change nothing of; "" where they say who does it.
std::string_view lane_word(DragState::Kind kind, Lanes lanes) {
    const bool task = kind == DragState::Kind::task;
    switch (lanes) {
        case Lanes::role: return task ? "drag.task.lane_role" : "drag.post.lane_role";
        case Lanes::network: return task ? "drag.task.lane_network" : "drag.post.lane_network";
        case Lanes::person: return kind == DragState::Kind::variant ? "drag.post.lane_channel" : "";
        case Lanes::none: break;
    }
    return {};
}

}  // namespace

std::string_view foreign_lane_note(const ViewContext& view) {
    const DragState& drag = view.state.drag;
    const std::string_view word = lane_word(drag.kind, view.state.calendar.lanes);
    if (word.empty() || !is_over_hours(view)) return {};
    const CalendarCache& cache = *view.state.calendar.cache;
    const float x = ImGui::GetIO().MousePos.x;
    const auto day = cache.week_layout.day_at(x);
    if (!day || !cache.week_layout.days[*day].parted()) return {};
    if (!lane_of_grabbed(view) || stands_in_lane(view, cache.week_layout.lane_at(*day, x))) return {};
    return view.word(word);
}

}  // namespace tandem
