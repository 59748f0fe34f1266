#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/extra.hpp"
#include "model/id.hpp"
#include "model/role.hpp"

namespace tandem {

struct Person;

// An account on a network: where posts appear and where people answer.
struct Channel {
    Id<Channel> id;
    std::string name;
    std::string network;  // id in networks.csv
    std::string handle;
    std::string url;
    std::optional<Id<Person>> owner;  // answers for the channel's rounds
    std::string zone;                 // IANA name; empty: the project's
    std::string tempo;                // fast, medium, slow, broadcast; empty: the network's
    int cadence_per_week = 0;         // planned posts a week; 0: no target
    std::optional<int> text_limit;    // longest text, in the network's unit; none: the network's
    std::vector<std::string> languages;
    std::string publishing_tool;  // the program that publishes, by its name
    std::string why;              // why this channel
    bool lead = false;            // the platform where the community gathers
    Speaker speaker = Speaker::brand;
    std::vector<int> best_minutes;  // hints, minutes of the day
    int rank = 0;                   // order on screen
    bool archived = false;
    Extra extra;

    bool operator==(const Channel&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("name", s.name), f("network", s.network), f("handle", s.handle), f("url", s.url);
        f("owner", s.owner), f("zone", s.zone), f("tempo", s.tempo), f("cadence_per_week", s.cadence_per_week);
        f("text_limit", s.text_limit), f("languages", s.languages), f("publishing_tool", s.publishing_tool);
        f("why", s.why), f("lead", s.lead);
        f("speaker", s.speaker), f("best_minutes", s.best_minutes), f("rank", s.rank), f("archived", s.archived);
        f("extra", s.extra);
    }
};

}  // namespace tandem
