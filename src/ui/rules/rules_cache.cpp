#include "ui/rules/rules_cache.hpp"

#include <algorithm>
#include <map>

#include "app/rule_find.hpp"
#include "app/rule_sentence.hpp"
#include "plan/check_duties.hpp"
#include "plan/compiled_rule.hpp"
#include "plan/likely_duplicates.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

using Doubles = std::vector<std::pair<Id<TaskRule>, int>>;

RuleWork work_of(const std::vector<std::pair<Id<TaskRule>, RuleWork>>& all, Id<TaskRule> rule) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.first == rule; });
    return found == all.end() ? RuleWork{} : found->second;
}

RuleLine line_of(const ViewContext& view, const TaskRule& rule, const RuleVersion& version) {
    RuleLine line;
    line.rule = rule.id;
    const auto trigger = trigger_from_word(version.trigger);
    line.moment = trigger ? moment_of(*trigger) : RuleMoment::other;
    line.name = rule_title(view, rule);
    line.sentence = rule_sentence({view.facts, view.words, view.project()}, version);
    line.understood = !line.sentence.empty();
    if (!line.understood) line.moment = RuleMoment::other;
    line.origin = rule.origin;
    line.ground = ground_of(view.facts, rule);
    line.on = version.enabled;
    return line;
}

std::string duty_against(const ViewContext& view, const DutyCheck& duties, Id<TaskRule> rule) {
    for (const DutyFinding& finding : duties.findings)
        if (finding.kind == DutyFinding::Kind::rule && finding.rule == rule)
            if (const DutyLine* line = duties.line(finding.duty)) return std::string(line->name(view.language));
    return {};
}

std::vector<RuleLine> lines_of(const ViewContext& view) {
    const auto work = work_by_rule(view.plan(), rules_days(view));
    const DutyCheck duties = check_duties(view.project(), view.plan(), view.facts, rules_days(view));
    std::vector<RuleLine> lines;
    for (const TaskRule& rule : view.project().rules) {
        if (rule.versions.empty()) continue;
        const RuleDraft* draft = view.state.rules.draft_of(rule.id);
        const bool edited = draft && draft->kind == RuleDraft::Kind::edit;
        RuleLine line =
            line_of(view, edited ? draft->rule : rule, edited ? draft->after : version_on(rule, view.today()));
        line.understood = line.understood && compile_rule(rule).understood();
        line.on_now = line.understood && version_on(rule, view.today()).enabled;
        for (const RuleVersion& version : rule.versions)
            if (version.valid_from && *version.valid_from > view.today() && !line.next_from)
                line.next_from = version.valid_from;
        line.drafted = draft != nullptr;
        line.goes = draft && draft->kind == RuleDraft::Kind::remove;
        line.work = work_of(work, rule.id);
        line.against = duty_against(view, duties, rule.id);
        lines.push_back(std::move(line));
    }
    for (const RuleDraft& draft : view.state.rules.drafts) {
        if (draft.kind != RuleDraft::Kind::make) continue;
        RuleLine line = line_of(view, draft.rule, draft.after);
        line.drafted = line.fresh = true;
        lines.push_back(std::move(line));
    }
    return lines;
}

// Default rules in the order of their codes, then one's own by name; what is not there yet first.
void sort_lines(const ViewContext& view, std::vector<RuleLine>& lines) {
    const auto key = [&](const RuleLine& line) {
        const TaskRule* rule = view.project().rules.find(line.rule);
        const bool own = !rule || rule->code.empty() || line.origin == RuleOrigin::own;
        return std::tuple(!line.fresh, own, own ? std::string() : rule->code, line.name, line.rule);
    };
    std::sort(lines.begin(), lines.end(), [&](const RuleLine& a, const RuleLine& b) { return key(a) < key(b); });
}

bool is_shown(const RulesState& state, const RuleLine& line) {
    // What is being changed stays in sight.
    if (line.drafted) return true;
    if (state.shown != RulesShown::all && line.on != (state.shown == RulesShown::on)) return false;
    if (state.origin && line.origin != *state.origin) return false;
    return has_words(line.name + " " + line.sentence, state.find);
}

void fill(RulesCache& cache, const RulesState& state, const std::vector<RuleLine>& lines) {
    cache.groups.clear();
    cache.all = cache.on = 0;
    cache.work = {};
    for (std::size_t i = 0; i < moment_count; ++i) {
        RuleGroup group;
        group.moment = static_cast<RuleMoment>(i);
        for (const RuleLine& line : lines) {
            if (line.moment != group.moment) continue;
            if (!line.fresh) ++group.all;
            if (line.on_now) ++group.on;
            group.work.tasks += line.work.tasks;
            group.work.minutes += line.work.minutes;
            if (is_shown(state, line)) group.lines.push_back(line);
        }
        cache.all += group.all;
        cache.on += group.on;
        cache.work.tasks += group.work.tasks;
        cache.work.minutes += group.work.minutes;
        if (!group.lines.empty()) cache.groups.push_back(std::move(group));
    }
}

RulesCache& cache_of(ViewContext& view) {
    if (!view.state.rules.cache) view.state.rules.cache = std::make_shared<RulesCache>();
    return *view.state.rules.cache;
}

// By rule, the rules that make the same work as it, with how much of it.
std::vector<std::pair<Id<TaskRule>, Doubles>> all_doubles(const Plan& plan) {
    std::map<Id<TaskRule>, std::map<Id<TaskRule>, int>> counts;
    for (const auto& [a, b] : likely_duplicates(plan)) {
        const Id<TaskRule> left = plan.task(a)->key.rule, right = plan.task(b)->key.rule;
        ++counts[left][right];
        ++counts[right][left];
    }
    std::vector<std::pair<Id<TaskRule>, Doubles>> out;
    for (const auto& [rule, others] : counts) out.emplace_back(rule, Doubles(others.begin(), others.end()));
    return out;
}

Doubles doubles_in(const std::vector<std::pair<Id<TaskRule>, Doubles>>& all, Id<TaskRule> rule) {
    for (const auto& [of, others] : all)
        if (of == rule) return others;
    return {};
}

}  // namespace

date::year_month rules_month(const ViewContext& view) {
    return view.state.rules.month.value_or(month_of(view.today()));
}

DayRange rules_days(const ViewContext& view) {
    const date::year_month month = rules_month(view);
    return {first_day(month), first_day(month + date::months(1))};
}

RuleGround ground_of(const facts::Facts& facts, const TaskRule& rule) {
    const facts::DefaultRule* came = rule.origin == RuleOrigin::own ? nullptr : facts.rules.find(rule.code);
    if (!came) return RuleGround::none;
    // The first part says what the rule rests on, the second what was only proposed.
    const std::string_view evidence = std::string_view(came->evidence).substr(0, came->evidence.find(';'));
    if (evidence.find("proposal") != std::string_view::npos || evidence.find("proposed") != std::string_view::npos)
        return RuleGround::proposal;
    if (evidence.find("practice") != std::string_view::npos) return RuleGround::practice;
    return RuleGround::sourced;
}

std::string rule_title(const ViewContext& view, const TaskRule& rule) {
    const bool english = view.language == facts::Language::english;
    const std::string& name = english ? rule.name_en : rule.name_fr;
    if (!name.empty()) return name;
    const std::string& other = english ? rule.name_fr : rule.name_en;
    return other.empty() ? std::string(view.word("rule.unnamed")) : other;
}

const RulesCache& refreshed_rules(ViewContext& view) {
    RulesCache& cache = cache_of(view);
    const RulesState& state = view.state.rules;
    RulesCache::Made made{view.project(), view.plan().version, view.language, view.today(), rules_month(view),
                          state.find,     state.shown,         state.origin,  state.drafts};
    if (cache.made == made) return cache;
    std::vector<RuleLine> lines = lines_of(view);
    sort_lines(view, lines);
    fill(cache, state, lines);
    cache.made = std::move(made);
    ++cache.times;
    return cache;
}

const RulesCache::Told& told_of(ViewContext& view, const RuleDraft& draft) {
    RulesCache& cache = cache_of(view);
    const std::uint64_t plan = view.plan().version;
    const date::year_month month = rules_month(view);
    if (cache.told && cache.told->plan == plan && cache.told->month == month && cache.told->draft == draft)
        return *cache.told;
    RulesCache::Told told{plan, month, draft, false, {}, {}};
    const Request request = request_of(view.session, draft);
    if (!request.actions.empty()) {
        const Preview preview = view.ask.preview(request);
        told.possible = true;
        told.gain = gain_of(view.session, preview, draft.rule.id, rules_days(view));
        told.doubles = doubles_in(all_doubles(preview.plan), draft.rule.id);
    }
    cache.told = std::move(told);
    ++cache.told_times;
    return *cache.told;
}

Doubles doubles_of(ViewContext& view, Id<TaskRule> rule) {
    RulesCache& cache = cache_of(view);
    if (cache.doubles_plan != view.plan().version) {
        cache.doubles = all_doubles(view.plan());
        cache.doubles_plan = view.plan().version;
    }
    return doubles_in(cache.doubles, rule);
}

}  // namespace tandem
