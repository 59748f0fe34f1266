#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "edit/action.hpp"
#include "facts/facts.hpp"
#include "model/project.hpp"

namespace tandem {

// What somebody says of a channel that a project does not have yet.
struct NewChannel {
    std::string network;  // id in networks.csv
    std::string name;
    std::string handle;  // may be empty

    bool operator==(const NewChannel&) const = default;
};

// What is lacking, as a key of words.csv; "" where nothing is.
std::string_view network_fault(const facts::Facts& facts, const NewChannel& wanted);
std::string_view name_fault(const NewChannel& wanted);

// The channel as it begins: behind the others, at the pace that is usual on its network, in the project's language and
// zone.
Channel fresh_channel(const Project& project, const facts::Network& network, IdSource& ids);

// The channel and, where there is a post, that it goes out there too, as one step. Nothing where something is lacking.
std::optional<Request> new_channel_request(const Project& project, const facts::Facts& facts, const NewChannel& wanted,
                                           std::optional<Id<Post>> also_on, IdSource& ids);

// What a new post has on this channel: the network's commonest format.
Variant variant_on(const Channel& channel, const facts::Facts& facts, IdSource& ids);

}  // namespace tandem
