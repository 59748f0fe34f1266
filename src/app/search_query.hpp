#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tandem {

// What is searched for, as it is compared with folded texts: texts whose words have a blank before each.
struct SearchQuery {
    explicit SearchQuery(std::string_view typed);

    bool empty() const { return words.empty(); }

    std::vector<std::string> words;  // each with the blank before it
    std::string whole;               // all of them
    bool in_texts = false;           // one of them has two letters: a single letter begins a word of nearly every text
};

// How well a folded title with the folded text behind it answers.
struct SearchAnswer {
    int score = 0;  // every word of the query must be in one of them, what is in the title counts more; 0: it does not
    bool near = false;  // it does, or may as soon as the words have more letters
};
SearchAnswer answer_of(std::string_view title, std::string_view text, const SearchQuery& query);
int score_of(std::string_view title, std::string_view text, const SearchQuery& query);

// Whether whatever is near to an answer of `next` is near to one of `before`: its words are the same, go on or are
// more.
bool narrows(const SearchQuery& next, const SearchQuery& before);

// What of that is because the title begins with the query.
int beginning_score(std::string_view title, const SearchQuery& query);

// The words around the first one that a word of the query begins, with an ellipsis at the ends that were cut; "" where
// there is none.
std::string words_around_hit(std::string_view text, const SearchQuery& query);

// A bit for each of the first 64 words of a query.
using WordBits = std::uint64_t;
WordBits all_words(const SearchQuery& query);
// Those that begin a word of the folded text; with `inside` also those that are inside one, where they are long enough
// to say something. Words that are not in `wanted` are not looked for.
WordBits words_in(std::string_view folded, const SearchQuery& query, WordBits wanted, bool inside);

}  // namespace tandem
