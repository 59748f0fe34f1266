#pragma once

#include "ui/month_stage.hpp"
#include "ui/year/year_state.hpp"

namespace tandem::testing {

// The year 2026 of the sample, where it is Tuesday 13 October; the inspector folded.
struct YearStage : MonthStage {
    explicit YearStage(robot::StageOptions options = {}) : MonthStage(std::move(options)) {
        frame().state().shown_day = october(13);
        frame().state().calendar.view = CalendarView::year;
        robot().step(4);
    }
    static Day october(int day) { return Day(date::year(2026) / date::October / 1) + date::days(day - 1); }
    UiState& state() { return frame().state(); }
    const YearState& year() { return *state().calendar.year; }
    const YearModel& model() { return year().model; }
    const YearDay& day(Day day) {
        const YearDay* found = model().day(day);
        REQUIRE(found);
        return *found;
    }
    WidgetNode cell(Day day) {
        const auto node = robot().find_path("year/" + to_text(day));
        REQUIRE(node);
        return *node;
    }
    void select(Day day) {
        state().selection = Selection::of(day);
        robot().step(2);
    }
    void key(int chord) {
        robot().key(chord);
        robot().step(3);
    }
    bool has_selected(Day day) { return state().selection == Selection::of(day); }
};

}  // namespace tandem::testing
