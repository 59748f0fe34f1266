#include "app/other_clock.hpp"

#include "app/clock_change.hpp"
#include "plan/tool_times.hpp"

namespace tandem {

std::optional<OtherClock> other_clock(const facts::Words& words, const Project& project, ZoneTable& zones,
                                      const Post& post, const Variant* variant) {
    const std::optional<LocalMinute> own = variant ? when_of(post, *variant) : post.when;
    const TimeZone* home = zones.find(project.settings.zone);
    if (!own || !home) return std::nullopt;
    const TimeZone& zone = publishing_zone(project, zones, post, variant ? variant->channel : Id<Channel>{});
    if (zone.name() == home->name()) return std::nullopt;
    const Instant at = zone.resolve(*own, variant ? fold_of(post, *variant) : post.fold).instant;
    const LocalMinute there = home->local(at);
    const auto minute = [](LocalMinute when) { return static_cast<int>(minute_of_day(when).count()); };
    const std::string said_there = day_of(there) == day_of(*own)
        ? words.time_text(minute(there))
        : words.moment_text(date::year_month_day(day_of(there)), minute(there));
    return OtherClock{zone.time_name(at),
                      words.time_text(minute(*own)) + " " + city_of_zone(zone.name()) + " · " + said_there + " " +
                          city_of_zone(home->name())};
}

LocalMinute own_time_at(const Project& project, ZoneTable& zones, const Post& post, LocalMinute hour) {
    const TimeZone* home = zones.find(project.settings.zone);
    const Id<Channel> channel = post.variants.empty() ? Id<Channel>{} : post.variants.front().channel;
    const TimeZone& own = publishing_zone(project, zones, post, channel);
    return home && own.name() != home->name() ? own.local(home->resolve(hour).instant) : hour;
}

}  // namespace tandem
