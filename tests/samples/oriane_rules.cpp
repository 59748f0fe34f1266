#include <algorithm>

#include "plan/compiled_rule.hpp"
#include "samples/maison_oriane.hpp"

namespace tandem::samples {
namespace {

// What the team changed in a default rule; an empty text or -1 leaves it as it was.
struct RuleEdit {
    const char* code;
    int effort_minutes = -1;
    int extra_minutes = -1;
    const char* scope = "";
    const char* window_start = "";
    const char* window_end = "";
    const char* day_basis = "";
    const char* repeat = "";
};

std::vector<RuleEdit> edits() {
    return {
        {"R01", 20},
        {"R03", 20},
        {"R05", 20},
        {"R04", -1, -1, "network=instagram"},
        {"R07", 20, 5},
        {"R08", 15, 5, "network=instagram|facebook;day=working;if=post_in_last_48h|flight_running"},
        {"R11", -1, -1, "", "", "", "business", "daily*2"},
        {"R12", 15, -1, "", "", "", "business", "daily"},
        {"R17", 30},
        {"R20", 10, -1, "", "+PT4H", "+PT12H", "business"},
        {"R32", -1, -1, "status=scheduled;format=contest_post"},
        {"R41", -1, -1, "", "+P7D", "+P7DT8H", "calendar"},
    };
}

void change(std::string& text, const char* to) {
    if (*to) text = to;
}

void edit_rule(TaskRule& rule, const RuleEdit& edit) {
    RuleVersion& version = rule.versions.front();
    RuleSlot& slot = version.slots.front();
    rule.origin = RuleOrigin::edited;
    version.enabled = true;
    change(version.scope, edit.scope);
    change(slot.window_start, edit.window_start);
    change(slot.window_end, edit.window_end);
    change(slot.day_basis, edit.day_basis);
    change(slot.repeat, edit.repeat);
    if (edit.effort_minutes >= 0) slot.effort_minutes = edit.effort_minutes;
    if (edit.extra_minutes >= 0) slot.extra_minutes = edit.extra_minutes;
}

RuleSlot own_slot(const char* word, const char* anchor, const char* begin, const char* end, int effort, Hat role, const char* type,
                  const char* title_fr, const char* title_en) {
    RuleSlot slot;
    slot.id = oriane_id<RuleSlot>("slot", word);
    slot.anchor = anchor;
    slot.window_start = begin;
    slot.window_end = end;
    slot.effort_minutes = effort;
    slot.role = role;
    slot.task_type = type;
    slot.title_fr = typographic_french(title_fr);
    slot.title_en = typographic_english(title_en);
    return slot;
}

TaskRule own_rule(const char* word, const char* name_fr, const char* name_en, const char* trigger, const char* scope,
                  std::vector<RuleSlot> slots) {
    TaskRule rule{oriane_id<TaskRule>("rule", word), "", RuleOrigin::own, {}, {}, oriane_begin(), {}, {}};
    rule.name_fr = typographic_french(name_fr);
    rule.name_en = typographic_english(name_en);
    rule.versions.push_back({std::nullopt, true, trigger, scope, std::move(slots), {}, {}});
    return rule;
}

TaskRule contest_evening() {
    return own_rule("contest-evening", "Premier soir d'un concours", "First evening of a contest", "post_published",
                    "format=contest_post",
                    {own_slot("contest-entries", "publish_at", "+PT0M", "+PT2H", 10, Hat::cm, "moderation",
                              "Vérifier les participations du premier soir : {post}", "Check the entries of the first evening: {post}"),
                     own_slot("contest-talk", "publish_at", "+PT30M", "+PT2H", 10, Hat::cm, "animation",
                              "Relancer la discussion : {post}", "Keep the discussion going: {post}")});
}

TaskRule client_call() {
    RuleSlot slot = own_slot("client-call", "week_start", "+P1D", "+P2D", 45, Hat::smm, "strategy", "Point client de la semaine",
                             "Weekly call with the client");
    slot.day_basis = "business";
    slot.repeat = "weekly";
    return own_rule("client-call", "Point client", "Client call", "week", "any", {slot});
}

}  // namespace

void put_rules(Project& project, const facts::Facts& facts) {
    const std::vector<RuleEdit> changed = edits();
    for (TaskRule& rule : default_rules(facts.rules, RuleSet::standard, oriane_begin())) {
        const auto edit = std::find_if(changed.begin(), changed.end(), [&](const RuleEdit& e) { return rule.code == e.code; });
        if (edit != changed.end()) edit_rule(rule, *edit);
        project.rules = project.rules.with(rule);
    }
    project.rules = project.rules.with(contest_evening()).with(client_call());
}

}  // namespace tandem::samples
