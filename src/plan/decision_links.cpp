#include "plan/decision_links.hpp"

#include <algorithm>
#include <map>

#include "model/holds.hpp"

namespace tandem {
namespace {

std::optional<Day> day_raised(const Project& project, Uuid raised) {
    if (const Insight* insight = project.insights.find({raised})) return insight->day;
    if (const WatchNote* note = project.watch_notes.find({raised})) return note->day;
    return std::nullopt;
}

// Those whose list `in` holds the item, the latest first.
std::vector<const Decision*> decisions_with(const Project& project, std::vector<Uuid> Decision::*in, Uuid item) {
    std::vector<const Decision*> found;
    for (const Decision& decision : project.decisions)
        if (holds(decision.*in, item)) found.push_back(&decision);
    std::sort(found.begin(), found.end(),
              [](const Decision* a, const Decision* b) { return std::tie(b->day, b->id) < std::tie(a->day, a->id); });
    return found;
}

}  // namespace

const Decision* decision_of(const Project& project, Uuid raised) {
    const Decision* latest = nullptr;
    for (const Decision& decision : project.decisions)
        if (holds(decision.from, raised) &&
            (!latest || std::tie(latest->day, latest->id) < std::tie(decision.day, decision.id)))
            latest = &decision;
    return latest;
}

std::vector<const Decision*> decisions_of(const Project& project, Uuid raised) {
    return decisions_with(project, &Decision::from, raised);
}

std::vector<const Decision*> decisions_about(const Project& project, Uuid changed) {
    return decisions_with(project, &Decision::changed, changed);
}

bool waits_for_decision(const Project& project) {
    return std::any_of(project.insights.begin(), project.insights.end(),
                       [&](const Insight& insight) { return !decision_of(project, insight.id.value); });
}

std::optional<int> median_decision_days(const Project& project) {
    std::map<Uuid, Day> first;
    for (const Decision& decision : project.decisions)
        for (const Uuid raised : decision.from) {
            const auto [known, added] = first.emplace(raised, decision.day);
            if (!added) known->second = std::min(known->second, decision.day);
        }
    std::vector<int> delays;
    for (const auto& [raised, decided] : first)
        if (const std::optional<Day> day = day_raised(project, raised))
            delays.push_back(std::max(0, static_cast<int>((decided - *day).count())));
    if (delays.empty()) return std::nullopt;
    const auto middle = delays.begin() + static_cast<std::ptrdiff_t>((delays.size() - 1) / 2);
    std::nth_element(delays.begin(), middle, delays.end());
    return *middle;
}

}  // namespace tandem
