#include "facts/step_deadline.hpp"

#include <stdexcept>

#include <doctest/doctest.h>

#include "facts/facts.hpp"

using namespace tandem::facts;

TEST_CASE("deadlines of steps are of steps of the workflow, in its order, with a source") {
    const Facts facts = load_facts();
    REQUIRE(facts.step_deadlines.size() == 5);
    int last = 0;
    for (const StepDeadline& one : facts.step_deadlines) {
        const WorkflowStep* step = facts.workflow.find(one.id);
        REQUIRE(step);
        CHECK(step->order > last);
        last = step->order;
        CHECK_FALSE(one.source.empty());
    }
}

TEST_CASE("a deadline with neither days nor hours, out of order or with a word of no set is refused") {
    const std::string head = "id,order,task_type,holder,working_days,hours,source\n";
    CHECK(read_step_deadlines(head + "a,1,content,creator,2,0,x\nb,2,,approver,0,4,x\n").size() == 2);
    for (const char* wrong :
         {"a,1,,creator,0,0,x\n", "a,1,,creator,1,4,x\n", "a,1,,creator,-1,0,x\n", "a,1,party,creator,2,0,x\n",
          "a,1,,nobody,2,0,x\n", "a,2,,creator,2,0,x\nb,2,,creator,2,0,x\n"})
        CHECK_THROWS_AS(read_step_deadlines(head + wrong), std::logic_error);
}
