// The rules screen, used with mouse and keyboard.
#include <algorithm>

#include "app/rule_sentence.hpp"
#include "ui/rules_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

TEST_CASE("every rule stands under its moment as a sentence, with its work of the month, in both languages") {
    for (const facts::Language language : both_languages) {
        RulesStage stage(language);
        const facts::Words words(language);
        std::size_t lines = 0;
        RuleWork sum;
        for (const RuleGroup& group : stage.cache().groups) {
            CHECK(group.lines.size() == static_cast<std::size_t>(group.all));
            lines += group.lines.size();
            for (const RuleLine& line : group.lines) {
                const TaskRule& rule = *stage.project().rules.find(line.rule);
                CHECK(line.sentence ==
                      rule_sentence({stage.session().facts(), words, stage.project()},
                                    version_on(rule, day_of(stage.session().now()))));
                CHECK_FALSE(line.sentence.empty());
                sum.tasks += line.work.tasks;
                sum.minutes += line.work.minutes;
            }
        }
        CHECK(lines == stage.project().rules.size());
        CHECK(stage.cache().work == sum);
        CHECK(sum.tasks > 100);
        const RuleLine& first = stage.cache().groups.front().lines.front();
        CHECK(stage.robot().shows(first.sentence));
        CHECK(stage.robot().shows(stage.word("rule.moment.post")));
        CHECK(stage.robot().shows(stage.word("rules.title")));
    }
}

TEST_CASE("the work of a rule is counted in the month that is shown") {
    RulesStage stage;
    const RuleWork october = stage.cache().work;
    stage.robot().key(ImGuiKey_PageDown);
    stage.robot().step(3);
    CHECK(rules_on(stage.project(), day_of(stage.session().now())) == stage.cache().on);
    CHECK_FALSE(stage.cache().work == october);
    CHECK(stage.robot().shows("November 2026"));
    stage.robot().key(ImGuiKey_T);
    stage.robot().step(3);
    CHECK(stage.cache().work == october);
}

TEST_CASE("the rules are reached from the tasks and from the search, and Escape or the button leads back") {
    RulesStage stage;
    run_command(CommandId::show_tasks, stage.frame());
    stage.robot().step(3);
    const int on = rules_on(stage.project(), day_of(stage.session().now()));
    stage.robot().click(Role::button, "Rules · " + std::to_string(on));
    stage.robot().step(3);
    CHECK(stage.state().section == Section::rules);
    CHECK(stage.robot().find(Role::tab, stage.word("rail.tasks"))->selected);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(2);
    CHECK(stage.state().section == Section::tasks);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_K);
    stage.robot().step(2);
    stage.robot().type("rules of");
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.state().section == Section::rules);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_K);
    stage.robot().step(2);
    stage.robot().type("safety pass");
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.selected_rule() == default_rule_id("R09"));
    stage.robot().click(*stage.robot().find_path("toolbar/back"));
    stage.robot().step(2);
    CHECK(stage.state().section == Section::tasks);
}

TEST_CASE("the menu of a task leads to its very rule") {
    RulesStage stage;
    run_command(CommandId::show_tasks, stage.frame());
    stage.robot().step(3);
    const WidgetNode task = stage.robot().all(Role::task).at(4);
    stage.robot().right_click(task);
    const Id<TaskRule> rule = stage.session().plan().task(stage.selection().task)->key.rule;
    stage.robot().click(Role::menu_item, stage.word("command.rule_of_task"));
    stage.robot().step(4);
    CHECK(stage.state().section == Section::rules);
    CHECK(stage.selected_rule() == rule);
    CHECK(stage.robot().find_path("rule:" + to_text(rule) + "/row"));
}

TEST_CASE("arrows, Home and End go through the rules, Space switches, Enter leads to the fields") {
    RulesStage stage;
    stage.robot().key(ImGuiKey_DownArrow);
    stage.robot().step(2);
    const std::vector<Id<TaskRule>> order = stage.rules().order;
    CHECK(stage.selected_rule() == order[0]);
    stage.robot().key(ImGuiKey_DownArrow);
    stage.robot().key(ImGuiKey_DownArrow);
    stage.robot().key(ImGuiKey_UpArrow);
    stage.robot().step(2);
    CHECK(stage.selected_rule() == order[1]);
    stage.robot().key(ImGuiKey_End);
    stage.robot().step(3);
    CHECK(stage.selected_rule() == order.back());
    CHECK(stage.robot().find_path("rule:" + to_text(order.back()) + "/row"));
    stage.robot().key(ImGuiKey_Home);
    stage.robot().step(3);
    CHECK(stage.selected_rule() == order[0]);
    stage.robot().key(ImGuiKey_Space);
    stage.robot().step(3);
    CHECK(stage.rules().draft_of(order[0]) != nullptr);
    stage.robot().key(ImGuiKey_Space);
    stage.robot().step(3);
    CHECK(stage.rules().draft_of(order[0]) == nullptr);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type("Mine");
    stage.robot().step(2);
    REQUIRE(stage.rules().draft_of(order[0]) != nullptr);
    CHECK(stage.rules().draft_of(order[0])->rule.name_en == "Mine");
    stage.apply();
    CHECK(stage.project().rules.find(order[0])->name_en == "Mine");
}

TEST_CASE("the row that has the keyboard keeps it while arrows choose, and switches with Space") {
    RulesStage stage;
    for (int i = 0; i < 40 && stage.selection().kind != Selection::Kind::rule; ++i) {
        stage.robot().key(ImGuiKey_Tab);
        stage.robot().step(1);
    }
    const std::vector<Id<TaskRule>> order = stage.rules().order;
    REQUIRE(stage.selected_rule() == order[0]);
    stage.robot().key(ImGuiKey_DownArrow);
    stage.robot().step(4);
    CHECK(stage.selected_rule() == order[1]);
    CHECK(stage.robot().find_path("rule:" + to_text(order[1]) + "/row")->focused);
    stage.robot().key(ImGuiKey_Space);
    stage.robot().step(3);
    CHECK(stage.rules().draft_of(order[1]) != nullptr);
}

TEST_CASE("N makes a rule of one's own, Delete leaves it; nothing is made before it is added") {
    for (const facts::Language language : both_languages) {
        RulesStage stage(language);
        const std::size_t count = stage.project().rules.size(), past = stage.steps();
        stage.robot().key(ImGuiKey_N);
        stage.robot().step(4);
        const Id<TaskRule> fresh = stage.selected_rule();
        CHECK(stage.project().rules.size() == count);
        CHECK(stage.robot().shows(stage.word("rule.state.fresh")));
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        stage.robot().type("Hello");
        stage.robot().step(2);
        CHECK(stage.cache().told->gain.added > 10);
        stage.apply();
        REQUIRE(stage.project().rules.size() == count + 1);
        CHECK(stage.steps() == past + 1);
        const TaskRule& rule = *stage.project().rules.find(fresh);
        CHECK((language == facts::Language::french ? rule.name_fr : rule.name_en) == "Hello");
        CHECK(rule.origin == RuleOrigin::own);
        // Another one, left at once.
        stage.robot().key(ImGuiKey_Escape);
        stage.robot().step(2);
        run_command(CommandId::new_rule, stage.frame());
        stage.robot().step(3);
        run_command(CommandId::delete_selection, stage.frame());
        stage.robot().step(3);
        CHECK(stage.rules().drafts.empty());
        CHECK(stage.project().rules.size() == count + 1);
    }
}

TEST_CASE(
    "Ctrl D makes a copy that says it is a likely duplicate; Delete tells what goes, and one step brings it back") {
    RulesStage stage;
    stage.show("R03");
    const std::size_t count = stage.project().rules.size();
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_D);
    stage.robot().step(4);
    CHECK(stage.selected_rule() != default_rule_id("R03"));
    const auto doubles = stage.cache().told->doubles;
    REQUIRE(doubles.size() == 1);
    CHECK(doubles[0].first == default_rule_id("R03"));
    CHECK(stage.plan_shows("likely duplicate"));
    stage.apply();
    CHECK(stage.project().rules.size() == count + 1);
    CHECK(stage.robot().shows("likely duplicate"));
    stage.robot().click(*stage.robot().find_path("answer"));
    stage.robot().step(3);
    CHECK(stage.selected_rule() == default_rule_id("R03"));
    stage.robot().key(ImGuiKey_Delete);
    stage.robot().step(3);
    CHECK(stage.project().rules.size() == count + 1);
    CHECK(stage.plan_shows("removed"));
    stage.apply();
    CHECK(stage.project().rules.size() == count);
    CHECK(stage.selection().kind == Selection::Kind::none);
    run_command(CommandId::undo, stage.frame());
    stage.robot().step(3);
    CHECK(stage.project().rules.contains(default_rule_id("R03")));
}

TEST_CASE("rules are filtered by words, by being on and by their origin; none left says so and clears the filters") {
    RulesStage stage;
    const std::size_t all = stage.rules().order.size();
    stage.robot().click(Role::tab, stage.word("rules.shown.off"));
    stage.robot().step(3);
    CHECK(stage.rules().order.size() == static_cast<std::size_t>(stage.cache().all - stage.cache().on));
    stage.robot().click(Role::tab, stage.word("rules.shown.on"));
    stage.robot().step(3);
    CHECK(stage.rules().order.size() == static_cast<std::size_t>(stage.cache().on));
    stage.robot().click(*stage.robot().find_path("toolbar/origin"));
    stage.robot().click(Role::menu_item, stage.word("rule.origin.own"));
    stage.robot().step(3);
    for (const RuleGroup& group : stage.cache().groups)
        for (const RuleLine& line : group.lines) CHECK(line.origin == RuleOrigin::own);
    stage.robot().click(*stage.robot().find(Role::field, stage.word("rules.find")));
    stage.robot().type("no such words");
    stage.robot().step(3);
    CHECK(stage.robot().shows(stage.word("empty.rules_filtered")));
    CHECK(stage.rules().order.empty());
    stage.robot().click(*stage.robot().find_path("rules/empty"));
    stage.robot().step(3);
    CHECK(stage.rules().order.size() == all);
}

TEST_CASE("a moment is folded and unfolded, and opens for a rule that is shown") {
    RulesStage stage;
    stage.robot().click(Role::button, stage.word("rule.moment.post"));
    stage.robot().step(3);
    CHECK_FALSE(stage.robot().find_path("rule:" + to_text(default_rule_id("R01")) + "/row"));
    stage.show("R01");
    stage.robot().step(2);
    CHECK(stage.robot().find_path("rule:" + to_text(default_rule_id("R01")) + "/row"));
}

TEST_CASE("case 37: a rule this version does not understand is listed with the reason, and cannot be edited") {
    for (const facts::Language language : both_languages) {
        RulesStage stage(language);
        TaskRule tide = stage.rule("R01");
        tide.id = stage.session().ids().make<TaskRule>();
        tide.code.clear();
        tide.name_fr = tide.name_en = "Tide";
        tide.versions.resize(1);
        tide.versions.front().trigger = "moon_phase";
        tide.extra = {{"almanac", "1"}};
        stage.session().submit({{"undo.edit_rule", {}}, {Put<TaskRule>{tide}}, {}});
        stage.frame().show_rule(tide.id);
        stage.robot().step(4);
        const auto unknown = stage.session().planner().unknown_rules();
        CHECK(std::find(unknown.begin(), unknown.end(), tide.id) != unknown.end());
        const RuleGroup& last = stage.cache().groups.back();
        CHECK(last.moment == RuleMoment::other);
        REQUIRE(last.lines.size() == unknown.size());
        CHECK(stage.robot().shows(stage.word("rule.not_understood")));
        CHECK(stage.robot().shows(stage.word("rule.not_understood.kept")));
        CHECK(stage.robot().shows("moon_phase"));
        const auto on = stage.robot().find_path("rule:" + to_text(tide.id) + "/row/on");
        REQUIRE(on);
        CHECK_FALSE(on->enabled);
        stage.robot().click(*on);
        stage.robot().key(ImGuiKey_Space);
        run_command(CommandId::duplicate, stage.frame());
        stage.robot().step(3);
        CHECK(stage.rules().drafts.empty());
        CHECK(*stage.project().rules.find(tide.id) == tide);
        for (const WidgetNode& node : stage.robot().all(Role::field)) CHECK(node.path.find("inspector") != 0);
    }
}

TEST_CASE("what the list and the change were worked out from is kept until something is another") {
    RulesStage stage;
    stage.show("R07");
    stage.frame().turn_rule();
    stage.robot().step(3);
    const int listed = stage.cache().times, told = stage.cache().told_times;
    stage.robot().step(10);
    CHECK(stage.cache().times == listed);
    CHECK(stage.cache().told_times == told);
    stage.robot().key(ImGuiKey_PageDown);
    stage.robot().step(3);
    CHECK(stage.cache().told_times == told + 1);
}

TEST_CASE("closing, and opening another project, asks about changes of rules that wait") {
    for (const facts::Language language : both_languages) {
        RulesStage stage(language);
        stage.show("R07");
        stage.frame().turn_rule();
        stage.frame().show(Section::calendar);
        stage.robot().step(2);
        CHECK_FALSE(stage.frame().may_close());
        stage.robot().step(3);
        CHECK(stage.robot().shows(stage.word("rules.waiting.line")));
        stage.robot().click(Role::button, stage.word("dialog.cancel"));
        stage.robot().step(3);
        CHECK(stage.rules().drafts.size() == 1);
        CHECK_FALSE(stage.frame().wants_quit());
        run_command(CommandId::open, stage.frame());
        stage.robot().step(3);
        stage.robot().click(Role::button, stage.word("rules.waiting.look"));
        stage.robot().step(3);
        CHECK(stage.selected_rule() == default_rule_id("R07"));
        CHECK(stage.robot().find_path("plan/apply"));
        run_command(CommandId::quit, stage.frame());
        stage.robot().step(3);
        stage.robot().click(Role::button, stage.word("rules.waiting.leave"));
        stage.robot().step(3);
        CHECK(stage.frame().wants_quit());
    }
}
