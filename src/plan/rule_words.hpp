#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>

namespace tandem {

// How the words and numbers of a rule's text are read.

// Digits only, no sign.
inline std::optional<int> whole(std::string_view text) {
    int value = 0;
    if (!text.empty() && (text.front() < '0' || text.front() > '9')) return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// The value of an enumeration whose words these are, in order from 0.
template <class E, std::size_t N>
std::optional<E> one_of_words(std::string_view word, const std::array<std::string_view, N>& words) {
    const auto at = std::find(words.begin(), words.end(), word);
    if (at == words.end()) return std::nullopt;
    return static_cast<E>(at - words.begin());
}

}  // namespace tandem
