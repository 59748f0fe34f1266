#include "app/channel_requests.hpp"

#include <algorithm>

#include "app/channel_text.hpp"
#include "app/shared_parts.hpp"
#include "app/start_project.hpp"
#include "exchange/fold_name.hpp"

namespace tandem {

std::string_view network_fault(const facts::Facts& facts, const NewChannel& wanted) {
    return facts.networks.find(wanted.network) ? "" : "channel.new.network_lacking";
}

std::string_view name_fault(const NewChannel& wanted) {
    return trimmed(wanted.name).empty() ? "channel.new.no_name" : "";
}

Channel fresh_channel(const Project& project, const facts::Network& network, IdSource& ids) {
    Channel channel;
    channel.id = ids.make<Channel>();
    channel.network = network.id;
    channel.cadence_per_week = usual_cadence(network);
    channel.languages = {project.settings.language};
    for (const Channel& other : project.channels) channel.rank = std::max(channel.rank, other.rank + 1);
    return channel;
}

std::optional<Request> new_channel_request(const Project& project, const facts::Facts& facts, const NewChannel& wanted,
                                           std::optional<Id<Post>> also_on, IdSource& ids) {
    const facts::Network* network = facts.networks.find(wanted.network);
    if (!network || !name_fault(wanted).empty()) return std::nullopt;
    Channel channel = fresh_channel(project, *network, ids);
    channel.name = trimmed(wanted.name);
    channel.handle = trimmed(wanted.handle);
    Request request{{"undo.add_channel", {{"title", channel_text(facts, channel)}}},
                    {Put<Channel>{channel}},
                    {channel.id.value, std::nullopt}};
    const Post* post = also_on ? project.posts.find(*also_on) : nullptr;
    if (!post) return request;
    Post next = *post;
    next.variants.push_back(variant_beside(project, facts, next, channel, ids));
    request.actions.emplace_back(Put<Post>{std::move(next)});
    request.focus = {post->id.value, post->when ? std::optional(day_of(*post->when)) : std::nullopt};
    return request;
}

Variant variant_on(const Channel& channel, const facts::Facts& facts, IdSource& ids) {
    Variant variant;
    variant.id = ids.make<Variant>();
    variant.channel = channel.id;
    const facts::Network* network = facts.networks.find(channel.network);
    if (network && !network->formats.empty()) variant.format = network->formats.front();
    return variant;
}

}  // namespace tandem
