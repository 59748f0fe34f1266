#pragma once

#include <optional>

#include "ui/calendar/calendar_cache.hpp"
#include "ui/year/post_days.hpp"
#include "ui/year/year_layout.hpp"
#include "ui/year/year_model.hpp"

namespace tandem {

// What the year keeps between frames.
struct YearState {
    struct PostsAre {
        Table<Post> posts;
        Table<Channel> channels;
        Filters filters;
    };
    struct ModelIs {
        CalendarVersion version;
        date::year_month first{};
        Day today{};
        Lens lens{};
        bool observances = true;
    };
    // Days that were selected with Ctrl or Shift, from the one where that began; `led`: Ctrl and arrows led on from
    // there without selecting.
    struct SelectedTo {
        Day from{}, to{};
        Selection made;
        bool led = false;
    };
    std::optional<date::year_month> first;  // the month at the top left; none: it was not shown yet
    float wheel = 0;                        // turns of the wheel that make no whole row yet
    int shown_frame = -1;                   // the frame in which it was drawn last

    // Worked out for the present version. What each day is made of is found in one pass over all posts, whichever
    // months are shown.
    std::optional<PostsAre> posts_are;
    PostDays posts;
    std::vector<PostsOfDay> by_day;  // which posts those are, once that was asked for
    int by_day_pass = -1;            // the one of `passes` they are of
    std::optional<ModelIs> model_is;
    YearModel model;
    YearLayout layout;
    std::optional<SelectedTo> selected_to;
    std::vector<Day> selected_days;        // all of whose posts are selected, in order
    std::vector<Day> touched_days;         // some of whose posts are, not all
    std::vector<Id<Post>> selected_posts;  // what they were found for
    int selected_pass = -1;
    int passes = 0;       // over the posts: what tests look at
    int models_made = 0;  // the same of the twelve months
};

// Made when there is none.
YearState& year_state(ViewContext& view);

// How much goes out on each day of the present version.
const PostDays& refreshed_post_days(ViewContext& view);

// Brings the twelve months and their places up to date.
void refresh_year(ViewContext& view, const Rect& area);

}  // namespace tandem
