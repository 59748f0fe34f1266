#include "plan/suggest_minute.hpp"

#include <algorithm>
#include <cstdlib>

namespace tandem {
namespace {

constexpr int otherwise_minute = 10 * 60;
constexpr int distance_minutes = 60;

// Minutes of the day at which other posts go out on the channel.
std::vector<int> taken_minutes(const Project& project, const Post& post, Id<Channel> channel, Day day) {
    std::vector<int> taken;
    for (const Post& other : project.posts) {
        if (other.id == post.id || !other.when || is_off_calendar(other.status)) continue;
        for (const Variant& variant : other.variants) {
            const LocalMinute when = *when_of(other, variant);
            if (variant.channel == channel && day_of(when) == day)
                taken.push_back(static_cast<int>(minute_of_day(when).count()));
        }
    }
    return taken;
}

}  // namespace

int suggest_minute(const Project& project, const Post& post, Day day) {
    if (post.variants.empty()) return otherwise_minute;
    const Channel* channel = project.channels.find(post.variants.front().channel);
    if (channel == nullptr || channel->best_minutes.empty()) return otherwise_minute;
    const std::vector<int> taken = taken_minutes(project, post, channel->id, day);
    for (const int minute : channel->best_minutes) {
        const bool free = std::none_of(taken.begin(), taken.end(),
                                       [&](int other) { return std::abs(other - minute) < distance_minutes; });
        if (free) return minute;
    }
    return channel->best_minutes.front();
}

}  // namespace tandem
