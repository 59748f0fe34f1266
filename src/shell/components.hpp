#pragma once

#include "ui/dialogs/help.hpp"

namespace tandem {

// The program, its time zones and everything it is made with. Asks the date library: after the database was found.
AboutFacts about_facts();

}  // namespace tandem
