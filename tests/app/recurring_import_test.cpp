// Events that begin to recur after they were taken in, or stop to.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/calendar_text.hpp"
#include "app/desk.hpp"
#include "app/import_events.hpp"
#include "app/import_notes.hpp"

using namespace tandem;
using namespace tandem::testing;
using Fate = ImportedRow::Fate;

namespace {

using Texts = std::vector<std::string>;

ImportReport take_posts(Desk& desk, const std::string& bytes) {
    ImportReport report = plan_event_import(desk.session, bytes, "a.ics");
    if (!report.request.actions.empty()) REQUIRE(desk.session.submit(report.request));
    return report;
}
ImportReport take_notes(Desk& desk, const std::string& bytes) {
    ImportReport report = plan_note_import(desk.session, bytes, "a.ics");
    if (!report.request.actions.empty()) REQUIRE(desk.session.submit(report.request));
    return report;
}

// When the posts of this title are, in order.
Texts posts(const Desk& desk, const std::string& title) {
    Texts times;
    for (const Post& post : desk.session.project().posts)
        if (post.title == title) times.push_back(to_text(*post.when));
    std::sort(times.begin(), times.end());
    return times;
}
const Post* post_at(const Desk& desk, const std::string& title, const std::string& time) {
    for (const Post& post : desk.session.project().posts)
        if (post.title == title && to_text(*post.when).starts_with(time)) return &post;
    return nullptr;
}
Texts notes(const Desk& desk) {
    Texts texts;
    for (const Note& note : desk.session.project().notes)
        texts.push_back(to_text(note.days.begin) + " " + note.text + note.color);
    std::sort(texts.begin(), texts.end());
    return texts;
}

std::string lundi(const std::string& begin, const std::string& more = {}) {
    return event("UID:1\r\nSUMMARY:Lundi\r\nDTSTART" + begin + more);
}

const std::string once = calendar(lundi(":20261019T080000Z"));
const std::string weekly = calendar(lundi(":20261019T080000Z", "\r\nRRULE:FREQ=WEEKLY;COUNT=3"));

}  // namespace

TEST_CASE("the post of an event that begins to recur is its first time, and the other way round") {
    Desk desk;
    take_posts(desk, once);
    Post own = *post_at(desk, "Lundi", "2026-10-19");
    own.note = "à moi";
    REQUIRE(desk.submit(Put<Post>{own}));

    const ImportReport recurs = take_posts(desk, weekly);
    CHECK(recurs.count(Fate::fresh) == 2);
    CHECK(recurs.count(Fate::changed) == 1);
    CHECK(posts(desk, "Lundi") == Texts{"2026-10-19T10:00", "2026-10-26T09:00", "2026-11-02T09:00"});
    CHECK(post_at(desk, "Lundi", "2026-10-19")->id == own.id);
    CHECK(post_at(desk, "Lundi", "2026-10-19")->note == "à moi");
    CHECK(take_posts(desk, weekly).request.actions.empty());

    const ImportReport single = take_posts(desk, once);
    CHECK(single.count(Fate::fresh) == 0);
    CHECK(single.count(Fate::changed) == 1);
    CHECK(posts(desk, "Lundi").size() == 3);
    CHECK(post_at(desk, "Lundi", "2026-10-19")->id == own.id);
    CHECK(take_posts(desk, once).request.actions.empty());
}

TEST_CASE("a post is the time of what recurs at which it is, wherever that stands in the series") {
    Desk desk;
    take_posts(desk, once);
    const Id<Post> id = post_at(desk, "Lundi", "2026-10-19")->id;
    // Two times on its day: the one at its hour.
    take_posts(desk, calendar(lundi(":20261012T060000Z", "\r\nRDATE:20261019T060000Z,20261019T080000Z")));
    CHECK(posts(desk, "Lundi") == Texts{"2026-10-12T08:00", "2026-10-19T08:00", "2026-10-19T10:00"});
    CHECK(post_at(desk, "Lundi", "2026-10-19T10:00")->id == id);

    Desk whole;
    take_posts(whole, calendar(lundi(";VALUE=DATE:20261019")));
    const Id<Post> first = post_at(whole, "Lundi", "2026-10-19")->id;
    const std::string days = calendar(lundi(";VALUE=DATE:20261012", "\r\nRRULE:FREQ=WEEKLY;COUNT=2"));
    take_posts(whole, days);
    CHECK(posts(whole, "Lundi").size() == 2);
    CHECK(post_at(whole, "Lundi", "2026-10-19")->id == first);
    CHECK(take_posts(whole, days).request.actions.empty());
}

TEST_CASE("a UID that several events come to have keeps the post of the one at its time") {
    Desk desk;
    take_posts(desk, once);
    const Id<Post> id = post_at(desk, "Lundi", "2026-10-19")->id;
    const std::string both = calendar(lundi(":20261012T080000Z") + lundi(":20261019T080000Z"));
    const ImportReport report = take_posts(desk, both);
    CHECK(report.count(Fate::fresh) == 1);
    CHECK(posts(desk, "Lundi") == Texts{"2026-10-12T10:00", "2026-10-19T10:00"});
    CHECK(post_at(desk, "Lundi", "2026-10-19")->id == id);
    CHECK(take_posts(desk, both).request.actions.empty());
}

TEST_CASE("the note of an event that begins to recur is its first time with its colour, and the other way round") {
    Desk desk;
    take_notes(desk, once);
    Note own = *desk.session.project().notes.begin();
    own.color = "#336699";
    REQUIRE(desk.submit(Put<Note>{own}));

    const ImportReport recurs = take_notes(desk, weekly);
    CHECK(recurs.count(Fate::fresh) == 2);
    CHECK(recurs.count(Fate::changed) == 1);
    CHECK(recurs.request.label.values.at(0).second == "3");
    CHECK(notes(desk) == Texts{"2026-10-19 10:00 Lundi#336699", "2026-10-26 09:00 Lundi", "2026-11-02 09:00 Lundi"});
    CHECK(take_notes(desk, weekly).request.actions.empty());

    take_notes(desk, once);
    CHECK(notes(desk).size() == 3);
    CHECK(notes(desk)[0] == "2026-10-19 10:00 Lundi#336699");
    CHECK(take_notes(desk, once).request.actions.empty());
}

TEST_CASE("the note of an event that moved when it began to recur goes, and those of a shared UID stay") {
    Desk desk;
    take_notes(desk, once);
    take_notes(desk, calendar(lundi(":20261020T080000Z", "\r\nRRULE:FREQ=WEEKLY;COUNT=2")));
    CHECK(notes(desk) == Texts{"2026-10-20 10:00 Lundi", "2026-10-27 09:00 Lundi"});

    Desk shared;
    take_notes(shared, calendar(lundi(":20261012T080000Z") + lundi(":20261019T080000Z")));
    take_notes(shared, calendar(lundi(":20261112T080000Z") + lundi(":20261119T080000Z")));
    CHECK(notes(shared).size() == 4);
}
