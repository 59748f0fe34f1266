// A calendar file of another program.
#include "exchange/read_ics.hpp"
#include "fuzz/target.hpp"

namespace tandem::fuzz {
namespace {

void read(std::string_view bytes) {
    static ZoneTable zones;
    static const TimeZone& home = *zones.find("Europe/Paris");
    const DayRange days{Day(date::year(2026) / 10 / 1), Day(date::year(2026) / 12 / 1)};
    IcsLimits limits;
    limits.bytes = 64U << 10U;
    limits.spans = 50;
    const IcsReading reading = read_ics(bytes, days, zones, home, limits);
    hold(!reading.problem || (reading.events.empty() && !reading.problem->key.empty()));
    hold(reading.remarks.size() <= limits.remarks + 1);
    for (const IcsEvent& event : reading.events) {
        hold(!event.spans.empty() && event.spans.size() <= limits.spans && event.line > 0);
        hold(event.title.size() <= most_event_title && event.description.size() <= most_event_text);
        for (const IcsSpan& span : event.spans) {
            hold(span.days.begin < span.days.end && span.begin <= span.end);
            hold(span.days.begin < days.end && days.begin < span.days.end);
        }
    }
}

std::vector<std::string> seeds() {
    const std::string head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", end = "END:VCALENDAR\r\n";
    return {
        // What libical takes for another calendar's name was lost.
        head + "BEGIN:VEVENT\r\nDTSTART:20261010T100000Z\r\nRRULE:RSCALE=GREGORIAN;FREQ=WEEKLY\r\nEND:VEVENT\r\n" + end,
        head +
            "BEGIN:VTIMEZONE\r\nTZID:Home\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\n"
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
            "BEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
            "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
            "BEGIN:VEVENT\r\nUID:a@b\r\nSUMMARY:Stand-up\\, daily\r\nDTSTART;TZID=Home:20261005T093000\r\n"
            "DURATION:PT30M\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=12\r\nEXDATE;TZID=Home:20261007T093000\r\n"
            "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:a@b\r\nRECURRENCE-ID;TZID=Home:20261012T093000\r\n"
            "DTSTART;TZID=Home:20261012T110000\r\nDTEND;TZID=Home:20261012T113000\r\nSUMMARY:Later\r\nEND:VEVENT\r\n" +
            end,
        head +
            "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261101\r\nDTEND;VALUE=DATE:20261103\r\nSUMMARY:Cong\xc3\xa9s\r\n"
            "TRANSP:TRANSPARENT\r\nCATEGORIES:A,B\r\nDESCRIPTION:One\\nTwo\r\n  folded\r\nEND:VEVENT\r\n"
            "BEGIN:VTODO\r\nUID:t\r\nDUE:20261010T100000Z\r\nEND:VTODO\r\n" +
            end,
        head +
            "X-WR-TIMEZONE:Pacific Standard Time\nBEGIN:VEVENT\nUID:c\nDTSTART:20261010T100000Z\n"
            "RDATE:20261011T100000Z,20261012T100000Z\nRRULE:FREQ=MONTHLY;BYSETPOS=-1;BYDAY=FR;UNTIL=20270101\n"
            "STATUS:CANCELLED\nEND:VEVENT\n" +
            end};
}

}  // namespace

const Target ics{read, seeds};

}  // namespace tandem::fuzz
