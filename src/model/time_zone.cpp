#include "model/time_zone.hpp"

#include <algorithm>
#include <exception>

#include <date/tz.h>

namespace tandem {
namespace {

using std::chrono::minutes;

std::chrono::minutes offset_of(const date::sys_info& info) { return std::chrono::floor<minutes>(info.offset); }

}  // namespace

TimeZone::TimeZone(std::string name, minutes before, std::vector<ClockChange> changes)
    : name_(std::move(name)), spans_{{Instant::min(), before, {}}} {
    std::sort(changes.begin(), changes.end(), [](const ClockChange& a, const ClockChange& b) { return a.at < b.at; });
    for (ClockChange& change : changes) spans_.push_back({change.at, change.after, std::move(change.name)});
}

const TimeZone::Span& TimeZone::span_at(Instant instant) const {
    const auto after = std::upper_bound(spans_.begin(), spans_.end(), instant,
                                        [](Instant t, const Span& span) { return t < span.begin; });
    return after == spans_.begin() ? spans_.front() : *std::prev(after);
}

LocalMinute TimeZone::local(Instant instant) const {
    return LocalMinute(instant.time_since_epoch()) + span_at(instant).offset;
}

std::vector<ClockChange> TimeZone::changes(Instant begin, Instant end) const {
    std::vector<ClockChange> changes;
    for (std::size_t i = 1; i < spans_.size(); ++i)
        if (spans_[i].begin >= begin && spans_[i].begin < end)
            changes.push_back({spans_[i].begin, spans_[i - 1].offset, spans_[i].offset, spans_[i].name});
    return changes;
}

Resolved TimeZone::resolve(LocalMinute local, Fold fold) const {
    // The offsets a day before and a day after are the only two candidates around a change.
    const Instant guess(local.time_since_epoch());
    const Span& before = span_at(guess - date::days(1));
    const Span& after = span_at(guess + date::days(1));
    const Instant early(local.time_since_epoch() - before.offset);
    const Instant late(local.time_since_epoch() - after.offset);
    if (before.offset == after.offset) return {early, ClockFit::exact};
    const bool early_fits = span_at(early).offset == before.offset;
    const bool late_fits = span_at(late).offset == after.offset;
    if (early_fits && late_fits && early != late)
        return {fold == Fold::earlier ? std::min(early, late) : std::max(early, late), ClockFit::ambiguous};
    if (early_fits) return {early, ClockFit::exact};
    if (late_fits) return {late, ClockFit::exact};
    return {after.begin, ClockFit::nonexistent};
}

const TimeZone* ZoneTable::find(std::string_view name) {
    const std::lock_guard lock(mutex_);
    for (const auto& zone : zones_)
        if (zone->name_ == name) return zone.get();
    auto zone = std::make_unique<TimeZone>();
    zone->name_ = std::string(name);
    zone->spans_.clear();
    try {
        const date::time_zone* found = date::locate_zone(std::string(name));
        const auto end = date::sys_seconds(date::sys_days(date::year(2100) / 1 / 1));
        auto at = date::sys_seconds(date::sys_days(date::year(1970) / 1 / 1));
        while (at < end) {
            const date::sys_info info = found->get_info(at);
            const Instant begin = zone->spans_.empty() ? Instant::min() : date::floor<minutes>(at);
            if (zone->spans_.empty() || zone->spans_.back().offset != offset_of(info))
                zone->spans_.push_back({begin, offset_of(info), {}});
            zone->spans_.back().name = info.abbrev;
            if (info.end <= at) break;
            at = info.end;
        }
    } catch (const std::exception&) {
        return nullptr;
    }
    zones_.push_back(std::move(zone));
    return zones_.back().get();
}

void use_zone_database(const std::string& folder) {
    date::set_install(folder);
    try {
        date::reload_tzdb();
    } catch (const std::exception&) {
        // There is none in that folder: the one that was read before stays, and without one zone_database_version is
        // "".
    }
}

std::string zone_database_version() {
    try {
        return date::get_tzdb().version;
    } catch (const std::exception&) {
        return {};
    }
}

std::vector<std::string> zone_names() {
    std::vector<std::string> names;
    try {
        for (const auto& zone : date::get_tzdb().zones) names.push_back(zone.name());
        for (const auto& link : date::get_tzdb().links) names.push_back(link.name());
    } catch (const std::exception&) {
        return {};
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace tandem
