#include "plan/suggest_minute.hpp"

#include <algorithm>
#include <cstdlib>

#include "plan/posting_minutes.hpp"

namespace tandem {
namespace {

constexpr int otherwise_minute = 10 * 60;
constexpr int distance_minutes = 60;

// Of these posts; each thread has its own, as imports are read beside the screen.
const PostingMinutes& minutes_of(const Table<Post>& posts) {
    thread_local PostingMinutes minutes;
    minutes.follow(posts);
    return minutes;
}

}  // namespace

int suggest_minute(const Project& project, const Post& post, Day day) {
    if (post.variants.empty()) return otherwise_minute;
    const Channel* channel = project.channels.find(post.variants.front().channel);
    if (channel == nullptr) return otherwise_minute;
    const PostingMinutes& minutes = minutes_of(project.posts);
    if (channel->best_minutes.empty()) return minutes.habit(channel->id, day, post.id).value_or(otherwise_minute);
    const std::vector<int> taken = minutes.on_day(channel->id, day, post.id);
    for (const int minute : channel->best_minutes) {
        const bool free = std::none_of(taken.begin(), taken.end(),
                                       [&](int other) { return std::abs(other - minute) < distance_minutes; });
        if (free) return minute;
    }
    return channel->best_minutes.front();
}

}  // namespace tandem
