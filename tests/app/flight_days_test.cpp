#include "app/flight_days.hpp"

#include <random>

#include <doctest/doctest.h>

#include "model/day_spread.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using tandem::testing::day;

namespace {

// Monday 12 to Wednesday 21 October.
Flight ten_days(std::int64_t cents) {
    Flight flight;
    flight.days = {day("2026-10-12"), day("2026-10-22")};
    flight.budget = {cents};
    return flight;
}

std::vector<std::int64_t> amounts_of(const Flight& flight) {
    std::vector<std::int64_t> amounts;
    for (const Money amount : day_spread(flight)) amounts.push_back(amount.cents);
    return amounts;
}

const Day before = day("2026-10-01");

}  // namespace

TEST_CASE("a day set by hand has what was asked, the others share the rest as they did") {
    const Flight flight = with_day_amounts(ten_days(10000), {{day("2026-10-14"), {2800}}}, before);
    CHECK(flight.distribution == Distribution::custom);
    CHECK(amounts_of(flight) == std::vector<std::int64_t>{800, 800, 2800, 800, 800, 800, 800, 800, 800, 800});
    const Flight next = with_day_amounts(flight, {{day("2026-10-12"), {0}}, {day("2026-10-13"), {0}}}, before);
    CHECK(amounts_of(next)[0] == 0);
    CHECK(amounts_of(next)[2] > amounts_of(next)[3]);
    CHECK(budget_of(next).cents == 10000);
}

TEST_CASE("more than there is takes all of it, and all days together keep their proportion") {
    const Flight all = with_day_amounts(ten_days(10000), {{day("2026-10-14"), {99999}}}, before);
    CHECK(amounts_of(all) == std::vector<std::int64_t>{0, 0, 10000, 0, 0, 0, 0, 0, 0, 0});
    // Nothing elsewhere: what is taken away goes to the others evenly.
    const Flight back = with_day_amounts(all, {{day("2026-10-14"), {1000}}}, before);
    CHECK(amounts_of(back) == std::vector<std::int64_t>(10, 1000));
    std::map<Day, Money> wanted;
    for (int i = 0; i < 10; ++i) wanted[day("2026-10-12") + date::days(i)] = {i < 5 ? 100 : 300};
    CHECK(amounts_of(with_day_amounts(ten_days(20000), wanted, before)) ==
          std::vector<std::int64_t>{1000, 1000, 1000, 1000, 1000, 3000, 3000, 3000, 3000, 3000});
    for (auto& [which, amount] : wanted) amount = {0};
    CHECK(amounts_of(with_day_amounts(ten_days(20000), wanted, before)) == std::vector<std::int64_t>(10, 2000));
}

TEST_CASE("days that are over stay, and are not to be set") {
    Flight flight = ten_days(10000);
    const Day today = day("2026-10-17");
    CHECK(days_to_plan(flight, today) == DayRange{today, day("2026-10-22")});
    CHECK(with_day_amounts(flight, {{day("2026-10-13"), {5}}}, today) == flight);
    const Flight next = with_past_kept(
        flight, with_day_amounts(flight, {{day("2026-10-20"), {3000}}, {day("2026-10-12"), {0}}}, today), today);
    CHECK(amounts_of(next) == std::vector<std::int64_t>{1000, 1000, 1000, 1000, 1000, 500, 500, 500, 3000, 500});
    CHECK(days_to_plan(flight, before) == flight.days);
    CHECK(days_to_plan(flight, day("2026-12-01")) == flight.days);
}

TEST_CASE("nothing to spread, or nothing asked, changes nothing") {
    CHECK(with_day_amounts(ten_days(0), {{day("2026-10-14"), {5}}}, before) == ten_days(0));
    CHECK(with_day_amounts(ten_days(500), {}, before) == ten_days(500));
    CHECK(with_day_amounts(ten_days(500), {{day("2027-10-14"), {5}}}, before) == ten_days(500));
    CHECK(with_day_amounts(ten_days(500), {{day("2026-10-14"), {-5}}}, before) == ten_days(500));
    Flight daily = ten_days(500);
    daily.budget_kind = BudgetKind::daily;
    CHECK(with_day_amounts(daily, {{day("2026-10-14"), {5}}}, before) == daily);
    Flight none = ten_days(500);
    none.days = {};
    CHECK(with_day_amounts(none, {{day("2026-10-14"), {5}}}, before) == none);
}

TEST_CASE("whatever is drawn, the days add up to the budget, large or small") {
    std::mt19937 random(5);
    for (int round = 0; round < 3000; ++round) {
        Flight flight = ten_days(static_cast<std::int64_t>(random() % 3 == 0 ? 1 + random() % 9 : random()) *
                                 (random() % 4 == 0 ? 1'000'003 : 1));
        flight.distribution = static_cast<Distribution>(random() % 4);
        flight.weights = {1, 0, 7, 3};
        const Day today = before + date::days(static_cast<int>(random() % 30));
        for (int step = 0; step < 4; ++step) {
            const Money budget = budget_of(flight);
            std::map<Day, Money> wanted;
            for (std::uint32_t n = random() % 5; n-- > 0;)
                wanted[flight.days.begin + date::days(static_cast<int>(random() % 10))] = {
                    static_cast<std::int64_t>(random() % (static_cast<std::uint64_t>(budget.cents) + 1))};
            const Flight next = with_past_kept(flight, with_day_amounts(flight, wanted, today), today);
            CHECK(budget_of(next) == budget);
            std::int64_t sum = 0;
            for (const std::int64_t amount : amounts_of(next)) {
                CHECK(amount >= 0);
                sum += amount;
            }
            CHECK(sum == budget.cents);
            flight = next;
        }
    }
}
