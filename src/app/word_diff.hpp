#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tandem {

// What differs between two texts, word by word.

struct DiffPart {
    enum class Kind : unsigned char { same, removed, added } kind{};
    std::string text;

    bool operator==(const DiffPart&) const = default;
};

// The parts in the order of reading, no two of the same kind next to each other; where something was replaced, what
// was removed comes first. All parts but the added ones, one after the other, are `before`, byte by byte; all but the
// removed ones are `after`. A word is what stands between spaces; a run of spaces or line breaks is one of its own.
// Of texts that are long and unlike, what lies between their common beginning and end is told as replaced whole.
std::vector<DiffPart> word_diff(std::string_view before, std::string_view after);

}  // namespace tandem
