// What is told of an import when it is done.
#include "app/import_told.hpp"

#include "app/import_desk.hpp"

using namespace tandem;
using tandem::testing::all_keys;
using tandem::testing::ImportDesk;

namespace {

Notice told_of(const ImportDesk& desk, const ImportReport& report) { return import_notice(report, desk.project()); }

}  // namespace

TEST_CASE("what an import did is counted, and so is what has no date and what was not understood") {
    ImportDesk desk;
    const ImportReport report = plan_import(desk.session,
                                            "Date;Heure;Réseau;Titre\n13/10/2026;12:00;Instagram;Un\n"
                                            "32/10/2026;12:00;Instagram;Deux\n",
                                            "plan.csv");
    REQUIRE_FALSE(report.problem);
    CHECK(report.to_check() == 1);
    const Notice notice = told_of(desk, report);
    CHECK(notice.kind == Notice::Kind::warning);
    CHECK(notice.title == Label{"import.told.posts", {{"n", "2"}}});
    CHECK(all_keys(notice.lines) == "import.told.undated import.to_check");
    CHECK(notice.lines.front().values.front().second == "1");
}

TEST_CASE("of an import without doubts only what it did is told") {
    ImportDesk desk;
    desk.import("Date;Heure;Réseau;Titre;Note\n13/10/2026;12:00;Instagram;Un;a\n");
    const ImportReport report = plan_import(desk.session,
                                            "Date;Heure;Réseau;Titre;Note\n13/10/2026;12:00;Instagram;Un;b\n"
                                            "14/10/2026;12:00;Instagram;Deux;c\n",
                                            "plan.csv");
    CHECK(report.to_check() == 0);
    const Notice notice = told_of(desk, report);
    CHECK(notice.kind == Notice::Kind::done);
    CHECK(notice.title.key == "import.told.posts");
    CHECK(all_keys(notice.lines) == "import.told.changed");
}
