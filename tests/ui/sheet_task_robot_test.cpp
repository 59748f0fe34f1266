// Every decision about a task, and every field of one by hand, has a place in its sheet and is edited there.
#include "ui/sheet_fields.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A task of a rule that can still be done, for a post.
Id<Task> open_task_of_post(FullItems& items) {
    for (const auto& [id, placement] : items.session().plan().placements) {
        const Task* task = items.session().plan().task(id);
        if (task && task->is_open() && task->post && task->begin > items.session().now() &&
            !items.project().marks.contains({id.value}) && !items.project().manual_tasks.contains({id.value}))
            return id;
    }
    throw std::runtime_error("no open task");
}

}  // namespace

TEST_CASE("every decision about a task is in its sheet") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        FullItems items(language);
        const Id<Task> id = open_task_of_post(items);
        const Task task = *items.session().plan().task(id);
        const Id<Person> person = items.session().plan().placement(id)->person;
        TaskMark mark;
        mark.id = {id.value}, mark.key = task.key;
        mark.state = TaskState::in_progress;
        mark.time = TimeOverride{TimeOverride::Mode::absolute, 0, task.begin, 60, 0, 0};
        mark.effort = EffortOverride{25, task.rule_effort_minutes};
        mark.priority = Priority::must, mark.person = person, mark.day = day_of(task.begin);
        mark.title = "Answer everybody", mark.note = "Kindly", mark.spent_minutes = 5;
        DoneRecord record;
        record.title = "Answer", record.person = person, record.person_name = "Somebody of that day";
        record.begin = task.begin, record.end = task.end, record.anchor = task.anchor, record.effort_minutes = 25;
        record.day = day_of(task.begin);
        mark.record = record;
        mark.log = {{items.moment() - std::chrono::hours(30), "moved", "Nora"}};
        items.put(Put<TaskMark>{mark});
        items.show(id);
        const auto places = [&](bool log_known) {
            return Places{
                {"id", hidden(by_the_program)},
                {"key", hidden("what it follows is shown by name")},
                {"state", shown(items.word("task_state.in_progress"))},
                {"time", field("task.begins")},
                {"effort", field("task.effort")},
                {"priority", field("task.priority")},
                {"person", field("task.reassign")},
                {"day", field("task.day")},
                {"title", field("task.title")},
                {"note", field("task.note")},
                {"spent_minutes", field("task.spent")},
                {"timed_since", hidden("the clock of the field beside it")},
                {"record", shown("Somebody of that day")},
                {"replaced_by", hidden("a replaced task is not shown: the other is")},
                {"further", hidden("asked for by a button of the report itself")},
                {"log", log_known ? shown(items.word("mark_log.moved")) : hidden("steps tell it")},
                {"extra", hidden("of a newer version")},
            };
        };
        // What was decided since the project was opened is told by its steps.
        check_places(items, mark, id.value, places(false));
        REQUIRE_FALSE(items.robot().shows(items.word("mark_log.moved")));
        Project kept = items.project();
        items.session().start_new(kept);
        items.show(id);
        check_places(items, mark, id.value, places(true));
    }
}

TEST_CASE("every field of a task by hand is in its sheet") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        FullItems items(language);
        ManualTask task;
        task.id = {{5, 5}};
        task.title = "Call the printer", task.task_type = "setup", task.role = Hat::smm, task.priority = Priority::high;
        task.begin = LocalMinute(day_of(items.session().now())) + date::days(1) + std::chrono::hours(9);
        task.end = task.begin + std::chrono::hours(3);
        task.effort_minutes = 20, task.channels = {items.channel().id};
        task.source = items.project().posts[0].id.value;
        task.person = items.person("Hugo").id, task.state = TaskState::in_progress;
        task.note = "Ask for proofs", task.spent_minutes = 5;
        DoneRecord record;
        record.title = task.title, record.task_type = "setup", record.role = Hat::smm;
        record.begin = task.begin, record.end = task.end, record.effort_minutes = 20, record.person = task.person;
        record.person_name = "Somebody of that day", record.day = day_of(task.begin);
        task.record = record;
        items.put(Put<ManualTask>{task});
        items.show(Id<Task>{task.id.value});
        check_places(items, task, task.id.value,
                     {
                         {"id", hidden(by_the_program)},
                         {"title", field("task.title")},
                         {"task_type", field("task.kind")},
                         {"role", field("task.role")},
                         {"priority", field("task.priority")},
                         {"begin", field("task.begins")},
                         {"end", field("task.limit")},
                         {"effort_minutes", field("task.effort")},
                         {"channels", field("task.channels")},
                         {"source", shown(items.project().posts[0].title)},
                         {"person", field("task.reassign")},
                         {"state", shown(items.word("task_state.in_progress"))},
                         {"note", field("task.note")},
                         {"spent_minutes", field("task.spent")},
                         {"timed_since", hidden("the clock of the field beside it")},
                         {"record", shown("Somebody of that day")},
                         {"extra", hidden("of a newer version")},
                     });

        const auto row = [&]() -> const ManualTask& { return *items.project().manual_tasks.find(task.id); };
        items.choose("task.kind", items.word("task_type.budget"));
        CHECK(row().task_type == "budget");
        items.enter("task.limit_time", "18:00");
        CHECK(minute_of_day(row().end).count() == 18 * 60);
        CHECK(row().record->end == row().end);
        items.enter("task.limit", to_text(day_of(task.begin) - date::days(1)));
        CHECK(day_of(row().end) == day_of(task.begin));
        items.enter("task.title", "Call the other printer");
        CHECK(row().title == "Call the other printer");
        CHECK(items.session().undo_label().key == "undo.name_task");
    }
}

TEST_CASE("a task gets a title of its own until it is emptied, and the time it took is typed") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        FullItems items(language);
        const Id<Task> id = open_task_of_post(items);
        const auto title = [&] {
            return task_title(items.project(), items.session().facts(), *items.session().plan().task(id), language);
        };
        const std::string of_rule = title();
        items.show(id);
        items.enter("task.title", "Answer everybody");
        CHECK(title() == "Answer everybody");
        CHECK(items.session().undo_label().key == "undo.name_task");
        items.enter("task.spent", "1 h 5");
        CHECK(items.session().plan().task(id)->spent_minutes == 65);
        CHECK(items.session().plan().task(id)->state == TaskState::in_progress);
        CHECK(items.session().undo_label().key == "undo.log_time");
        items.enter("task.spent", "a while");
        CHECK(items.session().plan().task(id)->spent_minutes == 65);
        items.enter("task.spent", "");
        CHECK(items.session().plan().task(id)->state == TaskState::open);
        items.enter("task.title", "");
        CHECK(title() == of_rule);
        CHECK_FALSE(items.project().marks.find({id.value})->title);
        for (int step = 0; step < 4; ++step) items.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK_FALSE(items.project().marks.contains({id.value}));
    }
}
