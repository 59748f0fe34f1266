#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "model/project.hpp"
#include "ui/calendar/post_range.hpp"
#include "ui/ui_state.hpp"

namespace tandem {

// What goes out on a day, of the posts that the filters let through. A post whose channels go out on several days
// counts on each of them.
struct PostDay {
    struct First {
        LocalMinute when{};
        Id<Post> post;

        friend auto operator<=>(const First&, const First&) = default;
    };

    int posts = 0;
    std::vector<First> first;  // by time: as many as a tooltip names
};

inline constexpr std::size_t most_named_posts = 4;

// How much goes out on each day of a project, whenever that is.
struct PostDays {
    struct Hidden {
        Day day{};
        Id<Post> post;
    };

    std::unordered_map<Day, PostDay, DayHash> days;  // those with posts
    std::unordered_map<Day, int, DayHash> months;    // by first day: posts, each once
    std::vector<Hidden> hidden;                      // by the filters, on each of their days; of a post in a row

    int posts_on(Day day) const;
    int posts_in(date::year_month month) const;
    // Posts that the filters hide and that have a day among these, each once.
    int hidden_in(const DayRange& range) const;
};

// In one pass over the posts.
PostDays post_days(const Project& project, const Filters& filters);

// Which posts the filters let through on each day: days with posts, in order, and their posts by time.
std::vector<PostsOfDay> let_through_by_day(const Project& project, const Filters& filters);

}  // namespace tandem
