#pragma once

#include <cmath>
#include <string_view>

#include <imgui_internal.h>

#include "ui/month_stage.hpp"

namespace tandem::testing {

inline constexpr const char* pumpkin = "Pumpkin contest";

// The week of the sample that holds Tuesday 20 October 2026, the inspector folded. The pumpkin contest stands there at
// 18:00.
struct WeekStage : MonthStage {
    explicit WeekStage(robot::StageOptions options = {}, CalendarView view = CalendarView::week)
        : MonthStage(std::move(options)) {
        frame().state().shown_day = october(20);
        frame().state().calendar.view = view;
        robot().step(4);
    }
    static Day october(int day) { return Day(date::year(2026) / date::October / day); }
    CalendarState& calendar() { return frame().state().calendar; }
    const CalendarCache& cache() { return *calendar().cache; }
    DragState& drag() { return frame().state().drag; }
    void show(int minute) {
        calendar().minute_wanted = minute;
        robot().step(3);
    }
    WidgetNode hours(Day day) {
        const auto node = robot().find_path("hours:" + to_text(day));
        REQUIRE(node);
        return *node;
    }
    float hour_px() { return cache().week_layout.hour_px; }
    // What scrolls the hours.
    const ImGuiWindow& scrolled() {
        const ImGuiWindow* found = nullptr;
        for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
            if (std::string_view(window->Name).find("/hours_") != std::string_view::npos) found = window;
        REQUIRE(found);
        return *found;
    }
    // Picks the thing up and carries it so many hours down and days on, without letting go.
    void carry_by(const WidgetNode& from, float hours_down, int days = 0) {
        pick_up(from);
        const float x = (from.rect.x0 + from.rect.x1) / 2, y = (from.rect.y0 + from.rect.y1) / 2;
        const float width = cache().week_layout.days.front().column.width();
        robot().move_to(x + static_cast<float>(days) * width, y + hours_down * hour_px());
        robot().step(2);
    }
    void drop() {
        robot().release();
        robot().step(3);
    }
};

}  // namespace tandem::testing
