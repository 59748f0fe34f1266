#include "exchange/plan_meanings.hpp"

#include <algorithm>

#include "exchange/fold_name.hpp"
#include "exchange/plan_words.hpp"
#include "exchange/read_plan.hpp"

namespace tandem {
namespace {

const std::string* chosen_in(const std::vector<WordChoice>& choices, std::string_view word) {
    const std::string folded = fold_name(word);
    const auto found =
        std::find_if(choices.begin(), choices.end(), [&](const WordChoice& each) { return each.word == folded; });
    return found == choices.end() ? nullptr : &found->meaning;
}

}  // namespace

std::vector<std::string> networks_in(std::string_view cell) {
    if (fold_name(cell) == "xtwitter" || fold_name(cell) == "twitterx") return {std::string(cell)};
    std::string listed;
    for (const char c : cell) listed += c == ',' || c == '/' || c == '+' || c == '&' || c == ';' || c == '|' ? '\n' : c;
    return list_in(listed);
}

bool PlanMeanings::is_network_left_out(std::string_view word) const {
    const std::string* chosen = chosen_in(mapping_.networks, word);
    return chosen && chosen->empty();
}

bool PlanMeanings::is_status_left_out(std::string_view word) const {
    const std::string* chosen = chosen_in(mapping_.statuses, word);
    return chosen && chosen->empty();
}

std::optional<std::string> PlanMeanings::network(std::string_view word) const {
    const std::string* chosen = chosen_in(mapping_.networks, word);
    if (!chosen) return network_of_word(facts_, word);
    return facts_.networks.find(*chosen) ? std::optional(*chosen) : std::nullopt;
}

std::optional<PostStatus> PlanMeanings::status(std::string_view word) const {
    const std::string* chosen = chosen_in(mapping_.statuses, word);
    return chosen ? enum_from_word<PostStatus>(*chosen) : status_of_word(facts_, word);
}

void WordCount::add(const std::string& word) {
    const std::string folded = fold_name(word);
    const auto found = std::find(folded_.begin(), folded_.end(), folded);
    if (found != folded_.end()) {
        ++words_[static_cast<std::size_t>(found - folded_.begin())].rows;
    } else if (!folded.empty() && folded_.size() < 200) {
        folded_.push_back(folded);
        words_.push_back({word, folded, 1, {}, true});
    }
}

}  // namespace tandem
