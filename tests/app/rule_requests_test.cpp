#include "app/rule_requests.hpp"

#include <doctest/doctest.h>

#include "app/action_file.hpp"
#include "app/desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const Id<RuleSlot> slot_1 = id<RuleSlot>("R1");

const TaskRule& rule(const Desk& desk) { return *desk.session.project().rules.find(rule_r); }

const Task* r1(const Desk& desk, const char* post) {
    return desk.session.plan().task(task_id(slot_key("R", "R1", id<Post>(post).value, id<Channel>("A").value)));
}

// Today is 5 October; P is on the 13th, "late" went out on the 1st and its R1 is open and overdue.
struct Rules : Desk {
    Rules() : Desk(with_late_post()) {}
    static ProjectMaker with_late_post() {
        ProjectMaker maker = Desk::one_post();
        maker.post("late", "2026-10-01T10:00", {"A"});
        return maker;
    }
};

// Why it was refused, as a key of words.csv; "" when it was not.
std::string carry_out(Desk& desk, const std::string& json) {
    ActionFile file(json);
    while (const auto request = file.next(desk.session)) desk.session.submit(*request);
    return file.problem() ? file.problem()->lines.front().key : std::string();
}

}  // namespace

TEST_CASE("case 20: an effort from a day on is a version of the rule: keys stay, earlier days keep what they were") {
    Rules desk;
    const auto ids = task_ids(desk.session.plan());
    REQUIRE(desk.session.submit(set_rule_effort(desk.session, rule_r, slot_1, 50, day("2026-10-05"))));
    CHECK(task_ids(desk.session.plan()) == ids);
    CHECK(rule(desk).versions.size() == 2);
    CHECK(r1(desk, "P")->effort_minutes == 50);
    CHECK(r1(desk, "late")->effort_minutes == 30);
    // Again from the same day: no third version. Back to what it was: none at all.
    REQUIRE(desk.session.submit(set_rule_effort(desk.session, rule_r, slot_1, 55, day("2026-10-05"))));
    CHECK(rule(desk).versions.size() == 2);
    REQUIRE(desk.session.submit(set_rule_effort(desk.session, rule_r, slot_1, 30, day("2026-10-05"))));
    CHECK(rule(desk).versions.size() == 1);
    CHECK_FALSE(desk.session.submit(set_rule_effort(desk.session, rule_r, slot_1, 30, day("2026-10-05"))));
}

TEST_CASE("case 20: a change from a day on holds for later versions too, and leaves what they say otherwise") {
    Rules desk;
    desk.session.submit(set_rule_effort(desk.session, rule_r, id<RuleSlot>("R2"), 5, day("2026-10-20")));
    desk.session.submit(set_rule_effort(desk.session, rule_r, slot_1, 50, day("2026-10-10")));
    REQUIRE(rule(desk).versions.size() == 3);
    CHECK(rule(desk).versions[2].valid_from == day("2026-10-20"));
    CHECK(rule(desk).versions[2].slots[0].effort_minutes == 50);
    CHECK(rule(desk).versions[2].slots[1].effort_minutes == 5);
    CHECK(rule(desk).versions[0].slots[0].effort_minutes == 30);
}

TEST_CASE("case 14 and 27: another offset from today retimes what is ahead and leaves what is overdue") {
    Rules desk;
    const Task overdue = *r1(desk, "late");
    REQUIRE(desk.session.submit(set_rule_window(desk.session, rule_r, slot_1, "+PT4H", "+PT6H", day("2026-10-05"))));
    check_window(r1(desk, "P"), "2026-10-13T14:00", "2026-10-13T16:00");
    CHECK(*r1(desk, "late") == overdue);
    SUBCASE("the past too, when that is asked for") {
        REQUIRE(desk.session.submit(set_rule_window(desk.session, rule_r, slot_1, "+PT1H", "+PT2H", std::nullopt)));
        check_window(r1(desk, "late"), "2026-10-01T11:00", "2026-10-01T12:00");
        check_window(r1(desk, "P"), "2026-10-13T11:00", "2026-10-13T12:00");
    }
    SUBCASE("undone in one step") {
        desk.session.undo();
        check_window(r1(desk, "P"), "2026-10-13T12:00", "2026-10-13T14:00");
        CHECK(rule(desk).versions.size() == 1);
    }
}

TEST_CASE("an offset that is not understood is refused") {
    Rules desk;
    CHECK(set_rule_window(desk.session, rule_r, slot_1, "two hours", "+PT6H", std::nullopt).actions.empty());
    CHECK(set_rule_window(desk.session, rule_r, slot_1, "+PT2H", "moonrise", std::nullopt).actions.empty());
}

TEST_CASE("case 17: an effort by hand outlives the rule's new one, and is kept or given up") {
    Rules desk;
    desk.session.submit(set_task_effort(desk.session, r1(desk, "P")->id, 45, "Ana"));
    desk.session.submit(set_rule_effort(desk.session, rule_r, slot_1, 20, day("2026-10-05")));
    CHECK(r1(desk, "P")->effort_minutes == 45);
    CHECK(r1(desk, "P")->rule_changed);
    SUBCASE("kept") {
        REQUIRE(desk.session.submit(keep_task_overrides(desk.session, r1(desk, "P")->id, "Ana")));
        CHECK(r1(desk, "P")->effort_minutes == 45);
        CHECK_FALSE(r1(desk, "P")->rule_changed);
    }
    SUBCASE("given up") {
        REQUIRE(desk.session.submit(clear_task_overrides(desk.session, r1(desk, "P")->id, "Ana")));
        CHECK(r1(desk, "P")->effort_minutes == 20);
        CHECK_FALSE(r1(desk, "P")->rule_changed);
    }
}

TEST_CASE("case 19 and 26: switched off from today, and on again, nothing overdue appears and the past stays") {
    Rules desk;
    const Task overdue = *r1(desk, "late");
    const Project before = desk.session.project();
    REQUIRE(desk.session.submit(switch_rule(desk.session, rule_r, false, day("2026-10-05"))));
    CHECK(r1(desk, "P") == nullptr);
    CHECK(*r1(desk, "late") == overdue);
    CHECK(rule(desk).origin == RuleOrigin::own);
    CHECK_FALSE(desk.session.submit(switch_rule(desk.session, rule_r, false, day("2026-10-05"))));
    REQUIRE(desk.session.submit(switch_rule(desk.session, rule_r, true, day("2026-10-05"))));
    CHECK(rule(desk).versions.size() == 1);
    CHECK(r1(desk, "P") != nullptr);
    CHECK(*r1(desk, "late") == overdue);
    desk.session.undo();
    desk.session.undo();
    CHECK(desk.session.project() == before);
}

TEST_CASE("the plan of a changed rule is told in numbers before it is taken") {
    Rules desk;
    RuleGain gain =
        gain_of(desk.session.preview(switch_rule(desk.session, rule_r, false, day("2026-10-05"))).consequences);
    CHECK(gain.removed == 3);
    CHECK(gain.added == 0);
    gain = gain_of(
        desk.session.preview(set_rule_effort(desk.session, rule_r, slot_1, 50, day("2026-10-05"))).consequences);
    CHECK(gain.retimed == 1);
    CHECK(gain.removed == 0);
    desk.session.submit(switch_rule(desk.session, rule_r, false, day("2026-10-05")));
    gain = gain_of(desk.session.preview(switch_rule(desk.session, rule_r, true, day("2026-10-05"))).consequences);
    CHECK(gain.added == 3);
}

TEST_CASE("a standard rule that is changed is an edited one") {
    ProjectMaker maker;
    maker.rules({"R01"});
    Desk desk(maker);
    desk.session.submit(
        set_rule_effort(desk.session, default_rule_id("R01"), default_slot_id("R01"), 25, std::nullopt));
    CHECK(desk.session.project().rules.find(default_rule_id("R01"))->origin == RuleOrigin::edited);
}

TEST_CASE("rules are changed from outside, by code or id, from today unless another day is named") {
    Rules desk;
    const std::string r1_slot = to_text(slot_1);
    CHECK(carry_out(desk,
                    R"([{"action": "set_rule_effort", "rule": "R", "slot": ")" + r1_slot + R"(", "minutes": 50}])") ==
          "");
    CHECK(rule(desk).versions[1].valid_from == day("2026-10-05"));
    CHECK(r1(desk, "P")->effort_minutes == 50);
    CHECK(carry_out(desk,
                    R"([{"action": "set_rule_window", "rule": "R", "slot": ")" + r1_slot +
                        R"(", "window_start": "+PT4H", "window_end": "+PT6H", "from": "2026-10-12"}])") == "");
    check_window(r1(desk, "P"), "2026-10-13T14:00", "2026-10-13T16:00");
    CHECK(carry_out(desk,
                    R"([{"action": "switch_rule", "rule": ")" + to_text(rule_r) +
                        R"(", "on": false, "always": true}])") == "");
    CHECK(desk.session.plan().tasks.size() == 0);
    for (
        const char* wrong :
        {R"([{"action": "switch_rule", "rule": "R99", "on": false}])", R"([{"action": "switch_rule", "rule": "R"}])",
         R"([{"action": "set_rule_effort", "rule": "R", "minutes": 5}])",
         R"([{"action": "set_rule_window", "rule": "R", "slot": "00000000-0000-4000-8000-000000000001", "window_start": "soon", "window_end": "+PT1H"}])"}) {
        CAPTURE(wrong);
        CHECK(carry_out(desk, wrong) ==
              (std::string_view(wrong).find("R99") == std::string_view::npos ? "apply.no_value" : "apply.no_rule"));
    }
}

TEST_CASE("decisions that lost their task are discarded, kept and given away from outside") {
    const auto strayed = [](Rules& desk) {
        desk.session.submit(set_task_effort(desk.session, r1(desk, "P")->id, 45, "Ana"));
        const std::string key = to_text(r1(desk, "P")->key);
        desk.submit(RemovePosts{{id<Post>("P")}});
        return key;
    };
    Rules desk;
    const std::string key = strayed(desk);
    const Id<TaskMark> mark{task_id(*task_key_from_text(key)).value};
    const std::string task = R"("task": ")" + key + "\"";
    SUBCASE("discarded") {
        CHECK(carry_out(desk, R"([{"action": "discard_decisions", )" + task + "}]") == "");
        CHECK_FALSE(desk.session.project().marks.contains(mark));
        CHECK(carry_out(desk, R"([{"action": "discard_decisions", )" + task + "}]") != "");
    }
    SUBCASE("kept") {
        CHECK(carry_out(desk, R"([{"action": "keep_decisions", "note": "Answer", )" + task + "}]") == "");
        CHECK(desk.session.project().manual_tasks[0].title == "Answer");
    }
    SUBCASE("given away") {
        CHECK(carry_out(desk,
                        R"([{"action": "attach_decisions", )" + task + R"(, "to": ")" + to_text(r1(desk, "late")->id) +
                            "\"}]") == "");
        CHECK(r1(desk, "late")->effort_minutes == 45);
    }
}

TEST_CASE("case 25: a second report is asked for in one step, and a third after that") {
    ProjectMaker maker;
    maker.campaign("C", "2026-10-12/2026-10-16");
    maker.project.rules =
        maker.project.rules.with(rule_of("report", "campaign_ended", {{"report", "campaign_end", "+P3D", "+P7D", 60}}));
    Desk desk(maker);
    const auto nth = [](int n) {
        return slot_key("report", "report", id<Campaign>("C").value, {}, n == 1 ? Occurrence{} : Occurrence::nth(n));
    };
    const auto task = [&](int n) { return desk.session.plan().task(task_id(nth(n))); };
    CHECK(report_again(desk.session, task(1)->id, "Ana").actions.empty());
    for (int n = 1; n <= 2; ++n) {
        desk.session.submit(tick_task(desk.session, task(n)->id, "Ana"));
        const DayRange days = desk.session.project().campaigns.find(id<Campaign>("C"))->days;
        desk.submit(ResizeCampaign{id<Campaign>("C"), {days.begin, days.end + date::days(7)}});
        CHECK(task(n)->covers_until == days.end - date::days(1));
        CHECK(task(n + 1) == nullptr);
        REQUIRE(desk.session.submit(report_again(desk.session, task(n)->id, "Ana")));
        CHECK(task(n + 1)->is_open());
        CHECK(report_again(desk.session, task(n)->id, "Ana").actions.empty());
    }
    desk.session.undo();
    CHECK(task(3) == nullptr);
    CHECK(task(2)->state == TaskState::done);
}
