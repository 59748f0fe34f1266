#include "app/rule_sentence.hpp"

#include "app/channel_text.hpp"
#include "app/rule_choices.hpp"
#include "facts/number_words.hpp"
#include "plan/compiled_rule.hpp"

namespace tandem {
namespace {

using facts::RuleTrigger;
using facts::Words;

std::string quoted(const RuleLanguage& l, const std::string& name) {
    return l.words.format("rule.quoted", {{"name", name}});
}

// "a", "a or b", "a, b or c"; `last` is the key of the word before the last one.
std::string listed(const Words& words, const std::vector<std::string>& parts, std::string_view last) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) out += i + 1 == parts.size() ? " " + std::string(words(last)) + " " : std::string(", ");
        out += parts[i];
    }
    return out;
}

template <class T, class Name>
std::vector<std::string> names_of(const std::vector<T>& values, Name&& name) {
    std::vector<std::string> out;
    for (const T& value : values) out.push_back(name(value));
    return out;
}

std::string gone(const RuleLanguage& l) { return std::string(l.words("rule.gone")); }

std::string channel_name(const RuleLanguage& l, const Uuid& id) {
    const Channel* channel = l.project.channels.find({id});
    return channel ? channel_text(l.facts, *channel) : gone(l);
}

std::string network_name(const RuleLanguage& l, const std::string& id) {
    const facts::Network* network = l.facts.networks.find(id);
    return network ? network->name : id;
}

std::string format_name(const RuleLanguage& l, const std::string& id) {
    const facts::Format* format = l.facts.formats.find(id);
    return format ? format->name.in(l.words.language()) : id;
}

template <class Row>
std::string row_name(const RuleLanguage& l, const Table<Row>& rows, const Uuid& id) {
    const Row* row = rows.find({id});
    return row ? quoted(l, row->name) : gone(l);
}

std::string tempo_word(const RuleLanguage& l, facts::Tempo tempo) {
    constexpr std::string_view keys[] = {"rule.tempo.fast", "rule.tempo.medium", "rule.tempo.slow",
                                         "rule.tempo.broadcast"};
    return std::string(l.words(keys[static_cast<std::size_t>(tempo)]));
}

std::string kind_word(const RuleLanguage& l, facts::NetworkKind kind) {
    constexpr std::string_view keys[] = {"rule.kind.social", "rule.kind.messaging", "rule.kind.community",
                                         "rule.kind.owned"};
    return std::string(l.words(keys[static_cast<std::size_t>(kind)]));
}

// Days of an ad from the first one on: "on its days 1 and 2", "from its day 3 on".
std::string days_of_span(const RuleLanguage& l, const RuleScope& scope) {
    const int first = scope.first_flight_day, last = scope.last_flight_day;
    const std::string from = std::to_string(first), to = std::to_string(last);
    const char* key = last == 0 ? "rule.span_days.from"
        : last == first         ? "rule.span_days.single"
        : last == first + 1     ? "rule.span_days.two"
                                : "rule.span_days.many";
    return l.words.format(key, {{"first", from}, {"last", to}});
}

std::string levels(const RuleLanguage& l, const RuleScope& scope) {
    const int first = scope.first_level, last = scope.last_level;
    const char* key = last == first ? "rule.level.single" : last == first + 1 ? "rule.level.two" : "rule.level.many";
    return l.words.format(key, {{"first", std::to_string(first)}, {"last", std::to_string(last)}});
}

std::string conditions(const RuleLanguage& l, const RuleScope& scope) {
    std::vector<std::string> parts;
    if (scope.if_post_in_last_48h) parts.emplace_back(l.words("rule.if.post_in_last_48h"));
    if (scope.if_flight_running) parts.emplace_back(l.words("rule.if.flight_running"));
    if (scope.if_post_that_day) parts.emplace_back(l.words("rule.if.post_that_day"));
    return l.words.format("rule.if", {{"what", listed(l.words, parts, "rule.or_if")}});
}

bool is_period(RuleTrigger trigger) {
    const RuleMoment moment = moment_of(trigger);
    return moment == RuleMoment::day || moment == RuleMoment::week || moment == RuleMoment::month ||
        moment == RuleMoment::quarter;
}

bool is_campaign(RuleTrigger trigger) { return moment_of(trigger) == RuleMoment::campaign; }

// One part of what a rule asks of its source, as it stands behind it.
std::string part_text(const RuleLanguage& l, RuleTrigger trigger, const RuleScope& scope, ScopeKey key) {
    const Words& words = l.words;
    const auto with = [&](std::string_view word, const std::vector<std::string>& names, std::string_view last) {
        return words.format(word, {{"names", listed(words, names, last)}});
    };
    switch (key) {
        case ScopeKey::tempo:
            return with("rule.on_network_of", names_of(scope.tempos, [&](auto one) { return tempo_word(l, one); }),
                        "rule.or");
        case ScopeKey::kind:
            return with("rule.on_channels_of", names_of(scope.kinds, [&](auto one) { return kind_word(l, one); }),
                        is_period(trigger) ? "rule.and" : "rule.or");
        case ScopeKey::network:
            return with("rule.on_these",
                        names_of(scope.networks, [&](const auto& one) { return network_name(l, one); }), "rule.or");
        case ScopeKey::channel:
            return with("rule.on_these",
                        names_of(scope.channels, [&](const auto& one) { return channel_name(l, one); }), "rule.or");
        case ScopeKey::format:
            return with("rule.in_format", names_of(scope.formats, [&](const auto& one) { return format_name(l, one); }),
                        "rule.or");
        case ScopeKey::campaign:
            if (is_campaign(trigger)) return {};
            return with(is_period(trigger) ? "rule.during_campaign" : "rule.of_campaign",
                        names_of(scope.campaigns, [&](const auto& id) { return row_name(l, l.project.campaigns, id); }),
                        "rule.or");
        case ScopeKey::pillar:
            return with("rule.of_pillar",
                        names_of(scope.pillars, [&](const auto& id) { return row_name(l, l.project.pillars, id); }),
                        "rule.or");
        case ScopeKey::status:
            return with("rule.with_status",
                        names_of(scope.statuses,
                                 [&](PostStatus one) {
                                     return quoted(l, std::string(words("status." + std::string(word_of(one)))));
                                 }),
                        "rule.or");
        case ScopeKey::flight_day: return days_of_span(l, scope);
        case ScopeKey::level: return levels(l, scope);
        case ScopeKey::day:
            if (trigger == RuleTrigger::channel_day) return {};
            return std::string(words(*scope.working_day ? "rule.on_working_days" : "rule.on_days_off"));
        case ScopeKey::condition: return conditions(l, scope);
    }
    return {};
}

std::string occasion(const RuleLanguage& l, RuleTrigger trigger, const RuleScope& scope) {
    std::string of;
    for (unsigned key = 0; key <= static_cast<unsigned>(ScopeKey::condition); ++key)
        if (scope.has(static_cast<ScopeKey>(key)))
            if (const std::string part = part_text(l, trigger, scope, static_cast<ScopeKey>(key)); !part.empty())
                of += " " + part;
    std::string key = "rule.when." + std::string(name_of(trigger));
    if (trigger == RuleTrigger::channel_day && scope.working_day) key += *scope.working_day ? ".working" : ".off";
    std::string campaign;
    if (is_campaign(trigger) && scope.has(ScopeKey::campaign)) {
        key += ".named";
        campaign = listed(
            l.words, names_of(scope.campaigns, [&](const auto& id) { return row_name(l, l.project.campaigns, id); }),
            "rule.or");
    }
    return l.words.format(key, {{"of", of}, {"campaign", campaign}});
}

// What a repeat adds to the occasion, which says itself that it comes back every day, week or month.
std::string repeat_text(const RuleLanguage& l, RuleTrigger trigger, const CompiledSlot& slot) {
    const bool business = slot.day_basis == facts::DayBasis::business;
    const bool working = business && is_running(trigger);
    const bool daily = is_running(trigger) || trigger == RuleTrigger::channel_day;
    if (daily && slot.times_a_day == 2)
        return std::string(l.words(working ? "rule.twice_a_working_day" : "rule.twice_a_day"));
    if (daily && slot.times_a_day > 2)
        return l.words.format(working ? "rule.times_a_working_day" : "rule.times_a_day",
                              {{"n", std::to_string(slot.times_a_day)}});
    if (!is_running(trigger)) return {};
    switch (slot.repeat) {
        case facts::RuleRepeat::once: return {};
        case facts::RuleRepeat::daily:
            return std::string(l.words(business ? "rule.every_working_day" : "rule.every_day"));
        case facts::RuleRepeat::weekly: return std::string(l.words("rule.every_week"));
        case facts::RuleRepeat::monthly: return std::string(l.words("rule.every_month"));
        case facts::RuleRepeat::quarterly: return std::string(l.words("rule.every_quarter"));
    }
    return {};
}

std::string hours_text(const RuleLanguage& l, const CompiledSlot& slot) {
    if (slot.hours == facts::HoursPolicy::strict) return std::string(l.words("rule.at_any_hour"));
    if (slot.hours == facts::HoursPolicy::oncall) return std::string(l.words("rule.if_on_call"));
    return {};
}

std::string effort_text(const RuleLanguage& l, const CompiledSlot& slot) {
    const auto duration = [&](int minutes) {
        return facts::duration_text(minutes, l.words.language(), facts::DurationForm::round);
    };
    const std::string base = duration(slot.effort_minutes), extra = duration(slot.extra_minutes);
    switch (slot.effort_mode) {
        case facts::EffortMode::fixed:
            return slot.times_a_day > 1 ? l.words.format("rule.effort.each", {{"minutes", base}}) : base;
        case facts::EffortMode::per_post: return l.words.format("rule.effort.per_post", {{"minutes", base}});
        case facts::EffortMode::base_plus_extra:
            return l.words.format("rule.effort.extra", {{"minutes", base}, {"extra", extra}});
        case facts::EffortMode::event_duration:
            return slot.extra_minutes > 0 ? l.words.format("rule.effort.event_extra", {{"extra", extra}})
                                          : std::string(l.words("rule.effort.event"));
    }
    return {};
}

std::string priority_text(const RuleLanguage& l, Priority priority) {
    if (priority == Priority::normal) return {};
    return std::string(l.words("rule.priority." + std::string(word_of(priority))));
}

std::string one_slot(const RuleLanguage& l, RuleTrigger trigger, const RuleSlot& text, const CompiledSlot& slot) {
    std::string out;
    const auto add = [&](const std::string& part) {
        if (!part.empty()) out += (out.empty() ? "" : ", ") + part;
    };
    add(repeat_text(l, trigger, slot));
    add(rule_window_text(l.words, text));
    add(hours_text(l, slot));
    add(effort_text(l, slot));
    if (slot.group_by == facts::RuleGrouping::person_day && can_group(trigger))
        add(std::string(l.words("rule.one_task_a_person")));
    add(std::string(l.words(slot.role == Hat::smm ? "hat.smm" : "hat.cm")));
    add(priority_text(l, slot.priority));
    return out;
}

CompiledVersion compiled(const RuleVersion& version) {
    TaskRule rule;
    rule.versions = {version};
    return compile_rule(rule).versions.front();
}

}  // namespace

std::string rule_occasion(const RuleLanguage& language, const RuleVersion& version) {
    const CompiledVersion known = compiled(version);
    return known.trigger ? occasion(language, *known.trigger, known.scope) : std::string();
}

std::string slot_sentence(const RuleLanguage& language, const RuleVersion& version, const RuleSlot& slot) {
    const CompiledVersion known = compiled(version);
    if (!known.trigger) return {};
    for (std::size_t i = 0; i < known.slots.size(); ++i)
        if (known.slots[i].id == slot.id) return one_slot(language, *known.trigger, slot, known.slots[i]);
    return {};
}

std::string rule_sentence(const RuleLanguage& language, const RuleVersion& version) {
    const CompiledVersion known = compiled(version);
    if (!known.trigger) return {};
    std::string what;
    for (std::size_t i = 0; i < known.slots.size(); ++i) {
        const std::string one = one_slot(language, *known.trigger, version.slots[i], known.slots[i]);
        what = i == 0 ? one : language.words.format("rule.and_then", {{"first", what}, {"second", one}});
    }
    return language.words.format("rule.sentence",
                                 {{"when", occasion(language, *known.trigger, known.scope)}, {"what", what}});
}

}  // namespace tandem
