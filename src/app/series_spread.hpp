#pragma once

#include <cstdint>
#include <optional>

#include "edit/action.hpp"

namespace tandem {

// For which posts of its series an edit of one is meant.
enum class SeriesScope : std::uint8_t { one, following, all };

// The request, and with it the same change of the other posts of the series: what differs of the post before and
// after, part by part, wherever the others were as this one was, or as most of them are. What somebody made different
// by hand stays, and so does what has appeared or may not move. A new time of day or day moves those that stand in
// their slots, which move along. A rule by months or years is read anew from the day the post lands on
// (app/series_shift.hpp), and posts stand on its slots: each in the month or year its own slot went to, the others, in
// order, in what is left; a month the rule gained gets a post, and what is beyond its end goes, but for exceptions,
// which stand alone. Steps, ticks and what is known once a post is out are each post's own.
Request spread_over_series(const Project& project, Request request, Id<Post> edited, SeriesScope scope);

// What somebody said edits of a post are meant for.
struct SeriesEdit {
    Id<Post> post;
    SeriesScope scope = SeriesScope::one;

    bool operator==(const SeriesEdit&) const = default;
};
// An edit of that post's contents or moment, for as many posts as are meant; any other request as it is.
Request as_meant(const Project& project, const SeriesEdit& edit, Request request);
// "And 9 others of the series": what is told of a request that was meant for more than the post; nothing of another.
std::optional<Label> told_of_others(const Project& project, const Request& request, const SeriesEdit& edit);

}  // namespace tandem
