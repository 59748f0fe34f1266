#include "app/import_limits.hpp"

#include <doctest/doctest.h>

#include "app/import_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr std::string_view head = "title,date,network,campaign,budget\n";

std::int64_t budget(const ImportDesk& desk) {
    REQUIRE(desk.project().campaigns.size() == 1);
    return desk.project().campaigns[0].budget.cents;
}

}  // namespace

TEST_CASE("an amount that no budget is leaves the row without it, and the project can be saved") {
    ImportDesk desk;
    const ImportReport report = desk.import(std::string(head) +
                                            "A,2026-10-13,instagram,Octobre,120210123456789\n"
                                            "B,2026-10-14,instagram,Octobre,100\n");
    CHECK(counts(report) == "2 new 0 changed 0 same");
    CHECK(all_keys(report.rows[0].warnings) == "import.warn.large_amount");
    CHECK(report.rows[0].warnings[0].values[0].second == "120210123456789");
    CHECK(report.rows[1].warnings.empty());
    CHECK(budget(desk) == 100'00);
    CHECK(desk.can_be_saved());
}

TEST_CASE("amounts that add up to too much are left out from there on") {
    ImportDesk desk;
    const ImportReport report = desk.import(std::string(head) +
                                            "A,2026-10-13,instagram,Octobre,9000000000\n"
                                            "B,2026-10-14,instagram,Octobre,9000000000\n"
                                            "C,2026-10-15,instagram,Octobre,1000000000\n");
    CHECK(report.rows[0].warnings.empty());
    CHECK(all_keys(report.rows[1].warnings) == "import.warn.large_sum");
    CHECK(report.rows[2].warnings.empty());
    CHECK(budget(desk) == most_minor_units);
    CHECK(to_text(desk.project().campaigns[0].days) == "2026-10-13/2026-10-15");
    CHECK(desk.can_be_saved());
    std::string many(head);
    for (int i = 0; i < 120; ++i) many += std::to_string(i) + ",2026-10-13,instagram,Novembre,999999999999999\n";
    CHECK(all_keys(desk.import(many).rows[119].warnings) == "import.warn.large_amount");
    CHECK(desk.can_be_saved());
}

TEST_CASE("a text that is longer than a file holds is left out, and the rest of its row comes in") {
    ImportDesk desk;
    // Five cells of notes make one note; each of them is as long as a cell may be.
    std::string table = "title,date,notes,notes,notes,notes,notes\nA,2026-10-13";
    for (int i = 0; i < 5; ++i) table += "," + std::string(250'000, 'x');
    const ImportReport report = desk.import(table + "\nB,2026-10-14,court,,,,\n");
    CHECK(counts(report) == "2 new 0 changed 0 same");
    CHECK(all_keys(report.rows[0].warnings) == "import.warn.long_text");
    CHECK(report.rows[0].warnings[0].values[0].second == "@import.column.notes");
    REQUIRE(desk.post("A", "2026-10-13"));
    CHECK(desk.post("A", "2026-10-13")->note.empty());
    CHECK(desk.post("B", "2026-10-14")->note == "court");
    CHECK(desk.can_be_saved());
}

TEST_CASE("each text of a row is held to the length it has in the file") {
    PlanRow row;
    row.post.emplace();
    row.post->title = std::string((1U << 20U), 'x');            // as long as it may be
    row.post->text = std::string((1U << 19U) + 1, '"');         // two bytes each
    row.post->note = std::string((1U << 20U) / 6 + 1, '\x01');  // six bytes each
    row.post->hashtags = {"#a", std::string((1U << 20U) + 1, 'b')};
    row.post->media = {{"a.jpg", std::string((1U << 20U) + 1, 'c')}, {"b.jpg", "Deux"}};
    leave_out_long_texts(row);
    CHECK(row.post->title.size() == 1U << 20U);
    CHECK(row.post->text.empty());
    CHECK(row.post->note.empty());
    CHECK(row.post->hashtags == std::vector<std::string>{"#a"});
    CHECK(row.post->media == std::vector<MediaRef>{{"b.jpg", "Deux"}});
    CHECK(row.warnings.size() == 4);
}

TEST_CASE("the step an import makes is named in valid text, whatever the file is called") {
    ImportDesk desk;
    const ImportReport report = plan_import(desk.session, "title,date\nA,2026-10-13\n", "plan\xff\x01.csv");
    CHECK(report.request.label.values[1].second == "plan\xef\xbf\xbd.csv");
    CHECK(import_refusal({"import.problem.empty", {}}, "plan\xff.csv").title.values[0].second ==
          "plan\xef\xbf\xbd.csv");
}
