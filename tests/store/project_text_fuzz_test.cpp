// The function that a fuzzer of clang calls, over files spoilt at random: everywhere, and every day.
#include <cstdint>
#include <cstdlib>
#include <random>

#include "store/test_files.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

using namespace tandem;
using namespace tandem::test;

namespace {

constexpr std::string_view tokens[] = {
    "null", "true",           "{}",      "[]",   "\"\"", "-1", "99999999999999999999",
    "1e9",  "\"2026-02-30\"", "\\u0000", "\xff", ",",    "}"};

// One to four spoils: bytes set, a stretch doubled, taken out or moved, a word of JSON put in.
std::string spoilt(std::string text, std::mt19937& random) {
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
    for (std::size_t times = 1 + below(4); times > 0 && !text.empty(); --times) {
        const std::size_t at = below(text.size()), length = std::min(text.size() - at, 1 + below(40));
        switch (below(5)) {
            case 0: text[at] = static_cast<char>(random()); break;
            case 1: text.insert(at, text.substr(at, length)); break;
            case 2: text.erase(at, length); break;
            case 3: text.insert(below(text.size()), text.substr(at, length)); break;
            default: text.replace(at, below(6), tokens[below(std::size(tokens))]);
        }
    }
    return text;
}

}  // namespace

TEST_CASE("a file spoilt at random is refused in words, or is written and read back the same") {
    const char* wanted = std::getenv("TANDEM_FUZZ");
    const int rounds = wanted ? std::atoi(wanted) : 400;
    std::mt19937 random(20261013);
    for (const char* name : {"v0-draft.tandem", "v1-unknown-keys.tandem", "v1-every-field.tandem"}) {
        const std::string text = bytes_of(std::string(TANDEM_SOURCE_DIR "/tests/data/") + name);
        REQUIRE_FALSE(text.empty());
        for (int i = 0; i < rounds; ++i) {
            const std::string input = spoilt(text, random);
            // Ends the program where a promise is broken; the sanitizers look on.
            CHECK(LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size()) == 0);
        }
    }
}
