// Calendar files whose bytes are hard to read.
#include <doctest/doctest.h>

#include "exchange/decode_calendar.hpp"
#include "exchange/ics_reading.hpp"
#include "exchange/own_ics.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

std::string utf16(const std::string& ascii, bool little, bool mark) {
    std::string bytes;
    if (mark) bytes = little ? "\xff\xfe" : "\xfe\xff";
    for (const char c : ascii) {
        if (!little) bytes += '\0';
        bytes += c;
        if (little) bytes += '\0';
    }
    return bytes;
}

}  // namespace

TEST_CASE("a fold inside a character garbles neither it nor anything else, and lines keep their numbers") {
    Ics ics;
    const IcsReading reading = ics.read(
        "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260105\r\nSUMMARY:R\xc3\r\n \xa9union\r\n"
        "DESCRIPTION:\xf0\r\n\t\x9f\n \x8e\r\n \r\n \x84 fin\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20260106\r\nSUMMARY:Réunion\r\nEND:VEVENT\r\n");
    REQUIRE(reading.events.size() == 2);
    CHECK(reading.events[0].title == "Réunion");
    CHECK(reading.events[0].description == "🎄 fin");
    CHECK(reading.events[1].title == "Réunion");
    CHECK(reading.events[1].line == 12);
    CHECK_FALSE(reading.windows_1252);
}

TEST_CASE("that a calendar was read as Windows-1252 is said") {
    Ics ics;
    const std::string head = "BEGIN:VEVENT\nUID:1\nDTSTART:20260105\nSUMMARY:";
    const IcsReading latin = ics.read(head + "Cong\xe9s\nEND:VEVENT\n");
    CHECK(latin.windows_1252);
    REQUIRE(latin.events.size() == 1);
    CHECK(latin.events[0].title == "Congés");
    // What follows a fold may look like the rest of a character.
    const IcsReading folded = ics.read(head + "\xc3\n \xa9t\xe9\nEND:VEVENT\n");
    CHECK(folded.windows_1252);
    REQUIRE(folded.events.size() == 1);
    CHECK(folded.events[0].title == "Ã©té");
    CHECK_FALSE(ics.read(head + "Congés\nEND:VEVENT\n").windows_1252);
    CHECK_FALSE(ics.read(head + "plain\nEND:VEVENT\n").windows_1252);
}

TEST_CASE("a calendar of Tandem's own is read in any encoding too") {
    ZoneTable zones;
    const auto folded = read_own_ics(
        "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:R\xc3\r\n \xa9union\r\nX-TANDEM-ROWS:{}\r\nEND:VEVENT\r\n", zones);
    REQUIRE(folded);
    REQUIRE(folded->items.size() == 1);
    CHECK(folded->items[0].title == "Réunion");
    CHECK_FALSE(folded->windows_1252);
    const std::string plain = "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:x\r\nX-TANDEM-ROWS:{}\r\nEND:VEVENT\r\n";
    CHECK(read_own_ics(utf16(plain, true, true), zones).has_value());
    const auto latin = read_own_ics("BEGIN:VEVENT\r\nSUMMARY:\xe9t\xe9\r\nX-TANDEM-ROWS:{}\r\nEND:VEVENT\r\n", zones);
    REQUIRE(latin);
    CHECK(latin->windows_1252);
}

TEST_CASE("a calendar, or a part of one, is known by its first lines, whatever their encoding") {
    const std::string bare = "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n";
    CHECK(begins_as_calendar(bare));
    CHECK(begins_as_calendar("BEGIN:VCALENDAR"));
    CHECK(
        begins_as_calendar("\xef\xbb\xbf"
                           "begin:vcalendar\n"));
    CHECK(begins_as_calendar("BEGIN\n :VCALENDAR\n"));
    CHECK(begins_as_calendar("Content-Type: text/calendar\r\n\r\n\r\n" + bare));
    CHECK(begins_as_calendar("SUMMARY:Cong\xe9s\r" + bare));
    for (const bool little : {false, true})
        for (const bool mark : {false, true}) CHECK(begins_as_calendar(utf16(bare + bare, little, mark)));
    CHECK_FALSE(begins_as_calendar("BEGIN:VCARD\nEND:VCARD\n"));
    CHECK_FALSE(begins_as_calendar("Titre;Date\nBEGIN;VEVENT\n"));
    CHECK_FALSE(begins_as_calendar("Titre;Texte\nx;BEGIN:VEVENT\n"));
    CHECK_FALSE(begins_as_calendar(std::string(10'000, '\n') + bare));
    CHECK_FALSE(begins_as_calendar(std::string("PK\x03\x04\0\0\0", 7)));
    CHECK_FALSE(begins_as_calendar(""));
}
