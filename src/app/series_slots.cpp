#include "app/series_slots.hpp"

#include <algorithm>

#include "exchange/ics_recurrence.hpp"

namespace tandem {

std::vector<LocalMinute> series_slots(std::string_view rule, LocalMinute begin, const std::vector<LocalMinute>& skipped,
                                      LocalMinute from, LocalMinute to, std::size_t most) {
    RecurrenceBudget budget;
    IcsMoment start;
    start.wall = begin;
    // Ends in UTC come from elsewhere; a series has no zone of its own to read them in.
    const auto as_it_stands = [](Instant at) {
        return LocalMinute(std::chrono::floor<std::chrono::minutes>(at.time_since_epoch()));
    };
    Occurrences found = occurrences_of(rule, start, from, to, most + skipped.size(), as_it_stands, budget);
    std::erase_if(found.walls,
                  [&](LocalMinute slot) { return std::find(skipped.begin(), skipped.end(), slot) != skipped.end(); });
    if (found.walls.size() > most) found.walls.resize(most);
    return std::move(found.walls);
}

std::string rule_until(std::string_view rule, LocalMinute last) {
    std::string out;
    while (!rule.empty()) {
        const std::string_view part = rule.substr(0, rule.find(';'));
        if (!part.starts_with("COUNT=") && !part.starts_with("UNTIL=")) out += std::string(part) + ";";
        rule.remove_prefix(std::min(part.size() + 1, rule.size()));
    }
    return out + "UNTIL=" + date::format("%Y%m%d", day_of(last));
}

bool has_end(std::string_view rule) {
    return rule.find("COUNT=") != std::string_view::npos || rule.find("UNTIL=") != std::string_view::npos;
}

}  // namespace tandem
