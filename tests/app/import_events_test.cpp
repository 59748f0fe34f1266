// Events of calendar files as posts.
#include "app/import_events.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "app/calendar_text.hpp"
#include "app/desk.hpp"
#include "app/ics_desk.hpp"
#include "app/ics_export.hpp"

using namespace tandem;
using namespace tandem::testing;
using Fate = ImportedRow::Fate;

namespace {

ImportReport take(Desk& desk, const std::string& bytes) {
    ImportReport report = plan_event_import(desk.session, bytes, "a.ics");
    if (!report.request.actions.empty()) desk.session.submit(report.request);
    return report;
}

std::string unfolded(std::string text) {
    for (std::size_t at = 0; (at = text.find("\r\n ", at)) != std::string::npos;) text.erase(at, 3);
    return text;
}

const Post* titled(Desk& desk, const std::string& title) {
    for (const Post& post : desk.session.project().posts)
        if (post.title == title) return &post;
    return nullptr;
}

}  // namespace

TEST_CASE("events become posts in the project's zone, and the same file adds nothing again") {
    Desk desk;
    const std::string file = calendar(
        event("UID:1\r\nSUMMARY:Atelier\r\nDESCRIPTION:Venez\\, venez\r\nLOCATION:Lyon\r\nCATEGORIES:promo,été\r\n"
              "DTSTART:20261020T080000Z\r\nDTEND:20261020T090000Z") +
        event("UID:2\r\nSUMMARY:Portes ouvertes\r\nDTSTART;VALUE=DATE:20261021\r\nDTEND;VALUE=DATE:20261022"));
    const std::size_t before = desk.session.project().posts.size(), steps = desk.session.steps_done();
    const ImportReport report = take(desk, file);
    CHECK(report.count(Fate::fresh) == 2);
    CHECK(desk.session.steps_done() == steps + 1);
    CHECK(desk.session.project().posts.size() == before + 2);
    const Post* post = titled(desk, "Atelier");
    REQUIRE(post);
    CHECK(to_text(*post->when) == "2026-10-20T10:00");
    CHECK(post->text == "Venez, venez");
    CHECK(post->note == "Lyon");
    CHECK(post->tags == std::vector<std::string>{"promo", "été"});
    CHECK(post->status == PostStatus::draft);
    CHECK(day_of(*titled(desk, "Portes ouvertes")->when) == day_of(at("2026-10-21T00:00")));

    const Project now = desk.session.project();
    const ImportReport again = take(desk, file);
    CHECK(again.count(Fate::same) == 2);
    CHECK(again.request.actions.empty());
    CHECK(desk.session.project() == now);
}

TEST_CASE("the words of a post that is published stay, whatever its event says by now") {
    Desk desk;
    const auto file = [](const char* words) {
        return calendar(
            event(std::string("UID:1\r\nSUMMARY:Atelier\r\nDTSTART:20261020T080000Z\r\nDESCRIPTION:") + words));
    };
    take(desk, file("Venez"));
    Post post = *titled(desk, "Atelier");
    post.status = PostStatus::published;
    desk.submit(Put<Post>{post});
    const ImportReport report = take(desk, file("Autre texte"));
    CHECK(titled(desk, "Atelier")->text == "Venez");
    REQUIRE(report.rows.size() == 1);
    REQUIRE(report.rows[0].warnings.size() == 1);
    CHECK(report.rows[0].warnings[0].key == "import.warn.text_stays");
    CHECK(report.count(Fate::same) == 1);
}

TEST_CASE("an event that moved moves its post, which keeps what was done to it") {
    Desk desk;
    take(desk, calendar(event("UID:1\r\nSUMMARY:Atelier\r\nDTSTART:20261020T080000Z\r\nDTEND:20261020T090000Z")));
    const Id<Post> id = titled(desk, "Atelier")->id;
    Post changed = *titled(desk, "Atelier");
    changed.note = "à moi";
    desk.submit(Put<Post>{changed});
    const ImportReport report =
        take(desk, calendar(event("UID:1\r\nSUMMARY:Atelier\r\nDTSTART:20261021T080000Z\r\nDTEND:20261021T090000Z")));
    CHECK(report.count(Fate::changed) == 1);
    const Post* moved = titled(desk, "Atelier");
    REQUIRE(moved);
    CHECK(moved->id == id);
    CHECK(to_text(*moved->when) == "2026-10-21T10:00");
    CHECK(moved->note == "à moi");
}

TEST_CASE("each time of an event that recurs is a post of its own, and a cancelled one is none") {
    Desk desk;
    const std::string file =
        calendar(event("UID:1\r\nSUMMARY:Lundi\r\nDTSTART:20261019T080000Z\r\nDTEND:20261019T090000Z\r\n"
                       "RRULE:FREQ=WEEKLY;COUNT=3") +
                 event("UID:2\r\nSUMMARY:Non\r\nSTATUS:CANCELLED\r\nDTSTART:20261019T080000Z"));
    const ImportReport report = take(desk, file);
    CHECK(report.count(Fate::fresh) == 3);
    CHECK(report.remarks.size() == 1);
    CHECK_FALSE(titled(desk, "Non"));
    CHECK(take(desk, file).count(Fate::same) == 3);
}

TEST_CASE("a plan that went out as a calendar comes into an empty one, time for time, and once") {
    IcsDesk source;
    IcsOrder posts;
    posts.kinds = {IcsKind::posts};
    const std::string file = source.bytes(posts);
    Desk desk(ProjectMaker{});
    const ImportReport report = take(desk, file);
    CHECK(report.count(Fate::fresh) == 60);
    CHECK(report.count(Fate::skipped) == 0);
    std::vector<Instant> sent, taken;
    ZoneTable& zones = source.session.planner().zones();
    const TimeZone& paris = *zones.find("Europe/Paris");
    const TimeZone& york = *zones.find("America/New_York");
    for (int i = 0; i < 60; ++i) sent.push_back((PlanA::in_paris(i) ? paris : york).resolve(PlanA::when(i)).instant);
    for (const Post& post : desk.session.project().posts) taken.push_back(paris.resolve(*post.when, post.fold).instant);
    std::sort(sent.begin(), sent.end());
    std::sort(taken.begin(), taken.end());
    CHECK(sent == taken);
    CHECK(take(desk, file).request.actions.empty());
}

TEST_CASE("what Tandem knows nothing of stays with the post and goes out with it again; whoever is invited does not") {
    Desk desk;
    const std::string long_text(200, 'x');
    const std::string lines =
        "UID:1\r\nSUMMARY:Atelier\r\nDTSTART:20261020T080000Z\r\nCLASS:PRIVATE\r\n"
        "X-ROOM;LABEL=\"4:2, left\";ALSO=b:Salle\\, 2\r\nX-LONG:" +
        long_text + "\r\nATTENDEE:mailto:ana@example.org\r\nORGANIZER:mailto:ben@example.org";
    take(desk, calendar(event(lines)));
    const Post* post = titled(desk, "Atelier");
    REQUIRE(post);
    CHECK(post->calendar_lines ==
          std::vector<std::string>{"CLASS:PRIVATE", "X-ROOM;LABEL=\"4:2, left\";ALSO=b:Salle\\, 2",
                                   "X-LONG:" + long_text});
    CHECK(take(desk, calendar(event(lines))).request.actions.empty());

    const std::string out = unfolded(ics_of(desk.session, {}).files.front().bytes);
    for (const std::string& line : post->calendar_lines) CHECK(out.find("\r\n" + line + "\r\n") != std::string::npos);
    CHECK(out.find("ATTENDEE") == std::string::npos);
    CHECK(out.find("ORGANIZER") == std::string::npos);
}

TEST_CASE("lines that somebody wrote into the project's file add no component and no guest to a calendar") {
    Desk desk;
    Post post = desk.session.project().posts[0];
    post.calendar_lines = {"X-A:1\r\nEND:VEVENT\r\nBEGIN:VEVENT",
                           "BEGIN:VALARM",
                           "END:VEVENT",
                           "ATTENDEE:mailto:a@b.c",
                           "UID:other",
                           "no colon",
                           "lower:1",
                           "X-B;Q=\"unclosed:1",
                           ":1"};
    desk.session.submit({{"undo.edit_post", {}}, {Put<Post>{post}}, {}});
    const std::string out = unfolded(ics_of(desk.session, {}).files.front().bytes);
    CHECK(out.find("\r\nX-A:1END:VEVENTBEGIN:VEVENT\r\n") != std::string::npos);
    for (const std::string bad : {"BEGIN:VALARM", "ATTENDEE", "UID:other", "no colon", "lower:1", "X-B", ":1"})
        CHECK(out.find("\r\n" + bad) == std::string::npos);
}

TEST_CASE("a calendar is known by one of its first lines, and read as it is told from a table") {
    CHECK(
        is_calendar("\xef\xbb\xbf"
                    "begin:vcalendar\n"));
    CHECK_FALSE(is_calendar("BEGIN:VCARD\n"));
    CHECK_FALSE(is_calendar("Titre;Date\n"));
    CHECK_FALSE(is_calendar(""));
    const std::string bare = event("UID:1\r\nSUMMARY:Atelier\r\nDTSTART:20261020T080000Z");
    std::string wide = "\xff\xfe";
    for (const char c : calendar(bare)) wide += {c, '\0'};
    for (const std::string& file : {bare, "\r\n\r\n" + bare, "Subject: x\r\n\r\n" + calendar(bare), wide}) {
        CHECK(is_calendar(file));
        Desk desk;
        CHECK(take(desk, file).count(Fate::fresh) == 1);
        CHECK(titled(desk, "Atelier"));
    }
}

TEST_CASE("two events that say the same are two posts, and what another event replaces is told") {
    Desk desk;
    const std::string post = event("SUMMARY:Post\r\nDTSTART:20261020T080000Z");
    const std::size_t before = desk.session.project().posts.size();
    const std::string file = calendar(post + post + event("UID:1\r\nSUMMARY:A\r\nDTSTART:20261021") +
                                      event("UID:1\r\nSEQUENCE:1\r\nSUMMARY:B\r\nDTSTART:20261022"));
    const ImportReport report = take(desk, file);
    CHECK(report.count(Fate::fresh) == 3);
    CHECK(desk.session.project().posts.size() == before + 3);
    CHECK_FALSE(titled(desk, "A"));
    const auto told = std::find_if(report.rows.begin(), report.rows.end(),
                                   [](const ImportedRow& row) { return row.fate == Fate::skipped; });
    REQUIRE(told != report.rows.end());
    CHECK(told->title == "A");
    CHECK(told->reason->key == "ics.skip.same_uid");
    CHECK(take(desk, file).request.actions.empty());
}

TEST_CASE("what is taken in otherwise than written is a remark; skipped is what is not taken in") {
    Desk desk;
    const std::string file =
        calendar(event("UID:1\r\nSUMMARY:Atelier\r\nDTSTART;TZID=Pays de Cocagne:20261020T080000") +
                 event("UID:2\r\nSUMMARY:Salon\r\nDTSTART:20261021T080000Z\r\nRRULE:FREQ=SOMETIMES") +
                 event("UID:3\r\nSUMMARY:Gala\r\nDTSTART:20261345"));
    const ImportReport report = take(desk, file);
    CHECK(report.count(Fate::fresh) == 2);
    CHECK(report.count(Fate::noted) == 2);
    REQUIRE(report.count(Fate::skipped) == 1);
    const auto lost = std::find_if(report.rows.begin(), report.rows.end(),
                                   [](const ImportedRow& row) { return row.fate == Fate::skipped; });
    CHECK(lost->title == "Gala");
}
