#include "app/zone_news.hpp"

#include <algorithm>
#include <cstdlib>

#include "app/clock_change.hpp"
#include "plan/tool_times.hpp"

namespace tandem {
namespace {

bool has_other_zones(const Project& before, const Project& after) {
    if (before.settings.zone != after.settings.zone) return true;
    return std::any_of(after.channels.begin(), after.channels.end(), [&](const Channel& channel) {
        const Channel* old = before.channels.find(channel.id);
        return old && old->zone != channel.zone;
    });
}

struct ZoneMove {
    Instant at{};
    std::chrono::minutes later{};
    std::string zone;
};

// Of the first channel of a post that goes out at another moment because of its zone alone.
std::optional<ZoneMove> zone_move_of(const Project& before, const Project& after, ZoneTable& zones, const Post& post,
                                     Instant now) {
    const Post* old = before.posts.find(post.id);
    if (!old || old->when != post.when) return std::nullopt;
    for (const Variant& variant : post.variants) {
        const PostStatus status = status_of(post, variant);
        const Variant* then = old->variant(variant.id);
        if (is_published(status) || is_off_calendar(status) || !then) continue;
        const auto was = planned_moment(before, zones, *old, *then), is = planned_moment(after, zones, post, variant);
        if (!was || !is || *was == *is || *was < now) continue;
        return ZoneMove{*is, *is - *was, publishing_zone(after, zones, post, variant.channel).name()};
    }
    return std::nullopt;
}

std::string length_in_hours(std::chrono::minutes length) {
    const auto minutes = std::abs(length.count());
    std::string text = std::to_string(minutes / 60) + "\u00a0h";
    if (minutes % 60 != 0) text += "\u00a0" + std::to_string(minutes % 60);
    return text;
}

}  // namespace

std::optional<Notice> zone_news(const Project& before, const Project& after, ZoneTable& zones, Instant now) {
    if (before.id != after.id || !has_other_zones(before, after)) return std::nullopt;
    std::optional<ZoneMove> next;
    int count = 0;
    for (const Post& post : after.posts) {
        const std::optional<ZoneMove> moved = zone_move_of(before, after, zones, post, now);
        if (!moved) continue;
        ++count;
        if (!next || moved->at < next->at) next = moved;
    }
    if (!next) return std::nullopt;
    const char* how = next->later.count() > 0 ? "zones.kept.later" : "zones.kept.earlier";
    return Notice{Notice::Kind::done,
                  {"zones.kept", {{"n", std::to_string(count)}, {"city", city_of_zone(next->zone)}}},
                  {{how, {{"duration", length_in_hours(next->later)}}}},
                  {},
                  {}};
}

}  // namespace tandem
