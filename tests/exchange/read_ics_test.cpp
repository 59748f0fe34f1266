#include "exchange/read_ics.hpp"

#include <algorithm>
#include <array>

#include <doctest/doctest.h>

#include "exchange/ics_reading.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Texts = std::vector<std::string>;

// A bit of everything the reader knows: for the tests that spoil it.
constexpr std::string_view sample =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//EN\r\n"
    "BEGIN:VTIMEZONE\r\nTZID:Office\r\nBEGIN:STANDARD\r\nDTSTART:16011028T030000\r\n"
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
    "BEGIN:DAYLIGHT\r\nDTSTART:16010325T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n"
    "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
    "BEGIN:VEVENT\r\nUID:a@example\r\nDTSTART;TZID=Office:20261019T090000\r\nDTEND;TZID=Office:20261019T100000\r\n"
    "RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261109T090000Z\r\nEXDATE;TZID=Office:20261102T090000\r\n"
    "SUMMARY:Réunion\\, équipe\r\nDESCRIPTION:Une ligne bien longue\r\n  et pliée\\nen deux\r\n"
    "CATEGORIES:a\\,b,c\r\nBEGIN:VALARM\r\nTRIGGER:-PT15M\r\nSUMMARY:no\r\nEND:VALARM\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:a@example\r\nRECURRENCE-ID;TZID=Office:20261026T090000\r\n"
    "DTSTART;TZID=Office:20261027T140000\r\nDURATION:PT30M\r\nSUMMARY:Moved\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:b@example\r\nDTSTART;VALUE=DATE:20261221\r\nDTEND;VALUE=DATE:20261226\r\n"
    "RDATE;VALUE=DATE:20270301,20270302\r\nSUMMARY:Congés\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
    "END:VCALENDAR\r\n";

}  // namespace

TEST_CASE("whole days end with the last one, and a missing or empty end means one day") {
    Ics ics;
    CHECK(texts(ics.event("UID:1|DTSTART;VALUE=DATE:20261221|DTEND;VALUE=DATE:20261224|SUMMARY:x").events) ==
          Texts{"2026-12-21/2026-12-23"});
    CHECK(texts(ics.event("UID:1|DTSTART;VALUE=DATE:20261221").events) == Texts{"2026-12-21/2026-12-21"});
    CHECK(texts(ics.event("UID:1|DTSTART:20261221|DTEND:20261221").events) == Texts{"2026-12-21/2026-12-21"});
    CHECK(texts(ics.event("UID:1|DTSTART:20261221|DURATION:P1W").events) == Texts{"2026-12-21/2026-12-27"});
}

TEST_CASE("times are of UTC, of a named zone or, without one, of the reader") {
    Ics ics;
    CHECK(texts(ics.event("DTSTART:20261013T160000Z|DTEND:20261013T170000Z").events) ==
          Texts{"2026-10-13T16:00Z 2026-10-13T17:00Z"});
    CHECK(texts(ics.event("DTSTART:20261013T180000|DURATION:PT1H").events) ==
          Texts{"2026-10-13T16:00Z 2026-10-13T17:00Z"});
    CHECK(texts(ics.event("DTSTART;TZID=America/New_York:20261013T180000").events) ==
          Texts{"2026-10-13T22:00Z 2026-10-13T22:00Z"});
    CHECK(texts(ics.event("DTSTART;TZID=\"Eastern Standard Time\":20261013T180000|DURATION:PT1H").events) ==
          Texts{"2026-10-13T22:00Z 2026-10-13T23:00Z"});
    CHECK(texts(ics.event("DTSTART;TZID=/example.org/2026a/Asia/Tokyo:20261013T180000").events) ==
          Texts{"2026-10-13T09:00Z 2026-10-13T09:00Z"});
    // The end may be in another zone than the beginning.
    CHECK(texts(ics.event("DTSTART;TZID=Europe/Paris:20261013T180000|DTEND:20261013T190000Z").events) ==
          Texts{"2026-10-13T16:00Z 2026-10-13T19:00Z"});
}

TEST_CASE("a zone that nobody knows is told once, and its times are local") {
    Ics ics;
    const IcsReading reading = ics.event("DTSTART;TZID=Nowhere:20261013T180000|DTEND;TZID=Nowhere:20261013T190000");
    CHECK(texts(reading.events) == Texts{"2026-10-13T16:00Z 2026-10-13T17:00Z"});
    CHECK(reasons(reading) == Texts{"3 ics.zone"});
}

TEST_CASE("what a file says about a zone counts, in summer and in winter") {
    Ics ics;
    constexpr std::string_view zone =
        "BEGIN:VTIMEZONE|TZID:Ours|BEGIN:STANDARD|DTSTART:16011104T020000|RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11|"
        "TZOFFSETFROM:-0400|TZOFFSETTO:-0500|END:STANDARD|BEGIN:DAYLIGHT|DTSTART:16010311T020000|"
        "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3|TZOFFSETFROM:-0500|TZOFFSETTO:-0400|END:DAYLIGHT|END:VTIMEZONE|";
    CHECK(texts(ics.event("DTSTART;TZID=Ours:20260610T120000", zone).events) ==
          Texts{"2026-06-10T16:00Z 2026-06-10T16:00Z"});
    CHECK(texts(ics.event("DTSTART;TZID=Ours:20261210T120000", zone).events) ==
          Texts{"2026-12-10T17:00Z 2026-12-10T17:00Z"});
    // Its clock: 02:30 does not exist on 8 March and is counted by the offset before; 01:30 exists twice on 1 November.
    CHECK(texts(ics.event("DTSTART;TZID=Ours:20260308T023000", zone).events) ==
          Texts{"2026-03-08T07:30Z 2026-03-08T07:30Z"});
    CHECK(texts(ics.event("DTSTART;TZID=Ours:20261101T013000", zone).events) ==
          Texts{"2026-11-01T05:30Z 2026-11-01T05:30Z"});
}

TEST_CASE("a time that the clock leaves out counts by the offset before, one that exists twice is the first") {
    Ics ics;
    CHECK(texts(ics.event("DTSTART;TZID=Europe/Paris:20260329T023000").events) ==
          Texts{"2026-03-29T01:30Z 2026-03-29T01:30Z"});
    CHECK(texts(ics.event("DTSTART;TZID=Europe/Paris:20261025T023000").events) ==
          Texts{"2026-10-25T00:30Z 2026-10-25T00:30Z"});
}

TEST_CASE("what recurs keeps its wall time, without what is left out and with what is added") {
    Ics ics;
    CHECK(texts(ics.event("DTSTART;TZID=Europe/Paris:20261019T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=4|"
                          "EXDATE;TZID=Europe/Paris:20261026T090000|RDATE:20261201T080000Z")
                    .events) ==
          Texts{"2026-10-19T07:00Z 2026-10-19T08:00Z", "2026-11-02T08:00Z 2026-11-02T09:00Z",
                "2026-11-09T08:00Z 2026-11-09T09:00Z", "2026-12-01T08:00Z 2026-12-01T09:00Z"});
    // The end of a rule in UTC is compared with wall time: 23:30Z on the 31st is the 1st in Paris.
    CHECK(texts(ics.event("DTSTART;TZID=Europe/Paris:20261230T003000|RRULE:FREQ=DAILY;UNTIL=20261231T233000Z").events)
              .size() == 3);
    CHECK(texts(ics.event("DTSTART;VALUE=DATE:20261230|RRULE:FREQ=DAILY;UNTIL=20261231T120000Z").events).size() == 2);
    CHECK(texts(ics.event("DTSTART;TZID=Europe/Paris:20261230T083000|RRULE:FREQ=DAILY;UNTIL=20261231").events).size() ==
          2);
    CHECK(texts(ics.event("DTSTART:20260101T080000Z|RDATE;VALUE=PERIOD:20260103T080000Z/PT3H,"
                          "20260105T080000Z/20260105T090000Z")
                    .events) ==
          Texts{"2026-01-01T08:00Z 2026-01-01T08:00Z", "2026-01-03T08:00Z 2026-01-03T11:00Z",
                "2026-01-05T08:00Z 2026-01-05T09:00Z"});
    // A date alone leaves out what takes place on that day.
    CHECK(texts(ics.event("DTSTART:20260101T080000Z|RRULE:FREQ=DAILY;COUNT=2|EXDATE;VALUE=DATE:20260102").events) ==
          Texts{"2026-01-01T08:00Z 2026-01-01T08:00Z"});
}

TEST_CASE("only what touches the days asked for is given, whenever it began") {
    Ics ics;
    const std::string text =
        "BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:19990101\nDTEND;VALUE=DATE:19990104\nRRULE:FREQ=YEARLY\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:2\nDTSTART;VALUE=DATE:20200101\nEND:VEVENT\n";
    const IcsReading reading = ics.read(text, "2026-01-03/2027-01-01");
    CHECK(texts(reading.events) == Texts{"2026-01-01/2026-01-03", "2027-01-01/2027-01-03"});
    CHECK(reading.outside == 1);
    // Touching days is a matter of the reader's zone: the end of the 31st in New York is the 1st in Paris.
    const std::string late = "BEGIN:VEVENT\nDTSTART;TZID=America/New_York:20251231T203000\nDURATION:PT1H\nEND:VEVENT\n";
    REQUIRE(ics.read(late, "2026-01-01/2026-01-01").events.size() == 1);
    CHECK(to_text(ics.read(late, "2026-01-01/2026-01-01").events[0].spans[0].days) == "2026-01-01/2026-01-01");
    CHECK(ics.read(late, "2025-12-31/2025-12-31").events.empty());
}

TEST_CASE("one occurrence can be moved, renamed or cancelled") {
    Ics ics;
    const IcsReading reading = ics.read(sample);
    CHECK(texts(reading.events) ==
          Texts{"2026-10-19T07:00Z 2026-10-19T08:00Z", "2026-11-09T08:00Z 2026-11-09T09:00Z",
                "2026-10-27T13:00Z 2026-10-27T13:30Z", "2026-12-21/2026-12-25", "2027-03-01/2027-03-05",
                "2027-03-02/2027-03-06"});
    REQUIRE(reading.events.size() == 3);
    CHECK(reading.events[0].uid == "a@example");
    CHECK(reading.events[0].title == "Réunion, équipe");
    CHECK(reading.events[0].description == "Une ligne bien longue et pliée\nen deux");
    CHECK(reading.events[0].categories == Texts{"a,b", "c"});
    CHECK_FALSE(reading.events[0].free);
    CHECK(reading.events[1].title == "Moved");
    CHECK(reading.events[2].free);
    CHECK(reading.remarks.empty());
    const IcsReading cancelled = ics.event(
        "UID:1|DTSTART;VALUE=DATE:20260105|RRULE:FREQ=DAILY;COUNT=3|END:VEVENT|"
        "BEGIN:VEVENT|UID:1|RECURRENCE-ID;VALUE=DATE:20260106|DTSTART;VALUE=DATE:20260106|STATUS:CANCELLED");
    CHECK(texts(cancelled.events) == Texts{"2026-01-05/2026-01-05", "2026-01-07/2026-01-07"});
    CHECK(cancelled.cancelled == 1);
}

TEST_CASE("what is cancelled is left out, and of two events with one UID the newer counts") {
    Ics ics;
    const IcsReading cancelled = ics.event("UID:1|DTSTART:20260105|STATUS:CANCELLED");
    CHECK(cancelled.events.empty());
    CHECK(cancelled.cancelled == 1);
    CHECK(texts(ics.event("UID:1|SEQUENCE:2|DTSTART:20260105|END:VEVENT|BEGIN:VEVENT|UID:1|SEQUENCE:1|DTSTART:20260107")
                    .events) == Texts{"2026-01-05/2026-01-05"});
    CHECK(texts(ics.event("UID:1|DTSTAMP:20260101T000000Z|DTSTART:20260105|END:VEVENT|BEGIN:VEVENT|UID:1|"
                          "DTSTAMP:20260102T000000Z|DTSTART:20260107")
                    .events) == Texts{"2026-01-07/2026-01-07"});
}

TEST_CASE("any line ends, encoding, folds and case are read") {
    Ics ics;
    CHECK(ics.read("begin:vevent\rdtstart;value=date:20260105\rsummary:x\rend:vevent\r").events.size() == 1);
    CHECK(ics.read("BEGIN:VEVENT\n\nDTSTART\n ;VALUE=DATE\n\t:2026\n 0105\nEND:VEVENT").events.size() == 1);
    const IcsReading mark = ics.read(
        "\xef\xbb\xbf"
        "BEGIN:VEVENT\nDTSTART:20260105\nSUMMARY:Été\nEND:VEVENT\n");
    REQUIRE(mark.events.size() == 1);
    CHECK(mark.events[0].title == "Été");
    const IcsReading latin = ics.read("BEGIN:VEVENT\nDTSTART:20260105\nSUMMARY:Cong\xe9s d\x92\xe9t\xe9\nEND:VEVENT\n");
    REQUIRE(latin.events.size() == 1);
    CHECK(latin.events[0].title == "Congés d’été");
    CHECK(latin.events[0].uid == "2026-01-05T00:00 Congés d’été");
    const std::string calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260105\nEND:VEVENT\nEND:VCALENDAR\n";
    CHECK(ics.read(calendar + "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260106\nEND:VEVENT\nEND:VCALENDAR\n")
              .events.size() == 2);
}

TEST_CASE("what is broken is left out with its line and a reason; the rest is kept") {
    Ics ics;
    const IcsReading reading = ics.read(
        "BEGIN:VCALENDAR\n"
        "BEGIN:VEVENT\nSUMMARY:no beginning\nEND:VEVENT\n"
        "BEGIN:VEVENT\nSUMMARY:bad\nDTSTART:20261399\nEND:VEVENT\n"
        "BEGIN:VEVENT\nDTSTART:20260105\nSUMMARY:kept\nthis is no property\nEND:VEVENT\n"
        "BEGIN:VEVENT\nDTSTART:20260106\nSUMMARY:no end\n"
        "BEGIN:VTODO\nSUMMARY:task\nEND:VTODO\n"
        "BEGIN:VEVENT\nDTSTART:20260107\nRRULE:FREQ=SECONDLY\nSUMMARY:often\nEND:VEVENT\n"
        "BEGIN:VEVENT\nDTSTART:20260108\nSUMMARY:cut o");
    CHECK(texts(reading.events) == Texts{"2026-01-05/2026-01-05", "2026-01-07/2026-01-07"});
    CHECK(reasons(reading) ==
          Texts{"2 ics.skip.no_begin", "5 ics.skip.begin", "12 ics.skip.no_colon", "14 ics.skip.never_ends",
                "17 ics.skip.task", "22 ics.rule", "25 ics.skip.never_ends"});
    CHECK(reading.remarks[0].title == "no beginning");
}

TEST_CASE("what recurs by another calendar than ours is taken in once, which is told") {
    Ics ics;
    const IcsReading days = ics.event(
        "UID:1|DTSTART;VALUE=DATE:20260217|DTEND;VALUE=DATE:20260219|SUMMARY:Nouvel An|"
        "RRULE:RSCALE=CHINESE;FREQ=YEARLY");
    CHECK(texts(days.events) == Texts{"2026-02-17/2026-02-18"});
    CHECK(reasons(days) == Texts{"7 ics.rule"});
    REQUIRE(days.remarks.size() == 1);
    CHECK(days.remarks[0].title == "Nouvel An");
    CHECK_FALSE(days.remarks[0].left_out);
    CHECK(days.incomplete);
    const IcsReading time = ics.event(
        "UID:1|DTSTART:20260912T080000Z|DURATION:PT1H|RRULE:FREQ=MONTHLY;RSCALE=HEBREW;BYMONTH=5L;SKIP=FORWARD");
    CHECK(texts(time.events) == Texts{"2026-09-12T08:00Z 2026-09-12T09:00Z"});
    CHECK(reasons(time) == Texts{"6 ics.rule"});
}

TEST_CASE("a file that is no calendar, or too large, is refused in words") {
    Ics ics;
    CHECK(ics.read("Date,Titre\n1,2\n").problem->key == "ics.problem.none");
    CHECK(ics.read(std::string("BEGIN:VCALENDAR\0", 16)).problem->key == "import.problem.not_text");
    CHECK(ics.read(sample, "2026-01-01/2026-12-31", {.bytes = 100}).problem->key == "import.problem.too_big");
    CHECK(ics.read(sample, "2026-01-01/2026-12-31", {.components = 2}).problem->key == "ics.problem.many");
    CHECK_FALSE(ics.read("BEGIN:VCALENDAR\nEND:VCALENDAR\n").problem);
}

TEST_CASE("an event that recurs too often is cut, and rules that find nothing cost a bounded time") {
    Ics ics;
    const IcsReading cut = ics.read("BEGIN:VEVENT\nDTSTART:20260101\nRRULE:FREQ=DAILY\nEND:VEVENT\n",
                                    "2026-01-01/2027-12-31", {.spans = 10});
    REQUIRE(cut.events.size() == 1);
    CHECK(cut.events[0].spans.size() == 10);
    CHECK(reasons(cut) == Texts{"3 ics.cut"});
    std::string many;
    for (int i = 0; i < 300; ++i)
        many += "BEGIN:VEVENT\nUID:" + std::to_string(i) +
            "\nDTSTART:20260101T080000Z\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\nEND:VEVENT\n";
    CHECK(ics.read(many).events.size() == 300);
    // A calendar of many years at work is whole.
    std::string busy;
    for (int i = 0; i < 1500; ++i)
        busy += "BEGIN:VEVENT\nUID:" + std::to_string(i) +
            "\nDTSTART;TZID=Europe/Paris:20150105T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=MO\nEND:VEVENT\n";
    const IcsReading whole = ics.read(busy, "2026-01-01/2026-12-31");
    CHECK(whole.remarks.empty());
    CHECK(texts(whole.events).size() == 1500 * 52);
}

TEST_CASE("a file cut off anywhere, or with any byte changed, is read without harm") {
    Ics ics;
    for (std::size_t length = 0; length <= sample.size(); length += 3) (void)ics.read(sample.substr(0, length));
    std::string spoilt(sample);
    std::uint32_t random = 7;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        random = random * 1664525 + 1013904223;
        spoilt[i] = std::array{static_cast<char>(random >> 24U), ':', '9', '\n'}[random >> 16U & 3U];
        const IcsReading reading = ics.read(spoilt);
        for (const IcsEvent& event : reading.events) {
            REQUIRE_FALSE(event.spans.empty());
            for (const IcsSpan& span : event.spans) {
                REQUIRE(span.begin <= span.end);
                REQUIRE_FALSE(span.days.empty());
            }
        }
        spoilt[i] = sample[i];
    }
}
