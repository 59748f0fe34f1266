#include "plan/money_curve.hpp"

#include <algorithm>

namespace tandem {
namespace {

using date::days;

struct OneFlight {
    const Flight* flight;
    FlightSpend spend;
    FlightPace pace;
    std::vector<Money> planned;  // per day
};

class Curve {
  public:
    Curve(const std::vector<OneFlight>& flights, Day today) : flights_(flights) {
        DayRange& all = curve_.days;
        for (const OneFlight& one : flights) {
            Day begin = one.flight->days.begin, end = one.flight->days.end;
            if (!one.spend.daily.empty()) {
                begin = std::min(begin, one.spend.begin);
                end = std::max(end, one.spend.begin + days(one.spend.daily.size()));
            }
            all = all.empty() ? DayRange{begin, end} : DayRange{std::min(all.begin, begin), std::max(all.end, end)};
            curve_.budget += one.pace.planned;
        }
        curve_.as_of = all.begin;
        for (const OneFlight& one : flights)
            if (one.pace.days_elapsed > 0) curve_.as_of = std::max(curve_.as_of, one.pace.as_of);
        if (today >= all.end) curve_.as_of = all.end;
    }

    MoneyCurve take() {
        if (curve_.days.empty()) return std::move(curve_);
        curve_.planned = sums([](const OneFlight& one, Curve& in) { in.add(one.flight->days.begin, one.planned); });
        std::vector<Money> spent =
            sums([](const OneFlight& one, Curve& in) { in.add(one.spend.begin, one.spend.daily); });
        spent.resize(static_cast<std::size_t>((curve_.as_of - curve_.days.begin).count()));
        curve_.spent = std::move(spent);
        curve_.projected = sums([](const OneFlight& one, Curve& in) { in.add_projected(one); });
        // Up to the last known day nothing is projected.
        const auto known = static_cast<std::ptrdiff_t>(curve_.spent.size());
        curve_.projected.erase(curve_.projected.begin(),
                               curve_.projected.begin() + std::max<std::ptrdiff_t>(known - 1, 0));
        return std::move(curve_);
    }

  private:
    template <class Add>
    std::vector<Money> sums(Add&& add) {
        daily_.assign(static_cast<std::size_t>(curve_.days.length().count()), Money{});
        for (const OneFlight& one : flights_) add(one, *this);
        for (std::size_t i = 1; i < daily_.size(); ++i) daily_[i] += daily_[i - 1];
        return daily_;
    }
    Money& on(Day day) {
        const std::int64_t last = static_cast<std::int64_t>(daily_.size()) - 1;
        return daily_[static_cast<std::size_t>(std::clamp<std::int64_t>((day - curve_.days.begin).count(), 0, last))];
    }
    void add(Day begin, const std::vector<Money>& amounts) {
        for (std::size_t i = 0; i < amounts.size(); ++i) on(begin + days(i)) += amounts[i];
    }
    // What it spent up to now, and then what it is projected to spend: as planned before it begins, else evenly.
    void add_projected(const OneFlight& one) {
        Money left = one.pace.projected;
        for (std::size_t i = 0; i < one.spend.daily.size(); ++i) {
            const Day day = one.spend.begin + days(i);
            if (day < curve_.as_of) on(day) += one.spend.daily[i], left = left - one.spend.daily[i];
        }
        if (one.pace.days_elapsed == 0 && one.spend.sum.cents == 0) {
            // What it has planned for days that others know about already is still to come.
            for (std::size_t i = 0; i < one.planned.size(); ++i)
                on(std::max(one.flight->days.begin + days(i), curve_.as_of)) += one.planned[i];
            return;
        }
        const DayRange rest{std::max(curve_.as_of, one.flight->days.begin), one.flight->days.end};
        if (rest.empty()) on(curve_.as_of) += left;
        for (Day day = rest.begin; day < rest.end; day += days(1))
            on(day) += share_of(left, rest, {day, day + days(1)});
    }

    const std::vector<OneFlight>& flights_;
    MoneyCurve curve_;
    std::vector<Money> daily_;
};

template <class Counts>
MoneyCurve curve_of(const Project& project, Day today, Counts&& counts) {
    std::vector<OneFlight> flights;
    for (const Flight& flight : project.flights) {
        if (flight.days.empty() || !counts(flight)) continue;
        OneFlight one{&flight, flight_spend(project, flight), flight_pace(project, flight, today), {}};
        if (flight.cancelled && one.spend.sum.cents == 0) continue;
        if (!flight.cancelled) one.planned = day_spread(flight);
        flights.push_back(std::move(one));
    }
    return Curve(flights, today).take();
}

}  // namespace

MoneyCurve::Values MoneyCurve::at(Day day) const {
    Values values;
    if (!days.contains(day)) return values;
    const auto i = static_cast<std::size_t>((day - days.begin).count());
    values.planned = planned[i];
    if (i < spent.size()) values.spent = spent[i];
    const std::size_t first = days.length().count() - projected.size();
    if (i >= first) values.projected = projected[i - first];
    return values;
}

MoneyCurve money_curve(const Project& project, Id<Campaign> campaign, Day today) {
    return curve_of(project, today, [&](const Flight& flight) { return flight.campaign == campaign; });
}

MoneyCurve money_curve(const Project& project, const DayRange& period, Day today) {
    return curve_of(project, today, [&](const Flight& flight) {
        const Campaign* campaign = project.campaigns.find(flight.campaign);
        return campaign && campaign->days.overlaps(period) && campaign->status != CampaignStatus::cancelled;
    });
}

}  // namespace tandem
