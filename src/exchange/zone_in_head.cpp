#include "exchange/zone_in_head.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "exchange/fold_name.hpp"
#include "model/time_zone.hpp"

namespace tandem {
namespace {

using Name = std::pair<std::string_view, std::string_view>;

// Abbreviations as people who plan use them, in summer too. Those of several zones, such as IST, are left out.
// clang-format off
constexpr std::array<Name, 22> abbreviations = {{
    {"utc", "UTC"}, {"gmt", "UTC"}, {"zulu", "UTC"},
    {"cet", "Europe/Paris"}, {"cest", "Europe/Paris"}, {"bst", "Europe/London"}, {"msk", "Europe/Moscow"},
    {"est", "America/New_York"}, {"edt", "America/New_York"}, {"cdt", "America/Chicago"},
    {"mst", "America/Denver"}, {"mdt", "America/Denver"},
    {"pst", "America/Los_Angeles"}, {"pdt", "America/Los_Angeles"},
    {"jst", "Asia/Tokyo"}, {"kst", "Asia/Seoul"}, {"sgt", "Asia/Singapore"}, {"hkt", "Asia/Hong_Kong"},
    {"wib", "Asia/Jakarta"}, {"wita", "Asia/Makassar"}, {"wit", "Asia/Jayapura"},
    {"aest", "Australia/Sydney"},
}};
// Where zones are called by cities.
constexpr std::array<std::string_view, 9> areas = {
    "Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/", "Antarctica/"};
// Names of zones that are words of other things.
constexpr std::array<std::string_view, 13> other_words = {
    "act", "center", "easter", "factory", "knox", "met", "north", "oral", "south", "troll", "virgin", "wake", "west"};
// Words between a column's name and a zone: "Heure de Paris".
constexpr std::array<std::string_view, 6> between = {"a", "de", "d", "in", "of", "um"};
// clang-format on

constexpr std::size_t most_words = 10, most_zone_words = 4;

bool is_one_of(const auto& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// Zones by their folded names; a name that stands alone means the first of the zones that end so.
std::map<std::string, std::string, std::less<>> folded_zones() {
    std::map<std::string, std::string, std::less<>> zones;
    for (const auto& [name, zone] : abbreviations) zones.emplace(name, zone);
    const std::vector<std::string> names = zone_names();
    for (const std::string& name : names) zones.emplace(fold_name(name), name);
    for (const std::string& name : names) {
        const bool is_city =
            std::any_of(areas.begin(), areas.end(), [&](std::string_view area) { return name.starts_with(area); });
        if (is_city) zones.emplace(fold_name(name.substr(name.rfind('/') + 1)), name);
    }
    std::erase_if(zones, [](const auto& zone) { return is_one_of(other_words, zone.first); });
    return zones;
}

std::optional<std::string> zone_called(const std::string& folded) {
    static const auto zones = folded_zones();
    const auto found = zones.find(folded);
    return found == zones.end() ? std::nullopt : std::optional(found->second);
}

using Words = std::vector<std::string>;

std::string joined(Words::const_iterator begin, Words::const_iterator end) {
    std::string text;
    for (; begin != end; ++begin) text += *begin;
    return text;
}

}  // namespace

std::optional<ZonedHead> zone_in_head(std::string_view head) {
    const Words words = fold_words(head);
    if (words.size() > most_words) return std::nullopt;
    for (std::size_t count = std::min(most_zone_words, words.size()); count > 0; --count) {
        const auto first = words.begin() + static_cast<std::ptrdiff_t>(count);
        auto last = words.end() - static_cast<std::ptrdiff_t>(count);
        if (auto zone = zone_called(joined(last, words.end()))) {
            while (last != words.begin() && is_one_of(between, *(last - 1))) --last;
            return ZonedHead{joined(words.begin(), last), std::move(*zone)};
        }
        if (auto zone = zone_called(joined(words.begin(), first)))
            return ZonedHead{joined(first, words.end()), std::move(*zone)};
    }
    return std::nullopt;
}

}  // namespace tandem
