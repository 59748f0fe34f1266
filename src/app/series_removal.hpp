#pragma once

#include <optional>

#include "app/asked.hpp"
#include "app/bulk_edit.hpp"
#include "app/series_spread.hpp"
#include "model/project.hpp"

namespace tandem {

// The post goes, or it and those behind it, or all of its series. What has appeared, or is approved and locked, stays.
// With those behind it the series ends: its rule has no slot after the last post that is left; a series without posts
// goes too.
BulkEdit remove_of_series(const Project& project, const Post& post, SeriesScope scope);

// For which posts of its series the removal of one is meant. Nothing where it stands alone, or where none may go.
std::optional<Asked> ask_series_removal(const Project& project, const facts::Words& words, Id<Post> post);

}  // namespace tandem
