#include "plan/rule_scope.hpp"

#include "plan/rule_words.hpp"

namespace tandem {
namespace {

using namespace facts;
using Keys = std::uint32_t;

constexpr std::array<std::string_view, 12> key_words{"tempo",  "kind",   "network",    "channel", "format", "campaign",
                                                     "pillar", "status", "flight_day", "level",   "day",    "if"};
constexpr std::array<std::string_view, 4> tempo_words{"fast", "medium", "slow", "broadcast"};
constexpr std::array<std::string_view, 4> kind_words{"social", "messaging", "community", "owned"};
template <class... Key>
constexpr Keys keys_of(Key... keys) {
    return (0U | ... | (1U << static_cast<unsigned>(keys)));
}

constexpr Keys of_channels = keys_of(ScopeKey::tempo, ScopeKey::kind, ScopeKey::network, ScopeKey::channel);
constexpr Keys of_posts =
    of_channels | keys_of(ScopeKey::format, ScopeKey::campaign, ScopeKey::pillar, ScopeKey::status, ScopeKey::day);
constexpr Keys of_spans = of_channels | keys_of(ScopeKey::campaign, ScopeKey::day);

// The keys that say something about what the trigger fires on.
Keys keys_for(RuleTrigger trigger) {
    switch (trigger) {
        case RuleTrigger::post_planned:
        case RuleTrigger::post_published: return of_posts;
        case RuleTrigger::channel_day: return of_spans | keys_of(ScopeKey::condition);
        case RuleTrigger::flight_running:
        case RuleTrigger::contest_running:
        case RuleTrigger::live_running: return of_spans | keys_of(ScopeKey::flight_day);
        case RuleTrigger::flight_planned:
        case RuleTrigger::flight_ended:
        case RuleTrigger::contest_planned:
        case RuleTrigger::contest_ended:
        case RuleTrigger::live_planned:
        case RuleTrigger::live_ended:
        case RuleTrigger::influencer_planned:
        case RuleTrigger::influencer_published: return of_spans;
        // A campaign has no channel of its own.
        case RuleTrigger::campaign_planned:
        case RuleTrigger::campaign_ended: return keys_of(ScopeKey::campaign, ScopeKey::day);
        // Channels: as long as there is one of them. A campaign: while it runs.
        case RuleTrigger::week:
        case RuleTrigger::month:
        case RuleTrigger::quarter: return of_channels | keys_of(ScopeKey::campaign);
        case RuleTrigger::observance_ahead: return keys_of(ScopeKey::day);
        case RuleTrigger::incident_opened: return of_channels | keys_of(ScopeKey::level, ScopeKey::day);
    }
    return 0;
}

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

// "3..", "1..2" or "2" as first and last; last 0 (or `open`) when there is no end.
bool range_from_text(std::string_view text, int& first, int& last, int open) {
    const std::size_t dots = text.find("..");
    const auto low = whole(text.substr(0, dots));
    if (!low) return false;
    first = *low;
    last = *low;
    if (dots == std::string_view::npos) return true;
    const std::string_view rest = text.substr(dots + 2);
    last = open;
    if (rest.empty()) return true;
    const auto high = whole(rest);
    if (high) last = *high;
    return high && *high >= *low;
}

// Appends what `read` makes of each value; false when one is not understood.
template <class T, class Read>
bool read_all(const std::vector<std::string_view>& values, std::vector<T>& out, Read&& read) {
    for (const std::string_view value : values) {
        const auto item = read(value);
        if (!item) return false;
        out.push_back(*item);
    }
    return true;
}

bool read_condition(std::string_view word, RuleScope& scope) {
    if (word == "post_in_last_48h") return scope.if_post_in_last_48h = true;
    if (word == "flight_running") return scope.if_flight_running = true;
    if (word == "post_that_day") return scope.if_post_that_day = true;
    return false;
}

bool read_values(ScopeKey key, std::string_view text, RuleScope& scope) {
    const auto values = parts_of(text, '|');
    const auto as_text = [](std::string_view v) { return v.empty() ? std::nullopt : std::optional<std::string>(v); };
    switch (key) {
        case ScopeKey::tempo:
            return read_all(values, scope.tempos, [](auto v) { return one_of_words<Tempo>(v, tempo_words); });
        case ScopeKey::kind:
            return read_all(values, scope.kinds, [](auto v) { return one_of_words<NetworkKind>(v, kind_words); });
        case ScopeKey::network: return read_all(values, scope.networks, as_text);
        case ScopeKey::format: return read_all(values, scope.formats, as_text);
        case ScopeKey::channel: return read_all(values, scope.channels, uuid_from_text);
        case ScopeKey::campaign: return read_all(values, scope.campaigns, uuid_from_text);
        case ScopeKey::pillar: return read_all(values, scope.pillars, uuid_from_text);
        case ScopeKey::status: return read_all(values, scope.statuses, enum_from_word<PostStatus>);
        case ScopeKey::flight_day: return range_from_text(text, scope.first_flight_day, scope.last_flight_day, 0);
        case ScopeKey::level: return range_from_text(text, scope.first_level, scope.last_level, 3);
        case ScopeKey::condition:
            return std::all_of(values.begin(), values.end(), [&](auto v) { return read_condition(v, scope); });
        case ScopeKey::day: scope.working_day = text == "working"; return text == "working" || text == "off";
    }
    return false;
}

}  // namespace

bool RuleScope::asks_for_channels() const { return (keys & of_channels) != 0; }

bool RuleScope::means_something(RuleTrigger trigger) const { return (keys & ~keys_for(trigger)) == 0; }

bool means_something(ScopeKey key, RuleTrigger trigger) { return (keys_of(key) & keys_for(trigger)) != 0; }

std::optional<RuleScope> scope_from_text(std::string_view text) {
    RuleScope scope;
    if (text == "any" || text.empty()) return scope;
    for (const std::string_view pair : parts_of(text, ';')) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos) return std::nullopt;
        const auto key = one_of_words<ScopeKey>(pair.substr(0, equals), key_words);
        if (!key || !read_values(*key, pair.substr(equals + 1), scope)) return std::nullopt;
        scope.keys |= keys_of(*key);
    }
    return scope;
}

namespace {

template <class T, class Word>
std::string joined(const std::vector<T>& values, Word&& word) {
    std::string out;
    for (const T& value : values) out += (out.empty() ? "" : "|") + std::string(word(value));
    return out;
}

std::string range_text(int first, int last, int open) {
    const std::string begin = std::to_string(first);
    if (last == first) return begin;
    return begin + ".." + (last == open ? std::string() : std::to_string(last));
}

std::string condition_text(const RuleScope& scope) {
    std::vector<std::string_view> words;
    if (scope.if_post_in_last_48h) words.push_back("post_in_last_48h");
    if (scope.if_flight_running) words.push_back("flight_running");
    if (scope.if_post_that_day) words.push_back("post_that_day");
    return joined(words, [](std::string_view word) { return word; });
}

std::string values_text(ScopeKey key, const RuleScope& scope) {
    const auto as_is = [](const std::string& text) { return text; };
    const auto as_id = [](const Uuid& id) { return to_text(id); };
    switch (key) {
        case ScopeKey::tempo:
            return joined(scope.tempos, [](Tempo one) { return tempo_words[static_cast<std::size_t>(one)]; });
        case ScopeKey::kind:
            return joined(scope.kinds, [](NetworkKind one) { return kind_words[static_cast<std::size_t>(one)]; });
        case ScopeKey::network: return joined(scope.networks, as_is);
        case ScopeKey::channel: return joined(scope.channels, as_id);
        case ScopeKey::format: return joined(scope.formats, as_is);
        case ScopeKey::campaign: return joined(scope.campaigns, as_id);
        case ScopeKey::pillar: return joined(scope.pillars, as_id);
        case ScopeKey::status: return joined(scope.statuses, [](PostStatus one) { return word_of(one); });
        case ScopeKey::flight_day: return range_text(scope.first_flight_day, scope.last_flight_day, 0);
        case ScopeKey::level: return range_text(scope.first_level, scope.last_level, -1);
        case ScopeKey::day: return scope.working_day.value_or(true) ? "working" : "off";
        case ScopeKey::condition: return condition_text(scope);
    }
    return {};
}

}  // namespace

std::string text_from_scope(const RuleScope& scope) {
    std::string out;
    for (std::size_t i = 0; i < key_words.size(); ++i) {
        const auto key = static_cast<ScopeKey>(i);
        if (!scope.has(key)) continue;
        out += (out.empty() ? "" : ";") + std::string(key_words[i]) + "=" + values_text(key, scope);
    }
    return out.empty() ? "any" : out;
}

}  // namespace tandem
