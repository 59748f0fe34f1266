#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/series_pattern.hpp"
#include "edit/action.hpp"

namespace tandem {

// A series is posts like any others: each stands for a slot of the series' rule, keeps it when it is moved, and is
// edited, approved and published alone. What was moved or written by hand is an exception that changes of the series
// leave as it is.

// A series without an end is planned so far ahead, and never more posts at once.
inline constexpr int series_weeks_ahead = 52;
inline constexpr std::size_t most_series_posts = 104;

// How a series stands.
struct SeriesView {
    const Series* series = nullptr;
    std::vector<const Post*> posts;  // by slot
    bool ends = false;               // by its rule
    // Slots behind the last post that are to come, the first of them; none where all are planned.
    std::optional<LocalMinute> next;
};
// Of the series the post belongs to; nothing where it belongs to none.
std::optional<SeriesView> series_of(const Project& project, const Post& post);

// The first slots of a pattern: what a dialog shows before anything is done. Days that were skipped behind the
// beginning stay empty.
std::vector<LocalMinute> first_slots(const SeriesPattern& pattern, LocalMinute begin, std::size_t most,
                                     const std::vector<LocalMinute>& skipped = {});
// Those that posts are made for at once.
std::vector<LocalMinute> planned_slots(const SeriesPattern& pattern, LocalMinute begin,
                                       const std::vector<LocalMinute>& skipped = {});
// How often the series recurs from then on, skipped slots too; 0 for one without an end.
int slots_left(const Series& series, LocalMinute from);

// The dated post becomes the first one of a series; copies of it stand for the other slots.
Request begin_series(const Post& post, const SeriesPattern& pattern, IdSource& ids);
// From this post on the series recurs otherwise: the posts behind it keep their days where the new rule has a slot
// there, the others take what is left in their order; posts are made where there are too few, and go where there are
// too many. Days that are skipped, those that were where nothing else is said, stay empty. What came before stays, as
// do what may not move, and exceptions, which leave the series where it has no slot for them.
Request change_series(const Project& project, const Post& from, const SeriesPattern& pattern, IdSource& ids,
                      const std::optional<std::vector<LocalMinute>>& skipped = {});
// The next slots of a series become posts like its last ones, but for what was written for one date alone. For a rule
// that recurs less than once a year it is the next one.
Request continue_series(const Project& project, const Post& of, IdSource& ids);
// This post is the last one: those behind it go, but for exceptions and what may not move.
Request end_series(const Project& project, const Post& last);
// The post stands in its slot again.
Request put_back_in_series(const Post& post);
// "The series has 10 posts": what is told once the request is taken.
Label told_of_series(const Project& project, const Request& request, Id<Post> post);
// The post stands alone from now on; its slot stays free.
Request leave_series(const Project& project, const Post& post);

// The request, and with it what keeps a series from making again what it takes away: the slots of its posts that go
// are skipped.
Request with_skipped_slots(const Project& project, Request request);

// Moved away from its slot.
bool is_moved_by_hand(const Post& post);

}  // namespace tandem
