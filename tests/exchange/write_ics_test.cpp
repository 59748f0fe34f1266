#include "exchange/write_ics.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "exchange/ics_lines.hpp"
#include "exchange/ics_out.hpp"
#include "exchange/ics_values.hpp"
#include "exchange/ics_zone_block.hpp"
#include "exchange/ics_zones.hpp"
#include "exchange/outside_readers.hpp"
#include "exchange/plain_text.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

Instant instant_at(std::string_view text) { return instant_from_text(text).value(); }

IcsItem event(std::string title, std::string_view begin, std::string_view end, std::string zone = "Europe/Paris") {
    IcsItem item;
    item.uid = "11111111-1111-4111-8111-111111111111@tandem";
    item.changed_at = instant_at("2026-10-01T08:00Z");
    item.begin = instant_at(begin);
    item.end = instant_at(end);
    item.zone = std::move(zone);
    item.title = std::move(title);
    return item;
}
IcsItem plain_event(std::string title) { return event(std::move(title), "2026-10-13T16:00Z", "2026-10-13T16:15Z"); }

struct Written {
    ZoneTable zones;
    IcsFile file;
    std::vector<std::string> lines;

    explicit Written(std::vector<IcsItem> items) {
        file = write_ics({"Plan", std::move(items)}, zones);
        lines = checked_lines(file.bytes);
    }
    bool has(const std::string& line) const { return std::find(lines.begin(), lines.end(), line) != lines.end(); }
    std::size_t count(const std::string& line) const {
        return static_cast<std::size_t>(std::count(lines.begin(), lines.end(), line));
    }
};

std::string block_of(const char* zone_name, int first = 2026, int last = 2026) {
    ZoneTable zones;
    const TimeZone* zone = zones.find(zone_name);
    REQUIRE(zone);
    const auto rules = zone_rules(*zone, date::year(first), date::year(last));
    if (!rules) return "none";
    IcsOut out;
    write_zone(out, zone_name, *rules);
    std::string text;
    for (const std::string& line : checked_lines(out.bytes())) text += line + "\n";
    return text;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the calendar itself says what it is, and asks nobody for anything") {
    const Written written({plain_event("Lancement")});
    const std::vector<std::string> head(written.lines.begin(), written.lines.begin() + 6);
    CHECK(head ==
          std::vector<std::string>{"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tandem//Editorial calendar//EN",
                                   "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:Plan"});
    CHECK(written.lines.back() == "END:VCALENDAR");
    CHECK(written.has("DTSTART;TZID=Europe/Paris:20261013T180000"));
    CHECK(written.has("DTEND;TZID=Europe/Paris:20261013T181500"));
    CHECK(written.has("DTSTAMP:20261001T080000Z"));
    CHECK(written.has("TRANSP:TRANSPARENT"));
}

TEST_CASE("a long line is folded at 75 octets, and never inside a character") {
    for (const char* const sign : {"a", "é", "漢", "🇫🇷", "👩‍👩‍👧"}) {
        std::string title;
        for (int i = 0; i < 30; ++i) title += sign;
        for (std::size_t shift = 0; shift < 8; ++shift) {
            IcsOut out;
            const std::string whole = std::string(shift, 'x') + title;
            out.text("DESCRIPTION", whole);
            std::string unfolded;
            for (const std::string& line : checked_lines(out.bytes())) {
                // No line begins or ends inside a character.
                CHECK(plain_text(line) == line);
                unfolded += unfolded.empty() ? line : line.substr(1);
            }
            CHECK(unfolded == "DESCRIPTION:" + whole);
        }
    }
}

TEST_CASE("texts are escaped, and control characters other than the tab are taken out") {
    IcsOut out;
    out.text("SUMMARY", "a\\b;c,d\r\ne\tf\rg\x01h\x7fi\u0085j");
    CHECK(out.bytes() == "SUMMARY:a\\\\b\\;c\\,d\\ne\tfghij\r\n");
    IcsOut broken;
    broken.text("SUMMARY", "a\xff\xc3z");
    CHECK(broken.bytes() == "SUMMARY:a\ufffd\ufffdz\r\n");
    IcsOut none;
    none.text("SUMMARY", "");
    none.text("SUMMARY", "\x01");
    CHECK(none.bytes().empty());
}

TEST_CASE("whatever a text holds, nothing of it becomes a line of the file") {
    const std::string evil = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\nATTENDEE:mailto:a@example.com\rBEGIN:VALARM";
    IcsItem item = plain_event("Lancement\nBEGIN:VEVENT");
    item.description = evil;
    item.url = "https://example.com/" + evil;
    item.categories = {evil};
    item.tags = {evil};
    item.workflow = evil;
    const Written written({item});
    CHECK(written.count("BEGIN:VEVENT") == 1);
    CHECK(written.count("END:VEVENT") == 1);
    for (const std::string& line : written.lines) {
        CHECK_FALSE(line.starts_with("ATTENDEE"));
        CHECK_FALSE(line.starts_with("BEGIN:VALARM"));
        CHECK_FALSE(line.starts_with("UID:evil"));
    }
    CHECK(counts_by_libical(written.file.bytes) == IcalCounts{true, 0, 1, 0, 1});
    for (const auto& items : {items_by_python(written.file.bytes), items_by_icaljs(written.file.bytes)}) {
        REQUIRE(items.size() == 1);
        CHECK(items[0].title == "Lancement");
        CHECK(items[0].description == plain_text(evil));
    }
}

TEST_CASE("any text goes out and comes back as it is meant") {
    CHECK(rc::check("written and read by Tandem's own reader", [](const std::string& text) {
        IcsOut out;
        out.text("DESCRIPTION", text);
        const std::string plain = plain_text(text);
        const IcsComponents parts = ics_components("BEGIN:VEVENT\r\n" + out.bytes() + "END:VEVENT\r\n", 10, 1U << 20U);
        RC_ASSERT(parts.components.size() == 1U);
        const IcsLine* line = parts.components[0].find("DESCRIPTION");
        RC_ASSERT((line ? ics_text(line->value) : std::string()) == plain);
        checked_lines(out.bytes());
    }));
}

TEST_CASE("a title is one line of at most 120 characters, cut between words") {
    CHECK(ics_first_line("\n  Bonjour à tous \nsuite", 120) == "Bonjour à tous");
    CHECK(ics_first_line("", 120).empty());
    std::string words;
    for (int i = 0; i < 40; ++i) words += "été ";
    CHECK(ics_first_line(words, 11) == "été été…");
    // Without a space nothing that belongs together is cut: a flag, a family, a letter and its accent.
    CHECK(ics_first_line("aaaa🇫🇷aaaaaa", 6) == "aaaa…");
    CHECK(ics_first_line("aaa👩‍👩‍👧aaaaaa", 6) == "aaa…");
    CHECK(ics_first_line("aaaae\u0301aaaaaa", 6) == "aaaa…");
    CHECK(ics_first_line(std::string(120, 'a'), 120) == std::string(120, 'a'));
    CHECK(ics_first_line(std::string(121, 'a'), 120) == std::string(119, 'a') + "…");
}

TEST_CASE("a comma in a category becomes a middle dot, and the exact tag stands beside it") {
    IcsItem item = plain_event("x");
    item.categories = {"Promo, été", "a;b", ""};
    item.tags = {"Promo, été", "a;b"};
    const Written written({item});
    CHECK(written.has("CATEGORIES:Promo· été,a\\;b"));
    CHECK(written.has("X-TANDEM-TAG:Promo\\, été"));
    CHECK(written.has("X-TANDEM-TAG:a\\;b"));
}

TEST_CASE("a link is one of the web, in ASCII") {
    CHECK(ics_uri("https://example.com/a?b=c,d;e") == "https://example.com/a?b=c,d;e");
    CHECK(ics_uri("https://example.com/été x") == "https://example.com/%C3%A9t%C3%A9%20x");
    CHECK(ics_uri("javascript:alert(1)").empty());
    CHECK(ics_uri("example.com").empty());
}

TEST_CASE("whole days end with the day after the last one") {
    IcsItem item;
    item.uid = "a@tandem";
    item.title = "Soldes";
    item.days = day_range_from_text("2026-10-09/2026-10-18").value();
    const Written written({item});
    CHECK(written.has("DTSTART;VALUE=DATE:20261009"));
    CHECK(written.has("DTEND;VALUE=DATE:20261019"));
    CHECK(written.count("BEGIN:VTIMEZONE") == 0);
}

TEST_CASE("a task has its limit, and its beginning only where that is before") {
    IcsItem item = event("Répondre", "2026-10-13T07:00Z", "2026-10-13T09:00Z");
    item.is_task = true;
    item.state = IcsState::completed;
    item.priority = 1;
    item.about = "post@tandem";
    const Written written({item});
    CHECK(written.has("DTSTART;TZID=Europe/Paris:20261013T090000"));
    CHECK(written.has("DUE;TZID=Europe/Paris:20261013T110000"));
    CHECK(written.has("PERCENT-COMPLETE:100"));
    CHECK(written.has("STATUS:COMPLETED"));
    CHECK(written.has("PRIORITY:1"));
    CHECK(written.has("RELATED-TO:post@tandem"));
    CHECK(counts_by_libical(written.file.bytes) == IcalCounts{true, 0, 0, 1, 1});
    item.begin = item.end;
    CHECK_FALSE(holds(Written({item}).file.bytes, "DTSTART;"));
}

TEST_CASE("zones are described by rules anchored in 1970, under their own names") {
    CHECK(block_of("Europe/Paris") ==
          "BEGIN:VTIMEZONE\nTZID:Europe/Paris\nX-LIC-LOCATION:Europe/Paris\n"
          "BEGIN:DAYLIGHT\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nTZNAME:CEST\nDTSTART:19700329T020000\n"
          "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\n"
          "BEGIN:STANDARD\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nTZNAME:CET\nDTSTART:19701025T030000\n"
          "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\nEND:VTIMEZONE\n");
    const std::string york = block_of("America/New_York");
    CHECK(holds(york, "DTSTART:19700308T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\n"));
    CHECK(holds(york, "DTSTART:19701101T020000\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\n"));
    // South of the equator summer is over the new year.
    const std::string sydney = block_of("Australia/Sydney");
    CHECK(
        holds(sydney, "BEGIN:STANDARD\nTZOFFSETFROM:+1100\nTZOFFSETTO:+1000\nTZNAME:AEST\nDTSTART:19700405T030000\n"));
    CHECK(block_of("Asia/Tokyo") ==
          "BEGIN:VTIMEZONE\nTZID:Asia/Tokyo\nX-LIC-LOCATION:Asia/Tokyo\nBEGIN:STANDARD\nTZOFFSETFROM:+0900\n"
          "TZOFFSETTO:+0900\nTZNAME:JST\nDTSTART:19700101T000000\nEND:STANDARD\nEND:VTIMEZONE\n");
    // The Friday before the last Sunday of March.
    CHECK(holds(block_of("Asia/Jerusalem"), "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29\n"));
    CHECK(holds(block_of("Asia/Kathmandu"), "TZOFFSETTO:+0545\n"));
}

TEST_CASE("a zone without yearly rules, or with other ones in the years of the plan, has none") {
    CHECK(block_of("Africa/Casablanca") == "none");
    CHECK(block_of("Asia/Gaza") == "none");
    CHECK(block_of("Europe/Istanbul") != "none");
    CHECK(block_of("Europe/Istanbul", 2015, 2026) == "none");
}

TEST_CASE("the rules of a zone say what the zone's clock says, all year round") {
    ZoneTable zones;
    for (const char* const name : {"Europe/Paris", "Europe/Dublin", "America/New_York", "America/St_Johns",
                                   "Australia/Lord_Howe", "Asia/Jerusalem", "Pacific/Auckland", "America/Santiago"}) {
        CAPTURE(name);
        const TimeZone* zone = zones.find(name);
        REQUIRE(zone);
        const auto rules = zone_rules(*zone, date::year(2026), date::year(2026));
        REQUIRE(rules);
        IcsOut out;
        write_zone(out, "Other", *rules);
        IcsZones described(zones, zones.utc());
        RecurrenceBudget budget;
        described.describe(ics_components(out.bytes(), 10, 1000).components.at(0), budget);
        const IcsZone* read = described.find("Other");
        REQUIRE(read);
        for (Instant moment = instant_at("2026-01-01T00:00Z"); moment < instant_at("2030-01-01T00:00Z");
             moment += std::chrono::hours(5))
            if (read->wall(moment) != zone->local(moment)) FAIL_CHECK(to_text(moment));
    }
}

TEST_CASE("times of a zone that no rule describes are written in UTC, which is told") {
    const Written written({event("a", "2026-10-13T16:00Z", "2026-10-13T16:15Z", "Africa/Casablanca"),
                           event("b", "2026-10-13T16:00Z", "2026-10-13T16:15Z", "Nowhere/Nowhere"), plain_event("c")});
    CHECK(written.file.zones_in_utc == std::vector<std::string>{"Africa/Casablanca"});
    CHECK(written.count("DTSTART:20261013T160000Z") == 2);
    CHECK(written.count("DTSTART;TZID=Europe/Paris:20261013T180000") == 1);
    CHECK(written.count("BEGIN:VTIMEZONE") == 1);
}

TEST_CASE("a time that the clock shows twice is written in UTC, with its end") {
    // 02:30 of 25 October 2026 in Paris, the first and the second one; the last hour before, which ends in it.
    const Written written({event("first", "2026-10-25T00:30Z", "2026-10-25T00:45Z"),
                           event("second", "2026-10-25T01:30Z", "2026-10-25T01:45Z"),
                           event("into", "2026-10-24T23:50Z", "2026-10-25T00:05Z")});
    CHECK(written.has("DTSTART:20261025T003000Z"));
    CHECK(written.has("DTSTART:20261025T013000Z"));
    CHECK(written.has("DTSTART:20261024T235000Z"));
    CHECK(written.has("DTEND:20261025T000500Z"));
    const std::vector<std::string> begins{"2026-10-25T00:30Z", "2026-10-25T01:30Z", "2026-10-24T23:50Z"};
    for (const auto& items : {items_by_python(written.file.bytes), items_by_icaljs(written.file.bytes)}) {
        std::vector<std::string> read;
        for (const ReadItem& one : items) read.push_back(one.begin);
        CHECK(read == begins);
    }
}

TEST_CASE("the same calendar gives the same bytes, each zone once and in order") {
    const std::vector<IcsItem> items{event("a", "2026-10-13T16:00Z", "2026-10-13T16:15Z", "Europe/Paris"),
                                     event("b", "2026-10-13T16:00Z", "2026-10-13T16:15Z", "America/New_York"),
                                     event("c", "2026-12-13T16:00Z", "2026-12-13T16:15Z", "Europe/Paris")};
    const Written written(items);
    CHECK(written.file.bytes == Written(items).file.bytes);
    CHECK(written.count("BEGIN:VTIMEZONE") == 2);
    CHECK(written.file.bytes.find("TZID:America/New_York\r\n") < written.file.bytes.find("TZID:Europe/Paris\r\n"));
}
