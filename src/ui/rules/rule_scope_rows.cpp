// What a rule asks of what it fires on: one row for each part that means something for its moment.

#include <algorithm>
#include <array>

#include "app/rule_choices.hpp"
#include "facts/facts.hpp"
#include "plan/rule_scope.hpp"
#include "ui/rules/rule_pen.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

constexpr unsigned bit_of(ScopeKey key) { return 1U << static_cast<unsigned>(key); }

// A part of the scope is named exactly when it says something.
void put_scope(RulePen& pen, RuleScope scope, ScopeKey key, bool says) {
    if (says)
        scope.keys |= bit_of(key);
    else
        scope.keys &= ~bit_of(key);
    pen.write().after.scope = text_from_scope(scope);
}

struct ScopeRow {
    RulePen& pen;
    const RuleScope& scope;
    ScopeKey key;
    std::string_view word;

    // Any of the options, whose values are those of the list.
    template <class T>
    void some_of(std::vector<T> RuleScope::*list, const std::vector<T>& values, std::vector<Option> options) const {
        std::vector<bool> chosen;
        for (const T& value : values) {
            const auto& now = scope.*list;
            chosen.push_back(std::find(now.begin(), now.end(), value) != now.end());
        }
        const auto turned = some_of_cell(pen.view(), pen.sheet().row(word), {word, "rule.any"}, options, chosen);
        if (!turned) return;
        RuleScope next = scope;
        if (chosen[*turned])
            std::erase(next.*list, values[*turned]);
        else
            (next.*list).push_back(values[*turned]);
        const bool says = !(next.*list).empty();
        put_scope(pen, std::move(next), key, says);
    }
};

// Words of a closed set, by key.
template <class T, std::size_t N>
void closed_set(const ScopeRow& row, std::vector<T> RuleScope::*list, const std::array<std::string_view, N>& keys) {
    std::vector<T> values;
    std::vector<Option> options;
    for (std::size_t i = 0; i < N; ++i) {
        values.push_back(static_cast<T>(i));
        options.push_back({nth_part({}, row.word, i), std::string(row.pen.view().word(keys[i]))});
    }
    row.some_of(list, values, std::move(options));
}

void ids_of(const ScopeRow& row, std::vector<Uuid> RuleScope::*list, std::vector<Option> options) {
    std::vector<Uuid> values;
    for (const Option& option : options) values.push_back(option.id);
    // What is gone from the project is still asked for: it can be taken out.
    for (const Uuid& id : row.scope.*list)
        if (std::find(values.begin(), values.end(), id) == values.end()) {
            values.push_back(id);
            options.push_back({id, std::string(row.pen.view().word("rule.gone"))});
        }
    row.some_of(list, values, std::move(options));
}

void networks(const ScopeRow& row) {
    std::vector<std::string> values;
    std::vector<Option> options;
    for (const facts::Network& network : row.pen.view().facts.networks) {
        values.push_back(network.id);
        options.push_back({uuid_from_name(network.id), network.name});
    }
    row.some_of(&RuleScope::networks, values, std::move(options));
}

void formats(const ScopeRow& row) {
    std::vector<std::string> values;
    std::vector<Option> options;
    for (const facts::Format& format : row.pen.view().facts.formats) {
        values.push_back(format.id);
        options.push_back({uuid_from_name(format.id), format.name.in(row.pen.view().language)});
    }
    row.some_of(&RuleScope::formats, values, std::move(options));
}

void statuses(const ScopeRow& row) {
    std::vector<PostStatus> values;
    std::vector<Option> options;
    for (std::size_t i = 0; i < EnumWords<PostStatus>::words.size(); ++i) {
        values.push_back(static_cast<PostStatus>(i));
        options.push_back({nth_part({}, row.word, i),
                           std::string(row.pen.view().word("status." + std::string(EnumWords<PostStatus>::words[i])))});
    }
    row.some_of(&RuleScope::statuses, values, std::move(options));
}

void pillars(const ScopeRow& row) {
    std::vector<Option> options;
    for (const Pillar& pillar : row.pen.view().project().pillars)
        options.push_back({pillar.id.value, pillar.name, row.pen.view().theme.marker(pillar.color)});
    ids_of(row, &RuleScope::pillars, std::move(options));
}

void days(const ScopeRow& row) {
    RulePen& pen = row.pen;
    const std::string now = !row.scope.working_day ? "" : *row.scope.working_day ? "working" : "off";
    pen.one_of(
        pen.sheet().row(row.word), row.word, now,
        {{"working", std::string(pen.view().word("rule.day.working"))},
         {"off", std::string(pen.view().word("rule.day.off"))}},
        [&](const std::string& chosen) {
            RuleScope next = row.scope;
            next.working_day = chosen.empty() ? std::nullopt : std::optional(chosen == "working");
            put_scope(pen, std::move(next), ScopeKey::day, !chosen.empty());
        },
        pen.view().word("rule.any"));
}

void conditions(const ScopeRow& row) {
    constexpr std::array parts{&RuleScope::if_post_in_last_48h, &RuleScope::if_flight_running,
                               &RuleScope::if_post_that_day};
    constexpr std::array<std::string_view, 3> keys{"rule.if.post_in_last_48h", "rule.if.flight_running",
                                                   "rule.if.post_that_day"};
    std::vector<Option> options;
    std::vector<bool> chosen;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        options.push_back({nth_part({}, row.word, i), std::string(row.pen.view().word(keys[i]))});
        chosen.push_back(row.scope.*parts[i]);
    }
    const auto turned =
        some_of_cell(row.pen.view(), row.pen.sheet().row(row.word), {row.word, "rule.any"}, options, chosen);
    if (!turned) return;
    RuleScope next = row.scope;
    next.*parts[*turned] = !chosen[*turned];
    const bool says = next.if_post_in_last_48h || next.if_flight_running || next.if_post_that_day;
    put_scope(row.pen, std::move(next), ScopeKey::condition, says);
}

// "2", "1 - 3", "3 -": first and last of a range; nothing for any other text. The last is 0 where there is none.
std::optional<std::pair<int, int>> range_from_typed(std::string_view typed) {
    std::string digits[2];
    int part = 0;
    bool open = false;
    for (const char c : typed) {
        if (c >= '0' && c <= '9') {
            if (open && part == 0) part = 1;
            digits[part] += c;
        } else if (!digits[0].empty() && c != ' ') {
            open = true;
        } else if (c != ' ') {
            return std::nullopt;
        }
    }
    if (digits[0].empty() || digits[0].size() > 3 || digits[1].size() > 3) return std::nullopt;
    const int first = std::stoi(digits[0]);
    const int last = !open ? first : digits[1].empty() ? 0 : std::stoi(digits[1]);
    return last == 0 || last >= first ? std::optional(std::pair(first, last)) : std::nullopt;
}

// Days of an ad from 1, levels of an incident from 0: a range with or without an end.
void range(const ScopeRow& row, int RuleScope::*first, int RuleScope::*last, int least, int open) {
    RulePen& pen = row.pen;
    const int begin = row.scope.*first, end = row.scope.*last;
    std::string now;
    if (row.scope.has(row.key))
        now = std::to_string(begin) + (end == begin ? "" : end == open ? " –" : " – " + std::to_string(end));
    const auto refuses = [&](std::string_view text) -> std::string {
        if (is_blank(text)) return {};
        const auto typed = range_from_typed(text);
        if (typed && typed->first >= least) return {};
        return pen.view().words.format("rule.error.range", {{"text", text}});
    };
    pen.text(pen.sheet().row(row.word), {row.word, "rule.any"}, now, refuses, [&](std::string_view text) {
        RuleScope next = row.scope;
        const auto typed = range_from_typed(text);
        next.*first = typed ? typed->first : least;
        next.*last = typed && typed->second > 0 ? typed->second : open;
        put_scope(pen, std::move(next), row.key, typed.has_value());
    });
    pen.tell_refusal();
}

void draw_row(const ScopeRow& row) {
    const ViewContext& view = row.pen.view();
    switch (row.key) {
        case ScopeKey::tempo:
            return closed_set(row, &RuleScope::tempos,
                              std::array<std::string_view, 4>{"rule.tempo.fast", "rule.tempo.medium", "rule.tempo.slow",
                                                              "rule.tempo.broadcast"});
        case ScopeKey::kind:
            return closed_set(row, &RuleScope::kinds,
                              std::array<std::string_view, 4>{"rule.kind.social", "rule.kind.messaging",
                                                              "rule.kind.community", "rule.kind.owned"});
        case ScopeKey::network: return networks(row);
        case ScopeKey::channel: return ids_of(row, &RuleScope::channels, options_of(view, view.project().channels));
        case ScopeKey::format: return formats(row);
        case ScopeKey::campaign: return ids_of(row, &RuleScope::campaigns, options_of(view, view.project().campaigns));
        case ScopeKey::pillar: return pillars(row);
        case ScopeKey::status: return statuses(row);
        case ScopeKey::flight_day: return range(row, &RuleScope::first_flight_day, &RuleScope::last_flight_day, 1, 0);
        case ScopeKey::level: return range(row, &RuleScope::first_level, &RuleScope::last_level, 0, 3);
        case ScopeKey::day: return days(row);
        case ScopeKey::condition: return conditions(row);
    }
}

}  // namespace

void draw_rule_scope(RulePen& pen) {
    const std::optional<RuleScope> scope = scope_from_text(pen.draft().after.scope);
    const auto trigger = trigger_from_word(pen.draft().after.trigger);
    if (!scope || !trigger) return;
    constexpr std::array<std::string_view, 12> words{"rule.scope.tempo",   "rule.scope.kind",   "rule.scope.network",
                                                     "rule.scope.channel", "rule.scope.format", "rule.scope.campaign",
                                                     "rule.scope.pillar",  "rule.scope.status", "rule.scope.flight_day",
                                                     "rule.scope.level",   "rule.scope.day",    "rule.scope.condition"};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto key = static_cast<ScopeKey>(i);
        // What the draft says by now may be another: one row a frame changes it.
        if (means_something(key, *trigger)) draw_row({pen, *scope, key, words[i]});
    }
}

}  // namespace tandem
