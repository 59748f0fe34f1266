// The formulas as people read them, against tables worked out by hand.
#include "app/pace_text.hpp"

#include <doctest/doctest.h>

#include "app/hold_requests.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct Paced : ProjectMaker {
    Paced(std::int64_t budget, std::string currency = "EUR") {
        project.settings.currency = std::move(currency);
        campaign("C", "2026-10-01/2026-10-31").channel("A", "instagram").flight("F", "C", "A", "2026-10-05/2026-10-14");
        Flight flight = project.flights[0];
        flight.budget = {budget};
        project.flights = project.flights.with(flight);
    }
    Paced& spent(const char* days, std::int64_t amount) {
        Spend spend;
        spend.id = id<Spend>(days);
        spend.flight = project.flights[0].id;
        spend.days = *day_range_from_text(days);
        spend.amount = {amount};
        project.spend = project.spend.with(spend);
        return *this;
    }
    std::string text(facts::Language language, const char* today) const {
        const FlightPace pace = flight_pace(project, project.flights[0], day(today));
        std::string plain = pace_arithmetic(pace, project.settings, facts::Words(language));
        for (std::size_t at; (at = plain.find("\u00a0")) != std::string::npos;) plain.replace(at, 2, "_");
        return plain;
    }
};

}  // namespace

TEST_CASE("the figures of a running flight come with their arithmetic, in both languages") {
    // 600.00 over ten days; 345.00 in the first five: 115 %, 69 a day, 690 in all; 255 left over five days are 51.
    Paced flight(60000);
    flight.spent("2026-10-05/2026-10-09", 34500);
    CHECK(flight.text(facts::Language::french, "2026-10-09") ==
          "Prévu à date_: 300_€\n"
          "Rythme_: 345_€ ÷ 300_€ = 115_%, au 9 oct.\n"
          "Projeté_: 345_€ ÷ 5 j × 10 j = 690_€\n"
          "Nécessaire_: 255_€ ÷ 5 j = 51_€ par jour");
    CHECK(flight.text(facts::Language::english, "2026-10-09") ==
          "Planned to date: €300\n"
          "Pacing: €345 ÷ €300 = 115%, as of 9 Oct\n"
          "Projected: €345 ÷ 5 days × 10 days = €690\n"
          "Needed: €255 ÷ 5 days = €51 a day");
}

TEST_CASE("what has no meaning yet, or no more, is not said") {
    Paced flight(60000);
    CHECK(flight.text(facts::Language::english, "2026-10-01") == "Planned to date: €0");
    CHECK(flight.text(facts::Language::english, "2026-10-05") == "Planned to date: €0");
    flight.spent("2026-10-05/2026-10-14", 59000);
    CHECK(flight.text(facts::Language::english, "2026-10-30") ==
          "Planned to date: €600\nPacing: €590 ÷ €600 = 98%, as of 14 Oct");
}

TEST_CASE("currencies without minor units and with three digits are said with theirs") {
    Paced yen(60001, "JPY");
    yen.spent("2026-10-05/2026-10-07", 20000);
    // 60001 * 3 / 10 = 18000.3, 20000 / 3 * 10 = 66666.7, 40001 / 7 = 5714.4.
    CHECK(yen.text(facts::Language::english, "2026-10-07") ==
          "Planned to date: ¥18,000\n"
          "Pacing: ¥20,000 ÷ ¥18,000 = 111%, as of 7 Oct\n"
          "Projected: ¥20,000 ÷ 3 days × 10 days = ¥66,667\n"
          "Needed: ¥40,001 ÷ 7 days = ¥5,714 a day");
    Paced dinar(100001, "TND");
    dinar.spent("2026-10-05/2026-10-05", 12345);
    CHECK(dinar.text(facts::Language::english, "2026-10-05") ==
          "Planned to date: TND_10\n"
          "Pacing: TND_12.345 ÷ TND_10 = 123%, as of 5 Oct\n"
          "Projected: TND_12.345 ÷ 1 days × 10 days = TND_123.450\n"
          "Needed: TND_87.656 ÷ 9 days = TND_9.739 a day");
}

TEST_CASE("once a daily amount was set the projection says so, and the log of the flight too") {
    Paced flight(60000);
    flight.spent("2026-10-05/2026-10-09", 34500);
    const Project& project = flight.project;
    const auto proposals = hold_proposals(project, id<Campaign>("C"), day("2026-10-09"));
    REQUIRE(proposals.size() == 1);
    const Request request =
        hold_request(project, project.campaigns[0], proposals, day("2026-10-09"), in_english(), "nobody");
    flight.project = apply_all(project, request.actions);
    const Flight& held = flight.project.flights[0];
    CHECK(held.log.back() == Optimisation{day("2026-10-09"), "€69 → €51 a day", "To hold the budget of €600", {}});
    CHECK(flight.text(facts::Language::english, "2026-10-09") ==
          "Planned to date: €300\n"
          "Pacing: €345 ÷ €300 = 115%, as of 9 Oct\n"
          "Projected: €345 + 5 days × €51 = €600\n"
          "Needed: €255 ÷ 5 days = €51 a day");
}
