#pragma once

#include <compare>
#include <cstdint>

namespace tandem {

// An amount in the minor unit (cents) of the project's currency. A project has one currency; whether amounts carry tax
// is a setting of the project.
struct Money {
    std::int64_t cents = 0;

    friend constexpr auto operator<=>(const Money&, const Money&) = default;
    friend constexpr Money operator+(Money a, Money b) { return {a.cents + b.cents}; }
    friend constexpr Money operator-(Money a, Money b) { return {a.cents - b.cents}; }
    constexpr Money& operator+=(Money other) {
        cents += other.cents;
        return *this;
    }
};

// A typed figure (followers, a rate, a target) in thousandths, so that 3.25 % is exact.
struct Figure {
    std::int64_t thousandths = 0;

    friend constexpr auto operator<=>(const Figure&, const Figure&) = default;
};

}  // namespace tandem
