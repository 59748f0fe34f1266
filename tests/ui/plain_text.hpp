#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace tandem::testing {

// With plain spaces instead of those that do not break and of wide ones, as tests are written.
inline std::string plain(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        const std::size_t bytes = rest.starts_with("\u00A0")           ? 2
            : rest.starts_with("\u202F") || rest.starts_with("\u2002") ? 3
                                                                       : 0;
        out += bytes == 0 ? text[i] : ' ';
        i += std::max<std::size_t>(bytes, 1);
    }
    return out;
}

}  // namespace tandem::testing
