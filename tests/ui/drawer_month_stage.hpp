#pragma once

#include <string>

#include "ui/month_stage.hpp"

namespace tandem::testing {

// The calendar of the sample with the small month at the foot of its ideas; it is Tuesday 13 October 2026, and "Pumpkin
// contest" stands on the 20th at 18:00.
struct DrawerMonthStage : MonthStage {
    explicit DrawerMonthStage(robot::StageOptions options = {}) : MonthStage(std::move(options)) {}

    static Day october(int day) { return Day(date::year(2026) / date::October / 1) + date::days(day - 1); }
    static constexpr const char* pumpkin = "Pumpkin contest";
    static LocalMinute pumpkin_time() { return LocalMinute(october(20)) + std::chrono::hours(18); }

    UiState& state() { return frame().state(); }
    DragState& drag() { return state().drag; }
    // A day ("2026-10-20"), "back", "on" or "days" of it.
    WidgetNode mini(std::string_view part) {
        const auto node = robot().find_path("drawer/mini/" + std::string(part));
        REQUIRE(node);
        return *node;
    }
    bool is_open() { return robot().find_path("drawer/mini").has_value(); }
    // Of a month ("2026-10") the days around the 15th stand in no other.
    bool shows_month(std::string_view month) {
        return robot().find_path("drawer/mini/" + std::string(month) + "-15").has_value();
    }
    bool card() { return robot().find_path("consequences").has_value(); }
    bool has_selected(Day day) { return state().selection == Selection::of(day); }
    void look_at(CalendarView view) {
        state().shown_day = october(13);
        state().calendar.view = view;
        robot().step(4);
    }
    void key(int chord) {
        robot().key(chord);
        robot().step(2);
    }
    void drop() {
        robot().release();
        robot().step(3);
    }
};

}  // namespace tandem::testing
