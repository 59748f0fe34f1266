#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/project.hpp"

namespace tandem {

// What a campaign or a flight is called in the tools that sell ads and count visits: one name everywhere, made by a
// pattern. Parts of the pattern stand between underscores; a part is filled in, put in lower case without accents, and
// its words are joined by hyphens. A part that comes out empty is left out.

// Of a campaign that has none of its own.
inline constexpr std::string_view default_naming_rule = "{date}_{network}_{objective}_{audience}_{name}";

// What the placeholders of a rule stand for.
struct NameParts {
    std::string date;  // "2026-10-09"
    std::string network;
    std::string objective;
    std::string audience;
    std::string name;
};

// A blank rule is the default one. One without any braces, as people note it down (date_network_name), has placeholders
// for the parts that are called like one. Placeholders it does not know are left out.
std::string name_by_rule(std::string_view rule, const NameParts& parts);
// Those of a rule that stand for nothing: "{brand}".
std::vector<std::string> unknown_placeholders(std::string_view rule);

// The campaign's first day and objective (its family), its first audience and its own name.
std::string name_in_tools(const Project& project, const Campaign& campaign);
// The same with the flight's network and, where it has one, its own audience.
std::string name_in_tools(const Project& project, const Flight& flight);
// The campaign on a network.
std::string name_in_tools(const Project& project, const Campaign& campaign, std::string_view network);

}  // namespace tandem
