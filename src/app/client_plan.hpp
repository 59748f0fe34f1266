#pragma once

#include <cstdint>
#include <string>
#include <string_view>
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
    std::string text;                      // of the first of these channels, as it goes out there
    PostStatus status = PostStatus::idea;  // of these channels, what waits for the client before what does not
    bool modified = false;                 // it stands as approved, and is another version than the approved one

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
// How something stands for the client. In work: it is shown all the same, and nobody waits for an answer about it.
enum class ClientStanding : std::uint8_t { in_work, waiting, changes, approved };
ClientStanding standing_of(PostStatus status);
// Key of words.csv: "Waiting for your answer". `modified`: of what is approved, another version was.
std::string_view standing_word(ClientStanding standing, bool modified = false);

// A channel that has a step of its own which the client is not to see.
bool is_held_back(const Variant& variant);
// What of a post is shown, whatever its days: channels that were chosen, are on the calendar and ready for the client,
// or the scope takes all.
bool is_shown(const ClientScope& scope, const Post& post, const Variant& variant);
Post shown_part(const ClientScope& scope, const Post& post);
// Whether anything of it is shown on the scope's days; of no channel, at its own moment.
bool is_shown(const ClientScope& scope, const Post& post);
// Whether a channel that is left out of the scope, or of its days, is to say to the client what no shown one says:
// nobody can say yes to the post without having seen that.
bool hides_words(const ClientScope& scope, const Post& post);

// Those that touch the scope's days, by first day.
std::vector<ClientCampaign> client_campaigns(const Project& project, const ClientScope& scope);
// What is planned for advertising in a campaign: its budget; of chosen channels alone, or without a budget, the sum of
// its flights. `channels` empty: all.
Money planned_money(const Project& project, Id<Campaign> campaign, const std::vector<Id<Channel>>& channels);

ClientPlan client_plan(const Project& project, const facts::Facts& facts, ClientScope scope);

}  // namespace tandem
