#pragma once

#include <string>

#include "facts/facts.hpp"
#include "facts/words.hpp"
#include "plan/strategy_check.hpp"

namespace tandem {

// "Offers: 8 points above target", "Instagram: 1 post missing in W43".
std::string gap_text(const facts::Facts& facts, const facts::Words& words, const Project& project,
                     const StrategyGap& gap);
// The same of one that comes, grows or shrinks ("..., 2 before"), or that goes ("no longer: ...").
std::string gap_change_text(const facts::Facts& facts, const facts::Words& words, const Project& project,
                            const GapChange& change);
// "S43", "W43": the week of ISO 8601 a day is in.
std::string week_text(const facts::Words& words, Day day);

}  // namespace tandem
