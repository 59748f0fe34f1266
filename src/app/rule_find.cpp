#include "app/rule_find.hpp"

#include <algorithm>

#include "exchange/fold_name.hpp"

namespace tandem {

bool has_words(std::string_view text, std::string_view query) {
    std::string folded;
    for (const std::string& word : fold_words(text)) folded += ' ' + word;
    const std::vector<std::string> wanted = fold_words(query);
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
        return folded.find(' ' + word) != std::string::npos ||
            (word.size() > 2 && folded.find(word) != std::string::npos);
    });
}

}  // namespace tandem
