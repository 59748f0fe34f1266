#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tandem {

struct CleanText {
    std::string text;
    std::size_t left_out = 0;  // code points that the limit cut off
};

// Text from outside (clipboard, file name) made safe to edit and to store: broken UTF-8 becomes U+FFFD, line ends
// become LF, control characters other than tab and line feed go. At most `most_bytes` are kept, cut between code
// points.
CleanText clean_text(std::string_view raw, std::size_t most_bytes);

}  // namespace tandem
