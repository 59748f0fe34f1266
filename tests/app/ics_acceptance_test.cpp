#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "app/ics_desk.hpp"
#include "exchange/plain_text.hpp"
#include "exchange/read_ics.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// What a reader should find of Plan A, told from its rows.
std::vector<ReadItem> expected_items() {
    ZoneTable zones;
    const TimeZone &paris = *zones.find("Europe/Paris"), &york = *zones.find("America/New_York");
    std::vector<ReadItem> items;
    for (int i = 0; i < 60; ++i) {
        const PlanA::Text& text = PlanA::text_of(i);
        const Instant begin = (PlanA::in_paris(i) ? paris : york).resolve(PlanA::when(i)).instant;
        items.push_back({false, uid_of(i), 0, to_text(begin), to_text(begin + std::chrono::minutes(15)),
                         (PlanA::in_paris(i) ? "[Instagram] " : "[LinkedIn] ") + text.shown, plain_text(text.caption)});
    }
    const Project project = PlanA().maker.project;
    for (const Campaign& campaign : project.campaigns)
        items.push_back({false, uid(campaign.id.value), 0, to_text(campaign.days.begin), to_text(campaign.days.end),
                         "[Campagne] " + campaign.name, ""});
    for (int i = 0; i < 10; ++i) {
        const ManualTask& task = *project.manual_tasks.find(PlanA::task(i));
        items.push_back({true, uid(task.id.value), 0, to_text(paris.resolve(task.begin).instant),
                         to_text(paris.resolve(task.end).instant), task.title,
                         std::string("Pour ") + (i % 2 == 0 ? "Ana" : "Ben") + "\nPrévu\u00a0: 15\u00a0min"});
    }
    return items;
}

void check_same(std::vector<ReadItem> read, std::vector<ReadItem> expected) {
    read = sorted(std::move(read));
    expected = sorted(std::move(expected));
    REQUIRE(read.size() == expected.size());
    for (std::size_t i = 0; i < read.size(); ++i) CHECK(read[i] == expected[i]);
}

}  // namespace

// The acceptance statements of calendar files, each with readers that nobody here wrote.

TEST_CASE(
    "calendar statement 1: every line has at most 75 octets and ends in CRLF; the file is UTF-8 without controls") {
    const std::string bytes = IcsDesk().bytes();
    const std::vector<std::string> lines = checked_lines(bytes);
    CHECK(lines.size() > 500);
    std::size_t longest = 0;
    for (const std::string& line : lines) {
        CHECK(plain_text(line) == line);
        longest = std::max(longest, line.size());
    }
    CHECK(longest == 75);
}

TEST_CASE(
    "calendar statement 2: libical finds one calendar without errors, and the exact numbers of events and tasks") {
    CHECK(counts_by_libical(IcsDesk().bytes()) == IcalCounts{true, 0, 63, 10, 2});
    IcsOrder events;
    events.tasks_as_events = true;
    CHECK(counts_by_libical(IcsDesk().bytes(events)) == IcalCounts{true, 0, 73, 0, 2});
}

TEST_CASE("calendar statement 3: python-icalendar reads the plan string for string") {
    check_same(items_by_python(IcsDesk().bytes()), expected_items());
}

TEST_CASE("calendar statement 3: ical.js reads the plan string for string") {
    check_same(items_by_icaljs(IcsDesk().bytes()), expected_items());
}

TEST_CASE("calendar statement 4: each zone that is used is described once by rules, under its IANA name") {
    std::set<std::string> used;
    std::vector<std::string> described;
    std::size_t rules = 0;
    for (const std::string& line : checked_lines(IcsDesk().bytes())) {
        if (const std::size_t at_zone = line.find(";TZID="); at_zone != std::string::npos)
            used.insert(line.substr(at_zone + 6, line.find(':') - at_zone - 6));
        if (line.starts_with("TZID:")) described.push_back(line.substr(5));
        if (line.starts_with("RRULE:")) ++rules;
    }
    CHECK(used == std::set<std::string>{"America/New_York", "Europe/Paris"});
    CHECK(described == std::vector<std::string>{"America/New_York", "Europe/Paris"});
    CHECK(rules == 4);
}

TEST_CASE("calendar statement 5: after a post is moved, its sequence is one more and no line outside it differs") {
    IcsDesk desk;
    const std::string first = desk.send();
    CHECK(desk.send() == first);
    REQUIRE(desk.submit(MovePosts{{PlanA::post(7)}, 1, 0}));
    const std::string second = desk.send();
    CHECK(uids_in(second) == uids_in(first));
    const auto [before, rest_before] = split(first, uid_of(7));
    const auto [after, rest_after] = split(second, uid_of(7));
    CHECK(rest_after == rest_before);
    CHECK(line_with(before, "SEQUENCE") == "SEQUENCE:0");
    CHECK(line_with(after, "SEQUENCE") == "SEQUENCE:1");
    CHECK(line_with(after, "DTSTART") != line_with(before, "DTSTART"));
    CHECK(desk.send() == second);
}

// That the bytes are the same after an import is in import_own_test.cpp; this is the reader for any program's files.
TEST_CASE("calendar statement 6: Tandem's own reader finds UID, times, title and description as they were exported") {
    IcsDesk desk;
    ZoneTable zones;
    const std::string bytes = desk.bytes();
    const IcsReading reading =
        read_ics(bytes, *day_range_from_text("2026-01-01/2027-12-31"), zones, *zones.find("Europe/Paris"));
    REQUIRE_FALSE(reading.problem);
    std::vector<ReadItem> read;
    for (const IcsEvent& event : reading.events) {
        REQUIRE(event.spans.size() == 1);
        const IcsSpan& span = event.spans[0];
        read.push_back({false, event.uid, 0, span.whole_days ? to_text(span.days.begin) : to_text(span.begin),
                        span.whole_days ? to_text(span.days.end) : to_text(span.end), event.title, event.description});
    }
    std::vector<ReadItem> expected = expected_items();
    std::erase_if(expected, [](const ReadItem& item) { return item.is_task; });
    check_same(std::move(read), std::move(expected));
    // Tasks are told as left out, one each.
    CHECK(reading.remarks.size() == 10);
}
