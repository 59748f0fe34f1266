#include "ui/calendar/idea_list.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "facts/number_words.hpp"

namespace tandem {
namespace {

IdeaCard card_of(const Project& project, const facts::Facts& facts, const facts::Words& words, const Post& post) {
    IdeaCard card;
    card.post = post.id;
    card.title = post.title;
    card.status = post.status;
    card.rank = post.rank;
    card.created_at = post.created_at;
    card.pillar_rank = std::numeric_limits<int>::max();
    if (const Pillar* pillar = post.pillar ? project.pillars.find(*post.pillar) : nullptr) {
        card.pillar = pillar->name;
        card.color = pillar->color;
        card.pillar_rank = pillar->rank;
    }
    for (const Variant& variant : post.variants) {
        const Channel* channel = project.channels.find(variant.channel);
        const facts::Network* network = channel != nullptr ? facts.networks.find(channel->network) : nullptr;
        if (network != nullptr && std::find(card.networks.begin(), card.networks.end(), network) == card.networks.end())
            card.networks.push_back(network);
    }
    if (post.effort_minutes) card.effort = facts::duration_text(*post.effort_minutes, words.language());
    return card;
}

bool comes_before(const IdeaCard& a, const IdeaCard& b, IdeaOrder order) {
    const auto rest = [](const IdeaCard& card) { return std::tie(card.title, card.post); };
    switch (order) {
        case IdeaOrder::newest:
            if (a.created_at != b.created_at) return a.created_at > b.created_at;
            break;
        case IdeaOrder::pillar:
            if (a.pillar_rank != b.pillar_rank) return a.pillar_rank < b.pillar_rank;
            if (a.pillar != b.pillar) return a.pillar < b.pillar;
            break;
        case IdeaOrder::rank:
            if (a.rank != b.rank) return a.rank < b.rank;
            break;
        case IdeaOrder::title: break;
    }
    return rest(a) < rest(b);
}

}  // namespace

IdeaList idea_list(const Project& project, const facts::Facts& facts, const facts::Words& words, const Filters& filters,
                   IdeaOrder order) {
    IdeaList list;
    for (const Post& post : project.posts) {
        if (post.when || !filters.admits(post.status) || is_published(post.status)) continue;
        if (filters.lets(project, post))
            list.cards.push_back(card_of(project, facts, words, post));
        else
            ++list.filtered;
    }
    std::sort(list.cards.begin(), list.cards.end(),
              [order](const IdeaCard& a, const IdeaCard& b) { return comes_before(a, b, order); });
    return list;
}

}  // namespace tandem
