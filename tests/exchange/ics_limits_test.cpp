// Calendar files that would cost much: time, memory, or more than a project may hold.
#include <chrono>
#include <ctime>

#include <doctest/doctest.h>

#include "exchange/ics_lines.hpp"
#include "exchange/ics_reading.hpp"
#include "exchange/ics_values.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Texts = std::vector<std::string>;

std::string event(const std::string& lines) { return "BEGIN:VEVENT\n" + lines + "\nEND:VEVENT\n"; }

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

LocalMinute new_year(int year) { return LocalMinute(Day(date::year(year) / 1 / 1)); }

// A zone "Ours" whose clocks change every other day.
std::string restless_zone() {
    std::string dates;
    for (int i = 0; i < 1'990; ++i) dates += (i ? "," : "") + ics_time_text(new_year(2018) + date::days(2 * i));
    return "BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\n"
           "TZOFFSETTO:+0200\nRDATE:" +
        dates + "\nEND:STANDARD\nEND:VTIMEZONE\n";
}

// Reads it, in less than two seconds of the processor.
IcsReading quickly(const std::string& bytes) {
    Ics ics;
    const std::clock_t since = std::clock();
    IcsReading reading = ics.read(bytes);
    CHECK((std::clock() - since) / CLOCKS_PER_SEC < 2);
    return reading;
}

}  // namespace

TEST_CASE("of a component with too many lines the first ones are read, and the rest is told") {
    const std::string file = event("UID:1\nDTSTART:20260105\n" + times(20'000, "X-A:1\n") + "SUMMARY:late");
    const IcsComponents parts = ics_components(file, 10, 1'000);
    REQUIRE(parts.components.size() == 1);
    CHECK(parts.components[0].lines.size() == most_ics_lines);
    Ics ics;
    const IcsReading reading = ics.read(file);
    CHECK(reasons(reading) == Texts{"10002 ics.skip.many_lines"});
    REQUIRE(reading.events.size() == 1);
    CHECK(reading.events[0].title.empty());
    // All together they are bounded too.
    const std::string large = times(112, event(times(9'000, "A:\n") + "B:"));
    REQUIRE(ics.read(large).problem);
    CHECK(ics.read(large).problem->key == "ics.problem.many");
}

TEST_CASE("faults are counted up to a bound, and that there are too many parts is told however many there are") {
    const std::string broken = "BEGIN:VCALENDAR\n" + times(5'000, "no colon\n");
    CHECK(ics_components(broken, 2, 100).faults.size() == most_ics_faults);
    const IcsComponents parts = ics_components(broken + times(3, event("UID:1")), 2, 100);
    REQUIRE(parts.faults.size() == most_ics_faults + 1);
    CHECK(parts.faults.back().kind == IcsFault::Kind::too_many);
}

TEST_CASE("a line with more parameters than any program writes costs that line") {
    Ics ics;
    const IcsReading reading = ics.read(event("UID:1\nDTSTART:20260105\nX-A" + times(201, ";B=") + ":1\nX-B;C=1:2"));
    CHECK(reasons(reading) == Texts{"4 ics.skip.long_line"});
    REQUIRE(reading.events.size() == 1);
    CHECK(reading.events[0].other == Texts{"X-B;C=1:2"});
}

TEST_CASE("ends that nothing begins, inside of much that does, are gone through quickly") {
    quickly("BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + times(49'000, "BEGIN:X\n") + times(200'000, "END:Y\n"));
}

TEST_CASE("zones that nobody knows are gone through quickly") {
    std::string many;
    for (int i = 0; i < 49'000; ++i) {
        const std::string number = std::to_string(i);
        many += event("UID:" + number + "\nDTSTART;TZID=Begin " + number + ":20260105T080000\nDTEND;TZID=End " +
                      number + ":20260105T090000");
    }
    const IcsReading reading = quickly(many);
    CHECK(reading.events.size() == 49'000);
    CHECK(reading.remarks.size() == 1'000);
    // A zone's name is looked for behind three strokes at most.
    std::string parts;
    for (int i = 0; i < 20'000; ++i)
        parts += event("DTSTART;TZID=" + times(95, "/a") + std::to_string(i) + ":20260105T080000");
    quickly(parts);
}

TEST_CASE("a zone of many changes costs little for each time") {
    std::string daily = restless_zone();
    for (int i = 0; i < 200; ++i)
        daily += event("UID:" + std::to_string(i) + "\nDTSTART;TZID=Ours:20260101T080000\nRRULE:FREQ=DAILY");
    CHECK(texts(quickly(daily).events).size() == 200 * 730);
    std::string moved = restless_zone();
    for (int i = 0; i < 40'000; ++i) {
        const std::string at = ics_time_text(new_year(2026) + std::chrono::minutes(i));
        moved += event("UID:1\nRECURRENCE-ID;TZID=Ours:" + at + "\nDTSTART;TZID=Ours:" + at);
    }
    quickly(moved);
}

TEST_CASE("what recurs is not spread out once there are as many times as may be given") {
    std::string daily;
    for (int i = 0; i < 3'000; ++i)
        daily += event("UID:" + std::to_string(i) + "\nDTSTART:20260101T080000Z\nRRULE:FREQ=DAILY");
    const IcsReading reading = quickly(daily);
    CHECK(texts(reading.events).size() == IcsLimits{}.all_spans);
    CHECK(reading.incomplete);
    CHECK(reading.remarks.size() == IcsLimits{}.remarks);
}

TEST_CASE("many events with one UID are sorted quickly") {
    std::string many;
    for (int i = 0; i < 50'000; ++i)
        many += event("UID:0@default\nDTSTART:" + ics_time_text(new_year(2026) + std::chrono::minutes(i)) + "Z");
    CHECK(quickly(many).events.size() == 50'000);
}

TEST_CASE("texts that are too long are cut between characters, and told") {
    Ics ics;
    const IcsReading quotes =
        ics.read(event("UID:1\nDTSTART:20260105\nSUMMARY:a\nDESCRIPTION:" + std::string(1'000'000, '"')));
    REQUIRE(quotes.events.size() == 1);
    CHECK(quotes.events[0].description.size() == most_event_text);
    CHECK(reasons(quotes) == Texts{"1 ics.long_text"});
    const IcsReading accents =
        ics.read(event("UID:1\nDTSTART:20260105\nSUMMARY:" + times(600, "é") + "\nLOCATION:x" + times(100'000, "é")));
    REQUIRE(accents.events.size() == 1);
    CHECK(accents.events[0].title == times(250, "é"));
    CHECK(accents.events[0].place == "x" + times(49'999, "é"));
    CHECK(reasons(accents) == Texts{"1 ics.long_text", "1 ics.long_text"});
    const IcsReading categories = ics.read(event("UID:1\nDTSTART:20260105\nCATEGORIES:" + times(300, "a,")));
    REQUIRE(categories.events.size() == 1);
    CHECK(categories.events[0].categories.size() == most_event_categories);
    CHECK(reasons(categories) == Texts{"1 ics.many_categories"});
}

TEST_CASE("what recurs with a long text is taken in as often as there is room for, and told") {
    Ics ics;
    const std::string daily = event("UID:1\nDTSTART:20260105\nRRULE:FREQ=DAILY\nDESCRIPTION:" + std::string(98, 'x'));
    const IcsReading reading = ics.read(daily, "2026-01-01/2027-12-31", {.all_text = 1'000});
    REQUIRE(reading.events.size() == 1);
    CHECK(reading.events[0].spans.size() == 10);
    CHECK(reading.incomplete);
    CHECK(reasons(reading) == Texts{"1 ics.much_text"});
    CHECK_FALSE(ics.read(daily, "2026-01-01/2026-12-31").incomplete);
}
