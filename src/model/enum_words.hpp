#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace tandem {

// The words an enumeration is written with in files and on the command line, in the order of its values.
// Specialised beside each enumeration: `static constexpr std::array words{...}`.
template <class E>
struct EnumWords;

template <class E>
concept NamedEnum = requires {
    EnumWords<E>::words.size();
};

template <NamedEnum E>
constexpr std::string_view word_of(E value) {
    const auto index = static_cast<std::size_t>(value);
    return index < EnumWords<E>::words.size() ? EnumWords<E>::words[index] : std::string_view{};
}

template <NamedEnum E>
constexpr std::optional<E> enum_from_word(std::string_view word) {
    for (std::size_t i = 0; i < EnumWords<E>::words.size(); ++i)
        if (EnumWords<E>::words[i] == word) return static_cast<E>(i);
    return std::nullopt;
}

}  // namespace tandem

// Names the values of `E`, in their order; used at global scope.
#define TANDEM_ENUM_WORDS(E, ...)                                                     \
    template <>                                                                       \
    struct tandem::EnumWords<E> {                                                     \
        static constexpr auto words = std::to_array<std::string_view>({__VA_ARGS__}); \
    }
