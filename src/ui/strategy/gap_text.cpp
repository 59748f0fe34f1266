#include "ui/strategy/gap_text.hpp"

#include <algorithm>

#include "app/gap_text.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_lines = 8;

}  // namespace

std::string gaps_in_full(const ViewContext& view, const std::vector<StrategyGap>& gaps) {
    std::string text;
    for (std::size_t i = 0; i < std::min(gaps.size(), most_lines); ++i)
        text += (i == 0 ? "" : "\n") + gap_text(view.facts, view.words, view.project(), gaps[i]);
    if (gaps.size() > most_lines)
        text += "\n" + view.words.count("strategy.more", static_cast<std::int64_t>(gaps.size() - most_lines));
    return text;
}

}  // namespace tandem
