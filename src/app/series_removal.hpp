#pragma once

#include <optional>
#include <vector>

#include "app/asked.hpp"
#include "app/bulk_edit.hpp"
#include "app/series_spread.hpp"
#include "model/project.hpp"

namespace tandem {

// The posts go, or they and those behind each in its series, or they and all of their series. What has appeared, or is
// approved and locked, stays. With those behind them a series ends: its rule has no slot after the last post that is
// left; a series without posts goes too.
BulkEdit remove_of_series(const Project& project, const std::vector<Id<Post>>& posts, SeriesScope scope);

// For which posts of their series the removal of one post or several is meant. Nothing where that makes no difference,
// or where none may go.
std::optional<Asked> ask_series_removal(const Project& project, const facts::Words& words,
                                        const std::vector<Id<Post>>& posts);

}  // namespace tandem
