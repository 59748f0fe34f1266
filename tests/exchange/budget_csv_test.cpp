#include "exchange/budget_csv.hpp"

#include <doctest/doctest.h>

#include "exchange/amount_cell.hpp"
#include "exchange/csv_table.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

ProjectMaker with_money(const char* currency) {
    ProjectMaker maker;
    maker.project.settings.currency = currency;
    maker.channel("A", "instagram").campaign("=Sum; \"all\"", "2026-10-01/2026-10-31");
    Campaign campaign = maker.project.campaigns[0];
    campaign.budget = {100000}, campaign.fee = {15000};
    maker.project.campaigns = maker.project.campaigns.with(campaign);
    maker.flight("F", "=Sum; \"all\"", "A", "2026-10-05/2026-10-14");
    Flight flight = maker.project.flights[0];
    flight.budget = {60000};
    maker.project.flights = maker.project.flights.with(flight);
    Spend spend;
    spend.id = id<Spend>("S"), spend.flight = flight.id, spend.days = *day_range_from_text("2026-10-05/2026-10-09");
    spend.amount = {34505};
    maker.project.spend = maker.project.spend.with(spend);
    return maker;
}

CsvTable read(const Project& project, facts::Language language) {
    const BudgetTable table = budget_table(project, *day_range_from_text("2026-10-01/2026-10-31"), day("2026-10-09"));
    const std::string text = budget_csv(project, table, day("2026-10-09"), facts::Words(language), shared_facts());
    const CsvReading reading = read_csv(text);
    REQUIRE_FALSE(reading.problem.has_value());
    return reading.table;
}

}  // namespace

TEST_CASE("the budget's CSV has a line per campaign and flight and a total, plain numbers, no formula") {
    const CsvTable table = read(with_money("EUR").project, facts::Language::english);
    REQUIRE(table.rows.size() == 4);
    CHECK(table.delimiter == ',');
    CHECK(table.rows[1].cells ==
          std::vector<std::string>{"campaign", "'=Sum; \"all\"", "", "", "2026-10-01", "2026-10-31", "EUR", "excl. VAT",
                                   "1000.00", "300.00", "345.05", "115", "1090.10", "90.10", "", "150.00"});
    CHECK(table.rows[2].cells ==
          std::vector<std::string>{"flight", "'=Sum; \"all\"", "F", "Instagram", "2026-10-05", "2026-10-14", "EUR",
                                   "excl. VAT", "600.00", "300.00", "345.05", "115", "690.10", "90.10", "50.99", ""});
    CHECK(table.rows[3].cells[0] == "Total");
    CHECK(table.rows[3].cells[12] == "1090.10");
}

TEST_CASE("French spreadsheets get semicolons and commas; currencies have their digits") {
    CsvTable table = read(with_money("EUR").project, facts::Language::french);
    CHECK(table.delimiter == ';');
    CHECK(table.rows[1].cells[8] == "1000,00");
    table = read(with_money("JPY").project, facts::Language::english);
    CHECK(table.rows[1].cells[8] == "100000");
    table = read(with_money("KWD").project, facts::Language::english);
    CHECK(table.rows[1].cells[8] == "100.000");
}

TEST_CASE("an amount in a cell has all digits of its currency and a plain minus") {
    CHECK(amount_cell({123456}, "EUR") == "1234.56");
    CHECK(amount_cell({-5}, "EUR") == "-0.05");
    CHECK(amount_cell({0}, "EUR", ',') == "0,00");
    CHECK(amount_cell({-5}, "JPY") == "-5");
}
