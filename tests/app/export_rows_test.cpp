// The beginning of a calendar file, as the dialog of exports shows it.
#include "app/export_rows.hpp"

#include "app/ics_desk.hpp"
#include "app/plan_export.hpp"
#include "exchange/ics_lines.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

std::string component(std::string_view kind, const std::string& lines) {
    return "BEGIN:" + std::string(kind) + "\r\n" + lines + "END:" + std::string(kind) + "\r\n";
}

std::string calendar(const std::string& components) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + components + "END:VCALENDAR\r\n";
}

}  // namespace

TEST_CASE("a calendar of tasks alone shows them, the earliest first") {
    IcsDesk desk;
    ExportWish wish;
    wish.choice.kind = ExportKind::calendar;
    wish.choice.what = {"tasks"};
    for (const bool as_events : {false, true}) {
        wish.choice.tasks_as_events = as_events;
        const ExportLook look = look_at_export(desk.session, wish, in_french());
        CHECK_FALSE(look.problem);
        REQUIRE(look.rows.size() == 10);
        CHECK(look.rows[0][0] == "6 octobre 2026");
        CHECK(look.rows[0][1] == "09:00");
        CHECK(look.rows[0][2].find("Tâche 0; à faire") != std::string::npos);
        CHECK(look.rows[9][0] == "8 décembre 2026");
        CHECK(look.rows[9][2].find("Tâche 9; à faire") != std::string::npos);
    }
}

TEST_CASE("a calendar of several kinds shows them among each other") {
    IcsDesk desk;
    IcsOrder order;
    order.kinds = {IcsKind::campaigns, IcsKind::tasks};
    const ExportRows rows = calendar_rows(desk.session, desk.bytes(order), in_french());
    REQUIRE(rows.size() == 13);
    CHECK(rows[0][0] == "15 septembre 2026");
    CHECK(rows[0][1].empty());
    CHECK(rows[0][2].find("Rentrée") != std::string::npos);
    CHECK(rows[1][2].find("Tâche 0; à faire") != std::string::npos);
    CHECK(rows[3][0] == "19 octobre 2026");
    CHECK(rows[3][2].find("Halloween, soirée") != std::string::npos);
}

TEST_CASE("each event and task stands where its beginning is in the zone of the project, or where it is due") {
    IcsDesk desk;
    const std::string bytes =
        calendar(component("VEVENT", "DTSTART:20261014T160000Z\r\nSUMMARY:En temps universel\r\n") +
                 component("VEVENT", "DTSTART;TZID=America/New_York:20261013T210000\r\nSUMMARY:À New York\r\n") +
                 component("VEVENT", "DTSTART;VALUE=DATE:20261013\r\nSUMMARY:Un jour\\, entier\r\n") +
                 component("VEVENT", "DTSTART:20261012T160000Z\r\nSTATUS:CANCELLED\r\nSUMMARY:Annulé\r\n") +
                 component(ics_task_kind, "DUE;VALUE=DATE:20261016\r\nSUMMARY:Pour le 16\r\n") +
                 component(ics_task_kind,
                           "DTSTART;TZID=Europe/Paris:20261012T090000\r\n"
                           "DUE;TZID=Europe/Paris:20261017T090000\r\nSUMMARY:Dès le 12\r\n") +
                 component("VEVENT", "SUMMARY:Sans date\r\n"));
    const ExportRows expected{{"12 octobre 2026", "09:00", "Dès le 12"},
                              {"13 octobre 2026", "", "Un jour, entier"},
                              {"14 octobre 2026", "03:00", "À New York"},
                              {"14 octobre 2026", "18:00", "En temps universel"},
                              {"16 octobre 2026", "", "Pour le 16"}};
    CHECK(calendar_rows(desk.session, bytes, in_french()) == expected);
}

TEST_CASE("of a long calendar the beginning is read, whole tasks of it") {
    IcsDesk desk;
    std::string tasks;
    const std::string padding(2000, 'x');
    for (int i = 0; i < 400; ++i)
        tasks += component(ics_task_kind,
                           "DUE;VALUE=DATE:2026" + std::string(i < 200 ? "11" : "10") +
                               "16\r\nSUMMARY:Tâche\r\nDESCRIPTION:" + padding + "\r\n");
    const ExportRows rows = calendar_rows(desk.session, calendar(tasks), in_french());
    REQUIRE(rows.size() == most_shown_rows);
    CHECK(rows.front()[0] == "16 novembre 2026");
}
