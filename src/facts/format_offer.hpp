#pragma once

#include <string_view>
#include <vector>

#include "facts/facts.hpp"

namespace tandem::facts {

/// Formats that say what a post is for, as an ad or a contest, and not which shape it has: no network names them, and
/// whatever posts a social network has can be one. In the order of formats.csv; valid as long as the facts.
std::vector<const Format*> formats_by_purpose(const Facts& facts);

/// Whether it can be chosen there: a format that is usual on the network, or one of those on a social network.
bool is_offered_on(const Facts& facts, const Network& network, std::string_view format);

}  // namespace tandem::facts
