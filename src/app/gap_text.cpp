#include "app/gap_text.hpp"

#include <algorithm>

#include "facts/date_words.hpp"
#include "plan/month_grid.hpp"

namespace tandem {
namespace {

template <class Row>
std::string name_of(const Table<Row>& table, Uuid item) {
    const Row* row = table.find({item});
    return row ? row->name : std::string();
}

// By its network, and by its own name too where there are several channels on it.
std::string channel_name(const facts::Facts& facts, const Project& project, Uuid item) {
    const Channel* channel = project.channels.find({item});
    if (!channel) return {};
    const facts::Network* network = facts.networks.find(channel->network);
    if (!network || network->name == channel->name) return channel->name;
    const auto same = [&](const Channel& other) { return other.network == channel->network && !other.archived; };
    const bool alone = std::count_if(project.channels.begin(), project.channels.end(), same) < 2;
    return alone ? network->name : network->name + " (" + channel->name + ")";
}

std::string trial_name(const facts::Words& words, Uuid item) {
    const auto trial = static_cast<std::size_t>(trial_of_item(item));
    return std::string(words("trial." + std::string(EnumWords<Trial>::words[trial])));
}

}  // namespace

std::string gap_text(const facts::Facts& facts, const facts::Words& words, const Project& project,
                     const StrategyGap& gap) {
    using Kind = StrategyGap::Kind;
    const auto count = [&](std::string_view key, std::string name, std::string when = {}) {
        return words.count(key, gap.amount, {{"name", std::move(name)}, {"when", std::move(when)}});
    };
    const auto title = [&](Uuid item) {
        const Post* post = project.posts.find({item});
        return post ? post->title : std::string();
    };
    switch (gap.kind) {
        case Kind::share_under: return count("gap.share_under", name_of(project.pillars, gap.item));
        case Kind::share_over: return count("gap.share_over", name_of(project.pillars, gap.item));
        case Kind::rhythm_under:
            return count("gap.rhythm_under", channel_name(facts, project, gap.item), week_text(words, *gap.day));
        case Kind::rhythm_over:
            return count("gap.rhythm_over", channel_name(facts, project, gap.item), week_text(words, *gap.day));
        case Kind::objective_uncovered: return count("gap.objective_uncovered", name_of(project.objectives, gap.item));
        case Kind::audience_unserved:
            return words.format("gap.audience_unserved", {{"name", name_of(project.audiences, gap.item)}});
        case Kind::silence:
            return count("gap.silence", {}, facts::day_month_short(date::year_month_day(*gap.day), words.language()));
        case Kind::trial_under: return count("gap.trial_under", trial_name(words, gap.item));
        case Kind::trial_over: return count("gap.trial_over", trial_name(words, gap.item));
        case Kind::posts_close:
            return words.count("gap.posts_close", gap.amount, {{"name", title(gap.item)}, {"other", title(gap.other)}});
        case Kind::outside_campaign:
            return words.format("gap.outside_campaign",
                                {{"name", title(gap.item)}, {"other", name_of(project.campaigns, gap.other)}});
    }
    return {};
}

std::string gap_change_text(const facts::Facts& facts, const facts::Words& words, const Project& project,
                            const GapChange& change) {
    const std::string text = gap_text(facts, words, project, change.gap);
    if (change.cured) return words.format("gap.cured", {{"what", text}});
    if (change.before == 0) return text;
    return words.format("gap.changed", {{"what", text}, {"before", std::to_string(change.before)}});
}

std::string week_text(const facts::Words& words, Day day) {
    return words.format("strategy.week", {{"n", std::to_string(iso_week_from(day).number)}});
}

}  // namespace tandem
