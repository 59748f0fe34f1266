// A rule that goes against who answers for which duty says so, and leads to the duties.
#include "app/duty_requests.hpp"
#include "plan/check_duties.hpp"
#include "ui/rules_stage.hpp"
#include "ui/team/team_state.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

TEST_CASE(
    "a rule whose role does not answer for its duty is marked in the list and in its sheet, and only such a rule") {
    for (const facts::Language language : both_languages) {
        RulesStage stage(language);
        const DayRange month{first_day(month_of(day_of(stage.session().now()))),
                             first_day(month_of(day_of(stage.session().now())) + date::months(1))};
        const auto findings = [&] {
            std::vector<std::pair<Id<TaskRule>, std::string>> out;
            const DutyCheck check =
                check_duties(stage.project(), stage.session().plan(), stage.session().facts(), month);
            for (const DutyFinding& one : check.findings)
                if (one.kind == DutyFinding::Kind::rule)
                    out.emplace_back(one.rule, check.line(one.duty)->name(language));
            return out;
        };
        for (const auto preset : {facts::DutyPreset::tandem, facts::DutyPreset::sprout}) {
            stage.session().submit(use_duty_preset(stage.project(), stage.session().facts(), preset, "x"));
            stage.robot().step(3);
            const auto expected = findings();
            for (const RuleGroup& group : stage.cache().groups)
                for (const RuleLine& line : group.lines)
                    CHECK(line.against.empty() == std::none_of(expected.begin(), expected.end(), [&](const auto& one) {
                              return one.first == line.rule;
                          }));
        }
        const auto expected = findings();
        REQUIRE_FALSE(expected.empty());
        stage.frame().show_rule(expected.front().first);
        stage.robot().step(3);
        CHECK(stage.robot().shows(stage.word("rule.state.against")));
        stage.robot().click(Role::button, stage.word("rule.show_duties"));
        stage.robot().step(3);
        CHECK(stage.state().section == Section::team);
        CHECK(team_state(stage.state()).view == TeamView::duties);
    }
}
