// What a person decides about work that was begun, and about manual tasks, takes effect.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/generate_project.hpp"
#include "app/session.hpp"
#include "app/task_requests.hpp"

using namespace tandem;

namespace {

struct Open {
    facts::Facts facts = facts::load_facts();
    Session session;

    Open() : session(facts, {*local_minute_from_text("2026-10-05T10:00"), 11, {}, {}}) {
        session.start_new(generated_project(facts, 40, 5, 1, 3, session.now_instant()));
    }
    Id<Task> some_placed_task() const {
        std::vector<Id<Task>> ids;
        for (const auto& [id, task] : session.plan().tasks)
            if (task->state == TaskState::open && session.plan().placement(id) &&
                !session.project().marks.contains({id.value}))
                ids.push_back(id);
        return *std::min_element(ids.begin(), ids.end());
    }
    Id<Person> somebody_else(Id<Task> task) const {
        for (const Person& person : session.project().people)
            if (person.id != session.plan().placement(task)->person) return person.id;
        return {};
    }
    const Task& task(Id<Task> id) const { return *session.plan().task(id); }
};

}  // namespace

TEST_CASE("work that was begun follows its user: another person, another effort, another time") {
    Open open;
    Session& session = open.session;
    const Id<Task> id = open.some_placed_task();
    session.submit(log_task_minutes(session, id, 5, "Ana"));
    REQUIRE(open.task(id).is_fixed());
    const Id<Person> other = open.somebody_else(id);
    session.submit(assign_task(session, id, other, "Ana"));
    CHECK(session.plan().placement(id)->person == other);
    session.submit(set_task_effort(session, id, 77, "Ana"));
    CHECK(open.task(id).effort_minutes == 77);
    const LocalMinute begin = open.task(id).begin + date::days(1);
    session.submit(retime_task(session, id, begin, true, "Ana"));
    CHECK(open.task(id).begin == begin);
    CHECK(session.plan().placement(id)->day == day_of(begin));
}

TEST_CASE("finished work stays as it was recorded, whoever it is given to") {
    Open open;
    Session& session = open.session;
    const Id<Task> id = open.some_placed_task();
    const Placement had = *session.plan().placement(id);
    session.submit(tick_task(session, id, "Ana"));
    session.submit(assign_task(session, id, open.somebody_else(id), "Ana"));
    CHECK(*session.plan().placement(id) == had);
}

TEST_CASE("a ticked manual task keeps who did it, though nobody had been named") {
    Open open;
    Session& session = open.session;
    ManualTask manual;
    manual.id = session.ids().make<ManualTask>();
    manual.task_type = "reply";
    manual.begin = *local_minute_from_text("2026-10-07T09:00");
    manual.end = *local_minute_from_text("2026-10-07T18:00");
    const Id<Task> id{manual.id.value};
    session.submit({{"undo.add_task", {}}, {Put<ManualTask>{manual}}, {}});
    REQUIRE(session.plan().placement(id) != nullptr);
    CHECK(session.project().roster.contains({id.value}));
    const Placement had = *session.plan().placement(id);
    session.submit(tick_task(session, id, "Ana"));
    CHECK(open.task(id).fixed_person == had.person);
    CHECK(*session.plan().placement(id) == had);
    session.submit(reopen_task(session, id, "Ana"));
    CHECK_FALSE(open.task(id).is_fixed());
}

TEST_CASE("case 17: an effort the rule has come to say is no override any more at the next edit") {
    Open open;
    Session& session = open.session;
    const Id<Task> id = open.some_placed_task();
    TaskMark mark;
    mark.id = {id.value};
    mark.key = open.task(id).key;
    mark.effort = EffortOverride{open.task(id).rule_effort_minutes, open.task(id).rule_effort_minutes + 10};
    session.submit({{"undo.set_effort", {}}, {Put<TaskMark>{mark}}, {}});
    session.submit(note_task(session, id, "call first", "Ana"));
    CHECK_FALSE(session.project().marks.find({id.value})->effort.has_value());
}

TEST_CASE("another time takes the old day with it, and a fixed time that the rule happens to say is kept") {
    Open open;
    Session& session = open.session;
    const Id<Task> id = open.some_placed_task();
    session.submit(pin_task_day(session, id, day_of(open.task(id).begin), "Ana"));
    const LocalMinute rule_begin = open.task(id).rule_begin;
    session.submit(retime_task(session, id, rule_begin + date::days(3), true, "Ana"));
    CHECK_FALSE(session.project().marks.find({id.value})->day.has_value());
    session.submit(retime_task(session, id, rule_begin, true, "Ana"));
    REQUIRE(session.project().marks.find({id.value})->time.has_value());
    CHECK(session.project().marks.find({id.value})->time->mode == TimeOverride::Mode::absolute);
}
