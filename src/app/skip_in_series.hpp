#pragma once

#include <string_view>

#include "edit/action.hpp"
#include "model/project.hpp"

namespace tandem {

// A post of a series is skipped: it goes, and its slot stays empty until it is planned again where the series' rhythm
// is shown.

// Why this post cannot be, as a key of words.csv; "" where it can: it is one of several of a series, and may go.
std::string_view why_not_skipped(const Project& project, const Post& post);
// Without actions where it cannot.
Request skip_in_series(const Project& project, const Post& post);

}  // namespace tandem
