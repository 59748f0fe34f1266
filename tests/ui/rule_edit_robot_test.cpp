// The panel of a rule: its fields, and what is told before a change is made.
#include <algorithm>
#include <map>

#include "facts/number_words.hpp"
#include "ui/rules_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

namespace {

const RuleDraft* draft(RulesStage& stage, std::string_view code) {
    return stage.rules().draft_of(default_rule_id(code));
}

}  // namespace

TEST_CASE("a switch is a change that waits: told first, left with Escape, made with one step") {
    for (const facts::Language language : both_languages) {
        RulesStage stage(language);
        stage.show("R03");
        const TaskRule before = stage.rule("R03");
        const std::size_t past = stage.steps();
        stage.robot().click(stage.in_row("R03", "row/on"));
        stage.robot().step(3);
        CHECK(stage.rule("R03") == before);
        CHECK(stage.in_row("R03", "row/on").value == "off");
        CHECK(stage.robot().shows(stage.word("rule.state.drafted")));
        const auto& told = *stage.cache().told;
        CHECK(told.gain.removed > 10);
        const facts::Words words(language);
        CHECK(stage.plan_shows(words.count("rule.change.removed", told.gain.removed)));
        CHECK(stage.plan_shows(facts::duration_text(told.gain.cm.after, language)));
        stage.robot().key(ImGuiKey_Escape);
        stage.robot().step(3);
        CHECK(draft(stage, "R03") == nullptr);
        CHECK(stage.steps() == past);
        stage.robot().click(stage.in_row("R03", "row/on"));
        stage.robot().step(2);
        stage.robot().click(*stage.robot().find_path("plan/apply"));
        stage.robot().step(3);
        CHECK_FALSE(stage.now("R03").enabled);
        CHECK(stage.rule("R03").versions.back().valid_from == day_of(stage.session().now()));
        CHECK(stage.steps() == past + 1);
        CHECK(draft(stage, "R03") == nullptr);
        run_command(CommandId::undo, stage.frame());
        stage.robot().step(3);
        CHECK(stage.rule("R03") == before);
        CHECK(stage.selected_rule() == before.id);
    }
}

TEST_CASE("what is told before a change of a rule is what the change does") {
    RulesStage stage;
    stage.show("R08");
    stage.type_in("rule.field.effort", "45");
    const auto told = *stage.cache().told;
    CHECK(told.possible);
    CHECK(told.gain.retimed > 0);
    CHECK(stage.plan_shows(facts::Words(facts::Language::english).count("rule.change.retimed", told.gain.retimed)));
    const DayRange month{first_day(month_of(day_of(stage.session().now()))),
                         first_day(month_of(day_of(stage.session().now())) + date::months(1))};
    stage.apply();
    const auto work = work_by_rule(stage.session().plan(), month);
    const auto own =
        std::find_if(work.begin(), work.end(), [](const auto& one) { return one.first == default_rule_id("R08"); });
    CHECK(own->second.minutes == told.gain.own_minutes.after);
    CHECK(stage.now("R08").slots[0].effort_minutes == 45);
    CHECK(stage.rule("R08").versions.front().slots[0].effort_minutes != 45);
}

TEST_CASE("a text that is no value says why, changes nothing, and is still there when one comes back") {
    for (const facts::Language language : both_languages) {
        RulesStage stage(language);
        stage.show("R08");
        const int before = stage.now("R08").slots[0].effort_minutes;
        stage.type_in("rule.field.length", "soon");
        CHECK(
            stage.robot().shows(language == facts::Language::french ? "n’est pas une durée" : "is no length of time"));
        CHECK(draft(stage, "R08") == nullptr);
        stage.robot().key(ImGuiKey_Tab);
        stage.robot().step(3);
        CHECK(stage.field("rule.field.length").value == "soon");
        stage.show("R07");
        stage.show("R08");
        CHECK(stage.reach("rule.field.length").value == "soon");
        // With something else changed besides, it cannot be applied.
        stage.type_in("rule.field.effort", "50");
        stage.robot().step(2);
        CHECK(stage.plan_shows(stage.word("rule.plan.wrong")));
        stage.apply();
        CHECK(stage.now("R08").slots[0].effort_minutes == before);
        stage.type_in("rule.field.length", "2 h");
        stage.apply();
        CHECK(stage.now("R08").slots[0].effort_minutes == 50);
        CHECK(stage.now("R08").slots[0].window_start == "-PT1H");
        CHECK(stage.now("R08").slots[0].window_end == "+PT1H");
    }
}

TEST_CASE("Escape in a field takes back what was typed there, and the rest of the change stays") {
    RulesStage stage;
    stage.show("R08");
    stage.type_in("rule.field.effort", "50");
    stage.robot().key(ImGuiKey_Tab);
    stage.robot().step(2);
    stage.type_in("rule.field.length", "3 h");
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    REQUIRE(draft(stage, "R08"));
    CHECK(draft(stage, "R08")->after.slots[0].window_end == "+PT0M");
    CHECK(draft(stage, "R08")->after.slots[0].effort_minutes == 50);
}

TEST_CASE("a change of a rule holds from the day that is typed, or for the past too") {
    RulesStage stage;
    stage.show("R01");
    stage.type_in("rule.field.effort", "33");
    stage.type_in("rule.field.from", "1 November 2026");
    REQUIRE(draft(stage, "R01"));
    CHECK(draft(stage, "R01")->from == Day(date::year(2026) / 11 / 1));
    stage.apply();
    CHECK(stage.rule("R01").versions.back().valid_from == Day(date::year(2026) / 11 / 1));
    CHECK(stage.now("R01").slots[0].effort_minutes != 33);
    stage.type_in("rule.field.effort", "35");
    stage.robot().click(stage.reach("rule.field.past"));
    stage.robot().step(3);
    CHECK_FALSE(draft(stage, "R01")->from);
    stage.apply();
    for (const RuleVersion& version : stage.rule("R01").versions) CHECK(version.slots[0].effort_minutes == 35);
}

TEST_CASE("the versions of a rule stand by date, and one of them can be looked at and edited") {
    RulesStage stage;
    stage.show("R01");
    stage.type_in("rule.field.effort", "33");
    stage.type_in("rule.field.from", "1 November 2026");
    stage.apply();
    const std::size_t count = stage.rule("R01").versions.size();
    REQUIRE(count >= 2);
    stage.robot().click(stage.reach("rule.versions"));
    stage.robot().step(3);
    stage.robot().move_to(*stage.robot().find_path("inspector"));
    stage.robot().wheel(-60);
    stage.robot().step(3);
    std::vector<WidgetNode> rows;
    for (const WidgetNode& row : stage.robot().all(Role::row))
        if (row.path.find("version:") != std::string::npos) rows.push_back(row);
    REQUIRE(rows.size() == count);
    CHECK(rows.back().label.find("1 Nov") != std::string::npos);
    stage.robot().click(rows.back());
    stage.robot().step(3);
    stage.robot().wheel(60);
    stage.robot().step(3);
    CHECK(stage.reach("rule.field.effort").value.starts_with("33"));
    stage.type_in("rule.field.effort", "34");
    stage.apply();
    CHECK(stage.rule("R01").versions.size() == count);
    CHECK(stage.rule("R01").versions.back().slots[0].effort_minutes == 34);
    CHECK(stage.now("R01").slots[0].effort_minutes != 34);
}

TEST_CASE("a version to come is deleted from the list, after what that does to the plan has been told") {
    for (const auto language : both_languages) {
        RulesStage stage(language);
        stage.show("R01");
        const TaskRule before = stage.rule("R01");
        stage.type_in("rule.field.effort", "33");
        stage.type_in("rule.field.from", "2026-11-03");
        stage.apply();
        REQUIRE(stage.rule("R01").versions.size() == before.versions.size() + 1);
        stage.robot().click(stage.reach("rule.versions"));
        stage.robot().step(3);
        // The versions that have begun have no such button.
        stage.robot().click(stage.reach("rule.version.remove"));
        stage.robot().step(3);
        CHECK(stage.rule("R01").versions.size() == before.versions.size() + 1);
        REQUIRE(stage.rules().draft_of(stage.rule("R01").id));
        CHECK(stage.robot().shows(stage.word("rule.version.removal.hint")));
        CHECK(stage.robot().find(Role::button, stage.word("rule.plan.apply.remove")));
        // Escape leaves it, as any change of a rule.
        stage.robot().key(ImGuiKey_Escape);
        stage.robot().step(2);
        CHECK_FALSE(stage.rules().draft_of(stage.rule("R01").id));
        stage.robot().click(stage.reach("rule.version.remove"));
        stage.robot().step(3);
        stage.robot().click(Role::button, stage.word("rule.plan.apply.remove"));
        stage.robot().step(3);
        CHECK(stage.rule("R01").versions == before.versions);
        CHECK(stage.session().undo_label().key == "undo.remove_rule_version");
        CHECK(stage.selected_rule() == before.id);
    }
}

TEST_CASE("undo takes away the version that was to be deleted, and the change with it") {
    RulesStage stage;
    stage.show("R01");
    stage.type_in("rule.field.effort", "33");
    stage.type_in("rule.field.from", "2026-11-03");
    stage.apply();
    stage.robot().click(stage.reach("rule.versions"));
    stage.robot().step(3);
    stage.robot().click(stage.reach("rule.version.remove"));
    stage.robot().step(3);
    REQUIRE(stage.rules().drafts.size() == 1);
    run_command(CommandId::undo, stage.frame());
    stage.robot().step(3);
    CHECK(stage.rules().drafts.empty());
}

TEST_CASE("moment, scope, role and priority are chosen from what means something") {
    RulesStage stage;
    stage.show("R01");
    stage.choose("rule.scope.tempo", stage.word("rule.tempo.slow"));
    REQUIRE(draft(stage, "R01"));
    CHECK(draft(stage, "R01")->after.scope.find("slow") != std::string::npos);
    stage.choose("rule.field.role", stage.word("hat.smm.full"));
    stage.choose("rule.field.priority", stage.word("priority.critical"));
    CHECK(draft(stage, "R01")->after.slots[0].role == Hat::smm);
    CHECK(draft(stage, "R01")->after.slots[0].priority == Priority::critical);
    stage.robot().move_to(*stage.robot().find_path("inspector"));
    stage.robot().wheel(60);
    stage.robot().step(2);
    stage.choose("rule.field.trigger", "Before an ad");
    CHECK(draft(stage, "R01")->after.trigger == "flight_planned");
    CHECK(draft(stage, "R01")->after.slots[0].anchor == "flight_start");
    CHECK(draft(stage, "R01")->after.slots[0].id == stage.now("R01").slots[0].id);
    CHECK_FALSE(stage.robot().find(Role::button, stage.word("rule.scope.status")));
    stage.apply();
    CHECK(stage.now("R01").trigger == "flight_planned");
    CHECK(stage.rule("R01").origin == RuleOrigin::edited);
}

TEST_CASE("tasks are added to a rule, copied and removed, without touching the others") {
    RulesStage stage;
    stage.show("R10");
    const RuleSlot first = stage.now("R10").slots[0];
    stage.robot().click(stage.reach("rule.slot.copy"));
    stage.robot().step(3);
    REQUIRE(draft(stage, "R10"));
    REQUIRE(draft(stage, "R10")->after.slots.size() == 2);
    CHECK(draft(stage, "R10")->after.slots[0] == first);
    const Id<RuleSlot> second = draft(stage, "R10")->after.slots[1].id;
    CHECK(second != first.id);
    CHECK(stage.cache().told->gain.added > 0);
    stage.robot().click(stage.reach("rule.slot.remove"));
    stage.robot().step(3);
    REQUIRE(draft(stage, "R10"));
    CHECK(draft(stage, "R10")->after.slots.size() == 1);
    CHECK(draft(stage, "R10")->after.slots[0].id == second);
    CHECK(stage.now("R10").slots.size() == 1);
}

TEST_CASE("an edited rule goes back to its default from its menu") {
    RulesStage stage;
    stage.show("R01");
    REQUIRE(stage.rule("R01").origin == RuleOrigin::edited);
    stage.robot().right_click(stage.in_row("R01", "row"));
    stage.robot().click(Role::menu_item, stage.word("command.reset_rule"));
    stage.robot().step(3);
    REQUIRE(draft(stage, "R01"));
    CHECK(draft(stage, "R01")->after.slots[0].effort_minutes == 15);
    stage.apply();
    CHECK(stage.rule("R01").origin == RuleOrigin::standard);
    CHECK(stage.now("R01").slots[0].effort_minutes == 15);
    stage.show("R38");
    REQUIRE(stage.rule("R38").origin == RuleOrigin::standard);
    CHECK_FALSE(stage.frame().can_reset_rule());
}

TEST_CASE("case 34: a rule made again offers to take the decisions of the deleted one") {
    RulesStage stage;
    stage.show("R03");
    run_command(CommandId::duplicate, stage.frame());
    stage.robot().step(3);
    const Id<TaskRule> copy = stage.selected_rule();
    stage.apply();
    stage.show("R03");
    stage.robot().key(ImGuiKey_Delete);
    stage.robot().step(3);
    // The sample has decisions about its tasks.
    const int waiting = stage.cache().told->gain.to_decide;
    REQUIRE(waiting > 0);
    CHECK(stage.plan_shows(facts::Words(facts::Language::english).count("rule.plan.to_decide", waiting)));
    stage.apply();
    stage.frame().show_rule(copy);
    stage.robot().step(3);
    CHECK(stage.robot().shows("fit"));
    stage.robot().click(Role::button, stage.word("rule.take_over"));
    stage.robot().step(3);
    const auto of_copy = [&](const TaskMark& mark) { return mark.key.rule == copy; };
    CHECK(std::count_if(stage.project().marks.begin(), stage.project().marks.end(), of_copy) == waiting);
}

TEST_CASE("changes that wait stay while another rule is looked at, and go when undo takes their rule away") {
    RulesStage stage;
    stage.show("R07");
    stage.frame().turn_rule();
    stage.show("R08");
    stage.robot().step(2);
    CHECK(draft(stage, "R07") != nullptr);
    CHECK_FALSE(stage.robot().find_path("plan/apply"));
    stage.show("R07");
    CHECK(stage.robot().find_path("plan/apply"));
    run_command(CommandId::new_rule, stage.frame());
    stage.robot().step(3);
    const Id<TaskRule> fresh = stage.selected_rule();
    stage.apply();
    stage.frame().turn_rule();
    stage.robot().step(2);
    CHECK(stage.rules().draft_of(fresh) != nullptr);
    run_command(CommandId::undo, stage.frame());
    stage.robot().step(3);
    CHECK(stage.rules().draft_of(fresh) == nullptr);
    CHECK(draft(stage, "R07") != nullptr);
}

TEST_CASE("Tab goes through the fields of a rule to the button that applies the change, and Enter presses it") {
    for (const facts::Language language : both_languages) {
        RulesStage stage(language);
        stage.show("R11");
        stage.frame().turn_rule();
        stage.state().want_field("rule.name");
        stage.robot().step(4);
        std::vector<std::string> reached;
        bool at_end = false;
        for (int i = 0; i < 80 && !at_end; ++i) {
            for (const WidgetNode& node : stage.frame().tree().nodes())
                if (node.focused && node.path.starts_with("inspector")) reached.push_back(node.label);
            const auto apply = stage.robot().find_path("plan/apply");
            at_end = apply && apply->focused;
            if (at_end) break;
            stage.robot().key(ImGuiKey_Tab);
            stage.robot().step(2);
        }
        CHECK(at_end);
        for (const char* key : {"rule.name",
                                "rule.field.enabled",
                                "rule.field.trigger",
                                "rule.scope.tempo",
                                "rule.scope.flight_day",
                                "rule.slot.copy",
                                "rule.field.task_type",
                                "rule.field.title",
                                "rule.field.anchor",
                                "rule.field.begin",
                                "rule.field.begin.side",
                                "rule.field.length",
                                "rule.field.repeat",
                                "rule.field.passes",
                                "rule.field.hours",
                                "rule.field.effort",
                                "rule.field.role",
                                "rule.field.priority",
                                "rule.slot.add",
                                "rule.field.from",
                                "rule.field.past"}) {
            CAPTURE(key);
            CHECK(std::count(reached.begin(), reached.end(), stage.word(key)) > 0);
        }
        const bool was = stage.now("R11").enabled;
        stage.robot().key(ImGuiKey_Enter);
        stage.robot().step(3);
        CHECK(stage.now("R11").enabled != was);
    }
}

TEST_CASE("every field of a rule has a place in its panel") {
    const std::map<std::string, std::string> places{{"anchor", "rule.field.anchor"},
                                                    {"window_start", "rule.field.begin"},
                                                    {"window_end", "rule.field.length"},
                                                    {"day_basis", "rule.field.day_basis"},
                                                    {"repeat", "rule.field.passes"},
                                                    {"hours", "rule.field.hours"},
                                                    {"effort_minutes", "rule.field.effort"},
                                                    {"effort_mode", "rule.field.effort_mode"},
                                                    {"extra_minutes", "rule.field.extra"},
                                                    {"group_by", "rule.field.group"},
                                                    {"role", "rule.field.role"},
                                                    {"priority", "rule.field.priority"},
                                                    {"task_type", "rule.field.task_type"},
                                                    {"title_en", "rule.field.title"},
                                                    {"title_fr", "rule.field.title.fr"},
                                                    {"enabled", "rule.field.enabled"},
                                                    {"trigger", "rule.field.trigger"},
                                                    {"valid_from", "rule.field.from"},
                                                    {"name_en", "rule.name"},
                                                    {"name_fr", "rule.name.fr"},
                                                    {"scope", "rule.scope.condition"},
                                                    {"versions", {}},
                                                    {"slots", {}},
                                                    {"id", {}},
                                                    {"code", {}},
                                                    {"origin", {}},
                                                    {"created_at", {}},
                                                    {"switched_on_at", {}},
                                                    {"extra", {}}};
    RulesStage stage(facts::Language::english, 2000);
    stage.show("R09");
    const auto check = [&](const char* key, const auto&) {
        CAPTURE(key);
        REQUIRE(places.contains(key));
        const std::string& word = places.at(key);
        if (!word.empty()) stage.field(word);
    };
    TaskRule::fields(stage.rule("R09"), check);
    RuleVersion::fields(stage.now("R09"), check);
    RuleSlot::fields(stage.now("R09").slots[0], check);
}
