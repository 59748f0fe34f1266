#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <string_view>

namespace tandem {

// A 128-bit identity, written as a UUID (RFC 9562). All zero means "none".
struct Uuid {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    friend constexpr auto operator<=>(const Uuid&, const Uuid&) = default;
    explicit constexpr operator bool() const { return high != 0 || low != 0; }
};

// Lower-case 8-4-4-4-12 form; "" for none.
std::string to_text(const Uuid& uuid);
// Nothing unless `text` is exactly the 8-4-4-4-12 form (either case).
std::optional<Uuid> uuid_from_text(std::string_view text);
// The same bytes give the same identity on every computer and for ever (version 8 UUID over XXH3-128).
Uuid uuid_from_name(std::string_view name);

// A reference to a row of type T. Typed, so that a post's id cannot be passed where a campaign's is asked.
template <class T>
struct Id {
    Uuid value;

    friend constexpr auto operator<=>(const Id&, const Id&) = default;
    explicit constexpr operator bool() const { return static_cast<bool>(value); }
};

template <class T>
std::string to_text(const Id<T>& id) {
    return to_text(id.value);
}

// Makes ids that do not collide between computers. With a seed, the same sequence every time (tests, repeatable runs).
class IdSource {
  public:
    explicit IdSource(std::optional<std::uint64_t> seed = std::nullopt);
    Uuid next();
    template <class T>
    Id<T> make() {
        return Id<T>{next()};
    }

  private:
    std::mt19937_64 engine_;
};

}  // namespace tandem

template <>
struct std::hash<tandem::Uuid> {
    std::size_t operator()(const tandem::Uuid& u) const noexcept {
        return static_cast<std::size_t>(u.high ^ (u.low * 0x9e3779b97f4a7c15ULL));
    }
};
template <class T>
struct std::hash<tandem::Id<T>> {
    std::size_t operator()(const tandem::Id<T>& id) const noexcept { return std::hash<tandem::Uuid>{}(id.value); }
};
