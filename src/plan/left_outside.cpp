#include <algorithm>

#include "plan/consequences.hpp"

namespace tandem {
namespace {

bool covers(const DayRange& days, const DayRange& part) { return days.begin <= part.begin && part.end <= days.end; }

// Posts that were on a day of the campaign and stand outside its days now.
void add_posts(const Project& before, const Project& after, const Campaign& old, const Campaign& fresh,
               std::vector<LeftOutside>& out) {
    std::vector<std::pair<LocalMinute, Id<Post>>> posts;
    for (const Post& post : after.posts) {
        if (post.campaign != fresh.id || !post.when || is_off_calendar(post.status) ||
            fresh.days.contains(day_of(*post.when)))
            continue;
        const Post* was = before.posts.find(post.id);
        if (was && was->campaign == old.id && was->when && old.days.contains(day_of(*was->when)))
            posts.emplace_back(*post.when, post.id);
    }
    std::sort(posts.begin(), posts.end());
    for (const auto& [when, id] : posts) out.push_back({LeftOutside::Kind::post, id.value, fresh.id});
}

// Flights that lost days with the campaign, or had to go to other ones.
void add_flights(const Project& before, const Project& after, const Campaign& old, const Campaign& fresh,
                 std::vector<LeftOutside>& out) {
    const auto moved = fresh.days.begin - old.days.begin;
    const bool same_length = fresh.days.length() == old.days.length();
    std::vector<std::pair<Day, Id<Flight>>> flights;
    for (const Flight& was : before.flights) {
        if (was.campaign != old.id || !covers(old.days, was.days)) continue;
        const Flight* flight = after.flights.find(was.id);
        // A flight that moves along with a whole campaign keeps its place in it.
        const bool along =
            flight && same_length && flight->days == DayRange{was.days.begin + moved, was.days.end + moved};
        if (flight && !along && !covers(fresh.days, was.days)) flights.emplace_back(was.days.begin, was.id);
    }
    std::sort(flights.begin(), flights.end());
    for (const auto& [begin, id] : flights) out.push_back({LeftOutside::Kind::flight, id.value, fresh.id});
}

}  // namespace

std::vector<LeftOutside> left_outside(const Project& before, const Project& after) {
    std::vector<LeftOutside> out;
    before.campaigns.diff(after.campaigns, [&](const Campaign* old, const Campaign* fresh) {
        if (!old || !fresh || old->days == fresh->days || fresh->status != CampaignStatus::planned) return;
        add_posts(before, after, *old, *fresh, out);
        add_flights(before, after, *old, *fresh, out);
    });
    return out;
}

}  // namespace tandem
