// Calendars as people have them, taken in as posts, as notes and as days away: what acceptance asks.
#include <map>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "app/calendar_import.hpp"
#include "app/desk.hpp"
#include "exchange/wild_calendars.hpp"
#include "fuzz/spoil.hpp"
#include "store/save_project.hpp"
#include "store/utf8.hpp"

using namespace tandem;
using namespace tandem::testing;
using Fate = ImportedRow::Fate;

namespace {

ImportReport take(Desk& desk, const std::string& bytes, EventsAs as) {
    ImportReport report =
        plan_calendar_import(desk.session, bytes, "a.ics", {as, tandem::testing::id<Person>("Ana")}, in_english());
    if (!report.request.actions.empty()) REQUIRE(desk.session.submit(report.request));
    return report;
}

// Takes a file in twice; the second time nothing may change.
void take_twice(const std::string& bytes) {
    for (const EventsAs as : {EventsAs::posts, EventsAs::notes, EventsAs::away}) {
        CAPTURE(static_cast<int>(as));
        Desk desk;
        take(desk, bytes, as);
        const Project once = desk.session.project();
        const ImportReport again = take(desk, bytes, as);
        CHECK(again.request.actions.empty());
        CHECK(again.count(Fate::fresh) + again.count(Fate::changed) == 0);
        CHECK((desk.session.project() == once));
    }
}

// Posts that each of the whole calendars gives, and its events that have any.
struct Gain {
    std::size_t posts = 0, events = 0;
};
const std::map<std::string, Gain> gains{
    {"broken.ics", {3, 3}},          {"cloud-team.ics", {8, 3}},      {"desktop-alarms.ics", {5, 3}},
    {"office-meetings.ics", {6, 3}}, {"school-holidays.ics", {6, 6}}, {"sports-fixtures.ics", {5, 5}},
    {"web-calendar.ics", {11, 3}},
};

}  // namespace

TEST_CASE("calendar statement 8: the events of whole calendars are taken in, each time of them") {
    const std::vector<WildCalendar> files = whole_calendars();
    CHECK(files.size() == gains.size());
    for (const WildCalendar& file : files) {
        CAPTURE(file.name);
        const Gain& gain = gains.at(file.name);
        Desk desk;
        const std::size_t before = desk.session.project().posts.size();
        const ImportReport report = take(desk, file.bytes, EventsAs::posts);
        std::set<std::size_t> lines;
        for (const ImportedRow& row : report.rows)
            if (row.fate == Fate::fresh) lines.insert(row.number);
        CHECK(desk.session.project().posts.size() == before + gain.posts);
        CHECK(lines.size() == gain.events);
        Desk with_notes;
        take(with_notes, file.bytes, EventsAs::notes);
        CHECK(with_notes.session.project().notes.size() == gain.posts);
    }
}

TEST_CASE("calendar statement 8: titles and texts of whole calendars are what somebody wrote") {
    Desk desk;
    for (const WildCalendar& file : whole_calendars()) take(desk, file.bytes, EventsAs::posts);
    std::map<std::string, std::string> texts;
    for (const Post& post : desk.session.project().posts) {
        texts.emplace(post.title, post.text);
        CHECK(is_utf8(post.title));
        CHECK(is_utf8(post.text));
    }
    for (const char* title :
         {"Calendrier de l’avent : premières idées 🎄", "Comité de rédaction (déplacé)", "Tournage – capsules d’automne",
          "Call with New York", "Vacances d’hiver", "FC Colline – AS Rivage", "Réunion d’été"})
        CHECK_MESSAGE(texts.contains(title), title);
    CHECK_FALSE(texts.contains("Coupe – adversaire à venir"));
    CHECK(texts["Calendrier de l’avent : premières idées 🎄"] ==
          "À préparer : 24 cases, 24 visuels. La réunion de lancement est notée ici.");
}

TEST_CASE("calendar statement 11: any calendar twice adds nothing, as posts, as notes and as days away") {
    for (const WildCalendar& file : wild_calendars()) {
        CAPTURE(file.name);
        take_twice(file.bytes);
    }
}

TEST_CASE("calendar statement 11: a spoilt calendar twice adds nothing either") {
    std::mt19937 random(20261005);
    const std::vector<std::string_view> words{"\r\n ",         ":", ";", "UID:", "RRULE:FREQ=DAILY\r\n", "\xc3", "2026",
                                              "END:VEVENT\r\n"};
    for (const WildCalendar& file : whole_calendars()) {
        CAPTURE(file.name);
        for (int i = 0; i < 6; ++i) take_twice(fuzz::spoilt(file.bytes, random, words));
    }
}

TEST_CASE("a calendar with texts of any length gives a project that can be saved") {
    const std::string quotes(1'000'000, '"');
    std::string file = "BEGIN:VCALENDAR\r\n";
    for (const std::string name : {"SUMMARY:", "DESCRIPTION:", "LOCATION:", "URL:", "UID:", "X-OTHER:"})
        file += "BEGIN:VEVENT\r\nDTSTART:20261020T080000Z\r\n" + name + quotes + "\r\nSUMMARY:x\r\nEND:VEVENT\r\n";
    file +=
        "BEGIN:VEVENT\r\nUID:d\r\nDTSTART:20261020\r\nDESCRIPTION:" + quotes + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    for (const EventsAs as : {EventsAs::posts, EventsAs::notes, EventsAs::away}) {
        Desk desk;
        const ImportReport report = take(desk, file, as);
        CHECK(report.count(Fate::fresh) > 0);
        CHECK(static_cast<bool>(checked_project_text(desk.session.project(), {})));
    }
    take_twice(file);
}

TEST_CASE("that a calendar was read as Windows-1252 is said, whatever its events are") {
    const std::string file = "BEGIN:VEVENT\nUID:1\nDTSTART:20261020\nSUMMARY:Cong\xe9s\nEND:VEVENT\n";
    for (const EventsAs as : {EventsAs::posts, EventsAs::notes, EventsAs::away}) {
        Desk desk;
        std::set<std::string> keys;
        for (const Label& remark : take(desk, file, as).remarks) keys.insert(remark.key);
        CHECK(keys.contains("import.remark.windows_1252"));
    }
}
