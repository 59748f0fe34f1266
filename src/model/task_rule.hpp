#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/day_range.hpp"
#include "model/enum_words.hpp"
#include "model/extra.hpp"
#include "model/id.hpp"
#include "model/role.hpp"

namespace tandem {

struct RuleSlot;

// When and how much, for one task a rule makes. Its id is its identity: renaming, retiming or reordering slots keeps
// the keys of their tasks. Texts follow the grammar of rules.csv (see src/facts/README.md), durations are signed ISO
// 8601.
struct RuleSlot {
    Id<RuleSlot> id;
    std::string anchor;
    std::string window_start;
    std::string window_end;
    std::string day_basis = "calendar";
    std::string repeat = "once";
    std::string hours = "clamp";
    int effort_minutes = 0;
    std::string effort_mode = "fixed";
    int extra_minutes = 0;
    std::string group_by = "none";
    Hat role = Hat::cm;
    Priority priority = Priority::normal;
    std::string task_type;  // reply, moderation, ...
    std::string title_fr;
    std::string title_en;
    Extra extra;

    bool operator==(const RuleSlot&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("anchor", s.anchor), f("window_start", s.window_start), f("window_end", s.window_end);
        f("day_basis", s.day_basis), f("repeat", s.repeat), f("hours", s.hours);
        f("effort_minutes", s.effort_minutes), f("effort_mode", s.effort_mode), f("extra_minutes", s.extra_minutes);
        f("group_by", s.group_by), f("role", s.role), f("priority", s.priority), f("task_type", s.task_type);
        f("title_fr", s.title_fr), f("title_en", s.title_en), f("extra", s.extra);
    }
};

// What a rule says from a day on. "From now on" adds a version; keys and what people decided stay.
struct RuleVersion {
    std::optional<Day> valid_from;  // empty: always; compared with the day an occurrence is labelled with
    bool enabled = true;
    std::string trigger;  // an unknown word keeps the rule in the file and derives nothing
    std::string scope = "any";
    std::vector<RuleSlot> slots;
    std::optional<Instant> switched_on_at;  // after having been off: what ended before is never made by this version
    Extra extra;

    bool operator==(const RuleVersion&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("valid_from", s.valid_from), f("enabled", s.enabled), f("trigger", s.trigger), f("scope", s.scope);
        f("slots", s.slots), f("switched_on_at", s.switched_on_at), f("extra", s.extra);
    }
};

enum class RuleOrigin { standard, edited, own };

struct TaskRule {
    Id<TaskRule> id;
    std::string code;  // R01 to R42 for the default ones
    RuleOrigin origin = RuleOrigin::standard;
    std::string name_fr;
    std::string name_en;
    Instant created_at{};               // occurrences that ended before are never made
    std::vector<RuleVersion> versions;  // by valid_from; the first one has none
    Extra extra;

    bool operator==(const TaskRule&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("code", s.code), f("origin", s.origin), f("name_fr", s.name_fr), f("name_en", s.name_en);
        f("created_at", s.created_at), f("versions", s.versions), f("extra", s.extra);
    }
};

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::RuleOrigin, "standard", "edited", "own");
