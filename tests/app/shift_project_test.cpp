#include "edit/shift_project.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>

#include "app/session.hpp"
#include "store/filled_project.hpp"
#include "store/project_text.hpp"

using namespace tandem;

namespace {

const facts::Facts known = facts::load_facts();

Project sample() {
    Session session(known, SessionOptions{std::nullopt, 3, {}, {}});
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
    for (const Project& project : {sample(), test::Filler().project(3)}) {
        std::vector<Day> expected = dates_in_file(project);
        REQUIRE(expected.size() > 100);
        for (Day& day : expected) day += date::days(42);
        CHECK(dates_in_file(shifted(project, 42)) == expected);
    }
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
    for (const RosterRow& row : after.roster) CHECK(row.id.value == task_id(row.key).value);
    for (const Post& post : after.posts) {
        const Post* was = before.posts.find(post.id);
        REQUIRE(was);
        if (post.when) CHECK(weekday_of(day_of(*post.when)) == weekday_of(day_of(*was->when)));
    }
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
