#pragma once

#include "model/project.hpp"

namespace tandem {

// Whether the channel's publishing tool holds the variant: it is scheduled there, or was and has been changed here
// since.
inline bool in_tool(const Project& project, const Post& post, const Variant& variant) {
    if (variant.to_reschedule) return true;
    const Channel* channel = project.channels.find(variant.channel);
    return channel && !channel->publishing_tool.empty() && post.when &&
        status_of(post, variant) == PostStatus::scheduled;
}

// The name of the tool that holds it; empty when its channel is gone or names none any more.
inline std::string tool_of(const Project& project, const Variant& variant) {
    const ToolCopy* copy = variant.to_reschedule ? &*variant.to_reschedule : nullptr;
    const Channel* channel = project.channels.find(copy && copy->channel ? *copy->channel : variant.channel);
    return channel ? channel->publishing_tool : std::string();
}

// Not to be changed in the tool but taken out of it: it goes out nowhere, or at no time that is known.
inline bool is_removal(const Post& post, const Variant& variant) {
    const ToolCopy* copy = variant.to_reschedule ? &*variant.to_reschedule : nullptr;
    return copy && !copy->missing && (copy->withdrawn || !post.when);
}

}  // namespace tandem
