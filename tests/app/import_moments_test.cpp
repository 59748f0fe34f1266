// Rows of a calendar's report say when their events are.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/calendar_import.hpp"
#include "app/calendar_text.hpp"
#include "app/desk.hpp"
#include "app/ics_export.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const std::string talk = "UID:talk\r\nSUMMARY:Talk\r\nDTSTART:20261215T083000Z\r\nDTEND:20261215T093000Z";
const std::string fair = "UID:fair\r\nSUMMARY:Fair\r\nDTSTART;VALUE=DATE:20261221\r\nDTEND;VALUE=DATE:20261223";

ImportReport report_of(Desk& desk, EventsAs as, const std::string& bytes) {
    const facts::Words words(facts::Language::english);
    return plan_calendar_import(desk.session, bytes, "fair.ics", {as, id<Person>("Ana")}, words);
}

std::optional<EventMoment> moment_in(const ImportReport& report, std::string_view title) {
    const auto found = std::find_if(report.rows.begin(), report.rows.end(),
                                    [&](const ImportedRow& row) { return row.title.find(title) != row.title.npos; });
    REQUIRE(found != report.rows.end());
    return found->moment;
}

}  // namespace

TEST_CASE("the rows of posts, notes and days away have the moment of their event, in the project's zone") {
    Desk desk;
    for (const EventsAs as : {EventsAs::posts, EventsAs::notes, EventsAs::away}) {
        CAPTURE(static_cast<int>(as));
        const ImportReport report = report_of(desk, as, calendar(event(talk) + event(fair)));
        REQUIRE(report.rows.size() == 2);
        CHECK(moment_in(report, "Fair") == EventMoment{at("2026-12-21T00:00"), true});
        // Too short to be away for, and told with its moment all the same.
        CHECK(moment_in(report, "Talk") == EventMoment{at("2026-12-15T09:30"), false});
    }
}

TEST_CASE("each time of what recurs has its own moment") {
    Desk desk;
    const ImportReport report =
        report_of(desk, EventsAs::posts, calendar(event(talk + "\r\nRRULE:FREQ=WEEKLY;COUNT=2")));
    REQUIRE(report.rows.size() == 2);
    CHECK(report.rows[0].moment == EventMoment{at("2026-12-15T09:30"), false});
    CHECK(report.rows[1].moment == EventMoment{at("2026-12-22T09:30"), false});
}

TEST_CASE("so have the rows of a calendar of Tandem's own") {
    ProjectMaker maker = Desk::one_post();
    Note note;
    note.id = id<Note>("Inventory");
    note.text = "Inventory";
    note.days = {day_of(at("2026-10-20T00:00")), day_of(at("2026-10-22T00:00"))};
    maker.project.notes = maker.project.notes.with(note);
    Desk desk(maker);
    const IcsExport made = ics_of(desk.session, {});
    REQUIRE(made.files.size() == 1);
    const ImportReport report = report_of(desk, EventsAs::posts, made.files[0].bytes);
    CHECK(moment_in(report, "Inventory") == EventMoment{at("2026-10-20T00:00"), true});
    const EventMoment of_post{at("2026-10-13T10:00"), false};
    CHECK(std::count_if(report.rows.begin(), report.rows.end(),
                        [&](const ImportedRow& row) { return row.moment == of_post; }) == 1);
}
