#include "plan/objective_progress.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "model/time_zone.hpp"

namespace tandem {
namespace {

using State = ObjectiveProgress::State;

struct Division {
    std::int64_t quotient = 0;  // rounded down
    std::int64_t rest = 0;      // of the divisor's sign
};

Division divided(std::int64_t value, std::int64_t by) {
    Division division{value / by, value % by};
    if (division.rest != 0 && (division.rest < 0) != (by < 0)) --division.quotient, division.rest += by;
    return division;
}

// value * times / by, rounded down, for times <= 100 000 and without a product that does not fit.
std::int64_t scaled(std::int64_t value, std::int64_t times, std::int64_t by) {
    constexpr std::int64_t most = 90'000'000'000'000;
    while (std::abs(by) > most) value /= 10, by /= 10;
    const Division whole = divided(value, by);
    return whole.quotient * times + divided(whole.rest * times, by).quotient;
}

const Reading* latest_reading(const Project& project, const Objective& objective, Day today) {
    const Reading* latest = nullptr;
    for (const Reading& reading : project.readings) {
        if (reading.of != objective.id.value || reading.metric != objective.kpi || reading.day > today) continue;
        const auto age = [](const Reading& one) { return std::tie(one.day, one.typed_at, one.id); };
        if (!latest || age(*latest) < age(reading)) latest = &reading;
    }
    return latest;
}

Figure pace(Figure from, Figure to, Day start, Day deadline, Day on) {
    const Day day = std::clamp(on, start, deadline);
    const std::int64_t way = to.thousandths - from.thousandths;
    return {from.thousandths + scaled(way, (day - start).count(), (deadline - start).count())};
}

}  // namespace

ObjectiveProgress objective_progress(const Project& project, const Objective& objective, Day today) {
    ObjectiveProgress progress;
    if (const Reading* reading = latest_reading(project, objective, today)) {
        progress.actual = reading->value;
        progress.measured = reading->day;
    }
    const Figure from = objective.baseline.value_or(Figure{});
    if (!objective.target || *objective.target == from) return progress;
    const Figure to = *objective.target;
    const Day start =
        objective.start.value_or(Day(date::floor<date::days>(project.settings.created_at).time_since_epoch()));
    if (objective.deadline && *objective.deadline > start)
        progress.expected = pace(from, to, start, *objective.deadline, progress.measured.value_or(today));
    if (!progress.actual) {
        progress.state = State::no_actual;
        return progress;
    }
    const Figure is = *progress.actual;
    const bool upwards = to > from;
    const auto at_least = [&](Figure wanted) { return upwards ? is >= wanted : is <= wanted; };
    const std::int64_t percent = scaled(is.thousandths - from.thousandths, 100, to.thousandths - from.thousandths);
    progress.percent = static_cast<int>(std::clamp<std::int64_t>(percent, -9999, 9999));
    if (at_least(to))
        progress.state = State::reached;
    else if (objective.deadline && *objective.deadline < today)
        progress.state = State::missed;
    else
        progress.state = !progress.expected || at_least(*progress.expected) ? State::on_track : State::at_risk;
    return progress;
}

}  // namespace tandem
