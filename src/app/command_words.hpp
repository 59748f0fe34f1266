#pragma once

#include <string>
#include <string_view>

#include "app/command.hpp"
#include "facts/words.hpp"

namespace tandem {

// How the search names commands, and what it finds them by besides.

// "Theme: Dark": with what it is about, where its name alone does not say it.
std::string command_title(const facts::Words& words, const Command& command);
// What else people call it; "" for most.
std::string_view command_synonyms(const facts::Words& words, CommandId id);
// Why it cannot be run now.
std::string_view why_not_now(const facts::Words& words, const Command& command, const Workbench& workbench);

}  // namespace tandem
