#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/campaign.hpp"
#include "model/channel.hpp"

namespace tandem {

struct Post;

enum class BudgetKind { lifetime, daily };
enum class Distribution { even, weekdays, front_loaded, custom };

struct Creative {
    std::string name;
    bool ready = false;

    bool operator==(const Creative&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("name", s.name), f("ready", s.ready);
    }
};

struct Utm {
    std::string source, medium, campaign, content, term;

    bool operator==(const Utm&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("source", s.source), f("medium", s.medium), f("campaign", s.campaign), f("content", s.content);
        f("term", s.term);
    }
};

// A dated change of a flight's settings, with its reason.
struct Optimisation {
    Day day{};
    std::string change;
    std::string reason;
    std::optional<Id<Person>> by;

    bool operator==(const Optimisation&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("day", s.day), f("change", s.change), f("reason", s.reason), f("by", s.by);
    }
};

// The daily amount somebody set while the flight runs, to hold its budget.
struct DailyCap {
    Day from{};
    Money daily;

    bool operator==(const DailyCap&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("from", s.from), f("daily", s.daily);
    }
};

// One paid span of a campaign on one channel. What is planned for each of its days: model/day_spread.hpp.
struct Flight {
    Id<Flight> id;
    std::string name;
    Id<Campaign> campaign;
    Id<Channel> channel;
    std::optional<Id<Post>> post;  // the post it puts forward
    DayRange days;
    BudgetKind budget_kind = BudgetKind::lifetime;
    Money budget;  // of the whole flight, or of a day
    Distribution distribution = Distribution::even;
    std::vector<int> weights;  // custom distribution: one per day, in proportion
    std::vector<Money> held;   // planned for its first days when they were past at an edit: edits keep them
    std::optional<DailyCap> cap;
    std::string targeting;
    std::optional<Id<Audience>> audience;
    std::vector<Creative> creatives;
    Utm utm;
    std::string url;
    std::vector<Optimisation> log;
    bool cancelled = false;
    Extra extra;

    bool operator==(const Flight&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("name", s.name), f("campaign", s.campaign), f("channel", s.channel), f("post", s.post);
        f("days", s.days), f("budget_kind", s.budget_kind), f("budget", s.budget), f("distribution", s.distribution);
        f("weights", s.weights), f("held", s.held), f("cap", s.cap), f("targeting", s.targeting),
            f("audience", s.audience);
        f("creatives", s.creatives), f("utm", s.utm), f("url", s.url), f("log", s.log), f("cancelled", s.cancelled);
        f("extra", s.extra);
    }
};

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::BudgetKind, "lifetime", "daily");
TANDEM_ENUM_WORDS(tandem::Distribution, "even", "weekdays", "front_loaded", "custom");
