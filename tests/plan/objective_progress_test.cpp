#include "plan/objective_progress.hpp"

#include <doctest/doctest.h>

#include "planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;
using State = ObjectiveProgress::State;

namespace {

constexpr Figure figure(std::int64_t whole) { return {whole * 1000}; }

// From 100 to 500 between 1 October and 31 December (91 days).
struct Visits : ProjectMaker {
    Objective objective;
    Visits() {
        objective.id = id<Objective>("visits");
        objective.kpi = "conversions";
        objective.baseline = figure(100);
        objective.start = day("2026-10-01");
        objective.target = figure(500);
        objective.deadline = day("2026-12-31");
    }
    Visits& typed(const char* when, std::int64_t value, const char* metric = "conversions", const char* of = "visits") {
        Reading reading;
        reading.id = id<Reading>(std::string(when) + metric + of);
        reading.day = day(when);
        reading.metric = metric;
        reading.of = id<Objective>(of).value;
        reading.value = figure(value);
        project.readings = project.readings.with(reading);
        return *this;
    }
    ObjectiveProgress at(const char* today) const { return objective_progress(project, objective, day(today)); }
};

}  // namespace

TEST_CASE("an objective is where its latest figure is, compared with the linear pace on that figure's day") {
    Visits visits;
    CHECK(visits.at("2026-10-13") ==
          ObjectiveProgress{State::no_actual, std::nullopt, std::nullopt, Figure{152747}, std::nullopt});
    visits.typed("2026-10-05", 110).typed("2026-10-11", 145).typed("2026-10-20", 400);
    visits.typed("2026-10-12", 900, "reach").typed("2026-10-12", 900, "conversions", "another");
    // 100 + 400 * 10 / 91 = 143.956 expected on the 11th; 45 of 400 are 11 %.
    CHECK(visits.at("2026-10-13") ==
          ObjectiveProgress{State::on_track, figure(145), day("2026-10-11"), Figure{143956}, 11});
    visits.typed("2026-10-12", 145);
    CHECK(visits.at("2026-10-13").state == State::at_risk);
}

TEST_CASE("a figure that is to go down is on track below the pace") {
    Visits minutes;
    minutes.objective.baseline = figure(190);
    minutes.objective.target = figure(60);
    // 190 - 130 * 12 / 91 = 172.857...; rounded down.
    CHECK(minutes.typed("2026-10-13", 172).at("2026-10-13") ==
          ObjectiveProgress{State::on_track, figure(172), day("2026-10-13"), Figure{172857}, 13});
    CHECK(minutes.typed("2026-10-14", 175).at("2026-10-14").state == State::at_risk);
    CHECK(minutes.typed("2026-10-15", 200).at("2026-10-15").percent == -8);
    CHECK(minutes.typed("2026-10-16", 60).at("2026-10-16").state == State::reached);
}

TEST_CASE("after the deadline a target is reached or missed; without one there is no pace, without a target no state") {
    Visits visits;
    visits.typed("2026-12-30", 490);
    CHECK(visits.at("2026-12-31").state == State::at_risk);
    CHECK(visits.at("2027-01-01").state == State::missed);
    visits.typed("2026-12-31", 500);
    CHECK(visits.at("2027-01-01").state == State::reached);
    visits.objective.deadline.reset();
    CHECK(visits.at("2026-12-30") ==
          ObjectiveProgress{State::on_track, figure(490), day("2026-12-30"), std::nullopt, 97});
    visits.objective.target.reset();
    CHECK(visits.at("2026-12-30") ==
          ObjectiveProgress{State::no_target, figure(490), day("2026-12-30"), std::nullopt, std::nullopt});
    // A deadline on the day of the start makes no pace either, and nothing divides by zero.
    visits.objective.target = figure(500);
    visits.objective.deadline = visits.objective.start;
    CHECK_FALSE(visits.at("2026-10-01").expected.has_value());
}
