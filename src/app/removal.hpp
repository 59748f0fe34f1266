#pragma once

#include "app/asked.hpp"
#include "app/session.hpp"
#include "facts/words.hpp"

namespace tandem {

// The question before something is removed: what goes with it, what loses it, and the milder way where there is one. In
// the language of the words. The row has to be there.
Asked ask_removal(const Session& session, const facts::Words& words, Id<Campaign> id);
Asked ask_removal(const Session& session, const facts::Words& words, Id<Flight> id);
Asked ask_removal(const Session& session, const facts::Words& words, Id<Person> id);
Asked ask_removal(const Session& session, const facts::Words& words, Id<Channel> id);

}  // namespace tandem
