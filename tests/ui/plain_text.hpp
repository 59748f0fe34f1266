#pragma once

#include <string>
#include <string_view>

namespace tandem::testing {

// With plain spaces instead of no-break ones, as tests are written.
inline std::string plain(std::string_view text) {
    constexpr std::string_view no_break = "\u00a0";
    std::string out;
    while (!text.empty()) {
        const bool at = text.starts_with(no_break);
        out += at ? ' ' : text.front();
        text.remove_prefix(at ? no_break.size() : 1);
    }
    return out;
}

}  // namespace tandem::testing
