#include <doctest/doctest.h>

#include "plan/office_calendar.hpp"
#include "planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

OfficeCalendar office_of(Settings settings) {
    return OfficeCalendar(shared_facts(), settings, *day_range_from_text("2026-09-01/2027-08-31"));
}

Settings weekdays(std::vector<MinuteRange> hours = {{9 * 60, 18 * 60}}) {
    Settings settings;
    for (std::size_t i = 0; i < 5; ++i) settings.office_hours[i] = hours;
    return settings;
}

std::string clamped(const OfficeCalendar& office, const char* begin, const char* end, int effort_minutes) {
    const TimeWindow window = office.clamped({at(begin), at(end)}, effort_minutes);
    return to_text(window.begin) + " " + to_text(window.end);
}

}  // namespace

TEST_CASE("a window inside office hours stays as it is") {
    const OfficeCalendar office = office_of(weekdays());
    CHECK(clamped(office, "2026-10-13T10:00", "2026-10-13T12:00", 30) == "2026-10-13T10:00 2026-10-13T12:00");
    CHECK(clamped(office, "2026-10-13T09:00", "2026-10-13T18:00", 540) == "2026-10-13T09:00 2026-10-13T18:00");
}

TEST_CASE("a window is cut at opening and closing") {
    const OfficeCalendar office = office_of(weekdays());
    CHECK(clamped(office, "2026-10-13T17:00", "2026-10-13T19:00", 30) == "2026-10-13T17:00 2026-10-13T18:00");
    CHECK(clamped(office, "2026-10-13T08:00", "2026-10-13T10:00", 30) == "2026-10-13T09:00 2026-10-13T10:00");
    CHECK(clamped(office, "2026-10-13T16:00", "2026-10-14T10:00", 30) == "2026-10-13T16:00 2026-10-14T10:00");
    CHECK(clamped(office, "2026-10-13T20:00", "2026-10-14T20:00", 30) == "2026-10-14T09:00 2026-10-14T18:00");
}

TEST_CASE("a window with nothing left goes to the next opening: over the night, the weekend, a holiday") {
    const OfficeCalendar office = office_of(weekdays());
    CHECK(clamped(office, "2026-10-13T19:00", "2026-10-13T21:00", 30) == "2026-10-14T09:00 2026-10-14T11:00");
    CHECK(clamped(office, "2026-10-13T06:00", "2026-10-13T08:00", 30) == "2026-10-13T09:00 2026-10-13T11:00");
    CHECK(clamped(office, "2026-10-16T18:30", "2026-10-16T19:30", 15) == "2026-10-19T09:00 2026-10-19T10:00");
    CHECK(clamped(office, "2026-10-17T10:00", "2026-10-18T10:00", 15) == "2026-10-19T09:00 2026-10-19T18:00");
    CHECK(clamped(office, "2026-11-11T10:00", "2026-11-11T12:00", 15) == "2026-11-12T09:00 2026-11-12T11:00");
    CHECK(clamped(office, "2026-12-24T20:00", "2026-12-24T21:00", 15) == "2026-12-28T09:00 2026-12-28T10:00");
}

TEST_CASE("a window with less left than the work takes goes to the next opening, and is as long as the work") {
    const OfficeCalendar office = office_of(weekdays());
    CHECK(clamped(office, "2026-10-13T17:50", "2026-10-13T18:50", 15) == "2026-10-14T09:00 2026-10-14T10:00");
    CHECK(clamped(office, "2026-10-13T17:45", "2026-10-13T18:45", 15) == "2026-10-13T17:45 2026-10-13T18:00");
    CHECK(clamped(office, "2026-10-13T10:00", "2026-10-13T10:10", 60) == "2026-10-14T09:00 2026-10-14T10:00");
    CHECK(clamped(office, "2026-10-13T09:00", "2026-10-13T09:10", 60) == "2026-10-13T09:00 2026-10-13T10:00");
    CHECK(clamped(office, "2026-10-13T19:00", "2026-10-13T20:00", 600) == "2026-10-14T09:00 2026-10-14T19:00");
}

TEST_CASE("a break at noon is no office time") {
    const OfficeCalendar office = office_of(weekdays({{9 * 60, 12 * 60}, {14 * 60, 18 * 60}}));
    CHECK(clamped(office, "2026-10-13T12:30", "2026-10-13T14:30", 20) == "2026-10-13T14:00 2026-10-13T14:30");
    CHECK(clamped(office, "2026-10-13T11:00", "2026-10-13T13:00", 20) == "2026-10-13T11:00 2026-10-13T12:00");
    CHECK(clamped(office, "2026-10-13T11:00", "2026-10-13T15:00", 20) == "2026-10-13T11:00 2026-10-13T15:00");
    CHECK(clamped(office, "2026-10-13T12:10", "2026-10-13T13:10", 20) == "2026-10-13T14:00 2026-10-13T15:00");
}

TEST_CASE("without any office day, windows stay where they are") {
    const OfficeCalendar closed = office_of(Settings{});
    CHECK(clamped(closed, "2026-10-13T19:00", "2026-10-13T21:00", 30) == "2026-10-13T19:00 2026-10-13T21:00");
    CHECK_FALSE(closed.is_working(day("2026-10-13")));
    CHECK(to_text(closed.day_start(day("2026-10-13"))) == "2026-10-13T09:00");
    CHECK(to_text(closed.day_end(day("2026-10-13"))) == "2026-10-13T18:00");
}

TEST_CASE("business days pass over weekends and 11 November 2026") {
    const OfficeCalendar office = office_of(weekdays());
    CHECK(office.is_holiday(day("2026-11-11")));
    CHECK_FALSE(office.is_working(day("2026-11-11")));
    CHECK(office.is_working(day("2026-11-10")));
    CHECK(office.working_day(day("2026-11-10"), 1) == day("2026-11-12"));
    CHECK(office.working_day(day("2026-11-12"), -1) == day("2026-11-10"));
    CHECK(office.working_day(day("2026-11-09"), 5) == day("2026-11-17"));
    CHECK(office.working_day(day("2026-11-17"), -5) == day("2026-11-09"));
    CHECK(office.working_day(day("2026-11-11"), 1) == day("2026-11-12"));
    CHECK(office.working_day(day("2026-11-11"), -1) == day("2026-11-10"));
    CHECK(office.working_day(day("2026-11-11"), 0) == day("2026-11-11"));
    CHECK(office.working_day(day("2026-11-14"), 1) == day("2026-11-16"));
    CHECK(office.working_day(day("2026-11-14"), -2) == day("2026-11-12"));
}

TEST_CASE("counting business days forth and back comes to the same working day") {
    const OfficeCalendar office = office_of(weekdays());
    for (Day from = day("2026-10-01"); from < day("2027-02-01"); from += date::days(1)) {
        if (!office.is_working(from)) continue;
        for (int count = 1; count <= 12; ++count) {
            const Day to = office.working_day(from, count);
            int between = 0;
            for (Day d = from + date::days(1); d <= to; d += date::days(1)) between += office.is_working(d) ? 1 : 0;
            CHECK(between == count);
            CHECK(office.working_day(to, -count) == from);
        }
    }
}

TEST_CASE("a period opens on its first working day and closes on its last") {
    const OfficeCalendar office = office_of(weekdays());
    CHECK(office.first_working(day("2026-11-01"), day("2026-12-01")) == day("2026-11-02"));
    CHECK(office.last_working(day("2026-10-26"), day("2026-11-02")) == day("2026-10-30"));
    CHECK(office.first_working(day("2027-01-01"), day("2027-02-01")) == day("2027-01-04"));
    CHECK(office.first_working(day("2026-10-17"), day("2026-10-19")) == day("2026-10-17"));
    CHECK(office.last_working(day("2026-10-17"), day("2026-10-19")) == day("2026-10-18"));
}

TEST_CASE("a region has its own holidays, a weekday its own hours") {
    Settings settings = weekdays();
    settings.office_hours[0] = {{13 * 60, 17 * 60}};
    settings.office_hours[5] = {{10 * 60, 12 * 60}};
    const OfficeCalendar france = office_of(settings);
    CHECK(to_text(france.day_start(day("2026-10-12"))) == "2026-10-12T13:00");
    CHECK(to_text(france.day_end(day("2026-10-17"))) == "2026-10-17T12:00");
    CHECK(to_text(france.day_start(day("2026-10-18"))) == "2026-10-18T13:00");
    CHECK(france.is_working(day("2027-03-26")));
    settings.region = "FR-67";
    const OfficeCalendar alsace = office_of(settings);
    CHECK_FALSE(alsace.is_working(day("2027-03-26")));
    CHECK(alsace.differs(france));
    CHECK_FALSE(alsace.differs(office_of(settings)));
    settings.region = "XX";
    CHECK(office_of(settings).is_working(day("2026-11-11")));
}
