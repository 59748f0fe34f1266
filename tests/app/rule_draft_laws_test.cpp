// What holds whatever is changed in a rule, and from whichever day on.
#include <functional>
#include <random>

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "app/rule_choices.hpp"
#include "app/rule_draft.hpp"
#include "app/rule_offsets.hpp"
#include "app/rule_requests.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Change = std::function<void(RuleVersion&, std::mt19937&)>;

std::vector<Change> changes() {
    return {
        [](RuleVersion& v, std::mt19937&) { v.enabled = !v.enabled; },
        [](RuleVersion& v, std::mt19937& r) { v.slots[0].effort_minutes = static_cast<int>(r() % 90); },
        [](RuleVersion& v, std::mt19937& r) {
            set_begin(v.slots[0], {static_cast<int>(r() % 5), 0});
        },
        [](RuleVersion& v, std::mt19937& r) {
            set_length(v.slots[0], {static_cast<int>(r() % 4), 60});
        },
        [](RuleVersion& v, std::mt19937& r) { v.slots[0].priority = static_cast<Priority>(r() % 5); },
        [](RuleVersion& v, std::mt19937& r) { v.slots[0].role = r() % 2 ? Hat::smm : Hat::cm; },
        [](RuleVersion& v, std::mt19937& r) { v.slots[0].hours = r() % 2 ? "strict" : "clamp"; },
        [](RuleVersion& v, std::mt19937& r) { v.scope = r() % 2 ? "any" : "day=working"; },
        [](RuleVersion& v, std::mt19937& r) {
            const auto triggers = rule_triggers();
            set_trigger(v, triggers[r() % triggers.size()]);
        },
        [](RuleVersion& v, std::mt19937& r) {
            IdSource ids(r());
            duplicate_slot(v, v.slots[0].id, ids);
        },
        [](RuleVersion& v, std::mt19937&) { remove_slot(v, v.slots[0].id); },
    };
}

RuleVersion said(RuleVersion version) {
    version.valid_from.reset();
    version.switched_on_at.reset();
    return version;
}

ProjectMaker busy_project() {
    ProjectMaker maker;
    maker.person("Ana", 480).person("Ben", 480).channel("A", "instagram").channel("B", "linkedin");
    maker.campaign("C", "2026-10-08/2026-10-20").rules({"R01", "R07", "R15", "R22", "R38"});
    maker.post("late", "2026-10-01T10:00", {"A"}).post("P", "2026-10-13T10:00", {"A", "B"});
    return maker;
}

}  // namespace

TEST_CASE("whatever is changed in a rule, days before keep what it said, later ones say it, and undo takes it back") {
    std::mt19937 random(20261126);
    const std::vector<Change> all = changes();
    int made = 0;
    for (int round = 0; round < 60; ++round) {
        Desk desk(busy_project());
        const auto& rules = desk.session.project().rules;
        const Id<TaskRule> id = rules[random() % rules.size()].id;
        for (int step = 0; step < 5; ++step) {
            CAPTURE(round);
            CAPTURE(step);
            const TaskRule before = *desk.session.project().rules.find(id);
            const Project project = desk.session.project();
            const Day from = day("2026-10-05") + date::days(static_cast<int>(random() % 20));
            RuleDraft draft = edit_of(before, from);
            all[random() % all.size()](draft.after, random);
            const bool past = random() % 4 == 0;
            if (past) draft.from.reset();
            const Request request = request_of(desk.session, draft);
            if (request.actions.empty()) continue;
            const Preview preview = desk.session.preview(request);
            REQUIRE(desk.session.submit(request));
            ++made;
            CHECK(same_plan(preview.plan, desk.session.plan()));
            const TaskRule& after = *desk.session.project().rules.find(id);
            CHECK(said(version_on(after, from)) == said(draft.after));
            if (!past)
                for (int back = 1; back < 20; ++back)
                    CHECK(said(version_on(after, from - date::days(back))) ==
                          said(version_on(before, from - date::days(back))));
            CHECK(after.created_at == before.created_at);
            if (random() % 2 == 0) continue;
            desk.session.undo();
            CHECK(desk.session.project() == project);
        }
    }
    CHECK(made > 100);
}
