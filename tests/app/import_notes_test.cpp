// Events of calendar files as notes.
#include "app/import_notes.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "app/calendar_import.hpp"
#include "app/calendar_text.hpp"
#include "app/desk.hpp"

using namespace tandem;
using namespace tandem::testing;
using Fate = ImportedRow::Fate;

namespace {

ImportReport take(Desk& desk, const std::string& bytes) {
    ImportReport report = plan_note_import(desk.session, bytes, "a.ics");
    if (!report.request.actions.empty()) desk.session.submit(report.request);
    return report;
}

// Each note as its days and its text, by day.
std::vector<std::string> notes(const Desk& desk) {
    std::vector<std::string> texts;
    for (const Note& note : desk.session.project().notes) texts.push_back(to_text(note.days) + " " + note.text);
    std::sort(texts.begin(), texts.end());
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("events become notes on their days, with their time, place and description, in one step") {
    Desk desk;
    const std::string file =
        calendar(event("UID:1\r\nSUMMARY:Atelier\r\nDESCRIPTION:Venez\\, venez\r\nLOCATION:Lyon\r\n"
                       "DTSTART:20261020T080000Z\r\nDTEND:20261020T090000Z") +
                 event("UID:2\r\nSUMMARY:Salon\r\nDTSTART;VALUE=DATE:20261021\r\nDTEND;VALUE=DATE:20261024") +
                 event("UID:3\r\nSUMMARY:Nuit\r\nDTSTART:20261025T200000Z\r\nDTEND:20261026T020000Z") +
                 event("UID:4\r\nDESCRIPTION:Sans titre\\nmais deux lignes\r\nDTSTART;VALUE=DATE:20261028") +
                 event("UID:5\r\nDTSTART;VALUE=DATE:20261029"));
    const std::size_t steps = desk.session.steps_done(), posts = desk.session.project().posts.size();
    const ImportReport report = take(desk, file);
    CHECK(report.count(Fate::fresh) == 4);
    CHECK(report.count(Fate::skipped) == 1);
    CHECK(notes(desk) ==
          Texts{"2026-10-20/2026-10-20 10:00 Atelier\nLyon\nVenez, venez", "2026-10-21/2026-10-23 Salon",
                "2026-10-25/2026-10-26 21:00 Nuit", "2026-10-28/2026-10-28 Sans titre\nmais deux lignes"});
    CHECK(desk.session.steps_done() == steps + 1);
    CHECK(desk.session.project().posts.size() == posts);
    desk.session.undo();
    CHECK(desk.session.project().notes.empty());
}

TEST_CASE("the same file adds no note again, and an event that changed changes its note, which keeps its colour") {
    Desk desk;
    const auto file = [](const std::string& title, const std::string& day) {
        return calendar(event("UID:1\r\nSUMMARY:" + title + "\r\nDTSTART;VALUE=DATE:" + day));
    };
    take(desk, file("Salon", "20261021"));
    Note note = *desk.session.project().notes.begin();
    note.color = "#336699";
    desk.submit(Put<Note>{note});
    const Project before = desk.session.project();
    const ImportReport again = take(desk, file("Salon", "20261021"));
    CHECK(again.count(Fate::same) == 1);
    CHECK(again.request.actions.empty());
    CHECK(desk.session.project() == before);

    const ImportReport moved = take(desk, file("Salon du livre", "20261022"));
    CHECK(moved.count(Fate::changed) == 1);
    CHECK(notes(desk) == Texts{"2026-10-22/2026-10-22 Salon du livre"});
    CHECK(desk.session.project().notes.begin()->color == "#336699");
}

TEST_CASE("each time of what recurs has a note, which stays the same one when that time is moved") {
    Desk desk;
    const std::string rule =
        "UID:1\r\nSUMMARY:Lundi\r\nDTSTART:20261019T080000Z\r\nDTEND:20261019T090000Z\r\nRRULE:FREQ=WEEKLY;COUNT=4";
    const auto moved = [](const std::string& from, const std::string& to) {
        return event("UID:1\r\nSUMMARY:Lundi\r\nRECURRENCE-ID:" + from + "\r\nDTSTART:" + to);
    };
    take(desk, calendar(event(rule)));
    REQUIRE(notes(desk).size() == 4);
    const std::string file =
        calendar(event(rule) + moved("20261026T090000Z", "20261027T090000Z") +
                 moved("20261026T080000Z", "20261027T100000Z") + moved("20261102T080000Z", "20261103T100000Z"));
    const ImportReport report = take(desk, file);
    CHECK(report.count(Fate::skipped) == 0);
    CHECK(notes(desk) ==
          Texts{"2026-10-19/2026-10-19 10:00 Lundi", "2026-10-27/2026-10-27 10:00 Lundi",
                "2026-10-27/2026-10-27 11:00 Lundi", "2026-11-03/2026-11-03 11:00 Lundi",
                "2026-11-09/2026-11-09 09:00 Lundi"});
    CHECK(take(desk, file).request.actions.empty());
}

TEST_CASE("what is cancelled since, or left out of what recurs, takes its note away") {
    Desk desk;
    const std::string rule = "UID:1\r\nSUMMARY:Lundi\r\nDTSTART:20261019T080000Z\r\nRRULE:FREQ=WEEKLY;COUNT=4";
    const std::string once = "UID:2\r\nSUMMARY:Salon\r\nDTSTART;VALUE=DATE:20261021";
    take(desk, calendar(event(rule) + event(once)));
    REQUIRE(notes(desk).size() == 5);
    const ImportReport report =
        take(desk,
             calendar(event(rule + "\r\nEXDATE:20261102T080000Z") +
                      event("UID:1\r\nRECURRENCE-ID:20261026T080000Z\r\nDTSTART:20261026T080000Z\r\nSTATUS:CANCELLED") +
                      event(once + "\r\nSTATUS:CANCELLED") +
                      event("UID:3\r\nSUMMARY:Jamais pris\r\nDTSTART;VALUE=DATE:20261022\r\nSTATUS:CANCELLED")));
    CHECK(report.count(Fate::changed) == 3);
    CHECK(notes(desk) == Texts{"2026-10-19/2026-10-19 10:00 Lundi", "2026-11-09/2026-11-09 09:00 Lundi"});
    desk.session.undo();
    CHECK(notes(desk).size() == 5);
}

TEST_CASE("times that a changed rule no longer has take their notes along, and no other notes") {
    Desk desk;
    Note own;
    own.id = desk.session.ids().make<Note>();
    own.text = "10:00 Lundi";
    own.days = *day_range_from_text("2026-10-26/2026-10-26");
    desk.submit(Put<Note>{own});
    const auto weekly = [](const char* rule) {
        return calendar(event(std::string("UID:1\r\nSUMMARY:Lundi\r\nDTSTART:20261019T080000Z\r\nRRULE:FREQ=") + rule));
    };
    take(desk, weekly("WEEKLY;COUNT=3"));
    REQUIRE(notes(desk).size() == 4);
    const ImportReport report = take(desk, weekly("WEEKLY;INTERVAL=2;COUNT=2"));
    CHECK(report.count(Fate::changed) == 1);
    CHECK(notes(desk) ==
          Texts{"2026-10-19/2026-10-19 10:00 Lundi", "2026-10-26/2026-10-26 10:00 Lundi",
                "2026-11-02/2026-11-02 09:00 Lundi"});
    CHECK(desk.session.project().notes.contains(own.id));
}

TEST_CASE("as days away the report names each event before anybody is away") {
    Desk desk;
    const facts::Words words(facts::Language::english);
    const Id<Person> ana = tandem::testing::id<Person>("Ana");
    const std::string file =
        calendar(event("UID:1\r\nSUMMARY:Ski\r\nDTSTART;VALUE=DATE:20261221\r\nDTEND;VALUE=DATE:20261223") +
                 event("UID:2\r\nSUMMARY:Dentist\r\nDTSTART:20261215T090000\r\nDTEND:20261215T093000"));
    const ImportReport report = plan_calendar_import(desk.session, file, "a.ics", {EventsAs::away, ana}, words);
    REQUIRE(report.rows.size() == 2);
    CHECK(report.rows[0].title == "Ski");
    CHECK(report.rows[0].fate == Fate::fresh);
    CHECK(report.rows[1].reason->key == "away.import.short");
    REQUIRE(report.remarks.size() == 1);
    CHECK(report.remarks[0].key == "away.import.gain.other");
    CHECK(desk.session.project().people.find(ana)->away.empty());
    REQUIRE(desk.session.submit(report.request));
    CHECK(desk.session.project().people.find(ana)->away.size() == 1);
    const ImportReport again = plan_calendar_import(desk.session, file, "a.ics", {EventsAs::away, ana}, words);
    CHECK(again.rows[0].fate == Fate::same);
    CHECK(again.request.actions.empty());
    CHECK(plan_calendar_import(desk.session, file, "a.ics", {EventsAs::away, {}}, words).problem->key ==
          "import.events.nobody");
}
