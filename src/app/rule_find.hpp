#pragma once

#include <string_view>

namespace tandem {

// Whether every word of the query is the beginning of a word of the text, whatever their accents and capitals; longer
// ones may stand inside of a word. A query without a letter is answered by everything.
bool has_words(std::string_view text, std::string_view query);

}  // namespace tandem
