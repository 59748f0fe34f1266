#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.hpp"
#include "model/project.hpp"

namespace tandem {

// The tags by which a visit from a post or an ad is told from others. GA4 takes upper and lower case for different
// things, so that one way of writing them has to hold everywhere.

inline constexpr std::string_view medium_of_ads = "paid_social";
// Of posts on a network that is none of facts/networks.csv, which says it of the others.
inline constexpr std::string_view medium_of_unknown = "social";

// The page's address with the tags that are not empty, percent-encoded; its own query and #fragment stay. A tag that is
// in the address already is replaced by one that is given. "" without an address.
std::string tagged_link(std::string_view url, const Utm& utm);
// The same, but what the address says already stays as it was typed: only tags that it has not, or empty, are filled in
// from `defaults`. Their names may be in upper case.
std::string filled_link(std::string_view url, Utm defaults);

// What tags say when nobody typed anything: the channel's network, its medium or that it is an ad, and the campaign's
// name by its rule (app/naming_rule.hpp). A post without a campaign has none of the last. The content of one in an A/B
// test is its side, "a" or "b". A blog's link to its own domain has no tags at all.
Utm default_utm(const Project& project, const Flight& flight);
Utm default_utm(const Project& project, const facts::Facts& facts, const Post& post, const Variant& variant);
// `utm` with its empty tags from `defaults`.
Utm filled_in(Utm utm, const Utm& defaults);

enum class UtmProblem : std::uint8_t {
    missing,           // source, medium or campaign is empty
    upper_case,        // counted apart from the same in lower case
    spaces,            // written as %20 or + by one tool or another
    mixed_separators,  // several of - _ . + : / | in one tag, and not by the naming rule
    other_medium,      // an ad that is not counted as paid_social
    not_web,           // the address is not http or https
    tags_in_address,   // utm_... stands in the address itself
};

struct UtmFinding {
    UtmProblem problem{};
    std::string Utm::*tag = nullptr;  // which one it is about; null: the address

    bool operator==(const UtmFinding&) const = default;
};

// What is wrong with a flight's link, tag by tag, then its address. A flight with neither address nor tags has no link
// to find fault with.
std::vector<UtmFinding> check_utm(const Project& project, const Flight& flight);
// The flight without what was found; nothing where only its author can tell (an address of another kind).
std::optional<Flight> mended(const Project& project, const Flight& flight, const UtmFinding& finding);

// "source", "medium", ...
std::string_view tag_word(std::string Utm::*tag);

}  // namespace tandem
