#include "plan/over_delivery.hpp"

#include <doctest/doctest.h>

#include "october.hpp"
#include "planned_project.hpp"

using namespace tandem;
using tandem::testing::october_day;
using tandem::testing::shared_facts;

namespace {

const facts::AdPlatform& platform(const char* network) {
    return *facts::ad_platform_for(shared_facts().ad_platforms, network);
}

// From Thursday 8 October to Wednesday 21, 10.00 a day.
Flight ten_a_day() {
    Flight flight;
    flight.days = {october_day(8), october_day(22)};
    flight.budget_kind = BudgetKind::daily;
    flight.budget = {1000};
    return flight;
}

FlightSpend spent(Day begin, std::vector<Money> daily) {
    FlightSpend spend{begin, std::move(daily), {}, {}};
    for (const Money amount : spend.daily) spend.sum += amount;
    return spend;
}

}  // namespace

TEST_CASE("weeks of ads begin on Sunday") {
    CHECK(ad_week_begin(october_day(11)) == october_day(11));
    CHECK(ad_week_begin(october_day(10)) == october_day(4));
    CHECK(ad_week_begin(october_day(12)) == october_day(11));
}

TEST_CASE("a daily budget may cost 175 % on a day and seven times in a week; a budget in all has no such limit") {
    const auto limits = daily_limits(platform("instagram"), ten_a_day(), october_day(9));
    REQUIRE(limits);
    CHECK(limits->day.cents == 1750);
    CHECK(limits->week == Money{7000});
    Flight odd = ten_a_day();
    odd.budget = {333};
    CHECK(daily_limits(platform("facebook"), odd, october_day(9))->day.cents == 582);
    CHECK(daily_limits(platform("tiktok"), ten_a_day(), october_day(9)) == DailyLimits{{1000}, std::nullopt});
    CHECK_FALSE(daily_limits(platform("linkedin"), ten_a_day(), october_day(9)));
    Flight in_all = ten_a_day();
    in_all.budget_kind = BudgetKind::lifetime;
    CHECK_FALSE(daily_limits(platform("instagram"), in_all, october_day(9)));
    Flight huge = ten_a_day();
    huge.budget = {std::int64_t{1} << 55};
    CHECK(daily_limits(platform("instagram"), huge, october_day(9))->day.cents == (std::int64_t{1} << 55) / 4 * 7);
}

TEST_CASE("another daily amount counts from its day on; in its week the larger one does") {
    Flight flight = ten_a_day();
    flight.cap = DailyCap{october_day(14), {400}};
    CHECK(daily_limits(platform("instagram"), flight, october_day(13))->day.cents == 1750);
    CHECK(daily_limits(platform("instagram"), flight, october_day(14))->day.cents == 700);
    CHECK(daily_limits(platform("instagram"), flight, october_day(14))->week == Money{7000});
    CHECK(daily_limits(platform("instagram"), flight, october_day(18))->week == Money{2800});
}

TEST_CASE("days and weeks that cost more than the platform allows are found, those at the limit are not") {
    // Thursday 8 to Saturday 10, then the week from Sunday 11 to Saturday 17.
    const FlightSpend spend =
        spent(october_day(8), {{1750}, {1751}, {0}, {1000}, {1000}, {1000}, {1000}, {1000}, {1000}, {1001}});
    const OverDelivery over = over_delivery(platform("instagram"), ten_a_day(), spend);
    CHECK(over.days == std::vector<OverSpend>{{{october_day(9), october_day(10)}, {1751}, {1750}}});
    CHECK(over.weeks == std::vector<OverSpend>{{{october_day(11), october_day(18)}, {7001}, {7000}}});
    CHECK(over_delivery(platform("tiktok"), ten_a_day(), spend).days.size() == 3);
    CHECK(over_delivery(platform("tiktok"), ten_a_day(), spend).weeks.empty());
    CHECK(over_delivery(platform("x"), ten_a_day(), spend) == OverDelivery{});
    CHECK(over_delivery(platform("instagram"), ten_a_day(), spent(october_day(8), {})) == OverDelivery{});
}

TEST_CASE("a day below the least a platform asks is told, with the figures it is below of") {
    using facts::DailyMinimum, facts::MinimumKind;
    Flight flight = ten_a_day();
    CHECK(below_minimum(platform("instagram"), flight, "EUR")->below ==
          std::vector<DailyMinimum>{{MinimumKind::rare_events, 4000, "EUR"}});
    flight.budget = {99};
    CHECK(below_minimum(platform("instagram"), flight, "EUR")->below.size() == 3);
    flight.budget = {4000};
    CHECK_FALSE(below_minimum(platform("instagram"), flight, "EUR"));
    flight.budget = {};
    CHECK_FALSE(below_minimum(platform("instagram"), flight, "EUR"));

    // In all: the smallest day above 0 counts.
    flight.budget_kind = BudgetKind::lifetime;
    flight.days = {october_day(8), october_day(11)};
    flight.budget = {1000};
    flight.distribution = Distribution::custom;
    flight.weights = {0, 1, 9};
    const auto found = below_minimum(platform("instagram"), flight, "EUR");
    REQUIRE(found);
    CHECK(found->daily.cents == 100);
    CHECK(found->below.front() == DailyMinimum{MinimumKind::actions, 500, "EUR"});
}

TEST_CASE("figures in another currency are told as they are, and not compared; where nobody read one nothing is told") {
    Flight flight = ten_a_day();
    flight.budget = {1'000'000};
    const auto found = below_minimum(platform("tiktok"), flight, "EUR");
    REQUIRE(found);
    CHECK_FALSE(found->compared);
    CHECK(found->below == platform("tiktok").minimums);
    CHECK_FALSE(below_minimum(platform("tiktok"), flight, "USD"));
    flight.budget = {1999};
    CHECK(below_minimum(platform("tiktok"), flight, "USD")->compared);
    for (const char* network : {"x", "youtube", "reddit", "snapchat", "pinterest"})
        CHECK_FALSE(below_minimum(platform(network), flight, "EUR"));
}
