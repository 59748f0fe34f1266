#pragma once

#include <string>
#include <string_view>

#include "app/search_index.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// How the search shows what it found.

// Above those of a kind.
std::string_view found_title(const ViewContext& view, SearchEntry::Kind kind);
// At the right of a row: when a post goes out, the days of a campaign, the keys of a command, what a comment is about,
// that a task is done. `excerpt`: of a post that is found by its text, the words around the hit.
std::string found_detail(ViewContext& view, const SearchEntry& entry, std::string_view excerpt);
// At the left of a row.
void draw_found_sign(ViewContext& view, const Rect& rect, const SearchEntry& entry);

}  // namespace tandem
