#pragma once

#include <string_view>

#include "ui/month_stage.hpp"

namespace tandem::testing {

// The English sample, the inspector folded: "Pumpkin contest" stands on Tuesday 20 October 2026 at 18:00.
struct DragStage : MonthStage {
    static Day october(int day) { return Day(date::year(2026) / date::October / day); }
    static LocalMinute pumpkin_time() { return LocalMinute(october(20)) + std::chrono::hours(18); }
    void carry_post(std::string_view title, std::string_view day) { carry(node(Role::post, title), cell(day)); }
    DragState& drag() { return frame().state().drag; }
    bool card() { return robot().find_path("consequences").has_value(); }
    int previews() { return frame().state().calendar.cache->drag.asked; }
};

}  // namespace tandem::testing
