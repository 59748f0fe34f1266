#include <doctest/doctest.h>

#include "app/desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

std::vector<std::string> events(const TaskMark& mark) {
    std::vector<std::string> words;
    for (const MarkEvent& event : mark.log) words.push_back(event.what);
    return words;
}

std::size_t tasks_of_post(const Desk& desk) {
    return desk.session.planner().tasks_of(desk.session.plan(), id<Post>("P").value).size();
}

// Whether the day's work has this task, placed or not.
bool in_work(const Desk& desk, Id<Task> task, const char* day_text) {
    const DayWork& work = desk.session.plan().work(day(day_text));
    const auto has = [&](const std::vector<Id<Task>>& list) {
        return std::find(list.begin(), list.end(), task) != list.end();
    };
    return has(work.placed) || has(work.unplaced);
}

// Each request is one step, written down under the name of who asked, and undoing it gives everything back.
template <class Make>
void check_one_step(Make&& make, const char* event) {
    Desk desk;
    desk.drag("P", 0, 60);  // the first edit accepts the roster of the whole project
    const Project project = desk.session.project();
    const Plan plan = desk.session.plan();
    const Label before = desk.session.undo_label();
    const Request request = make(desk);
    CAPTURE(event);
    CHECK(request.focus.day == day_of(plan.task(Desk::id("R1"))->begin));
    REQUIRE(desk.session.submit(request));
    REQUIRE(desk.mark("R1") != nullptr);
    CHECK(desk.mark("R1")->key == Desk::key("R1"));
    REQUIRE_FALSE(desk.mark("R1")->log.empty());
    CHECK(desk.mark("R1")->log.back() == MarkEvent{desk.session.now_instant(), event, desk_user});
    desk.session.undo();
    CHECK(desk.session.project() == project);
    CHECK(same_plan(desk.session.plan(), plan));
    CHECK(desk.session.undo_label() == before);
}

}  // namespace

TEST_CASE("every decision about a task is one step that can be undone, with who made it") {
    const Id<Task> r1 = Desk::id("R1");
    check_one_step([&](Desk& d) { return skip_task(d.session, r1, desk_user); }, "skipped");
    check_one_step([&](Desk& d) { return delete_task(d.session, r1, desk_user); }, "deleted");
    check_one_step([&](Desk& d) { return pin_task_day(d.session, r1, day("2026-10-13"), desk_user); }, "moved");
    check_one_step([&](Desk& d) { return retime_task(d.session, r1, at("2026-10-13T14:00"), false, desk_user); },
                   "moved");
    check_one_step([&](Desk& d) { return set_task_effort(d.session, r1, 45, desk_user); }, "effort");
    check_one_step([&](Desk& d) { return set_task_priority(d.session, r1, Priority::must, desk_user); }, "priority");
    check_one_step([&](Desk& d) { return note_task(d.session, r1, "ask Léa", desk_user); }, "note");
    check_one_step([&](Desk& d) { return log_task_minutes(d.session, r1, 10, desk_user); }, "logged");
    check_one_step([&](Desk& d) { return name_task(d.session, r1, "Answer all", desk_user); }, "named");
    check_one_step([&](Desk& d) { return tick_task(d.session, r1, desk_user); }, "done");
}

TEST_CASE("a request about a task that is not there does nothing") {
    Desk desk;
    const Id<Task> nobody = task_id(slot_key("R", "R9", id<Post>("P").value));
    for (const Request& request :
         {skip_task(desk.session, nobody, desk_user), delete_task(desk.session, nobody, desk_user),
          restore_task(desk.session, nobody, desk_user),
          pin_task_day(desk.session, nobody, day("2026-10-13"), desk_user),
          set_task_effort(desk.session, nobody, 5, desk_user),
          set_task_priority(desk.session, nobody, Priority::must, desk_user),
          retime_task(desk.session, nobody, at("2026-10-13T11:00"), true, desk_user),
          note_task(desk.session, nobody, "x", desk_user), log_task_minutes(desk.session, nobody, 5, desk_user),
          name_task(desk.session, nobody, "x", desk_user), clear_task_overrides(desk.session, nobody, desk_user),
          make_task_manual(desk.session, nobody, desk_user)}) {
        CHECK(request.actions.empty());
        CHECK_FALSE(desk.session.submit(request));
    }
    CHECK_FALSE(desk.session.can_undo());
}

TEST_CASE("a decision that is taken already is no step, and is not written down again") {
    Desk desk;
    const Id<Task> r1 = Desk::id("R1");
    const auto requests = [&] {
        return std::vector<Request>{set_task_effort(desk.session, r1, 45, desk_user),
                                    set_task_priority(desk.session, r1, Priority::must, desk_user),
                                    pin_task_day(desk.session, r1, day("2026-10-13"), desk_user),
                                    assign_task(desk.session, r1, id<Person>("Ben"), desk_user),
                                    note_task(desk.session, r1, "x", desk_user),
                                    log_task_minutes(desk.session, r1, 10, desk_user),
                                    tick_task(desk.session, r1, desk_user)};
    };
    for (std::size_t i = 0; i < requests().size(); ++i) REQUIRE(desk.session.submit(requests()[i]));
    const Project before = desk.session.project();
    const std::size_t steps = desk.session.steps().size();
    for (const Request& request : requests()) CHECK_FALSE(desk.session.submit(request));
    CHECK(desk.session.steps().size() == steps);
    CHECK(desk.session.project() == before);
    Desk fresh;
    for (const Request& request :
         {restore_task(fresh.session, r1, desk_user), reopen_task(fresh.session, r1, desk_user),
          clear_task_overrides(fresh.session, r1, desk_user), assign_task(fresh.session, r1, std::nullopt, desk_user),
          note_task(fresh.session, r1, "", desk_user)})
        CHECK_FALSE(fresh.session.submit(request));
    CHECK_FALSE(fresh.session.can_undo());
}

TEST_CASE("case 2: an effort set by hand stays when the post is dragged, and the window moves") {
    Desk desk;
    REQUIRE(desk.session.submit(set_task_effort(desk.session, Desk::id("R1"), 45, desk_user)));
    CHECK(desk.task("R1")->effort_by_hand);
    REQUIRE(desk.drag("P", 2));
    check_window(desk.task("R1"), "2026-10-15T12:00", "2026-10-15T14:00");
    CHECK(desk.task("R1")->effort_minutes == 45);
    CHECK(desk.task("R1")->rule_effort_minutes == 30);
    // What the rule says anyway is no decision.
    REQUIRE(desk.session.submit(set_task_effort(desk.session, Desk::id("R1"), 30, desk_user)));
    CHECK_FALSE(desk.mark("R1")->effort.has_value());
    CHECK_FALSE(desk.task("R1")->effort_by_hand);
}

TEST_CASE("a priority set by hand stays until the rule's own is chosen, and what must be done puts other work out") {
    ProjectMaker maker = Desk::one_post();
    maker.project.people = {};
    maker.person("Ana", 60);
    for (const char* name : {"Q", "S"}) maker.post(name, "2026-10-13T10:00", {"A"});
    Desk desk(maker);
    const Id<Channel> channel = id<Channel>("A");
    const auto placed = [&](Id<Task> task) { return desk.session.plan().placement(task) != nullptr; };
    std::vector<Id<Task>> replies;
    for (const char* name : {"P", "Q", "S"})
        replies.push_back(task_id(slot_key("R", "R1", id<Post>(name).value, channel.value)));
    const auto out = std::find_if_not(replies.begin(), replies.end(), placed);
    REQUIRE(out != replies.end());
    REQUIRE(std::count_if(replies.begin(), replies.end(), placed) == 2);
    REQUIRE(desk.session.submit(set_task_priority(desk.session, *out, Priority::must, desk_user)));
    CHECK(desk.session.plan().task(*out)->priority == Priority::must);
    CHECK(placed(*out));
    CHECK(std::count_if(replies.begin(), replies.end(), placed) == 2);
    REQUIRE(desk.session.submit(set_task_priority(desk.session, *out, Priority::normal, desk_user)));
    CHECK_FALSE(desk.session.project().marks.find({out->value})->priority);
    CHECK(desk.session.plan().task(*out)->priority == Priority::normal);
}

TEST_CASE("case 3: a time chosen inside the window follows the post when it is dragged") {
    Desk desk;
    REQUIRE(desk.session.submit(retime_task(desk.session, Desk::id("R1"), at("2026-10-13T13:00"), false, desk_user)));
    CHECK(desk.mark("R1")->time->mode == TimeOverride::Mode::relative);
    check_window(desk.task("R1"), "2026-10-13T13:00", "2026-10-13T15:00");
    REQUIRE(desk.drag("P", 2, 30));
    check_window(desk.task("R1"), "2026-10-15T13:30", "2026-10-15T15:30");
    CHECK_FALSE(desk.task("R1")->time_absolute);
    CHECK_FALSE(desk.task("R1")->before_source);
    check_window(desk.task("R2"), "2026-10-16T10:30", "2026-10-16T14:30");
}

TEST_CASE("case 4: a date fixed by hand stays when the post is dragged past it, and is marked") {
    Desk desk;
    REQUIRE(desk.session.submit(retime_task(desk.session, Desk::id("R1"), at("2026-10-14T09:00"), true, desk_user)));
    CHECK(desk.task("R1")->time_absolute);
    CHECK_FALSE(desk.task("R1")->before_source);
    REQUIRE(desk.drag("P", 3));
    check_window(desk.task("R1"), "2026-10-14T09:00", "2026-10-14T11:00");
    CHECK(desk.task("R1")->before_source);
    CHECK(desk.task("R1")->state == TaskState::open);
    CHECK(tasks_of_post(desk) == 3);
}

TEST_CASE("case 4: a time outside the window is fixed, one inside it too where the date field says so") {
    Desk desk;
    REQUIRE(desk.session.submit(retime_task(desk.session, Desk::id("R1"), at("2026-10-13T16:00"), false, desk_user)));
    CHECK(desk.mark("R1")->time->mode == TimeOverride::Mode::absolute);
    REQUIRE(desk.session.submit(retime_task(desk.session, Desk::id("R1"), at("2026-10-13T13:00"), true, desk_user)));
    CHECK(desk.mark("R1")->time->mode == TimeOverride::Mode::absolute);
    REQUIRE(desk.drag("P", 1));
    check_window(desk.task("R1"), "2026-10-13T13:00", "2026-10-13T15:00");
}

TEST_CASE("case 5: work done stays where it was when its post is dragged, and no second task appears") {
    Desk desk;
    REQUIRE(desk.session.submit(tick_task(desk.session, Desk::id("R1"), desk_user)));
    const Placement stood = *desk.place("R1");
    REQUIRE(desk.drag("P", 3));
    CHECK(desk.task("R1")->state == TaskState::done);
    check_window(desk.task("R1"), "2026-10-13T12:00", "2026-10-13T14:00");
    CHECK(desk.task("R1")->before_source);
    CHECK(desk.place("R1") == stood);
    CHECK(tasks_of_post(desk) == 3);
    CHECK(in_work(desk, Desk::id("R1"), "2026-10-13"));
    CHECK_FALSE(in_work(desk, Desk::id("R1"), "2026-10-16"));
}

TEST_CASE("case 6: reopened work takes the window of now, keeps the effort set by hand, and its history shows both") {
    Desk desk;
    REQUIRE(desk.session.submit(set_task_effort(desk.session, Desk::id("R1"), 45, desk_user)));
    REQUIRE(desk.session.submit(tick_task(desk.session, Desk::id("R1"), desk_user)));
    REQUIRE(desk.drag("P", 3));
    REQUIRE(desk.session.submit(reopen_task(desk.session, Desk::id("R1"), "Ben")));
    check_window(desk.task("R1"), "2026-10-16T12:00", "2026-10-16T14:00");
    CHECK(desk.task("R1")->state == TaskState::open);
    CHECK(desk.task("R1")->effort_minutes == 45);
    CHECK_FALSE(desk.task("R1")->is_fixed());
    CHECK_FALSE(desk.task("R1")->before_source);
    CHECK(events(*desk.mark("R1")) == std::vector<std::string>{"effort", "done", "reopened"});
    CHECK(desk.mark("R1")->log.back().who == "Ben");
    CHECK(in_work(desk, Desk::id("R1"), "2026-10-16"));
}

TEST_CASE("case 7: a deleted task stays away whatever changes, and restored it has the values of now") {
    Desk desk;
    REQUIRE(desk.session.submit(delete_task(desk.session, Desk::id("R2"), desk_user)));
    REQUIRE(desk.drag("P", 1));
    Post post = desk.session.project().posts[0];
    post.title = "Another title";
    REQUIRE(desk.submit(Put<Post>{post}));
    desk.set_rule_effort(25);
    CHECK(desk.task("R2")->state == TaskState::deleted);
    CHECK_FALSE(desk.task("R2")->counts());
    CHECK_FALSE(desk.place("R2").has_value());
    CHECK_FALSE(in_work(desk, Desk::id("R2"), "2026-10-15"));
    REQUIRE(desk.session.submit(restore_task(desk.session, Desk::id("R2"), desk_user)));
    CHECK(desk.task("R2")->state == TaskState::open);
    CHECK(desk.task("R2")->effort_minutes == 25);
    check_window(desk.task("R2"), "2026-10-15T10:00", "2026-10-15T14:00");
    CHECK(desk.place("R2").has_value());
    CHECK(in_work(desk, Desk::id("R2"), "2026-10-15"));
    CHECK(events(*desk.mark("R2")) == std::vector<std::string>{"deleted", "restored"});
}

TEST_CASE("case 8: a skipped task is not made again, takes nobody's time, and is known as skipped") {
    Desk desk;
    const int minutes_before = desk.session.plan().work(day("2026-10-14")).cm.minutes();
    REQUIRE(desk.session.submit(skip_task(desk.session, Desk::id("R2"), desk_user)));
    REQUIRE(desk.drag("P", 1));
    desk.set_rule_effort(25);
    REQUIRE(desk.drag("P", -1));
    CHECK(minutes_before == 20);
    CHECK(desk.session.plan().work(day("2026-10-14")).cm.minutes() == 0);
    CHECK_FALSE(desk.task("R2")->counts());
    CHECK(tasks_of_post(desk) == 3);
    int skipped = 0;
    for (const auto& [task, box] : desk.session.plan().tasks) skipped += box->state == TaskState::skipped ? 1 : 0;
    CHECK(skipped == 1);
    CHECK(desk.mark("R2")->state == TaskState::skipped);
}

TEST_CASE("case 8: what was skipped is still known when its post is gone") {
    Desk desk;
    REQUIRE(desk.session.submit(skip_task(desk.session, Desk::id("R2"), desk_user)));
    REQUIRE(desk.submit(RemovePosts{{id<Post>("P")}}));
    REQUIRE(desk.session.planner().stray_marks().size() == 1);
    CHECK(desk.session.planner().stray_marks()[0].kind == StrayMark::Kind::tombstone);
    CHECK(desk.mark("R2")->state == TaskState::skipped);
}

TEST_CASE("a day pinned by hand holds through drags, until the pin is taken away") {
    Desk desk;
    REQUIRE(desk.session.submit(pin_task_day(desk.session, Desk::id("R3"), day("2026-10-19"), desk_user)));
    CHECK(desk.place("R3")->day == day("2026-10-19"));
    CHECK(desk.task("R3")->pinned_day == day("2026-10-19"));
    CHECK(desk.place("R3")->person == desk.session.project().roster.find({Desk::id("R3").value})->person);
    REQUIRE(desk.drag("P", 1));
    CHECK(desk.place("R3")->day == day("2026-10-19"));
    REQUIRE(desk.session.submit(pin_task_day(desk.session, Desk::id("R3"), std::nullopt, desk_user)));
    CHECK_FALSE(desk.task("R3")->pinned_day.has_value());
    CHECK_FALSE(desk.mark("R3")->day.has_value());
}

TEST_CASE("a note changes nothing of the plan and is kept with its task") {
    Desk desk;
    const Plan before = desk.session.plan();
    REQUIRE(desk.session.submit(note_task(desk.session, Desk::id("R1"), "Demander à Léa : ton « posé »", desk_user)));
    CHECK(same_plan(desk.session.plan(), before));
    REQUIRE(desk.drag("P", 5));
    CHECK(desk.mark("R1")->note == "Demander à Léa : ton « posé »");
    CHECK(desk.mark("R1")->key == Desk::key("R1"));
}

TEST_CASE("a task has a title of its own until it is called what the rule calls it, in either language") {
    Desk desk;
    const Id<Task> r1 = Desk::id("R1");
    const auto title = [&](facts::Language language) {
        return task_title(desk.session.project(), desk.session.facts(), *desk.session.plan().task(r1), language);
    };
    const std::string french = title(facts::Language::french), english = title(facts::Language::english);
    for (const std::string& again : {french, english, std::string()}) {
        REQUIRE(desk.session.submit(name_task(desk.session, r1, "Answer all", desk_user)));
        CHECK(title(facts::Language::french) == "Answer all");
        REQUIRE(desk.session.submit(name_task(desk.session, r1, again, desk_user)));
        CHECK_FALSE(desk.mark("R1")->title);
        CHECK(title(facts::Language::french) == french);
    }
}

TEST_CASE("with minutes logged a task is in progress where it stood, and stays there") {
    Desk desk;
    REQUIRE(desk.session.submit(log_task_minutes(desk.session, Desk::id("R1"), 20, desk_user)));
    const Placement stood = *desk.place("R1");
    CHECK(desk.task("R1")->state == TaskState::in_progress);
    CHECK(desk.task("R1")->spent_minutes == 20);
    REQUIRE(desk.drag("P", 3));
    check_window(desk.task("R1"), "2026-10-13T12:00", "2026-10-13T14:00");
    CHECK(desk.place("R1") == stood);
    REQUIRE(desk.session.submit(log_task_minutes(desk.session, Desk::id("R1"), 35, desk_user)));
    CHECK(desk.task("R1")->spent_minutes == 35);
    CHECK(desk.mark("R1")->record->begin == at("2026-10-13T12:00"));
    REQUIRE(desk.session.submit(log_task_minutes(desk.session, Desk::id("R1"), 0, desk_user)));
    CHECK(desk.task("R1")->state == TaskState::open);
    CHECK_FALSE(desk.task("R1")->is_fixed());
    desk.session.submit(log_task_minutes(desk.session, Desk::id("R2"), -5, desk_user));
    CHECK(desk.task("R2")->spent_minutes == 0);
    CHECK(desk.task("R2")->state == TaskState::open);
    CHECK_FALSE(desk.task("R2")->is_fixed());
}

TEST_CASE("cleared, a task is what the rule says again: time, effort and day go, note and person stay") {
    Desk desk;
    const Id<Task> r3 = Desk::id("R3");
    const Task before = *desk.task("R3");
    desk.session.submit(retime_task(desk.session, r3, at("2026-10-16T11:00"), false, desk_user));
    desk.session.submit(set_task_effort(desk.session, r3, 50, desk_user));
    desk.session.submit(pin_task_day(desk.session, r3, day("2026-10-16"), desk_user));
    desk.session.submit(note_task(desk.session, r3, "kept", desk_user));
    desk.session.submit(assign_task(desk.session, r3, id<Person>("Ben"), desk_user));
    CHECK(desk.task("R3")->time_by_hand);
    REQUIRE(desk.session.submit(clear_task_overrides(desk.session, r3, desk_user)));
    Task expected = before;
    expected.pinned_person = id<Person>("Ben");
    CHECK(*desk.task("R3") == expected);
    CHECK(desk.place("R3")->person == id<Person>("Ben"));
    CHECK(desk.mark("R3")->note == "kept");
    CHECK_FALSE(desk.mark("R3")->time.has_value());
    CHECK_FALSE(desk.mark("R3")->effort.has_value());
    CHECK_FALSE(desk.mark("R3")->day.has_value());
}

TEST_CASE("case 38: a task made manual stands in the derived one's place, and the rule makes no twin") {
    Desk desk;
    desk.session.submit(set_task_effort(desk.session, Desk::id("R1"), 45, desk_user));
    desk.session.submit(assign_task(desk.session, Desk::id("R1"), id<Person>("Ben"), desk_user));
    desk.session.submit(note_task(desk.session, Desk::id("R1"), "as agreed", desk_user));
    const Project before = desk.session.project();
    const Plan before_plan = desk.session.plan();
    REQUIRE(desk.session.submit(make_task_manual(desk.session, Desk::id("R1"), desk_user)));
    REQUIRE(desk.session.project().manual_tasks.size() == 1);
    const ManualTask manual = desk.session.project().manual_tasks[0];
    CHECK(manual.begin == at("2026-10-13T12:00"));
    CHECK(manual.end == at("2026-10-13T14:00"));
    CHECK(manual.effort_minutes == 45);
    CHECK(manual.person == id<Person>("Ben"));
    CHECK(manual.note == "as agreed");
    CHECK(manual.channels == std::vector{id<Channel>("A")});
    CHECK(manual.source == id<Post>("P").value);
    CHECK(manual.title ==
          task_title(before, shared_facts(), *before_plan.task(Desk::id("R1")), facts::Language::french));
    CHECK(desk.mark("R1")->state == TaskState::replaced);
    CHECK(desk.mark("R1")->replaced_by == manual.id);
    // Wherever the post goes and whatever the rule says, one task counts, where it was put.
    desk.drag("P", 2);
    desk.set_rule_effort(10);
    CHECK_FALSE(desk.task("R1")->counts());
    CHECK_FALSE(desk.place("R1").has_value());
    const Id<Task> manual_id{manual.id.value};
    REQUIRE(desk.session.plan().task(manual_id) != nullptr);
    check_window(desk.session.plan().task(manual_id), "2026-10-13T12:00", "2026-10-13T14:00");
    CHECK(desk.session.plan().placement(manual_id)->person == id<Person>("Ben"));
    for (int i = 0; i < 3; ++i) desk.session.undo();
    CHECK(desk.session.project() == before);
    CHECK(same_plan(desk.session.plan(), before_plan));
    desk.session.redo();
    CHECK(desk.session.project().manual_tasks.size() == 1);
    CHECK(make_task_manual(desk.session, manual_id, desk_user).actions.empty());
}

TEST_CASE("a manual task is decided about like any other") {
    Desk desk;
    desk.session.submit(make_task_manual(desk.session, Desk::id("R1"), desk_user));
    const Id<ManualTask> row = desk.session.project().manual_tasks[0].id;
    const Id<Task> task{row.value};
    const auto manual = [&] { return *desk.session.project().manual_tasks.find(row); };
    REQUIRE(desk.session.submit(pin_task_day(desk.session, task, day("2026-10-20"), desk_user)));
    CHECK(manual().begin == at("2026-10-20T12:00"));
    CHECK(manual().end == at("2026-10-20T14:00"));
    CHECK_FALSE(desk.session.submit(pin_task_day(desk.session, task, std::nullopt, desk_user)));
    REQUIRE(desk.session.submit(retime_task(desk.session, task, at("2026-10-21T09:30"), true, desk_user)));
    check_window(desk.session.plan().task(task), "2026-10-21T09:30", "2026-10-21T11:30");
    REQUIRE(desk.session.submit(set_task_effort(desk.session, task, 55, desk_user)));
    REQUIRE(desk.session.submit(note_task(desk.session, task, "short", desk_user)));
    REQUIRE(desk.session.submit(log_task_minutes(desk.session, task, 12, desk_user)));
    CHECK(manual().effort_minutes == 55);
    CHECK(manual().note == "short");
    CHECK(manual().spent_minutes == 12);
    CHECK_FALSE(desk.session.submit(clear_task_overrides(desk.session, task, desk_user)));
    REQUIRE(desk.session.submit(skip_task(desk.session, task, desk_user)));
    CHECK_FALSE(desk.session.plan().task(task)->counts());
    REQUIRE(desk.session.submit(restore_task(desk.session, task, desk_user)));
    CHECK(desk.session.plan().placement(task) != nullptr);
    REQUIRE(desk.session.submit(delete_task(desk.session, task, desk_user)));
    CHECK(desk.session.plan().task(task)->state == TaskState::deleted);
    CHECK(desk.session.project().marks.size() == 1);
}
