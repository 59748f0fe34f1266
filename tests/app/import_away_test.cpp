#include "app/import_away.hpp"

#include <ctime>

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "app/label_text.hpp"
#include "app/team_requests.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Ana and Ben work from 9 to 18 on week days; the office parts its days at 13:00. Today is Monday 5 October 2026.
struct Calendar : Desk {
    Id<Person> ana = tandem::testing::id<Person>("Ana");

    static std::string event(const std::string& lines) { return "BEGIN:VEVENT\r\n" + lines + "\r\nEND:VEVENT\r\n"; }
    static std::string days(const std::string& title, const char* first, const char* end) {
        return event("SUMMARY:" + title + "\r\nDTSTART;VALUE=DATE:" + first + "\r\nDTEND;VALUE=DATE:" + end);
    }
    static std::string hours(const std::string& title, const char* begin, const char* end) {
        return event("SUMMARY:" + title + "\r\nDTSTART:" + begin + "\r\nDTEND:" + end);
    }
    AwayImport plan(const std::string& events) {
        return plan_away_import(session, ana, "BEGIN:VCALENDAR\r\n" + events + "END:VCALENDAR\r\n");
    }
    AwayImport take(const std::string& events) {
        AwayImport made = plan(events);
        if (!made.request.actions.empty()) session.submit(made.request);
        return made;
    }
    // "2026-10-13/2026-10-14 00:00-13:00 title" of each row.
    std::vector<std::string> rows() const {
        std::vector<std::string> out;
        for (const Away& away : session.project().people.find(ana)->away)
            out.push_back(to_text(away.days) + " " + (away.hours ? to_text(*away.hours) + " " : "") + away.reason);
        return out;
    }
};

using Texts = std::vector<std::string>;

std::vector<std::string> reasons(const AwayImport& import) {
    std::vector<std::string> out;
    for (const LeftOutEvent& one : import.left_out) out.push_back(one.title + " " + one.reason.key);
    return out;
}

}  // namespace

TEST_CASE("whole-day events are days away, in one step, and the same file adds nothing again") {
    Calendar desk;
    const std::string file = Calendar::days("Congés", "20261013", "20261017") +
        Calendar::days("Congés", "20261017", "20261018") + Calendar::days("Noël", "20261225", "20261226");
    const std::size_t steps = desk.session.steps().size();
    const AwayImport first = desk.take(file);
    CHECK(first.half_days == 12);
    CHECK(first.left_out.empty());
    CHECK(desk.rows() == Texts{"2026-10-13/2026-10-17 Congés", "2026-12-25/2026-12-25 Noël"});
    CHECK(desk.session.steps().size() == steps + 1);
    CHECK(desk.session.undo_label().key == "undo.import_away");
    const AwayImport again = desk.plan(file);
    CHECK(again.half_days == 0);
    CHECK(again.known == 3);
    CHECK(again.request.actions.empty());
    desk.session.undo();
    CHECK(desk.rows().empty());
}

TEST_CASE("days that touch what is known become one row with it, and known ones are not doubled") {
    Calendar desk;
    desk.session.submit(add_away(desk.session, desk.ana, {{day("2026-10-12"), day("2026-10-14")}, {}, "Congés"}));
    const AwayImport import = desk.take(Calendar::days("Congés", "20261013", "20261016"));
    CHECK(import.half_days == 4);
    CHECK(desk.rows() == Texts{"2026-10-12/2026-10-15 Congés"});
    // Another title does not make them away twice either.
    CHECK(desk.take(Calendar::days("Holidays", "20261012", "20261017")).half_days == 2);
    CHECK(desk.rows() == Texts{"2026-10-12/2026-10-15 Congés", "2026-10-16/2026-10-16 Holidays"});
}

TEST_CASE("times count for the halves of a day they take up") {
    Calendar desk;
    CHECK(desk.take(Calendar::hours("Doctor", "20261013T090000", "20261013T120000") +
                    Calendar::hours("Course", "20261014T133000", "20261014T180000") +
                    Calendar::hours("Trip", "20261015T080000", "20261016T190000"))
              .half_days == 6);
    CHECK(desk.rows() ==
          Texts{"2026-10-13/2026-10-13 00:00-13:00 Doctor", "2026-10-14/2026-10-14 13:00-24:00 Course",
                "2026-10-15/2026-10-16 Trip"});
    // The other half comes beside it.
    CHECK(desk.take(Calendar::days("Leave", "20261013", "20261014")).half_days == 1);
    CHECK(desk.rows()[1] == "2026-10-13/2026-10-13 13:00-24:00 Leave");
}

TEST_CASE("what is short, free, outside the week or broken is left out, with its reason") {
    Calendar desk;
    const AwayImport import = desk.plan(
        Calendar::hours("Dentist", "20261013T090000", "20261013T100000") +
        Calendar::hours("Market", "20261017T090000", "20261017T120000") +
        Calendar::event("SUMMARY:Optional\r\nTRANSP:TRANSPARENT\r\nDTSTART:20261014T080000\r\nDURATION:PT12H") +
        Calendar::event("SUMMARY:Broken") + Calendar::event("SUMMARY:Off\r\nSTATUS:CANCELLED\r\nDTSTART:20261014") +
        Calendar::days("Long ago", "20200101", "20200103"));
    CHECK(import.half_days == 0);
    CHECK(reasons(import) ==
          Texts{"Dentist away.import.short", "Market away.import.short", "Optional away.import.free",
                "Broken ics.skip.no_begin"});
    CHECK(import.outside == 1);
    CHECK(import.cancelled == 1);
    const facts::Words english(facts::Language::english);
    Texts counts;
    for (const Label& one : away_import_counts(import)) counts.push_back(text_of(english, one));
    CHECK(
        counts ==
        Texts{"1 event is too old or too far ahead (by more than one year or three years).", "1 event is cancelled."});
    // Whole days are marked as free by programs themselves.
    CHECK(desk.plan(Calendar::event("TRANSP:TRANSPARENT\r\nDTSTART:20261014")).half_days == 2);
}

TEST_CASE("what recurs is spread out, and work moves away from the days") {
    Calendar desk;
    CHECK(desk.take(Calendar::event("SUMMARY:Fridays\r\nDTSTART;VALUE=DATE:20261009\r\nRRULE:FREQ=WEEKLY;COUNT=3"))
              .half_days == 6);
    CHECK(desk.rows() ==
          Texts{"2026-10-09/2026-10-09 Fridays", "2026-10-16/2026-10-16 Fridays", "2026-10-23/2026-10-23 Fridays"});
    const Placement work = *desk.place("R1");
    desk.ana = work.person;
    const std::string first = to_text(work.day), end = to_text(work.day + date::days(1));
    const auto plain = [](std::string text) {
        std::erase(text, '-');
        return text;
    };
    desk.take(Calendar::days("Leave", plain(first).c_str(), plain(end).c_str()));
    CHECK(desk.place("R1") != work);
}

TEST_CASE("times that overlap count once for each day, however many and long they are") {
    Calendar desk;
    std::string weeks, hours;
    for (int i = 0; i < 150; ++i) {
        weeks += Calendar::event("UID:w" + std::to_string(i) +
                                 "\r\nSUMMARY:Year\r\nDTSTART;VALUE=DATE:20261001\r\n"
                                 "DURATION:P208W\r\nRRULE:FREQ=DAILY");
        hours += Calendar::event("UID:h" + std::to_string(i) +
                                 "\r\nSUMMARY:Years\r\nDTSTART:20261001T000000\r\n"
                                 "DURATION:P208W\r\nRRULE:FREQ=DAILY");
    }
    for (const std::string& file : {weeks, hours}) {
        const std::clock_t since = std::clock();
        const AwayImport import = desk.plan(file);
        CHECK((std::clock() - since) / CLOCKS_PER_SEC < 2);
        // From the first of October on, all days that are taken in.
        CHECK(import.half_days == 2 * (day("2026-10-05") + date::days(3 * 366) - day("2026-10-01")).count());
        CHECK(import.taken.size() == 150);
        CHECK(import.known == 149);
    }
    // The last hours of a time that covers days are a part of their day.
    CHECK(desk.take(Calendar::event("SUMMARY:Trip\r\nDTSTART:20261013T130000\r\nDTEND:20261016T100000\r\n"
                                    "RRULE:FREQ=WEEKLY;COUNT=2"))
              .half_days == 10);
}

TEST_CASE("the notice counts days and says what was left out") {
    Calendar desk;
    const facts::Words english(facts::Language::english), french(facts::Language::french);
    const auto title = [&](const AwayImport& import, const facts::Words& words) {
        return text_of(words, away_import_notice(import, desk.session.project(), desk.ana, words).title);
    };
    const AwayImport half = desk.plan(Calendar::hours("Doctor", "20261013T090000", "20261013T120000") +
                                      Calendar::days("Leave", "20261014", "20261015") +
                                      Calendar::hours("Dentist", "20261015T090000", "20261015T100000"));
    CHECK(title(half, english) == "1.5 days away added for Ana");
    CHECK(title(half, french) == "1,5 jours d’absence ajoutés pour Ana");
    const Notice notice = away_import_notice(half, desk.session.project(), desk.ana, english);
    CHECK(notice.kind == Notice::Kind::warning);
    REQUIRE(notice.lines.size() == 1);
    CHECK(text_of(english, notice.lines[0]) == "Line 12, Dentist: it takes less than half a working day.");
    CHECK(title(desk.plan(Calendar::days("Leave", "20261014", "20261015")), english) == "1 day away added for Ana");
    CHECK(title(desk.plan({}), english) == "No new days away for Ana");
    CHECK(plan_away_import(desk.session, desk.ana, "Date,Title").problem->key == "ics.problem.none");
}
