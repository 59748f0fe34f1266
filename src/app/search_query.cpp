#include "app/search_query.hpp"

#include <algorithm>

#include "exchange/fold_name.hpp"

namespace tandem {
namespace {

// What a word of a query is worth at the beginning of a word of the title, inside one, and at the beginning of a word
// of the text; a query that begins the title counts once more. Inside words few letters say nothing.
struct SearchScore {
    static constexpr int in_title = 4, inside_title = 2, in_text = 1, title_begins = 6;
    static constexpr std::size_t least_inside = 3, least_in_text = 2;
};

bool begins_word(std::string_view folded, const std::string& word) {
    return folded.find(word) != std::string_view::npos;
}

bool is_inside(std::string_view folded, const std::string& word) {
    const std::size_t letters = word.size() - 1;  // behind the blank
    return letters >= SearchScore::least_inside && folded.find(word.data() + 1, 0, letters) != std::string_view::npos;
}

}  // namespace

SearchQuery::SearchQuery(std::string_view typed) : words(fold_words(typed)) {
    for (std::string& word : words) whole += word = ' ' + word;
    in_texts = std::any_of(words.begin(), words.end(),
                           [](const std::string& word) { return word.size() > SearchScore::least_in_text; });
}

int score_of(std::string_view title, std::string_view text, const SearchQuery& query) {
    int score = 0;
    for (const std::string& word : query.words) {
        if (begins_word(title, word))
            score += SearchScore::in_title;
        else if (is_inside(title, word))
            score += SearchScore::inside_title;
        else if (query.in_texts && begins_word(text, word))
            score += SearchScore::in_text;
        else
            return 0;
    }
    return score + (title.starts_with(query.whole) ? SearchScore::title_begins : 0);
}

WordBits all_words(const SearchQuery& query) {
    return query.words.size() >= 64 ? ~WordBits{0} : (WordBits{1} << query.words.size()) - 1;
}

WordBits words_in(std::string_view folded, const SearchQuery& query, WordBits wanted, bool inside) {
    WordBits found = 0;
    const std::size_t count = std::min<std::size_t>(query.words.size(), 64);
    for (std::size_t i = 0; i < count; ++i) {
        const WordBits bit = WordBits{1} << i;
        if ((wanted & bit) == 0) continue;
        if (begins_word(folded, query.words[i]) || (inside && is_inside(folded, query.words[i]))) found |= bit;
    }
    return found;
}

}  // namespace tandem
