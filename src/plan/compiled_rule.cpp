#include "plan/compiled_rule.hpp"

#include <algorithm>

#include "plan/rule_words.hpp"

namespace tandem {
namespace {

using namespace facts;

// The value of an enumeration whose names `name_of` gives, in order from 0.
template <class E>
std::optional<E> named(std::string_view word) {
    for (int i = 0; i < 64; ++i) {
        const std::string_view name = name_of(static_cast<E>(i));
        if (name.empty()) return std::nullopt;
        if (name == word) return static_cast<E>(i);
    }
    return std::nullopt;
}

constexpr std::array<std::string_view, 3> hours_words{"clamp", "strict", "oncall"};
constexpr std::array<std::string_view, 2> basis_words{"calendar", "business"};
constexpr std::array<std::string_view, 2> grouping_words{"none", "person_day"};
constexpr std::array<std::string_view, 5> repeat_words{"once", "daily", "weekly", "monthly", "quarterly"};

// Longer than any plan; more digits are a slip.
constexpr std::size_t most_offset_digits = 5;

// "+PT8H" counts from the slot's anchor; "event_end+PT30M" names another.
bool read_window_end(std::string_view text, CompiledSlot& slot) {
    slot.end_anchor = slot.anchor;
    const std::size_t sign = text.find_first_of("+-");
    if (sign == std::string_view::npos) return false;
    if (sign > 0) {
        const auto anchor = named<RuleAnchor>(text.substr(0, sign));
        if (!anchor) return false;
        slot.end_anchor = *anchor;
    }
    const auto offset = offset_from_text(text.substr(sign));
    if (offset) slot.end = *offset;
    return offset.has_value();
}

// "fixed", "per_post", "base_plus_extra", "event_duration+60".
bool read_effort(const RuleSlot& text, CompiledSlot& slot) {
    slot.effort_minutes = text.effort_minutes;
    slot.extra_minutes = text.extra_minutes;
    const std::string_view mode = text.effort_mode;
    if (mode == "fixed")
        slot.effort_mode = EffortMode::fixed;
    else if (mode == "per_post")
        slot.effort_mode = EffortMode::per_post;
    else if (mode == "base_plus_extra")
        slot.effort_mode = EffortMode::base_plus_extra;
    else if (mode.starts_with("event_duration")) {
        slot.effort_mode = EffortMode::event_duration;
        const std::string_view rest = mode.substr(std::string_view("event_duration").size());
        if (rest.empty()) return true;
        const auto extra = whole(rest.substr(1));
        if (rest.front() != '+' || !extra) return false;
        slot.extra_minutes = *extra;
    } else
        return false;
    return true;
}

bool read_repeat(std::string_view text, CompiledSlot& slot) {
    const std::size_t star = text.find('*');
    const auto repeat = one_of_words<RuleRepeat>(text.substr(0, star), repeat_words);
    if (!repeat) return false;
    slot.repeat = *repeat;
    if (star == std::string_view::npos) return true;
    const auto times = whole(text.substr(star + 1));
    if (!times || *times < 1 || *times > 24 || *repeat != RuleRepeat::daily) return false;
    slot.times_a_day = *times;
    return true;
}

std::optional<CompiledSlot> compile_slot(const RuleSlot& text) {
    CompiledSlot slot;
    slot.id = text.id;
    const auto anchor = named<RuleAnchor>(text.anchor);
    const auto begin = offset_from_text(text.window_start);
    const auto basis = one_of_words<DayBasis>(text.day_basis, basis_words);
    const auto hours = one_of_words<HoursPolicy>(text.hours, hours_words);
    const auto grouping = one_of_words<RuleGrouping>(text.group_by, grouping_words);
    const auto type = named<TaskType>(text.task_type);
    if (!anchor || !begin || !basis || !hours || !grouping || !type) return std::nullopt;
    slot.anchor = *anchor;
    slot.begin = *begin;
    slot.day_basis = *basis;
    slot.hours = *hours;
    slot.group_by = *grouping;
    slot.type = *type;
    slot.role = text.role;
    slot.priority = text.priority;
    if (!read_window_end(text.window_end, slot) || !read_effort(text, slot) || !read_repeat(text.repeat, slot))
        return std::nullopt;
    return slot;
}

CompiledVersion compile_version(const RuleVersion& text) {
    CompiledVersion version;
    version.valid_from = text.valid_from;
    version.enabled = text.enabled;
    version.switched_on_at = text.switched_on_at;
    const auto trigger = named<RuleTrigger>(text.trigger);
    const auto scope = scope_from_text(text.scope);
    if (!trigger || !scope || !scope->means_something(*trigger)) return version;
    for (const RuleSlot& slot : text.slots) {
        auto compiled = compile_slot(slot);
        if (!compiled) return version;
        version.slots.push_back(*compiled);
    }
    version.trigger = trigger;
    version.scope = *scope;
    return version;
}

}  // namespace

std::optional<Offset> offset_from_text(std::string_view text) {
    if (text.size() < 4 || (text[0] != '+' && text[0] != '-') || text[1] != 'P') return std::nullopt;
    const int sign = text[0] == '-' ? -1 : 1;
    Offset offset;
    std::string_view rest = text.substr(2);
    // Each unit at most once, in this order: days, T, hours, minutes.
    const auto take = [&](char unit) -> std::optional<int> {
        const std::size_t at = rest.find_first_not_of("0123456789");
        if (at == std::string_view::npos || rest[at] != unit || at > most_offset_digits) return std::nullopt;
        const auto number = whole(rest.substr(0, at));
        if (number) rest.remove_prefix(at + 1);
        return number;
    };
    const auto day_count = take('D');
    offset.days = sign * day_count.value_or(0);
    if (rest.empty()) return day_count ? std::optional(offset) : std::nullopt;
    if (rest.front() != 'T') return std::nullopt;
    rest.remove_prefix(1);
    const auto hour_count = take('H');
    const auto minute_count = take('M');
    offset.minutes = sign * (hour_count.value_or(0) * 60 + minute_count.value_or(0));
    return rest.empty() && (hour_count || minute_count) ? std::optional(offset) : std::nullopt;
}

const CompiledVersion* CompiledRule::version(Day label) const {
    const CompiledVersion* found = nullptr;
    for (const CompiledVersion& v : versions)
        if (!v.valid_from || *v.valid_from <= label) found = &v;
    return found;
}

const CompiledVersion* CompiledRule::fires(Day label, RuleTrigger trigger) const {
    const CompiledVersion* found = version(label);
    return found && found->enabled && found->trigger == trigger ? found : nullptr;
}

bool CompiledRule::understood() const {
    return std::all_of(versions.begin(), versions.end(),
                       [](const CompiledVersion& v) { return v.trigger.has_value(); });
}

CompiledRule compile_rule(const TaskRule& rule) {
    CompiledRule compiled{rule.id, rule.created_at, {}};
    for (const RuleVersion& version : rule.versions) compiled.versions.push_back(compile_version(version));
    std::stable_sort(compiled.versions.begin(), compiled.versions.end(),
                     [](const auto& a, const auto& b) { return a.valid_from < b.valid_from; });
    return compiled;
}

std::vector<CompiledRule> compile_rules(const Table<TaskRule>& rules) {
    std::vector<CompiledRule> compiled;
    for (const TaskRule& rule : rules) compiled.push_back(compile_rule(rule));
    return compiled;
}

}  // namespace tandem
