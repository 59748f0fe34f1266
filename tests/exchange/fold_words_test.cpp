#include <doctest/doctest.h>

#include "exchange/fold_name.hpp"

using namespace tandem;

TEST_CASE("the words of a text are folded apart: blanks, apostrophes and signs part them, written accents do not") {
    using Words = std::vector<std::string>;
    CHECK(fold_words("Goût : l’acide") == Words{"gout", "l", "acide"});
    CHECK(fold_words("🎃 Concours-citrouille, n° 2") == Words{"concours", "citrouille", "n", "2"});
    CHECK(fold_words("Cafe\xcc\x81s ŒUVRE") == Words{"cafes", "oeuvre"});
    CHECK(fold_words(" \xc2\xa0 ") == Words{});
}
