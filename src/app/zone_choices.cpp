#include "app/zone_choices.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

#include "app/clock_change.hpp"
#include "app/fold_text.hpp"
#include "model/time_zone.hpp"

namespace tandem {
namespace {

constexpr std::array common_zones{"Africa/Abidjan",  "Africa/Casablanca",   "Asia/Dubai",
                                  "Asia/Tokyo",      "America/Los_Angeles", "America/New_York",
                                  "America/Toronto", "Europe/London",       "Europe/Paris"};

// The other names of the database are kept for old programs: "US/Eastern", "Etc/GMT+1".
constexpr std::array<std::string_view, 10> parts_of_the_world{"Africa/", "America/",  "Antarctica/", "Arctic/",
                                                              "Asia/",   "Atlantic/", "Australia/",  "Europe/",
                                                              "Indian/", "Pacific/"};

bool is_of_a_city(std::string_view zone) {
    return std::any_of(parts_of_the_world.begin(), parts_of_the_world.end(),
                       [&](std::string_view part) { return zone.starts_with(part); });
}

}  // namespace

std::vector<std::string> zones_like(std::string_view typed) {
    struct Found {
        bool begins_otherwise = false;
        std::string city, zone;
        bool operator<(const Found& other) const {
            return std::tie(begins_otherwise, city, zone) < std::tie(other.begins_otherwise, other.city, other.zone);
        }
    };
    const std::string wanted = fold_text(typed);
    if (wanted.empty()) return {};
    std::vector<Found> found;
    for (std::string& zone : zone_names()) {
        if (!is_of_a_city(zone) && zone != "UTC") continue;
        std::string city = fold_text(city_of_zone(zone));
        if (fold_text(zone).find(wanted) != std::string::npos)
            found.push_back({!city.starts_with(wanted), std::move(city), std::move(zone)});
    }
    std::sort(found.begin(), found.end());
    std::vector<std::string> zones;
    const Found* last = nullptr;
    for (const Found& one : found) {
        if (!last || last->city != one.city) zones.push_back(one.zone);
        last = &one;
    }
    return zones;
}

std::optional<std::string> zone_from_typed(std::string_view text) {
    const std::vector<std::string> names = zone_names();
    if (std::find(names.begin(), names.end(), text) != names.end()) return std::string(text);
    const std::string wanted = fold_text(text);
    for (const std::string& zone : zones_like(text))
        if (fold_text(zone) == wanted || fold_text(city_of_zone(zone)) == wanted) return zone;
    return std::nullopt;
}

std::vector<std::string> proposed_zones(const Project& project) {
    std::vector<std::string> zones;
    const auto add = [&](const std::string& zone) {
        if (!zone.empty() && std::find(zones.begin(), zones.end(), zone) == zones.end()) zones.push_back(zone);
    };
    add(project.settings.zone);
    for (const Channel& channel : project.channels)
        if (!channel.archived) add(channel.zone);
    for (const Post& post : project.posts) add(post.zone);
    std::sort(zones.begin(), zones.end());
    add("UTC");
    for (const char* zone : common_zones) add(zone);
    return zones;
}

std::string ahead_of_utc(int minutes) {
    const int ahead = std::abs(minutes), rest = ahead % 60;
    std::string text = minutes == 0 ? "UTC" : (minutes < 0 ? "UTC−" : "UTC+") + std::to_string(ahead / 60);
    if (rest != 0) text += (rest < 10 ? ":0" : ":") + std::to_string(rest);
    return text;
}

}  // namespace tandem
