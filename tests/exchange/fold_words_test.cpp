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

TEST_CASE("words put behind each other are those that a text is parted into, a blank before each") {
    for (const char* text : {"Goût : l’acide", "🎃 Concours-citrouille, n° 2", "Cafe\xcc\x81s ŒUVRE", " \xc2\xa0 ", "",
                             "Ligne une\nligne DEUX !", "日本 #été2026"}) {
        CAPTURE(text);
        std::string joined, folded;
        for (const std::string& word : fold_words(text)) joined += ' ' + word;
        append_words(folded, text);
        CHECK(folded == joined);
    }
}
