#include "app/search_query.hpp"

#include <algorithm>
#include <optional>

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

bool has_inside(std::string_view folded, const std::string& word) {
    return folded.find(word.data() + 1, 0, word.size() - 1) != std::string_view::npos;  // behind the blank
}

bool is_inside(std::string_view folded, const std::string& word) {
    return word.size() > SearchScore::least_inside && has_inside(folded, word);
}

}  // namespace

SearchQuery::SearchQuery(std::string_view typed) : words(fold_words(typed)) {
    for (std::string& word : words) whole += word = ' ' + word;
    in_texts = std::any_of(words.begin(), words.end(),
                           [](const std::string& word) { return word.size() > SearchScore::least_in_text; });
}

SearchAnswer answer_of(std::string_view title, std::string_view text, const SearchQuery& query) {
    int score = 0;
    bool answers = true;
    for (const std::string& word : query.words) {
        if (begins_word(title, word)) {
            score += SearchScore::in_title;
        } else if (is_inside(title, word)) {
            score += SearchScore::inside_title;
        } else if (begins_word(text, word)) {
            score += SearchScore::in_text;
            answers = answers && query.in_texts;
        } else {
            if (!has_inside(title, word)) return {};
            answers = false;
        }
    }
    return {answers ? score + beginning_score(title, query) : 0, true};
}

int score_of(std::string_view title, std::string_view text, const SearchQuery& query) {
    return answer_of(title, text, query).score;
}

bool narrows(const SearchQuery& next, const SearchQuery& before) {
    return std::all_of(before.words.begin(), before.words.end(), [&](const std::string& shorter) {
        return std::any_of(next.words.begin(), next.words.end(),
                           [&](const std::string& word) { return word.starts_with(shorter); });
    });
}

int beginning_score(std::string_view title, const SearchQuery& query) {
    return title.starts_with(query.whole) ? SearchScore::title_begins : 0;
}

std::string words_around_hit(std::string_view text, const SearchQuery& query) {
    constexpr std::size_t words_before = 2, words_after = 5;
    std::vector<std::string_view> parts;
    std::optional<std::size_t> hit;
    while (!(text = trimmed(text)).empty()) {
        parts.push_back(text.substr(0, text.find_first_of(" \t\r\n")));
        text.remove_prefix(parts.back().size());
        std::string folded;
        if (!hit) append_words(folded, parts.back());
        if (!hit && std::any_of(query.words.begin(), query.words.end(), [&](const std::string& word) {
                return begins_word(folded, word);
            }))
            hit = parts.size() - 1;
        if (hit && parts.size() > *hit + words_after) break;
    }
    if (!hit) return {};
    const std::size_t first = *hit > words_before ? *hit - words_before : 0;
    std::string around = first > 0 ? "…" : "";
    for (std::size_t i = first; i < parts.size(); ++i) around += (i > first ? " " : "") + std::string(parts[i]);
    return around + (trimmed(text).empty() ? "" : "…");
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
