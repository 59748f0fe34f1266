#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "model/strategy.hpp"

namespace tandem {

// A part of the charter: a text, or a list of sentences; the other one is null.
struct CharterPart {
    std::string_view word;  // its name: key of words.csv
    std::string Charter::*text = nullptr;
    std::vector<std::string> Charter::*list = nullptr;

    // What stands for it where rows have ids.
    Uuid item() const { return uuid_from_name(word); }
};

// In the order of the page.
inline constexpr std::array charter_parts{
    CharterPart{"charter.positioning", &Charter::positioning},
    CharterPart{"charter.identity", &Charter::identity},
    CharterPart{"charter.goals_above", &Charter::goals_above},
    CharterPart{"charter.voice", &Charter::voice},
    CharterPart{"charter.to_do", nullptr, &Charter::to_do},
    CharterPart{"charter.to_avoid", nullptr, &Charter::to_avoid},
    CharterPart{"charter.conduct", nullptr, &Charter::conduct},
};

}  // namespace tandem
