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

TEST_CASE("days off are one step with the plan that follows, and words see what was said before them") {
    Open open;
    const Placement place = *open.session.plan().placement(open.task());
    const Person& person = *open.session.project().people.find(place.person);
    const std::string day = to_text(DayRange{place.day, place.day + date::days(1)});
    const std::string off = R"({"action": "days_off", "person": ")" + person.name + R"(", "days": ")" + day + R"("})";
    const std::string back =
        R"({"action": "days_present", "person": ")" + to_text(person.id) + R"(", "days": ")" + day + R"("})";
    const std::size_t steps = open.session.steps_done();
    const Project before = open.session.project();
    CHECK(open.carry_out("[" + off + "]") == "");
    CHECK(open.session.steps_done() == steps + 1);
    for (const auto& [task, now] : open.session.plan().placements)
        if (open.session.plan().task(task)->is_open())
            CHECK_FALSE((now.person == place.person && now.day == place.day));
    open.session.undo();
    CHECK(open.session.project() == before);
    CHECK(open.carry_out(R"([{"actions": [)" + off + "," + back + "]}]") == "");
    CHECK(open.session.project().people == before.people);
}

TEST_CASE("a word that lacks a value, or is about what is not there, says which") {
    Open open;
    const std::string post = to_text(open.session.project().posts[0].id);
    CHECK(open.carry_out(R"([{"action": "split_post", "post": ")" + post + R"("}])") ==
          "Request 1 (split_post) needs “channel”.");
    CHECK(open.carry_out(R"([{"action": "merge_posts", "post": ")" + post + R"(", "with": ")" + post + R"("}])")
              .starts_with("Request 1 (merge_posts) merges posts that share a channel"));
    CHECK(open.carry_out(R"([{"action": "set_duty_holder", "duty": "goals"}])") ==
          "Request 1 (set_duty_holder) needs “holder”.");
    CHECK(open.carry_out(R"([{"action": "use_duty_preset", "preset": "circus"}])") ==
          "Request 1 (use_duty_preset) names a sharing that is not known: circus");
    CHECK(open.carry_out(R"([{"action": "remove_rule_version", "rule": "R01"}])") ==
          "Request 1 (remove_rule_version) needs “from”.");
    CHECK(open.carry_out(R"([{"action": "days_off", "person": "Nobody", "days": "2026-10-12/2026-10-12"}])") ==
          "Request 1 (days_off) is about somebody who is not in the team: Nobody");
    CHECK(open.session.steps_done() == 0);
}
