#include "model/id.hpp"

#include <array>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace tandem {
namespace {

Uuid with_version(std::uint64_t high, std::uint64_t low, std::uint64_t version) {
    return {(high & ~0xF000ULL) | (version << 12U), (low & ~(3ULL << 62U)) | (2ULL << 62U)};
}

int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool dash_at(std::size_t i) { return i == 8 || i == 13 || i == 18 || i == 23; }

}  // namespace

std::string to_text(const Uuid& uuid) {
    if (!uuid) return {};
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(36, '-');
    int nibble = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (dash_at(i)) continue;
        const std::uint64_t half = nibble < 16 ? uuid.high : uuid.low;
        text[i] = digits[(half >> (60U - 4U * static_cast<unsigned>(nibble % 16))) & 15U];
        ++nibble;
    }
    return text;
}

std::optional<Uuid> uuid_from_text(std::string_view text) {
    if (text.size() != 36) return std::nullopt;
    Uuid uuid;
    int nibble = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (dash_at(i)) {
            if (text[i] != '-') return std::nullopt;
            continue;
        }
        const int value = digit_value(text[i]);
        if (value < 0) return std::nullopt;
        std::uint64_t& half = nibble < 16 ? uuid.high : uuid.low;
        half = (half << 4U) | static_cast<std::uint64_t>(value);
        ++nibble;
    }
    return uuid;
}

Uuid uuid_from_name(std::string_view name) {
    const XXH128_hash_t hash = XXH3_128bits(name.data(), name.size());
    return with_version(hash.high64, hash.low64, 8);
}

IdSource::IdSource(std::optional<std::uint64_t> seed) {
    if (seed) {
        engine_.seed(*seed);
    } else {
        std::random_device device;
        std::seed_seq entropy{device(), device(), device(), device(), device(), device(), device(), device()};
        engine_.seed(entropy);
    }
}

Uuid IdSource::next() {
    const std::uint64_t high = engine_();
    return with_version(high, engine_(), 4);
}

}  // namespace tandem
