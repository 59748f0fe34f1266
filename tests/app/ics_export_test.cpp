#include "app/ics_export.hpp"

#include <filesystem>
#include <set>

#include <doctest/doctest.h>

#include "app/ics_desk.hpp"
#include "app/label_text.hpp"
#include "store/test_files.hpp"

using namespace tandem;
using namespace tandem::testing;
using tandem::test::bytes_of;
using tandem::test::ScratchFolder;
namespace fs = std::filesystem;

TEST_CASE("one file per person, channel or campaign holds what is theirs, and the rest is counted") {
    IcsDesk desk;
    IcsOrder order;
    order.per = IcsPer::channel;
    const IcsExport channels = ics_of(desk.session, order);
    REQUIRE(channels.files.size() == 2);
    for (const IcsExportFile& file : channels.files) CHECK(counts_by_libical(file.bytes).events >= 30);
    order.per = IcsPer::campaign;
    const IcsExport campaigns = ics_of(desk.session, order);
    REQUIRE(campaigns.files.size() == 3);
    CHECK(campaigns.elsewhere == 60);  // 50 posts and 10 tasks
    order.per = IcsPer::person;
    const IcsExport people = ics_of(desk.session, order);
    REQUIRE(people.files.size() == 2);
    for (const IcsExportFile& file : people.files) CHECK(counts_by_libical(file.bytes).tasks == 5);
}

TEST_CASE("a name leaves only what belongs to it, and a name that nothing has is refused") {
    IcsDesk desk;
    IcsOrder order;
    order.only = "Rentrée";
    CHECK(counts_by_libical(desk.bytes(order)).events == 11);
    order.only = "A";
    CHECK(counts_by_libical(desk.bytes(order)).events == 31);
    order.only = "Ana";
    CHECK(counts_by_libical(desk.bytes(order)) == IcalCounts{true, 0, 0, 5, 1});
    order.only = "Zoé";
    const IcsExport made = ics_of(desk.session, order);
    REQUIRE(made.problem);
    CHECK(made.problem->title.key == "calendar_file.unknown.what");
    CHECK(made.files.empty());
}

TEST_CASE("the zones that a calendar cannot describe are told") {
    ProjectMaker maker;
    maker.channel("A", "instagram").post("P", "2026-10-13T10:00", {"A"});
    maker.project.settings.zone = "Africa/Casablanca";
    const IcsExport made = ics_of(IcsDesk(maker).session, {});
    CHECK(made.zones_in_utc == std::vector<std::string>{"Africa/Casablanca"});
    CHECK(counts_by_libical(made.files.at(0).bytes).zones == 0);
}

TEST_CASE("exporting writes the file, tells what went out, and keeps that in a project that was saved") {
    const ScratchFolder folder;
    IcsDesk desk;
    desk.session.save_as(folder.path() / "plan.tandem");
    REQUIRE(desk.session.finish_saving());
    REQUIRE(desk.submit(UnschedulePosts{{PlanA::post(5)}}));
    desk.session.save();
    REQUIRE(desk.session.finish_saving());
    const Notice notice = export_ics(desk.session, {}, in_french(), folder.path() / "plan.ics");
    CHECK(notice.kind == Notice::Kind::done);
    std::vector<std::string> lines;
    for (const Label& line : notice.lines) lines.push_back(text_of(in_french(), line));
    CHECK(lines ==
          std::vector<std::string>{"Dans le fichier\u00a0: 59 publications, 3 campagnes, 10 tâches.",
                                   "1 idée sans date est laissée de côté."});
    REQUIRE(desk.session.finish_saving());
    const std::string first = bytes_of(folder.path() / "plan.ics");
    CHECK(counts_by_libical(first) == IcalCounts{true, 0, 62, 10, 2});
    // Opened anew, the project knows what was sent.
    Session other(shared_facts(), {at("2026-10-09T08:00"), 11, {}, {}});
    REQUIRE(other.open(folder.path() / "plan.tandem"));
    REQUIRE(export_ics(other, {}, in_french(), folder.path() / "again.ics").kind == Notice::Kind::done);
    CHECK(bytes_of(folder.path() / "again.ics") == first);
    CHECK_FALSE(other.unsaved());
}

TEST_CASE("other unsaved edits are not saved by an export") {
    const ScratchFolder folder;
    IcsDesk desk;
    desk.session.save_as(folder.path() / "plan.tandem");
    REQUIRE(desk.session.finish_saving());
    REQUIRE(desk.submit(MovePosts{{PlanA::post(7)}, 1, 0}));
    const std::string before = bytes_of(folder.path() / "plan.tandem");
    REQUIRE(export_ics(desk.session, {}, in_french(), folder.path() / "plan.ics").kind == Notice::Kind::done);
    CHECK(desk.session.unsaved());
    CHECK(bytes_of(folder.path() / "plan.tandem") == before);
}

TEST_CASE("several files stand beside each other under the names of what they are about") {
    const ScratchFolder folder;
    ProjectMaker maker = PlanA().maker;
    Campaign campaign = *maker.project.campaigns.find(id<Campaign>("Rentrée"));
    campaign.name = "../Halloween: soirée";
    maker.project.campaigns = maker.project.campaigns.with(campaign);
    IcsDesk desk(maker);
    IcsOrder order;
    order.per = IcsPer::campaign;
    const Notice notice = export_ics(desk.session, order, in_french(), folder.path() / "plan.ics");
    CHECK(notice.title.key == "calendar_file.written_several");
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder.path())) names.insert(entry.path().filename().string());
    CHECK(
        names ==
        std::set<std::string>{"plan - ..-Halloween- soirée.ics", "plan - Halloween, soirée.ics", "plan - Noël 🎄.ics"});
}

TEST_CASE("a calendar that cannot be written is told, and nothing counts as sent") {
    const ScratchFolder folder;
    IcsDesk desk;
    const Notice notice = export_ics(desk.session, {}, in_french(), folder.path() / "none" / "plan.ics");
    CHECK(notice.kind == Notice::Kind::error);
    CHECK(notice.title.key == "file.unwritten.what");
    CHECK(desk.session.project().calendar_copies.empty());
}

TEST_CASE("after a crash the project knows what was sent, and edits before and after it are there") {
    const ScratchFolder folder;
    Project kept;
    {
        Session session(shared_facts(), {at("2026-10-05T08:00"), 11, folder.path() / "state", {}, true});
        session.start_new(PlanA().maker.project);
        REQUIRE(session.submit({{"undo.move_post", {}}, {MovePosts{{PlanA::post(7)}, 1, 0}}, {}}));
        REQUIRE(session.keep(ics_of(session, {}).copies));
        REQUIRE(session.submit({{"undo.move_post", {}}, {MovePosts{{PlanA::post(8)}, 1, 0}}, {}}));
        session.undo();
        session.undo();
        session.redo();
        kept = session.project();
    }
    CHECK_FALSE(kept.calendar_copies.empty());
    Session other(shared_facts(), {at("2026-10-05T08:00"), 11, folder.path() / "state", {}, true});
    // This very process keeps the journal: it is read as it stands.
    const fs::path journals = folder.path() / "state" / "journals";
    for (const auto& entry : fs::directory_iterator(journals))
        if (entry.is_regular_file() && other.recover(entry.path())) break;
    CHECK(other.project() == kept);
}

TEST_CASE("of some days only what takes place on one of them goes out, as it does with all the rest") {
    IcsDesk desk;
    IcsOrder order;
    order.days = day_range_from_text("2026-10-04/2026-10-06");
    const IcsExport made = ics_of(desk.session, order);
    REQUIRE(made.files.size() == 1);
    std::vector<std::string> shown;
    for (const ReadItem& item : sorted(items_by_icaljs(made.files[0].bytes))) shown.push_back(item.uid);
    // The campaign ends on the 4th; the first task is one of the 6th.
    std::vector<std::string> expected{uid(id<Campaign>("Rentrée").value), uid(PlanA::task(0).value)};
    for (int i = 0; i < 60; ++i)
        if (order.days->contains(day_of(PlanA::when(i)))) expected.push_back(uid_of(i));
    std::sort(expected.begin(), expected.end());
    CHECK(expected.size() == 4);
    CHECK(shown == expected);
    CHECK(made.undated == 0);
    const auto lines = [&](const std::string& bytes) { return split(bytes, expected[0]).first; };
    CHECK(lines(made.files[0].bytes) == lines(desk.bytes()));
}
