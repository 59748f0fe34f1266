#pragma once

#include <cstdint>

#include "edit/action.hpp"
#include "facts/facts.hpp"
#include "facts/language.hpp"
#include "plan/strategy_check.hpp"

namespace tandem {

// Outlines of a strategy to start from: positioning, guidelines, audiences, pillars with shares, objectives.
enum class StrategyTemplate : std::uint8_t { shop, association, business, employer };

// Nothing was said of it yet.
bool strategy_is_empty(const Project& project);
// Fills what is empty, part by part, in that language, and leaves what somebody wrote: one undo step. Objectives run
// from today to the end of the quarter, without figures. No action where nothing is empty.
Request start_strategy(const Project& project, const facts::Facts& facts, IdSource& ids, StrategyTemplate which,
                       facts::Language language, Day today);

}  // namespace tandem
