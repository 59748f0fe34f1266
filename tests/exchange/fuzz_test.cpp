// Readers of other programs' files, over files spoilt at random: everywhere, and every day.
#include "fuzz/spoil.hpp"

using namespace tandem;

TEST_CASE("a calendar file spoilt at random keeps what the reader promises") {
    fuzz::read_spoilt(fuzz::ics, 300,
                      {"\r\n", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", ";TZID=", "99999999T999999", "FREQ=SECONDLY",
                       "INTERVAL=0", "COUNT=-1", "PT99999999999H", "20261301", "\xff", "BYDAY=-99MO", ":"});
}

TEST_CASE("a CSV table spoilt at random keeps what the reader promises") {
    fuzz::read_spoilt(fuzz::csv, 400, {"\"", "\"\"", "\r", "\n", ",", ";", "\t", "|", "sep=,\n", "\xff\xfe", "\xff"});
}

TEST_CASE("a workbook spoilt at random keeps what the reader promises") {
    fuzz::read_spoilt(fuzz::workbook, 200,
                      {"<row>", "</row>", "<c r='XFD1048576'>", "<c t='s'><v>99999999</v></c>", "&#0;", "<!DOCTYPE a>",
                       "PK\3\4", "PK\5\6", "\xff\xff\xff\xff", "1E999"});
}

TEST_CASE("answers of a review spoilt at random keep what the reader promises") {
    fuzz::read_spoilt(fuzz::review_answers, 400,
                      {"null", "{}", "[]", "\"", "\\u0000", "\\ud800", "1e999", "-1", "\xff"});
}

TEST_CASE("a plan's table spoilt at random, read in any way, keeps what the reader promises") {
    fuzz::read_spoilt(
        fuzz::plan_table, 150,
        {"\"", ",", ";", "\n", "32/13/2026", "25:61", "=1+1", "€", "\xff", "|", "999999999999999999999", "-"});
}

TEST_CASE("a picture spoilt at random keeps what the reader promises") {
    fuzz::read_spoilt(fuzz::picture, 300,
                      {"IHDR", "IDAT", "\xff\xd8", "\xff\xc0", "\xff\xda", "\xff\xe1", "VP8X", "\xff\xff\xff\xff",
                       "Exif", "MM", "II"});
}
