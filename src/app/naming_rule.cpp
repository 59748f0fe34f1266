#include "app/naming_rule.hpp"

#include <algorithm>
#include <array>

#include "exchange/fold_name.hpp"

namespace tandem {
namespace {

struct Placeholder {
    std::string_view word;
    std::string NameParts::*value;
};
constexpr std::array placeholders{
    Placeholder{"{date}", &NameParts::date},           Placeholder{"{network}", &NameParts::network},
    Placeholder{"{objective}", &NameParts::objective}, Placeholder{"{audience}", &NameParts::audience},
    Placeholder{"{name}", &NameParts::name},
};

// Calls `text` and `placeholder` with the pieces of a pattern, in order.
template <class Text, class Found>
void walk(std::string_view pattern, Text&& text, Found&& placeholder) {
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) return text(pattern);
        text(pattern.substr(0, open));
        placeholder(pattern.substr(open, close + 1 - open));
        pattern.remove_prefix(close + 1);
    }
}

const Placeholder* known(std::string_view word) {
    const auto* found = std::find_if(placeholders.begin(), placeholders.end(),
                                     [&](const Placeholder& one) { return one.word == word; });
    return found == placeholders.end() ? nullptr : found;
}

std::string braced(std::string_view word) { return "{" + std::string(word) + "}"; }

std::string hyphened(std::string_view text) {
    std::string joined;
    for (const std::string& word : fold_words(text)) joined += (joined.empty() ? "" : "-") + word;
    return joined;
}

NameParts parts_of(const Project& project, const Campaign& campaign) {
    NameParts parts;
    parts.date = campaign.days.empty() ? std::string() : to_text(campaign.days.begin);
    if (!campaign.objectives.empty())
        if (const Objective* objective = project.objectives.find(campaign.objectives.front()))
            parts.objective = objective->family.empty() ? objective->name : objective->family;
    if (!campaign.audiences.empty())
        if (const Audience* audience = project.audiences.find(campaign.audiences.front()))
            parts.audience = audience->name;
    parts.name = campaign.name;
    return parts;
}

}  // namespace

std::string name_by_rule(std::string_view rule, const NameParts& parts) {
    if (trimmed(rule).empty()) rule = default_naming_rule;
    const bool bare = rule.find('{') == std::string_view::npos;
    std::string name;
    while (true) {
        const std::size_t end = std::min(rule.find('_'), rule.size());
        std::string filled;
        const std::string part_text =
            bare && known(braced(rule.substr(0, end))) ? braced(rule.substr(0, end)) : std::string(rule.substr(0, end));
        walk(
            part_text, [&](std::string_view text) { filled += text; },
            [&](std::string_view word) {
                if (const Placeholder* found = known(word)) filled += parts.*(found->value);
            });
        if (const std::string part = hyphened(filled); !part.empty()) name += (name.empty() ? "" : "_") + part;
        if (end == rule.size()) return name;
        rule.remove_prefix(end + 1);
    }
}

std::vector<std::string> unknown_placeholders(std::string_view rule) {
    std::vector<std::string> unknown;
    walk(
        rule, [](std::string_view) {},
        [&](std::string_view word) {
            if (!known(word)) unknown.emplace_back(word);
        });
    return unknown;
}

std::string name_in_tools(const Project& project, const Campaign& campaign) {
    return name_in_tools(project, campaign, {});
}

std::string name_in_tools(const Project& project, const Campaign& campaign, std::string_view network) {
    NameParts parts = parts_of(project, campaign);
    parts.network = network;
    return name_by_rule(campaign.naming_rule, parts);
}

std::string name_in_tools(const Project& project, const Flight& flight) {
    const Campaign* campaign = project.campaigns.find(flight.campaign);
    if (!campaign) return {};
    NameParts parts = parts_of(project, *campaign);
    if (const Channel* channel = project.channels.find(flight.channel)) parts.network = channel->network;
    const Audience* audience = flight.audience ? project.audiences.find(*flight.audience) : nullptr;
    if (audience) parts.audience = audience->name;
    return name_by_rule(campaign->naming_rule, parts);
}

}  // namespace tandem
