#include "exchange/ics_zones.hpp"

#include <algorithm>
#include <array>

#include <unicode/ucal.h>

namespace tandem {
namespace {

using std::chrono::minutes;

constexpr std::size_t most_changes = 2000;
constexpr std::size_t longest_name = 200;
constexpr int most_name_parts = 3;  // "America/Argentina/Salta"

// Windows' name of a zone as one of the IANA database; empty when it has none such.
std::string name_for_windows(std::string_view name) {
    if (name.empty() || name.size() > 100) return {};
    // What has such a name is ASCII.
    std::array<UChar, 101> wide{};
    std::copy(name.begin(), name.end(), wide.begin());
    std::array<UChar, 101> found{};
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t length = ucal_getTimeZoneIDForWindowsID(wide.data(), static_cast<std::int32_t>(name.size()),
                                                               nullptr, found.data(), found.size() - 1, &status);
    if (U_FAILURE(status) || length <= 0) return {};
    std::string text;
    std::transform(found.begin(), found.begin() + length, std::back_inserter(text),
                   [](UChar c) { return static_cast<char>(c); });
    return text;
}

// Such changes come once a year: those before 1970 need not be gone through, which programs let begin in 1601.
LocalMinute same_day_in(date::year year, LocalMinute wall) {
    const date::year_month_day day(day_of(wall));
    const auto same = year / day.month() / std::min(day.day(), date::day(28));
    return LocalMinute(Day(same)) + minute_of_day(wall);
}

// One STANDARD or DAYLIGHT of a VTIMEZONE: when it begins, each time.
void add_changes(const IcsComponent& part, std::vector<IcsZone::Change>& changes, RecurrenceBudget& budget) {
    const IcsLine* begin = part.find("DTSTART");
    const IcsLine* from = part.find("TZOFFSETFROM");
    const IcsLine* to = part.find("TZOFFSETTO");
    const auto start = begin ? ics_moment(begin->value) : std::nullopt;
    const auto before = from ? ics_offset(from->value) : std::nullopt;
    const auto after = to ? ics_offset(to->value) : std::nullopt;
    if (!start || !before || !after) return;
    const auto add = [&](LocalMinute wall) { changes.push_back({wall, *before, *after}); };
    add(start->wall);
    const LocalMinute first(Day(date::year(1970) / 1 / 1)), last(Day(date::year(2100) / 1 / 1));
    const LocalMinute begins = std::max(start->wall, same_day_in(date::year(1970), start->wall));
    const auto wall_of = [&](Instant instant) { return LocalMinute(instant.time_since_epoch()) + *before; };
    for (const IcsLine& line : part.lines) {
        if (line.name == "RRULE")
            for (const LocalMinute wall :
                 occurrences_of(line.value, {begins, false, false}, first, last, 1000, wall_of, budget).walls)
                add(wall);
        if (line.name == "RDATE")
            for (const std::string& one : ics_list(line.value))
                if (const auto moment = ics_moment(one)) add(moment->wall);
    }
}

}  // namespace

IcsZone::IcsZone(std::vector<Change> changes) : changes_(std::move(changes)) {
    std::stable_sort(changes_.begin(), changes_.end(),
                     [](const Change& a, const Change& b) { return a.wall < b.wall; });
    for (const Change& change : changes_) {
        const LocalMinute behind = change.wall + std::max(minutes(0), change.after - change.before);
        const Instant moment(change.wall.time_since_epoch() - change.before);
        behind_.push_back(behind_.empty() ? behind : std::max(behind_.back(), behind));
        moments_.push_back(moments_.empty() ? moment : std::max(moments_.back(), moment));
    }
}

minutes IcsZone::offset_after(std::ptrdiff_t changes) const {
    return changes == 0 ? changes_.front().before : changes_[static_cast<std::size_t>(changes - 1)].after;
}

Instant IcsZone::instant(LocalMinute wall) const {
    if (zone_) {
        const Resolved resolved = zone_->resolve(wall);
        if (resolved.fit != ClockFit::nonexistent) return resolved.instant;
        const Instant before_gap = resolved.instant - minutes(1);
        return Instant(wall.time_since_epoch()) -
            (zone_->local(before_gap).time_since_epoch() - before_gap.time_since_epoch());
    }
    // Inside a gap the change has not happened yet.
    const auto next = std::upper_bound(behind_.begin(), behind_.end(), wall);
    return Instant(wall.time_since_epoch() - offset_after(next - behind_.begin()));
}

LocalMinute IcsZone::wall(Instant instant) const {
    if (zone_) return zone_->local(instant);
    const auto next = std::upper_bound(moments_.begin(), moments_.end(), instant);
    return LocalMinute(instant.time_since_epoch() + offset_after(next - moments_.begin()));
}

IcsZones::IcsZones(ZoneTable& table, const TimeZone& home) : table_(table), home_(home), utc_(table.utc()) {}

void IcsZones::describe(const IcsComponent& component, RecurrenceBudget& budget) {
    const IcsLine* name = component.find("TZID");
    if (!name) return;
    std::vector<IcsZone::Change> changes;
    for (const IcsComponent& part : component.parts) add_changes(part, changes, budget);
    if (changes.size() > most_changes) changes.resize(most_changes);
    if (!changes.empty()) zones_[name->value] = std::make_unique<IcsZone>(std::move(changes));
}

const IcsZone* IcsZones::find(std::string_view name) {
    if (const auto found = zones_.find(name); found != zones_.end()) return found->second.get();
    const TimeZone* zone = known(name);
    auto& kept = zones_[std::string(name)];
    if (zone) kept = std::make_unique<IcsZone>(*zone);
    return kept.get();
}

const TimeZone* IcsZones::known(std::string_view name) {
    if (name.size() > longest_name) return nullptr;
    // "/example.org/2026/Europe/Paris", "Europe/Paris"
    for (std::string_view rest = name;;) {
        if (!rest.empty() && std::count(rest.begin(), rest.end(), '/') < most_name_parts)
            if (const TimeZone* zone = table_.find(rest)) return zone;
        const std::size_t slash = rest.find('/');
        if (slash == std::string_view::npos) break;
        rest.remove_prefix(slash + 1);
    }
    const std::string other = name_for_windows(name);
    return other.empty() ? nullptr : table_.find(other);
}

}  // namespace tandem
