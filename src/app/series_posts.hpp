#pragma once

#include <optional>
#include <vector>

#include "app/series_requests.hpp"

namespace tandem {

// What edits of a series know of its posts.

// What most posts of the series say: one of those that say it; nothing where no two say the same.
const Post* usual_post(const SeriesView& view);
// Whose copies stand for new slots: the last post that says what the one before it says, so that what was written for
// one date alone is not repeated; else the usual one, else the first.
const Post& repeated_post(const SeriesView& view);
// Which slot each post takes, by its own one: that, where it is among the free ones, then what is left in order. What
// is taken is free no longer. Nothing for a post there is no slot for. Both ascend.
std::vector<std::optional<LocalMinute>> taken_slots(const std::vector<std::optional<LocalMinute>>& own,
                                                    std::vector<LocalMinute>& free);

// What becomes of a post there is no slot for: what was moved, or says something else than the usual one, stands
// alone; any other one goes.
void drop_from_series(Request& request, const Post& post, const Post* usual);
// The post in no series.
Post without_series(Post post);

}  // namespace tandem
