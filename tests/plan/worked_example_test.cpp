#include <map>

#include <doctest/doctest.h>

#include "planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// The week of domain.md 3: four social channels, three posts on fast networks, six on medium ones, one on a slow one,
// and a flight that starts on Monday and runs the week. 12 to 18 October 2026 begins no month.
ProjectMaker example_week() {
    ProjectMaker maker;
    std::vector<std::string> on;
    for (const TaskRule& rule : default_rules(shared_facts().rules, RuleSet::standard, {}))
        if (rule.versions[0].enabled && rule.code < "R38") on.push_back(rule.code);
    maker.rules(on).person("Camille", 480).person("Lea", 480, {Hat::smm});
    maker.channel("facebook", "facebook")
        .channel("instagram", "instagram")
        .channel("linkedin", "linkedin")
        .channel("youtube", "youtube");
    maker.post("f1", "2026-10-12T10:00", {"facebook"})
        .post("f2", "2026-10-13T10:00", {"facebook"})
        .post("f3", "2026-10-14T10:00", {"facebook"});
    maker.post("m1", "2026-10-12T12:00", {"instagram"})
        .post("m2", "2026-10-13T12:00", {"instagram"})
        .post("m3", "2026-10-14T12:00", {"instagram"});
    maker.post("m4", "2026-10-15T12:00", {"instagram"})
        .post("m5", "2026-10-16T12:00", {"instagram"})
        .post("m6", "2026-10-13T09:30", {"linkedin"});
    maker.post("s1", "2026-10-16T15:00", {"youtube"});
    maker.campaign("campaign", "2026-10-12/2026-10-18")
        .flight("flight", "campaign", "facebook", "2026-10-12/2026-10-18");
    return maker;
}

}  // namespace

TEST_CASE("the worked example comes out to the minute: 956 for the CM, 50 for the SMM") {
    Planned planned(example_week());
    const auto week = Occurrence::of_week(day("2026-10-12"));
    std::map<std::string, int> minutes;
    int cm = 0;
    int smm = 0;
    for (const auto& [task_id, task] : planned.plan().tasks) {
        const TaskRule& rule = *planned.planner.project().rules.find(task->key.rule);
        const Occurrence& which = task->key.occurrence;
        // Rounds of every week are derived, and the campaign has work of its own: the example counts one week without
        // it.
        if (which.kind == Occurrence::Kind::day && Occurrence::of_week(Day(date::days(which.number))) != week) continue;
        if (which.kind == Occurrence::Kind::week && which != week) continue;
        if (which.kind == Occurrence::Kind::month || task->source_kind == SourceKind::campaign) continue;
        minutes[rule.code] += task->effort_minutes;
        (task->role == Hat::cm ? cm : smm) += task->effort_minutes;
    }
    CHECK(minutes["R01"] + minutes["R03"] + minutes["R04"] + minutes["R05"] == 240);
    CHECK(minutes["R07"] + minutes["R08"] == 370);
    CHECK(minutes["R09"] == 36);
    CHECK(minutes["R10"] + minutes["R11"] + minutes["R12"] == 220);
    CHECK(minutes["R22"] + minutes["R23"] == 90);
    CHECK(cm == 956);
    CHECK(smm == 50);
}
