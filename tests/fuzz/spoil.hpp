#pragma once

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "fuzz/target.hpp"

namespace tandem::fuzz {

// One to four spoils: bytes set, a stretch doubled, taken out or moved, one of the words put in.
inline std::string spoilt(std::string text, std::mt19937& random, const std::vector<std::string_view>& words) {
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
    for (std::size_t times = 1 + below(4); times > 0 && !text.empty(); --times) {
        const std::size_t at = below(text.size()), length = std::min(text.size() - at, 1 + below(40));
        switch (below(5)) {
            case 0: text[at] = static_cast<char>(random()); break;
            case 1: text.insert(at, text.substr(at, length)); break;
            case 2: text.erase(at, length); break;
            case 3: text.insert(below(text.size()), text.substr(at, length)); break;
            default: text.replace(at, below(6), words[below(words.size())]);
        }
    }
    return text;
}

// Every seed, and so many spoilt ones of each: the same ones every time.
inline void read_spoilt(const Target& target, int rounds, const std::vector<std::string_view>& words) {
    std::mt19937 random(20261013);
    const std::vector<std::string> seeds = target.seeds();
    REQUIRE_FALSE(seeds.empty());
    for (const std::string& seed : seeds) {
        target.read(seed);
        for (int i = 0; i < rounds; ++i) target.read(spoilt(seed, random, words));
    }
    target.read({});
}

}  // namespace tandem::fuzz
