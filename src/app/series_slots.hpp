#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/project.hpp"

namespace tandem {

// When something recurs by an RRULE (RFC 5545) that began then, by the clock on the wall: those in [from, to) that are
// not skipped, ascending, at most `most`. A time that clocks jump over is among them. Empty for a rule that says
// nothing that is understood.
std::vector<LocalMinute> series_slots(std::string_view rule, LocalMinute begin, const std::vector<LocalMinute>& skipped,
                                      LocalMinute from, LocalMinute to, std::size_t most);

// The rule with this as the last time it can recur, instead of the end it had.
std::string rule_until(std::string_view rule, LocalMinute last);
// Whether it ends by itself.
bool has_end(std::string_view rule);

}  // namespace tandem
