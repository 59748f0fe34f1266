#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/flight.hpp"
#include "model/post.hpp"

namespace tandem {

struct Person;

enum class InsightKind { finding, alert, idea, question, complaint, praise, troll, press };

// What the community manager brings back.
struct Insight {
    Id<Insight> id;
    Day day{};
    InsightKind kind = InsightKind::finding;
    std::string text;
    int count = 1;     // how many people said so
    int severity = 0;  // 0 to 3
    bool from_prospect = false;
    Uuid source;  // post, campaign, objective or none
    std::optional<Id<Channel>> channel;
    std::optional<Id<Person>> by;
    std::string subject;  // in few words
    Uuid task;            // during which it came up, or none: a task's id, which is its mark's
    Extra extra;

    bool operator==(const Insight&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("day", s.day), f("kind", s.kind), f("text", s.text), f("count", s.count);
        f("severity", s.severity), f("from_prospect", s.from_prospect), f("source", s.source);
        f("channel", s.channel), f("by", s.by), f("subject", s.subject), f("task", s.task), f("extra", s.extra);
    }
};

enum class DecisionVerdict { keep, adjust, drop };

// What the social media manager made of insights and watch notes, and the rows it changed.
struct Decision {
    Id<Decision> id;
    Day day{};
    DecisionVerdict verdict = DecisionVerdict::adjust;
    std::string reason;
    std::optional<Id<Person>> by;
    std::vector<Uuid> from;     // insights and watch notes
    std::vector<Uuid> changed;  // posts, campaigns, objectives
    Extra extra;

    bool operator==(const Decision&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("day", s.day), f("verdict", s.verdict), f("reason", s.reason), f("by", s.by);
        f("from", s.from), f("changed", s.changed), f("extra", s.extra);
    }
};

// A figure typed at a date, for a channel, a post or a flight (or the project when `of` is none).
struct Reading {
    Id<Reading> id;
    Day day{};
    std::string metric;  // an input of kpis.csv
    Uuid of;
    Figure value;
    std::optional<Instant> typed_at;
    std::string typed_by;  // the name of who typed it
    std::string note;
    Extra extra;

    bool operator==(const Reading&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("day", s.day), f("metric", s.metric), f("of", s.of), f("value", s.value);
        f("typed_at", s.typed_at), f("typed_by", s.typed_by), f("note", s.note), f("extra", s.extra);
    }
};

// What a typed amount is.
enum class SpendKind {
    days,  // spent on its days
    total  // spent by the flight from its start to the end of its days, whatever was typed for days before that end
};

// An amount that was corrected later.
struct EarlierAmount {
    Money amount;
    std::optional<Instant> typed_at;

    bool operator==(const EarlierAmount&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("amount", s.amount), f("typed_at", s.typed_at);
    }
};

// Money spent by a flight, as typed.
struct Spend {
    Id<Spend> id;
    Id<Flight> flight;
    SpendKind kind = SpendKind::days;
    DayRange days;
    Money amount;
    std::optional<Instant> typed_at;
    std::vector<EarlierAmount> earlier;  // what it said before it was corrected, the first one first
    std::string note;
    Extra extra;

    bool operator==(const Spend&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("flight", s.flight), f("kind", s.kind), f("days", s.days), f("amount", s.amount);
        f("typed_at", s.typed_at), f("earlier", s.earlier), f("note", s.note), f("extra", s.extra);
    }
};

enum class DutyHolder { smm, cm, both, other };

// A kind of work and the role that answers for it.
struct Duty {
    Id<Duty> id;
    std::string code;
    std::string name_fr;
    std::string name_en;
    std::string group;
    DutyHolder holder = DutyHolder::cm;
    Extra extra;

    bool operator==(const Duty&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("code", s.code), f("name_fr", s.name_fr), f("name_en", s.name_en), f("group", s.group);
        f("holder", s.holder), f("extra", s.extra);
    }
};

// What came of a test; `open` until somebody said.
enum class AbOutcome { open, a, b, neither };

struct AbTest {
    Id<AbTest> id;
    std::string name;
    std::string hypothesis;
    std::optional<Id<Post>> a;
    std::optional<Id<Post>> b;
    std::string metric;  // id in kpis.csv
    DayRange days;
    AbOutcome outcome = AbOutcome::open;
    std::string result;  // in words
    Extra extra;

    bool operator==(const AbTest&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("name", s.name), f("hypothesis", s.hypothesis), f("a", s.a), f("b", s.b);
        f("metric", s.metric), f("days", s.days), f("outcome", s.outcome), f("result", s.result);
        f("extra", s.extra);
    }
};

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::InsightKind, "finding", "alert", "idea", "question", "complaint", "praise", "troll", "press");
TANDEM_ENUM_WORDS(tandem::DecisionVerdict, "keep", "adjust", "drop");
TANDEM_ENUM_WORDS(tandem::SpendKind, "days", "total");
TANDEM_ENUM_WORDS(tandem::AbOutcome, "open", "a", "b", "neither");
TANDEM_ENUM_WORDS(tandem::DutyHolder, "smm", "cm", "both", "other");
