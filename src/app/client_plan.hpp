#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "model/project.hpp"

namespace tandem {

// What of a plan is shown to a client: no task, hour, cost, person or internal remark has a place in it.

enum class PaperSize : std::uint8_t { a4, a3 };

struct ClientScope {
    DayRange days;
    std::vector<Id<Channel>> channels;    // empty: all
    std::vector<Id<Campaign>> campaigns;  // empty: all, and posts of none
    bool unready = false;                 // also what is not at the client's approval yet

    bool operator==(const ClientScope&) const = default;
};

// A post at one moment, with all of its channels that publish then.
struct ClientPost {
    Id<Post> post;
    LocalMinute when{};                           // wall time of the post's zone
    std::vector<const facts::Network*> networks;  // each once, in the order of the post's channels
    std::string title;
    std::string text;  // of the first of these channels, as it goes out there
    PostStatus status = PostStatus::idea;

    bool operator==(const ClientPost&) const = default;
};

struct ClientCampaign {
    Id<Campaign> campaign;
    std::string name;
    std::string color;  // "#RRGGBB"
    DayRange days;

    bool operator==(const ClientCampaign&) const = default;
};

struct ClientPlan {
    ClientScope scope;
    std::vector<ClientPost> posts;          // by time, then id
    std::vector<ClientCampaign> campaigns;  // that touch these days, by first day
    int held_back = 0;                      // posts of these days that the client is not to see yet

    bool operator==(const ClientPlan&) const = default;
};

// Whether the client sees posts of this status: from their approval on.
bool is_for_client(PostStatus status);
ClientPlan client_plan(const Project& project, const facts::Facts& facts, ClientScope scope);

}  // namespace tandem
