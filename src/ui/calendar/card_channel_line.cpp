#include <algorithm>

#include "app/channel_text.hpp"
#include "app/variant_offset.hpp"
#include "ui/calendar/card_lines.hpp"

namespace tandem {
namespace {

const Channel* channel_of(const Project& project, const Variant& variant) {
    return project.channels.find(variant.channel);
}

std::string shortest_text(const Project& project, const facts::Facts& facts, const Post& post, const Variant& variant) {
    const Channel* channel = channel_of(project, variant);
    const facts::Network* network = channel ? facts.networks.find(channel->network) : nullptr;
    if (!network) return channel ? channel->name : std::string("–");
    const bool twins = std::count_if(post.variants.begin(), post.variants.end(), [&](const Variant& other) {
                           const Channel* there = channel_of(project, other);
                           return there && there->network == channel->network;
                       }) > 1;
    return twins ? channel_text(facts, *channel) : network->name;
}

}  // namespace

std::string dragged_channels(const Project& project, const facts::Facts& facts, const Post& post,
                             const std::vector<Id<Variant>>& channels) {
    std::string text;
    for (const Id<Variant>& id : channels)
        if (const Variant* variant = post.variant(id))
            text += (text.empty() ? "" : ", ") + shortest_text(project, facts, post, *variant);
    return text;
}

void add_channel_line(const CardSource& source, std::vector<CardLine>& lines) {
    const DragState& drag = source.drag;
    const Post* post = source.project.posts.find({drag.item});
    if (drag.kind != DragState::Kind::variant || !post || drag.variants.empty()) return;
    const Variant* first = post->variant(drag.variants.front());
    if (!first) return;
    const int offset = first->offset_minutes.value_or(0) + 24 * 60 * drag.by_days() + drag.by_minutes();
    const std::string channel = dragged_channels(source.project, source.facts, *post, drag.variants);
    const std::string text = offset == 0
        ? source.words.format("card.channel_alone_same", {{"channel", channel}})
        : source.words.format("card.channel_alone",
                              {{"channel", channel}, {"offset", offset_text(source.words, offset)}});
    CardLine line;
    line.sign = CardSign::rest;
    line.spans.push_back({text, CardTone::plain, false});
    lines.push_back(std::move(line));
}

}  // namespace tandem
