#include "exchange/plan_table.hpp"

#include <doctest/doctest.h>

#include "exchange/handmade_workbook.hpp"
#include "exchange/outside_workbook.hpp"
#include "exchange/read_plan.hpp"

using namespace tandem;
using tandem::testing::HandmadeWorkbook;
using tandem::testing::outside_workbook;

namespace {

using Texts = std::vector<std::string>;

// "import.remark.hidden_rows n=1 names=6"
std::string text_of(const Label& label) {
    std::string text = label.key;
    for (const auto& [name, value] : label.values)
        if (name != "english") text += " " + name + "=" + value;
    return text;
}

Texts texts_of(const std::vector<Label>& labels) {
    Texts texts;
    for (const Label& label : labels) texts.push_back(text_of(label));
    return texts;
}

// A sheet of rows of short texts: "a|b", "c|d".
std::string sheet(const Texts& rows) {
    std::string out = "<sheetData>";
    for (const std::string& row : rows) {
        out += "<row><c t='inlineStr'><is><t>";
        for (const char c : row) out += c == '|' ? "</t></is></c><c t='inlineStr'><is><t>" : std::string(1, c);
        out += "</t></is></c></row>";
    }
    return out + "</sheetData>";
}

PlanMapping of_sheet(std::string name) {
    PlanMapping mapping;
    mapping.sheet = std::move(name);
    return mapping;
}

}  // namespace

TEST_CASE("of a workbook the first visible sheet with a header is read, or the one that is named") {
    const std::string bytes = outside_workbook("plan");
    const PlanTable found = read_plan_table(bytes);
    REQUIRE_FALSE(found.problem);
    CHECK(found.sheet == "Planning");
    CHECK(found.sheets == Texts{"Lisez-moi", "Planning", "Budget"});
    CHECK(texts_of(found.remarks) ==
          Texts{"import.remark.sheet sheet=Planning names=Lisez-moi, Budget",
                "import.remark.hidden_sheets names=Listes", "import.remark.hidden_rows n=1 names=6",
                "import.remark.merged n=1 names=7", "import.remark.errors n=1 names=I7"});
    CHECK(read_plan_table(bytes, of_sheet("planning")).sheet == "Planning");
    CHECK(read_plan_table(bytes, of_sheet("Lisez-moi")).problem->key == "import.problem.no_header");
    CHECK(text_of(*read_plan_table(bytes, of_sheet("Novembre")).problem) ==
          "import.problem.no_sheet sheet=Novembre names=Lisez-moi, Planning, Budget");
    const HandmadeWorkbook hidden{.sheets = {sheet({"Titre|Date", "a|b"}), sheet({"Titre|Date", "c|d"})},
                                  .states = {"veryHidden", "visible", "visible"}};
    CHECK(read_plan_table(hidden.bytes()).sheet == "Budget");
    CHECK(read_plan_table(hidden.bytes(), of_sheet("Plan")).sheet == "Plan");
}

TEST_CASE("a sheet that cannot be read does not hide the plan behind it") {
    auto entries = HandmadeWorkbook{.sheets = {"", sheet({"Titre|Date", "a|2026-10-13"})}}.entries();
    entries[1].bytes = "no XML";
    CHECK(read_plan_table(tandem::testing::zip_of(entries)).sheet == "Budget");
    entries[2].bytes = "neither";
    CHECK(read_plan_table(tandem::testing::zip_of(entries)).problem->key == "import.problem.damaged");
    CHECK(read_plan_table(HandmadeWorkbook{.sheets = {sheet({"a|b"})}}.bytes()).problem->key ==
          "import.problem.no_header");
    CHECK(read_plan_table(HandmadeWorkbook{.sheets = {sheet({})}}.bytes()).problem->key == "import.problem.empty");
}

TEST_CASE("the kind of a file is told by what it holds") {
    CHECK(read_plan_table("Titre;Date\na;2026-10-13\n").table.delimiter == ';');
    CHECK(!read_plan_table("<3;Date;Titre\n1;2026-10-13;a\n").problem);
    const auto kind = [](std::string_view bytes) { return text_of(*read_plan_table(bytes).problem); };
    CHECK(kind("\xef\xbb\xbf\n<!DOCTYPE html><html>") == "import.problem.other_kind kind=HTML");
    CHECK(kind("<table border=1><tr>") == "import.problem.other_kind kind=HTML");
    CHECK(kind("<?xml version=\"1.0\"?><Workbook>") == "import.problem.other_kind kind=XML");
    CHECK(kind("%PDF-1.7") == "import.problem.other_kind kind=PDF");
    CHECK(kind("\xd0\xcf\x11\xe0 and so on") == "import.problem.other_kind kind=.xls");
    CHECK(kind("PK\x03\x04 and so on") == "import.problem.damaged part=zip");
}

TEST_CASE("a row of a sheet may end early, and what stands beyond the header is told") {
    const facts::Facts known = facts::load_facts();
    const PlanReading reading = read_plan(
        HandmadeWorkbook{.sheets = {sheet({"Titre|Date|Notes", "a", "b|2026-10-13|c|beside"})}}.bytes(), known, "fr");
    REQUIRE(reading.rows.size() == 2);
    CHECK(reading.rows[0].warnings.empty());
    CHECK(texts_of(reading.rows[1].warnings) == Texts{"import.warn.surplus value=beside"});
    CHECK(reading.sheet == "Plan");
}
