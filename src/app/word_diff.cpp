#include "app/word_diff.hpp"

#include <algorithm>
#include <cstdint>

namespace tandem {
namespace {

// Words of one text times words of the other: what a comparison may take in time and room.
constexpr std::size_t most_cells = 1'000'000;

using Words = std::vector<std::string_view>;

Words words_of(std::string_view text) {
    const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    Words words;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin + 1;
        while (end < text.size() && is_space(text[end]) == is_space(text[begin])) ++end;
        words.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return words;
}

class DiffParts {
  public:
    void add(DiffPart::Kind kind, std::string_view text) {
        if (text.empty()) return;
        if (parts_.empty() || parts_.back().kind != kind)
            parts_.push_back({kind, std::string(text)});
        else
            parts_.back().text += text;
    }
    std::vector<DiffPart> take() { return std::move(parts_); }

  private:
    std::vector<DiffPart> parts_;
};

// Words in between the common beginning and end, compared by their longest common subsequence.
class Middle {
  public:
    Middle(const Words& before, const Words& after, std::size_t begin, std::size_t end)
        : before_(before),
          after_(after),
          begin_(begin),
          rows_(before.size() - begin - end),
          columns_(after.size() - begin - end) {}

    void tell(DiffParts& parts) {
        if (columns_ > 0 && rows_ > most_cells / columns_) return replace(parts);
        measure();
        std::size_t row = 0, column = 0;
        while (row < rows_ || column < columns_) {
            if (row < rows_ && column < columns_ && old_word(row) == new_word(column)) {
                flush(parts);
                parts.add(DiffPart::Kind::same, old_word(row));
                ++row, ++column;
            } else if (column == columns_ || (row < rows_ && longest(row + 1, column) >= longest(row, column + 1))) {
                removed_ += old_word(row++);
            } else {
                added_ += new_word(column++);
            }
        }
        flush(parts);
    }

  private:
    std::string_view old_word(std::size_t row) const { return before_[begin_ + row]; }
    std::string_view new_word(std::size_t column) const { return after_[begin_ + column]; }
    // Of the words from here on.
    std::uint32_t& longest(std::size_t row, std::size_t column) { return table_[row * (columns_ + 1) + column]; }

    void measure() {
        table_.assign((rows_ + 1) * (columns_ + 1), 0);
        for (std::size_t row = rows_; row-- > 0;)
            for (std::size_t column = columns_; column-- > 0;)
                longest(row, column) = old_word(row) == new_word(column)
                    ? longest(row + 1, column + 1) + 1
                    : std::max(longest(row + 1, column), longest(row, column + 1));
    }
    void replace(DiffParts& parts) {
        for (std::size_t row = 0; row < rows_; ++row) removed_ += old_word(row);
        for (std::size_t column = 0; column < columns_; ++column) added_ += new_word(column);
        flush(parts);
    }
    void flush(DiffParts& parts) {
        parts.add(DiffPart::Kind::removed, removed_);
        parts.add(DiffPart::Kind::added, added_);
        removed_.clear();
        added_.clear();
    }

    const Words& before_;
    const Words& after_;
    std::size_t begin_, rows_, columns_;
    std::vector<std::uint32_t> table_;
    std::string removed_, added_;
};

}  // namespace

std::vector<DiffPart> word_diff(std::string_view before, std::string_view after) {
    const Words old_words = words_of(before), new_words = words_of(after);
    const std::size_t shorter = std::min(old_words.size(), new_words.size());
    std::size_t begin = 0, end = 0;
    while (begin < shorter && old_words[begin] == new_words[begin]) ++begin;
    while (end < shorter - begin && old_words[old_words.size() - 1 - end] == new_words[new_words.size() - 1 - end])
        ++end;
    DiffParts parts;
    for (std::size_t i = 0; i < begin; ++i) parts.add(DiffPart::Kind::same, old_words[i]);
    Middle(old_words, new_words, begin, end).tell(parts);
    for (std::size_t i = old_words.size() - end; i < old_words.size(); ++i)
        parts.add(DiffPart::Kind::same, old_words[i]);
    return parts.take();
}

}  // namespace tandem
