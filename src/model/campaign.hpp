#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/day_range.hpp"
#include "model/enum_words.hpp"
#include "model/extra.hpp"
#include "model/id.hpp"
#include "model/money.hpp"
#include "model/strategy.hpp"

namespace tandem {

struct Person;

enum class PhaseKind { before, during, after };

struct Phase {
    PhaseKind kind = PhaseKind::during;
    std::string name;
    DayRange days;

    bool operator==(const Phase&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("kind", s.kind), f("name", s.name), f("days", s.days);
    }
};

enum class CampaignStatus { planned, cancelled, archived };

// A named span with objectives, posts and money. Its budget is the sum it may spend, paid flights included.
struct Campaign {
    Id<Campaign> id;
    std::string name;
    CampaignStatus status = CampaignStatus::planned;
    DayRange days;
    Money budget;
    Money fee;  // what an agency is paid for it; no part of the budget
    std::vector<Id<Objective>> objectives;
    std::string kpi;  // id in kpis.csv
    std::vector<Id<Audience>> audiences;
    std::string targeting;
    std::string brief;
    std::string insight;  // what the brief came from
    std::string naming_rule;
    std::string color;  // "#RRGGBB", shown as a small square only
    std::vector<Phase> phases;
    std::optional<Id<Person>> owner;
    int rank = 0;
    Extra extra;

    bool operator==(const Campaign&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("name", s.name), f("status", s.status), f("days", s.days), f("budget", s.budget);
        f("fee", s.fee);
        f("objectives", s.objectives), f("kpi", s.kpi), f("audiences", s.audiences), f("targeting", s.targeting);
        f("brief", s.brief), f("insight", s.insight), f("naming_rule", s.naming_rule), f("color", s.color);
        f("phases", s.phases), f("owner", s.owner), f("rank", s.rank), f("extra", s.extra);
    }
};

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::PhaseKind, "before", "during", "after");
TANDEM_ENUM_WORDS(tandem::CampaignStatus, "planned", "cancelled", "archived");
