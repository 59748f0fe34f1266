#pragma once

#include <cstdint>
#include <string>

#include "facts/words.hpp"

namespace tandem {

// How large a file is, in few figures: "12 kB", "1.1 MB", "340 MB", "2.5 GB".
std::string size_text(const facts::Words& words, std::uintmax_t bytes);

}  // namespace tandem
