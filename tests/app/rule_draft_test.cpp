#include "app/rule_draft.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "app/rule_requests.hpp"
#include "plan/compiled_rule.hpp"
#include "plan/likely_duplicates.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Today is 5 October; P is on the 13th, "late" went out on the 1st and its R1 is open and overdue.
struct Rules : Desk {
    Rules() : Desk(with_late_post()) {}
    static ProjectMaker with_late_post() {
        ProjectMaker maker = Desk::one_post();
        maker.post("late", "2026-10-01T10:00", {"A"});
        return maker;
    }
    const TaskRule& rule() const { return *session.project().rules.find(rule_r); }
    const Task* made(const char* post, const char* slot) const {
        return session.plan().task(task_id(
            slot_key("R", slot, tandem::testing::id<Post>(post).value, tandem::testing::id<Channel>("A").value)));
    }
    RuleDraft draft(const char* from = "2026-10-05") const { return edit_of(rule(), day(from)); }
    bool carry_out(const RuleDraft& one) { return session.submit(request_of(session, one)); }
    RuleGain gain(const RuleDraft& one) {
        const Preview preview = session.preview(request_of(session, one));
        return gain_of(session, preview, one.rule.id, {day("2026-10-01"), day("2026-11-01")});
    }
};

struct Standard : Desk {
    Standard() : Desk(standard()) {}
    static ProjectMaker standard() {
        ProjectMaker maker;
        maker.person("Ana", 480).channel("A", "instagram").rules({"R01"});
        maker.post("P", "2026-10-13T10:00", {"A"});
        return maker;
    }
    const TaskRule& rule() const { return *session.project().rules.find(default_rule_id("R01")); }
};

}  // namespace

TEST_CASE("case 20: a draft of a rule holds from its day on; keys stay, and earlier days keep what they were") {
    Rules desk;
    const auto ids = task_ids(desk.session.plan());
    const Task overdue = *desk.made("late", "R1");
    RuleDraft draft = desk.draft();
    draft.after.slots[0].effort_minutes = 50;
    draft.after.slots[0].window_start = "+PT3H";
    draft.rule.name_en = "Rounds";
    REQUIRE(desk.carry_out(draft));
    CHECK(task_ids(desk.session.plan()) == ids);
    REQUIRE(desk.rule().versions.size() == 2);
    CHECK(desk.rule().versions[1].valid_from == day("2026-10-05"));
    CHECK(desk.rule().name_en == "Rounds");
    CHECK(desk.made("P", "R1")->effort_minutes == 50);
    check_window(desk.made("P", "R1"), "2026-10-13T13:00", "2026-10-13T14:00");
    CHECK(*desk.made("late", "R1") == overdue);
    SUBCASE("in one step") {
        desk.session.undo();
        CHECK(desk.rule().versions.size() == 1);
        CHECK(desk.made("P", "R1")->effort_minutes == 30);
    }
    SUBCASE("for the past too, when that is asked for") {
        RuleDraft past = desk.draft();
        past.after.slots[0].effort_minutes = 40;
        past.from.reset();
        REQUIRE(desk.carry_out(past));
        CHECK(desk.made("late", "R1")->effort_minutes == 40);
        CHECK(desk.made("P", "R1")->effort_minutes == 40);
    }
}

TEST_CASE("a draft of a rule from a day on reaches later versions, and leaves what they say otherwise") {
    Rules desk;
    desk.session.submit(set_rule_effort(desk.session, rule_r, id<RuleSlot>("R2"), 5, day("2026-10-20")));
    RuleDraft draft = desk.draft("2026-10-10");
    draft.after.slots[0].hours = "strict";
    draft.after.slots[1].priority = Priority::high;
    REQUIRE(desk.carry_out(draft));
    REQUIRE(desk.rule().versions.size() == 3);
    CHECK(desk.rule().versions[0].slots[0].hours == "clamp");
    CHECK(desk.rule().versions[1].slots[0].hours == "strict");
    CHECK(desk.rule().versions[2].slots[0].hours == "strict");
    CHECK(desk.rule().versions[2].slots[1].priority == Priority::high);
    CHECK(desk.rule().versions[2].slots[1].effort_minutes == 5);
}

TEST_CASE("every field of a slot that a draft changes is in the rule afterwards") {
    Rules desk;
    RuleDraft draft = desk.draft();
    RuleSlot& slot = draft.after.slots[0];
    slot.window_start = "+P1D", slot.window_end = "+P2D", slot.day_basis = "business", slot.hours = "strict";
    slot.effort_minutes = 7, slot.effort_mode = "base_plus_extra", slot.extra_minutes = 3, slot.role = Hat::smm;
    slot.priority = Priority::critical, slot.task_type = "moderation", slot.title_fr = "Un", slot.title_en = "One";
    slot.group_by = "person_day", slot.repeat = "daily*2", slot.extra = {{"key", "1"}};
    draft.after.scope = "tempo=fast";
    REQUIRE(desk.carry_out(draft));
    CHECK(desk.rule().versions.back().slots[0] == slot);
    CHECK(desk.rule().versions.back().scope == "tempo=fast");
    CHECK(desk.rule().versions.front().scope == "any");
}

TEST_CASE("case 15: a slot that is added before others makes new keys alone, and edits of the others stay") {
    Rules desk;
    desk.session.submit(set_task_effort(desk.session, Desk::id("R1"), 45, "Ana"));
    const auto ids = task_ids(desk.session.plan());
    RuleDraft draft = desk.draft();
    RuleSlot fresh = draft.after.slots[0];
    fresh.id = id<RuleSlot>("R0");
    fresh.window_start = "+PT1H";
    fresh.window_end = "+PT2H";
    draft.after.slots.insert(draft.after.slots.begin(), fresh);
    REQUIRE(desk.carry_out(draft));
    const auto now = task_ids(desk.session.plan());
    CHECK(now.size() == ids.size() + 1);
    CHECK(std::includes(now.begin(), now.end(), ids.begin(), ids.end()));
    CHECK(desk.task("R1")->effort_minutes == 45);
}

TEST_CASE("case 16: a slot that is removed leaves decisions to be looked at; the preview says how many") {
    Rules desk;
    desk.session.submit(set_task_effort(desk.session, Desk::id("R2"), 45, "Ana"));
    RuleDraft draft = desk.draft();
    remove_slot(draft.after, id<RuleSlot>("R2"));
    const RuleGain gain = desk.gain(draft);
    CHECK(gain.removed == 1);
    CHECK(gain.to_decide == 1);
    REQUIRE(desk.carry_out(draft));
    CHECK(desk.task("R2") == nullptr);
    const auto strays = desk.session.planner().stray_marks();
    REQUIRE(strays.size() == 1);
    CHECK(strays[0].kind == StrayMark::Kind::tray);
    CHECK(strays[0].reason == StrayMark::Reason::slot_gone);
}

TEST_CASE("slots are copied with ids of their own, and the last one cannot go") {
    Rules desk;
    RuleDraft draft = desk.draft();
    const std::vector<RuleSlot> before = draft.after.slots;
    duplicate_slot(draft.after, before[0].id, desk.session.ids());
    REQUIRE(draft.after.slots.size() == 4);
    CHECK(draft.after.slots[0] == before[0]);
    CHECK(draft.after.slots[1].id != before[0].id);
    CHECK(draft.after.slots[2] == before[1]);
    for (int i = 0; i < 5; ++i) remove_slot(draft.after, draft.after.slots[0].id);
    CHECK(draft.after.slots.size() == 1);
}

TEST_CASE("the gain of a rule: kept by hand, minutes of roles and people, its own work, before and after") {
    Rules desk;
    desk.session.submit(set_task_effort(desk.session, Desk::id("R1"), 45, "Ana"));
    RuleDraft draft = desk.draft();
    draft.after.slots[0].effort_minutes = 60;
    draft.after.slots[1].effort_minutes = 50;
    const RuleGain gain = desk.gain(draft);
    CHECK(gain.kept == 1);
    CHECK(gain.retimed >= 1);
    CHECK(gain.added == 0);
    CHECK(gain.to_decide == 0);
    CHECK(gain.own_tasks == BeforeAfter{6, 6});
    CHECK(gain.own_minutes.after - gain.own_minutes.before == 30);
    CHECK(gain.cm.after - gain.cm.before == 30);
    CHECK_FALSE(gain.smm.differs());
    int people = 0;
    for (const PersonGain& one : gain.people) people += one.minutes.after - one.minutes.before;
    CHECK(people == 30);
    CHECK_FALSE(gain.people.empty());
    CHECK_FALSE(desk.gain(desk.draft()).changes_plan());
}

TEST_CASE("the preview of a draft of a rule is what its request does") {
    Rules desk;
    RuleDraft draft = desk.draft();
    draft.after.enabled = false;
    const Preview preview = desk.session.preview(request_of(desk.session, draft));
    CHECK(desk.gain(draft).removed == 3);
    REQUIRE(desk.carry_out(draft));
    CHECK(same_plan(preview.plan, desk.session.plan()));
    CHECK(desk.session.undo_label().key == "undo.switch_rule_off");
}

TEST_CASE("case 26: a rule that is made today makes nothing that would be overdue") {
    Rules desk;
    RuleDraft draft = fresh_rule(desk.session.ids(), day("2026-10-05"));
    draft.rule.name_en = "Hello";
    CHECK(desk.gain(draft).added == 1);
    SUBCASE("from today") {
        REQUIRE(desk.carry_out(draft));
        CHECK(tasks_of_rule(desk.session.plan(), draft.rule.id).size() == 1);
        CHECK(desk.session.project().rules.find(draft.rule.id)->origin == RuleOrigin::own);
    }
    SUBCASE("from a day after the post: off before") {
        draft.from = day("2026-10-14");
        REQUIRE(desk.carry_out(draft));
        CHECK(tasks_of_rule(desk.session.plan(), draft.rule.id).empty());
        desk.drag("P", 2);
        CHECK(tasks_of_rule(desk.session.plan(), draft.rule.id).size() == 1);
    }
    SUBCASE("from a day that is over, where somebody says so") {
        draft.from = day("2026-10-01");
        REQUIRE(desk.carry_out(draft));
        CHECK(tasks_of_rule(desk.session.plan(), draft.rule.id).size() == 2);
    }
    SUBCASE("from a day that is over, after the late post") {
        draft.from = day("2026-10-02");
        REQUIRE(desk.carry_out(draft));
        CHECK(tasks_of_rule(desk.session.plan(), draft.rule.id).size() == 1);
    }
    SUBCASE("for the past too, when that is asked for") {
        draft.from.reset();
        REQUIRE(desk.carry_out(draft));
        CHECK(tasks_of_rule(desk.session.plan(), draft.rule.id).size() == 2);
    }
    SUBCASE("nothing that is not understood") {
        draft.after.slots[0].anchor = "moonrise";
        CHECK(request_of(desk.session, draft).actions.empty());
    }
}

TEST_CASE("case 33: a copy of a rule has keys of its own, makes the same work, and is told as a likely duplicate") {
    Rules desk;
    const RuleDraft copy = copy_of(desk.session.ids(), desk.rule(), day("2026-10-05"));
    REQUIRE(desk.carry_out(copy));
    CHECK(tasks_of_rule(desk.session.plan(), copy.rule.id).size() == 4);
    CHECK(tasks_of_rule(desk.session.plan(), rule_r).size() == 6);
    CHECK(likely_duplicates(desk.session.plan()).size() == 4);
    const Preview again =
        desk.session.preview(duplicate_rule(desk.session, desk.session.ids(), rule_r, day("2026-10-05")));
    CHECK(likely_duplicates(again.plan).size() == 12);
}

TEST_CASE("case 34: a deleted rule's open work goes, what was decided waits; undone, all of it is there again") {
    Rules desk;
    desk.session.submit(set_task_effort(desk.session, Desk::id("R1"), 45, "Ana"));
    const Project before = desk.session.project();
    const RuleDraft removal = removal_of(desk.rule());
    CHECK(desk.gain(removal).to_decide == 1);
    REQUIRE(desk.carry_out(removal));
    CHECK(desk.session.plan().tasks.size() == 0);
    CHECK(desk.session.planner().stray_marks()[0].reason == StrayMark::Reason::rule_gone);
    desk.session.undo();
    CHECK(desk.session.project() == before);
    CHECK(desk.task("R1")->effort_minutes == 45);
}

TEST_CASE("what a rule says from a day on can go: what it said before holds on, in one step") {
    Rules desk;
    const TaskRule before = desk.rule();
    RuleDraft later = desk.draft("2026-10-10");
    later.after.slots[0].effort_minutes = 50;
    REQUIRE(desk.carry_out(later));
    RuleDraft latest = desk.draft("2026-10-12");
    latest.after.slots[1].effort_minutes = 60;
    REQUIRE(desk.carry_out(latest));
    REQUIRE(desk.rule().versions.size() == 3);
    const auto ids = task_ids(desk.session.plan());
    const Day today = day("2026-10-05");
    const auto removal = version_removal_of(desk.rule(), day("2026-10-10"), today);
    REQUIRE(removal);
    CHECK(removal->after.slots[0].effort_minutes == 30);
    const Preview preview = desk.session.preview(request_of(desk.session, *removal));
    REQUIRE(desk.carry_out(*removal));
    CHECK(same_plan(preview.plan, desk.session.plan()));
    // The version after it says all that it said: it is not joined, and still says 50.
    REQUIRE(desk.rule().versions.size() == 2);
    CHECK(desk.rule().versions[1].valid_from == day("2026-10-12"));
    CHECK(desk.made("P", "R1")->effort_minutes == 50);
    REQUIRE(desk.carry_out(*version_removal_of(desk.rule(), day("2026-10-12"), today)));
    CHECK(desk.rule().versions == before.versions);
    CHECK(desk.made("P", "R1")->effort_minutes == 30);
    CHECK(desk.made("P", "R2")->effort_minutes == 20);
    CHECK(task_ids(desk.session.plan()) == ids);
    desk.session.undo();
    desk.session.undo();
    CHECK(desk.rule().versions.size() == 3);
}

TEST_CASE("neither the first version of a rule nor one that has begun before today goes alone") {
    Rules desk;
    RuleDraft draft = desk.draft("2026-10-04");
    draft.after.slots[0].effort_minutes = 50;
    REQUIRE(desk.carry_out(draft));
    const Day today = day("2026-10-05");
    CHECK_FALSE(version_removal_of(desk.rule(), day("2026-10-04"), today));
    CHECK_FALSE(version_removal_of(desk.rule(), day("2026-10-08"), today));
    CHECK(remove_rule_version(desk.session, rule_r, day("2026-10-04")).actions.empty());
    CHECK(remove_rule_version(desk.session, rule_r, Day{}).actions.empty());
    RuleDraft begun = desk.draft();
    begun.after.slots[0].effort_minutes = 55;
    REQUIRE(desk.carry_out(begun));
    CHECK_FALSE(remove_rule_version(desk.session, rule_r, today).actions.empty());
}

TEST_CASE("a standard rule is one again when the version that was edited goes") {
    Standard desk;
    RuleDraft draft = edit_of(desk.rule(), day("2026-10-10"));
    draft.after.slots[0].effort_minutes = 99;
    REQUIRE(desk.session.submit(request_of(desk.session, draft)));
    CHECK(desk.rule().origin == RuleOrigin::edited);
    REQUIRE(desk.session.submit(remove_rule_version(desk.session, desk.rule().id, day("2026-10-10"))));
    CHECK(desk.rule().origin == RuleOrigin::standard);
    CHECK(desk.rule().versions.size() == 1);
}

TEST_CASE("a standard rule that is edited goes back to what it came with, and is a standard one again") {
    Standard desk;
    const RuleVersion came = desk.rule().versions.front();
    CHECK(reset_rule(desk.session, desk.rule().id, std::nullopt).actions.empty());
    RuleDraft draft = edit_of(desk.rule(), day("2026-10-05"));
    draft.after.slots[0].effort_minutes = 99;
    draft.rule.name_en = "Mine";
    draft.from.reset();
    REQUIRE(desk.session.submit(request_of(desk.session, draft)));
    CHECK(desk.rule().origin == RuleOrigin::edited);
    REQUIRE(desk.session.submit(reset_rule(desk.session, desk.rule().id, std::nullopt)));
    CHECK(desk.rule().origin == RuleOrigin::standard);
    CHECK(desk.rule().versions.size() == 1);
    CHECK(desk.rule().versions.front().slots == came.slots);
    CHECK(desk.rule().name_en == "First-hour replies");
    Rules own;
    CHECK(reset_rule(own.session, rule_r, std::nullopt).actions.empty());
}

TEST_CASE("an edit that would not be understood is no edit, and a name alone is one") {
    Rules desk;
    RuleDraft draft = desk.draft();
    CHECK(request_of(desk.session, draft).actions.empty());
    draft.after.slots[0].window_end = "soon";
    CHECK(request_of(desk.session, draft).actions.empty());
    draft = desk.draft();
    draft.rule.name_fr = "Réponses";
    REQUIRE(desk.carry_out(draft));
    CHECK(desk.rule().name_fr == "Réponses");
    CHECK(desk.rule().versions.size() == 1);
}

TEST_CASE("a rule of another moment keeps what means something there and takes what is usual for the rest") {
    RuleVersion version = default_rules(shared_facts().rules, RuleSet::standard, {})[6].versions.front();
    REQUIRE(version.trigger == "channel_day");
    for (int i = 0; !facts::name_of(static_cast<facts::RuleTrigger>(i)).empty(); ++i) {
        const auto trigger = static_cast<facts::RuleTrigger>(i);
        CAPTURE(facts::name_of(trigger));
        RuleVersion other = version;
        set_trigger(other, trigger);
        TaskRule rule;
        rule.versions = {other};
        CHECK(compile_rule(rule).understood());
        CHECK(other.slots[0].id == version.slots[0].id);
        CHECK(other.slots[0].effort_minutes == 20);
    }
    set_trigger(version, facts::RuleTrigger::campaign_ended);
    CHECK(version.scope == "day=working");
    CHECK(version.slots[0].anchor == "campaign_end");
    CHECK(version.slots[0].repeat == "once");
    CHECK(version.slots[0].group_by == "none");
}
