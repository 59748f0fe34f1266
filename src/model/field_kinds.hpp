#pragma once

#include <optional>
#include <vector>

namespace tandem {

// What code asks of types that walks through rows by their lists of fields, so that a new field is taken along without
// a word there.

// A type with a list of its fields.
template <class T>
concept HasOwnFields = requires(T& value) {
    T::fields(value, [](const char*, auto&) {});
};

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_maybe = false;
template <class T>
inline constexpr bool is_maybe<std::optional<T>> = true;

}  // namespace tandem
