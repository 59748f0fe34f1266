#include "app/search_query.hpp"

#include <doctest/doctest.h>

using namespace tandem;

namespace {

// A text as an index keeps it.
std::string folded(std::string_view text) { return SearchQuery(text).whole; }

int score(std::string_view title, std::string_view text, std::string_view typed) {
    return score_of(folded(title), folded(text), SearchQuery(typed));
}

}  // namespace

TEST_CASE("every word of a query has to be there, whatever its accents and capitals") {
    CHECK(score("Goût : l’acide", "", "GOUT aci") > 0);
    CHECK(score("Gout : l'acide", "", "goût") > 0);
    CHECK(score("Goût : l’acide", "", "gout amer") == 0);
    CHECK(score("Goût", "un texte amer", "gout amer") > 0);
    CHECK(SearchQuery(" , ;").empty());
    CHECK(score("Portrait de Ioniță", "", "ionita") > 0);
    CHECK(score("Ужин", "в МОСКВЕ", "ужин москве") > 0);
    CHECK(score("Phở Việt", "", "pho viet") > 0);
}

TEST_CASE("the beginning of a title counts most, then words that begin in it, inside it, and in the text behind it") {
    const int first = score("Pumpkin contest", "", "pumpkin"), begins = score("Our pumpkin", "", "pumpkin"),
              inside = score("Superpumpkin", "", "pumpkin"), in_text = score("Autumn", "a pumpkin", "pumpkin");
    CHECK(first > begins);
    CHECK(begins > inside);
    CHECK(inside > in_text);
    CHECK(in_text > 0);
    // Few letters say nothing inside words, and a single one nothing in a text.
    CHECK(score("Superpumpkin", "", "pu") == 0);
    CHECK(score("Autumn", "a pumpkin", "p") == 0);
}

TEST_CASE("what answers is near to an answer while fewer letters are typed, though few letters alone say nothing") {
    const auto near = [](std::string_view title, std::string_view text, std::string_view typed) {
        return answer_of(folded(title), folded(text), SearchQuery(typed)).near;
    };
    for (const char* typed : {"u", "um", "ump", "umpkin"}) CHECK(near("Superpumpkin", "", typed));
    CHECK(score("Superpumpkin", "", "um") == 0);
    for (const char* typed : {"p", "pu", "a p"}) CHECK(near("Autumn", "a pumpkin", typed));
    CHECK(score("Autumn", "a pumpkin", "p") == 0);
    CHECK_FALSE(near("Autumn", "a pumpkin", "umpkin"));
    CHECK(narrows(SearchQuery("ete cam"), SearchQuery("ete c")));
    CHECK(narrows(SearchQuery("camion ete"), SearchQuery("ETE cam")));
    CHECK(narrows(SearchQuery("ete"), SearchQuery("été ")));
    CHECK_FALSE(narrows(SearchQuery("ete"), SearchQuery("etes")));
    CHECK_FALSE(narrows(SearchQuery("cam"), SearchQuery("ete cam")));
}

TEST_CASE("the words of a query that are in a text are told bit by bit") {
    const SearchQuery query("reply été amp");
    CHECK(all_words(query) == 7);
    CHECK(words_in(folded("Reply (campagne)"), query, all_words(query), false) == 1);
    CHECK(words_in(folded("Reply (campagne)"), query, all_words(query), true) == 5);
    CHECK(words_in(folded("L’Été"), query, all_words(query), false) == 2);
    CHECK(words_in(folded("L’Été, reply"), query, 2, false) == 2);
    CHECK(all_words(SearchQuery("")) == 0);
}

TEST_CASE("the words around a hit are told, whole ones, as they are written") {
    const SearchQuery query("aci");
    CHECK(words_around_hit("Un goût : l’acide, puis l’amer", query) == "…goût : l’acide, puis l’amer");
    CHECK(words_around_hit("a b c\nd L’ACIDE e f g h i j", query) == "…c d L’ACIDE e f g h i…");
    CHECK(words_around_hit("placide", query).empty());
    CHECK(words_around_hit("", query).empty());
}
