#include "ui/ui_state.hpp"

#include <algorithm>

namespace tandem {
namespace {

template <class T>
bool holds(const std::vector<T>& list, const T& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

bool lets_channel(const Filters& filters, const Project& project, Id<Channel> id) {
    const Channel* channel = project.channels.find(id);
    return channel && holds(filters.networks, channel->network);
}

bool lets_campaign(const Filters& filters, const std::optional<Id<Campaign>>& campaign) {
    return filters.campaigns.empty() || (campaign && holds(filters.campaigns, *campaign));
}

}  // namespace

void Selection::toggle(Id<Post> post) {
    if (kind != Kind::posts) *this = {Kind::posts, {}, {}, {}, {}};
    if (const auto at = std::find(posts.begin(), posts.end(), post); at != posts.end())
        posts.erase(at);
    else
        posts.push_back(post);
    if (posts.empty()) kind = Kind::none;
}

bool Filters::lets(const Project& project, const Post& post) const {
    if (!networks.empty() && std::none_of(post.variants.begin(), post.variants.end(), [&](const Variant& v) {
            return lets_channel(*this, project, v.channel);
        }))
        return false;
    if (!lets_campaign(*this, post.campaign)) return false;
    if (!pillars.empty() && !(post.pillar && holds(pillars, *post.pillar))) return false;
    return people.empty() || (post.creator && holds(people, *post.creator));
}

bool Filters::lets(const Project& project, const Task& task, const Placement* placement) const {
    if (!networks.empty() && std::none_of(task.channels.begin(), task.channels.end(), [&](Id<Channel> channel) {
            return lets_channel(*this, project, channel);
        }))
        return false;
    if (!lets_campaign(*this, task.campaign)) return false;
    if (!pillars.empty()) {
        const Post* post = task.post ? project.posts.find(*task.post) : nullptr;
        if (!post || !post->pillar || !holds(pillars, *post->pillar)) return false;
    }
    return people.empty() || (placement && holds(people, placement->person));
}

}  // namespace tandem
