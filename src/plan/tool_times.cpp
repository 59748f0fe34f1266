#include "plan/tool_times.hpp"

namespace tandem {
namespace {

// A name nobody knows counts as the project's zone.
const TimeZone& zone_named(const Project& project, ZoneTable& zones, const std::string& own, Id<Channel> channel_id) {
    const Channel* channel = project.channels.find(channel_id);
    for (const std::string& name : {own, channel ? channel->zone : std::string(), project.settings.zone}) {
        const TimeZone* found = name.empty() ? nullptr : zones.find(name);
        if (found) return *found;
    }
    return zones.utc();
}

}  // namespace

const TimeZone& publishing_zone(const Project& project, ZoneTable& zones, const Post& post, Id<Channel> channel) {
    return zone_named(project, zones, post.zone, channel);
}

std::optional<Instant> planned_moment(const Project& project, ZoneTable& zones, const Post& post,
                                      const Variant& variant) {
    const auto when = when_of(post, variant);
    if (!when) return std::nullopt;
    return publishing_zone(project, zones, post, variant.channel).resolve(*when, fold_of(post, variant)).instant;
}

std::optional<Instant> held_moment(const Project& project, ZoneTable& zones, const Post& post, const Variant& variant) {
    if (!variant.to_reschedule || !variant.to_reschedule->when) return planned_moment(project, zones, post, variant);
    const ToolCopy& copy = *variant.to_reschedule;
    const Id<Channel> channel = copy.channel.value_or(variant.channel);
    return zone_named(project, zones, copy.zone, channel).resolve(*copy.when).instant;
}

Hat tool_hat(const Project& project, Id<Channel> id) {
    const Channel* channel = project.channels.find(id);
    return channel && channel->owner ? Hat::cm : Hat::smm;
}

}  // namespace tandem
