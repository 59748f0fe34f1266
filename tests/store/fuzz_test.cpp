// Readers of Tandem's own files, over files spoilt at random: everywhere, and every day.
#include "fuzz/spoil.hpp"

using namespace tandem;

namespace {

const std::vector<std::string_view> words{
    "null", "true",           "{}",      "[]",   "\"\"", "-1", "99999999999999999999",
    "1e9",  "\"2026-02-30\"", "\\u0000", "\xff", ",",    "}"};

}  // namespace

TEST_CASE("a file spoilt at random is refused in words, or is written and read back the same") {
    fuzz::read_spoilt(fuzz::project_text, 400, words);
}

TEST_CASE("settings spoilt at random let the program start, and are written and read back the same") {
    fuzz::read_spoilt(fuzz::user_settings, 400, words);
}

TEST_CASE("a journal spoilt at random is read as far as it is whole") { fuzz::read_spoilt(fuzz::journal, 100, words); }
