#pragma once

#include <cstddef>
#include <cstdint>

// What a project file may be at most. Anything beyond is refused before it is decoded. Told in README.md.
namespace tandem::limits {

inline constexpr std::uint64_t file_bytes = 64ULL << 20U;
inline constexpr std::uint64_t journal_bytes = 1ULL << 30U;
inline constexpr int depth = 32;                      // objects and arrays inside one another
inline constexpr std::size_t values = 2'000'000;      // of any kind, containers included
inline constexpr std::size_t text_bytes = 1U << 20U;  // one string, as written
inline constexpr std::int64_t number = 1LL << 53U;    // largest distance from zero, both ends included

}  // namespace tandem::limits

namespace tandem {

inline constexpr int format_version = 1;      // what this program writes
inline constexpr int min_reader_version = 1;  // the oldest program that may read what this one writes

}  // namespace tandem
