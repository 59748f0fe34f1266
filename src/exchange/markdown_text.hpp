#pragma once

#include <string>
#include <string_view>

namespace tandem {

// A text of somebody's as one line of Markdown (CommonMark, and what GitHub adds) in which nothing has a meaning: no
// marker of a list, heading or quote at its beginning, no emphasis, code, link, picture, table, entity or tag, and no
// address that becomes a link by itself. Line breaks become spaces, other control characters are left out.
std::string markdown_text(std::string_view text);

}  // namespace tandem
