#include "ui/strategy/gap_text.hpp"

#include <algorithm>

#include "facts/date_words.hpp"
#include "ui/strategy/figures.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_lines = 8;

template <class Row>
std::string name_of(const Table<Row>& table, Uuid item) {
    const Row* row = table.find({item});
    return row ? row->name : std::string();
}

std::string channel_name(const ViewContext& view, Uuid item) {
    const Channel* channel = view.project().channels.find({item});
    const facts::Network* network = channel ? view.facts.networks.find(channel->network) : nullptr;
    if (!channel) return {};
    return network && network->name != channel->name ? network->name + " (" + channel->name + ")" : channel->name;
}

}  // namespace

std::string gap_text(const ViewContext& view, const StrategyGap& gap) {
    using Kind = StrategyGap::Kind;
    const Project& project = view.project();
    const auto count = [&](std::string_view key, std::string name, std::string when = {}) {
        return view.words.count(key, gap.amount, {{"name", std::move(name)}, {"when", std::move(when)}});
    };
    switch (gap.kind) {
        case Kind::share_under: return count("gap.share_under", name_of(project.pillars, gap.item));
        case Kind::share_over: return count("gap.share_over", name_of(project.pillars, gap.item));
        case Kind::rhythm_under:
            return count("gap.rhythm_under", channel_name(view, gap.item), week_text(view, *gap.day));
        case Kind::rhythm_over:
            return count("gap.rhythm_over", channel_name(view, gap.item), week_text(view, *gap.day));
        case Kind::objective_uncovered: return count("gap.objective_uncovered", name_of(project.objectives, gap.item));
        case Kind::audience_unserved:
            return view.words.format("gap.audience_unserved", {{"name", name_of(project.audiences, gap.item)}});
        case Kind::silence:
            return count("gap.silence", {}, facts::day_month_short(date::year_month_day(*gap.day), view.language));
    }
    return {};
}

std::string gaps_in_full(const ViewContext& view, const std::vector<StrategyGap>& gaps) {
    std::string text;
    for (std::size_t i = 0; i < std::min(gaps.size(), most_lines); ++i)
        text += (i == 0 ? "" : "\n") + gap_text(view, gaps[i]);
    if (gaps.size() > most_lines)
        text += "\n" + view.words.count("strategy.more", static_cast<std::int64_t>(gaps.size() - most_lines));
    return text;
}

}  // namespace tandem
