#include "plan/lay_out_day.hpp"

#include <map>

#include <doctest/doctest.h>

#include "planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Manual tasks on Tuesday 13 October 2026, for people who work from nine to six.
struct DayPlan {
    ProjectMaker maker;

    DayPlan() { maker.person("Ana", 480).person("Ben", 480); }
    DayPlan& task(const std::string& name, const char* begin, const char* end, int effort,
                  const std::string& person = "Ana", TaskState state = TaskState::open) {
        ManualTask row;
        row.id = id<ManualTask>(name);
        row.title = name;
        row.task_type = "reply";
        row.begin = at((std::string("2026-10-13T") + begin).c_str());
        row.end = at((std::string("2026-10-13T") + end).c_str());
        row.effort_minutes = effort;
        row.state = state;
        if (!person.empty()) row.person = id<Person>(person);
        if (state == TaskState::done) {
            row.record = DoneRecord{};
            row.record->task_type = "reply";
            row.record->begin = row.begin, row.record->end = row.end, row.record->effort_minutes = effort;
            row.record->person = row.person, row.record->day = day("2026-10-13");
        }
        maker.project.manual_tasks = maker.project.manual_tasks.with(row);
        return *this;
    }
    // Done on the Tuesday, though its window is on the Wednesday.
    DayPlan& done_before(const std::string& name, int effort, const std::string& person = "Ana") {
        task(name, "09:00", "10:00", effort, person, TaskState::done);
        ManualTask row = *maker.project.manual_tasks.find(id<ManualTask>(name));
        row.begin = row.record->begin = at("2026-10-14T18:00");
        row.end = row.record->end = at("2026-10-14T19:00");
        maker.project.manual_tasks = maker.project.manual_tasks.with(row);
        return *this;
    }
    std::map<std::string, MinuteRange> at_times(const char* now) const {
        const Planned planned(maker, utc("2026-10-13T06:00Z"));
        const OfficeCalendar office(shared_facts(), maker.project.settings,
                                    *day_range_from_text("2026-10-13/2026-10-14"));
        std::map<std::string, MinuteRange> out;
        for (const DaySlot& slot : lay_out_day(maker.project, planned.plan(), office, day("2026-10-13"), at(now)))
            out[maker.project.manual_tasks.find({slot.task.value})->title] = slot.minutes;
        return out;
    }
};

constexpr const char* yesterday = "2026-10-12T12:00";

}  // namespace

TEST_CASE("a person's tasks are laid one after the other, the earliest limit first, each within its window") {
    const auto at = DayPlan()
                        .task("late", "09:00", "17:00", 60)
                        .task("soon", "09:00", "11:00", 30)
                        .task("noon", "12:00", "13:00", 30)
                        .at_times(yesterday);
    CHECK(at.at("soon") == MinuteRange{540, 570});
    CHECK(at.at("late") == MinuteRange{570, 630});
    CHECK(at.at("noon") == MinuteRange{720, 750});
}

TEST_CASE("two people work side by side, and nobody before their hours") {
    const auto at =
        DayPlan().task("a", "08:00", "10:00", 30).task("b", "08:00", "10:00", 30, "Ben").at_times(yesterday);
    CHECK(at.at("a") == MinuteRange{540, 570});
    CHECK(at.at("b") == at.at("a"));
}

TEST_CASE("on the day itself what is done lies before now and what is open after it") {
    const auto at = DayPlan()
                        .task("done", "09:00", "10:00", 30, "Ana", TaskState::done)
                        .task("done early", "16:00", "17:00", 30, "Ana", TaskState::done)
                        .task("open", "09:00", "12:00", 30)
                        .at_times("2026-10-13T14:20");
    CHECK(at.at("done") == MinuteRange{540, 570});
    CHECK(at.at("done early").end <= 860);
    CHECK(at.at("open") == MinuteRange{860, 890});
}

TEST_CASE("on an earlier day what was done before its window lies within the hours of whoever did it") {
    const auto at = DayPlan()
                        .task("done", "09:00", "10:00", 30, "Ana", TaskState::done)
                        .done_before("a", 10)
                        .done_before("b", 10)
                        .done_before("c", 10, "Ben")
                        .at_times("2026-10-16T14:20");
    CHECK(at.at("done") == MinuteRange{540, 570});
    for (const char* name : {"a", "b", "c"}) {
        CAPTURE(name);
        CHECK(at.at(name).begin >= 540);
        CHECK(at.at(name).end <= 18 * 60);
    }
    CHECK(at.at("a") != at.at("b"));
    CHECK(at.at("c") == MinuteRange{540, 550});
}

TEST_CASE("work without room in the day is laid after it, never past midnight") {
    const auto at = DayPlan()
                        .task("long", "09:00", "18:00", 500)
                        .task("more", "09:00", "18:00", 200)
                        .task("night", "23:50", "23:59", 60)
                        .at_times(yesterday);
    CHECK(at.at("long").end <= 1440);
    for (const auto& [name, minutes] : at) {
        CHECK(minutes.begin >= 540);
        CHECK(minutes.end <= 1440);
    }
    CHECK(at.at("night") == MinuteRange{1380, 1440});
}
