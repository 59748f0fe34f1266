#pragma once

#include <string>

#include "app/session.hpp"
#include "app/task_requests.hpp"
#include "plan/derive_cases.hpp"

namespace tandem::testing {

// Who edits.
inline constexpr const char* desk_user = "Ana";

// The rule of a desk.
inline const Id<TaskRule> rule_r = id<TaskRule>("R");

// A session on Monday 5 October 2026, 8:00, with a small project: a post on Tuesday the 13th at 10:00, two rounds of
// replies to it (R1 two hours later, R2 the day after) and a look at its effects in the days that follow (R3).
struct Desk {
    Session session{shared_facts(), {at("2026-10-05T08:00"), 11, {}, {}}};

    explicit Desk(ProjectMaker maker = one_post()) { session.start_new(maker.project); }

    static ProjectMaker one_post() {
        ProjectMaker maker;
        maker.person("Ana", 480).person("Ben", 480).channel("A", "instagram");
        maker.project.rules = maker.project.rules.with(rule_of("R", "post_published",
                                                               {{"R1", "publish_at", "+PT2H", "+PT4H", 30},
                                                                {"R2", "publish_at", "+P1D", "+P1DT4H", 20},
                                                                {"R3", "publish_at", "+P2D", "+P8D", 15}}));
        maker.post("P", "2026-10-13T10:00", {"A"});
        return maker;
    }
    static TaskKey key(const std::string& slot_name) {
        return slot_key("R", slot_name, tandem::testing::id<Post>("P").value, tandem::testing::id<Channel>("A").value);
    }
    static Id<Task> id(const std::string& slot_name) { return task_id(key(slot_name)); }

    const Task* task(const std::string& slot_name) const { return session.plan().task(id(slot_name)); }
    const TaskMark* mark(const std::string& slot_name) const {
        return session.project().marks.find({id(slot_name).value});
    }
    std::optional<Placement> place(const std::string& slot_name) const {
        const Placement* found = session.plan().placement(id(slot_name));
        return found ? std::optional(*found) : std::nullopt;
    }
    bool submit(const Action& action) { return session.submit({{"undo.edit_task", {}}, {action}, {}}); }
    bool drag(const std::string& post, int days, int minutes = 0) {
        return session.submit(
            {{"undo.move_post", {}}, {MovePosts{{tandem::testing::id<Post>(post)}, days, minutes}}, {}});
    }
    // The rule with another effort for every slot.
    void set_rule_effort(int minutes) {
        TaskRule rule = *session.project().rules.find(tandem::testing::id<TaskRule>("R"));
        for (RuleSlot& slot : rule.versions[0].slots) slot.effort_minutes = minutes;
        submit(Put<TaskRule>{rule});
    }
};

}  // namespace tandem::testing
