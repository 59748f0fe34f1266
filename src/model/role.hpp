#pragma once

#include "model/enum_words.hpp"

namespace tandem {

// A role that work is done in. A person wears one hat or both.
enum class Hat { smm, cm };

// How much it hurts to leave a task undone.
// Must is a level of its own: no amount of other work outweighs a task that has to be done.
enum class Priority { low, normal, high, critical, must };

// Who speaks: the brand's own account, or a person under their own name.
enum class Speaker { brand, ambassador };

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::Hat, "SMM", "CM");
TANDEM_ENUM_WORDS(tandem::Priority, "low", "normal", "high", "critical", "must");
TANDEM_ENUM_WORDS(tandem::Speaker, "brand", "ambassador");
