#include "app/action_file.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "app/generate_project.hpp"
#include "app/label_text.hpp"

using namespace tandem;

namespace {

struct Open {
    facts::Facts facts = facts::load_facts();
    Session session{facts, {*local_minute_from_text("2026-10-05T10:00"), 11, {}, {}}};

    Open() { session.start_new(generated_project(facts, 20, 3, 1, 3, session.now_instant())); }
    // An open task that has somebody, the same one every time.
    Id<Task> task() const {
        std::vector<Id<Task>> ids;
        for (const auto& [id, task] : session.plan().tasks)
            if (task->state == TaskState::open && session.plan().placement(id) && task->source_kind == SourceKind::post)
                ids.push_back(id);
        REQUIRE_FALSE(ids.empty());
        return *std::min_element(ids.begin(), ids.end());
    }
    // Submits every request of the file; what was wrong with it.
    std::string carry_out(const std::string& json) {
        ActionFile file(json);
        while (const auto request = file.next(session)) session.submit(*request);
        return file.problem() ? text_of(facts::Words(facts::Language::english), file.problem()->lines.front())
                              : std::string();
    }
    const TaskMark& mark(Id<Task> id) const {
        const TaskMark* found = session.project().marks.find({id.value});
        REQUIRE(found);
        return *found;
    }
};

std::string step(const char* action, Id<Task> task, const std::string& more = {}) {
    return std::string("{\"action\": \"") + action + "\", \"task\": \"" + to_text(task) + "\"" + more + "}";
}

}  // namespace

TEST_CASE("a file can ask that a task must be done") {
    Open open;
    const Id<Task> id = open.task();
    CHECK(open.carry_out("[{\"actions\": [" + step("set_task_priority", id, R"(, "priority": "must")") + "]}]") == "");
    CHECK(open.mark(id).priority == Priority::must);
    CHECK(open.carry_out("[{\"actions\": [" + step("set_task_priority", id, R"(, "priority": "urgent")") + "]}]") !=
          "");
    CHECK(open.carry_out("[{\"actions\": [" + step("set_task_priority", id) + "]}]") != "");
}

TEST_CASE("several words about one task in one request all hold, in their order") {
    Open open;
    const Id<Task> id = open.task();
    CHECK(open.carry_out("[{\"actions\": [" + step("note_task", id, R"(, "note": "by phone")") + "," +
                         step("set_task_effort", id, R"(, "minutes": 77)") + "," + step("tick_task", id) + "]}]") ==
          "");
    const TaskMark& mark = open.mark(id);
    CHECK(mark.note == "by phone");
    REQUIRE(mark.effort);
    CHECK(mark.effort->minutes == 77);
    CHECK(mark.state == TaskState::done);
    // What the work was when it was ticked: with the effort of the step before.
    REQUIRE(mark.record);
    CHECK(mark.record->effort_minutes == 77);
    CHECK(mark.log.size() == 3);
    open.session.undo();
    CHECK_FALSE(open.session.project().marks.contains({id.value}));
}

TEST_CASE("words in one request give what the same words give one request after the other") {
    const auto marks = [](bool together) {
        Open open;
        const Id<Task> id = open.task();
        const std::string between = together ? "," : "]},{\"actions\": [";
        CHECK(open.carry_out("[{\"actions\": [" + step("log_task_minutes", id, R"(, "minutes": 20)") + between +
                             step("note_task", id, R"(, "note": "half")") + between + step("delete_task", id) +
                             between + step("restore_task", id) + between +
                             step("set_task_effort", id, R"(, "minutes": 15)") + "]}]") == "");
        return open.session.project().marks;
    };
    CHECK(marks(true) == marks(false));
}

TEST_CASE("a word about a task sees what an edit before it in the same request did") {
    Open open;
    const Id<Task> id = open.task();
    const Task before = *open.session.plan().task(id);
    CHECK(open.carry_out("[{\"actions\": [{\"action\": \"move_posts\", \"posts\": [\"" + to_text(before.key.source) +
                         "\"], \"by_days\": 7}," + step("tick_task", id) + "]}]") == "");
    REQUIRE(open.mark(id).record);
    CHECK(open.mark(id).record->anchor == before.anchor + date::days(7));
}
