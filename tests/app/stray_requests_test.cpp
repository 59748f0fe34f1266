#include "app/stray_requests.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "plan/follow_lineage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// R3 of the post, pinned to Ben, noted and set to 45 minutes; then the post is gone.
struct Orphan : Desk {
    Id<TaskMark> mark_id{id("R3").value};

    explicit Orphan(bool gone = true) {
        session.submit(assign_task(session, id("R3"), tandem::testing::id<Person>("Ben"), desk_user));
        session.submit(set_task_effort(session, id("R3"), 45, desk_user));
        session.submit(note_task(session, id("R3"), "ask Lea", desk_user));
        if (gone) submit(RemovePosts{{tandem::testing::id<Post>("P")}});
    }
    std::optional<StrayMark> stray() const {
        for (const StrayMark& one : listed_strays(session))
            if (one.mark == mark_id) return one;
        return std::nullopt;
    }
};

template <class Make>
void check_one_step(Orphan& desk, Make&& make) {
    const Project before = desk.session.project();
    const Plan plan = desk.session.plan();
    const Request request = make();
    REQUIRE_FALSE(request.actions.empty());
    CHECK_FALSE(request.label.key.empty());
    REQUIRE(desk.session.submit(request));
    CHECK_FALSE(desk.stray().has_value());
    const Project after = desk.session.project();
    desk.session.undo();
    CHECK(desk.session.project() == before);
    CHECK(same_plan(desk.session.plan(), plan));
    CHECK(desk.stray().has_value());
    desk.session.redo();
    CHECK(desk.session.project() == after);
}

}  // namespace

TEST_CASE(
    "case 13: a decision of a deleted post is listed with its reason, and undone deletion brings it back to its task") {
    Orphan desk;
    REQUIRE(desk.stray().has_value());
    CHECK(desk.stray()->kind == StrayMark::Kind::tray);
    CHECK(desk.stray()->reason == StrayMark::Reason::source_gone);
    desk.session.undo();
    CHECK_FALSE(desk.stray().has_value());
    CHECK(desk.task("R3")->effort_minutes == 45);
    CHECK(desk.task("R3")->pinned_person == id<Person>("Ben"));
}

TEST_CASE("a stray decision is discarded in one step") {
    Orphan desk;
    check_one_step(desk, [&] { return discard_stray(desk.session, desk.mark_id); });
    CHECK_FALSE(desk.session.project().marks.contains(desk.mark_id));
}

TEST_CASE("a stray decision is kept as a manual task with all that was decided, and its rule makes no twin") {
    Orphan desk;
    check_one_step(desk, [&] {
        return keep_stray(desk.session, desk.session.ids(), desk.mark_id, "Look at the effects", desk_user);
    });
    REQUIRE(desk.session.project().manual_tasks.size() == 1);
    const ManualTask manual = desk.session.project().manual_tasks[0];
    CHECK(manual.title == "Look at the effects");
    CHECK(manual.effort_minutes == 45);
    CHECK(manual.person == id<Person>("Ben"));
    CHECK(manual.note == "ask Lea");
    CHECK(manual.task_type == "reply");
    CHECK(manual.channels == std::vector{id<Channel>("A")});
    CHECK(desk.session.plan().task({manual.id.value})->is_open());
    // The post comes back: the task stays replaced.
    desk.submit(Put<Post>{Desk::one_post().project.posts[0]});
    CHECK(desk.task("R3")->state == TaskState::replaced);
    CHECK(desk.task("R1")->is_open());
}

TEST_CASE("a stray decision goes to a task that nobody touched, of its source first, then the nearest") {
    Orphan desk(false);
    desk.submit(CopyPost{id<Post>("P"), id<Post>("near"), {id<Variant>("near/A")}, 1, false});
    desk.submit(CopyPost{id<Post>("P"), id<Post>("far"), {id<Variant>("far/A")}, 9, false});
    TaskRule rule = *desk.session.project().rules.find(id<TaskRule>("R"));
    const auto r3 = [](const char* post) {
        return task_id(slot_key("R", "R3", id<Post>(post).value, id<Channel>("A").value));
    };
    desk.submit(RemovePosts{{id<Post>("P")}});
    const auto targets = attach_targets(desk.session, desk.mark_id);
    REQUIRE(targets.size() == 6);
    const auto place = [&](Id<Task> task) { return std::find(targets.begin(), targets.end(), task) - targets.begin(); };
    CHECK(place(r3("near")) < place(r3("far")));
    check_one_step(desk, [&] { return attach_stray(desk.session, desk.mark_id, r3("near"), desk_user); });
    const Task& task = *desk.session.plan().task(r3("near"));
    CHECK(task.effort_minutes == 45);
    CHECK(task.pinned_person == id<Person>("Ben"));
    CHECK_FALSE(task.rule_changed);
    const TaskMark& mark = *desk.session.project().marks.find({task.id.value});
    CHECK(mark.note == "ask Lea");
    CHECK(mark.log.back().what == "attached");
    CHECK(mark.log.size() == 4);
    // A task that has decisions of its own takes none.
    CHECK(attach_stray(desk.session, {r3("far").value}, r3("near"), desk_user).actions.empty());
}

TEST_CASE("a decision whose task is there is nothing to discard, keep or give away") {
    Orphan desk(false);
    CHECK(listed_strays(desk.session).empty());
    CHECK(discard_stray(desk.session, desk.mark_id).actions.empty());
    CHECK(keep_stray(desk.session, desk.session.ids(), desk.mark_id, "x", desk_user).actions.empty());
    CHECK(attach_stray(desk.session, desk.mark_id, Desk::id("R1"), desk_user).actions.empty());
    CHECK(attach_targets(desk.session, desk.mark_id).empty());
}

TEST_CASE("case 16 and 18: what a slot or a day lost is listed, and comes back by itself") {
    Orphan desk(false);
    const TaskRule rule = *desk.session.project().rules.find(id<TaskRule>("R"));
    TaskRule without = rule;
    SUBCASE("the slot") { without.versions[0].slots.pop_back(); }
    SUBCASE("the day") { without.versions[0].scope = "day=off"; }
    desk.submit(Put<TaskRule>{without});
    REQUIRE(desk.stray().has_value());
    CHECK(desk.stray()->kind == StrayMark::Kind::tray);
    CHECK(stray_title(desk.session, *desk.session.project().marks.find(desk.mark_id), facts::Language::english) != "");
    desk.submit(Put<TaskRule>{rule});
    CHECK_FALSE(desk.stray().has_value());
    CHECK(desk.task("R3")->pinned_person == id<Person>("Ben"));
}

TEST_CASE("case 22 and 37: edits that sleep are listed too, and only a person discards them") {
    Orphan desk(false);
    const TaskRule rule = *desk.session.project().rules.find(id<TaskRule>("R"));
    TaskRule unknown = rule;
    unknown.versions[0].trigger = "moon_phase";
    desk.submit(Put<TaskRule>{unknown});
    REQUIRE(desk.stray().has_value());
    CHECK(desk.stray()->kind == StrayMark::Kind::sleeping);
    CHECK(desk.stray()->reason == StrayMark::Reason::rule_unknown);
    SUBCASE("the rule is known again") {
        desk.submit(Put<TaskRule>{rule});
        CHECK(desk.task("R3")->effort_minutes == 45);
    }
    SUBCASE("discarded") {
        check_one_step(desk, [&] { return discard_stray(desk.session, desk.mark_id); });
        desk.submit(Put<TaskRule>{rule});
        CHECK(desk.task("R3")->effort_minutes == 15);
    }
}

TEST_CASE("case 34: a rule made again takes over the edits of the deleted one, in one step") {
    Orphan desk(false);
    desk.session.submit(note_task(desk.session, Desk::id("R1"), "short", desk_user));
    const TaskRule old = *desk.session.project().rules.find(id<TaskRule>("R"));
    desk.submit(Remove<TaskRule>{old.id});
    CHECK(take_over_offer(desk.session).edits.empty());
    REQUIRE(desk.stray()->reason == StrayMark::Reason::rule_gone);
    TaskRule again = old;
    again.id = id<TaskRule>("again");
    for (RuleSlot& one : again.versions[0].slots) one.id = id<RuleSlot>("again " + to_text(one.id));
    again.created_at = desk.session.now_instant() + std::chrono::minutes(5);
    desk.submit(Put<TaskRule>{again});
    const TakeOver offer = take_over_offer(desk.session);
    CHECK(offer.to == again.id);
    // R3's effort tells which slot it was; a note alone does not.
    REQUIRE(offer.edits.size() == 1);
    CHECK(offer.edits[0].first == desk.mark_id);
    check_one_step(desk, [&] { return take_over(desk.session, desk.session.ids(), offer, desk_user); });
    const Task& task = *desk.session.plan().task(offer.edits[0].second);
    CHECK(task.key.rule == again.id);
    TaskKey before = task.key;
    before.rule = old.id, before.slot = old.versions[0].slots[2].id;
    CHECK(follow_lineage(desk.session.project(), before) == task.key);
    CHECK(task.effort_minutes == 45);
    CHECK(task.rule_effort_minutes == 15);
    CHECK(take_over_offer(desk.session).edits.empty());
    CHECK(listed_strays(desk.session).size() == 1);
}

TEST_CASE("case 34: a rule that was there before is no second try") {
    Orphan desk(false);
    TaskRule other = *desk.session.project().rules.find(id<TaskRule>("R"));
    other.id = id<TaskRule>("other");
    other.versions[0].slots = {other.versions[0].slots[2]};
    other.versions[0].slots[0].id = id<RuleSlot>("other");
    desk.submit(Put<TaskRule>{other});
    desk.submit(Remove<TaskRule>{id<TaskRule>("R")});
    CHECK(take_over_offer(desk.session).edits.empty());
}
