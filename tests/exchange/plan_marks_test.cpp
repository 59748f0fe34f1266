#include "exchange/plan_marks.hpp"

#include <doctest/doctest.h>

#include "exchange/marked_row.hpp"

using namespace tandem;

namespace {

const std::string project = "6f1d2c3b-4a59-4e68-8b77-0c1d2e3f4a5b";

struct MarkedSheet {
    CsvTable table;
    PlanHeader header;

    explicit MarkedSheet(const PlanCells& written) {
        table.rows = {{1, 1, {"id", "Date", "Heure", "Titre", "Texte", mark_head({project, true})}, false},
                      {2, 2, {"7", "2026-10-13", "18:00", "Atelier", "Bonjour", to_text(marks_of(written))}, false}};
        table.width = 6;
        header = *find_plan_header(table);
    }
    std::vector<std::string>& cells() { return table.rows[1].cells; }
    std::optional<MarkedRow> take() { return take_marks(table.rows[1], header, *mark_cell(header)); }
};

const PlanCells written{{PlanColumn::date, "2026-10-13"},
                        {PlanColumn::time, "18:00"},
                        {PlanColumn::title, "Atelier"},
                        {PlanColumn::text, "Bonjour"}};

}  // namespace

TEST_CASE("the head of the marks tells what wrote a workbook and for whom, and nothing else is such a head") {
    for (const bool for_client : {true, false}) {
        const auto origin = origin_from_head(mark_head({project, for_client}));
        REQUIRE(origin);
        CHECK(origin->project == project);
        CHECK(origin->for_client == for_client);
    }
    for (const char* head : {"", "tandem", "tandem  client", "tandem client", "tandem 6f1d client", "Tandem",
                             "tandem 6f1d2c3b-4a59-4e68-8b77-0c1d2e3f4a5b", "tandem notes team"})
        CHECK_FALSE(origin_from_head(head));
}

TEST_CASE("marks are read as they were written; what is none is none") {
    CHECK(marks_from_text(to_text(marks_of(written))) == marks_of(written));
    CHECK(marks_from_text("date=0123456789ab a_later_column=0123456789ab") ==
          PlanMarks{{PlanColumn::date, "0123456789ab"}});
    for (const char* text : {"", "date", "date=", "date=0123", "date=0123456789aB", "=0123456789ab x",
                             "date=0123456789ab  time=0123456789ab", "1.22158E+17"})
        CHECK_FALSE(marks_from_text(text));
}

TEST_CASE("a mark does not tell apart what spreadsheet programs do not") {
    CHECK(mark_of("a\r\nb ") == mark_of("a\nb"));
    CHECK(mark_of("\x01 a") == mark_of("a"));
    CHECK(mark_of("a") != mark_of("A"));
    CHECK(mark_of("a b") != mark_of("ab"));
    CHECK(mark_of("").size() == 12);
}

TEST_CASE("of a row with marks only the cells are left that differ, with those they mean something with") {
    MarkedSheet sheet(written);
    sheet.cells()[2] = "19:00";
    const auto row = sheet.take();
    REQUIRE(row);
    CHECK(row->changed == PlanCells{{PlanColumn::time, "19:00"}});
    CHECK(sheet.cells() == std::vector<std::string>{"7", "2026-10-13", "19:00", "", "", ""});
}

TEST_CASE("an emptied cell is a change; a row without marks or without an id is as it is") {
    MarkedSheet sheet(written);
    sheet.cells()[4].clear();
    CHECK(sheet.take()->changed == PlanCells{{PlanColumn::text, ""}});
    MarkedSheet copied(written);
    copied.cells()[0].clear();
    CHECK_FALSE(copied.take());
    CHECK(copied.cells()[3] == "Atelier");
    MarkedSheet added(written);
    added.cells()[5] = "mine";
    CHECK_FALSE(added.take());
    CHECK(added.cells()[5] == "mine");
}
