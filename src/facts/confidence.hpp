#pragma once

#include "facts/closed_set.hpp"

namespace tandem::facts {

/// How sure a published figure is. With `low`, warn but never block.
enum class Confidence { low, medium, high };

inline constexpr ClosedSet<Confidence, 3> confidence_names{
    {{"low", Confidence::low}, {"medium", Confidence::medium}, {"high", Confidence::high}}};

}  // namespace tandem::facts
