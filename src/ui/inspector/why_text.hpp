#pragma once

#include <string>
#include <vector>

#include "facts/words.hpp"
#include "plan/planner.hpp"

namespace tandem {

// The sentences of an explanation, in the language of the words.
struct WhySource {
    const Project& project;
    const Plan& plan;
    const facts::Facts& facts;
    const facts::Words& words;
};

// Where somebody would do it: "Inès Costa · jeu. 22"; the name alone without a day.
std::string place_text(const WhySource& source, const PersonVerdict& verdict);

// Why somebody is not the one; "" for the chosen and the possible.
std::string against_text(const WhySource& source, const PersonVerdict& verdict, const Task& task);

// Who lacks what the task asks for cannot have it; who merely has no time gets it all the same, where a person says so.
bool is_impossible(PersonVerdict::Code code);

// Why nobody does it: the reason first, then what comes closest and by how many minutes it falls short. Empty where
// somebody does.
std::vector<std::string> nobody_texts(const WhySource& source, const Explanation& why, const Task& task);

}  // namespace tandem
