#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/rule_gain.hpp"
#include "facts/words.hpp"
#include "ui/ui_state.hpp"

namespace tandem {

struct ViewContext;

// Where a rule comes from and how well that is founded (rules.csv).
enum class RuleGround : std::uint8_t { none, sourced, practice, proposal };

// A line of the list.
struct RuleLine {
    Id<TaskRule> rule;
    RuleMoment moment{};
    std::string name;
    std::string sentence;  // "" where the rule is not understood
    RuleOrigin origin{};
    RuleGround ground{};
    bool on = false;      // as it will be
    bool on_now = false;  // in the project
    bool understood = true;
    bool drafted = false;          // a change of it waits
    bool fresh = false;            // not in the project yet
    bool goes = false;             // its removal waits
    std::optional<Day> next_from;  // another version holds from this day to come
    RuleWork work;                 // in the month shown
    std::string against;           // the duty that its role does not answer for, by its name; mostly none
};

struct RuleGroup {
    RuleMoment moment{};
    std::vector<RuleLine> lines;
    int all = 0, on = 0;  // of the project, whatever is filtered
    RuleWork work;
};

// What the rules screen worked out for the present version: redone when something it was made from is another.
struct RulesCache {
    struct Made {
        Project project;
        std::uint64_t plan = 0;
        facts::Language language{};
        Day today{};
        date::year_month month{};
        std::string find;
        RulesShown shown{};
        std::optional<RuleOrigin> origin;
        std::vector<RuleDraft> drafts;

        bool operator==(const Made&) const = default;
    };
    std::optional<Made> made;
    std::vector<RuleGroup> groups;  // those with lines
    int all = 0, on = 0;
    RuleWork work;
    int times = 0;  // how often: what tests look at

    // What a draft would do, and the rules whose work it would do as well.
    struct Told {
        std::uint64_t plan = 0;
        date::year_month month{};
        RuleDraft draft;
        bool possible = false;  // its request does something
        RuleGain gain;
        std::vector<std::pair<Id<TaskRule>, int>> doubles;  // tasks that another rule makes alike
    };
    std::optional<Told> told;
    int told_times = 0;

    // The same of the plan as it is, by rule.
    std::uint64_t doubles_plan = 0;
    std::vector<std::pair<Id<TaskRule>, std::vector<std::pair<Id<TaskRule>, int>>>> doubles;
};

date::year_month rules_month(const ViewContext& view);
DayRange rules_days(const ViewContext& view);
const RulesCache& refreshed_rules(ViewContext& view);
const RulesCache::Told& told_of(ViewContext& view, const RuleDraft& draft);
// The rules that make work alike, with how much.
std::vector<std::pair<Id<TaskRule>, int>> doubles_of(ViewContext& view, Id<TaskRule> rule);

RuleGround ground_of(const facts::Facts& facts, const TaskRule& rule);
std::string rule_title(const ViewContext& view, const TaskRule& rule);

}  // namespace tandem
