#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace tandem::testing {

struct WildCalendar {
    std::string name;
    std::string bytes;
};

// The files of a folder, by name.
inline std::vector<WildCalendar> calendars_in(const std::filesystem::path& folder) {
    std::vector<WildCalendar> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream in(entry.path(), std::ios::binary);
        files.push_back({entry.path().filename().string(), {std::istreambuf_iterator<char>(in), {}}});
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return files;
}

// Calendars of the size and shape that people have: of the web, an office, a desktop, a cloud, a school and a club, and
// a broken one.
inline std::vector<WildCalendar> whole_calendars() { return calendars_in(TANDEM_SOURCE_DIR "/tests/data/calendars"); }

// Calendars as programs write them, each with what makes its program's files hard to read, and the whole ones. To these
// come the files of the folder that the environment names in TANDEM_CALENDARS, if it does.
inline std::vector<WildCalendar> wild_calendars() {
    const auto lines = [](const std::vector<std::string>& all, const char* end = "\r\n") {
        std::string bytes;
        for (const std::string& line : all) bytes += line + end;
        return bytes;
    };
    std::vector<WildCalendar> files{
        {"Windows zone, described from 1601 on, folded by tabs",
         lines({"BEGIN:VCALENDAR",
                "PRODID:-//Example//Mail 14.0//EN",
                "VERSION:2.0",
                "METHOD:REQUEST",
                "BEGIN:VTIMEZONE",
                "TZID:Romance Standard Time",
                "BEGIN:STANDARD",
                "DTSTART:16011028T030000",
                "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
                "TZOFFSETFROM:+0200",
                "TZOFFSETTO:+0100",
                "END:STANDARD",
                "BEGIN:DAYLIGHT",
                "DTSTART:16010325T020000",
                "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
                "TZOFFSETFROM:+0100",
                "TZOFFSETTO:+0200",
                "END:DAYLIGHT",
                "END:VTIMEZONE",
                "BEGIN:VEVENT",
                "ATTENDEE;CN=\"Roux, Camille\";RSVP=TRUE:mailto:camille@exam",
                "\tple.com",
                "CLASS:PUBLIC",
                "DESCRIPTION:Ordre du jour\\nBudget\\, plan\\; photos",
                "\t et la suite",
                "DTSTART;TZID=\"Romance Standard Time\":20261019T090000",
                "DTEND;TZID=\"Romance Standard Time\":20261019T100000",
                "UID:040000008200E00074C5B7101A82E008",
                "SUMMARY;LANGUAGE=fr:Point éditorial",
                "X-ALT-DESC;FMTTYPE=text/html:<p>Ordre du jour</p>",
                "BEGIN:VALARM",
                "TRIGGER:-PT15M",
                "ACTION:DISPLAY",
                "DESCRIPTION:Rappel",
                "END:VALARM",
                "END:VEVENT",
                "END:VCALENDAR"})},
        {"folded before every colon",
         lines({"BEGIN:VCALENDAR", "VERSION", " :2.0", "BEGIN:VEVENT", "UID", " :one@example.com", "SUMMARY",
                " :New Year", "RRULE", " :FREQ=YEARLY;INTERVAL=1;BYMONTH=1", "DTSTART", " ;VALUE=DATE", " :20260101",
                "DTEND", " ;VALUE=DATE", " :20260102", "END:VEVENT", "END:VCALENDAR"},
               "\n")},
        {"lists of dates and periods",
         lines({"BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:0", "DTSTART:20260714T123000",
                "RDATE;VALUE=PERIOD:20260803T020000Z/20260803T040000Z,", " 20260804T010000Z/PT3H", "END:VEVENT",
                "BEGIN:VEVENT", "UID:1", "DTSTART;VALUE=DATE:20260101", "RDATE;VALUE=DATE:20260120,20260217,20260421,",
                " 20260526,20260704", "EXDATE;VALUE=DATE:20260217", "END:VEVENT", "BEGIN:VEVENT", "UID:2",
                "RDATE;TZID=America/New_York:20260714T083000", "END:VEVENT", "END:VCALENDAR"})},
        {"a series with a moved and a cancelled time",
         lines({"BEGIN:VCALENDAR",
                "BEGIN:VEVENT",
                "UID:s",
                "SEQUENCE:3",
                "DTSTART;TZID=Europe/Paris:20261005T090000",
                "DURATION:PT45M",
                "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261231T080000Z",
                "EXDATE;TZID=Europe/Paris:20261007T090000",
                "SUMMARY:Point",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:s",
                "RECURRENCE-ID;TZID=Europe/Paris:20261012T090000",
                "DTSTART;TZID=Europe/Paris:20261013T140000",
                "SUMMARY:Point déplacé",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:s",
                "RECURRENCE-ID;TZID=Europe/Paris:20261014T090000",
                "DTSTART;TZID=Europe/Paris:20261014T090000",
                "STATUS:CANCELLED",
                "END:VEVENT",
                "END:VCALENDAR"})},
        {"events and tasks, a journal and a time of being busy",
         lines({"BEGIN:VCALENDAR",
                "BEGIN:VEVENT",
                "UID:e",
                "DTSTART:20261020T080000Z",
                "DTEND:20261020T090000Z",
                "SUMMARY:Atelier",
                "END:VEVENT",
                "BEGIN:VTO"
                "DO",
                "UID:t",
                "DUE;VALUE=DATE:20261021",
                "SUMMARY:Rendre le plan",
                "STATUS:NEEDS-ACTION",
                "END:VTO"
                "DO",
                "BEGIN:VJOURNAL",
                "UID:j",
                "DTSTART;VALUE=DATE:20261022",
                "SUMMARY:Carnet",
                "END:VJOURNAL",
                "BEGIN:VFREEBUSY",
                "UID:f",
                "FREEBUSY:20261020T080000Z/PT1H",
                "END:VFREEBUSY",
                "END:VCALENDAR"})},
        {"a task without a calendar around it",
         lines({"BEGIN:VTO"
                "DO",
                "UID:t@example.com", "DUE;VALUE=DATE:20270501", "SUMMARY:Déclarer", "CATEGORIES:FAMILY,FINANCE",
                "END:VTO"
                "DO"},
               "\n")},
        {"never closed", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\n"},
        {"the same UID twice, whole days",
         lines({"BEGIN:VCALENDAR", "X-WR-TIMEZONE:Europe/Paris", "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260410",
                "DTEND;VALUE=DATE:20260413", "UID:0@default", "DESCRIPTION:", "SUMMARY:First", "END:VEVENT",
                "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260416", "DTEND;VALUE=DATE:20260416", "UID:0@default",
                "SUMMARY:Second", "END:VEVENT", "END:VCALENDAR"})},
        {"two calendars in one file, after a byte order mark",
         "\xef\xbb\xbf" +
             lines({"begin:vcalendar", "begin:vevent", "uid:a", "dtstart:20261020T080000Z", "summary:lower case",
                    "end:vevent", "end:vcalendar", "", "BEGIN:VCALENDAR", "BEGIN:VEVENT", "DTSTART:20261021T080000Z",
                    "SUMMARY:no UID", "END:VEVENT", "END:VCALENDAR"})},
        {"Windows-1252, lone carriage returns",
         lines({"BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:w", "DTSTART:20261020", "SUMMARY:\xc9t\xe9 \x93x\x94",
                "END:VEVENT", "END:VCALENDAR"},
               "\r")},
        {"rules that hardly find anything",
         lines({"BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:r1", "DTSTART:19700101T000000Z",
                "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "END:VEVENT", "BEGIN:VEVENT", "UID:r2",
                "DTSTART:20260131T000000Z", "RRULE:FREQ=MONTHLY;BYMONTHDAY=31", "END:VEVENT", "BEGIN:VEVENT", "UID:r3",
                "DTSTART:20260101T000000Z", "RRULE:RSCALE=CHINESE;FREQ=YEARLY", "END:VEVENT", "END:VCALENDAR"})},
        {"zones nobody knows, and times of a night when clocks change",
         lines({"BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:z1", "DTSTART;TZID=Nowhere:20261020T080000", "END:VEVENT",
                "BEGIN:VEVENT", "UID:z2", "DTSTART;TZID=/example.org/20260101_1/Europe/Paris:20260329T023000",
                "END:VEVENT", "BEGIN:VEVENT", "UID:z3", "DTSTART;TZID=Europe/Paris:20261025T023000", "END:VEVENT",
                "END:VCALENDAR"})}};
    const auto add = [&](std::vector<WildCalendar> more) {
        for (WildCalendar& one : more) files.push_back(std::move(one));
    };
    add(whole_calendars());
    if (const char* folder = std::getenv("TANDEM_CALENDARS")) add(calendars_in(folder));
    return files;
}

}  // namespace tandem::testing
