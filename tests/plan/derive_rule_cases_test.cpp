#include <doctest/doctest.h>

#include "derive_cases.hpp"
#include "plan/likely_duplicates.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const Uuid post_q = id<Post>("Q").value;

TaskKey r1(Uuid post = post_p) { return slot_key("R", "R1", post, on_a); }
TaskKey r2(Uuid post = post_p) { return slot_key("R", "R2", post, on_a); }

// One rule of two rounds, two hours after the post and on the next day.
ProjectMaker two_rounds() {
    ProjectMaker maker;
    maker.person("Ana", 480).person("Ben", 480).channel("A", "instagram");
    maker.project.rules = maker.project.rules.with(rule_of(
        "R", "post_published", {{"R1", "publish_at", "+PT2H", "+PT4H", 30}, {"R2", "publish_at", "+P1D", "+P2D", 10}}));
    maker.post("P", "2026-10-13T10:00", {"A"}).post("Q", "2026-10-20T10:00", {"A"});
    return maker;
}

template <class Change>
void change_rule(Planned& planned, const char* name, Change&& change) {
    TaskRule rule = *planned.planner.project().rules.find(id<TaskRule>(name));
    change(rule);
    planned.edit(Put<TaskRule>{rule});
}

// "From this day on": a further version that begins as the latest one.
RuleVersion& add_version(TaskRule& rule, Day from) {
    rule.versions.push_back(rule.versions.back());
    rule.versions.back().valid_from = from;
    return rule.versions.back();
}

}  // namespace

TEST_CASE("case 14: another offset moves open tasks, leaves finished ones, and marks times set by hand") {
    Planned planned(two_rounds());
    planned.mark(done_mark(planned, r1(post_q)));
    planned.edit(CopyPost{id<Post>("P"), id<Post>("S"), {id<Variant>("S/A")}, 1, false});
    const Uuid post_s = id<Post>("S").value;
    TaskMark mark = mark_on(r1(post_s));
    mark.time = relative_time(*planned.task(r1(post_s)), 180, 60);
    planned.mark(mark);
    const auto ids = task_ids(planned.plan());
    change_rule(planned, "R", [](TaskRule& rule) {
        rule.versions[0].slots[0].window_start = "+PT4H";
        rule.versions[0].slots[0].window_end = "+PT6H";
    });
    CHECK(task_ids(planned.plan()) == ids);
    check_window(planned.task(r1()), "2026-10-13T14:00", "2026-10-13T16:00");
    CHECK_FALSE(planned.task(r1())->rule_changed);
    check_window(planned.task(r1(post_q)), "2026-10-20T12:00", "2026-10-20T14:00");
    CHECK(planned.task(r1(post_q))->state == TaskState::done);
    check_window(planned.task(r1(post_s)), "2026-10-14T13:00", "2026-10-14T14:00");
    CHECK(planned.task(r1(post_s))->rule_changed);
    check_window(planned.task(r2()), "2026-10-14T10:00", "2026-10-15T10:00");
}

TEST_CASE("case 15: a round put in before the others brings new keys and leaves the others' decisions alone") {
    Planned planned(two_rounds());
    TaskMark mark = mark_on(r1());
    mark.effort = EffortOverride{45, 30};
    mark.person = id<Person>("Ben");
    planned.mark(mark);
    const auto before = task_ids(planned.plan());
    const Task r1_before = *planned.task(r1());
    change_rule(planned, "R", [](TaskRule& rule) {
        auto& slots = rule.versions[0].slots;
        slots.insert(slots.begin(), slot({"R0", "publish_at", "+PT1H", "+PT2H", 5}));
    });
    auto expected = before;
    expected.insert(task_id(slot_key("R", "R0", post_p, on_a)));
    expected.insert(task_id(slot_key("R", "R0", post_q, on_a)));
    CHECK(task_ids(planned.plan()) == expected);
    CHECK(*planned.task(r1()) == r1_before);
}

TEST_CASE("case 15: slots in another order, renamed or of another role keep the keys of their tasks") {
    Planned planned(two_rounds());
    const auto before = task_ids(planned.plan());
    change_rule(planned, "R", [](TaskRule& rule) {
        std::swap(rule.versions[0].slots[0], rule.versions[0].slots[1]);
        rule.versions[0].slots[0].title_fr = "autre";
        rule.versions[0].slots[0].role = Hat::smm;
        rule.name_fr = "autre règle";
    });
    CHECK(task_ids(planned.plan()) == before);
    CHECK(planned.task(r2())->role == Hat::smm);
}

TEST_CASE("case 16: without its slot an untouched task goes, an edited one is in the tray, a finished one is history") {
    Planned planned(two_rounds());
    planned.edit(CopyPost{id<Post>("P"), id<Post>("S"), {id<Variant>("S/A")}, 1, false});
    const Uuid post_s = id<Post>("S").value;
    TaskMark edited = mark_on(r2(post_q));
    edited.effort = EffortOverride{45, 10};
    planned.mark(edited);
    planned.mark(done_mark(planned, r2(post_s)));
    const Project before = planned.planner.project();
    const Task edited_before = *planned.task(r2(post_q));
    change_rule(planned, "R", [](TaskRule& rule) { rule.versions[0].slots.pop_back(); });
    CHECK(planned.task(r2()) == nullptr);
    CHECK_FALSE(stray(planned, r2()).has_value());
    REQUIRE(stray(planned, r2(post_q)).has_value());
    CHECK(stray(planned, r2(post_q))->kind == StrayMark::Kind::tray);
    CHECK(stray(planned, r2(post_q))->reason == StrayMark::Reason::slot_gone);
    REQUIRE(stray(planned, r2(post_s)).has_value());
    CHECK(stray(planned, r2(post_s))->kind == StrayMark::Kind::history);
    CHECK(planned.task(r2(post_s))->detached);

    SUBCASE("a new slot with the same text is another one") {
        change_rule(planned, "R", [](TaskRule& rule) {
            rule.versions[0].slots.push_back(slot({"R2 again", "publish_at", "+P1D", "+P2D", 10}));
        });
        CHECK(planned.task(slot_key("R", "R2 again", post_q, on_a))->effort_minutes == 10);
        CHECK(stray(planned, r2(post_q))->kind == StrayMark::Kind::tray);
        CHECK(stray(planned, r2(post_s))->kind == StrayMark::Kind::history);
    }
    SUBCASE("going back brings every decision to its task again") {
        planned.planner.take(before);
        CHECK(*planned.task(r2(post_q)) == edited_before);
        CHECK(planned.task(r2(post_s))->state == TaskState::done);
        CHECK(planned.planner.stray_marks().empty());
    }
}

TEST_CASE("case 16: a slot left out of a later version is gone from that day on only") {
    Planned planned(two_rounds());
    for (const Uuid post : {post_p, post_q}) {
        TaskMark edited = mark_on(r2(post));
        edited.effort = EffortOverride{45, 10};
        planned.mark(edited);
    }
    change_rule(planned, "R", [](TaskRule& rule) { add_version(rule, day("2026-10-19")).slots.pop_back(); });
    CHECK(planned.task(r2(post_p))->effort_minutes == 45);
    CHECK(planned.task(r2(post_q)) == nullptr);
    CHECK(stray(planned, r2(post_q))->reason == StrayMark::Reason::slot_gone);
}

TEST_CASE("case 17: an effort set by hand outlives the rule's and says so, unless both are the same now") {
    Planned planned(two_rounds());
    TaskMark more = mark_on(r1());
    more.effort = EffortOverride{45, 30};
    planned.mark(more);
    TaskMark less = mark_on(r1(post_q));
    less.effort = EffortOverride{20, 30};
    planned.mark(less);
    change_rule(planned, "R", [](TaskRule& rule) { rule.versions[0].slots[0].effort_minutes = 20; });
    CHECK(planned.task(r1())->effort_minutes == 45);
    CHECK(planned.task(r1())->effort_by_hand);
    CHECK(planned.task(r1())->rule_changed);
    CHECK(planned.task(r1(post_q))->effort_minutes == 20);
    CHECK_FALSE(planned.task(r1(post_q))->effort_by_hand);
    CHECK_FALSE(planned.task(r1(post_q))->rule_changed);
}

TEST_CASE(
    "case 18: from daily to working days, weekend tasks go, finished ones stay known and pinned ones are in the tray") {
    ProjectMaker maker;
    maker.person("Ana", 480).channel("A", "instagram");
    maker.rule("M", "channel_day", "kind=social", "day_start", "+PT0M", "+PT9H", 10, "daily", "fixed", "strict");
    Planned planned(maker);
    const auto m = [](const char* text) { return key_of("M", on_a, on_a, Occurrence::of_day(day(text))); };
    REQUIRE(planned.task(m("2026-10-10")) != nullptr);
    planned.mark(done_mark(planned, m("2026-10-10")));
    TaskMark pin = mark_on(m("2026-10-17"));
    pin.person = id<Person>("Ana");
    planned.mark(pin);
    change_rule(planned, "M", [](TaskRule& rule) { rule.versions[0].scope = "kind=social;day=working"; });
    CHECK(planned.task(m("2026-10-16")) != nullptr);
    CHECK(planned.task(m("2026-10-11")) == nullptr);
    CHECK_FALSE(stray(planned, m("2026-10-11")).has_value());
    CHECK(stray(planned, m("2026-10-10"))->kind == StrayMark::Kind::history);
    CHECK(stray(planned, m("2026-10-17"))->kind == StrayMark::Kind::tray);
    CHECK(stray(planned, m("2026-10-17"))->reason == StrayMark::Reason::outside);
}

TEST_CASE("case 19: a daily rule that becomes weekly makes other keys and does not load the present week twice") {
    ProjectMaker maker;
    maker.person("Ana", 480).channel("A", "instagram");
    maker.rule("M", "channel_day", "day=working", "day_start", "+PT0M", "+PT9H", 10, "daily");
    Planned planned(maker, utc("2026-10-07T08:00Z"));
    const auto daily = [](const char* text) { return key_of("M", on_a, on_a, Occurrence::of_day(day(text))); };
    const auto weekly = [](const char* text) {
        return key_of("M", id<Project>("project").value, {}, Occurrence::of_week(day(text)));
    };
    planned.mark(done_mark(planned, daily("2026-10-06")));
    change_rule(planned, "M", [](TaskRule& rule) {
        RuleVersion& version = add_version(rule, day("2026-10-08"));
        version.trigger = "week";
        version.scope = "any";
        version.slots[0].anchor = "week_start";
        version.slots[0].repeat = "weekly";
    });
    CHECK(planned.task(daily("2026-10-06"))->state == TaskState::done);
    CHECK(planned.task(daily("2026-10-07")) != nullptr);
    CHECK(planned.task(daily("2026-10-08")) == nullptr);
    CHECK(planned.task(weekly("2026-10-05")) == nullptr);
    CHECK(planned.task(weekly("2026-10-12")) != nullptr);
}

TEST_CASE("case 20: a version valid from a day changes values from then on and no key") {
    ProjectMaker maker;
    maker.person("Ana", 480).channel("A", "instagram");
    maker.rule("M", "channel_day", "day=working", "day_start", "+PT0M", "+PT9H", 10, "daily");
    Planned planned(maker);
    const auto m = [](const char* text) { return key_of("M", on_a, on_a, Occurrence::of_day(day(text))); };
    const auto before = task_ids(planned.plan());
    change_rule(planned, "M",
                [](TaskRule& rule) { add_version(rule, day("2027-04-01")).slots[0].effort_minutes = 20; });
    CHECK(task_ids(planned.plan()) == before);
    CHECK(planned.task(m("2027-03-31"))->effort_minutes == 10);
    CHECK(planned.task(m("2027-04-01"))->effort_minutes == 20);
    CHECK_FALSE(planned.task(m("2027-03-31"))->rule_version.has_value());
    CHECK(planned.task(m("2027-04-01"))->rule_version == day("2027-04-01"));
}

TEST_CASE("case 26: a rule made today makes nothing that would be overdue at once") {
    ProjectMaker maker;
    maker.person("Ana", 480).channel("A", "instagram").campaign("C", "2026-10-05/2026-10-16");
    maker.flight("F", "C", "A", "2026-10-05/2026-10-16");
    const Instant now = utc("2026-10-07T08:00Z");
    Planned planned(maker, now);
    TaskRule rule = rule_of("F+", "flight_running", {{"daily", "day_start", "+PT0M", "+PT9H", 10, "daily"}});
    rule.created_at = now;
    planned.edit(Put<TaskRule>{rule});
    const auto of_day = [](int ordinal) {
        return slot_key("F+", "daily", id<Flight>("F").value, {}, Occurrence::nth(ordinal));
    };
    CHECK(planned.task(of_day(1)) == nullptr);
    CHECK(planned.task(of_day(2)) == nullptr);
    REQUIRE(planned.task(of_day(3)) != nullptr);
    CHECK(day_of(planned.task(of_day(3))->begin) == day("2026-10-07"));
    for (const Task& task : tasks_of_rule(planned.plan(), rule.id)) CHECK(task.end > at("2026-10-07T10:00"));
    CHECK(tasks_of_rule(planned.plan(), rule.id).size() == 10);
}

TEST_CASE("case 27: a change of the rule from today on does not touch work that is overdue") {
    Planned planned(two_rounds(), utc("2026-10-19T08:00Z"));
    const Task overdue = *planned.task(r1());
    REQUIRE(overdue.end < at("2026-10-19T00:00"));
    change_rule(planned, "R", [](TaskRule& rule) {
        RuleVersion& version = add_version(rule, day("2026-10-19"));
        version.slots[0].window_start = "+PT4H";
        version.slots[0].window_end = "+PT6H";
        version.slots[0].effort_minutes = 5;
    });
    CHECK(*planned.task(r1()) == overdue);
    CHECK(planned.task(r1())->is_open());
    CHECK(planned.task(r1(post_q))->effort_minutes == 5);
    check_window(planned.task(r1(post_q)), "2026-10-20T14:00", "2026-10-20T16:00");

    SUBCASE("nor does switching it off from today on") {
        change_rule(planned, "R", [](TaskRule& rule) { rule.versions[1].enabled = false; });
        CHECK(*planned.task(r1()) == overdue);
        CHECK(planned.task(r1(post_q)) == nullptr);
    }
}

TEST_CASE("case 33: two rules that ask for the same both make their task") {
    ProjectMaker maker = two_rounds();
    TaskRule twin = rule_of("twin", "post_published", {{"twin/1", "publish_at", "+PT2H", "+PT4H", 30}});
    maker.project.rules = maker.project.rules.with(twin);
    Planned planned(maker);
    const Task* first = planned.task(r1());
    const Task* second = planned.task(slot_key("twin", "twin/1", post_p, on_a));
    REQUIRE(first != nullptr);
    REQUIRE(second != nullptr);
    CHECK(first->id != second->id);
    CHECK(std::pair(first->begin, first->end) == std::pair(second->begin, second->end));
    CHECK(planned.plan().placement(first->id) != nullptr);
    CHECK(planned.plan().placement(second->id) != nullptr);
    CHECK(likely_duplicates(planned.plan(), *first) == std::vector{second->id});
    CHECK(likely_duplicates(planned.plan(), *second) == std::vector{first->id});
    CHECK(likely_duplicates(planned.plan(), *planned.task(r2())).empty());
    // P and Q each.
    CHECK(likely_duplicates(planned.plan()).size() == 2);
    TaskMark skipped = mark_on(second->key);
    skipped.state = TaskState::skipped;
    planned.mark(skipped);
    CHECK(likely_duplicates(planned.plan(), *planned.task(r1())).empty());
    CHECK(likely_duplicates(planned.plan()).size() == 1);
}

TEST_CASE("case 33: work of another kind, role or time is no duplicate") {
    const auto alike = [](const char* what) {
        ProjectMaker maker = two_rounds();
        TaskRule twin = rule_of("twin", "post_published", {{"twin/1", "publish_at", "+PT2H", "+PT4H", 30}});
        RuleSlot& slot_row = twin.versions[0].slots[0];
        if (what == std::string("effort")) slot_row.effort_minutes = 5;
        if (what == std::string("type")) slot_row.task_type = "watch";
        if (what == std::string("role")) slot_row.role = Hat::smm;
        if (what == std::string("time")) slot_row.window_end = "+PT5H";
        maker.project.rules = maker.project.rules.with(twin);
        return !likely_duplicates(Planned(maker).plan()).empty();
    };
    CHECK(alike("effort"));
    CHECK_FALSE(alike("type"));
    CHECK_FALSE(alike("role"));
    CHECK_FALSE(alike("time"));
}

TEST_CASE("case 26: a rule switched on from today makes nothing that would be overdue at once") {
    ProjectMaker maker;
    maker.person("Ana", 480)
        .channel("A", "instagram")
        .post("P", "2026-10-08T10:00", {"A"})
        .post("Q", "2026-10-30T10:00", {"A"});
    maker.rule("content", "post_planned", "any", "publish_at", "-P5D", "-P2D", 60);
    TaskRule rule = *maker.project.rules.find(id<TaskRule>("content"));
    rule.versions[0].enabled = false;
    maker.project.rules = maker.project.rules.with(rule);
    const Instant now = utc("2026-10-07T08:00Z");
    Planned planned(maker, now);
    change_rule(planned, "content", [&](TaskRule& changed) {
        RuleVersion& version = add_version(changed, day("2026-10-07"));
        version.enabled = true;
        version.switched_on_at = now;
    });
    CHECK(planned.task(key_of("content", post_p)) == nullptr);
    CHECK(planned.task(key_of("content", post_q)) != nullptr);
}

TEST_CASE("case 37: a rule of an unknown kind stays in the project, makes nothing, and its decisions sleep") {
    Planned planned(two_rounds());
    TaskMark pin = mark_on(r1());
    pin.person = id<Person>("Ben");
    planned.mark(pin);
    TaskMark gone = mark_on(r2());
    gone.state = TaskState::deleted;
    planned.mark(gone);
    const Project known = planned.planner.project();
    const Task before = *planned.task(r1());
    const char* text = nullptr;
    SUBCASE("an unknown trigger") { text = "trigger"; }
    SUBCASE("an unknown word of its scope") { text = "scope"; }
    SUBCASE("an unknown anchor") { text = "anchor"; }
    change_rule(planned, "R", [&](TaskRule& rule) {
        if (std::string(text) == "trigger") rule.versions[0].trigger = "moon_phase";
        if (std::string(text) == "scope") rule.versions[0].scope = "weather=rain";
        if (std::string(text) == "anchor") rule.versions[0].slots[0].anchor = "moonrise";
    });
    CHECK(planned.planner.project().rules.contains(id<TaskRule>("R")));
    CHECK(planned.plan().tasks.size() == 0);
    REQUIRE(stray(planned, r1()).has_value());
    CHECK(stray(planned, r1())->kind == StrayMark::Kind::sleeping);
    CHECK(stray(planned, r1())->reason == StrayMark::Reason::rule_unknown);
    CHECK(stray(planned, r2())->kind == StrayMark::Kind::tombstone);
    planned.planner.take(known);
    CHECK(*planned.task(r1()) == before);
    CHECK(planned.planner.stray_marks().empty());
}

TEST_CASE("the frontier: work due before a version's first day stays as it was, what the version adds is not late") {
    ProjectMaker maker;
    maker.person("Ana", 480).channel("A", "instagram");
    maker.project.rules = maker.project.rules.with(rule_of(
        "R", "post_planned", {{"R1", "publish_at", "-P3D", "-P2D", 30}, {"R2", "publish_at", "-P1D", "-PT1H", 10}}));
    maker.post("P", "2026-10-15T10:00", {"A"}).post("Q", "2026-10-22T10:00", {"A"});
    Planned planned(maker);
    const auto slot = [](const char* name, Uuid post) { return slot_key("R", name, post, {}); };
    const Task was = *planned.task(slot("R1", post_p));
    REQUIRE(to_text(was.end) == "2026-10-13T10:00");

    SUBCASE("another effort, another window and one more slot") {
        change_rule(planned, "R", [](TaskRule& rule) {
            RuleVersion& version = add_version(rule, day("2026-10-14"));
            version.slots[0].effort_minutes = 50;
            version.slots[1].window_start = "-P4D";
            version.slots[1].window_end = "-P3D";
            version.slots.push_back(version.slots[0]);
            version.slots.back().id = id<RuleSlot>("R3");
        });
        // Closed before the 14th: nothing of it changes, and nothing is added beside it.
        CHECK(*planned.task(slot("R1", post_p)) == was);
        CHECK(planned.task(slot("R3", post_p)) == nullptr);
        // Still open on the 14th: it follows, even where that makes it late.
        CHECK(day_of(planned.task(slot("R2", post_p))->end) == day("2026-10-12"));
        CHECK(planned.task(slot("R1", post_q))->effort_minutes == 50);
        CHECK(planned.task(slot("R3", post_q))->effort_minutes == 50);
    }
    SUBCASE("switched off") {
        change_rule(planned, "R", [](TaskRule& rule) { add_version(rule, day("2026-10-14")).enabled = false; });
        CHECK(*planned.task(slot("R1", post_p)) == was);
        CHECK(planned.task(slot("R2", post_p)) == nullptr);
        CHECK(planned.task(slot("R1", post_q)) == nullptr);
    }
    SUBCASE("from day to day, and a version that comes after another") {
        change_rule(planned, "R", [](TaskRule& rule) {
            add_version(rule, day("2026-10-14")).slots[0].effort_minutes = 50;
            add_version(rule, day("2026-10-21")).slots[0].effort_minutes = 70;
        });
        CHECK(*planned.task(slot("R1", post_p)) == was);
        CHECK(planned.task(slot("R1", post_q))->effort_minutes == 50);
        planned.edit(MovePosts{{id<Post>("Q")}, 7});
        CHECK(planned.task(slot("R1", post_q))->effort_minutes == 70);
    }
}
