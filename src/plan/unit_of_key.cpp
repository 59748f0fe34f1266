// Where the task of a key is derived.
#include <algorithm>

#include "plan/derivation.hpp"

namespace tandem {
namespace {

using date::days;
using UnitKind = UnitId::Kind;

}  // namespace

std::optional<UnitId> unit_of(const Project& project, const std::vector<CompiledRule>& rules, const TaskKey& key) {
    const auto number = key.occurrence.number;
    switch (key.occurrence.kind) {
        case Occurrence::Kind::day: return UnitId{UnitKind::day, number, {}};
        case Occurrence::Kind::week: {
            // Monday of ISO week 1 is the one of the week with 4 January.
            const Day january4{date::year(number / 100) / 1 / 4};
            return UnitId::of_days(UnitKind::week, week_begin(january4) + days(7 * (number % 100 - 1)));
        }
        case Occurrence::Kind::month:
            return UnitId::of_days(UnitKind::month, first_day(date::year(number / 12) / (number % 12 + 1)));
        case Occurrence::Kind::quarter:
            return UnitId::of_days(UnitKind::quarter, first_day(date::year(number / 4) / (number % 4 * 3 + 1)));
        default: break;
    }
    const Uuid& id = key.source;
    if (project.posts.contains({id})) return UnitId{UnitKind::post, 0, id};
    if (project.flights.contains({id})) return UnitId{UnitKind::flight, 0, id};
    if (project.campaigns.contains({id})) return UnitId{UnitKind::campaign, 0, id};
    if (project.contests.contains({id})) return UnitId{UnitKind::contest, 0, id};
    if (project.live_events.contains({id})) return UnitId{UnitKind::live_event, 0, id};
    if (project.influencer_posts.contains({id})) return UnitId{UnitKind::influencer_post, 0, id};
    if (project.incidents.contains({id})) return UnitId{UnitKind::incident, 0, id};
    const bool observance = std::any_of(rules.begin(), rules.end(), [&](const CompiledRule& rule) {
        return rule.id == key.rule && std::any_of(rule.versions.begin(), rule.versions.end(), [](const auto& v) {
                   return v.trigger == facts::RuleTrigger::observance_ahead;
               });
    });
    if (observance && key.occurrence.kind == Occurrence::Kind::ordinal) return UnitId{UnitKind::year, number, {}};
    return std::nullopt;
}

}  // namespace tandem
