#pragma once

#include <string>

#include "facts/facts.hpp"
#include "facts/words.hpp"
#include "model/project.hpp"

namespace tandem {

// What the words of a sentence are taken from; all of them outlive it.
struct RuleLanguage {
    const facts::Facts& facts;
    const facts::Words& words;
    const Project& project;  // names of channels, campaigns, pillars
};

// A rule in one sentence: "After a post on a fast network: first hour, 15 min, CM, high". What is usual is left unsaid:
// once, fixed effort, office hours, calendar days, normal priority. "" for a version this program does not understand.
std::string rule_sentence(const RuleLanguage& language, const RuleVersion& version);
// Its parts: when it fires, with what it asks of its source; and what one slot makes of it.
std::string rule_occasion(const RuleLanguage& language, const RuleVersion& version);
std::string slot_sentence(const RuleLanguage& language, const RuleVersion& version, const RuleSlot& slot);

// The window of a slot: "5 to 2 working days before the start". "" when it is not understood.
std::string rule_window_text(const facts::Words& words, const RuleSlot& slot);

}  // namespace tandem
