#include "edit/shift_project.hpp"

#include <algorithm>
#include <regex>

#include <doctest/doctest.h>

#include "app/session.hpp"
#include "plan/planned_project.hpp"
#include "store/filled_project.hpp"
#include "store/project_text.hpp"

using namespace tandem;
using tandem::testing::shared_facts;

namespace {

Project sample() {
    Session session(shared_facts(), SessionOptions{std::nullopt, 3, {}, {}});
    REQUIRE(session.open(std::filesystem::path(TANDEM_SOURCE_DIR) / "projects" / "maison-oriane.tandem"));
    return session.project();
}

// Every civil date that stands in the file of the project, as a day, in order.
std::vector<Day> dates_in_file(const Project& project) {
    const std::string text = project_text(project, {});
    static const std::regex date_form("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    std::vector<Day> days;
    for (auto it = std::sregex_iterator(text.begin(), text.end(), date_form); it != std::sregex_iterator(); ++it)
        if (const auto day = day_from_text(it->str())) days.push_back(*day);
    std::sort(days.begin(), days.end());
    return days;
}

Project shifted(const Project& project, int by_days) { return shifted_project(project, {by_days}); }

}  // namespace

TEST_CASE("shifting a project moves every date of its file, and no other") {
    for (Project project : {sample(), test::Filler().project(3)}) {
        project.calendar_copies = {};
        project.zone_clocks = {};
        std::vector<Day> expected = dates_in_file(project);
        REQUIRE(expected.size() > 100);
        for (Day& day : expected) day += date::days(42);
        CHECK(dates_in_file(shifted(project, 42)) == expected);
    }
}

TEST_CASE("when calendars were sent what stays, since that is over, and so does when clocks changed") {
    const Project project = test::Filler().project(3);
    REQUIRE_FALSE(project.calendar_copies.empty());
    REQUIRE_FALSE(project.zone_clocks.empty());
    CHECK(shifted(project, 42).zone_clocks == project.zone_clocks);
    CHECK(shifted(project, 42).calendar_copies == project.calendar_copies);
}

TEST_CASE("shifting a project there and back gives the same project") {
    for (const Project& project : {sample(), test::Filler().project(3)})
        for (const int by_days : {1, 6, 7, 31, 42, 364, 365, 1000, -7, -400}) {
            CAPTURE(by_days);
            const Project there = shifted(project, by_days);
            CHECK_FALSE(there == project);
            CHECK(shifted(there, -by_days) == project);
        }
}

TEST_CASE("decisions about tasks keep their tasks when the project is shifted by whole weeks") {
    const Project before = sample();
    const Project after = shifted(before, 35);
    CHECK(after.marks.size() == before.marks.size());
    CHECK(after.roster.size() == before.roster.size());
    for (const TaskMark& mark : after.marks) CHECK(mark.id.value == task_id(mark.key).value);
    for (const RosterRow& row : after.roster)
        if (row.key) CHECK(row.id.value == task_id(row.key).value);
    for (const Post& post : after.posts) {
        const Post* was = before.posts.find(post.id);
        REQUIRE(was);
        if (post.when) CHECK(weekday_of(day_of(*post.when)) == weekday_of(day_of(*was->when)));
    }
}

TEST_CASE("manual tasks keep their names, and with them their places in the roster and what was said about them") {
    Project before = sample();
    ManualTask manual;
    manual.id = {uuid_from_name("manual")};
    manual.title = "Call the printer";
    manual.begin = LocalMinute(*day_from_text("2026-10-14")) + std::chrono::hours(9);
    manual.end = manual.begin + std::chrono::hours(2);
    RosterRow row;
    row.id = {manual.id.value};
    row.key.source = uuid_from_name("source");
    row.person = before.people[0].id;
    row.day = *day_from_text("2026-10-14");
    Comment comment;
    comment.id = {uuid_from_name("comment")};
    comment.on = manual.id.value;
    before.manual_tasks = before.manual_tasks.with(manual);
    before.roster = before.roster.with(row);
    before.comments = before.comments.with(comment);

    const Project after = shifted(before, 42);
    const RosterRow* moved = after.roster.find(row.id);
    REQUIRE(moved);
    CHECK(moved->key == row.key);
    CHECK(moved->person == row.person);
    CHECK(moved->day == row.day + date::days(42));
    REQUIRE(after.manual_tasks.find(manual.id));
    CHECK(after.manual_tasks.find(manual.id)->begin == manual.begin + date::days(42));
    CHECK(after.comments.find(comment.id)->on == manual.id.value);
    for (const RosterRow& one : before.roster)
        if (!one.key) CHECK(after.roster.contains(one.id));
}

TEST_CASE("what is said about a derived task follows the task's new name; rows with names of their own keep them") {
    Project before = sample();
    TaskMark mark;
    for (const TaskMark& one : before.marks)
        if (one.key.occurrence.kind == Occurrence::Kind::day) mark = one;
    REQUIRE(mark.key);
    Comment comment;
    comment.id = {uuid_from_name("comment")};
    comment.on = mark.id.value;
    before.comments = before.comments.with(comment);
    RosterRow odd;
    odd.id = {uuid_from_name("a name of its own")};
    odd.key = mark.key;
    odd.day = *day_from_text("2026-10-14");
    before.roster = before.roster.with(odd);

    const Project after = shifted(before, 42);
    const Uuid said_about = after.comments.find(comment.id)->on;
    CHECK(said_about != mark.id.value);
    CHECK(after.marks.contains({said_about}));
    CHECK(after.roster.contains(odd.id));
}

TEST_CASE("the end of a recurrence moves with the project") {
    Project project;
    Series series;
    series.id = {uuid_from_name("series")};
    series.recurrence = "FREQ=WEEKLY;UNTIL=20261228T000000Z";
    project.series = project.series.with(series);
    CHECK(shifted(project, 7).series[0].recurrence == "FREQ=WEEKLY;UNTIL=20270104T000000Z");
}

TEST_CASE("days are counted in the nearest whole weeks") {
    const Day from = *day_from_text("2026-10-13");
    CHECK(whole_weeks_between(from, from) == 0);
    CHECK(whole_weeks_between(from, from + date::days(3)) == 0);
    CHECK(whole_weeks_between(from, from + date::days(4)) == 7);
    CHECK(whole_weeks_between(from, from + date::days(42)) == 42);
    CHECK(whole_weeks_between(from, from - date::days(40)) == -42);
}
