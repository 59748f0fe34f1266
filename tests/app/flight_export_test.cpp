#include "app/flight_export.hpp"

#include <doctest/doctest.h>

#include "app/label_text.hpp"
#include "app/table_desk.hpp"
#include "exchange/hostile_texts.hpp"
#include "exchange/write_csv.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Lines = std::vector<std::string>;

void edit_flight(ProjectMaker& maker, const char* name, const std::function<void(Flight&)>& change) {
    Flight flight = *maker.project.flights.find(id<Flight>(name));
    change(flight);
    maker.project.flights = maker.project.flights.with(flight);
}

ProjectMaker media_plan() {
    ProjectMaker maker;
    maker.channel("Tube", "youtube").channel("Insta", "instagram").channel("Book", "facebook").channel("X", "x");
    maker.campaign("Noël", "2026-11-23/2026-12-13");
    maker.post("Film", "2026-11-24T09:00", {"Insta"});
    maker.flight("Film ads", "Noël", "Tube", "2026-11-23/2026-12-02");
    maker.flight("Reel ads", "Noël", "Insta", "2026-11-23/2026-12-13");
    maker.flight("Page ads", "Noël", "Book", "2026-12-01/2026-12-10");
    maker.flight("On X", "Noël", "X", "2026-12-01/2026-12-10");
    for (const char* name : {"Film ads", "Reel ads", "Page ads", "On X"})
        edit_flight(maker, name, [](Flight& flight) { flight.budget = {100000}; });
    edit_flight(maker, "Reel ads", [](Flight& flight) {
        flight.post = id<Post>("Film");
        flight.url = "https://example.com/noel?x=1";
        flight.targeting = "Lyon, 25-40";
    });
    edit_flight(maker, "Page ads",
                [](Flight& flight) { flight.budget_kind = BudgetKind::daily, flight.budget = {2500}; });
    return maker;
}

}  // namespace

TEST_CASE("table statement 30: Google Ads Editor gets English headers, budgets above zero, Paused and ISO dates") {
    TableDesk desk(media_plan());
    desk.words = facts::Words(facts::Language::french);
    const ExportDraft draft = desk.draft("google_ads");
    REQUIRE_FALSE(draft.problem.has_value());
    const PythonTable table = table_by_python(draft.files.at(0).bytes);
    CHECK_FALSE(table.mark);
    CHECK(table.rows ==
          TableRows{{"Type", "Campaign", "Campaign state", "Campaign type", "Budget", "Budget type",
                     "Bid strategy type", "Networks", "Start Date", "End Date"},
                    {"Campaign", "2026-11-23_youtube_noel", "Paused", "Video", "100.00", "Daily", "", "", "2026-11-23",
                     "2026-12-02"}});
    CHECK(remark_keys(draft) == Lines{"export.paused", "export.flights_elsewhere"});
    CHECK(draft.remarks[1].values[0].second == "3");
}

TEST_CASE("flights that are over, cancelled or without money to come stay out; running ones begin today") {
    ProjectMaker maker = media_plan();
    maker.flight("Empty", "Noël", "Tube", "2026-12-01/2026-12-10");
    maker.flight("Yesterday", "Noël", "Tube", "2026-11-20/2026-11-29");
    edit_flight(maker, "Yesterday", [](Flight& flight) { flight.budget = {100000}; });
    maker.flight("Before", "Noël", "Tube", "2026-11-01/2026-11-10")
        .flight("Off", "Noël", "Tube", "2026-12-01/2026-12-10");
    edit_flight(maker, "Before", [](Flight& flight) { flight.budget = {100000}; });
    edit_flight(maker, "Off", [](Flight& flight) { flight.budget = {100000}, flight.cancelled = true; });
    TableDesk desk(maker, "2026-11-30T10:00");
    const ExportDraft draft = desk.draft("google_ads");
    const TableRows rows = table_by_python(draft.files.at(0).bytes).rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows[1][8] == "2026-11-30");
    CHECK(rows[1][4] == "100.00");
    CHECK(left_out(draft) == Lines{"Empty: export.left.no_budget"});
    CHECK(draft.remarks.at(1).key == "export.flights_over");
    CHECK(draft.remarks[1].values[0].second == "3");
}

TEST_CASE("budgets never add up to more than is planned, and days that are not alike are told") {
    ProjectMaker maker = media_plan();
    edit_flight(maker, "Film ads", [](Flight& flight) {
        flight.budget = {100009};
        flight.distribution = Distribution::front_loaded;
    });
    // The same name in the tool twice would be one campaign there.
    maker.flight("Twin", "Noël", "Tube", "2026-11-23/2026-12-02");
    edit_flight(maker, "Twin", [](Flight& flight) { flight.budget = {50}; });
    TableDesk desk(maker);
    const ExportDraft draft = desk.draft("google_ads");
    const TableRows rows = table_by_python(draft.files.at(0).bytes).rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[1][4] == "100.00");
    CHECK(rows[2][4] == "0.05");
    CHECK(rows[1][1] == "2026-11-23_youtube_noel");
    CHECK(rows[2][1] == "2026-11-23_youtube_noel_2");
    CHECK(left_out(draft) == Lines{"Film ads: export.left.uneven"});
}

TEST_CASE("the sheet for Meta has the columns that a plan needs, one row a flight, and says that it is no import") {
    TableDesk desk(media_plan());
    const ExportDraft draft = desk.draft("meta_plan");
    const PythonTable table = table_by_python(draft.files.at(0).bytes);
    CHECK(table.mark);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].size() == 38);
    const auto cell = [&](std::size_t row, const char* title) {
        return table.rows[row][column_of("meta_plan", title)];
    };
    CHECK(cell(1, "Campaign Name") == "2026-11-23_noel");
    CHECK(cell(1, "Ad Set Name") == "2026-11-23_instagram_noel");
    CHECK(cell(1, "Ad Set Run Status") == "PAUSED");
    CHECK(cell(1, "Ad Set Lifetime Budget") == "1000.00");
    CHECK(cell(1, "Ad Set Daily Budget").empty());
    CHECK(cell(1, "Publisher Platforms") == "instagram");
    CHECK(cell(1, "Link") == "https://example.com/noel?x=1");
    CHECK(cell(1, "URL Tags") == "utm_source=instagram&utm_medium=paid_social&utm_campaign=2026-11-23_instagram_noel");
    CHECK(cell(1, "Title") == "Film");
    CHECK(cell(2, "Ad Set Daily Budget") == "25.00");
    CHECK(cell(2, "Ad Set Lifetime Budget").empty());
    CHECK(cell(2, "Ad Set Time Stop") == "2026-12-10");
    CHECK(cell(2, "URL Tags").empty());
    CHECK(draft.remarks.at(0).key == "export.sheet_only");
    CHECK(left_out(draft) == Lines{"Reel ads: export.left.targeting"});
    ProfileOrder order;
    order.channels = {id<Channel>("Book")};
    CHECK(desk.draft("meta_plan", order).rows == 1);
    order.channels.clear();
    order.days = *day_range_from_text("2026-11-01/2026-11-30");
    CHECK(desk.draft("meta_plan", order).rows == 1);
}

TEST_CASE("tables for spreadsheets have the separators and decimals of their language, tools have theirs") {
    ProjectMaker maker = media_plan();
    Post post = *maker.project.posts.find(id<Post>("Film"));
    post.campaign = id<Campaign>("Noël");
    maker.project.posts = maker.project.posts.with(post);
    TableDesk desk(maker);
    desk.words = facts::Words(facts::Language::french);
    const TableRows meta = table_by_python(desk.bytes("meta_plan"), ";").rows;
    CHECK(meta[1][column_of("meta_plan", "Ad Set Lifetime Budget")] == "1000,00");
    const TableRows sheet = table_by_python(desk.bytes("spreadsheet"), ";").rows;
    CHECK(sheet[1][column_of("spreadsheet", "budget")] == "1000,00");
    CHECK(sheet[1][column_of("spreadsheet", "currency")] == "EUR");
    CHECK(sheet[1][column_of("spreadsheet", "status")] == "Brouillon");
    CHECK(desk.rows("neutral")[1][column_of("neutral", "budget")] == "1000.00");
    CHECK(desk.rows("google_ads")[1][4] == "100.00");
}

TEST_CASE("hostile names of flights and texts of posts stay in their cells") {
    ProjectMaker maker = media_plan();
    for (std::size_t i = 0; i < hostile_texts().size(); ++i) {
        const std::string name = "F" + std::to_string(i);
        maker.flight(name, "Noël", i % 2 ? "Tube" : "Insta", "2026-12-01/2026-12-10");
        maker.post("P" + name, "2026-12-01T09:00", {"Insta"});
        Post post = *maker.project.posts.find(id<Post>("P" + name));
        post.title = post.text = hostile_texts()[i];
        maker.project.posts = maker.project.posts.with(post);
        edit_flight(maker, name.c_str(), [&](Flight& flight) {
            flight.name = hostile_texts()[i], flight.url = hostile_texts()[i], flight.post = post.id;
            flight.utm = {hostile_texts()[i], hostile_texts()[i], hostile_texts()[i], {}, {}};
            flight.budget = {100000};
        });
    }
    TableDesk desk(maker);
    for (const char* profile : {"google_ads", "meta_plan"}) {
        const ExportDraft draft = desk.draft(profile);
        const TableRows rows = table_by_python(draft.files.at(0).bytes).rows;
        CHECK(rows.size() == draft.rows + 1);
        for (const auto& row : rows) {
            CHECK(row.size() == profile_named(profile).columns.size());
            for (const std::string& one : row)
                if (profile_named(profile).safe) CHECK(is_safe(one));
        }
    }
}
