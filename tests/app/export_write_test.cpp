// How exports come to the disk: all of their files or none.
#include <filesystem>
#include <set>

#include <sys/resource.h>

#include "app/export_out.hpp"
#include "app/ics_desk.hpp"
#include "app/page_desk.hpp"
#include "app/plan_export.hpp"
#include "model/work_meter.hpp"
#include "store/file_system.hpp"
#include "store/test_files.hpp"

using namespace tandem;
using namespace tandem::testing;
using tandem::test::bytes_of;
using tandem::test::Names;
using tandem::test::names_in;
using tandem::test::ScratchFolder;
using tandem::test::write_bytes;
namespace fs = std::filesystem;

namespace {

ExportWish calendars_of_channels() {
    ExportWish wish = october_export(ExportKind::calendar);
    wish.choice.per = "channel";
    return wish;
}

}  // namespace

TEST_CASE("an export of several files whose later one has no room replaces none of them") {
    const ScratchFolder scratch;
    write_bytes(scratch.path() / "plan - A.csv", "what was there");
    ExportDraft draft;
    draft.files = {{"A", "short"}, {"B", std::string(1000, 'x')}};
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    rlimit small = before;
    small.rlim_cur = 20;
    ignore_write_signals();
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const Notice notice = write_export(draft, scratch.path() / "plan.csv");
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    CHECK(notice.kind == Notice::Kind::error);
    CHECK(bytes_of(scratch.path() / "plan - A.csv") == "what was there");
    CHECK(names_in(scratch.path()) == Names{"plan - A.csv"});
}

TEST_CASE("files are laid beside their places first, and the names that are in use are known") {
    const ScratchFolder scratch;
    Desk desk(october_plan());
    const fs::path path = scratch.path() / "oct.png", second = scratch.path() / "oct - 2.png";
    write_bytes(path, "not among them");
    write_bytes(second, "old");
    LaidExport laid = lay_export(desk.session, october_export(ExportKind::month_png), in_french(), path);
    REQUIRE(laid.files.places().size() == 2);
    CHECK(laid.replaces == std::vector<fs::path>{second});
    CHECK(laid.draft.files.empty());
    CHECK(bytes_of(second) == "old");
    name_files(laid);
    const Notice notice = finish_export(desk.session, laid, in_french());
    CHECK(notice.title.key == "export.posts_written_several");
    CHECK(names_in(scratch.path()) == Names{"oct.png", "oct - 1.png", "oct - 2.png"});
    CHECK(bytes_of(second).starts_with("\x89PNG"));
    CHECK(bytes_of(path) == "not among them");
}

TEST_CASE("pictures of pages are given away one by one, and an end between two of them leaves nothing") {
    const ScratchFolder scratch;
    Desk desk(october_plan());
    PageExport wish = page_wish(ExportKind::post_png);
    wish.scale = 1;
    WorkMeter meter;
    const WorkMeter::Here here(meter);
    std::size_t given = 0, laid = 0;
    {
        ExportOut out(scratch.path() / "card.png");
        CHECK_THROWS_AS(page_files(desk.session, wish, in_french(),
                                   [&](ExportFile file) {
                                       const bool more = out.take(std::move(file));
                                       if (++given == 3) meter.cancel();
                                       return more;
                                   }),
                        WorkCancelled);
        laid = names_in(scratch.path()).size();
    }
    CHECK(given == 3);  // of seven
    CHECK(laid == 3);
    CHECK(names_in(scratch.path()).empty());
}

TEST_CASE("an export that was ended before its files lie there writes nothing, of any kind") {
    const ScratchFolder scratch;
    IcsDesk desk;
    WorkMeter meter;
    const WorkMeter::Here here(meter);
    meter.cancel();
    for (const ExportKind kind : export_kinds()) {
        CAPTURE(std::string(word_of(kind)));
        CHECK_THROWS_AS(lay_export(desk.session, october_export(kind), in_french(), scratch.path() / "plan"),
                        WorkCancelled);
    }
    CHECK(names_in(scratch.path()).empty());
}

TEST_CASE("of calendars that are written in part, what those hold counts as sent, and no more") {
    const ScratchFolder scratch;
    IcsDesk desk;
    const ExportWish wish = calendars_of_channels();
    LaidExport laid = lay_export(desk.session, wish, in_french(), scratch.path() / "plan.ics");
    REQUIRE(laid.files.places().size() == 2);
    fs::create_directory(laid.files.places()[1]);
    name_files(laid);
    const Notice notice = finish_export(desk.session, laid, in_french());
    CHECK(notice.kind == Notice::Kind::error);
    CHECK(std::any_of(notice.lines.begin(), notice.lines.end(),
                      [](const Label& line) { return line.key == "file.unwritten.partly"; }));
    const Table<CalendarCopy>& kept = desk.session.project().calendar_copies;
    const std::vector<Id<CalendarCopy>>& written = laid.calendar->files[0].holds;
    CHECK(written.size() >= 30);
    CHECK(kept.size() == written.size());
    for (const Id<CalendarCopy> id : written) CHECK(kept.contains(id));

    // The next time a changed event gets a number that its calendar has not seen.
    CHECK(bytes_of(laid.files.places()[0]).find("SEQUENCE:1") == std::string::npos);
    REQUIRE(desk.submit(MovePosts{{PlanA::post(laid.calendar->files[0].name == "A" ? 4 : 5)}, 1, 0}));
    const LaidExport again = lay_export(desk.session, wish, in_french(), scratch.path() / "again.ics");
    CHECK(again.calendar->files[0].bytes.find("SEQUENCE:1") != std::string::npos);
}

TEST_CASE("calendars of which the second cannot be written replace none, and nothing counts as sent") {
    const ScratchFolder scratch;
    IcsDesk desk;
    IcsOrder order;
    order.per = IcsPer::channel;
    const fs::path path = scratch.path() / "plan.ics";
    const std::vector<fs::path> places = ics_places(order, ics_of(desk.session, order), path);
    REQUIRE(places.size() == 2);
    write_bytes(places[0], "sent before");
    fs::create_directory(places[1]);
    const Notice notice = export_ics(desk.session, order, in_french(), path);
    CHECK(notice.kind == Notice::Kind::error);
    CHECK(bytes_of(places[0]) == "sent before");
    CHECK(desk.session.project().calendar_copies.empty());
}

TEST_CASE("calendars for nobody are no file, and told") {
    const ScratchFolder scratch;
    ProjectMaker maker;
    maker.channel("A", "instagram").post("P", "2026-10-13T10:00", {"A"});
    IcsDesk desk(maker);
    IcsOrder order;
    order.per = IcsPer::campaign;
    const Notice notice = export_ics(desk.session, order, in_french(), scratch.path() / "plan.ics");
    CHECK(notice.title.key == "calendar_file.written_several");
    CHECK(names_in(scratch.path()).empty());
}
