// Events of calendar files that have one UID, or none.
#include <algorithm>

#include <doctest/doctest.h>

#include "exchange/ics_reading.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Texts = std::vector<std::string>;

std::string event(const std::string& lines) { return "BEGIN:VEVENT\n" + lines + "\nEND:VEVENT\n"; }

Texts uids(const IcsReading& reading) {
    Texts out;
    for (const IcsEvent& event : reading.events) out.push_back(event.uid);
    return out;
}

// "2 for 6": the event on line 2, since the one on line 6 counts.
Texts replaced(const IcsReading& reading) {
    Texts out;
    for (const IcsRemark& one : reading.remarks)
        if (one.reason.key == "ics.skip.same_uid")
            out.push_back(std::to_string(one.line) + " for " + one.reason.values.at(0).second);
    return out;
}

}  // namespace

TEST_CASE("events without a UID that begin alike are told apart by a number, wherever they stand in the file") {
    Ics ics;
    const std::string post = event("SUMMARY:Post\nDTSTART:20260105T080000Z");
    const IcsReading two = ics.read(post + post);
    CHECK(uids(two) == Texts{"2026-01-05T08:00 Post", "2026-01-05T08:00 Post\n2"});
    CHECK(two.remarks.empty());
    const IcsReading after = ics.read(event("SUMMARY:Other\nDTSTART:20260105T080000Z") + post + post);
    CHECK(uids(after) == Texts{"2026-01-05T08:00 Other", "2026-01-05T08:00 Post", "2026-01-05T08:00 Post\n2"});
}

TEST_CASE("events with one UID that are equally new and begin at different times are all taken in") {
    Ics ics;
    const IcsReading reading =
        ics.read(event("UID:0@default\nSUMMARY:B\nDTSTART;VALUE=DATE:20260416") +
                 event("UID:0@default\nSUMMARY:A\nDTSTART;VALUE=DATE:20260410\nDTEND;VALUE=DATE:20260413") +
                 event("UID:1@default\nSUMMARY:C\nDTSTART;VALUE=DATE:20260420"));
    CHECK(texts(reading.events) == Texts{"2026-04-16/2026-04-16", "2026-04-10/2026-04-12", "2026-04-20/2026-04-20"});
    CHECK(reading.remarks.empty());
    REQUIRE(reading.events.size() == 3);
    CHECK(reading.events[0].shared_uid);
    CHECK(reading.events[1].shared_uid);
    CHECK_FALSE(reading.events[2].shared_uid);
}

TEST_CASE("an event that another one replaces is told, with the line of the one that counts") {
    Ics ics;
    const std::string older = event("UID:1\nSEQUENCE:1\nDTSTART:20260105");
    const std::string newer = event("UID:1\nSEQUENCE:2\nDTSTART:20260107");
    CHECK(replaced(ics.read(older + newer)) == Texts{"1 for 6"});
    CHECK(replaced(ics.read(newer + older)) == Texts{"6 for 1"});
    CHECK(texts(ics.read(newer + older).events) == Texts{"2026-01-07/2026-01-07"});
    // At the same time the last one counts; a newer one counts instead of several.
    const IcsReading alike =
        ics.read(event("UID:1\nSUMMARY:A\nDTSTART:20260105") + event("UID:1\nSUMMARY:B\nDTSTART:20260105"));
    CHECK(replaced(alike) == Texts{"1 for 6"});
    REQUIRE(alike.events.size() == 1);
    CHECK(alike.events[0].title == "B");
    CHECK_FALSE(alike.events[0].shared_uid);
    const IcsReading several = ics.read(event("UID:1\nDTSTART:20260105") + event("UID:1\nDTSTART:20260106") + newer);
    CHECK(replaced(several) == Texts{"1 for 9", "5 for 9"});
    CHECK(texts(several.events) == Texts{"2026-01-07/2026-01-07"});
}

TEST_CASE("of two events that differ by their last change alone the newer counts, wherever it stands") {
    Ics ics;
    const auto version = [](const char* title, const std::string& changed) {
        return event("UID:1\nSEQUENCE:3\nDTSTAMP:20260301T000000Z\nLAST-MODIFIED:" + changed +
                     "\nDTSTART:20260105T080000Z\nSUMMARY:" + title);
    };
    const std::string older = version("Old", "20260201T093000Z"), newer = version("New", "20260201T093001Z");
    for (const std::string& file : {older + newer, newer + older}) {
        const IcsReading reading = ics.read(file);
        REQUIRE(reading.events.size() == 1);
        CHECK(reading.events[0].title == "New");
    }
    CHECK(replaced(ics.read(older + newer)) == Texts{"1 for 9"});
    CHECK(replaced(ics.read(newer + older)) == Texts{"9 for 1"});
    // A higher number of changes counts before a later one.
    const std::string again =
        event("UID:1\nSEQUENCE:4\nLAST-MODIFIED:20250101T000000Z\nDTSTART:20260106\nSUMMARY:Again");
    REQUIRE(ics.read(again + newer).events.size() == 1);
    CHECK(ics.read(again + newer).events[0].title == "Again");
}

TEST_CASE("of what stands for one occurrence the newest counts, and the others are told") {
    Ics ics;
    const auto moved = [](const std::string& sequence, const std::string& to) {
        return event("UID:1\nSEQUENCE:" + sequence + "\nRECURRENCE-ID:20260106T080000Z\nDTSTART:" + to);
    };
    const std::string rule = event("UID:1\nDTSTART:20260105T080000Z\nRRULE:FREQ=DAILY;COUNT=2");
    const IcsReading reading = ics.read(rule + moved("2", "20260108T080000Z") + moved("1", "20260109T080000Z"));
    CHECK(texts(reading.events) == Texts{"2026-01-05T08:00Z 2026-01-05T08:00Z", "2026-01-08T08:00Z 2026-01-08T08:00Z"});
    CHECK(replaced(reading) == Texts{"12 for 6"});
}

TEST_CASE("UIDs too long for a project stay apart, and are the same in each file") {
    Ics ics;
    const std::string begin(2'000, 'u');
    const std::string file =
        event("UID:" + begin + "1\nDTSTART:20260105") + event("UID:" + begin + "2\nDTSTART:20260105");
    const Texts found = uids(ics.read(file));
    REQUIRE(found.size() == 2);
    CHECK(found[0] != found[1]);
    CHECK(found[0].size() < 1'100);
    CHECK(uids(ics.read("BEGIN:VCALENDAR\n" + file + "END:VCALENDAR\n")) == found);
}
