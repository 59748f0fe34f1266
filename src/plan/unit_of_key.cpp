// Where the task of a key is derived.
#include <algorithm>

#include "plan/derivation.hpp"

namespace tandem {
namespace {

using date::days;
using Kind = UnitId::Kind;

std::int32_t number_of(Day day) { return static_cast<std::int32_t>(day.time_since_epoch().count()); }

}  // namespace

std::optional<UnitId> unit_of(const Project& project, const std::vector<CompiledRule>& rules, const TaskKey& key) {
    const auto number = key.occurrence.number;
    switch (key.occurrence.kind) {
        case Occurrence::Kind::day: return UnitId{Kind::day, number, {}};
        case Occurrence::Kind::week: {
            // Monday of ISO week 1 is the one of the week with 4 January.
            const Day january4{date::year(number / 100) / 1 / 4};
            return UnitId{Kind::week, number_of(week_begin(january4) + days(7 * (number % 100 - 1))), {}};
        }
        case Occurrence::Kind::month:
            return UnitId{Kind::month, number_of(first_day(date::year(number / 12) / (number % 12 + 1))), {}};
        case Occurrence::Kind::quarter:
            return UnitId{Kind::quarter, number_of(first_day(date::year(number / 4) / (number % 4 * 3 + 1))), {}};
        default: break;
    }
    const Uuid& id = key.source;
    if (project.posts.contains({id})) return UnitId{Kind::post, 0, id};
    if (project.flights.contains({id})) return UnitId{Kind::flight, 0, id};
    if (project.campaigns.contains({id})) return UnitId{Kind::campaign, 0, id};
    if (project.contests.contains({id})) return UnitId{Kind::contest, 0, id};
    if (project.live_events.contains({id})) return UnitId{Kind::live_event, 0, id};
    if (project.influencer_posts.contains({id})) return UnitId{Kind::influencer_post, 0, id};
    if (project.incidents.contains({id})) return UnitId{Kind::incident, 0, id};
    const bool observance = std::any_of(rules.begin(), rules.end(), [&](const CompiledRule& rule) {
        return rule.id == key.rule && std::any_of(rule.versions.begin(), rule.versions.end(), [](const auto& v) {
                   return v.trigger == facts::RuleTrigger::observance_ahead;
               });
    });
    if (observance && key.occurrence.kind == Occurrence::Kind::ordinal) return UnitId{Kind::year, number, {}};
    return std::nullopt;
}

}  // namespace tandem
