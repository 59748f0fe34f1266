#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.hpp"
#include "model/plan_layout.hpp"
#include "model/post.hpp"

namespace tandem {

// The names of networks in a cell, which are also listed with commas, slashes and plus signs, which no name of one has.
std::vector<std::string> networks_in(std::string_view cell);

// What the words of a file stand for: what somebody chose, else what Tandem knows (exchange/plan_words.hpp).
class PlanMeanings {
  public:
    // Both outlive it.
    PlanMeanings(const facts::Facts& facts, const PlanMapping& mapping) : facts_(facts), mapping_(mapping) {}

    const facts::Facts& facts() const { return facts_; }
    // Somebody chose that the word says nothing.
    bool is_network_left_out(std::string_view word) const;
    bool is_status_left_out(std::string_view word) const;
    // Id of a network; nothing where the word is left out or not known.
    std::optional<std::string> network(std::string_view word) const;
    std::optional<PostStatus> status(std::string_view word) const;

  private:
    const facts::Facts& facts_;
    const PlanMapping& mapping_;
};

// Counts words, each folded spelling once.
class WordCount {
  public:
    void add(const std::string& word);
    // In the order in which they came first.
    std::vector<LayoutWord>& words() { return words_; }

  private:
    std::vector<std::string> folded_;
    std::vector<LayoutWord> words_;
};

}  // namespace tandem
