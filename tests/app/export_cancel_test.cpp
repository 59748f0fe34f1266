// What an export does in a loop is ended at its next step when somebody gives up.
#include <doctest/doctest.h>

#include "app/budget_export.hpp"
#include "app/client_deck.hpp"
#include "app/deck_pages.hpp"
#include "app/ics_desk.hpp"
#include "app/month_pages.hpp"
#include "app/page_desk.hpp"
#include "app/picture_faults.hpp"
#include "app/plan_markdown.hpp"
#include "app/profile_export.hpp"
#include "app/review_page.hpp"
#include "app/week_pages.hpp"
#include "app/workbook_export.hpp"
#include "app/year_pages.hpp"
#include "exchange/write_xlsx.hpp"
#include "model/work_meter.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Work of this thread that nobody wants any more.
struct GivenUp {
    WorkMeter meter;
    WorkMeter::Here here{meter};

    GivenUp() { meter.cancel(); }
};

ClientScope october_scope() {
    ClientScope scope;
    scope.days = {day("2026-10-01"), day("2026-11-01")};
    return scope;
}

ExportScope all_of_it() { return {}; }

MonthPagesLook usual_look() {
    MonthPagesLook look;
    look.made_on = day("2026-10-05");
    return look;
}

}  // namespace

TEST_CASE("laying out months, weeks and years ends where it is given up") {
    const Desk desk(october_plan());
    const Settings& settings = desk.session.project().settings;
    const ClientPlan plan = client_plan(desk.session.project(), shared_facts(), october_scope());
    const MonthPagesLook look = usual_look();
    const GivenUp given_up;
    CHECK_THROWS_AS(month_pages(plan, shared_facts(), in_french(), look), WorkCancelled);
    CHECK_THROWS_AS(week_pages(plan, shared_facts(), in_french(), settings, look), WorkCancelled);
    CHECK_THROWS_AS(year_pages(plan, shared_facts(), in_french(), settings, look), WorkCancelled);
}

TEST_CASE("looking for characters without a font ends where it is given up") {
    const Desk desk(october_plan());
    const Project& project = desk.session.project();
    const ClientPlan plan = client_plan(project, shared_facts(), october_scope());
    const Deck deck =
        client_deck(project, shared_facts(), {october_scope(), false, false}, nullptr, desk.session.now());
    const GivenUp given_up;
    CHECK_THROWS_AS(titles_without_glyphs(plan), WorkCancelled);
    CHECK_THROWS_AS(titles_without_glyphs(deck), WorkCancelled);
}

TEST_CASE("the page for a review ends where it is given up, and so does reading its pictures") {
    const Desk desk(october_plan());
    std::vector<LeftOut> left;
    const GivenUp given_up;
    CHECK_THROWS_AS(review_page(desk.session, october_scope(), in_french()), WorkCancelled);
    CHECK_THROWS_AS(leave_out_unread(desk.session, october_scope(), left), WorkCancelled);
}

TEST_CASE("tables and summaries end where they are given up") {
    const IcsDesk desk;
    ProfileOrder order;
    order.profile = "neutral";
    const BudgetTable budget =
        budget_table(desk.session.project(), {day("2026-09-01"), day("2027-01-01")}, day("2026-10-05"));
    REQUIRE_FALSE(budget.rows.empty());
    const GivenUp given_up;
    CHECK_THROWS_AS(profile_export(desk.session, order, in_french()), WorkCancelled);
    CHECK_THROWS_AS(plan_markdown(desk.session, all_of_it(), in_french()), WorkCancelled);
    CHECK_THROWS_AS(budget_draft(desk.session, budget, in_french()), WorkCancelled);
    CHECK_THROWS_AS(workbook_export(desk.session, {}, in_french()), WorkCancelled);
}

TEST_CASE("writing a workbook ends at its next row") {
    WorkbookOut book;
    SheetOut sheet;
    sheet.name = "Plan";
    sheet.columns.push_back({.head = "Titre"});
    for (int i = 0; i < 3; ++i) sheet.rows.emplace_back().add(std::to_string(i));
    book.sheets.push_back(std::move(sheet));
    CHECK(write_xlsx(book).bytes.starts_with("PK"));
    const GivenUp given_up;
    CHECK_THROWS_AS(write_xlsx(book), WorkCancelled);
}

TEST_CASE("work on a table goes on from its beginning to its end") {
    const IcsDesk desk;
    ProfileOrder order;
    order.profile = "neutral";
    WorkMeter meter;
    const WorkMeter::Here here(meter);
    CHECK_FALSE(profile_export(desk.session, order, in_french()).problem);
    CHECK(meter.percent() >= 90);
    CHECK(meter.percent() < 100);
}
