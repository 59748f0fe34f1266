#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/day_range.hpp"
#include "model/enum_words.hpp"
#include "model/extra.hpp"
#include "model/id.hpp"
#include "model/money.hpp"

namespace tandem {

struct Channel;
struct Person;

// A group of people the plan speaks to (persona).
struct Audience {
    Id<Audience> id;
    std::string name;
    std::string who;
    std::string needs;
    std::string tone;
    std::vector<Id<Channel>> channels;
    Extra extra;

    bool operator==(const Audience&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("name", s.name), f("who", s.who), f("needs", s.needs), f("tone", s.tone);
        f("channels", s.channels), f("extra", s.extra);
    }
};

// A theme of the editorial line, with its planned share of the posts.
struct Pillar {
    Id<Pillar> id;
    std::string name;
    std::string purpose;
    std::string color;             // "#RRGGBB"
    int target_share_percent = 0;  // 0: no target
    int rank = 0;
    Extra extra;

    bool operator==(const Pillar&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("name", s.name), f("purpose", s.purpose), f("color", s.color);
        f("target_share_percent", s.target_share_percent), f("rank", s.rank), f("extra", s.extra);
    }
};

struct Objective {
    Id<Objective> id;
    std::string name;
    std::string family;  // id in objectives.csv
    std::string kpi;     // id in kpis.csv
    std::optional<Figure> baseline;
    std::optional<Day> start;  // when the baseline was measured; empty: when the project was made
    std::optional<Figure> target;
    std::optional<Day> deadline;
    Money budget;  // its part of the project's envelope; 0: none given
    std::optional<Id<Person>> owner;
    std::string funnel_stage;  // see, think, do, care
    std::vector<Id<Audience>> audiences;
    std::string note;
    Extra extra;

    bool operator==(const Objective&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("name", s.name), f("family", s.family), f("kpi", s.kpi), f("baseline", s.baseline);
        f("start", s.start), f("target", s.target), f("deadline", s.deadline), f("budget", s.budget);
        f("owner", s.owner), f("funnel_stage", s.funnel_stage), f("audiences", s.audiences), f("note", s.note),
            f("extra", s.extra);
    }
};

// Positioning, editorial charter and rules of conduct: one of each per project.
struct Charter {
    std::string positioning;
    std::string identity;
    std::string goals_above;  // what comes from a digital marketing manager or the client
    std::string voice;
    std::vector<std::string> to_do;
    std::vector<std::string> to_avoid;
    std::vector<std::string> conduct;  // rules for the community
    Extra extra;

    bool operator==(const Charter&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("positioning", s.positioning), f("identity", s.identity), f("goals_above", s.goals_above);
        f("voice", s.voice), f("to_do", s.to_do), f("to_avoid", s.to_avoid), f("conduct", s.conduct);
        f("extra", s.extra);
    }
};

struct SavedReply {
    Id<SavedReply> id;
    std::string title;
    std::string text;
    std::string language;
    std::vector<std::string> tags;
    Extra extra;

    bool operator==(const SavedReply&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("title", s.title), f("text", s.text), f("language", s.language), f("tags", s.tags);
        f("extra", s.extra);
    }
};

enum class WatchKind { market, audience, competitors, pulse };

struct WatchNote {
    Id<WatchNote> id;
    Day day{};
    WatchKind kind = WatchKind::market;
    std::string text;
    std::string link;
    std::optional<Id<Person>> by;
    Extra extra;

    bool operator==(const WatchNote&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("day", s.day), f("kind", s.kind), f("text", s.text), f("link", s.link), f("by", s.by);
        f("extra", s.extra);
    }
};

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::WatchKind, "market", "audience", "competitors", "pulse");
