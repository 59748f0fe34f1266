#include "ui/year/post_days.hpp"

#include <algorithm>
#include <map>

namespace tandem {
namespace {

// The moments at which channels of a post go out, the first one of each day; in order.
void moments_by_day(const Post& post, const Filters& filters, std::vector<LocalMinute>& moments) {
    moments.clear();
    if (post.variants.empty()) moments.push_back(*post.when);
    for (const Variant& variant : post.variants)
        if (!variant.status || filters.admits(*variant.status)) moments.push_back(*when_of(post, variant));
    std::sort(moments.begin(), moments.end());
    const auto same_day = [](LocalMinute a, LocalMinute b) { return day_of(a) == day_of(b); };
    moments.erase(std::unique(moments.begin(), moments.end(), same_day), moments.end());
}

void add(PostDay& day, const PostDay::First& one) {
    ++day.posts;
    if (day.first.size() == most_named_posts && day.first.back() < one) return;
    day.first.insert(std::upper_bound(day.first.begin(), day.first.end(), one), one);
    if (day.first.size() > most_named_posts) day.first.pop_back();
}

}  // namespace

int PostDays::posts_on(Day day) const {
    const auto found = days.find(day);
    return found == days.end() ? 0 : found->second.posts;
}

int PostDays::posts_in(date::year_month month) const {
    const auto found = months.find(first_day(month));
    return found == months.end() ? 0 : found->second;
}

int PostDays::hidden_in(const DayRange& range) const {
    int count = 0;
    const Id<Post>* last = nullptr;
    for (const Hidden& one : hidden) {
        if (!range.contains(one.day) || (last && *last == one.post)) continue;
        last = &one.post;
        ++count;
    }
    return count;
}

PostDays post_days(const Project& project, const Filters& filters) {
    PostDays out;
    std::vector<LocalMinute> moments;
    for (const Post& post : project.posts) {
        if (!post.when || !filters.admits(post.status)) continue;
        moments_by_day(post, filters, moments);
        const bool let = filters.lets(project, post);
        std::optional<date::year_month> month;
        for (const LocalMinute moment : moments) {
            const Day day = day_of(moment);
            if (!let) {
                out.hidden.push_back({day, post.id});
                continue;
            }
            add(out.days[day], {moment, post.id});
            if (month != month_of(day)) ++out.months[first_day(month_of(day))];
            month = month_of(day);
        }
    }
    return out;
}

std::vector<PostsOfDay> let_through_by_day(const Project& project, const Filters& filters) {
    std::map<Day, std::vector<PostDay::First>> found;
    std::vector<LocalMinute> moments;
    for (const Post& post : project.posts) {
        if (!post.when || !filters.lets(project, post)) continue;
        moments_by_day(post, filters, moments);
        for (const LocalMinute moment : moments) found[day_of(moment)].push_back({moment, post.id});
    }
    std::vector<PostsOfDay> days;
    days.reserve(found.size());
    for (auto& [day, posts] : found) {
        std::sort(posts.begin(), posts.end());
        days.push_back({day, {}});
        for (const PostDay::First& one : posts) days.back().posts.push_back(one.post);
    }
    return days;
}

}  // namespace tandem
