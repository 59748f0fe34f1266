#include "plan/posting_minutes.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace tandem {
namespace {

constexpr date::days habit_days{60};

int minute_used(LocalMinute when) { return static_cast<int>(minute_of_day(when).count()); }

}  // namespace

void PostingMinutes::add_uses(const Post* post, std::map<Id<Channel>, Change>& changes, Uses Change::*side) {
    if (!post || !post->when || is_off_calendar(post->status)) return;
    for (const Variant& variant : post->variants)
        if (!is_off_calendar(status_of(*post, variant)))
            (changes[variant.channel].*side).push_back({*when_of(*post, variant), post->id});
}

void PostingMinutes::follow(const Table<Post>& posts) {
    std::map<Id<Channel>, Change> changes;
    posts_.diff(posts, [&](const Post* before, const Post* after) {
        add_uses(before, changes, &Change::gone);
        add_uses(after, changes, &Change::come);
    });
    posts_ = posts;
    for (auto& [channel, change] : changes) {
        std::sort(change.gone.begin(), change.gone.end());
        std::sort(change.come.begin(), change.come.end());
        Uses kept, merged;
        const Uses& before = uses_[channel];
        std::set_difference(before.begin(), before.end(), change.gone.begin(), change.gone.end(),
                            std::back_inserter(kept));
        std::merge(kept.begin(), kept.end(), change.come.begin(), change.come.end(), std::back_inserter(merged));
        uses_[channel] = std::move(merged);
    }
}

std::vector<int> PostingMinutes::on_day(Id<Channel> channel, Day day, Id<Post> but) const {
    std::vector<int> minutes;
    const auto found = uses_.find(channel);
    if (found == uses_.end()) return minutes;
    const Uses& uses = found->second;
    for (auto use = std::lower_bound(uses.begin(), uses.end(), Use{LocalMinute(day), {}});
         use != uses.end() && day_of(use->when) == day; ++use)
        if (use->post != but) minutes.push_back(minute_used(use->when));
    return minutes;
}

std::optional<int> PostingMinutes::habit(Id<Channel> channel, Day day, Id<Post> but) const {
    const auto found = uses_.find(channel);
    if (found == uses_.end()) return std::nullopt;
    const Uses& uses = found->second;
    // By minute of the day: how often, and when last.
    std::map<int, std::pair<int, LocalMinute>> counts;
    for (auto use = std::lower_bound(uses.begin(), uses.end(), Use{LocalMinute(day - habit_days), {}});
         use != uses.end() && use->when < LocalMinute(day); ++use) {
        if (use->post == but) continue;
        auto& [count, last] = counts[minute_used(use->when)];
        ++count;
        last = use->when;
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != counts.end()) return most->first;
    const auto latest = std::find_if(uses.rbegin(), uses.rend(), [&](const Use& use) { return use.post != but; });
    return latest == uses.rend() ? std::nullopt : std::optional(minute_used(latest->when));
}

}  // namespace tandem
