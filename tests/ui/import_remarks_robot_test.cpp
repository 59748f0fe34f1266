// What the import's dialog tells of a file as a whole, and when its events are.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/import_plan.hpp"
#include "app/import_remarks.hpp"
#include "app/label_text.hpp"
#include "exchange/outside_workbook.hpp"
#include "ui/import_stage.hpp"

using namespace tandem;
using robot::Stage;
using testing::drop_file;
namespace fs = std::filesystem;

namespace {

std::vector<WidgetNode> remarks_on_screen(Stage& stage) {
    std::vector<WidgetNode> remarks = stage.robot().all(Role::text);
    std::erase_if(remarks,
                  [](const WidgetNode& each) { return each.path.find("import_report/remarks/") == std::string::npos; });
    return remarks;
}

// All of them, read as they are scrolled through.
std::vector<std::string> read_remarks(Stage& stage) {
    std::vector<std::string> read;
    stage.robot().move_to(remarks_on_screen(stage).at(0));
    for (int turn = 0; turn < 20; ++turn) {
        for (const WidgetNode& each : remarks_on_screen(stage)) {
            CHECK_FALSE(each.cut);
            if (std::find(read.begin(), read.end(), each.label) == read.end()) read.push_back(each.label);
        }
        stage.robot().wheel(-1);
    }
    return read;
}

}  // namespace

TEST_CASE("everything that is told of a workbook can be read in the dialog, what was left out first") {
    Stage stage;
    const std::string bytes = tandem::testing::outside_workbook("plan");
    drop_file(stage, "plan.xlsx", bytes);
    const facts::Words words(facts::Language::english);
    const ImportReport report = plan_import(stage.session(), bytes, "plan.xlsx");
    std::vector<std::string> warnings, all;
    for (const ImportRemark& each : import_remarks(report)) {
        all.push_back(text_of(words, each.label));
        if (each.warns) warnings.push_back(all.back());
    }
    REQUIRE(all.size() > 4);
    REQUIRE(warnings.size() >= 4);
    CHECK(remarks_on_screen(stage).at(0).label == warnings[0]);
    const std::vector<std::string> read = read_remarks(stage);
    REQUIRE(read.size() >= all.size());
    CHECK(std::equal(warnings.begin(), warnings.end(), read.begin()));
    for (const std::string& each : all) {
        CAPTURE(each);
        CHECK(std::find(read.begin(), read.end(), each) != read.end());
    }
}

TEST_CASE("the rows of a calendar show when their events are, with the year where it is another one") {
    constexpr std::string_view events =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Trade fair\r\nDTSTART;VALUE=DATE:20261221\r\n"
        "DTEND;VALUE=DATE:20261223\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Dentist\r\n"
        "DTSTART:20261215T090000\r\nDTEND:20261215T093000\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:3\r\nSUMMARY:Jury\r\n"
        "DTSTART:20270302T140000\r\nDTEND:20270302T150000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    Stage stage;
    drop_file(stage, "fair.ics", events);
    for (const char* as : {"posts", "notes"}) {
        CAPTURE(as);
        stage.robot().click(*stage.robot().find_path("import_report/events/" + std::string(as)));
        stage.robot().step(3);
        CHECK(stage.robot().find(Role::text, "Mon 21 Dec"));
        CHECK(stage.robot().find(Role::text, "Tue 15 Dec · 09:00"));
        CHECK(stage.robot().find(Role::text, "Tue 2 Mar 2027 · 14:00"));
    }
}

TEST_CASE("a table has no room for moments that it does not have") {
    Stage stage;
    drop_file(stage, "plan.csv", "Titre,Date\nAtelier,2026-12-01\n");
    const auto row = stage.robot().find(Role::row, "Atelier");
    const auto title = stage.robot().find(Role::text, "Atelier");
    REQUIRE(row);
    REQUIRE(title);
    CHECK(title->rect.x0 - row->rect.x0 < 200);
}
